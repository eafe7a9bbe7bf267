"""Text that remembers, character by character, where it stands in the source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple, SupportsIndex

from generator.text.spans import Span

_WORD = re.compile(r"\S+")


class Place(NamedTuple):
    """From index `at` of a text on, its characters stand in the source from `offset` on, which is on line `line`.

    An `offset` of -1 says that they stand nowhere in the source: the program put them there (a joining space).
    """

    at: int
    offset: int
    line: int  # 1-based; 0 with offset -1


class Passage(str):
    """A text whose `places` say where its characters stand in the source, sorted by index.

    Slices, `+`, `strip` and its kin, `removeprefix`, `removesuffix`, `split`, `joined` and `group` keep the places.
    Whatever else is done to it (f-strings, groups of a match, `replace`) gives a plain `str`, which stands nowhere.
    """

    __slots__ = ("places",)
    places: tuple[Place, ...]

    def __new__(cls, text: str, places: tuple[Place, ...]) -> Passage:
        """`text` with its `places`; the first of them is at index 0, unless the text is empty."""
        made = super().__new__(cls, text)
        made.places = places
        return made

    def __getnewargs__(self) -> tuple[str, tuple[Place, ...]]:  # type: ignore[override]
        return str(self), self.places

    def offset_at(self, index: int) -> int | None:
        """The source offset of the character at `index`, from 0 on; None if it stands nowhere in the source."""
        at, offset, _ = self._place_at(index)
        return None if offset < 0 else offset + index - at

    def line_at(self, index: int) -> int:
        """The 1-based source line of the character at `index`, from 0 on."""
        return self._place_at(index).line

    def runs(self) -> Iterator[tuple[Place, int]]:
        """The places, each with the index behind the last character that it counts for."""
        return zip(self.places, [*[place.at for place in self.places[1:]], len(self)], strict=False)

    def spans(self) -> Iterator[Span]:
        """The stretches of source that the text is made of, in its order."""
        for place, end in self.runs():
            if place.offset >= 0:
                yield Span(place.offset, place.offset + end - place.at)

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        if not isinstance(key, slice):
            return super().__getitem__(key)
        start, stop, step = key.indices(len(self))
        if step != 1:
            return super().__getitem__(key)
        return self._cut(start, max(start, stop))

    def __add__(self, other: str) -> str:
        return joined(self, other)

    def __radd__(self, other: str) -> str:
        return joined(other, self)

    def strip(self, chars: str | None = None, /) -> str:
        """As of `str`, places kept."""
        start = len(self) - len(str.lstrip(self, chars))
        return self._cut(start, max(start, len(str.rstrip(self, chars))))

    def lstrip(self, chars: str | None = None, /) -> str:
        """As of `str`, places kept."""
        return self._cut(len(self) - len(str.lstrip(self, chars)), len(self))

    def rstrip(self, chars: str | None = None, /) -> str:
        """As of `str`, places kept."""
        return self._cut(0, len(str.rstrip(self, chars)))

    def removeprefix(self, prefix: str, /) -> str:
        """As of `str`, places kept."""
        return self._cut(len(prefix), len(self)) if prefix and self.startswith(prefix) else self

    def removesuffix(self, suffix: str, /) -> str:
        """As of `str`, places kept."""
        return self._cut(0, len(self) - len(suffix)) if suffix and self.endswith(suffix) else self

    def split(self, sep: str | None = None, maxsplit: SupportsIndex = -1) -> list[str]:
        """As of `str`, places kept in each part; `maxsplit` only with a separator."""
        if sep is None:
            return [self._cut(*match.span()) for match in _WORD.finditer(self)]
        parts: list[str] = []
        start = 0
        for part in str.split(self, sep, maxsplit):
            parts.append(self._cut(start, start + len(part)))
            start += len(part) + len(sep)
        return parts

    def _place_at(self, index: int) -> Place:
        if not 0 <= index < len(self):
            raise IndexError(f"expected an index from 0 to {len(self) - 1}, found {index}")
        return self.places[_place_of(self.places, index)]

    def _cut(self, start: int, end: int) -> Passage:
        if start == 0 and end == len(self):
            return self
        text = str.__getitem__(self, slice(start, end))
        if not text:
            return Passage("", ())
        first = _place_of(self.places, start)
        behind = bisect_left(self.places, end, lo=first, key=_at)
        places = []
        for at, offset, line in self.places[first:behind]:
            inside = max(0, start - at)
            # A place lies within one line of the source: its line feeds are gone, or part its places.
            places.append(Place(at + inside - start, offset + inside if offset >= 0 else -1, line))
        return Passage(text, tuple(places))


def _at(place: Place) -> int:
    return place.at


def _place_of(places: tuple[Place, ...], index: int) -> int:
    return bisect_right(places, index, key=_at) - 1


def joined(*parts: str) -> str:
    """The `parts` in a row; the characters of plain ones stand nowhere. A `Passage` if one of them is."""
    if not any(isinstance(part, Passage) for part in parts):
        return "".join(parts)
    at = 0
    places: list[Place] = []
    for part in parts:
        if isinstance(part, Passage):
            places += (Place(at + inside, offset, line) for inside, offset, line in part.places)
        elif part:
            places.append(Place(at, -1, 0))
        at += len(part)
    return Passage("".join(parts), tuple(places))


def group(match: re.Match[str], key: int | str = 0) -> str:
    """The group `key` of `match` with its places; empty for a group that took no part."""
    start, end = match.span(key)
    return match.string[max(0, start) : max(0, end)]
