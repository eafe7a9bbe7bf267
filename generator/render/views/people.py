"""People: one entry a name, with all that personnel lists say under it. One name is not one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.relations import Appointment
from generator.render.addresses import APPOINTMENTS, APPOINTMENTS_BY_BODY, PEOPLE, anchor, href
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.clauses import clause_link, notice_words
from generator.render.views.marks import first_character_mark, initial, initial_mark
from generator.render.views.naming import action_of, body_of, post_of, post_printed, term_of
from generator.render.views.parts import Pager, Part, Parts, Split, in_all, pager_of, parts_of, titled
from generator.render.views.shared import NOT_INDEXED, Frame, Link, frame, site_title
from generator.text import digest
from generator.vocabulary import name_key

_LONG = 30
"""From so many names on, a list has an index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name with all records under it, in the order of the archive."""

    name: str
    records: tuple[Appointment, ...]


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
    """Names: all of them, or a part."""

    frame: Frame
    lead: str
    others: tuple[Link, ...]
    pager: Pager | None
    index: tuple[Link, ...]
    letters: tuple[Letter, ...]


def people_parts(archive: Archive) -> Parts[Name]:
    """All names in personnel lists, by pinyin, and the pages that they stand on."""
    t = archive.t
    found: defaultdict[str, list[Appointment]] = defaultdict(list)
    for record in archive.relations.appointments:
        found[record.person].append(record)
    order = sorted(found, key=lambda name: (not initial(name), name_key(name), name))
    by: Split[Name] = Split(
        levels=(lambda one: initial_mark(t, one.name), lambda one: first_character_mark(t, one.name)),
        size=lambda one: len(one.records),
    )
    return parts_of(t, PEOPLE, (Name(name=name, records=tuple(found[name])) for name in order), archive.rows, by)


def people_views(archive: Archive, parts: Parts[Name]) -> Iterator[tuple[str, PeopleView]]:
    """The pages of all names."""
    t, count = archive.t, sum(len(part.rows) for part in parts.parts)
    others = ((APPOINTMENTS, "appointments.by_date"), (APPOINTMENTS_BY_BODY, "appointments.by_body"))
    description = t("people.description", gazette=site_title(archive))
    more = {"page": "people", **NOT_INDEXED}
    for part in parts.parts:
        letters = tuple(_letters(archive, part))
        index = (Link(text=letter.title, href=href(part.path, part.path, letter.anchor)) for letter in letters)
        yield (
            part.path,
            PeopleView(
                frame=frame(archive, titled(t, t("people.title"), part), description, more),
                lead=in_all(parts, part, t("people.lead", count=count)) if count else t("appointments.none"),
                others=tuple(Link(text=t(key), href=href(part.path, page)) for page, key in others),
                pager=pager_of(archive, parts, part),
                index=tuple(index) if len(part.rows) >= _LONG and len(letters) > 1 else (),
                letters=letters,
            ),
        )


def person_anchor(name: str) -> Markdown:
    """The place of a name on its page of people."""
    return anchor(f"person-{digest(name)}")


def _letters(archive: Archive, part: Part[Name]) -> Iterator[Letter]:
    letters: defaultdict[str, list[Person]] = defaultdict(list)
    for one in part.rows:
        letters[initial(one.name)].append(_person(archive, part.path, one))
    for letter, people in letters.items():
        title = letter.upper() if letter else archive.t("parts.no_initial")
        yield Letter(title=title, anchor=anchor(f"initial-{letter or 'other'}"), people=tuple(people))


def _person(archive: Archive, source: str, one: Name) -> Person:
    ordered = sorted(one.records, key=lambda record: (record.date is None, str(record.date)))
    return Person(
        name=one.name,
        anchor=person_anchor(one.name),
        records=tuple(_line(archive, source, record) for record in ordered),
        several=len({(record.notice, record.eid) for record in one.records}) > 1,
    )


def _line(archive: Archive, source: str, record: Appointment) -> RecordLine:
    t, printed = archive.t, post_printed(archive, record)
    authority = body_of(archive, record.authority) if record.authority else ""
    return RecordLine(
        date=t.date(record.date) if record.date else t("date.unknown"),
        action=action_of(archive, record.action),
        post=post_of(archive, record),
        details=tuple(words for words in (printed, term_of(archive, record.term), authority) if words),
        notice=clause_link(archive, source, record.notice, record.eid, notice_words(archive, record.notice)),
    )
