"""The contents of the page of a notice (本页目录), above its text: for phones, and for articles, which head nothing.

A long text is listed by its upper levels alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from generator.model.notice import Node, NodeType, Notice
from generator.render.addresses import anchor
from generator.render.markdown import Markdown

_MOST = 60
"""So many places are listed; of a longer text the levels below are left out."""

_LONGEST = 36
"""Characters of a name; what is longer is cut."""

_LISTED = frozenset(
    {
        NodeType.INSTRUMENT, NodeType.ATTACHMENT, NodeType.CHAPTER, NodeType.SECTION, NodeType.SUBSECTION,
        NodeType.ARTICLE,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A place of the page: its name, its anchor, how deep it stands (from 0)."""

    name: str
    anchor: Markdown
    depth: int
    article: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A place, or none, and the articles that follow it: a row of numbers."""

    place: Listed | None
    articles: tuple[Listed, ...]
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The places in reading order; `everywhere` if they tell more than the outline beside the text."""

    lines: tuple[Line, ...]
    everywhere: bool


def places(notice: Notice, last: tuple[tuple[str, str], ...]) -> Places | None:
    """The places of `notice`, and `last` those of the page behind its text (name, anchor); None of a short one."""
    found = [] if notice.withhold else list(_below(notice.body, 0))
    depth = max((place.depth for place in found), default=0)
    while depth and len(found) > _MOST:
        found = [place for place in found if place.depth < depth]
        depth -= 1
    if len(found) < 3:
        return None
    behind = (Listed(name=name, anchor=Markdown(mark), depth=0) for name, mark in last)
    return Places(lines=tuple(_lines((*found, *behind))), everywhere=any(place.article for place in found))


def _lines(places: Sequence[Listed]) -> Iterator[Line]:
    at = 0
    while at < len(places):
        place = None if places[at].article else places[at]
        at += place is not None
        depth = place.depth + 1 if place else places[at].depth
        articles = _row(places[at:], depth)
        at += len(articles)
        yield Line(place=place, articles=articles, depth=(place or articles[0]).depth)


def _row(places: Sequence[Listed], depth: int) -> tuple[Listed, ...]:
    """The articles at `depth` that `places` begin with."""
    return tuple(takewhile(lambda place: place.article and place.depth == depth, places))


def _below(node: Node, depth: int) -> Iterator[Listed]:
    for child in node.children:
        name = _name(child) if child.type in _LISTED else ""
        if name:
            yield Listed(name=name, anchor=anchor(child.eid), depth=depth, article=child.type is NodeType.ARTICLE)
        yield from _below(child, depth + bool(name))


def _name(node: Node) -> str:
    num, heading = (node.num or "").strip(), (node.heading or "").strip()
    if node.type is NodeType.ARTICLE:
        return num
    words = (heading or ("" if node.type is NodeType.ATTACHMENT else node.text.strip())).rstrip("。")
    gap = "\N{IDEOGRAPHIC SPACE}" if num[-1:].isalnum() and words else ""
    name = f"{num}{gap}{words}"
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
