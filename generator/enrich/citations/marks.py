"""Titles between 《 and 》: the outermost of nested ones; a mark that nothing closes opens nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LONGEST = 160  # characters of a title
_NO_TITLE = re.compile(r"[。；\t]|\n.*\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Title:
    """A title with its marks, at `start`–`end`."""

    start: int
    end: int


def find_titles(text: str) -> list[Title]:
    """The outermost 《…》 of `text`, in order.

    A title may be cut by one line break, as in a cell. A pair that holds the end of a sentence, or more than a title
    has room for, is a slip: its first mark opens nothing.
    """
    pairs: list[Title] = []
    opened: list[int] = []
    for i, char in enumerate(text):
        if char == "《":
            opened.append(i)
        elif char == "》" and opened:
            start = opened.pop()
            if i - start <= _LONGEST and i > start + 1 and not _NO_TITLE.search(text, start, i):
                pairs.append(Title(start, i + 1))
    pairs.sort(key=lambda pair: pair.start)
    outermost: list[Title] = []
    for pair in pairs:
        if not outermost or pair.start >= outermost[-1].end:
            outermost.append(pair)
    return outermost
