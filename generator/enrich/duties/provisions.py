"""Which text a note of responsibility closes, and of which provision it is.

A note within a paragraph closes what stands between it and the note before it; a note at the end of a group of items
(责任单位：as a line of its own) closes the group, from the note before it on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.notice import Node, NodeType


@dataclass(frozen=True, slots=True)
class Closed:
    """A note, and what it closes: the provision's anchor and text; `group` if numbered units are among it."""

    note: Node
    eid: str
    text: str
    group: bool


def closed_by_notes(root: Node) -> Iterator[Closed]:
    """Every note below `root`, in reading order, with what it closes."""
    stretch: list[Node] = []
    fresh = True  # no note yet: the node's own text is still to be closed
    for child in root.children:
        if child.type is not NodeType.DUTY_NOTE:
            stretch.append(child)
            yield from closed_by_notes(child)
            continue
        yield _closed(root, child, stretch, own=fresh)
        if child.text:
            stretch, fresh = [], False


def _closed(node: Node, note: Node, stretch: list[Node], *, own: bool) -> Closed:
    texts = [str(node.text)] if own and node.text else []
    texts += [text for part in stretch if (text := _whole(part))]
    units = [part for part in stretch if part.type is not NodeType.PARAGRAPH or part.children]
    group = bool(units) and len(texts) > 1
    eid = stretch[0].eid if len(texts) == 1 and len(stretch) == 1 else node.eid
    if not texts and node.heading:
        texts = [str(node.heading)]
    return Closed(note=note, eid=eid, text="\n".join(texts), group=group)


def _whole(node: Node) -> str:
    """All text of `node` and below, as printed; notes and tables aside."""
    own = "".join(str(part) for part in (node.num, node.heading, node.text) if part)
    below = [_whole(child) for child in node.children if child.type is not NodeType.DUTY_NOTE and child.table is None]
    return "\n".join(text for text in (own, *below) if text)
