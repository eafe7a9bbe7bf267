"""Where a text stands in its notice: what is above it, what it is part of, and what is cited in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.enrich.texts import NoticeText, texts_of
from generator.model.notice import Component, Node, Notice
from generator.model.relations import Citation
from generator.notation.numerals import NUMERAL_CHARACTERS

_NUMERAL = rf"(?:[0-9]{{1,4}}|[{NUMERAL_CHARACTERS}]{{1,7}})"
_ROW = rf"(?:(?:[、至到]|[-—~]{{1,2}})第?{_NUMERAL}){{0,4}}"
PROVISION = (
    rf"第{_NUMERAL}{_ROW}条(?:之[一二三四五六七八九])?(?:第{_NUMERAL}{_ROW}款)?"
    rf"(?:第\(?{_NUMERAL}\)?(?:[、至到]第?\(?{_NUMERAL}\)?){{0,4}}项)?"
)
"""A provision by its number, folded, or several under one word: 第三条第二款第(一)项, 第二、三条."""

_DRAFT = re.compile(r"(?:征求意见|送审|讨论|审议|报批|审查|建议)稿|[(（]草案[)）]|草案$")
_INVITES = re.compile(r"(?:征求|征集)[^，。]{0,60}意见")


@dataclass(slots=True)
class Places:
    """The nodes of `notice`: each node's parent by eid, the components by eid."""

    notice: Notice
    parents: dict[str, Node] = field(default_factory=dict)
    components: dict[str, Component] = field(default_factory=dict)

    def above(self, node: Node) -> Iterator[Node]:
        """The nodes that hold `node`, the nearest first, the root last."""
        while parent := self.parents.get(node.eid):
            yield parent
            node = parent

    def component_of(self, text: NoticeText) -> Component | None:
        """The instrument or attachment that holds `text`; None in the main text."""
        return self.components.get(text.component.eid) if text.component else None

    def component_at(self, eid: str) -> Component | None:
        """The innermost instrument or attachment that is, or holds, the node with the anchor `eid`."""
        at: str | None = eid
        while at is not None and at not in self.components:
            parent = self.parents.get(at)
            at = parent.eid if parent else None
        return self.components[at] if at is not None else None

    def is_draft(self, text: NoticeText) -> bool:
        """True if the text stands in a draft on which opinions are asked: it says nothing of documents and days."""
        return text.component is not None and self.is_draft_part(text.component.eid)

    def is_draft_part(self, eid: str) -> bool:
        """True if the component with the anchor `eid` is a draft (征求意见稿)."""
        held = self.components.get(eid)
        if held is None:
            return False
        return bool(_DRAFT.search(held.title or "") or _INVITES.search(self.notice.head.title))

    def part(self, text: NoticeText) -> Node:
        """The component that holds `text`, or the root."""
        return text.component or self.notice.body


def places_of(notice: Notice) -> Places:
    """The places of `notice`."""
    places = Places(notice, components={part.eid: part for part in notice.components})
    for node in notice.body.walk():
        for child in node.children:
            places.parents[child.eid] = node
    return places


@dataclass(frozen=True, slots=True)
class Cited:
    """A text of a notice with the citations that stand in it."""

    text: NoticeText
    citations: tuple[Citation, ...]


def cited_texts(notice: Notice, citations: Sequence[Citation]) -> Iterator[Cited]:
    """The texts of `notice`, each with those of its `citations` that stand in it."""
    held: defaultdict[tuple[str, bool, tuple[int, int] | None], list[Citation]] = defaultdict(list)
    for citation in citations:
        held[citation.eid, citation.heading, citation.cell].append(citation)
    for text in texts_of(notice):
        yield Cited(text, tuple(held.get((text.eid, text.heading, text.cell), ())))


def by_notice(citations: Sequence[Citation]) -> dict[str, list[Citation]]:
    """The citations of each notice, in their order."""
    held: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        held[citation.notice].append(citation)
    return held
