"""Corrections by hand from the sidecar (校改): `printed` on its line becomes `corrected`.

Safe because a human signed it, the printed text must stand on the line exactly once, and no two corrections may claim
the same characters.
"""

from __future__ import annotations

from generator.diagnostics import Diagnostic, report
from generator.model.gazette import Correction
from generator.model.issue import SourceIssue
from generator.text import Change, LineIndex, Span

_TOLD = 5
"""So many other lines are named."""


def changes(issue: SourceIssue, index: LineIndex) -> tuple[list[tuple[Change, str]], list[Diagnostic]]:
    """The changes that the sidecar's corrections ask for, in printed order, with reasons, and what does not fit."""
    found: list[tuple[Change, str]] = []
    diagnostics: list[Diagnostic] = []
    for correction in sorted(issue.sidecar.corrections, key=lambda c: c.line):
        if not 1 <= correction.line <= len(index):
            message = (
                f"{_place(issue, correction)} corrects line {correction.line}; expected a line up to {len(index)}, "
                "where the text ends"
            )
            diagnostics.append(report("correction-mismatch", issue.id, len(index), message))
            continue
        line = index.span(correction.line)
        text = line.cut(issue.text)
        if text.count(correction.printed) != 1:
            times = text.count(correction.printed)
            message = (
                f"{_place(issue, correction)} corrects “{correction.printed}” here; expected it once on this line, "
                f"found it {times} times{_elsewhere(issue, index, correction)}; the line now reads “{text[:80]}”"
            )
            diagnostics.append(report("correction-mismatch", issue.id, correction.line, message))
            continue
        start = line.start + text.index(correction.printed)
        change = Change(Span(start, start + len(correction.printed)), correction.corrected)
        found.append((change, _reason(correction)))
    found.sort(key=lambda pair: pair[0].span)
    clashing = _overlapping([change for change, _ in found])
    diagnostics += [_clash(issue, index, change) for change, _ in found if change.span in clashing]
    return [pair for pair in found if pair[0].span not in clashing], diagnostics


def _place(issue: SourceIssue, correction: Correction) -> str:
    """The sidecar of `issue`, and its line with the `correction` where that is known."""
    return f"issues/{issue.id}.yml" + (f":{correction.sidecar_line}" if correction.sidecar_line else "")


def _elsewhere(issue: SourceIssue, index: LineIndex, correction: Correction) -> str:
    """On which other lines the printed text stands: lines move when something is put in above them."""
    spans = ((number, index.span(number)) for number in range(1, len(index) + 1))
    there = [number for number, span in spans if correction.printed in span.cut(issue.text)]
    others = [str(number) for number in there if number != correction.line]
    return f", and on line {', '.join(others[:_TOLD])}" + ", …" * (len(others) > _TOLD) if others else ""


def _reason(correction: Correction) -> str:
    """Why, and if the sidecar says so, when."""
    day = correction.date
    return f"{correction.reason}（{day.year}年{day.month}月{day.day}日）" if day else correction.reason


def _overlapping(changes: list[Change]) -> set[Span]:
    """The spans of those of the sorted `changes` that share characters with another, or its place."""
    clashing: set[Span] = set()
    reach: Span | None = None  # of the spans so far the one that ends last
    for change in changes:
        span = change.span
        if reach is not None and (span.start < reach.end or span == reach):
            clashing |= {reach, span}
        if reach is None or span.end > reach.end:
            reach = span
    return clashing


def _clash(issue: SourceIssue, index: LineIndex, change: Change) -> Diagnostic:
    message = (
        f"issues/{issue.id}.yml corrects “{change.span.cut(issue.text)}” here and, in another entry, characters of it; "
        "expected one correction of them; none of the two is applied"
    )
    return report("correction-mismatch", issue.id, index.number_at(change.span.start), message)
