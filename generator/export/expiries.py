"""Last days of validity as calendar feeds: one of the whole archive, one of each body that issued such a notice.

An event is one day on which a notice, or what it names, holds for the last time by the notice's own clauses. That a
later notice repeals or continues it is said beside it; nobody judges here whether it still holds.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from icalendar import Event

from generator.export.calendar import feed, plain, shortened
from generator.export.notices import known_of
from generator.model.corpus import Corpus
from generator.model.notice import Notice
from generator.model.page import Record
from generator.model.relations import Relation, Relations, RelationType, TargetKind, Validity, bodies_by_name
from generator.model.validity import expires_of, last_days
from generator.text import digest

EXPIRIES = "expiries.ics"
_TOUCHING = {RelationType.REPEALS: "废止或者宣布失效", RelationType.CONTINUES: "继续有效或者接续"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    """The clauses by which `notice` as a `whole`, or parts of it, end on `day`."""

    day: dt.date
    notice: Notice
    whole: bool
    records: tuple[Validity, ...]


def expiry_records(corpus: Corpus, relations: Relations) -> tuple[Record, ...]:
    """`expiries.ics`, and `expiries/<id>.ics` of each body that issued a notice with a last day."""
    ends = list(_ends(corpus, relations))
    title = corpus.gazette.title.zh or "政府公报"
    named = bodies_by_name(relations.bodies)
    touching = _touching(relations.relations)
    by_body: defaultdict[str, list[Event]] = defaultdict(list)
    events = []
    for end in ends:
        event = _event(corpus, end, touching[end.notice.id])
        events.append(event)
        for issuer in dict.fromkeys(named[name].id for name in end.notice.head.issuers if name in named):
            by_body[issuer].append(event)
    feeds = [(EXPIRIES, f"{title}：有效期届满", events)]
    for body in relations.bodies:
        if own := by_body.get(body.id):
            feeds.append((f"expiries/{body.id}.ics", f"{body.name.zh or body.id}：有效期届满", own))
    return tuple(Record(path=path, text=feed(name, found)) for path, name, found in feeds)


def _ends(corpus: Corpus, relations: Relations) -> Iterator[_End]:
    """The last days of all notices, by day, then in the order of the archive."""
    known = known_of(relations)
    found: list[_End] = []
    for notice in corpus.notices:
        said, days = known[notice.id], defaultdict[dt.date, list[Validity]](list)
        for record in last_days(notice, said.validity):
            if record.expires:
                days[record.expires].append(record)
        held = expires_of(notice, said.validity, said.issued)
        for day, own in days.items():
            found.append(_End(day=day, notice=notice, whole=bool(held and held.date == day), records=tuple(own)))
    yield from sorted(found, key=lambda end: end.day)


def _touching(relations: Iterable[Relation]) -> defaultdict[str, list[Relation]]:
    """What repeals or continues a notice or a part of it, by the notice's id."""
    found: defaultdict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        if relation.type in _TOUCHING and relation.to.kind is TargetKind.NOTICE and relation.to.id:
            found[relation.to.id].append(relation)
    return found


def _event(corpus: Corpus, end: _End, touching: Sequence[Relation]) -> Event:
    notice, site = end.notice, corpus.gazette.site_url
    places = dict.fromkeys(f"notices/{notice.id}/#{record.eid}" for record in end.records)
    addresses = [f"{site}{place}" for place in places] if site else []
    place = "\n".join((notice.id, end.day.isoformat()))
    event = Event()
    event.add("uid", f"{digest(place, 32)}@expiries.gazette-site-generator")
    event.add("dtstamp", dt.datetime.combine(notice.head.date or corpus.as_of or end.day, dt.time(), dt.UTC))
    event.add("dtstart", end.day)
    event.add("summary", shortened(f"{'有效期届满' if end.whole else '部分届满'}：{notice.head.title}"))
    event.add("description", _description(corpus, end, touching, addresses))
    if addresses:
        event.add("url", addresses[0])
    event.add("transp", "TRANSPARENT")
    return event


def _description(corpus: Corpus, end: _End, touching: Sequence[Relation], addresses: Sequence[str]) -> str:
    number = f"（{end.notice.head.number.text}）" if end.notice.head.number else ""
    lines = [f"最后一日：{end.day.year}年{end.day.month}月{end.day.day}日", f"公文：{end.notice.head.title}{number}"]
    lines += dict.fromkeys(f"条款：{record.evidence.text}" for record in end.records)
    if any(record.reckoned for record in end.records):
        lines.append("最后一日由原文的起始日与期限推算。")
    titles = {notice.id: notice.head.title for notice in corpus.notices}
    lines += dict.fromkeys(
        f"另有公文规定{_TOUCHING[relation.type]}：{titles[relation.notice]}"
        for relation in touching
        if relation.notice in titles
    )
    return "\n".join(plain(line) for line in (*lines, *addresses))
