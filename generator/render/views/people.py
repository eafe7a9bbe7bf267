"""People: one entry a name, with all that personnel lists say under it. One name is not one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.relations import Appointment
from generator.render.addresses import APPOINTMENTS, APPOINTMENTS_BY_BODY, PEOPLE, anchor, href
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.clauses import clause_link, notice_words
from generator.render.views.shared import NOT_INDEXED, UNSEARCHED, Frame, Link, frame, site_title
from generator.text import digest
from generator.vocabulary import name_key

_LONG = 30
"""From so many names on, a list has an index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLine:
    """One record: date, action and post, details, and the entry it was read from."""

    date: str
    action: str
    post: str
    details: tuple[str, ...]
    notice: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One name with its records, oldest first; `several`: they may be of several people."""

    name: str
    anchor: Markdown
    records: tuple[RecordLine, ...]
    several: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The names under one initial."""

    title: str
    anchor: Markdown
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleView:
    """All names."""

    frame: Frame
    lead: str
    others: tuple[Link, ...]
    index: tuple[Link, ...]
    letters: tuple[Letter, ...]


def people_view(archive: Archive) -> PeopleView:
    """All names in personnel lists, by pinyin."""
    t = archive.t
    found: defaultdict[str, list[Appointment]] = defaultdict(list)
    for record in archive.relations.appointments:
        found[record.person].append(record)
    letters: defaultdict[str, list[Person]] = defaultdict(list)
    for name in sorted(found, key=lambda name: (not _initial(name), name_key(name), name)):
        letters[_initial(name)].append(_person(archive, name, found[name]))
    titles = {letter: letter.upper() if letter else t("people.no_initial") for letter in letters}
    anchors = {letter: anchor(f"initial-{letter or 'other'}") for letter in letters}
    index = [Link(text=titles[letter], href=href(PEOPLE, PEOPLE, anchors[letter])) for letter in letters]
    others = ((APPOINTMENTS, "appointments.by_date"), (APPOINTMENTS_BY_BODY, "appointments.by_body"))
    description = t("people.description", gazette=site_title(archive))
    return PeopleView(
        frame=frame(archive, t("people.title"), description, {"page": "people", **UNSEARCHED, **NOT_INDEXED}),
        lead=t("people.lead", count=len(found)) if found else t("appointments.none"),
        others=tuple(Link(text=t(key), href=href(PEOPLE, page)) for page, key in others),
        index=tuple(index) if len(found) >= _LONG else (),
        letters=tuple(
            Letter(title=titles[letter], anchor=anchors[letter], people=tuple(people))
            for letter, people in letters.items()
        ),
    )


def person_anchor(name: str) -> Markdown:
    """The place of a name on the page of people."""
    return anchor(f"person-{digest(name)}")


def _initial(name: str) -> str:
    first = name_key(name)[:1]
    return first if first.isascii() and first.isalpha() else ""


def _person(archive: Archive, name: str, records: Sequence[Appointment]) -> Person:
    ordered = sorted(records, key=lambda record: (record.date is None, str(record.date)))
    return Person(
        name=name,
        anchor=person_anchor(name),
        records=tuple(_line(archive, record) for record in ordered),
        several=len({(record.notice, record.eid) for record in records}) > 1,
    )


def _line(archive: Archive, record: Appointment) -> RecordLine:
    t = archive.t
    return RecordLine(
        date=t.date(record.date) if record.date else t("date.unknown"),
        action=record.action,
        post=record.post,
        details=tuple(words for words in (record.term, record.authority) if words),
        notice=clause_link(archive, PEOPLE, record.notice, record.eid, notice_words(archive, record.notice)),
    )
