"""Posts (职务) and who came into them and left them: of one body, and of all bodies."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.relations import Appointment, Body
from generator.render.addresses import APPOINTMENTS_BY_BODY, anchor, href
from generator.render.markdown import Markdown
from generator.render.views.appointments import appointment_frame, other_ways
from generator.render.views.archive import Archive
from generator.render.views.clauses import clause_link
from generator.render.views.holdings import Holdings, post_within
from generator.render.views.marks import initial_mark
from generator.render.views.naming import action_of, body_of, post_title, term_of
from generator.render.views.parts import Mark, Pager, Part, Parts, Split, pager_of, parts_of, titled
from generator.render.views.shared import Frame, Link
from generator.vocabulary import name_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post of a body (by its canonical name, None if the text does not tell it) and all records of it."""

    body: str | None
    title: str
    records: tuple[Appointment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who came into a post or left it: the name, linked to the entry, and when."""

    person: Link
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostLine:
    """One post: its name and as printed; who came, who left, and records whose verb tells neither."""

    title: str
    printed: str
    came: tuple[Event, ...]
    left: tuple[Event, ...]
    other: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyPosts:
    """Posts of one body, in the order in which the archive names them first."""

    title: Link
    anchor: Markdown
    posts: tuple[PostLine, ...]
    any_other: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ByBodyView:
    """Appointments by body and post: all of them, or a part."""

    frame: Frame
    lead: str
    others: tuple[Link, ...]
    pager: Pager | None
    bodies: tuple[BodyPosts, ...]


def by_body_parts(holdings: Holdings) -> Parts[Post]:
    """All posts under their bodies, those whose text does not tell the body last; and the pages they stand on."""
    t = holdings.archive.t
    groups: defaultdict[str | None, list[Appointment]] = defaultdict(list)
    for record in holdings.archive.relations.appointments:
        groups[record.body].append(record)
    names = sorted((name for name in groups if name is not None), key=lambda name: (name_key(name), name))
    order = (*names, *((None,) if None in groups else ()))
    unknown = Mark(title=t("appointments.no_body"), slug="body-unknown", order=(2, ""))

    def initial(post: Post) -> Mark:
        return unknown if post.body is None else initial_mark(t, holdings.bare(post.body))

    def body(post: Post) -> Mark:
        if post.body is None:
            return unknown
        return Mark(
            title=body_of(holdings.archive, post.body),
            slug=f"body-{holdings.key(post.body)}",
            order=(0, name_key(post.body)),
        )

    rows = (post for name in order for post in _posts(holdings, name, groups[name]))
    by: Split[Post] = Split(levels=(initial, body), size=post_size)
    return parts_of(t, APPOINTMENTS_BY_BODY, rows, holdings.archive.rows, by)


def by_body_views(holdings: Holdings, parts: Parts[Post]) -> Iterator[tuple[str, ByBodyView]]:
    """The pages of all appointments by body and post."""
    archive, t = holdings.archive, holdings.archive.t
    for part in parts.parts:
        yield (
            part.path,
            ByBodyView(
                frame=appointment_frame(archive, "by-body", titled(t, t("appointments.by_body_title"), part)),
                lead=t("appointments.by_body_lead") if part.rows else t("appointments.none"),
                others=other_ways(archive, part.path, APPOINTMENTS_BY_BODY),
                pager=pager_of(archive, parts, part),
                bodies=tuple(_bodies(holdings, part)),
            ),
        )


def by_body_link(holdings: Holdings, places: Mapping[str, str], source: str, name: str) -> Link:
    """The link from page `source` to the posts of the body called `name`, on the page that `places` has for it."""
    text, path = holdings.archive.t("appointments.by_body"), places.get(name)
    return Link(text=text, href=href(source, path or APPOINTMENTS_BY_BODY, _place(holdings, name) if path else None))


def posts_of(holdings: Holdings, body: Body) -> list[Post]:
    """The posts of `body`."""
    return _posts(holdings, body.name.zh, holdings.appointments.get(body.id, ()))


def post_size(post: Post) -> int:
    """How many rows a post counts for: its records."""
    return len(post.records)


def body_posts(holdings: Holdings, source: str, body: Body, posts: Iterable[Post]) -> BodyPosts:
    """`posts` of `body` for its own page."""
    name = body_of(holdings.archive, body.name.zh or body.id)
    return _shown(holdings.archive, source, Link(text=name), "appointments", posts)


def _bodies(holdings: Holdings, part: Part[Post]) -> Iterator[BodyPosts]:
    bodies: defaultdict[str | None, list[Post]] = defaultdict(list)
    for post in part.rows:
        bodies[post.body].append(post)
    for name, posts in bodies.items():
        unknown = Link(text=holdings.archive.t("appointments.no_body"))
        title = unknown if name is None else holdings.link(part.path, name)
        yield _shown(holdings.archive, part.path, title, _place(holdings, name), posts)


def _place(holdings: Holdings, name: str | None) -> str:
    return "body-unknown" if name is None else f"body-{holdings.key(name)}"


def _posts(holdings: Holdings, name: str | None, records: Iterable[Appointment]) -> list[Post]:
    """`records` of one body by their posts, in whatever way its name is printed before them."""
    body = holdings.names.get(name) if name else None
    names = [body.name.zh or "", *body.aliases] if body else [name or ""]
    found: defaultdict[str, list[Appointment]] = defaultdict(list)
    for record in records:
        found[_bare_post(record.post, names)].append(record)
    return [Post(body=name, title=title, records=tuple(some)) for title, some in found.items()]


def _bare_post(post: str, names: Iterable[str]) -> str:
    """`post` without the name of its body, by the longest of `names`."""
    for name in sorted(names, key=len, reverse=True):
        within = post_within(post, name)
        if within:
            return within
    return post


def _shown(archive: Archive, source: str, title: Link, place: str, posts: Iterable[Post]) -> BodyPosts:
    lines = tuple(_line(archive, source, post) for post in posts)
    return BodyPosts(title=title, anchor=anchor(place), posts=lines, any_other=any(line.other for line in lines))


def _line(archive: Archive, source: str, post: Post) -> PostLine:
    dated = sorted(post.records, key=lambda record: (record.date is None, record.date or dt.date.min))
    events = [(record.enters, _event(archive, source, record)) for record in dated]
    return PostLine(
        title=post_title(archive, post.title, post.body),
        printed=post.title,
        came=tuple(event for enters, event in events if enters is True),
        left=tuple(event for enters, event in events if enters is False),
        other=tuple(event for enters, event in events if enters is None),
    )


def _event(archive: Archive, source: str, record: Appointment) -> Event:
    t = archive.t
    date = t.date(record.date) if record.date else t("date.unknown")
    action = "" if record.enters is not None else action_of(archive, record.action)
    return Event(
        person=clause_link(archive, source, record.notice, record.eid, record.person),
        details=tuple(words for words in (date, action, term_of(archive, record.term)) if words),
    )
