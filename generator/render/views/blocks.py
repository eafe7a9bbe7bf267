"""The body of a notice as a flat sequence of blocks, in reading order.

Every node of the tree comes out once, with its anchor; what was printed in its parent's paragraph stands there, in a
span of its own. What a node prints besides its text follows one rule: a number or heading that stands alone is a
heading of the page where the node's type has one (instruments, attachments, chapters, sections, 一、 and （一） of
plans), else a paragraph in bold; glued to its text it is run in, in bold.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from generator.model.notice import Node, NodeType, Notice
from generator.render.addresses import anchor
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.quoting import Here, links
from generator.render.views.runs import Run, linked, plain
from generator.render.views.table_tools import TableHead, table_head
from generator.render.views.tables import Table, table
from generator.text import joined

HEADED = frozenset({NodeType.INSTRUMENT, NodeType.ATTACHMENT, NodeType.CHAPTER, NodeType.SECTION, NodeType.SUBSECTION})
"""Types whose number and heading, standing alone, are headings of the page."""

_RUN_IN = frozenset({NodeType.SECTION, NodeType.SUBSECTION})
"""Those of them whose heading runs in where text follows it."""

_PARTS = HEADED - _RUN_IN
"""Those of them that are always headings."""

_PLAIN = frozenset({NodeType.PARAGRAPH, NodeType.UNPLACED})
_DEEPEST = 6
_IDEOGRAPHIC_SPACE = "\N{IDEOGRAPHIC SPACE}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of the page."""

    template: str = "heading"
    mark: Markdown  # as many # as the level is deep
    runs: tuple[Run, ...]
    anchor: Markdown
    css: Markdown
    here: Here | None = None

    @property
    def level(self) -> int:
        """The level of the heading: 1 is the title of the page."""
        return len(self.mark)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline:
    """A unit printed within a paragraph: a note of responsibility, or the text behind one."""

    runs: tuple[Run, ...]
    anchor: Markdown
    css: Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph; `bold` and `light` are run in before the text, in this order; `inline` follows it.

    `outer` is the anchor of the unit that begins with it: 第一条 and its first 款 begin on one line.
    """

    template: str = "paragraph"
    bold: tuple[Run, ...] = ()
    light: tuple[Run, ...] = ()
    runs: tuple[Run, ...] = ()
    inline: tuple[Inline, ...] = ()
    anchor: Markdown | None = None
    outer: Markdown | None = None
    css: Markdown
    here: Here | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """The start of a box, or of an attachment; what follows up to its `Close` stands in it."""

    template: str = "open"
    anchor: Markdown | None = None
    css: Markdown
    title: tuple[Run, ...] = ()
    here: Here | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """The end of what was opened."""

    template: str = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place to link to where nothing is printed."""

    template: str = "place"
    anchor: Markdown


Block = Heading | Paragraph | TableHead | Table | Open | Close | Place


