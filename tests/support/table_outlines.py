"""What a short text prints as tables and rosters, one line a row, for tests to compare."""

from __future__ import annotations

from collections.abc import Iterator

from generator.export.trees import roster_records
from generator.model.notice import Node, NodeType, Notice, Row
from tests.support.assert_spans import account
from tests.support.texts import HEAD, issue_of


def table_outline(text: str) -> str:
    """The nodes of a notice that holds `text`, in order; its accounting has to be right.

    A table prints its title, its unit in brackets, its header rows (H), bands (B), body rows; `*` is a realigned row,
    `?` an uncertain one. A roster prints role, name and post of each member.
    """
    issue = issue_of(f"{HEAD}{text}")
    assert account(issue) == []
    (notice,) = issue.notices
    nodes = [node for node in notice.body.walk() if node is not notice.body]
    return "".join(f"{line}\n" for node in nodes for line in _lines(notice, node))


def _lines(notice: Notice, node: Node) -> Iterator[str]:
    if node.table is None:
        yield f"{node.type.value}: {node.num or ''}{node.heading or ''}{node.text}"
        return
    yield node.type.value + (f": {node.heading}" if node.heading else "") + (f" ({node.text})" if node.text else "")
    yield from (f"H {_cells(row)}" for row in node.table.header)
    if node.type is NodeType.TABLE:
        yield from (f"{'B ' if row.band else ''}{_cells(row)}" for row in node.table.rows)
        return
    (record,) = (record for record in roster_records(notice) if record["eid"] == node.eid)
    yield from ("|".join(value or "" for value in member.values()) for member in record["members"])


def _cells(row: Row) -> str:
    return "|".join(row.cells) + (" *" if row.realigned else "") + (" ?" if row.uncertain else "")
