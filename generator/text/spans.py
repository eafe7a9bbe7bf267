"""Spans of text, and the cutting of a text into numbered lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_LINE_BREAK = re.compile(r"\r\n|\n")


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
        self._spans: list[Span] = []
        start = 0
        for match in _LINE_BREAK.finditer(text):
            self._spans.append(Span(start, match.start()))
            start = match.end()
        if start < len(text) or not self._spans:
            self._spans.append(Span(start, len(text)))
        self._starts = [span.start for span in self._spans]

    def __len__(self) -> int:
        return len(self._spans)

    def __iter__(self) -> Iterator[Span]:
        return iter(self._spans)

    def span(self, number: int) -> Span:
        """The span of line `number` (1-based). Raises IndexError if there is no such line."""
        if number < 1:
            raise IndexError(number)
        return self._spans[number - 1]

    def number_at(self, offset: int) -> int:
        """The 1-based number of the line in which the character at `offset` stands."""
        return max(1, bisect_right(self._starts, offset))
