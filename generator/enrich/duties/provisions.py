"""Which text a note of responsibility closes, and of which provision it is.

A note within a paragraph closes what stands between it and the note before it; a note at the end of a group of items
(责任单位：as a line of its own) closes the group, from the note before it on. A line that says nothing but by when
(完成时限：2015年6月底) speaks of the same as the notes it stands beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.notice import Node, NodeType


@dataclass(frozen=True, slots=True)
class Closed:
    """A note, and what it closes: the provision's anchor and text; `group` if numbered units are among it.

    `terms` are the lines beside the note that say by when.
    """

    note: Node
    eid: str
    text: str
    group: bool
    terms: tuple[str, ...] = ()


_AROUND = "—－-●★◆▲■◎○☆•·※（(【〔[。；;）)】〕] "
_TERM_LINE = re.compile(
    r"[—－\-●★◆▲■◎○☆•·※（(【〔\[]{0,2}(?:计划|工作|任务)?(?:完成|办结|整改|落实|实施)?(?:时限|时间|期限|时间节点)(?:要求)?\s*[:：]"
    r"[^。；;：:]{1,40}[。；;）)】〕\]]{0,2}"
)


def closed_by_notes(root: Node) -> Iterator[Closed]:
    """Every note below `root`, in reading order, with what it closes."""
    stretch: list[Node] = []
    fresh = True  # no note yet: the node's own text is still to be closed
    for at, child in enumerate(root.children):
        if _says_when(child):
            continue
        if child.type is not NodeType.DUTY_NOTE:
            stretch.append(child)
            yield from closed_by_notes(child)
            continue
        terms = _beside(root.children, at) or _at_end(stretch[-1:])
        yield _closed(root, child, stretch, own=fresh, terms=terms)
        follows = next((node for node in root.children[at + 1 :] if not _says_when(node)), None)
        if child.text and not (follows and _is_line(follows)):
            stretch, fresh = [], False


def _says_when(node: Node) -> bool:
    """True if `node` is a line that says nothing but by when."""
    return node.type is NodeType.PARAGRAPH and not node.children and bool(_TERM_LINE.fullmatch(node.text.strip()))


def _beside(nodes: Sequence[Node], at: int) -> tuple[str, ...]:
    """The lines that say by when and stand in one run with the note at `at`."""
    first, last = at, at + 1
    while first > 0 and (_says_when(nodes[first - 1]) or _is_line(nodes[first - 1])):
        first -= 1
    while last < len(nodes) and (_says_when(nodes[last]) or _is_line(nodes[last])):
        last += 1
    return tuple(str(node.text).strip(_AROUND) for node in nodes[first:last] if _says_when(node))


def _at_end(nodes: Sequence[Node]) -> tuple[str, ...]:
    """The line that says by when, if it is the very last of `nodes`."""
    while nodes and nodes[-1].children:
        nodes = nodes[-1].children
    return (str(nodes[-1].text).strip(_AROUND),) if nodes and _says_when(nodes[-1]) else ()


def _is_line(node: Node) -> bool:
    return node.type is NodeType.DUTY_NOTE


def _closed(node: Node, note: Node, stretch: list[Node], *, own: bool, terms: tuple[str, ...]) -> Closed:
    texts = [str(node.text)] if own and node.text else []
    texts += [text for part in stretch if (text := _whole(part))]
    units = [part for part in stretch if part.type is not NodeType.PARAGRAPH or part.children]
    group = bool(units) and len(texts) > 1
    eid = stretch[0].eid if len(texts) == 1 and len(stretch) == 1 else node.eid
    if not texts and node.heading:
        texts = [str(node.heading)]
    return Closed(note=note, eid=eid, text="\n".join(texts), group=group, terms=terms)


def _whole(node: Node) -> str:
    """All text of `node` and below, as printed; notes and tables aside."""
    own = "".join(str(part) for part in (node.num, node.heading, node.text) if part)
    below = [_whole(child) for child in node.children if child.type is not NodeType.DUTY_NOTE and child.table is None]
    return "\n".join(text for text in (own, *below) if text)
