"""`notices/<id>.json`: the notice's record with its tree, and the records of tables and rosters in it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from generator.export.csv_files import csv_text
from generator.export.notices import Known, notice_record
from generator.model.notice import Node, NodeType, Notice, TableData


def notice_tree(notice: Notice, known: Known) -> dict[str, Any]:
    """The record of `notice` and, as `body`, its tree of nodes; a withheld notice has no body."""
    record = notice_record(notice, known)
    return record if notice.withhold else record | {"body": _node(notice.body)}


def _node(node: Node) -> dict[str, Any]:
    return {
        "type": node.type.value,
        "eid": node.eid,
        "num": node.num,
        "heading": node.heading,
        "text": node.text or None,
        **({"withheld": node.withheld} if node.withheld else {}),
        "source": {"first_line": node.first_line, "last_line": node.last_line},
        "children": [_node(child) for child in node.children],
    }


def table_records(notice: Notice) -> list[tuple[dict[str, Any], str]]:
    """For each table of `notice` its record and its CSV (all rows, header rows first)."""
    found: list[tuple[dict[str, Any], str]] = []
    for node in notice.body.walk():
        if node.type is NodeType.TABLE and node.table is not None:
            path = f"tables/{notice.id}-{node.eid}.csv"
            header = [" ".join(dict.fromkeys(part for part in column if part)) for column in _columns(node.table)]
            record = {
                "notice": notice.id,
                "eid": node.eid,
                "caption": node.heading,
                "header": header,
                "rows": sum(not (row.band or row.withheld) for row in node.table.rows),
                "csv": path,
                "first_line": node.first_line,
                "last_line": node.last_line,
            }
            found.append((record, _csv(node.table)))
    return found


def _columns(table: TableData) -> list[tuple[str, ...]]:
    """The header cells over each column; a cell left empty over a filled one belongs to the group on its left.

    So does one in a single header row, where the body shows that both columns are one group. Where a header row is
    uncertain none does: an empty cell may be the lost one.
    """
    above: list[list[str]] = [list(row.cells) for row in table.header]
    if any(row.uncertain for row in table.header):
        return list(zip(*above, strict=True))
    for row, below in pairwise(above):
        for i in range(1, len(row)):
            if not row[i] and below[i]:
                row[i] = row[i - 1]
    for row in above if len(above) == 1 else ():
        for i in range(1, len(row) - 1):
            if row[i - 1] and not row[i] and row[i + 1] and _are_merged(table, i - 1, i):
                row[i] = row[i - 1]
    return list(zip(*above, strict=True)) if above else []


def _are_merged(table: TableData, left: int, right: int) -> bool:
    """True if rows of the body show that columns `left` and `right` are one group.

    One row prints its words across both (合计), another stands below those of the row above in `left` alone.
    """
    rows = [row.cells for row in table.rows if not (row.band or row.uncertain or row.realigned)]
    across = any(cells[left] and not cells[right] and all(cells[right + 1 :]) for cells in rows)
    below = any(not cells[left] and cells[right] and all(cells[right + 1 :]) for cells in rows)
    return across and below and not any(cell[:1].isdecimal() for cells in rows for cell in cells[left : right + 1])


def _csv(table: TableData) -> str:
    return csv_text(row.cells for row in (*table.header, *table.rows) if not row.withheld)


def roster_records(notice: Notice) -> list[dict[str, Any]]:
    """For each roster of `notice` its record; words that belong to no member are left to the page."""
    return [
        {
            "notice": notice.id,
            "eid": node.eid,
            "title": notice.title_of(node),
            "members": [
                {"role": member.role, "name": member.name, "post": member.post} for member in node.table.members()
            ],
            "first_line": node.first_line,
            "last_line": node.last_line,
        }
        for node in notice.body.walk()
        if node.type is NodeType.ROSTER and node.table is not None
    ]
