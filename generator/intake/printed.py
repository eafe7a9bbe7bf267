"""What stands on a printed page, with its place: glyphs, lines of glyphs, tables between rules.

Lengths are points; x grows to the right, y downwards from the top of the page, both as the text is read: what is
printed sideways has been turned.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle."""

    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre: x, y."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    @property
    def area(self) -> float:
        """How much it covers."""
        return (self.x1 - self.x0) * (self.bottom - self.top)

    def holds(self, other: Box, slack: float = 1.0) -> bool:
        """True if the centre of `other` lies in it, or at most `slack` beside it."""
        x, y = other.middle
        return self.x0 - slack <= x <= self.x1 + slack and self.top - slack <= y <= self.bottom + slack


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph(Box):
    """One sign as printed: a character, or the several of a ligature.

    `size` is the height of its font, `base` where it stands, on or off its line; `spaced` says that a blank was set
    before it; `exact`, that it stands where it was set: what a program recognised on a picture is somewhat larger or
    smaller, higher or lower than what was printed there.
    """

    text: str
    size: float
    base: float
    spaced: bool = False
    exact: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment(Box):
    """Part of a line that no wide gap parts; `first` is the width of its first word.

    `joined` is what stands above or below the line in it and has no form there, so that it joined a figure.
    """

    text: str
    first: float
    joined: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Box):
    """One printed line, from left to right; `edge` is where it ends but for a mark, which may hang over the margin."""

    segments: tuple[Segment, ...]
    size: float
    edge: float

    @property
    def text(self) -> str:
        """Its text: a space for a gap of less than two characters, two for a wider one."""
        spread = len(self.segments) > 2 and all(len(segment.text) == 1 for segment in self.segments)
        parts = [self.segments[0].text]
        for before, after in pairwise(self.segments):
            wide = after.x0 - before.x1 >= 2 * self.size and not spread
            parts.append(("  " if wide else " ") + after.text)
        return "".join(parts)

    @property
    def joined(self) -> tuple[str, ...]:
        """What its segments have joined."""
        return tuple(text for segment in self.segments for text in segment.joined)

    def part(self, segments: Sequence[Segment]) -> Line:
        """The line of some of its segments."""
        return replace(self, x0=segments[0].x0, x1=segments[-1].x1, edge=segments[-1].x1, segments=tuple(segments))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Box):
    """A table between rules: rows of cells, with "" for what a merged cell covers.

    `lost` counts the glyphs between its cells, which are in none; `within` says that it stands in a cell of another,
    `single` that it is one row, and that its rules may as well be those of columns of text; `merged` is what is said of
    cells that stand beside several rows; `joined` is as in segments.
    """

    rows: tuple[tuple[str, ...], ...]
    lost: int = 0
    within: bool = False
    single: bool = False
    merged: str = ""
    joined: tuple[str, ...] = ()


class Turn(enum.Enum):
    """How the text of a page is turned against the page."""

    UPRIGHT = "upright"
    UPWARD = "upward"  # read with the head to the left
    DOWNWARD = "downward"
    OVER = "over"  # upside down


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPage:
    """A page: lines and tables from top to bottom, and what could not be taken as either."""

    number: int
    width: float
    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    aslant: tuple[str, ...] = ()  # text in another direction than that of the page
    outside: tuple[str, ...] = ()  # text that no reader sees, beside the page
    scanned: bool = False  # its text lies on a picture that fills most of it
    pictures: tuple[float, ...] = ()  # without text: the share of the page that each covers
    drawn: bool = False  # it has a grid of rules in which no table was found

    @property
    def blank(self) -> bool:
        """True if there is no text on it."""
        return not (self.lines or self.tables or self.aslant or self.outside)


def around(boxes: Sequence[Box]) -> Box:
    """The rectangle around `boxes`, at least one."""
    return Box(
        x0=min(box.x0 for box in boxes),
        x1=max(box.x1 for box in boxes),
        top=min(box.top for box in boxes),
        bottom=max(box.bottom for box in boxes),
    )


def turned(box: Box, turn: Turn, width: float, height: float) -> tuple[float, float, float, float]:
    """x0, x1, top, bottom of `box` once the page of `width` and `height` is turned so that its text is upright."""
    if turn is Turn.UPWARD:
        return height - box.bottom, height - box.top, box.x0, box.x1
    if turn is Turn.DOWNWARD:
        return box.top, box.bottom, width - box.x1, width - box.x0
    if turn is Turn.OVER:
        return width - box.x1, width - box.x0, height - box.bottom, height - box.top
    return box.x0, box.x1, box.top, box.bottom
