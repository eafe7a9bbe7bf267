"""What a sidecar withholds within a notice: the marks in its tree become the reasons why nothing stands there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model.gazette import WITHHELD_MARK, Withholding
from generator.model.notice import Component, Node, NodeType, Row


def withheld_within(first_line: int, last_line: int, passages: Sequence[Withholding]) -> tuple[Withholding, ...]:
    """Those of `passages` that have a line from `first_line` to `last_line`."""
    return tuple(passage for passage in passages if passage.first_line <= last_line and first_line <= passage.last_line)


def redact(node: Node, passages: Sequence[Withholding]) -> Node:
    """`node` with the reason, and no text, wherever a mark stands alone; a mark within a text stays to be seen."""
    if not passages:
        return node
    reason = _reason(node.first_line, node.last_line, passages)
    marked = WITHHELD_MARK in (node.text.strip(), (node.heading or "").strip())
    children = tuple(redact(child, passages) for child in node.children)
    table = (
        replace(
            node.table,
            header=tuple(_row(row, passages) for row in node.table.header),
            rows=tuple(_row(row, passages) for row in node.table.rows),
        )
        if node.table
        else None
    )
    if not marked or reason is None:
        return replace(node, children=children, table=table)
    return replace(
        node,
        text="" if node.text.strip() == WITHHELD_MARK else node.text,
        heading=None if (node.heading or "").strip() == WITHHELD_MARK else node.heading,
        children=children,
        table=table,
        withheld=reason,
        type=NodeType.PARAGRAPH if node.type is NodeType.UNPLACED else node.type,
    )


def redact_titles(components: Sequence[Component]) -> tuple[Component, ...]:
    """`components`, those whose title is withheld without one."""
    return tuple(
        replace(part, title=None) if (part.title or "").strip() == WITHHELD_MARK else part for part in components
    )


def _row(row: Row, passages: Sequence[Withholding]) -> Row:
    filled = [cell.strip() for cell in row.cells if cell.strip()]
    reason = _reason(row.first_line, row.last_line, passages)
    if filled != [WITHHELD_MARK] or reason is None:
        return row
    return replace(row, cells=("",) * len(row.cells), band=False, realigned=False, uncertain=False, withheld=reason)


def _reason(first_line: int, last_line: int, passages: Sequence[Withholding]) -> str | None:
    return next((passage.reason for passage in withheld_within(first_line, last_line, passages)), None)
