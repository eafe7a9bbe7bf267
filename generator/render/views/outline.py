"""The parts of a notice, each a link to its place in the Chinese text: what the English edition shows of the text."""

from __future__ import annotations

from collections.abc import Iterator
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
    """A part of a notice: its English name, its Chinese heading (empty: none), where it stands, how deep (from 0)."""

    name: str
    heading: str
    anchor: Markdown
    href: Markdown
    depth: int
    here: Here | None


def outline(archive: Archive, notice: Notice) -> tuple[Part, ...]:
    """The numbered and titled parts of `notice` in reading order; none of a withheld one."""
    if notice.withhold:
        return ()
    own = links(archive, notice)
    components = {part.eid: part for part in notice.components}
    return tuple(
        Part(
            name=english_name(node.eid) or archive.t("provision.text"),
            heading=(components[node.eid].title if node.eid in components else node.heading) or "",
            anchor=anchor(node.eid),
            href=place_href(archive, f"notices/{notice.id}.md", notice.id, node.eid),
            depth=depth,
            here=own.get(node.eid),
        )
        for node, depth in _parts(notice.body, 0)
    )


def _parts(node: Node, depth: int) -> Iterator[tuple[Node, int]]:
    for child in node.children:
        listed = child.type in _LISTED
        if listed:
            yield child, depth
        yield from _parts(child, depth + listed)
