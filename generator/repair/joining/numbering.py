"""Numbered lines among their kind: is this number counted up to, are these items paragraphs?

A line that begins `3、` is an item where the text counts 2 before it or 4 behind it; elsewhere it may be the rest of
“2、3、4号”. Items that stand between items are no headings, however short.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.notation.enumerators import Enumerator, Level, read_enumerator
from generator.repair.joining.marks import ends_whole

# （二）项 and （一）（二） point at provisions; no item begins like this.
_REFERENCE = re.compile(r"(?:项(?!目)|款(?!项)|目(?![标的录])|[、（(至和或])")
_MOST_LOST = 3  # an item whose neighbours before it were lost is an item still


@dataclass(frozen=True, slots=True)
class _Numbered:
    at: int  # index of the line
    number: Enumerator


class Numbering:
    """The numbered lines of an issue; lines are asked about by their index."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._numbers: list[Enumerator | None] = [read_enumerator(line) for line in lines]
        self._before: dict[int, _Numbered] = {}
        self._behind: dict[int, _Numbered] = {}
        last: dict[Level, _Numbered] = {}
        for at, number in enumerate(self._numbers):
            if number is None:
                continue
            this = _Numbered(at, number)
            if before := last.get(number.level):
                self._before[at] = before
                self._behind[before.at] = this
            last[number.level] = this

    def is_counted(self, at: int) -> bool:
        """True if the number of line `at` may be an item's: the text counts up to it, or on from it."""
        number = self._numbers[at]
        if number is None or not number.value or _REFERENCE.match(self._lines[at], number.end):
            return False
        if number.level not in (Level.ONE, Level.TWO, Level.THREE, Level.FOUR):
            return True
        before, behind = self._before.get(at), self._behind.get(at)
        if behind is not None and behind.number.value == number.value + 1:
            return True
        return before is not None and 0 < number.value - before.number.value <= _MOST_LOST

    def is_item_among_items(self, at: int, behind: int) -> bool:
        """True if line `at` is an item, the paragraph before it the whole item before, line `behind` the next whole."""
        number, before, after = self._numbers[at], self._before.get(at), self._behind.get(at)
        if number is None or before is None or after is None or (before.at, after.at) != (at - 1, behind):
            return False
        if (before.number.value + 1, after.number.value - 1) != (number.value, number.value):
            return False
        return ends_whole(self._lines[before.at]) and ends_whole(self._lines[after.at])

    def leads_straight_in(self, heading: int, item: int) -> bool:
        """True if nothing should stand between line `heading` and line `item`, a broken item between its neighbours.

        The heading before is followed by such an item at once, and this item counts on, as the line behind it does.
        """
        number, sibling = self._numbers[heading], self._before.get(heading)
        own, last, following = self._numbers[item], self._before.get(item), self._behind.get(item)
        if number is None or sibling is None or own is None or last is None or following is None:
            return False
        if sibling.number.value + 1 != number.value or following.at != item + 1:
            return False
        leading = self._numbers[sibling.at + 1]
        counts_on = last.number.value + 1 == own.value == following.number.value - 1
        return counts_on and leading is not None and leading.level is own.level and self._lines[item][-1] in "，、"
