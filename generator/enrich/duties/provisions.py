"""Which text a note of responsibility closes, and of which provision it is.

A note within a paragraph closes what stands between it and the note before it; a note at the end of a group of items
(责任单位：as a line of its own) closes the group, from the note before it on. A line that says nothing but by when
(完成时限：2015年6月底) speaks of the same as the notes it stands beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.model.notice import Node, NodeType
from generator.notation.numerals import read_numeral


@dataclass(frozen=True, slots=True)
class Part:
    """One of several provisions that a note closes: its anchor and text; `unit` if it has a number of its own."""

    eid: str
    text: str
    unit: bool


@dataclass(frozen=True, slots=True)
class Closed:
    """A note, and what it closes: the provision's anchor and text; `parts` of it if numbered units are among them.

    `terms` are the lines beside the note that say by when.
    """

    note: Node
    eid: str
    text: str
    parts: tuple[Part, ...] = ()
    terms: tuple[str, ...] = ()


_ABOVE = re.compile(
    r"(?:以上|上述)"
    r"(?P<named>(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、和]){1,6}[（(]?[一二三四五六七八九十\d]{1,3}[）)]?)?"
    r"(?P<count>[两二三四五六七八九\d])?[项条款]"
)
_UNITS = frozenset(
    {NodeType.SECTION, NodeType.SUBSECTION, NodeType.ARTICLE, NodeType.ITEM, NodeType.POINT, NodeType.SUBPOINT}
)
_MOST_TERMS = 3  # in one run; of more none can be told to be a note's
_AROUND = "—－-●★◆▲■◎○☆•·※（(【〔[。；;）)】〕] "
_TERM_LINE = re.compile(
    r"[—－\-●★◆▲■◎○☆•·※（(【〔\[]{0,2}(?:计划|工作|任务)?(?:完成|办结|整改|落实|实施)?(?:时限|时间|期限|时间节点)(?:要求)?\s*[:：]"
    r"[^。；;：:]{1,40}[。；;）)】〕\]]{0,2}"
)


def closed_by_notes(root: Node) -> Iterator[Closed]:
    """Every note below `root`, in reading order, with what it closes."""
    stretch: list[Node] = []
    fresh = True  # no note yet: the node's own text is still to be closed
    for beside, run in groupby(root.children, _is_beside):
        nodes = list(run)
        notes = [node for node in nodes if node.type is NodeType.DUTY_NOTE]
        if not beside or not notes:
            for node in nodes:
                before = stretch[-1] if stretch else None
                stretch.append(node)
                for found in closed_by_notes(node):
                    count = _several(found.note) if found.eid == node.eid and not found.parts else 1
                    if 1 < count <= len(stretch) and not any(map(_has_note, stretch[-count:-1])):
                        yield _of_all(root, found, stretch[-count:])
                    elif before is None and fresh and found.eid == node.eid and _is_first(root, node):
                        yield replace(found, text=_headed(root, found.text))
                    elif before is not None and found.eid == node.eid and _goes_on(before, node):
                        yield replace(found, eid=before.eid, text=f"{_whole(before)}\n{found.text}")
                    else:
                        yield found
            continue
        terms = tuple(_term_of(node) for node in nodes if _says_when(node)) or _at_end(stretch[-1:])
        several = _several(notes[0])
        if 1 < several < len(stretch):
            stretch, fresh = stretch[-several:], False
        closed = _closed(root, notes[0], stretch, own=fresh, terms=terms if len(terms) <= _MOST_TERMS else ())
        yield from (replace(closed, note=note) for note in notes)
        if any(note.text for note in notes):
            stretch, fresh = [], False


def _several(note: Node) -> int:
    """How many units `note` says that it is of: 以上两项责任单位, 以上（五）、（六）两项; 1 where it says nothing."""
    match = _ABOVE.match(note.text.strip("（(【〔［[ "))
    if match is None:
        return 1
    if match["count"]:
        return 2 if match["count"] == "两" else read_numeral(match["count"]) or 1
    return len(re.findall(r"[一二三四五六七八九十\d]+", match["named"]))


def _has_note(node: Node) -> bool:
    return any(below.type is NodeType.DUTY_NOTE for below in node.walk())


def _of_all(root: Node, found: Closed, units: Sequence[Node]) -> Closed:
    """What a note below the last of `units` closes if it is of them all."""
    parts = tuple(Part(unit.eid, _whole(unit), unit=True) for unit in units)
    return replace(found, eid=root.eid, text="\n".join(part.text for part in parts), parts=parts)


def _goes_on(before: Node, node: Node) -> bool:
    """True if `node` is a paragraph that goes on with the sentence of the numbered unit `before`."""
    if node.type is not NodeType.PARAGRAPH or before.type is NodeType.PARAGRAPH or before.children:
        return False
    return str(before.text).rstrip().endswith(("；", ";", "，", ","))


def _is_beside(node: Node) -> bool:
    """True if `node` is a note, or says nothing but by when: what stands in one run speaks of the same."""
    return node.type is NodeType.DUTY_NOTE or _says_when(node)


def _says_when(node: Node) -> bool:
    return node.type is NodeType.PARAGRAPH and not node.children and bool(_TERM_LINE.fullmatch(node.text.strip()))


def _term_of(node: Node) -> str:
    return str(node.text).strip(_AROUND)


def _at_end(nodes: Sequence[Node]) -> tuple[str, ...]:
    """The line that says by when, if it is the very last of `nodes`."""
    while nodes and nodes[-1].children:
        nodes = nodes[-1].children
    return (_term_of(nodes[-1]),) if nodes and _says_when(nodes[-1]) else ()


def _closed(node: Node, note: Node, stretch: list[Node], *, own: bool, terms: tuple[str, ...]) -> Closed:
    parts = [Part(node.eid, str(node.text), unit=False)] if own and node.text else []
    for part in stretch:
        if text := _whole(part):
            parts.append(Part(part.eid, text, unit=part.type is not NodeType.PARAGRAPH or bool(part.children)))
    eid = stretch[0].eid if len(parts) == 1 and len(stretch) == 1 else node.eid
    if not parts and node.heading:
        return Closed(note=note, eid=eid, text=str(node.heading), terms=terms)
    group = len(parts) > 1 and any(part.unit for part in parts)
    text = "\n".join(part.text for part in parts)
    text = _headed(node, text, runs_on=bool(node.text)) if own and parts else text
    return Closed(note=note, eid=eid, text=text, parts=tuple(parts) if group else (), terms=terms)


def _is_first(root: Node, node: Node) -> bool:
    """True if `node` is a paragraph with a note, and the first that tells what is to be done under `root`'s heading."""
    return node.type is NodeType.PARAGRAPH and node.num is None and not root.text


def _headed(node: Node, text: str, *, runs_on: bool = False) -> str:
    """`text`, which closes `node` from its beginning, behind the heading that says what it is about."""
    if node.type not in _UNITS or not node.heading or not text:
        return text
    return f"{node.heading}{'' if runs_on else chr(10)}{text}"


def _whole(node: Node) -> str:
    """All text of `node` and below, as printed; notes and tables aside."""
    own = "".join(str(part) for part in (node.num, node.heading, node.text) if part)
    below = [_whole(child) for child in node.children if child.type is not NodeType.DUTY_NOTE and child.table is None]
    return "\n".join(text for text in (own, *below) if text)
