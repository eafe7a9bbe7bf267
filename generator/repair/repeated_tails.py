"""The last words of a page printed again at the top of the next: …发现裂缝的 and then 现裂缝的，及时加固.

The repeated words go from the second paragraph, and the halves are then joined like others. Safe because at least four
characters must repeat exactly across the gap, the first half must surely break off, and what is left must be its other
half. A paragraph goes whole where it repeats the end of the one before it and closes a bracket that it does not open.
Leaves words alone that a heading and its text have in common, and repetitions of fewer characters.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.repair.joining import shapes
from generator.repair.joining.halves import Place, is_broken
from generator.repair.joining.marks import CLAUSE_MARK, closes, closes_more, left_open
from generator.repair.joining.numbering import Numbering
from generator.repair.joining.wording import Wording, wording_of
from generator.text import Change, Span

_LINE = re.compile(r"[^\n\f]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LEAST = 4
_LEAST_WHOLE = 8
_LONGEST = 80


def changes(text: str) -> list[Change]:
    """The repeated words to remove, or the whole repeated paragraphs with the gaps before them."""
    found: list[Change] = []
    wording: Wording | None = None
    matches = [match for match in _LINE.finditer(text) if match[0].strip()]
    for first, second in pairwise(matches):
        one, other = first[0].strip(), second[0].strip()
        start = second.start() + len(second[0]) - len(second[0].lstrip())
        repeated = _repeated(one, other)
        if not repeated or any(mark in one + other for mark in "\t|"):
            continue
        if repeated == other:
            if len(other) >= _LEAST_WHOLE and closes_more(other):
                found.append(Change(Span(first.start() + len(first[0].rstrip()), start + len(other)), ""))
            continue
        rest = other[len(repeated) :].lstrip()
        if not _surely_breaks_off(one, repeated, rest):
            continue
        wording = wording or wording_of(text)
        if is_broken(one, rest, Place(wording, Numbering([one, rest]), 0, 1)):
            found.append(Change(Span(start, start + len(repeated)), ""))
    return found


def _repeated(first: str, second: str) -> str:
    """The longest beginning of `second`, of four Chinese characters or more, with which `first` ends; or nothing."""
    for length in range(min(len(first), len(second), _LONGEST), _LEAST - 1, -1):
        if first.endswith(second[:length]):
            return second[:length] if len(_HAN.findall(second[:length])) >= _LEAST else ""
    return ""


def _surely_breaks_off(first: str, repeated: str, rest: str) -> bool:
    """True if `first` ends in mid-sentence whatever follows, or `rest` shows it; a clause must stand in it."""
    if not CLAUSE_MARK.search(first) or first[-1] in "。；：":
        return False
    if closes(rest, left_open(first)):
        return True
    return bool(re.search("[，、]", repeated)) or shapes.is_unfinished(first)
