"""The units of a notice as hierarchical elements: each node once, in reading order, its anchor as `eId`.

Element names are those of the standard where it has them; its schema knows no item (项) in a hierarchy, so that an item
is a `point` and what stands under it an `indent`, with our own name as class. What has no name there is an `hcontainer`
that says what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.export.akn.names import Names
from generator.export.akn.writing import Content, element, filled, lines, paragraph
from generator.export.plain import UNPLACED, below, gap
from generator.model.notice import Node, NodeType, Row
from generator.model.relations import Citation, row_eid

_NAMES = {
    NodeType.CHAPTER: "chapter",
    NodeType.SECTION: "section",
    NodeType.SUBSECTION: "subsection",
    NodeType.ARTICLE: "article",
    NodeType.PARAGRAPH: "paragraph",
    NodeType.ITEM: "point",
    NodeType.POINT: "indent",
}

Place = tuple[str, tuple[int, int] | None, bool]
"""Where a citation stands: the anchor of its node, the cell of its table, whether in the heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """One notice on its way into elements: what its texts cite, and whom its nodes speak of (`refersTo`) by anchor."""

    names: Names
    citations: Mapping[Place, Sequence[Citation]]
    speaks_of: Mapping[str, str]

    def units(self, nodes: Iterable[Node]) -> Iterator[ET.Element]:
        """`nodes` and all below them; before those that are unplaced stands that they are."""
        before = None
        for node in nodes:
            first = node.type is NodeType.UNPLACED and before is not NodeType.UNPLACED
            yield self.unit(node, UNPLACED if first else None)
            before = node.type

    def unit(self, node: Node, said: str | None = None) -> ET.Element:
        """`node` and all below it; `said` is ours, and stands before its text."""
        tag, kind = _NAMES.get(node.type, "hcontainer"), node.type.value
        own = self.table(node) if node.table else self.text(node)
        blocks = [block for block in (paragraph(said, status="editorial") if said else None, own) if block is not None]
        under = list(self.units(below(node)))
        return element(
            tag,
            *self.label(node),
            element("intro" if under else "content", *blocks) if blocks else None,
            *under,
            name=kind if tag == "hcontainer" else None,
            class_=kind if tag not in {"hcontainer", kind} else None,
            eId=None if node.table else node.eid,
            refersTo=None if node.table else self.speaks_of.get(node.eid),
        )

    def label(self, node: Node) -> Iterator[Content]:
        """Number and heading; a table's stand in its caption."""
        if node.table is None:
            yield element("num", *lines(node.num)) if node.num else None
            yield element("heading", *self.heading(node)) if node.heading else None

    def heading(self, node: Node) -> Iterator[Content]:
        """The heading of `node`, what it cites as references."""
        return self.words(node.heading or "", (node.eid, None, True))

    def text(self, node: Node, **attributes: str | None) -> ET.Element | None:
        """The text of `node` as a paragraph with what runs on in it; None without any."""
        inside = list(self.inside(node))
        if node.withheld:
            attributes = {**attributes, "status": "removed"}
        return element("p", *inside, **attributes) if filled(inside) else None

    def inside(self, node: Node) -> Iterator[Content]:
        """The words of a paragraph: the text of `node`, or why it is withheld, and what runs on behind it."""
        if node.withheld:
            yield gap(node.withheld)
        yield from self.words(node.text, (node.eid, None, False))
        for child in node.children:
            if child.runs_on:
                name, others = child.type.value, self.speaks_of.get(child.eid)
                yield element("inline", *self.inside(child), name=name, eId=child.eid, refersTo=others)

    def words(self, text: str, place: Place) -> Iterator[Content]:
        """`text`, which stands at `place`, each citation that leads somewhere a reference."""
        at = 0
        for citation in self.citations.get(place, ()):
            href = self.names.href(citation.target)
            if href and at <= citation.start < citation.end <= len(text):
                yield from lines(text[at : citation.start])
                yield element("ref", *lines(text[citation.start : citation.end]), href=href)
                at = citation.end
        yield from lines(text[at:])

    def table(self, node: Node) -> ET.Element | None:
        """The table or roster of `node`; its number, heading and text are the caption."""
        if node.table is None:
            return None
        head = len(node.table.header)
        caption = [*lines(node.num or ""), *self.heading(node), *self.inside(node)]
        rows = [
            self.row(node, index, row, row_eid(node.eid, index - head + 1) if index >= head else None)
            for index, row in enumerate((*node.table.header, *node.table.rows))
        ]
        title = element("caption", *caption) if filled(caption) else None
        return element("table", title, *rows, eId=node.eid, refersTo=self.speaks_of.get(node.eid))

    def row(self, node: Node, index: int, row: Row, eid: str | None) -> ET.Element:
        """The row at `index` of the table of `node`; `eid` is its anchor, None for a header row."""
        width = str(max(len(row.cells), 1))
        if row.withheld:
            return element("tr", element("td", paragraph(gap(row.withheld), status="removed"), colspan=width), eId=eid)
        marks = ("band", "realigned", "uncertain")
        cells = [
            element("td" if eid else "th", element("p", *self.words(cell, (node.eid, (index, column), False))))
            for column, cell in enumerate(row.cells)
        ]
        return element("tr", *cells, eId=eid, class_=" ".join(mark for mark in marks if getattr(row, mark)) or None)
