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
class PieceRow:
    """A row of the text: its offsets, line feed included, its characters, its cells folded."""

    start: int
    end: int
    text: str
    cells: Cells


@dataclass(frozen=True, slots=True)
class Piece:
    """What a page prints of a table: its header, and its rows; the first page's header is one of them."""

    header: Cells
    rows: list[PieceRow]


def widenings(pieces: Sequence[Piece]) -> list[Change]:
    """The empty cells that rows of narrow pages lack."""
    widest = max(pieces, key=lambda piece: len(piece.header))
    if len(pieces) < 2 or all(len(piece.header) == len(widest.header) for piece in pieces):
        return []
    return [change for piece in pieces for change in _piece(piece, widest)]


def _piece(piece: Piece, widest: Piece) -> Iterator[Change]:
    narrow, wide = piece.header, widest.header
    columns = [index for index, cell in enumerate(wide) if cell]
    if len(narrow) >= len(wide) or not all(narrow) or len(narrow) != len(columns) or 0 not in columns:
        return
    levels = _levels(widest)
    for row in piece.rows:
        if len(row.cells) == len(narrow) and "\t" in row.text:
            places = columns if row.cells == narrow else [*_first(row, columns, levels), *columns[1:]]
            yield from _spread(row, places)


def _levels(widest: Piece) -> list[set[Level]]:
    """How the cells of each column are numbered."""
    found: list[set[Level]] = [set() for _ in widest.header]
    for row in widest.rows:
        for column, cell in enumerate(row.cells[: len(found)]):
            enumerator = read_enumerator(cell)
            if enumerator:
                found[column].add(enumerator.level)
    return found


def _first(row: PieceRow, columns: Sequence[int], levels: Sequence[set[Level]]) -> list[int]:
    """The column of the first cell of `row`, among those that the first header cell spans."""
    enumerator = read_enumerator(row.cells[0])
    span = range(columns[1] if len(columns) > 1 else len(levels))
    fitting = [column for column in span if enumerator and enumerator.level in levels[column]]
    return fitting if len(fitting) == 1 else [0]


def _spread(row: PieceRow, places: Sequence[int]) -> Iterator[Change]:
    """The changes that move the cells of `row` to the columns `places`."""
    if places[0]:
        yield Change(Span(row.start, row.start + 1), "\t" * places[0] + row.text[0])
    separators = [match.start() for match in _SEPARATOR.finditer(row.text)]
    for separator, before, after in zip(separators, places, places[1:], strict=False):
        if after - before > 1:
            at = row.start + separator
            yield Change(Span(at, at + 1), "\t" * (after - before))
