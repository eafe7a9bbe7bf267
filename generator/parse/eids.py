"""Anchors (eid) after the Akoma Ntoso naming convention, and the freezing of drafts into nodes.

`chp_2`; `art_7`, with its chapter's prefix only where article numbers restart; `art_7bis` for 第七条之一;
`sec_1__subsec_2__item_3`; `art_7__para_2__item_3`; `box_3`, `table_2`, `roster_1` whatever unit they stand in. Other
unnumbered units count within their parent; a duplicate gets a suffix and a diagnostic.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic, report
from generator.model.notice import Node, NodeType
from generator.notation.enumerators import INSERTED
from generator.parse.draft import Draft
from generator.text import Passage

_COUNTED_THROUGH = (NodeType.TABLE, NodeType.ROSTER)


@dataclass(slots=True)
class _Component:
    """What the anchors in one component (main text, instrument, attachment) have in common.

    Tables and rosters count through it, boxes and articles go by their printed numbers, whatever unit they stand in.
    """

    prefix: str
    numbered: str
    restarts: bool  # its article numbers
    counts: Counter[str] = field(default_factory=Counter)

    def count(self, short: str) -> int:
        """The number of the next unit of this kind."""
        self.counts[short] += 1
        return self.counts[short]


@dataclass(slots=True)
class Anchors:
    """The anchors given out so far in one notice."""

    issue: str
    taken: set[str] = field(default_factory=set)
    doubled: dict[str, int] = field(default_factory=dict)  # anchor → last suffix given out
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def freeze(self, draft: Draft, eid: str, numbered_prefix: str | None = None) -> Node:
        """The node of `draft`, anchored at `eid`, with all below it.

        Anchors of its children open with `eid` and two underscores; those of its numbered children with
        `numbered_prefix`, where one is given.
        """
        own = self._take(draft, eid)
        return self._node(draft, own, self.children(draft, f"{own}__", numbered_prefix))

    def children(self, draft: Draft, prefix: str, numbered_prefix: str | None = None) -> tuple[Node, ...]:
        """The nodes of the children of `draft`; see `freeze`."""
        numbered = prefix if numbered_prefix is None else numbered_prefix
        return self._below(draft, prefix, numbered, _Component(prefix, numbered, _articles_restart(draft)))

    def _below(self, draft: Draft, prefix: str, numbered: str, component: _Component) -> tuple[Node, ...]:
        counts: Counter[str] = Counter()
        nodes: list[Node] = []
        for child in draft.children:
            counts[child.short] += 1
            value = counts[child.short] if child.value is None else child.value
            opening = prefix if child.value is None else numbered
            if child.type in _COUNTED_THROUGH:
                opening, value = component.prefix, component.count(child.short)
            elif child.type is NodeType.BOX or (child.type is NodeType.ARTICLE and not component.restarts):
                opening = component.numbered
            own = self._take(child, f"{opening}{child.short}_{value}{INSERTED[child.inserted]}")
            nodes.append(self._node(child, own, self._below(child, f"{own}__", f"{own}__", component)))
        return tuple(nodes)

    def _take(self, draft: Draft, eid: str) -> str:
        if eid not in self.taken:
            self.taken.add(eid)
            return eid
        number = self.doubled.get(eid, 1) + 1
        self.doubled[eid] = number
        self.taken.add(f"{eid}-{number}")
        if draft.lines and draft.value is not None:
            message = (
                f"expected another number: {draft.num or draft.short} is printed before; links to the first lead to "
                f"#{eid}, to this one to #{eid}-{number}"
            )
            self.diagnostics.append(report("eid-duplicate", self.issue, draft.lines[0].first_line, message))
        return f"{eid}-{number}"

    @staticmethod
    def _node(draft: Draft, eid: str, children: tuple[Node, ...]) -> Node:
        lines = _printed_on(draft)
        firsts = lines or [child.first_line for child in children] or [0]
        lasts = lines + [child.last_line for child in children] or [0]
        return Node(
            type=draft.type,
            eid=eid,
            first_line=min(firsts),
            last_line=max(lasts),
            num=draft.num,
            heading=draft.heading,
            text=draft.text,
            children=children,
            table=draft.table,
            spans=tuple(line.span for line in draft.lines),
            runs_on=draft.runs_on,
        )


def _printed_on(draft: Draft) -> list[int]:
    """The source lines on which the own words of `draft` stand; of a part of a joined paragraph only its own lines."""
    if draft.runs_on and isinstance(draft.text, Passage) and draft.text:
        return [place.line for place in draft.text.places if place.line]
    return [number for line in draft.lines for number in (line.first_line, line.last_line)]


def _articles_restart(draft: Draft) -> bool:
    """True if article numbers below `draft` begin anew within it, as under each of its chapters."""
    values: list[tuple[int, int]] = []
    pending = list(draft.children)
    while pending:
        child = pending.pop(0)
        if child.type is NodeType.ARTICLE and child.value is not None:
            values.append((child.value, child.inserted))
        elif child.type in (NodeType.CHAPTER, NodeType.SECTION):
            pending = child.children + pending
    return len(values) != len(set(values)) and values.count((1, 0)) > 1
