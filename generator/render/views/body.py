"""The page of a public body: its names, duties, notices, rosters, posts; what is long goes on on further pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model.notice import Notice
from generator.model.relations import Body
from generator.render.addresses import body_feed, body_path, data_address, href
from generator.render.views.archive import Archive
from generator.render.views.clauses import clause_link, notice_words
from generator.render.views.duty_register import Entry, duty_register, entries, split_of
from generator.render.views.following import announced, calendar_link, expire, feed_link
from generator.render.views.holdings import Holdings, Seat
from generator.render.views.marks import month_mark, year_mark
from generator.render.views.naming import post_title, role_of
from generator.render.views.parts import Pager, Split, pager_of, parts_of, titled
from generator.render.views.posts import BodyPosts, Post, body_posts, by_body_link, post_size, posts_of
from generator.render.views.registers import Register
from generator.render.views.shared import (
    NOT_INDEXED,
    Fact,
    Frame,
    Link,
    NoticeLine,
    fact,
    frame,
    gazette_words,
    notice_line,
    site_title,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLine:
    """A seat on a roster: the roster, linked, and role and post of the member."""

    roster: Link
    notice: Link
    role: str
    post: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DutySection:
    """Duties of a body, and the feed of their deadlines."""

    register: Register
    calendar: Link | None
    pager: Pager | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeSection:
    """Notices that a body issued."""

    lines: tuple[NoticeLine, ...]
    feeds: tuple[Link, ...]  # of the notices, and of when they expire
    pager: Pager | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatSection:
    """Rosters that a body sits on."""

    lines: tuple[SeatLine, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostSection:
    """Posts of a body, and where all bodies' posts are."""

    posts: BodyPosts
    others: Link
    pager: Pager | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyView:
    """The page of one body; on the pages where a section goes on, this section alone, and the way to the body."""

    frame: Frame
    body: Link | None = None
    note: str = ""
    facts: tuple[Fact, ...] = ()
    duties: DutySection | None = None
    notices: NoticeSection | None = None
    seats: SeatSection | None = None
    posts: PostSection | None = None


_SOURCES = {"vocabulary": "bodies.successor.vocabulary", "glossary": "bodies.successor.glossary"}

_Section = tuple[str, str, dict[str, Any]]
"""The path of a page, what a section is called there, and the section by the name of its field."""


def body_name(archive: Archive, body: Body) -> str:
    """The name of `body` in the edition's language, else in the other, as it stands alone: with a capital."""
    name = gazette_words(archive, body.name) or body.id
    return name[:1].upper() + name[1:]


def body_link(archive: Archive, source: str, body: Body) -> Link:
    """The link from page `source` to the page of `body`; its name alone where it has none."""
    return Link(text=body_name(archive, body), href=href(source, body_path(body.id)) if body.has_page else None)


def body_views(holdings: Holdings, body: Body, by_body: Mapping[str, str]) -> Iterator[tuple[str, BodyView]]:
    """The pages of `body`; `by_body` has the page of each body's posts among all posts."""
    archive, t, path = holdings.archive, holdings.archive.t, body_path(body.id)
    name, own = body_name(archive, body), dict[str, Any]()
    more = {"page": "body", "id": body.id, **(NOT_INDEXED if body.id in holdings.appointments else {})}
    description = t("bodies.page_description", gazette=site_title(archive), name=name)
    for place, title, section in _sections(holdings, body, by_body):
        if place == path:
            own |= section
        else:
            named = frame(archive, t("bodies.section", name=name, section=title), description, more)
            yield place, BodyView(frame=named, body=Link(text=name, href=href(place, path)), **section)
    if body.id in holdings.notices:
        feeds = [feed_link(archive, path, body_feed(body.id), t("feeds.body", name=name))]
        more |= announced(archive, feeds)
    yield (
        path,
        BodyView(
            frame=frame(archive, name, description, more),
            note=t("bodies.generic_note") if body.generic else "" if body.known else t("bodies.unknown_note"),
            facts=_facts(holdings, body),
            **own,
        ),
    )