@dataclass(frozen=True, slots=True)
class _Writer:
    archive: Archive
    notice: Notice
    links: Mapping[str, Here]

    def children(self, node: Node, level: int) -> Iterator[Block]:
        for unplaced, group in groupby(node.children, lambda child: child.type is NodeType.UNPLACED):
            if unplaced:
                yield Open(css=Markdown("unplaced"), title=plain(self.archive.t("notice.unplaced")))
            for child in group:
                yield from self.node(child, level)
            if unplaced:
                yield Close()

    def node(self, node: Node, level: int) -> Iterator[Block]:
        if node.type is NodeType.BOX:
            yield from self.box(node, level)
            return
        if _begins_with_its_first_paragraph(node):
            first, *rest = node.children
            yield self.paragraph(first, num=node.num or "", css=_css(node), outer=node)
            below = [child for child in first.children if not child.runs_on]
            yield from self.children(replace(node, children=(*below, *rest)), level)
            return
        if node.type in HEADED and _label(node) and not ((node.text or _inline(node)) and node.type in _RUN_IN):
            yield from self.headed(node, level)
            return
        yield from self.own(node, level)

    def headed(self, node: Node, level: int) -> Iterator[Block]:
        if node.type is NodeType.ATTACHMENT:
            yield Open(css=Markdown("annex"))
        yield Heading(
            mark=Markdown("#" * min(level, _DEEPEST)),
            runs=self.label(node),
            anchor=anchor(node.eid),
            css=_css(node),
            here=self.links.get(node.eid),
        )
        if node.text:
            yield Paragraph(runs=self.runs(node), css=Markdown("para"))
        elif node.type is NodeType.ATTACHMENT and not node.children and node.table is None:
            yield Paragraph(runs=plain(self.archive.t("attachment.title_only")), css=Markdown("unknown"))
        yield from self.children(node, level + 1)
        if node.type is NodeType.ATTACHMENT:
            yield Close()

    def own(self, node: Node, level: int) -> Iterator[Block]:
        if node.table is not None:
            found = table(self.archive, self.notice, node, anchor(node.eid))
            head = table_head(self.archive, self.notice, node, found)
            yield from (head, replace(found, caption=(), label=head.label))
        elif node.withheld and not node.text and not node.heading:
            words = plain(self.archive.t("passage.withheld", reason=node.withheld))
            light = self.words(node.num or "")
            yield Paragraph(light=light, runs=words, anchor=anchor(node.eid), css=Markdown("withheld"))
        elif node.num and not node.heading and (node.text or _inline(node)):
            yield self.paragraph(node, num=node.num, css=_css(node))
        elif node.text or _label(node) or _inline(node):
            yield Paragraph(
                bold=self.label(node),
                runs=self.runs(node),
                inline=self.inline(node),
                anchor=anchor(node.eid),
                css=_css(node),
                here=self.links.get(node.eid),
            )
        else:
            yield Place(anchor=anchor(node.eid))
        below = tuple(child for child in node.children if not child.runs_on)
        yield from self.children(replace(node, children=below), level)

    def paragraph(self, node: Node, *, num: str, css: Markdown, outer: Node | None = None) -> Paragraph:
        """`node` as a paragraph that begins with the bare number `num`, its own or that of the unit `outer`."""
        bold = css == NodeType.ARTICLE.value
        return Paragraph(
            bold=self.words(num) if bold else (),
            light=plain(_gap(num)) if bold else self.words(joined(num, _gap(num))),
            runs=self.runs(node),
            inline=self.inline(node),
            anchor=anchor(node.eid),
            outer=anchor(outer.eid) if outer else None,
            css=css,
            here=self.links.get((outer or node).eid),
        )

    def box(self, node: Node, level: int) -> Iterator[Block]:
        yield Open(anchor=anchor(node.eid), css=Markdown("box"), title=self.label(node), here=self.links.get(node.eid))
        if node.text:
            yield Paragraph(runs=self.runs(node), css=Markdown("para"))
        yield from self.children(node, level)
        yield Close()

    def inline(self, node: Node) -> tuple[Inline, ...]:
        """The units that run on in the paragraph of `node`."""
        return tuple(
            Inline(runs=self.runs(child), anchor=anchor(child.eid), css=_css(child)) for child in _inline(node)
        )

    def words(self, text: str) -> tuple[Run, ...]:
        """A number, which cites nothing."""
        return linked(self.archive, self.notice.id, text, ())

    def label(self, node: Node) -> tuple[Run, ...]:
        """Number and heading, what the heading cites linked."""
        label, heading = _label(node), node.heading or ""
        before = len(label) - len(heading.strip()) - (len(heading) - len(heading.lstrip()))
        found = self.archive.heading_citations(self.notice.id, node.eid, before)
        return linked(self.archive, self.notice.id, label, found)

    def runs(self, node: Node) -> tuple[Run, ...]:
        found = self.archive.citations.get((self.notice.id, node.eid), ())
        return linked(self.archive, self.notice.id, node.text, (c for c in found if c.cell is None and not c.heading))


def blocks(archive: Archive, notice: Notice) -> tuple[Block, ...]:
    """The blocks of a notice's body. Its root prints only its text: number and heading stand in the head."""
    writer = _Writer(archive, notice, links(archive, notice))
    root = notice.body
    own = [Paragraph(runs=writer.runs(root), css=Markdown("para"))] if root.text else []
    return (*own, *writer.children(root, 2))


def _begins_with_its_first_paragraph(node: Node) -> bool:
    """True for a bare number whose text is the first paragraph below it."""
    if not node.num or node.heading or node.text or node.table or not node.children or node.type in _PARTS:
        return False
    first = node.children[0]
    return first.type is NodeType.PARAGRAPH and bool(first.text) and not _label(first)


def _inline(node: Node) -> tuple[Node, ...]:
    return tuple(child for child in node.children if child.runs_on)


def _label(node: Node) -> str:
    """Number and heading as one text, set apart as print sets them: 第一章 总则, 一、总体要求, 1. 目标."""
    num, heading = (node.num or "").strip(), (node.heading or "").strip()
    return joined(num, _gap(num), heading) if num and heading else num or heading


def _gap(num: str) -> str:
    last = num[-1]
    if last in ".．)":
        return " "
    return _IDEOGRAPHIC_SPACE if unicodedata.category(last) in {"Lo", "Nd", "Lu", "Ll"} else ""


def _css(node: Node) -> Markdown:
    return Markdown("para" if node.type in _PLAIN else node.type.value.replace("_", "-"))
