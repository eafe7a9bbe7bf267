"""The lists of the contract as CSV: the records flat, a row a record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.contract import TABLES, Column, Table
from generator.export.csv_files import Cell, csv_text
from generator.model.page import Record

JOINT = " | "
"""Parts the values of a cell that holds several; one that is not known leaves its place empty."""


def list_records(lists: Mapping[str, Sequence[Mapping[str, Any]]]) -> tuple[Record, ...]:
    """One CSV a table of the contract. `lists` are the records by the name of their list (`notices`)."""
    found = []
    for table in TABLES:
        rows = list(_rows(table, lists[table.of]))
        header = [column.name for column in table.columns]
        found.append(Record(path=table.path, text=csv_text([header, *rows]), rows=len(rows)))
    return tuple(found)


def _rows(table: Table, records: Sequence[Mapping[str, Any]]) -> Iterator[list[Cell]]:
    for record in records:
        for position, row in enumerate(record[table.rows] if table.rows else [record], start=1):
            yield [_cell(column, record, row, position) for column in table.columns]


def _cell(column: Column, record: Mapping[str, Any], row: Mapping[str, Any], position: int) -> Cell:
    if not (column.path or column.outer):
        return position
    values = list(_values(row, column.path) if column.path else _values(record, column.outer))
    if column.joined:
        return JOINT.join("" if value is None else str(value) for value in values)
    return values[0] if values else None


def _values(value: Any, path: tuple[str, ...]) -> Iterator[Any]:
    """The values at the end of `path`, one for each member of a list on the way; none where nothing is stated."""
    if isinstance(value, list):
        for member in value:
            yield from _values(member, path)
    elif not path:
        yield value
    elif value is not None and path[0] in value:
        yield from _values(value[path[0]], path[1:])
