"""`explain`: what each stage made of one line.

It is for the editor, who has the text; but what it prints may end in a public log, or be pasted into a public question.
So it leaves out what a sidecar withholds, with the reason in its place, unless it is asked for in so many words.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import pipeline
from generator.cli.clock import StageClock
from generator.cli.options import DONE, UsageError, add_as_of
from generator.cli.visible import visible
from generator.diagnostics import Diagnostic
from generator.export import WithheldLines
from generator.model.corpus import Corpus, Issue
from generator.model.issue import TextLine
from generator.model.notice import Node, Notice
from generator.model.relations import Relations
from generator.text import LineIndex, Passage

_MOST_DIGITS = 9  # of the number of a line
_WIDTH = 60  # characters of a long text that are shown

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
    parser.add_argument(
        "--show-withheld",
        action="store_true",
        help="show the text of a withheld notice, too; not for public logs (a withheld passage is never read at all)",
    )
    add_as_of(parser)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What may be shown of the text of `issue`: all but the lines that are `withheld`."""

    issue: str
    withheld: WithheldLines | None  # None: all of it is shown

    def words(self, text: str, first_line: int, last_line: int) -> str:
        """`text`, which stands on these lines, or why it is withheld."""
        reason = self.withheld.reason(self.issue, first_line, last_line) if self.withheld else None
        return text if reason is None else f"(withheld: {reason})"

    def message(self, finding: Diagnostic) -> str:
        """What may be said of `finding`."""
        return self.withheld.message(finding) if self.withheld else finding.message


def run(args: argparse.Namespace) -> int:
    """Print what became of the line."""
    file, colon, number = args.place.rpartition(":")
    if not colon or not number.isdecimal() or len(number) > _MOST_DIGITS or int(number) < 1:
        raise UsageError(f"expected FILE:LINE like content/issues/2024-01.txt:120, found {_excerpt(args.place)}")
    content = args.content or _content_of(Path(file))
    clock = StageClock(sys.stderr)
    corpus = pipeline.read(content, args.as_of, clock)
    relations = pipeline.relate(corpus, clock)
    clock.stop()
    issue = _issue(corpus, file)
    shown = _Shown(issue.id, None if args.show_withheld else WithheldLines(corpus))
    print("\n".join(_explain(corpus, relations, issue, int(number), shown)))
    return DONE


def _explain(corpus: Corpus, relations: Relations, issue: Issue, number: int, shown: _Shown) -> list[str]:
    """What became of line `number` (1-based) of `issue`, a line of output each, in the order of the stages."""
    repaired = issue.segmented.repaired
    source = repaired.source
    lines = LineIndex(source.text)
    if number > len(lines):
        raise UsageError(f"{source.file} has {len(lines)} lines, there is no line {number}")
    report = [_row("source", shown.words(lines.span(number).cut(source.text), number, number))]
    order = [layer.rule for layer in repaired.layers]
    for edit in sorted(repaired.edits, key=lambda edit: order.index(edit.rule)):
        if edit.first_line <= number <= edit.last_line:
            reason = f" ({edit.reason})" if edit.reason else ""
            before, after = _excerpt(edit.before), _excerpt(edit.after)
            said = shown.words(f"“{before}” → “{after}”{reason}", edit.first_line, edit.last_line)
            report.append(_row("edit", f"{edit.rule}: {said}"))
    for line in repaired.lines:
        if line.first_line <= number <= line.last_line:
            report.append(_row("repaired", shown.words(line.text, line.first_line, line.last_line)))
    if _covers(repaired.lines, number):
        report += _parts(issue, number)
        for notice in issue.notices:
            report += _nodes(notice, number, shown)
    else:
        report.append(_row("part", "none: a blank line, or one that an edit removed"))
    for finding in sorted({*corpus.findings, *relations.diagnostics}):
        if finding.issue == issue.id and finding.first_line <= number <= finding.last_line:
            report.append(_row("finding", f"{finding.severity.value} {finding.code}: {shown.message(finding)}"))
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


def _nodes(notice: Notice, number: int, shown: _Shown) -> list[str]:
    """The notice that holds the line, the head fields read from it, and the nodes with what of them stands on it."""
    if not notice.first_line <= number <= notice.last_line:
        return []
    report = [_row("notice", f"{notice.id} {notice.head.title}")]
    for name, evidence in notice.head.evidence:
        if evidence.first_line <= number <= evidence.last_line:
            words = shown.words(f"“{_excerpt(evidence.text)}”", evidence.first_line, evidence.last_line)
            report.append(_row("field", f"{name}, from {words}"))
    anchors: list[str] = []
    for node in notice.body.walk():
        held = [(name, _on_line(text, number)) for name, text in _texts(node)]
        if any(part for _, part in held):
            anchors.append(node.eid)
            report.append(_row("node", f"{node.type.value} {node.eid}"))
            report += [_row(name, shown.words(part, number, number)) for name, part in held if part]
    report.append(_row("page", f"/notices/{notice.id}/{f'#{anchors[0]}' if anchors and not notice.withhold else ''}"))
    return report


def _texts(node: Node) -> Iterator[tuple[str, str]]:
    """The texts of a node with their names; cells are row.column from 1 on, header rows h1, h2 and so on."""
    yield from (("number", node.num or ""), ("heading", node.heading or ""), ("text", node.text))
    if node.table is None:
        return
    rows = [(f"h{i}", row) for i, row in enumerate(node.table.header, start=1)]
    rows += [(str(i), row) for i, row in enumerate(node.table.rows, start=1)]
    for name, row in rows:
        yield from ((f"cell {name}.{column}", cell) for column, cell in enumerate(row.cells, start=1))


def _on_line(text: str, number: int) -> str:
    """The part of `text` that stands on source line `number`."""
    if not isinstance(text, Passage) or not text:
        return ""
    ends = [*(place.at for place in text.places[1:]), len(text)]
    return "".join(text[p.at : end] for p, end in zip(text.places, ends, strict=True) if p.line == number)


def _excerpt(text: str) -> str:
    return f"{text[:_WIDTH]}…" if len(text) > _WIDTH else text


def _row(label: str, value: str) -> str:
    return f"{label:>9} | {visible(value)}"
