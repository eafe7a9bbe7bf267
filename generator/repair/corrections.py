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
            message = (
                f"issues/{issue.id}.yml corrects line {correction.line}; expected a line up to {len(index)}, "
                "where the text ends"
            )
            diagnostics.append(report("correction-mismatch", issue.id, len(index), message))
            continue
        line = index.span(correction.line)
        text = line.cut(issue.text)
        if text.count(correction.printed) != 1:
            times = text.count(correction.printed)
            message = (
                f"issues/{issue.id}.yml corrects “{correction.printed}” here; expected it once on this line, "
                f"found it {times} times; the line now reads “{text[:80]}”"
            )
            diagnostics.append(report("correction-mismatch", issue.id, correction.line, message))
            continue
        start = line.start + text.index(correction.printed)
        change = Change(Span(start, start + len(correction.printed)), correction.corrected)
        found.append((change, correction.reason))
    found.sort(key=lambda pair: -pair[0].span.start)
    return found, diagnostics
