"""Text that was wrapped: its lines end where the paper did, not where its paragraphs do.

One line says nothing. But where many are of nearly one length and hardly one is longer, where few of these end with a
sentence and the next line follows at once, a page was so wide. A text of short paragraphs may be wrapped unseen.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from generator.intake.lines import is_han

_ROOM = 4  # columns, two Han characters: what a full line may lack or have over, for marks and words are not parted
_NARROWEST, _WIDEST = 30, 120  # columns of a page of print
_FEWEST = 12  # full lines
_LEAST_OF = 0.1  # of the lines are full: titles, headings and the ends of paragraphs are not
_LONGER = 0.01  # of them at most are longer than a full one
_ENDING = 0.3  # of the full ones at most end with a sentence
_ENDS = "。！？；：.!?;:"
_CLOSING = "”’》）」』〕】)\"'"


def wrapped_lines(text: str) -> tuple[int, int, int] | None:
    """How many lines of `text` look wrapped, the first and the last of them (1-based); None if it does not look so."""
    lines = [line.strip() for line in text.split("\n")]
    prose = [_width(line) for line in lines if line and "\t" not in line and "|" not in line]
    width = _full(sorted(prose))
    full = [
        number
        for number, (line, after) in enumerate(pairwise(lines), start=1)
        if after and "\t" not in line and "|" not in line and width - _ROOM < _width(line) <= width
    ]
    ending = sum(lines[number - 1].rstrip(_CLOSING).endswith(tuple(_ENDS)) for number in full)
    longer = sum(one > width + _ROOM for one in prose)
    few = len(full) < max(_FEWEST, _LEAST_OF * len(prose))
    if few or ending > _ENDING * len(full) or longer > _LONGER * len(prose) or width > _WIDEST:
        return None
    return len(full), full[0], full[-1]


def _full(widths: Sequence[int]) -> int:
    """The width that most of `widths`, which are sorted, come near to; 0 if all are narrow."""
    near = {
        width: bisect_right(widths, width) - bisect_left(widths, width - _ROOM + 1)
        for width in {*widths}
        if width >= _NARROWEST
    }
    return max(near, key=lambda width: (near[width], width), default=0)


def _width(line: str) -> int:
    """How wide `line` is in columns, of which a Han character takes up two."""
    return sum(1 + is_han(character) for character in line)
