"""Cells of the body that are printed across several columns: long prose among figures, with nothing behind it.

Shown so only where it can't be the words of its own column: all other rows hold short cells there, and behind it.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.notice import Row

_LEAST_PROSE = 40  # characters of a cell that is printed across
_LONGEST_CELL = 20  # characters of the cells of the other rows
_FEWEST_ROWS = 3
_FEWEST_BEHIND = 2  # empty columns behind it
_MOST = 3  # such cells in one table

Across = tuple[int, int]
"""The column of a cell that is printed across others, and how many columns it takes."""


def spans(rows: Sequence[Row]) -> list[Across | None]:
    """For each of the body's `rows` its cell that is printed across the columns behind it, if it has one."""
    last = [max((index for index, cell in enumerate(row.cells) if cell.strip()), default=0) for row in rows]
    long = {index for index, row in enumerate(rows) if _may_span(row, last[index])}
    others = [row.cells for index, row in enumerate(rows) if index not in long and not row.band]
    if not long or len(long) > _MOST or len(others) < _FEWEST_ROWS:
        return [None] * len(rows)

    def is_across(index: int) -> bool:
        behind = [cells[last[index] :] for cells in others]
        short = all(len(cell) <= _LONGEST_CELL for cells in behind for cell in cells)
        return short and all(any(cell.strip() for cell in cells[1:]) for cells in behind)

    return [
        (last[index], len(row.cells) - last[index]) if index in long and is_across(index) else None
        for index, row in enumerate(rows)
    ]


def _may_span(row: Row, last: int) -> bool:
    """True if the last filled cell of `row` is prose behind another one, with empty columns behind it."""
    if row.band or row.uncertain or not last or len(row.cells) - 1 - last < _FEWEST_BEHIND:
        return False
    return len(row.cells[last]) >= _LEAST_PROSE
