"""Appointments (任免) by date."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.relations import Appointment
from generator.render.addresses import APPOINTMENTS, APPOINTMENTS_BY_BODY, PEOPLE, anchor, href
from generator.render.views.archive import Archive
from generator.render.views.clauses import clause_link, notice_words
from generator.render.views.marks import month_mark, year_mark
from generator.render.views.naming import action_of, body_of, post_of, post_printed, term_of
from generator.render.views.parts import Pager, Split, in_all, pager_of, parts_of, titled
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
from generator.render.views.shared import NOT_INDEXED, WIDE, Frame, Link, frame, site_title

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
    """Appointments by date: all of them, or a part."""

    frame: Frame
    lead: str
    others: tuple[Link, ...]
    pager: Pager | None
    register: Register | None


def appointments_views(archive: Archive, people: Mapping[str, str]) -> Iterator[tuple[str, AppointmentsView]]:
    """All appointments, newest first, under their years; `people` has the page of each name."""
    t = archive.t
    records = newest_first(archive.relations.appointments)
    levels = (lambda record: year_mark(t, record.date), lambda record: month_mark(t, record.date))
    parts = parts_of(t, APPOINTMENTS, records, archive.rows, Split(levels=levels))
    lead = t("appointments.lead", count=len(records))
    for part in parts.parts:
        yield (
            part.path,
            AppointmentsView(
                frame=appointment_frame(archive, "", titled(t, t("appointments.title"), part)),
                lead=in_all(parts, part, lead) if records else t("appointments.none"),
                others=other_ways(archive, part.path, APPOINTMENTS),
                pager=pager_of(archive, parts, part),
                register=_register(archive, part.path, part.rows, people) if records else None,
            ),
        )


def newest_first(records: Iterable[Appointment]) -> list[Appointment]:
    """`records` by date, newest first, those of one date as they are, those without date last."""
    return sorted(records, key=lambda record: (record.date is None, -(record.date or dt.date.min).toordinal()))


def appointment_frame(archive: Archive, way: str, title: str) -> Frame:
    """The frame of a page of appointments by `way`, by date where that is empty."""
    words = "appointments.by_body_description" if way else "appointments.description"
    name = f"appointments-{way}" if way else "appointments"
    more = {"page": name, **NOT_INDEXED, **({} if way else WIDE)}
    return frame(archive, title, archive.t(words, gazette=site_title(archive)), more)


def other_ways(archive: Archive, source: str, way: str) -> tuple[Link, ...]:
    """The other ways into the appointments than `way`, for page `source`."""
    pages = (
        (APPOINTMENTS, "appointments.by_date"),
        (APPOINTMENTS_BY_BODY, "appointments.by_body"),
        (PEOPLE, "appointments.by_name"),
    )
    return tuple(Link(text=archive.t(key), href=href(source, page)) for page, key in pages if page != way)


def _register(archive: Archive, source: str, records: Sequence[Appointment], people: Mapping[str, str]) -> Register:
    t = archive.t
    groups: defaultdict[int | None, list[Appointment]] = defaultdict(list)
    for record in records:
        groups[record.date.year if record.date else None].append(record)
    years = [year for year in groups if year is not None]
    choices = _choices(archive, records)
    filters = (
        chosen("year", t("appointments.year"), ((year, t("year.known", year=year)) for year in years)),
        chosen("action", t("appointments.action_choice"), ((key, word) for word, key in choices.items())),
    )
    return Register(
        anchor=anchor("appointments"),
        label=t("appointments.title"),
        columns=tuple(
            RegisterColumn(title=t(key), sort=sort, heads=key == "appointments.person") for key, sort in _COLUMNS
        ),
        groups=tuple(
            RegisterGroup(
                title=t("year.known", year=year) if year else t("date.unknown"),
                anchor=anchor(f"year-{year}" if year else "year-unknown"),
                rows=tuple(_row(archive, source, record, people[record.person], choices) for record in found),
            )
            for year, found in groups.items()
        ),
        filters=tuple(one for one in filters if len(one.options) > 1),
    )


def _choices(archive: Archive, records: Iterable[Appointment]) -> dict[str, str]:
    """The words for what is done, in the order of the verbs, each with the first verb that it stands for.

    聘任 and 聘用 are one choice where an edition has one word for both.
    """
    found: dict[str, str] = {}
    for action in sorted({record.action for record in records}):
        found.setdefault(action_of(archive, action), action)
    return found


def _row(archive: Archive, source: str, record: Appointment, people: str, choices: Mapping[str, str]) -> RegisterRow:
    t, action = archive.t, action_of(archive, record.action)
    person = Link(text=record.person, href=href(source, people, person_anchor(record.person)))
    notice = clause_link(archive, source, record.notice, record.eid, notice_words(archive, record.notice))
    printed = post_printed(archive, record)
    return RegisterRow(
        cells=(
            cell(t.date(record.date) if record.date else t("unknown"), value=record.date or ""),
            cell(person),
            cell(action),
            cell(post_of(archive, record), notes=[printed] if printed else []),
            cell(term_of(archive, record.term) or None),
            cell(body_of(archive, record.authority) if record.authority else None),
            cell(notice),
        ),
        keys=keys(year=record.date.year if record.date else None, action=choices[action]),
    )
