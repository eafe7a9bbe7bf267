"""Provisions by name: 第七条（三）, 二、（一）, 附件1一、 as a reader calls them, and which of them stands in which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.notice import Node, NodeType, Notice

_TAIL = " 、.．:：\N{IDEOGRAPHIC SPACE}"
_NUMERAL = re.compile(r"[0-9０-９〇零一二三四五六七八九十百]+")
"""A number that says nothing without the mark behind it: 七、 and 2. stand as printed."""

_PART = re.compile(r"(?:附件[0-9-]*|.*》)?(?P<number>[一二三四五六七八九十百]+)(?:、|\Z)")
"""The number of a part (一、) at the start of a name, or behind the name of a component."""

_MARK = re.compile(r"（[一二三四五六七八九十]+）|[0-9]+[.．、]?")

_FRESH = frozenset({NodeType.ARTICLE, NodeType.BOX})
"""Types that are named by their own number alone, whatever chapter they stand in."""


@dataclass(frozen=True, slots=True)
class Provision:
    """A unit of a notice: what it is called (empty: it has no name of its own nor from above), what it stands in.

    `above` are the anchors of the units around it, the outermost first, its own last.
    """

    name: str
    above: tuple[str, ...]


def provisions_of(notice: Notice) -> Mapping[str, Provision]:
    """The provisions of `notice` by anchor; none of one whose text is withheld."""
    return {} if notice.withhold else dict(_walk(notice.body, "", "", (), _components(notice)))


def called(name: str) -> str:
    """The name of a provision as a link says it: 第三部分（一） for 三、（一）, 第2项 for a mark that stands alone."""
    if match := _PART.match(name):
        start = match.start("number")
        return f"{name[:start]}第{match['number']}部分{name[match.end() :]}"
    return f"第{name.rstrip(_TAIL)}项" if _MARK.fullmatch(name) else name


def _components(notice: Notice) -> Mapping[str, str]:
    """Anchors of components → the words before names in them; the first instrument needs none, as its anchors."""
    first = next((part.eid for part in notice.components if part.type is NodeType.INSTRUMENT), None)
    return {
        part.eid: "" if part.eid == first else (part.label or (f"《{part.title}》" if part.title else ""))
        for part in notice.components
    }


def _walk(
    node: Node, component: str, name: str, above: tuple[str, ...], components: Mapping[str, str]
) -> Iterator[tuple[str, Provision]]:
    above = (*above, node.eid)
    if node.eid in components:
        component = name = components[node.eid]
    elif num := (node.num or "").strip():
        name = (component if node.type in _FRESH else name) + num
    bare = name.rstrip(_TAIL)
    yield node.eid, Provision(name if _NUMERAL.fullmatch(bare) else bare, above)
    for child in node.children:
        yield from _walk(child, component, name, above, components)
