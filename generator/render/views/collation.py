"""What the print has where the page differs from it, and what looks like a misreading: the collation (校勘)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.diagnostics import REGISTER, Diagnostic
from generator.model.corpus import Issue
from generator.model.issue import Edit
from generator.text import LineIndex, Passage, Span
from generator.text.variants import Variant, variants

_LONGEST_DOUBT = 5_000  # characters
_NEAR = 4  # characters between two variants that are shown as one


@dataclass(frozen=True, slots=True)
class Collation:
    """What was done to the text of one notice, and what is doubted in it."""

    source: str  # of the whole issue
    edited: bytes  # a byte for each character of the source: not 0 where an edit covers it
    index: LineIndex  # of the source
    rules: tuple[str, ...]  # those that changed anything, in the order they ran
    edits: tuple[Edit, ...]
    doubts: tuple[Diagnostic, ...]  # those that pages mark, sorted by place

    def variants(self, text: str) -> list[Variant]:
        """Where `text` differs from the print, near ones as one; changes of nothing but white space are left out."""
        found: list[Variant] = []
        for variant in variants(text, self.source, self.edited):
            before = found[-1] if found else None
            if before and variant.span.start - before.span.end <= _NEAR and before.source.end <= variant.source.start:
                found[-1] = self.merged(before, variant)
            else:
                found.append(variant)
        return [variant for variant in found if not _is_blank(variant, text)]

    def merged(self, one: Variant, other: Variant) -> Variant:
        """The variant from `one` to `other`, which follows it in text and source."""
        between = self.source[one.source.end : other.source.start]
        return Variant(
            Span(one.span.start, other.span.end),
            f"{one.printed}{between}{other.printed}",
            Span(one.source.start, other.source.end),
        )

    def lines(self, variant: Variant) -> range:
        """The source lines on which `variant` is printed."""
        first = self.index.number_at(variant.source.start)
        return range(first, self.index.number_at(max(variant.source.start, variant.source.end - 1)) + 1)

    def doubted(self, text: str) -> list[tuple[Span, int]]:
        """The stretches of `text` that a doubt is about, sorted, with the doubt's number from 1; none overlap."""
        kept: list[tuple[Span, int]] = []
        for span, number in sorted(self._doubted(text)):
            if not kept or kept[-1][0].end <= span.start:
                kept.append((span, number))
        return kept

    def _doubted(self, text: str) -> Iterator[tuple[Span, int]]:
        if not isinstance(text, Passage) or not self.doubts:
            return
        reach = list(text.spans())
        if not reach:
            return
        first, last = min(span.start for span in reach), max(span.end for span in reach)
        near = self.doubts[self._first_doubt(first) : bisect_left(self.doubts, last, key=_start)]
        if not near:
            return
        for number, doubt in enumerate(near, start=self._first_doubt(first) + 1):
            if doubt.span and first < doubt.span.end:
                inside = list(_within(text, doubt.span))
                if inside:
                    yield Span(min(part.start for part in inside), max(part.end for part in inside)), number

    def _first_doubt(self, offset: int) -> int:
        """The index of the first doubt that may reach behind `offset` of the source: none is longer than a page."""
        return bisect_left(self.doubts, offset - _LONGEST_DOUBT, key=_start)


def _within(text: Passage, span: Span) -> Iterator[Span]:
    """The stretches of `text` that stand in the source within `span`."""
    for (at, offset, _), end in text.runs():
        start, stop = max(span.start, offset), min(span.end, offset + end - at)
        if offset >= 0 and start < stop:
            yield Span(at + start - offset, at + stop - offset)


def _start(doubt: Diagnostic) -> int:
    return doubt.span.start if doubt.span else 0


def _is_blank(variant: Variant, text: str) -> bool:
    """True if white space stands for other white space."""
    return len(variant.span) > 0 and not variant.printed.strip() and not variant.span.cut(text).strip()


def collations_of(issue: Issue, findings: Iterable[Diagnostic] = ()) -> Iterator[tuple[str, Collation]]:
    """The collation of each notice of `issue`, with the notice's id; `findings` are those of enrich in it."""
    repaired = issue.segmented.repaired
    source = repaired.source.text
    index = LineIndex(source)
    edited = bytearray(len(source))
    for edit in repaired.edits:
        edited[edit.span.start : edit.span.end] = b"\1" * len(edit.span)
    of_issue = [*repaired.diagnostics, *issue.segmented.diagnostics, *findings]
    whole = bytes(edited)  # one for all notices
    ends = [*(notice.first_line for notice in issue.notices[1:]), len(index) + 1]
    for notice, end in zip(issue.notices, ends, strict=False):
        lines = range(notice.first_line, end)  # to the next one: lines that were taken away altogether stand between
        found = {finding for finding in (*of_issue, *notice.diagnostics) if finding.first_line in lines}
        doubts = (finding for finding in found if finding.span and REGISTER[finding.code].marked)
        yield (
            notice.id,
            Collation(
                source=source,
                edited=whole,
                index=index,
                rules=tuple(dict.fromkeys(layer.rule for layer in repaired.layers)),
                edits=tuple(edit for edit in repaired.edits if edit.first_line in lines),
                doubts=tuple(sorted(doubts, key=lambda finding: (finding.span, finding.code))),
            ),
        )
