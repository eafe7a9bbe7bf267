"""The parts of a notice, each a link to its place in the Chinese text: what the English edition shows of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.notice import Node, NodeType, Notice
from generator.render.addresses import anchor
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.naming import place_href
from generator.render.views.quoting import Here, links
from generator.render.views.units import english_name

_LISTED = frozenset(
    {
        NodeType.INSTRUMENT, NodeType.ATTACHMENT, NodeType.CHAPTER, NodeType.SECTION, NodeType.SUBSECTION,
        NodeType.ARTICLE, NodeType.BOX, NodeType.TABLE, NodeType.ROSTER,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a notice: its English name within the part around it, its Chinese heading (or none), where it stands.

    `here` names it in full; `parts` are those within it.
    """

    name: str
    heading: str
    anchor: Markdown
    href: Markdown
    here: Here | None
    parts: tuple[Part, ...]


def outline(archive: Archive, notice: Notice) -> tuple[Part, ...]:
    """The numbered and titled parts of `notice` in reading order; none of a withheld one."""
    if notice.withhold:
        return ()
    return tuple(_Outliner(archive, notice, links(archive, notice)).parts(notice.body, ""))


@dataclass(frozen=True, slots=True)
class _Outliner:
    archive: Archive
    notice: Notice
    links: Mapping[str, Here]

    def parts(self, node: Node, around: str) -> Iterator[Part]:
        """The listed units below `node`, which stands within the part at the anchor `around`."""
        for child in node.children:
            if child.type in _LISTED:
                yield self.part(child, around)
            else:
                yield from self.parts(child, around)

    def part(self, node: Node, around: str) -> Part:
        own = english_name(node.eid.removeprefix(f"{around}__")) or english_name(node.eid)
        titles = {part.eid: part.title for part in self.notice.components}
        return Part(
            name=own or self.archive.t("provision.text"),
            heading=(titles.get(node.eid, node.heading) or "").rstrip("。"),
            anchor=anchor(node.eid),
            href=place_href(self.archive, f"notices/{self.notice.id}.md", self.notice.id, node.eid),
            here=self.links.get(node.eid),
            parts=tuple(self.parts(node, node.eid)),
        )
