"""Spans of text, and the cutting of a text into numbered lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text: 0-based character offsets, the end not included."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def cut(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]


class LineIndex:
    """The lines of a text, numbered from 1, cut at LF or CRLF only (never at form feeds or U+2028).

    In: the text. Out: the span of a line without its line break, and the line that holds an offset.
    """

    def __init__(self, text: str) -> None:
        lines = text.split("\n")
        if len(lines) > 1 and not lines[-1]:
            del lines[-1]
        self._text = text
        self._behind = list(accumulate(len(line) + 1 for line in lines))
        self._starts = [0, *self._behind[:-1]]

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[Span]:
        return map(self.span, range(1, len(self) + 1))

    def span(self, number: int) -> Span:
        """The span of line `number` (1-based). Raises IndexError if there is no such line."""
        if number < 1:
            raise IndexError(number)
        start, end = self._starts[number - 1], self._behind[number - 1] - 1
        return Span(start, end - self._text.endswith("\r\n", start, end + 1))

    def number_at(self, offset: int) -> int:
        """The 1-based number of the line in which the character at `offset` stands."""
        return max(1, bisect_right(self._starts, offset))
