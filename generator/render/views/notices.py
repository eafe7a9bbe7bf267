"""All notices by kind and by rubric, and the page that leads to these lists."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.notice import Notice
from generator.render.addresses import BY_KIND, BY_RUBRIC, NOTICES, anchor, href, kind_feed
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.following import Following, announced, archive_feeds, feed_link
from generator.render.views.groups import Group, GroupsView, grouped
from generator.render.views.marks import month_mark, year_mark
from generator.render.views.naming import kind_of, rubric_name, rubric_of
from generator.render.views.parts import Mark, Part, Parts, Split, described, pager_of, parts_of, titled
from generator.render.views.shared import Frame, Link, frame, notice_line, site_title
from generator.text import digest

_KIND = "kind"
"""The list whose groups have feeds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeList:
    """All notices in groups: the name of the list, its groups by their Chinese name, its pages, the groups' titles."""

    name: str
    groups: Mapping[str, tuple[Notice, ...]]
    parts: Parts[Notice]
    group: Callable[[Notice], str]
    titles: Mapping[str, str]

    def anchor(self, key: str) -> Markdown:
        """The place of a group on its page."""
        return anchor(f"{self.name}-{digest(key)}" if key else f"{self.name}-unknown")

    def links(self, archive: Archive, source: str) -> dict[str, Link]:
        """The groups as links from page `source`: to the page on which each begins."""
        places = self.parts.places(self.group)
        return {key: Link(text=self.title(archive, key), href=href(source, places[key], self.anchor(key)))
                for key in self.groups}  # fmt: skip

    def title(self, archive: Archive, key: str) -> str:
        """What a group is called."""
        return self.titles.get(key) or archive.t(f"{self.name}.unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLists:
    """The lists of all notices, made once for all pages that lead to them."""

    kinds: NoticeList
    rubrics: NoticeList


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """One way into the notices: its name, the whole list, and its headings."""

    title: str
    whole: Link
    entries: tuple[tuple[Link, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticesView:
    """The page that leads to the lists of notices."""

    frame: Frame
    count: str
    indexes: tuple[Index, ...]
    following: Following


def notice_lists(archive: Archive) -> NoticeLists:
    """All notices by kind (文种), and by the rubric (栏目) of the contents under which they were printed."""
    return NoticeLists(
        kinds=_list(
            archive,
            BY_KIND,
            _KIND,
            lambda notice: notice.head.kind or "",
            lambda notice: kind_of(archive, notice.head.kind),
        ),
        rubrics=_list(
            archive,
            BY_RUBRIC,
            "rubric",
            lambda notice: rubric_name(notice.rubric),
            lambda notice: rubric_of(archive, notice.rubric),
        ),
    )


def notices_view(archive: Archive, lists: NoticeLists) -> NoticesView:
    """The page that leads to the lists by kind and by rubric."""
    t, count = archive.t, len(archive.corpus.notices)
    feeds = archive_feeds(archive, NOTICES)
    return NoticesView(
        frame=frame(
            archive,
            t("notices.title"),
            t("notices.description", gazette=site_title(archive), count=count),
            {"page": "notices", **announced(archive, feeds)},
        ),
        count=t("notices.count", count=count),
        indexes=indexes(archive, NOTICES, lists),
        following=Following(feeds=feeds),
    )


def indexes(archive: Archive, source: str, lists: NoticeLists) -> tuple[Index, ...]:
    """The ways into the notices, for page `source`."""
    t = archive.t
    return tuple(
        Index(
            title=t(f"by_{found.name}.title"),
            whole=Link(text=t("notices.whole_list"), href=href(source, found.parts.whole)),
            entries=tuple(
                (link, t("notices.count", count=len(found.groups[key])))
                for key, link in found.links(archive, source).items()
            ),
        )
        for found in (lists.kinds, lists.rubrics)
    )


def list_views(archive: Archive, found: NoticeList) -> Iterator[tuple[str, GroupsView]]:
    """The pages of a list of all notices."""
    t = archive.t
    title = t(f"by_{found.name}.title")
    words = t(f"by_{found.name}.description", gazette=site_title(archive), count=len(archive.notices))
    for part in found.parts.parts:
        groups = tuple(_groups(archive, found, part))
        feeds = [group.feed for group in groups if group.feed]
        more = {"page": f"notices-by-{found.name}", **announced(archive, feeds)}
        yield (
            part.path,
            GroupsView(
                frame=frame(archive, titled(t, title, part), described(archive, found.parts, part, title, words), more),
                pager=pager_of(archive, found.parts, part),
                groups=groups,
            ),
        )


def _list(
    archive: Archive, path: str, name: str, group: Callable[[Notice], str], title: Callable[[Notice], str]
) -> NoticeList:
    """The list of groups by what `group` says; they are called what `title` says of most of their notices."""
    t = archive.t
    groups = grouped(sorted(archive.corpus.notices, key=_newest_first), group)
    titles = {key: _most(map(title, found)) for key, found in groups.items()}
    marks = {
        key: Mark(title=titles[key] or t(f"{name}.unknown"), slug=digest(key) if key else "unknown", order=(place, ""))
        for place, key in enumerate(groups)
    }

    def dated(notice: Notice, mark: Callable[..., Mark]) -> Mark:
        outer, inner = marks[group(notice)], mark(t, notice.head.date)
        title = t("parts.within", part=outer.title, range=inner.title)
        return Mark(title=title, slug=f"{outer.slug}-{inner.slug}", order=inner.order)

    levels = (
        lambda notice: marks[group(notice)],
        lambda notice: dated(notice, year_mark),
        lambda notice: dated(notice, month_mark),
    )
    rows = (notice for found in groups.values() for notice in found)
    parts = parts_of(t, path, rows, archive.rows, Split(levels=levels))
    return NoticeList(name=name, groups=groups, parts=parts, group=group, titles=titles)


def _most(titles: Iterable[str]) -> str:
    counted = Counter(titles)
    return min(counted, key=lambda title: (-counted[title], title))


def _groups(archive: Archive, found: NoticeList, part: Part[Notice]) -> Iterator[Group]:
    here: dict[str, list[Notice]] = {}
    for notice in part.rows:
        here.setdefault(found.group(notice), []).append(notice)
    for key, notices in here.items():
        title = found.title(archive, key)
        words = archive.t("feeds.of_group", name=title)
        yield Group(
            title=title,
            anchor=found.anchor(key),
            notices=tuple(notice_line(archive, part.path, notice) for notice in notices),
            feed=feed_link(archive, part.path, kind_feed(key), words) if key and found.name == _KIND else None,
        )


def _newest_first(notice: Notice) -> tuple[bool, int, str]:
    date = notice.head.date
    return date is None, -(date or dt.date.min).toordinal(), notice.id
