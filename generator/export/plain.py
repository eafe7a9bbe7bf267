"""The canonical plain text of a notice: what sums are made of."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.notice import Node, Notice


def plain_text(notice: Notice) -> str:
    """The title of `notice` and its published text, one unit or row a line; of a withheld one the title alone."""
    lines = [notice.head.title]
    for node in () if notice.withhold else notice.body.walk():
        lines += _lines(node)
    return "".join(f"{line}\n" for line in lines if line)


def _lines(node: Node) -> Iterator[str]:
    yield (node.num or "") + (node.heading or "")
    yield node.text
    for row in (*node.table.header, *node.table.rows) if node.table else ():
        yield "\t".join(row.cells)
