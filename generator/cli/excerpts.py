"""The part of a source line that a finding is about, as wide as a terminal, and where in it to point."""

from __future__ import annotations

from dataclasses import dataclass

from generator.cli.visible import visible_character, width

ROOM = 100  # columns of an excerpt, without the marks where it is cut
_REACH = 4 * ROOM  # characters on either side that are looked at: a line may be as long as a file
_CUT = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A line, or part of it, made visible; the place in it is `length` columns from `column` (counted from 0) on."""

    text: str
    column: int
    length: int


def excerpt(line: str, start: int, end: int, room: int = ROOM) -> Excerpt:
    """What to show of `line` so that its characters `start` to `end` are seen with what stands around them.

    It takes `room` columns, a quarter of them before the place where the line is too long to be shown whole. Blanks at
    both ends of the line are left out unless they are the place, and … stands where it is cut. An empty place is one
    column wide.
    """
    start = min(start, len(line))
    end = min(max(start, end), len(line))
    lowest = max(min(len(line) - len(line.lstrip()), start), start - _REACH)
    highest = min(max(len(line.rstrip()), end), start + _REACH)
    shown = [visible_character(character) for character in line[lowest:highest]]
    widths = [width(part) for part in shown]
    first, last = start - lowest, min(end, highest) - lowest
    while first > 0 and first < len(widths) and widths[first] == 0:
        first -= 1  # a combining mark is pointed at through its base
    left = _back(widths, first, room // 4)
    right = _on(widths, first, room - sum(widths[left:first]))
    left = _back(widths, left, room - sum(widths[left:right]))
    while left < first and widths[left] == 0:
        left += 1
    opening = _CUT if left + lowest > min(start, len(line) - len(line.lstrip())) else ""
    closing = _CUT if right + lowest < max(end, len(line.rstrip())) else ""
    return Excerpt(
        text=f"{opening}{''.join(shown[left:right])}{closing}",
        column=len(opening) + sum(widths[left:first]),
        length=max(1, sum(widths[first : min(last, right)])),
    )


def _back(widths: list[int], at: int, room: int) -> int:
    """How far back from `at` the `room` lets one go."""
    while at > 0 and widths[at - 1] <= room:
        at -= 1
        room -= widths[at]
    return at


def _on(widths: list[int], at: int, room: int) -> int:
    """How far on from `at` the `room` lets one go."""
    while at < len(widths) and widths[at] <= room:
        room -= widths[at]
        at += 1
    return at
