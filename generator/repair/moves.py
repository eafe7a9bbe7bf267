"""Halves of a paragraph in reverse order: the second stands before the first, as columns or pages were read wrongly.

The two paragraphs change places, nothing else; joining them is the next rule's business. Safe because all must hold:
what stands before the pair is complete, the half that stands second is numbered and breaks off in mid-sentence, behind
it a unit begins that does not continue it, and the half that stands first ends whole but begins like no paragraph: it
closes a bracket that the other leaves open, begins with a word or a short sentence that only tails begin with, goes on
with an enumeration in words that stand behind a comma elsewhere, or stands under a heading where the headings beside it
lead straight into their items. Leaves a pair alone of which only one half looks broken: its other half may be lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.notation.enumerators import read_enumerator
from generator.repair.joining import shapes
from generator.repair.joining.halves import Place, is_broken
from generator.repair.joining.marks import closes, ends_whole, is_note, left_open
from generator.repair.joining.numbering import Numbering
from generator.repair.joining.wording import wording_of
from generator.text import Change, Span

_LINE = re.compile(r"[^\n\f]+")
_ENUMERATED = re.compile(r"[\u4e00-\u9fff]{3,}(?=[、，])")


def changes(text: str) -> list[Change]:
    """The pairs of paragraphs that change places, each with the gap between them."""
    matches = [match for match in _LINE.finditer(text) if match[0].strip()]
    lines = [match[0].strip() for match in matches]
    candidates = [
        at
        for at, (second, first) in enumerate(pairwise(matches))
        if 0 < at < len(lines) - 2 and _is_wide(text[second.end() : first.start()]) and _may_be_turned(lines, at)
    ]
    found: list[Change] = []
    if not candidates:
        return found
    wording, numbering = wording_of(text), Numbering(lines)
    for at in candidates:
        local = [lines[at - 1], lines[at + 1], lines[at], lines[at + 2]]
        places = [Place(wording, Numbering(local), i, i + 1, "", "".join(local[i + 2 : i + 3])) for i in range(3)]
        before, behind = Place(wording, numbering, at - 1, at), Place(wording, numbering, at + 1, at + 2)
        if is_broken(lines[at - 1], lines[at], before) or is_broken(lines[at + 1], lines[at + 2], behind):
            continue
        if is_broken(local[0], local[1], places[0]) or not is_broken(local[1], local[2], places[1]):
            continue
        evidence = wording.evidence(lines[at + 1], lines[at])
        if _begins_in_the_middle(lines[at + 1], lines[at], evidence, text) or numbering.leads_straight_in(
            at - 1, at + 1
        ):
            found.append(_swap(text, matches[at], matches[at + 1]))
    return found


def _is_wide(gap: str) -> bool:
    return gap.count("\n") > 1 or "\f" in gap


def _may_be_turned(lines: Sequence[str], at: int) -> bool:
    """True if line `at` ends whole and the numbered one behind it does not, between complete ones: a look at marks."""
    before, second, first, behind = lines[at - 1 : at + 3]
    if any(mark in line for line in (before, second, first, behind) for mark in "\t|"):
        return False
    if not ends_whole(second) or second[-1] in "：:" or is_note(second) or shapes.opens_unit(second):
        return False
    if not read_enumerator(first) or shapes.is_chapter(first) or not shapes.breaks_off(first):
        return False
    return (ends_whole(before) or shapes.may_be_heading(before)) and shapes.opens_unit(behind)


def _begins_in_the_middle(first: str, second: str, evidence: int, text: str) -> bool:
    """True if `second` can only be the rest of something, and `first` what it is the rest of."""
    if closes(second, left_open(first)) or shapes.never_begins(second, evidence) or shapes.begins_with_a_tail(second):
        return True
    entry = _ENUMERATED.match(second)
    return first[-1] == "、" and entry is not None and f"、{entry[0]}" in text


def _swap(text: str, one: re.Match[str], other: re.Match[str]) -> Change:
    spans = [Span(m.start() + len(m[0]) - len(m[0].lstrip()), m.start() + len(m[0].rstrip())) for m in (one, other)]
    parts = (spans[1], Span(spans[0].end, spans[1].start), spans[0])
    return Change(Span(spans[0].start, spans[1].end), "".join(part.cut(text) for part in parts), parts)
