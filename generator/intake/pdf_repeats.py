"""Characters that a PDF prints twice to make them bold: the second one says nothing new.

It stands where the first does, or nearly, in whatever font. In another font a word may be a little wider, so that its
letters stray from the first ones: they follow one another all the same.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

_NEAR = 0.12  # sizes between the origins of two that are one
_MOST = 3.0  # points; the same at most
_CROWDED = 40  # equal characters in a square of these points that are looked at; more are no writing
_STRAYED = 0.35  # of the way that a repeated run has gone; from one usual font to another it is up to 0.3


def once(chars: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """`chars`, in their order, without those that repeat another."""
    kept: list[dict[str, Any]] = []
    places: dict[tuple[str, int, int], list[int]] = defaultdict(list)
    before: int | None = None  # which of `kept` the character before repeats
    begun = 0  # which of them its run began with
    for char in chars:
        after = None if before is None else before + 1
        if after is not None and after < len(kept) and _follows(kept[begun], kept[after], char):
            before = after
            continue
        before = next((at for at in _around(places, char) if _apart(kept[at], char) <= _slack(char)), None)
        if before is None:
            places[_cell(char)].append(len(kept))
            kept.append(char)
        else:
            begun = before
    return kept


def _follows(first: dict[str, Any], next_of_run: dict[str, Any], char: dict[str, Any]) -> bool:
    """True if `char` repeats `next_of_run`, of a run of which the characters so far were repeated from `first` on."""
    strayed = _STRAYED * max(_apart(first, next_of_run), _apart(first, char))
    return next_of_run["text"] == char["text"] and _apart(next_of_run, char) <= _slack(char) + strayed


def _apart(one: dict[str, Any], other: dict[str, Any]) -> float:
    """The distance between the origins of two characters, whose fonts may be of different heights."""
    return math.dist(one["matrix"][4:6], other["matrix"][4:6])


def _slack(char: dict[str, Any]) -> float:
    return min(_MOST, _NEAR * float(char["size"]))


def _cell(char: dict[str, Any]) -> tuple[str, int, int]:
    x, y = char["matrix"][4:6]
    return char["text"], int(x // _MOST), int(y // _MOST)


def _around(places: dict[tuple[str, int, int], list[int]], char: dict[str, Any]) -> Iterator[int]:
    """Which of those kept have the text of `char` and stand near it."""
    text, x, y = _cell(char)
    for i in (0, -1, 1):
        for j in (0, -1, 1):
            yield from places.get((text, x + i, y + j), ())[-_CROWDED:]
