"""The order of the repairs, and what comes out of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from generator.diagnostics import Diagnostic, report
from generator.model.issue import Edit, RepairedIssue, SourceIssue
from generator.repair import (
    corrections,
    joins,
    lines,
    markup,
    page_numbers,
    script,
    spacing,
    table_cells,
    table_pieces,
    title_breaks,
    whitespace,
)
from generator.text import Change, LineIndex, Span, TracedText

Rule = Callable[[str], list[Change]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("regular-whitespace", whitespace.changes),
    ("remove-markup", markup.changes),
    ("part-table-cells", table_cells.changes),
    ("close-letter-spacing", spacing.changes),
    ("to-simplified-script", script.changes),
    ("remove-page-number", page_numbers.changes),
    ("close-title-breaks", title_breaks.changes),
    ("join-table-pieces", table_pieces.changes),
    ("join-broken-paragraph", joins.changes),
)
"""Names of the rules and their functions, in the order they run."""


def repair(issue: SourceIssue, protected: Iterable[str] = ()) -> RepairedIssue:
    """Apply the sidecar's corrections and all rules to `issue`: repaired text, its edits, its lines.

    Script conversion leaves the strings in `protected` as they stand.
    A correction that does not fit its line is an error diagnostic and changes nothing.
    """
    names = tuple(protected)
    index = LineIndex(issue.text)
    traced = TracedText(issue.text)
    edits: list[Edit] = []
    found, diagnostics = corrections.changes(issue, index)
    reasons = {change.span: reason for change, reason in found}
    edits += _apply(traced, "correction", [change for change, _ in found], index, issue.text, reasons)
    for name, rule in RULES:
        changes = script.changes(traced.text, names) if rule is script.changes else rule(traced.text)
        edits += _apply(traced, name, changes, index, issue.text)
    return RepairedIssue(
        source=issue,
        text=traced.text,
        layers=tuple(traced.layers),
        edits=tuple(sorted(edits, key=lambda edit: (edit.span.start, edit.span.end))),
        lines=lines.lines_of(traced, index),
        diagnostics=tuple(diagnostics + _lone_characters(issue, index)),
    )


def _apply(
    traced: TracedText,
    rule: str,
    changes: list[Change],
    index: LineIndex,
    source: str,
    reasons: Mapping[Span, str] = MappingProxyType({}),
) -> list[Edit]:
    edits = []
    for change in changes:
        before = change.span.cut(traced.text)
        if before == change.after:
            continue
        span = traced.source_span(change.span)
        edits.append(
            Edit(
                rule=rule,
                span=span,
                first_line=index.number_at(span.start),
                last_line=index.number_at(min(span.end, len(source))),
                before=before,
                after=change.after,
                reason=reasons.get(change.span),
            )
        )
    traced.apply(rule, changes)
    return edits


def _lone_characters(issue: SourceIssue, index: LineIndex) -> list[Diagnostic]:
    """Replacement characters (U+FFFD) are places where somebody lost a character before us."""
    at = issue.text.find("\ufffd")
    if at < 0:
        return []
    return [report("text-lost", issue.id, index.number_at(at), "U+FFFD stands here: a character was lost on the way")]
