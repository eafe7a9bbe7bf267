"""The order of the repairs, and what comes out of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from generator.diagnostics import Diagnostic, report
from generator.model.issue import Edit, RepairedIssue, SourceIssue
from generator.repair import (
    corrections,
    inline_markup,
    joins,
    lines,
    markup,
    moves,
    number_brackets,
    page_numbers,
    repeated_tails,
    running_titles,
    script,
    spacing,
    table_cells,
    table_pieces,
    title_breaks,
    whitespace,
)
from generator.repair.mixed_script import mixed
from generator.text import Change, LineIndex, Span, TracedText

Rule = Callable[[str], list[Change]]


def rules(protected: Iterable[str] = ()) -> tuple[tuple[str, Rule], ...]:
    """Names of the rules and their functions, in the order they run; script conversion leaves `protected` strings."""
    return (
        ("regular-whitespace", whitespace.changes),
        ("remove-markup", markup.changes),
        ("remove-inline-markup", inline_markup.changes),
        ("part-table-cells", table_cells.changes),
        ("close-letter-spacing", spacing.changes),
        ("to-simplified-script", partial(script.changes, protected=tuple(protected))),
        ("normalise-number-brackets", number_brackets.changes),
        ("remove-running-title", running_titles.changes),
        ("remove-page-number", page_numbers.changes),
        ("close-title-breaks", title_breaks.changes),
        ("join-table-pieces", table_pieces.changes),
        ("move-half", moves.changes),
        ("remove-repeated-tail", repeated_tails.changes),
        ("join-broken-paragraph", joins.changes),
    )


RULES = rules()
"""The rules of an issue that protects no names."""


def repair(issue: SourceIssue, protected: Iterable[str] = ()) -> RepairedIssue:
    """Apply the sidecar's corrections and all rules to `issue`: repaired text, its edits, its lines.

    Script conversion leaves the strings in `protected` as they stand.
    A correction that does not fit its line is an error diagnostic and changes nothing.
    """
    index = LineIndex(issue.text)
    traced = TracedText(issue.text)
    edits: list[Edit] = []
    found, diagnostics = corrections.changes(issue, index)
    reasons = {change.span: reason for change, reason in found}
    edits += _apply(traced, "correction", [change for change, _ in found], index, issue.text, reasons)
    for name, rule in rules(protected):
        edits += _apply(traced, name, rule(traced.text), index, issue.text)
    return RepairedIssue(
        source=issue,
        text=traced.text,
        layers=tuple(traced.layers),
        edits=tuple(sorted(edits, key=lambda edit: (edit.span.start, edit.span.end))),
        lines=lines.lines_of(traced, index),
        diagnostics=(
            *diagnostics,
            *_lost_characters(issue, traced, index),
            *_numbers_alone(issue, traced, index),
            *_mixed_lines(issue, index),
        ),
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


def _lost_characters(issue: SourceIssue, traced: TracedText, index: LineIndex) -> Iterator[Diagnostic]:
    """Replacement characters (U+FFFD) that no correction mended: somebody lost a character before us."""
    message = "U+FFFD stands here: a character was lost on the way"
    for match in re.finditer("\ufffd", traced.text):
        span = traced.source_span(Span(*match.span()))
        yield report("text-lost", issue.id, index.number_at(span.start), message, span=span)


def _numbers_alone(issue: SourceIssue, traced: TracedText, index: LineIndex) -> Iterator[Diagnostic]:
    """Numbers left on a line of their own, of pages or of the text."""
    for at in page_numbers.doubtful(traced.text):
        span = traced.source_span(at)
        message = f"expected text, or page numbers that rise together; {at.cut(traced.text)} stands alone here"
        yield report("number-alone", issue.id, index.number_at(span.start), message, span=span)


def _mixed_lines(issue: SourceIssue, index: LineIndex) -> Iterator[Diagnostic]:
    message = "expected a line in one script; these words are in another one than the rest of it"
    for number, line in enumerate(index, start=1):
        found = mixed(line.cut(issue.text))
        if found:
            span = Span(line.start + found.start, line.start + found.end)
            yield report("script-mixed", issue.id, number, message, span=span)
