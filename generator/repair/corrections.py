"""Corrections by hand from the sidecar (校改): `printed` on its line becomes `corrected`.

Safe because a human signed it and the printed text must stand on the line exactly once.
"""

from __future__ import annotations

from generator.diagnostics import Diagnostic, report
from generator.model.issue import SourceIssue
from generator.text import Change, LineIndex, Span


def changes(issue: SourceIssue, index: LineIndex) -> tuple[list[tuple[Change, str]], list[Diagnostic]]:
    """The changes that the sidecar's corrections ask for, with their reasons, and what does not fit.

    The last change of the text comes first, so that the offsets of the others hold while they are applied one by one.
    """
    found: list[tuple[Change, str]] = []
    diagnostics: list[Diagnostic] = []
    for correction in sorted(issue.sidecar.corrections, key=lambda c: -c.line):
        if not 1 <= correction.line <= len(index):
            message = f"line {correction.line} is to be corrected, but the text has {len(index)} lines"
            diagnostics.append(report("correction-mismatch", issue.id, len(index), message))
            continue
        line = index.span(correction.line)
        text = line.cut(issue.text)
        if text.count(correction.printed) != 1:
            message = f"expected “{correction.printed}” once on this line; the line now reads “{text[:80]}”"
            diagnostics.append(report("correction-mismatch", issue.id, correction.line, message))
            continue
        start = line.start + text.index(correction.printed)
        change = Change(Span(start, start + len(correction.printed)), correction.corrected)
        found.append((change, correction.reason))
    found.sort(key=lambda pair: -pair[0].span.start)
    return found, diagnostics
