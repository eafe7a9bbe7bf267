"""The order in which a page is read: two columns of prose one after the other, and columns that make rows.

Columns of prose are told by a gutter that no line crosses and by lines that reach up to it; without these, words that
stand below one another behind a gap are the cells of rows (a roster, a table without rules).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.intake.printed import Line, Segment

_FEWEST = 5  # lines on either side of a gutter
_NARROWEST = 8  # sizes: the width of a column of prose
_CELL_GAP = 1.5  # sizes
_ALIGNED = 0.7
_FEWEST_ROWS = 3
_LED = re.compile(r"[.…·⋯・‥]{3,}\s*[(（]?\d{1,4}[)）]?$")
_PAGE_NUMBER = re.compile(r"[\d\s().…·（）—-]+")


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


def cells_of(line: Line) -> list[Line]:
    """The parts of `line` between gaps as wide as those between columns."""
    groups: list[list[Segment]] = []
    for segment in line.segments:
        if groups and segment.x0 - groups[-1][-1].x1 < _CELL_GAP * line.size:
            groups[-1].append(segment)
        else:
            groups.append([segment])
    return [line.part(group) for group in groups]


def rows_without_rules(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The stretches of `lines` (first, last excluded) whose words stand below one another behind gaps."""
    stretches, at = [], 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and _aligned(lines[end - 1], lines[end]):
            end += 1
        if end - at >= _FEWEST_ROWS and not _is_contents(lines[at:end]):
            stretches.append((at, end))
        at = end
    return stretches


def row_texts(lines: Sequence[Line]) -> tuple[str, ...]:
    """`lines` as rows with a tab between the columns that they have in common."""
    starts: list[float] = []
    for cell in sorted((cell for line in lines for cell in cells_of(line)), key=lambda cell: cell.x0):
        if not starts or cell.x0 - starts[-1] > _ALIGNED * cell.size:
            starts.append(cell.x0)
    starts = [start for start in starts if 3 * sum(_starts_at(line, start) for line in lines) >= len(lines)]
    rows = []
    for line in lines:
        row = [""] * max(1, len(starts))
        for cell in cells_of(line):
            at = max((i for i, start in enumerate(starts) if start <= cell.x0 + _ALIGNED * cell.size), default=0)
            row[at] = f"{row[at]} {cell.text}".strip()
        rows.append("\t".join(row))
    return tuple(rows)


def _starts_at(line: Line, start: float) -> bool:
    return any(abs(cell.x0 - start) <= _ALIGNED * line.size for cell in cells_of(line))


def _aligned(one: Line, other: Line) -> bool:
    """True if both have gaps, and a column behind one in common."""
    ones, others = cells_of(one)[1:], cells_of(other)[1:]
    return any(abs(a.x0 - b.x0) <= _ALIGNED * max(one.size, other.size) for a in ones for b in others)


def ends_with_page(line: Line) -> bool:
    """True if `line` ends with a page number behind a gap or behind leaders, as lines of contents do."""
    cells = cells_of(line)
    gap = len(cells) == 2 and _PAGE_NUMBER.fullmatch(cells[1].text)
    return bool(gap) or _LED.search(line.text) is not None


def _is_contents(lines: Sequence[Line]) -> bool:
    return all(map(ends_with_page, lines))
