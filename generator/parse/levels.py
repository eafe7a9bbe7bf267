"""The numbers of a run of lines, read together: which lines are numbered, and which level lies under which.

A number alone does not tell its depth. 一、 （一） 1. （1） ① is the usual order (GB/T 9704-2012, 7.3.3), but plans
also put （一） under 1.; and 1.1, 1）, Ⅰ. or A. are numbers only where the lines around them go on counting.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from generator.model.issue import TextLine
from generator.notation.enumerators import (
    Enumerator,
    Level,
    read_doubtful_enumerator,
    read_enumerator,
    read_outline,
)

_RANK = {
    Level.PART: 0,
    Level.CHAPTER: 10,
    Level.SECTION: 20,
    Level.ARTICLE: 30,
    Level.OUTLINE: 30,  # and its depth
    Level.ONE: 40,
    Level.TWO: 50,
    Level.ROMAN: 55,
    Level.BOX: 60,
    Level.THREE: 60,
    Level.FOUR: 70,
    Level.HALF: 75,
    Level.LATIN: 78,
    Level.FIVE: 80,
}
_ORDERED = (Level.ONE, Level.TWO, Level.ROMAN, Level.THREE, Level.FOUR, Level.HALF, Level.LATIN, Level.FIVE)
_LONGEST_OUTLINE_HEADING = 30


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers that open lines, by the lines' places; their levels, and the levels' ranks, the outermost lowest."""

    at: dict[int, Enumerator] = field(default_factory=dict)
    ranks: dict[Level, int] = field(default_factory=lambda: dict(_RANK))
    levels: frozenset[Level] = frozenset()

    def rank(self, enumerator: Enumerator) -> int:
        """How deep the unit with this number lies."""
        return self.ranks[enumerator.level] + enumerator.depth


def read_numbers(lines: Sequence[TextLine], without: Container[int]) -> Numbers:
    """The numbers of `lines`, those at the places `without` aside."""
    places = [i for i in range(len(lines)) if i not in without]
    found = _outline(lines, places)
    doubtful: dict[int, Enumerator] = {}
    for i in places:
        if i in found:
            continue
        enumerator = read_enumerator(lines[i].text)
        if enumerator:
            found[i] = enumerator
        elif other := read_doubtful_enumerator(lines[i].text):
            doubtful[i] = other
    found |= _counted(doubtful)
    ordered = dict(sorted(found.items()))
    levels = frozenset(enumerator.level for enumerator in ordered.values())
    return Numbers(ordered, _ranks(list(ordered.values())), levels)


def _counted(doubtful: dict[int, Enumerator]) -> dict[int, Enumerator]:
    """Those of the doubtful numbers whose level counts: a first is followed by a second."""
    last: dict[Level, int] = {}
    counts: set[Level] = set()
    for enumerator in doubtful.values():
        if enumerator.value == 2 and last.get(enumerator.level) == 1:
            counts.add(enumerator.level)
        last[enumerator.level] = enumerator.value
    kept: dict[int, Enumerator] = {}
    last = {}
    for i, enumerator in doubtful.items():
        if enumerator.level in counts and enumerator.value in (1, last.get(enumerator.level, 0) + 1):
            kept[i] = enumerator
            last[enumerator.level] = enumerator.value
    return kept


def _outline(lines: Sequence[TextLine], places: Sequence[int]) -> dict[int, Enumerator]:
    """The lines of a decimal outline (1 总则, 1.1 目的, 1.1.1 …): each number is the one that may follow the last.

    Where no two numbers of two parts follow each other there is no outline, only quantities (12.2 公里).
    """
    found: dict[int, Enumerator] = {}
    last: tuple[int, ...] = ()
    deep = 0
    for i in places:
        read = read_outline(lines[i].text)
        if read is None:
            continue
        parts, enumerator = read
        if not _may_follow(last, parts):
            continue
        if len(parts) == 1 and not _is_heading(lines[i].text[enumerator.end :]):
            continue
        found[i], last = enumerator, parts
        deep += len(parts) > 1
    return found if deep > 1 else {}


def _may_follow(last: tuple[int, ...], parts: tuple[int, ...]) -> bool:
    if not last:
        return parts in ((1,), (1, 1))
    if parts == (*last, 1):
        return True
    return any(parts == (*last[:k], last[k] + 1) for k in range(len(last)))


def _is_heading(rest: str) -> bool:
    return 0 < len(rest) <= _LONGEST_OUTLINE_HEADING and not re.search(r"[。；;，,：:]", rest)


def _ranks(numbers: Sequence[Enumerator]) -> dict[Level, int]:
    """The ranks of the levels as these numbers nest: the usual ones, but where the text itself shows another order.

    Level A holds level B where B counts from one between two numbers of A that follow each other. The usual order is
    left only for a pair that is nested the other way round wherever both occur.
    """
    holds: Counter[tuple[Level, Level]] = Counter()
    last: dict[Level, int] = {}
    begun: dict[Level, set[Level]] = {level: set() for level in _ORDERED}
    for enumerator in numbers:
        level, value = enumerator.level, enumerator.value
        if level not in begun:
            last.clear()
            continue
        if last.get(level) == value - 1:
            holds.update((level, inner) for inner in begun[level] if inner is not level)
        last[level] = value
        begun[level] = set()
        if value == 1:
            for inside in begun.values():
                inside.add(level)
    order = list(_ORDERED)
    for outer, inner in sorted(holds, key=lambda pair: (_ORDERED.index(pair[1]), _ORDERED.index(pair[0]))):
        if holds[inner, outer] == 0 and order.index(outer) > order.index(inner):
            order.remove(outer)
            order.insert(order.index(inner), outer)
    return _RANK | dict(zip(order, sorted(_RANK[level] for level in order), strict=True))
