"""Cells that stand beside several rows: the text form has them in the first of these, and does not say how far they go.

They are not repeated: what is printed once beside two rows may be said of each of them (a place), or of both together
(a sum), and only a reader can tell. So it is said where they stand. A header of two rows shows its merged cells in the
text, and is left as it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

MERGED = "intake-cells-merged"
_SHOWN = 3
_WORDS = 20  # characters of a cell that are enough to find it


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A cell of a table: its text, the row and the column that it begins in (from 0), how many of each it takes up."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


def said_of_merged(cells: Sequence[Placed]) -> str:
    """What is said of those of `cells`, all of a table, that stand beside several of its written rows; "" of none."""
    written = sorted({cell.row for cell in cells if cell.text})
    columns = sorted({cell.column for cell in cells})
    header = _header(cells)
    found = []
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        first, behind = bisect_left(written, cell.row), bisect_left(written, cell.row + cell.rows)
        if cell.text and behind - first > 1 and cell.row != header:
            words = cell.text if len(cell.text) <= _WORDS else f"{cell.text[:_WORDS]}…"
            place = f"row {first + 1}, column {bisect_left(columns, cell.column) + 1}"
            found.append(f"“{words}” ({place}) stands beside rows {first + 1} to {behind}")
    if not found:
        return ""
    more = f", and {len(found) - _SHOWN} more such cells" if len(found) > _SHOWN else ""
    return (
        f"expected a cell of its own in each row of the table; {'; '.join(found[:_SHOWN])}{more}: written in the first "
        "of these rows only"
    )


def _header(cells: Sequence[Placed]) -> int | None:
    """The first row of a header of several rows, in which some cells reach down and others take up several columns."""
    begun: dict[int, list[Placed]] = {}
    for cell in cells:
        begun.setdefault(cell.row, []).append(cell)
    first = min((row for row, those in begun.items() if len(those) > 1), default=None)
    return first if first is not None and any(cell.columns > 1 for cell in begun[first]) else None
