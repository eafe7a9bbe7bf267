"""Lines to paragraphs, by geometry alone: what the words say is for later stages.

A line of contents ends with its page. Any other goes on in the next one if it is full (the next line's first word would
not have found room on it) and the next one, in the same size and at the usual distance, begins at the left edge and is
not indented. Lines of a title, centred below one another, stay lines that stand together. Where geometry does not tell,
lines stay apart: what was one sentence is joined later, by a repair that can be undone.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.intake.cells import ends_with_page
from generator.intake.lines import is_han
from generator.intake.printed import Line

_EDGE = 0.5  # sizes: what still counts as standing at an edge
_RAGGED = 0.6  # the same at the right, where marks are squeezed or pushed out
_SIZES = 1.1  # ratio up to which two sizes are one
_DISTANCE = 1.45  # of the usual distance between lines, still one paragraph
_FEW = 12  # lines: of fewer, the outermost makes the edge
_LEAST_SHARE = 0.03  # of the lines at an edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """The column in which lines stand: its edges, the size of its text, the usual distance of lines in sizes."""

    left: float
    right: float
    size: float
    pitch: float


def measure_of(lines: Sequence[Line], pitch: float | None = None) -> Measure:
    """The measure that most of `lines` (at least one) have in common; `pitch` is that of the whole document."""
    size = usual_size(lines)
    body = [line for line in lines if _same_size(line.size, size)]
    least = max(2, round(_LEAST_SHARE * len(body))) if len(body) >= _FEW else 1
    return Measure(
        left=_edge(sorted(line.x0 for line in body), _EDGE * size, least),
        right=-_edge(sorted(-line.edge for line in body), _RAGGED * size, least),
        size=size,
        pitch=pitch or pitch_of(lines),
    )


def usual_size(lines: Sequence[Line]) -> float:
    """The size in which most characters of `lines` are printed."""
    counts: dict[float, int] = {}
    for line in lines:
        size = round(line.size, 1) if line.size >= 1 else line.size
        counts[size] = counts.get(size, 0) + len(line.text)
    return max(counts, key=lambda size: (counts[size], size))


def pitch_of(lines: Sequence[Line]) -> float:
    """The usual distance from one line to the next, in sizes."""
    steps = [
        (after.bottom - before.bottom) / after.size
        for before, after in pairwise(lines)
        if _same_size(before.size, after.size) and 0 < after.bottom - before.bottom < 4 * after.size
    ]
    return statistics.median_low(steps) if steps else 1.5


def together(lines: Sequence[Line], measure: Measure) -> list[tuple[str, ...]]:
    """`lines` of one column as blocks: a paragraph is one line of text, a title one or several that stand together."""
    blocks: list[list[str]] = []
    before: Line | None = None
    for line in lines:
        if before is not None and _goes_on(before, line, measure):
            blocks[-1][-1] = join(blocks[-1][-1], line.text)
        elif before is not None and _stand_together(before, line, measure):
            blocks[-1].append(line.text)
        else:
            blocks.append([line.text])
        before = line
    return [tuple(block) for block in blocks]


def join(one: str, other: str) -> str:
    """Two lines of one paragraph as one: a space only between words that are written with spaces."""
    return one + ("" if is_han(one[-1:]) or is_han(other[:1]) or one.endswith("-") else " ") + other


def _goes_on(before: Line, line: Line, measure: Measure) -> bool:
    room = measure.right - before.x1
    return (
        not ends_with_page(before)
        and _near(before, line, measure)
        and line.segments[0].first > room - _RAGGED * measure.size
        and line.x0 <= measure.left + _EDGE * measure.size
        and not _inset(line, measure)
    )


def _stand_together(before: Line, line: Line, measure: Measure) -> bool:
    return _near(before, line, measure) and _centred(before, measure) and _centred(line, measure)


def _near(before: Line, line: Line, measure: Measure) -> bool:
    step = line.bottom - before.bottom
    return _same_size(before.size, line.size) and 0 < step <= _DISTANCE * measure.pitch * line.size


def _inset(line: Line, measure: Measure) -> bool:
    """True if `line` stands away from both edges."""
    return line.x0 > measure.left + measure.size and line.x1 < measure.right - measure.size


def _centred(line: Line, measure: Measure) -> bool:
    middle = (measure.left + measure.right) / 2
    own = _inset(line, measure) or line.size > _SIZES * measure.size
    return own and abs((line.x0 + line.x1) / 2 - middle) <= _EDGE * measure.size


def _same_size(one: float, other: float) -> bool:
    return max(one, other) <= _SIZES * min(one, other)


def _edge(places: Sequence[float], slack: float, least: int) -> float:
    """The first of the sorted `places` with `least` of them within `slack` behind it; else the first."""
    for at, place in enumerate(places):
        if at + least <= len(places) and places[at + least - 1] - place <= slack:
            return place
    return places[0]
