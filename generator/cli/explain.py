"""`explain`: what each stage made of one line."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator import pipeline
from generator.cli.clock import StageClock
from generator.cli.options import DONE, UsageError, add_as_of
from generator.model.corpus import Corpus, Issue
from generator.model.issue import TextLine
from generator.model.notice import Node, Notice
from generator.text.spans import LineIndex

NAME = "explain"
SUMMARY = "show what each stage made of one line of an issue"
EXAMPLES = """\
  python -m generator explain content/issues/2024-01.txt:120
  python -m generator explain 2024-01:120 --content ../my-gazette
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `explain`."""
    parser.add_argument("place", metavar="FILE:LINE", help="a text under issues/, or an issue's id, and a line")
    parser.add_argument("--content", type=Path, metavar="DIR", help="the content root (default: that of FILE)")
    add_as_of(parser)


def run(args: argparse.Namespace) -> int:
    """Print what became of the line."""
    file, colon, number = args.place.rpartition(":")
    if not colon or not number.isdecimal() or int(number) < 1:
        raise UsageError(f"expected FILE:LINE like content/issues/2024-01.txt:120, found {args.place}")
    content = args.content or _content_of(Path(file))
    clock = StageClock(sys.stderr)
    corpus = pipeline.read(content, args.as_of, clock)
    clock.stop()
    print("\n".join(explain(corpus, _issue(corpus, file), int(number))))
    return DONE


def explain(corpus: Corpus, issue: Issue, number: int) -> list[str]:
    """What became of line `number` (1-based) of `issue`, a line of output each."""
    source = issue.segmented.repaired.source
    lines = LineIndex(source.text)
    if number > len(lines):
        raise UsageError(f"{source.file} has {len(lines)} lines, there is no line {number}")
    report = [_row("source", lines.span(number).cut(source.text))]
    for edit in issue.segmented.repaired.edits:
        if edit.first_line <= number <= edit.last_line:
            reason = f" ({edit.reason})" if edit.reason else ""
            report.append(_row("edit", f"{edit.rule}: {edit.before!r} → {edit.after!r}{reason}"))
    for line in issue.segmented.repaired.lines:
        if line.first_line <= number <= line.last_line:
            report.append(_row("repaired", line.text))
    if _covers(issue.segmented.repaired.lines, number):
        report += _parts(issue, number)
        for notice in issue.notices:
            report += _nodes(notice, number)
    else:
        report.append(_row("part", "none: a blank line, or one that an edit removed"))
    for finding in corpus.findings:
        if finding.issue == issue.id and finding.first_line <= number <= finding.last_line:
            report.append(_row("finding", f"{finding.severity.value} {finding.code}: {finding.message}"))
    return report


def _content_of(file: Path) -> Path:
    return file.parent.parent if file.parent.name == "issues" else Path("content")


def _issue(corpus: Corpus, file: str) -> Issue:
    stem = Path(file).name.removesuffix(".txt")
    for issue in corpus.issues:
        if issue.id == stem:
            return issue
    known = ", ".join(issue.id for issue in corpus.issues)
    raise UsageError(f"there is no issue {stem} in this content root; there are {known}")


def _parts(issue: Issue, number: int) -> list[str]:
    segmented = issue.segmented
    parts = {
        "masthead": segmented.masthead,
        "printed contents": segmented.contents_lines,
        "unplaced text": segmented.unplaced,
    }
    report = [_row("part", name) for name, lines in parts.items() if _covers(lines, number)]
    for entry in segmented.contents:
        if entry.first_line and entry.last_line and entry.first_line <= number <= entry.last_line:
            whose = f"notice {entry.notice}" if entry.notice else "no notice"
            report.append(_row("entry", f"{entry.title.zh or entry.title.en} → {whose}"))
    for segment in segmented.notices:
        if _covers(segment.lines, number):
            roles = {
                role.value
                for line, role in zip(segment.lines, segment.roles, strict=False)
                if line.first_line <= number <= line.last_line
            }
            head = f", its head ({', '.join(sorted(roles))})" if roles else ""
            report.append(_row("part", f"notice {segment.position}{head}"))
    return report


def _covers(lines: tuple[TextLine, ...], number: int) -> bool:
    return any(line.first_line <= number <= line.last_line for line in lines)


def _nodes(notice: Notice, number: int) -> list[str]:
    """The notice that holds the line, the head fields read from it, and the innermost nodes it stands in."""
    if not notice.first_line <= number <= notice.last_line:
        return []
    report = [_row("notice", f"{notice.id} {notice.head.title}")]
    for name, evidence in notice.head.evidence:
        if evidence.first_line <= number <= evidence.last_line:
            report.append(_row("field", f"{name}, from {evidence.text!r}"))
    nodes = list(_innermost(notice.body, number))
    for node in nodes:
        label = " ".join(part for part in (node.type.value, node.eid, node.num, node.heading) if part)
        report.append(_row("node", label))
    anchor = f"#{nodes[0].eid}" if nodes and nodes[0].eid else ""
    report.append(_row("page", f"/notices/{notice.id}/{anchor}"))
    return report


def _innermost(node: Node, number: int) -> list[Node]:
    found = [inner for child in node.children for inner in _innermost(child, number)]
    if not found and node.children and any(c.first_line <= number <= c.last_line for c in node.children):
        return []
    return found or ([node] if node.first_line <= number <= node.last_line else [])


def _row(label: str, value: str) -> str:
    return f"{label:>9} | {value}"
