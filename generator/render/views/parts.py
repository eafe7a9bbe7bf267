"""Parts: a register with more rows than a page holds is split, and each part is a page.

Rows are split by marks, the first of them first (years, kinds, initials); what is still too long by the next (months),
and where there is no mark left by number. One part, that which readers need most, stands at the register's own address
with links to all others; each of them has an address of its own below it. A register that fits is one part, as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.render.addresses import href
from generator.render.views.archive import Archive
from generator.render.views.shared import Link, site_title
from generator.render.wording import Wording

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What the rows of a part have in common: in words, in its address, and by what it stands among others."""

    title: str
    slug: str
    order: tuple[int, str]


Level = Callable[[T], Mark]
"""What tells the mark of a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[T]):
    """Rows of a register that are one page; `title` is empty where they are all."""

    path: str
    title: str
    rows: tuple[T, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts(Generic[T]):
    """A register in parts: its own address, and the place in `parts` of the part that stands there."""

    whole: str
    front: int
    parts: tuple[Part[T], ...]

    def places(self, name: Callable[[T], str]) -> dict[str, str]:
        """The path of the first part that has a row of each name."""
        found: dict[str, str] = {}
        for part in self.parts:
            for row in part.rows:
                found.setdefault(name(row), part.path)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Split(Generic[T]):
    """How a register is split: by which marks; what a row counts; which row opens it.

    The part of the row that `opening` is stands at the register's own address, the first part where it is None.
    `prefix` begins the addresses of parts, where several registers have one address.
    """

    levels: tuple[Level[T], ...] = ()
    size: Callable[[T], int] = lambda _: 1
    opening: T | None = None
    prefix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """What a part says of itself, and the ways from it: to its neighbours, to the register, from there to all."""

    here: str
    before: Link | None
    after: Link | None
    whole: Link | None
    parts: tuple[tuple[Link, str], ...]


def parts_of(t: Wording, whole: str, rows: Iterable[T], limit: int, by: Split[T]) -> Parts[T]:
    """`rows` of the register at `whole` in parts of at most `limit`, their order kept within each part.

    A row that counts more than `limit` is a part of its own.
    """
    rows = tuple(rows)
    if _size(rows, by) <= limit:
        return Parts(whole=whole, front=0, parts=(Part(path=whole, title="", rows=rows),))
    found = list(_split(t, rows, limit, by, by.levels, None))
    wanted = () if by.opening is None else (n for n, (_, some) in enumerate(found) for row in some if row is by.opening)
    front = next(iter(wanted), 0)
    parts = (
        Part(path=whole if n == front else _path(whole, by.prefix + mark.slug), title=mark.title, rows=tuple(some))
        for n, (mark, some) in enumerate(found)
    )
    return Parts(whole=whole, front=front, parts=tuple(parts))


def _split(
    t: Wording, rows: Sequence[T], limit: int, by: Split[T], levels: tuple[Level[T], ...], mark: Mark | None
) -> Iterator[tuple[Mark, Sequence[T]]]:
    if mark is not None and _size(rows, by) <= limit:
        yield mark, rows
    elif levels:
        groups: dict[Mark, list[T]] = {}
        for row in rows:
            groups.setdefault(levels[0](row), []).append(row)
        for inner in sorted(groups, key=lambda inner: inner.order):
            yield from _split(t, groups[inner], limit, by, levels[1:], inner)
    else:
        first = 1
        for number, some in enumerate(_runs(rows, limit, by), start=1):
            last = first + len(some) - 1
            words = t("parts.range", first=first, last=last) if last > first else t("parts.one", first=first)
            title = t("parts.within", part=mark.title, range=words) if mark else words
            slug = f"{mark.slug}-{number}" if mark else str(number)
            yield Mark(title=title, slug=slug, order=(number, "")), some
            first = last + 1


def _runs(rows: Sequence[T], limit: int, by: Split[T]) -> Iterator[list[T]]:
    """`rows` in runs as long as the limit lets them be."""
    run: list[T] = []
    used = 0
    for row in rows:
        size = by.size(row)
        if run and used + size > limit:
            yield run
            run, used = [], 0
        run.append(row)
        used += size
    if run:
        yield run


def _size(rows: Sequence[T], by: Split[T]) -> int:
    return sum(by.size(row) for row in rows)


def _path(whole: str, slug: str) -> str:
    """The page of a part: `duties/2020.md`; `works/parts/2.md`, so that it cannot take the place of a work."""
    folder = whole.removesuffix(".md")
    return f"{folder.removesuffix('index')}parts/{slug}.md" if folder.endswith("/index") else f"{folder}/{slug}.md"


def pager_of(archive: Archive, parts: Parts[T], part: Part[T], fragment: str | None = None) -> Pager | None:
    """What stands on the page of `part`; None where it is all there is. `fragment` is where a register begins."""
    if len(parts.parts) == 1:
        return None
    t, place = archive.t, parts.parts.index(part)

    def link(text: str, other: Part[T]) -> Link:
        return Link(text=text, href=href(part.path, other.path, fragment if other.path == parts.whole else None))

    before = parts.parts[place - 1] if place else None
    after = parts.parts[place + 1] if place + 1 < len(parts.parts) else None
    words = t("parts.in_all", count=sum(len(other.rows) for other in parts.parts), parts=len(parts.parts))
    return Pager(
        here=t("parts.here", part=part.title, shown=len(part.rows), all=in_all(parts, part, words)),
        before=link(t("parts.before", part=before.title), before) if before else None,
        after=link(t("parts.after", part=after.title), after) if after else None,
        whole=None if place == parts.front else link(t("parts.whole"), parts.parts[parts.front]),
        parts=tuple(
            (Link(text=other.title) if other is part else link(other.title, other), str(len(other.rows)))
            for other in (parts.parts if place == parts.front else ())
        ),
    )


def in_all(parts: Parts[T], part: Part[T], words: str) -> str:
    """`words`, which tell something of the whole register, on the page at its own address; on others nothing.

    So a new row changes the page that it stands on, and one more.
    """
    return words if part.path == parts.whole else ""


def described(archive: Archive, parts: Parts[T], part: Part[T], title: str, words: str) -> str:
    """The description of the page of `part`: that of the whole register at its address, else gazette and title."""
    own = archive.t("parts.description", gazette=site_title(archive), title=titled(archive.t, title, part))
    return in_all(parts, part, words) or own


def titled(t: Wording, title: str, part: Part[T]) -> str:
    """The title of the page of `part` of the register called `title`."""
    return t("parts.title", title=title, part=part.title) if part.title else title
