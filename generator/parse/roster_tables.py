"""Rosters printed as tables under a header: 姓名 | 单位 | 职务, possibly twice side by side.

A header makes a table a roster if it has a column of names, and each of its other words is one that lists of people
print; sums of money, results and the like make it a table of something else. What stands under 姓名 has to be names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic
from generator.model.issue import TextLine
from generator.model.notice import Column, NodeType, TableData
from generator.parse.draft import Draft
from generator.parse.roster_members import closed
from generator.parse.table_extent import table_end
from generator.parse.table_rows import cells, is_row
from generator.parse.tables import read_table
from generator.vocabulary import is_name, is_role, roster_column

_SHARE = 0.6
_FEWEST = 2


def read_roster_table(lines: Sequence[TextLine], start: int, issue: str) -> tuple[Draft, int, list[Diagnostic]] | None:
    """The roster whose header is line `start`, the index behind its last line, what was odd; None if there is none."""
    if not is_row(lines[start]):
        return None
    columns = _columns(cells(lines[start].text))
    if columns is None:
        return None
    end = table_end(lines, start)
    draft, diagnostics = read_table(lines[start:end], issue)
    table = draft.table
    if table is None or len(table.header) != 1 or len(table.header[0].cells) != len(columns):
        return None
    names = [cell for row in table.rows for cell in _names(row.cells, columns)]
    if len(names) < _FEWEST or sum(map(is_name, names)) / len(names) < _SHARE:
        return None
    columns = _with_roles(table, columns)
    draft.type, draft.short = NodeType.ROSTER, "roster"
    rows = tuple(replace(row, cells=_closed_names(row.cells, columns)) for row in table.rows)
    draft.table = replace(table, rows=rows, columns=columns)
    return draft, end, diagnostics


def _with_roles(table: TableData, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """`columns`, the first being roles where 职务 stands before the names and holds nothing but roles of a group."""
    if columns.count(Column.POST) < 2:
        return columns
    first = columns.index(Column.POST)
    cells = [row.cells[first] for row in table.rows if row.cells[first]]
    if first > columns.index(Column.NAME) or not all(map(is_role, cells)):
        return columns
    return (*columns[:first], Column.ROLE, *columns[first + 1 :])


def _columns(header: Sequence[str]) -> tuple[Column, ...] | None:
    """What each column of a roster holds; None if the header is not that of a roster."""
    kinds = [Column(holds) for holds in map(roster_column, header) if holds is not None]
    if len(kinds) < len(header) or len(kinds) < 2 or Column.NAME not in kinds:
        return None
    return tuple(kinds)


def _closed_names(row: Sequence[str], columns: Sequence[Column]) -> tuple[str, ...]:
    return tuple(closed(cell) if column is Column.NAME else cell for cell, column in zip(row, columns, strict=True))


def _names(row: Sequence[str], columns: Sequence[Column]) -> list[str]:
    return [cell for cell, column in zip(row, columns, strict=True) if column is Column.NAME and cell]
