"""Deadlines as calendar feeds (RFC 5545): one of the whole archive, one of each body that has dated deadlines.

An event is one note of one provision with one day by which it is due, whichever bodies it names, and is the same event
in every feed. A task that a notice prints twice, in its text and in a table, for the same bodies and the same day, is
one event of both places. Its id is made from where it stands first, its stamp from the notice's date: no clock is read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from icalendar import Calendar, Event

from generator.model.corpus import Corpus
from generator.model.notice import Notice
from generator.model.page import Record
from generator.model.relations import Duty, DutyRole, Relations
from generator.text import digest, fold

DEADLINES = "deadlines.ics"
_PRODUCT = "-//gazette-site-generator//calendars//ZH"
_ROLES = {DutyRole.LEAD: "牵头单位", DutyRole.RESPONSIBLE: "责任单位", DutyRole.PARTICIPATING: "配合单位"}
_LONGEST = 60
_NUMBER = re.compile(r"^\s*[（(]?[\d一二三四五六七八九十]{1,3}[）).．、]\s*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    """What is due on one day: the duties that one note makes of one provision, and those of the same task elsewhere."""

    day: dt.date
    duties: tuple[Duty, ...]


def calendar_records(corpus: Corpus, relations: Relations) -> tuple[Record, ...]:
    """`deadlines.ics`, and `bodies/<id>.ics` of each body with a dated deadline."""
    tasks = _tasks(relations.duties)
    notices = {notice.id: notice for notice in corpus.notices}
    title = corpus.gazette.title.zh or "政府公报"
    events = [_event(corpus, notices.get(task.duties[0].notice), task) for task in tasks]
    by_body: defaultdict[str, list[Event]] = defaultdict(list)
    for task, event in zip(tasks, events, strict=True):
        for name in dict.fromkeys(duty.body for duty in task.duties):
            by_body[name].append(event)
    feeds = [(DEADLINES, f"{title}：责任期限", list(events))]
    for body in relations.bodies:
        if own := by_body.get(body.name.zh or ""):
            feeds.append((f"bodies/{body.id}.ics", f"{body.name.zh or body.id}：责任期限", own))
    return tuple(Record(path=path, text=feed(name, found)) for path, name, found in feeds)


def _tasks(duties: Iterable[Duty]) -> list[_Task]:
    found: defaultdict[tuple[dt.date, str, str, str, str], list[Duty]] = defaultdict(list)
    for duty in duties:
        if duty.deadline is not None and duty.deadline.date is not None:
            found[duty.deadline.date, duty.notice, duty.eid, duty.note_eid, duty.text].append(duty)
    tasks: dict[tuple[object, ...], tuple[dt.date, list[Duty]]] = {}
    for place, group in sorted(found.items()):
        said = _said(group[0])
        bodies = frozenset((duty.body, duty.role) for duty in group)
        task = (*place[:2], said, bodies) if said else place
        tasks.setdefault(task, (place[0], []))[1].extend(group)
    return [_Task(day=day, duties=tuple(group)) for day, group in tasks.values()]


def _said(duty: Duty) -> str:
    """The task of `duty` in its bare words, without its number, its marks, and by when it is due."""
    text = fold(_NUMBER.sub("", duty.text))
    when = fold(duty.deadline.text) if duty.deadline else ""
    for words in (f"{when}完成", when):
        text = text.replace(words, "") if when else text
    return re.sub(r"\W", "", text)


def _event(corpus: Corpus, notice: Notice | None, task: _Task) -> Event:
    first = task.duties[0]
    places = dict.fromkeys(f"notices/{duty.notice}/#{duty.place}" for duty in task.duties)
    addresses = [f"{corpus.gazette.site_url}{place}" for place in places] if corpus.gazette.site_url else []
    event = Event()
    event.add("uid", _uid(task))
    event.add("dtstamp", dt.datetime.combine(_stamp(corpus, notice, task), dt.time(), dt.UTC))
    event.add("dtstart", task.day)
    event.add("summary", shortened(first.text or first.note))
    event.add("description", _description(notice, task.duties, addresses))
    if addresses:
        event.add("url", addresses[0])
    event.add("transp", "TRANSPARENT")
    return event


def _uid(task: _Task) -> str:
    """The event's id: the same as long as notice, provision, note, text and day are, wherever the site stands."""
    first = task.duties[0]
    place = "\n".join((first.notice, first.eid, first.note_eid, first.text, task.day.isoformat()))
    return f"{digest(place, 32)}@deadlines.gazette-site-generator"


def _stamp(corpus: Corpus, notice: Notice | None, task: _Task) -> dt.date:
    return (notice.head.date if notice else None) or corpus.as_of or task.day


def _description(notice: Notice | None, duties: Sequence[Duty], addresses: Sequence[str]) -> str:
    bodies: defaultdict[DutyRole, list[str]] = defaultdict(list)
    for duty in duties:
        bodies[duty.role].append(duty.body)
    words = dict.fromkeys(duty.deadline.text for duty in duties if duty.deadline)
    lines = [f"期限：{'、'.join(words)}"]
    lines += [f"{label}：{'、'.join(dict.fromkeys(bodies[role]))}" for role, label in _ROLES.items() if role in bodies]
    if notice is not None:
        number = f"（{notice.head.number.text}）" if notice.head.number else ""
        lines.append(f"出处：{notice.head.title}{number}")
    lines += addresses
    return "\n".join(plain(line) for line in lines)


def feed(name: str, events: Iterable[Event]) -> str:
    """The calendar of `events` under `name`, as text."""
    calendar = Calendar()
    properties: Mapping[str, str] = {
        "prodid": _PRODUCT,
        "version": "2.0",
        "calscale": "GREGORIAN",
        "method": "PUBLISH",
        "x-wr-calname": plain(name),
    }
    for key, value in properties.items():
        calendar.add(key, value)
    for event in events:
        calendar.add_component(event)
    return str(calendar.to_ical(sorted=False), "utf-8")


def shortened(text: str) -> str:
    """`text` as the summary of an event: on one line, cut where it is long."""
    words = plain(text)
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def plain(text: str) -> str:
    """`text` on one line, without characters that a feed cannot hold."""
    return _CONTROL.sub(" ", text).strip()
