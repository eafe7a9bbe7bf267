"""Tables without rules: words that stand below one another behind gaps are the cells of rows.

A cell may be longer than its column is wide. Its other lines stand in that column alone, between lines that have the
gaps; they belong to the row that they stand nearer to, or else to the one above.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.intake.cells import cells_of, ends_with_page
from generator.intake.paragraphs import join
from generator.intake.printed import Line

_ALIGNED = 0.7
_FEWEST_ROWS = 3
_MOST_WRAPPED = 8  # lines of a cell in one row
_APART = 1.2  # ratio of the distance between rows to that between the lines of a row
_RAGGED = 0.6  # sizes


def rows_without_rules(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The stretches of `lines` (first, last excluded) whose words stand below one another behind gaps."""
    stretches: list[tuple[int, int]] = []
    at = 0
    while at < len(lines):
        last, end = at, at + 1  # of the lines with gaps, and behind those that go on with their cells
        gapped = [lines[at]]
        while end < len(lines) and end - last <= _MOST_WRAPPED:
            if _aligned(lines[last], lines[end]):
                last = end
                gapped.append(lines[end])
            elif not _stands_in_columns(gapped, lines[end]):
                break
            end += 1
        if len(gapped) >= _FEWEST_ROWS and not _is_contents(gapped):
            first, end = at, last + 1
            least = stretches[-1][1] if stretches else 0
            while first > least and _belongs(gapped, lines[first - 1]):
                first -= 1
            while end < len(lines) and _belongs(gapped, lines[end]):
                end += 1
            stretches.append((first, end))
            at = end
        else:
            at = max(last, at + 1)
    return stretches


def columns_likely(lines: Sequence[Line]) -> int:
    """How many of `lines`, which make no rows, have gaps where others near them have; 0 if these are few."""
    gapped = [(at, line) for at, line in enumerate(lines) if len(cells_of(line)) > 1 and not ends_with_page(line)]
    found: set[int] = set()
    for (i, one), (j, other), (k, third) in zip(gapped, gapped[1:], gapped[2:], strict=False):
        if k - i <= _MOST_WRAPPED and _aligned(one, other) and _aligned(other, third):
            found |= {i, j, k}
    return len(found)


def row_texts(lines: Sequence[Line]) -> tuple[str, ...]:
    """`lines` as rows with a tab between the columns that they have in common; a cell over several lines is one."""
    starts = _starts([line for line in lines if len(cells_of(line)) > 1])
    edges = [0.0] * len(starts)
    for cell in (cell for line in lines for cell in cells_of(line)):
        edges[_index(starts, cell)] = max(edges[_index(starts, cell)], cell.x1)
    rows = []
    for group in _grouped(lines, starts):
        row = [""] * len(starts)
        above: dict[int, Line] = {}
        for line in group:
            for cell in cells_of(line):
                at = _index(starts, cell)
                before = above.get(at)
                if before is None or before.top == line.top:
                    row[at] = f"{row[at]} {cell.text}".strip()
                elif cell.segments[0].first > edges[at] - before.x1 - _RAGGED * line.size:
                    row[at] = join(row[at], cell.text)
                else:
                    row[at] = f"{row[at]} {cell.text}"
                above[at] = cell
        rows.append("\t".join(row))
    return tuple(rows)


def _grouped(lines: Sequence[Line], starts: Sequence[float]) -> list[list[Line]]:
    """The lines of each row: by distance where rows stand apart, else each line with a first cell begins one."""
    leads = [any(_index(starts, cell) == 0 for cell in cells_of(line)) for line in lines]
    if all(len(cells_of(line)) > 1 for line in lines) and all(leads):
        return [[line] for line in lines]
    steps = [after.bottom - before.bottom for before, after in pairwise(lines)]
    usual = min(steps)
    if max(steps) >= _APART * usual:
        groups = _split(lines, [step >= _APART * usual for step in steps])
        if all(any(len(cells_of(line)) > 1 for line in group) for group in groups):
            return groups
    return _split(lines, leads[1:])


def _split(lines: Sequence[Line], begins: Sequence[bool]) -> list[list[Line]]:
    """`lines` in groups; `begins` says of each but the first whether it begins one."""
    groups = [[lines[0]]]
    for line, new in zip(lines[1:], begins, strict=True):
        if new:
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _starts(lines: Sequence[Line]) -> list[float]:
    """Where the columns begin that a third of `lines` has in common."""
    starts: list[float] = []
    for cell in sorted((cell for line in lines for cell in cells_of(line)), key=lambda cell: cell.x0):
        if not starts or cell.x0 - starts[-1] > _ALIGNED * cell.size:
            starts.append(cell.x0)
    common = [start for start in starts if 3 * sum(_starts_at(line, start) for line in lines) >= len(lines)]
    return common or starts[:1]


def _index(starts: Sequence[float], cell: Line) -> int:
    return max((i for i, start in enumerate(starts) if start <= cell.x0 + _ALIGNED * cell.size), default=0)


def _stands_in_columns(gapped: Sequence[Line], line: Line) -> bool:
    """True if each part of `line` begins where a column of the lines with gaps does, and ends before the next one."""
    starts = _starts(gapped)
    for cell in cells_of(line):
        at = _index(starts, cell)
        if abs(cell.x0 - starts[at]) > _ALIGNED * cell.size or len(starts) < 2:
            return False
        if at + 1 < len(starts) and cell.x1 > starts[at + 1] - _ALIGNED * cell.size:
            return False
    return True


def _belongs(gapped: Sequence[Line], line: Line) -> bool:
    """True if `line`, at an end of the lines with gaps, is a row as they are, or part of a cell behind the first."""
    starts = _starts(gapped)
    behind = len(starts) > 1 and line.x0 > starts[1] - _ALIGNED * line.size
    return (behind or len(cells_of(line)) > 1) and _stands_in_columns(gapped, line)


def _starts_at(line: Line, start: float) -> bool:
    return any(abs(cell.x0 - start) <= _ALIGNED * line.size for cell in cells_of(line))


def _aligned(one: Line, other: Line) -> bool:
    """True if both have gaps, and a column behind one in common."""
    ones, others = cells_of(one)[1:], cells_of(other)[1:]
    return any(abs(a.x0 - b.x0) <= _ALIGNED * max(one.size, other.size) for a in ones for b in others)


def _is_contents(lines: Sequence[Line]) -> bool:
    return all(map(ends_with_page, lines))
