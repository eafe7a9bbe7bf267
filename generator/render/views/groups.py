"""Groups: documents under headings, as pages that are split where they are long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.render.markdown import Markdown
from generator.render.views.parts import Pager
from generator.render.views.shared import Frame, Link, NoticeLine

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Documents under one heading."""

    title: str
    anchor: Markdown
    notices: tuple[NoticeLine, ...]
    feed: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsView:
    """A page of documents in groups."""

    frame: Frame
    pager: Pager | None
    groups: tuple[Group, ...]


def grouped(rows: Iterable[T], name: Callable[[T], str]) -> Mapping[str, tuple[T, ...]]:
    """`rows` by what they are called, the name of most rows first, what has none last."""
    found: dict[str, list[T]] = {}
    for row in rows:
        found.setdefault(name(row), []).append(row)
    order = sorted(found, key=lambda key: (not key, -len(found[key]), key))
    return {key: tuple(found[key]) for key in order}
