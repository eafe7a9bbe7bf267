"""Appointments: by date, and by post and body."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.relations import Appointment, Body
from generator.render.addresses import APPOINTMENTS, APPOINTMENTS_BY_BODY, PEOPLE, anchor, body_path, href
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.clauses import clause_link, notice_words
from generator.render.views.holdings import Holdings, post_within
from generator.render.views.people import person_anchor
from generator.render.views.registers import (
    DATE,
    TEXT,
    Register,
    RegisterColumn,
    RegisterGroup,
    RegisterRow,
    cell,
    chosen,
    keys,
)
from generator.render.views.shared import NOT_INDEXED, UNSEARCHED, Frame, Link, frame, site_title
from generator.vocabulary import name_key

_COLUMNS = (
    ("appointments.date", DATE),
    ("appointments.person", TEXT),
    ("appointments.action", TEXT),
    ("appointments.post", TEXT),
    ("appointments.term", TEXT),
    ("appointments.authority", TEXT),
    ("appointments.notice", TEXT),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentsView:
    """All appointments by date."""

    frame: Frame
    lead: str
    others: tuple[Link, ...]
    register: Register | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who came into a post or left it: the name, linked to the entry, and when."""

    person: Link
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostLine:
    """One post: who came, who left, and records whose verb tells neither."""

    title: str
    came: tuple[Event, ...]
    left: tuple[Event, ...]
    other: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyPosts:
    """The posts of one body, in the order in which the archive names them first."""

    title: Link
    anchor: Markdown
    posts: tuple[PostLine, ...]
    any_other: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ByBodyView:
    """All appointments by body and post."""

    frame: Frame
    lead: str
    others: tuple[Link, ...]
    bodies: tuple[BodyPosts, ...]


def appointments_view(holdings: Holdings) -> AppointmentsView:
    """All appointments, newest first, under their years."""
    archive, t = holdings.archive, holdings.archive.t
    records = newest_first(archive.relations.appointments)
    groups: defaultdict[int | None, list[Appointment]] = defaultdict(list)
    for record in records:
        groups[record.date.year if record.date else None].append(record)
    years = [year for year in groups if year is not None]
    actions = sorted({record.action for record in records})
    register = Register(
        anchor=anchor("appointments"),
        label=t("appointments.title"),
        columns=tuple(RegisterColumn(title=t(key), sort=sort) for key, sort in _COLUMNS),
        groups=tuple(
            RegisterGroup(
                title=t("year.known", year=year) if year else t("date.unknown"),
                anchor=anchor(f"year-{year}" if year else "year-unknown"),
                rows=tuple(_row(holdings, record) for record in found),
            )
            for year, found in groups.items()
        ),
        filters=(
            chosen("year", t("appointments.year"), ((year, t("year.known", year=year)) for year in years)),
            chosen("action", t("appointments.action_choice"), ((action, action) for action in actions)),
        ),
    )
    description = t("appointments.description", gazette=site_title(archive))
    return AppointmentsView(
        frame=frame(archive, t("appointments.title"), description, _more("appointments")),
        lead=t("appointments.lead", count=len(records)) if records else t("appointments.none"),
        others=_others(archive, APPOINTMENTS),
        register=register if records else None,
    )


def by_body_view(holdings: Holdings) -> ByBodyView:
    """All appointments under their bodies; those whose text does not tell the body from the post stand last."""
    archive, t = holdings.archive, holdings.archive.t
    groups: defaultdict[str | None, list[Appointment]] = defaultdict(list)
    for record in archive.relations.appointments:
        groups[record.body].append(record)
    source, bodies = APPOINTMENTS_BY_BODY, []
    names = sorted((name for name in groups if name is not None), key=lambda name: (name_key(name), name))
    for name in names:
        place = f"body-{holdings.key(name)}"
        bodies.append(_posts(holdings, source, holdings.link(source, name), place, groups[name]))
    if None in groups:
        title = Link(text=t("appointments.no_body"))
        bodies.append(_posts(holdings, source, title, "body-unknown", groups[None]))
    description = t("appointments.by_body_description", gazette=site_title(archive))
    return ByBodyView(
        frame=frame(archive, t("appointments.by_body_title"), description, _more("appointments-by-body")),
        lead=t("appointments.by_body_lead") if bodies else t("appointments.none"),
        others=_others(archive, source),
        bodies=tuple(bodies),
    )