def _sections(holdings: Holdings, body: Body, by_body: Mapping[str, str]) -> Iterator[_Section]:
    """The sections of all pages of `body`: together they are no longer than a page, or each has its share of one."""
    duties, posts = entries(holdings.duties.get(body.id, ())), posts_of(holdings, body)
    notices, seats = holdings.notices.get(body.id, ())[::-1], holdings.seats.get(body.id, ())
    sizes = [len(duties), len(notices), len(seats), sum(map(post_size, posts))]
    rows = holdings.archive.rows
    limit = rows if sum(sizes) <= rows else max(1, rows // sum(1 for size in sizes if size))
    yield from _duties(holdings, body, duties, limit)
    yield from _notices(holdings, body, notices, limit)
    yield from _seats(holdings, body, seats, limit)
    yield from _posts(holdings, body, posts, limit, by_body)


def _duties(holdings: Holdings, body: Body, rows: Sequence[Entry], limit: int) -> Iterator[_Section]:
    archive, t = holdings.archive, holdings.archive.t
    parts = parts_of(t, body_path(body.id), rows, limit, split_of(archive, rows, "duties-"))
    dated = any(entry.date for entry in rows)
    for part in parts.parts if rows else ():
        feed = data_address(part.path, f"bodies/{body.id}.ics", archive.edition.base)
        section = DutySection(
            register=duty_register(holdings, part.path, part.rows, alone=True),
            calendar=Link(text=t("duties.calendar"), href=feed) if dated else None,
            pager=pager_of(archive, parts, part, "duties-of"),
        )
        yield part.path, titled(t, t("bodies.duties"), part), {"duties": section}


def _notices(holdings: Holdings, body: Body, rows: Sequence[Notice], limit: int) -> Iterator[_Section]:
    archive, t = holdings.archive, holdings.archive.t
    levels = (lambda notice: year_mark(t, notice.head.date), lambda notice: month_mark(t, notice.head.date))
    parts = parts_of(t, body_path(body.id), rows, limit, Split(levels=levels, prefix="notices-"))
    for part in parts.parts if rows else ():
        section = NoticeSection(
            lines=tuple(notice_line(archive, part.path, notice) for notice in part.rows),
            feeds=_feeds(archive, part.path, body, rows),
            pager=pager_of(archive, parts, part, "notices"),
        )
        yield part.path, titled(t, t("bodies.notices"), part), {"notices": section}


def _feeds(archive: Archive, source: str, body: Body, notices: Sequence[Notice]) -> tuple[Link, ...]:
    """The feed of the `notices` of `body`, and the calendar of their last days, if they have any."""
    feed = feed_link(archive, source, body_feed(body.id), archive.t("feeds.of_body"))
    words, name = archive.t("feeds.expiries_of_body"), f"expiries/{body.id}.ics"
    return (feed, calendar_link(archive, source, name, words)) if expire(archive, notices) else (feed,)


def _seats(holdings: Holdings, body: Body, rows: Sequence[Seat], limit: int) -> Iterator[_Section]:
    archive, t = holdings.archive, holdings.archive.t
    levels = (lambda seat: year_mark(t, archive.notices[seat.notice].head.date),)
    parts = parts_of(t, body_path(body.id), rows, limit, Split(levels=levels, prefix="rosters-"))
    for part in parts.parts if rows else ():
        section = SeatSection(
            lines=tuple(_seat(holdings, part.path, seat) for seat in part.rows),
            pager=pager_of(archive, parts, part, "rosters"),
        )
        yield part.path, titled(t, t("bodies.seats"), part), {"seats": section}


def _posts(
    holdings: Holdings, body: Body, rows: Sequence[Post], limit: int, by_body: Mapping[str, str]
) -> Iterator[_Section]:
    archive, t = holdings.archive, holdings.archive.t
    by: Split[Post] = Split(size=post_size, prefix="appointments-")
    parts = parts_of(t, body_path(body.id), rows, limit, by)
    for part in parts.parts if rows else ():
        section = PostSection(
            posts=body_posts(holdings, part.path, body, part.rows),
            others=by_body_link(holdings, by_body, part.path, body.name.zh or ""),
            pager=pager_of(archive, parts, part, "appointments"),
        )
        yield part.path, titled(t, t("bodies.appointments"), part), {"posts": section}


def _facts(holdings: Holdings, body: Body) -> tuple[Fact, ...]:
    t, source = holdings.archive.t, body_path(body.id)
    facts = [fact(t("bodies.name"), body.name.zh)]
    if body.name.en:
        facts.append(fact(t("bodies.name_en"), body.name.en))
    if body.aliases:
        facts.append(fact(t("bodies.aliases"), t.join(body.aliases)))
    formers = _others(holdings, source, body.formers)
    if formers:
        facts.append(fact(t("bodies.formers"), *formers))
    successors = _others(holdings, source, [body.successor] if body.successor else [])
    if successors:
        facts.append(fact(t("bodies.successor"), *successors, t(_SOURCES[body.successor_source or "vocabulary"])))
    return tuple(facts)


def _others(holdings: Holdings, source: str, ids: Iterable[str]) -> list[Link]:
    bodies = [holdings.bodies[body_id] for body_id in ids if body_id in holdings.bodies]
    return [body_link(holdings.archive, source, body) for body in bodies]


def _seat(holdings: Holdings, source: str, seat: Seat) -> SeatLine:
    archive, t = holdings.archive, holdings.archive.t
    return SeatLine(
        roster=clause_link(archive, source, seat.notice, seat.eid, seat.title or t("bodies.roster_untitled")),
        notice=clause_link(archive, source, seat.notice, seat.eid, notice_words(archive, seat.notice)),
        role=role_of(archive, seat.member.role or ""),
        post=post_title(archive, seat.post),
    )
