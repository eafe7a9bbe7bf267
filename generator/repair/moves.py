"""Halves of a paragraph in reverse order: the second stands before the first, as columns or pages were read wrongly.

The two paragraphs change places, nothing else; joining them is the next rule's business. Safe because all must hold:
what stands before the pair is complete, the half that stands second is numbered and breaks off in mid-sentence, behind
it a unit begins that does not continue it, and the half that stands first ends whole but begins like no paragraph: it
closes a bracket that the other leaves open, begins with a word or a short sentence that only tails begin with, goes on
with an enumeration in words that stand behind a comma elsewhere, reads on in words that stand side by side elsewhere,
or stands under a heading where the headings beside it lead straight into their items. Leaves a pair alone of which only
one half looks broken: its other half may be lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.notation.enumerators import read_enumerator
from generator.repair.joining import shapes
from generator.repair.joining.halves import Place, is_broken
from generator.repair.joining.marks import closes, ends_whole, is_note, left_open
from generator.repair.joining.numbering import Numbering
from generator.repair.joining.wording import Wording, wording_of
from generator.text import Change, Span

_LINE = re.compile(r"[^\n\f]+")
_ENTRY = re.compile(r"[\u4e00-\u9fff]{3,}(?=[、，])")
_FURTHER_ENTRY = re.compile(r"、([\u4e00-\u9fff]{3,})")
_MOST_PIECES = 3
_BOTH = 2  # runs of characters over the cut


def changes(text: str) -> list[Change]:
    """The pairs of paragraphs that change places, each with the gap between them."""
    matches = [match for match in _LINE.finditer(text) if match[0].strip()]
    lines = [match[0].strip() for match in matches]
    candidates = [
        at
        for at, (second, first) in enumerate(pairwise(matches))
        if 0 < at < len(lines) - 2 and _is_wide(text[second.end() : first.start()]) and _may_be_turned(lines, at)
    ]
    if not candidates:
        return []
    issue = _Issue(lines, wording_of(text), Numbering(lines), frozenset(_FURTHER_ENTRY.findall(text)))
    found: list[Change] = []
    for at in candidates:
        start = issue.start(at)
        if issue.is_turned(start, at):
            found.append(_swap(text, matches[start], matches[at], matches[at + 1]))
    return found


@dataclass(frozen=True, slots=True)
class _Issue:
    """The lines of an issue and what is known of them; `entries` are the words behind enumeration commas."""

    lines: Sequence[str]
    wording: Wording
    numbering: Numbering
    entries: frozenset[str]

    def start(self, at: int) -> int:
        """The line with which the second half begins that ends with line `at`; it may be broken itself."""
        start = at
        while at - start < _MOST_PIECES and start > 1 and self._joins(start - 1):
            start -= 1
        return start

    def is_turned(self, start: int, at: int) -> bool:
        """True if the lines from `start` to `at` are the second half of a paragraph, and the next line is its first."""
        before, first, second, behind = self.lines[start - 1], self.lines[at + 1], self.lines[start], self.lines[at + 2]
        if self._joins(start - 1) or self._joins(at + 1) or not _is_complete(before):
            return False
        turned = [before, first, *self.lines[start : at + 1], behind]
        numbering = Numbering(turned)
        if is_broken(before, first, Place(self.wording, numbering, 0, 1, "", second)):
            return False
        if not is_broken(first, second, Place(self.wording, numbering, 1, 2, before, turned[3])):
            return False
        if self._begins_in_the_middle(first, second):
            return True
        if self.numbering.leads_straight_in(start - 1, at + 1):
            return True
        return self.wording.evidence(first, second) == _BOTH and not shapes.begins_like_a_paragraph(second)

    def _joins(self, at: int) -> bool:
        """True if line `at` and the next are halves of one paragraph as they stand."""
        third = self.lines[at + 2] if at + 2 < len(self.lines) else ""
        place = Place(self.wording, self.numbering, at, at + 1, self.lines[at - 1] if at else "", third)
        return is_broken(self.lines[at], self.lines[at + 1], place)

    def _begins_in_the_middle(self, first: str, second: str) -> bool:
        """True if `second` can only be the rest of something, and `first` what it is the rest of."""
        evidence = self.wording.evidence(first, second)
        if closes(second, left_open(first)) or shapes.never_begins(second, evidence):
            return True
        if shapes.begins_with_a_tail(second):
            return True
        entry = _ENTRY.match(second)
        return first[-1] == "、" and entry is not None and entry[0] in self.entries


def _is_wide(gap: str) -> bool:
    return gap.count("\n") > 1 or "\f" in gap


def _may_be_turned(lines: Sequence[str], at: int) -> bool:
    """True if line `at` ends whole and the numbered one behind it does not, before a unit: a look at marks."""
    second, first, behind = lines[at : at + 3]
    if any(mark in line for line in lines[at - 1 : at + 3] for mark in "\t|"):
        return False
    if not ends_whole(second) or second[-1] in "：:" or is_note(second) or shapes.opens_unit(second):
        return False
    if not read_enumerator(first) or shapes.is_chapter(first) or not _has_no_end(first):
        return False
    return shapes.opens_unit(behind)


def _has_no_end(line: str) -> bool:
    return shapes.breaks_off(line) or (shapes.is_marked(line) and not ends_whole(line))


def _is_complete(line: str) -> bool:
    return ends_whole(line) or shapes.may_be_heading(line)


def _swap(text: str, start: re.Match[str], end: re.Match[str], first: re.Match[str]) -> Change:
    second = Span(start.start() + len(start[0]) - len(start[0].lstrip()), end.start() + len(end[0].rstrip()))
    other = Span(first.start() + len(first[0]) - len(first[0].lstrip()), first.start() + len(first[0].rstrip()))
    parts = (other, Span(second.end, other.start), second)
    return Change(Span(second.start, other.end), "".join(part.cut(text) for part in parts), parts)