def body_posts(holdings: Holdings, source: str, body: Body) -> BodyPosts | None:
    """The posts of `body` for its own page; None if the archive names none."""
    records = holdings.appointments.get(body.id, ())
    title = Link(text=body.name.zh or body.id, href=href(source, body_path(body.id)))
    return _posts(holdings, source, title, "appointments", records) if records else None


def newest_first(records: Iterable[Appointment]) -> list[Appointment]:
    """`records` by date, newest first, those of one date as they are, those without date last."""
    return sorted(records, key=lambda record: (record.date is None, -(record.date or dt.date.min).toordinal()))


def _more(name: str) -> dict[str, object]:
    return {"page": name, **UNSEARCHED, **NOT_INDEXED}


def _others(archive: Archive, source: str) -> tuple[Link, ...]:
    """The other ways into the appointments."""
    pages = (
        (APPOINTMENTS, "appointments.by_date"),
        (APPOINTMENTS_BY_BODY, "appointments.by_body"),
        (PEOPLE, "appointments.by_name"),
    )
    return tuple(Link(text=archive.t(key), href=href(source, page)) for page, key in pages if page != source)


def _row(holdings: Holdings, record: Appointment) -> RegisterRow:
    archive, t, source = holdings.archive, holdings.archive.t, APPOINTMENTS
    person = Link(text=record.person, href=href(source, PEOPLE, person_anchor(record.person)))
    notice = clause_link(archive, source, record.notice, record.eid, notice_words(archive, record.notice))
    return RegisterRow(
        cells=(
            cell(t.date(record.date) if record.date else t("unknown"), value=record.date or ""),
            cell(person),
            cell(record.action),
            cell(record.post),
            cell(record.term),
            cell(record.authority),
            cell(notice),
        ),
        keys=keys(year=record.date.year if record.date else None, action=record.action),
    )


def _posts(holdings: Holdings, source: str, title: Link, place: str, records: Sequence[Appointment]) -> BodyPosts:
    body = holdings.names.get(title.text)
    names = [body.name.zh or "", *body.aliases] if body else [title.text]
    posts: defaultdict[str, list[Appointment]] = defaultdict(list)
    for record in records:
        posts[_bare_post(record.post, names)].append(record)
    lines = []
    for post, found in posts.items():
        dated = sorted(found, key=lambda record: (record.date is None, record.date or dt.date.min))
        events = [(record.enters, _event(holdings.archive, source, record)) for record in dated]
        lines.append(
            PostLine(
                title=post,
                came=tuple(event for enters, event in events if enters is True),
                left=tuple(event for enters, event in events if enters is False),
                other=tuple(event for enters, event in events if enters is None),
            )
        )
    return BodyPosts(title=title, anchor=anchor(place), posts=tuple(lines), any_other=any(line.other for line in lines))


def _bare_post(post: str, names: Iterable[str]) -> str:
    """`post` without the name of its body, by the longest of `names`."""
    for name in sorted(names, key=len, reverse=True):
        within = post_within(post, name)
        if within:
            return within
    return post


def _event(archive: Archive, source: str, record: Appointment) -> Event:
    t = archive.t
    date = t.date(record.date) if record.date else t("date.unknown")
    action = "" if record.enters is not None else record.action
    return Event(
        person=clause_link(archive, source, record.notice, record.eid, record.person),
        details=tuple(words for words in (date, action, record.term) if words),
    )
