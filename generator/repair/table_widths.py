"""Pages of one table that print merged columns in different ways: 事项 | 内容 here, 事项 | (empty) | 内容 there.

The page with the most columns is the measure. A page whose header has as many words in fewer cells tells by its own
header which cell of a row stands under which column: its rows get the empty cells that the wide page prints. Of a
merged pair the left column is filled, unless the numbering of the cell (（一） or 1.) is that of exactly one of the
two. Rows that have another number of cells than their own header are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.notation.enumerators import Level, read_enumerator
from generator.repair.table_headers import Cells
from generator.text import Change, Span

_SEPARATOR = re.compile(r"[\t|]")


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row of the text: its offsets, line feed included, its characters, its cells folded."""

    start: int
    end: int
    text: str
    cells: Cells


def widenings(pieces: Sequence[Sequence[PrintedRow]]) -> list[Change]:
    """The empty cells that rows of narrow pages lack; the first row of each piece is its header."""
    whole = [piece for piece in pieces if piece]
    if len(whole) < 2:
        return []
    widest = max(whole, key=lambda piece: len(piece[0].cells))
    return [change for number, piece in enumerate(whole) for change in _piece(piece, widest, keeps_header=not number)]


def _piece(piece: Sequence[PrintedRow], widest: Sequence[PrintedRow], *, keeps_header: bool) -> Iterator[Change]:
    narrow, wide = piece[0].cells, widest[0].cells
    columns = [index for index, cell in enumerate(wide) if cell]
    if len(narrow) >= len(wide) or not all(narrow) or len(narrow) != len(columns) or 0 not in columns:
        return
    levels = _levels(widest)
    for row in piece if keeps_header else piece[1:]:
        if len(row.cells) == len(narrow) and "\t" in row.text:
            places = columns if row is piece[0] else [*_first(row, columns, levels), *columns[1:]]
            yield from _spread(row, places)


def _levels(widest: Sequence[PrintedRow]) -> list[set[Level]]:
    """How the cells of each column are numbered."""
    found: list[set[Level]] = [set() for _ in widest[0].cells]
    for row in widest[1:]:
        for column, cell in enumerate(row.cells[: len(found)]):
            enumerator = read_enumerator(cell)
            if enumerator:
                found[column].add(enumerator.level)
    return found


def _first(row: PrintedRow, columns: Sequence[int], levels: Sequence[set[Level]]) -> list[int]:
    """The column of the first cell of `row`, among those that the first header cell spans."""
    enumerator = read_enumerator(row.cells[0])
    span = range(columns[1] if len(columns) > 1 else len(levels))
    fitting = [column for column in span if enumerator and enumerator.level in levels[column]]
    return fitting if len(fitting) == 1 else [0]


def _spread(row: PrintedRow, places: Sequence[int]) -> Iterator[Change]:
    """The changes that move the cells of `row` to the columns `places`."""
    if places[0]:
        yield Change(Span(row.start, row.start + 1), "\t" * places[0] + row.text[0])
    separators = [match.start() for match in _SEPARATOR.finditer(row.text)]
    for separator, before, after in zip(separators, places, places[1:], strict=False):
        if after - before > 1:
            at = row.start + separator
            yield Change(Span(at, at + 1), "\t" * (after - before))
