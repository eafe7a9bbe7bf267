"""The order in which a page is read: two columns of prose one after the other.

They are told by a gutter that no line crosses and by lines that reach up to it; without these, words that stand below
one another behind a gap are the cells of rows (`rows.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.intake.printed import Line, Segment

_FEWEST = 5  # lines on either side of a gutter
_NARROWEST = 8  # sizes: the width of a column of prose


def regions(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """`lines`, from top to bottom, as stretches to be read one after the other, each within one column."""
    found = _gutter(lines)
    if found is None:
        return [tuple(lines)] if lines else []
    x, first, last = found
    left, right = [], []
    for line in lines[first:last]:
        before = [segment for segment in line.segments if segment.x1 <= x]
        behind = [segment for segment in line.segments if segment.x0 >= x]
        left += [line.part(before)] if before else []
        right += [line.part(behind)] if behind else []
    return [*regions(lines[:first]), tuple(left), tuple(right), *regions(lines[last:])]


def _gutter(lines: Sequence[Line]) -> tuple[float, int, int] | None:
    """Where two columns part: x, and the first and last line (excluded) beside it; None without columns."""
    if len(lines) < 2 * _FEWEST:
        return None
    size = sorted(line.size for line in lines)[len(lines) // 2]
    x0, x1 = min(line.x0 for line in lines), max(line.x1 for line in lines)
    best: tuple[int, float, int, int] | None = None
    for step in range(int(0.4 * (x1 - x0) / size) + 1):
        x = x0 + 0.3 * (x1 - x0) + step * size
        for first, last in _clear(lines, x, size):
            if _are_prose(lines[first:last], x, size):
                best = max(best or (0, 0.0, 0, 0), (last - first, x, first, last))
    return best[1:] if best else None


def _clear(lines: Sequence[Line], x: float, size: float) -> list[tuple[int, int]]:
    """The stretches of lines of which none comes near `x`."""
    stretches, start = [], 0
    for at in range(len(lines) + 1):
        crossed = at == len(lines) or any(
            segment.x0 < x + 0.1 * size and segment.x1 > x - 0.1 * size for segment in lines[at].segments
        )
        if crossed:
            stretches.append((start, at))
            start = at + 1
    return stretches


def _are_prose(lines: Sequence[Line], x: float, size: float) -> bool:
    left = [[segment for segment in line.segments if segment.x1 <= x] for line in lines]
    right = [[segment for segment in line.segments if segment.x0 >= x] for line in lines]
    return all(_is_prose([side for side in sides if side], size) for sides in (left, right))


def _is_prose(sides: Sequence[Sequence[Segment]], size: float) -> bool:
    """True if most lines begin and end together and hold no wide gaps."""
    if len(sides) < _FEWEST:
        return False
    left, right = min(side[0].x0 for side in sides), max(side[-1].x1 for side in sides)
    full = sum(side[-1].x1 >= right - 1.5 * size for side in sides)
    flush = sum(side[0].x0 <= left + 0.5 * size for side in sides)
    return right - left >= _NARROWEST * size and 2 * full >= len(sides) and 2 * flush >= len(sides)
