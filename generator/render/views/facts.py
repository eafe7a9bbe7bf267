"""What stands in the head of a notice about its force: since when, until when, what it changes, what changed it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.model.notice import Notice
from generator.model.relations import Relation, RelationType, Scope, TargetKind, Validity
from generator.notation.year_ranges import read_year_range
from generator.render.addresses import href, notice_path
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.citing import Document
from generator.render.views.documents import document_link, document_number, provision_link
from generator.render.views.naming import validity_term_of
from generator.render.views.registers import Status, key
from generator.render.views.repeals import changed_from, name_of
from generator.render.views.shared import Link
from generator.render.views.standing import Standing, clauses, standing_of, standing_of_clause, tells_end
from generator.render.views.terms import (
    covers_link,
    dates,
    day_words,
    end_around,
    part_link,
    status,
    status_words,
    validity_words,
)

_MOST = 4
"""Documents under one label; the rest stand in the table below the text."""

_CHANGES = (RelationType.REPEALS, RelationType.REPLACES, RelationType.AMENDS, RelationType.CONTINUES)
"""What one document does to the force of another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TitlePeriod:
    """The years that a title names, in words, and the last day of them, behind which the browser shows the words."""

    words: str
    until: Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One value: a status or a document, where that is said, and the words or dates beside it."""

    status: Status | None = None
    period: TitlePeriod | None = None
    document: Link | None = None
    number: str = ""
    places: tuple[Link, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingFact:
    """A labelled row of entries; `more` leads to those that have no room."""

    label: str
    entries: tuple[Entry, ...]
    more: Link | None = None
    count: int = 1  # of documents


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseRow:
    """One clause of validity: what it covers, its dates, the words of the clause and where it stands."""

    covers: Link
    status: Status
    term: str
    place: Link
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Force:
    """The facts, and the clauses one by one where there are several.

    `first` is what a reader must know before all else: whether it holds, and what changed it. `summary` says of what
    there is in the `rest` how much.
    """

    first: tuple[StandingFact, ...]
    rest: tuple[StandingFact, ...]
    summary: str
    clauses: tuple[ClauseRow, ...]


def force(archive: Archive, notice: Notice) -> Force:
    """The facts about the force of `notice`."""
    records = clauses(archive, notice.id)
    rows = [_clause_row(archive, notice, record) for record in records] if _shows_clauses(records) else []
    rest = (*_stated(archive, notice), *_suffered(archive, notice, (RelationType.IMPLEMENTS,)))
    counts = (archive.t("reading.related_count", label=fact.label, count=fact.count) for fact in rest)
    return Force(
        first=(*_validity(archive, notice, records), *_suffered(archive, notice, _CHANGES)),
        rest=rest,
        summary=archive.t.join(counts),
        clauses=tuple(rows),
    )


def _shows_clauses(records: tuple[Validity, ...]) -> bool:
    """True if the clauses stand one by one: they are several, or one that speaks of a part only."""
    return len(records) > 1 or any(record.scope is Scope.PROVISION for record in records)


def _validity(archive: Archive, notice: Notice, records: tuple[Validity, ...]) -> Iterable[StandingFact]:
    """Whether it holds; of a withheld notice, whose text nobody has read, only that it is repealed."""
    t, source = archive.t, notice_path(notice.id)
    standing = standing_of(archive, notice)
    if notice.withhold and not (standing and standing.repeal):
        return
    whole = [record for record in records if record.scope is not Scope.PROVISION]
    several = "validity.several"
    if standing is None:
        entries = [Entry(notes=(t("validity.differs"),))]
    else:
        places = dict.fromkeys(provision_link(archive, source, notice.id, record.eid) for record in whole)
        period = _title_period(archive, notice, standing, records)
        shown = status(archive, standing, notice, validity_words(archive, notice, standing))
        entries = [Entry(status=shown, period=period, places=_places(places))]
        several = several if whole else "validity.items"
    if _shows_clauses(records):
        words = t(several, count=len(records))
        entries.append(Entry(document=Link(text=words, href=href(source, source, "validity-clauses"))))
    yield StandingFact(label=t("validity.label"), entries=tuple(entries))


def _title_period(
    archive: Archive, notice: Notice, standing: Standing, records: Sequence[Validity]
) -> TitlePeriod | None:
    """The years that the title names, where nothing says until when the notice holds: they are no expiry of it."""
    years = read_year_range(notice.head.title or "")
    if years is None or standing.repeal or any(tells_end(record) for record in records):
        return None
    words = archive.t("validity.title_period", first=years[0], last=years[1])
    return TitlePeriod(words=words, until=key(dt.date(years[1], 12, 31)))


def _clause_row(archive: Archive, notice: Notice, record: Validity) -> ClauseRow:
    source = notice_path(notice.id)
    standing = standing_of_clause(archive, notice, record)
    parts = (dates(archive, record), end_around(archive, record, standing), status_words(archive, standing))
    return ClauseRow(
        covers=covers_link(archive, source, record),
        status=status(archive, standing, notice, archive.t("facts.separator").join(part for part in parts if part)),
        term=validity_term_of(archive, record.term),
        place=provision_link(archive, source, notice.id, record.eid),
        text=record.evidence.text,
    )


def _stated(archive: Archive, notice: Notice) -> Iterable[StandingFact]:
    """What the notice rests on and does to others; that it issues something is no news."""
    found = archive.ties.stated.get(notice.id, ())
    for type_ in (RelationType.IMPLEMENTS, *_CHANGES):
        pairs = [(relation, (relation.to.kind, relation.to.id or "")) for relation in found if relation.type is type_]
        yield from _facts(archive, notice, f"fact.{type_.value}", pairs)


def _suffered(archive: Archive, notice: Notice, types: tuple[RelationType, ...]) -> Iterable[StandingFact]:
    """What others state of the notice."""
    found = archive.ties.suffered.get((TargetKind.NOTICE, notice.id), ())
    for type_ in types:
        pairs = [(relation, (TargetKind.NOTICE, relation.notice)) for relation in found if relation.type is type_]
        yield from _facts(archive, notice, f"fact.by.{type_.value}", pairs)


def _facts(
    archive: Archive, notice: Notice, label: str, found: list[tuple[Relation, Document]]
) -> Iterable[StandingFact]:
    """The facts under `label`; what has a name of its own (宣布失效, 接续) under a label of its own, behind."""
    groups: dict[str, list[tuple[Relation, Document]]] = {}
    for pair in found:
        groups.setdefault(name_of(archive, pair[0]), []).append(pair)
    kind = label.rpartition(".")[2]
    for name in sorted(groups, key=lambda name: name != kind):
        yield _fact(archive, notice, label.removesuffix(kind) + name, groups[name])


def _fact(archive: Archive, notice: Notice, label: str, found: list[tuple[Relation, Document]]) -> StandingFact:
    source = notice_path(notice.id)
    groups: dict[Document, list[Relation]] = {}
    for relation, document in found:
        groups.setdefault(document, []).append(relation)
    entries = tuple(
        Entry(
            document=document_link(archive, source, document),
            number=document_number(archive, document),
            places=_places(provision_link(archive, source, relation.notice, relation.eid) for relation in relations),
            notes=(*_parts(archive, notice, relations), *_notes(archive, notice, relations)),
        )
        for document, relations in groups.items()
    )
    kept = entries if len(entries) <= _MOST + 1 else entries[:_MOST]
    left = len(entries) - len(kept)
    more = Link(text=archive.t("fact.more", count=left), href=href(source, source, "relations")) if left else None
    return StandingFact(label=archive.t(label), entries=kept, more=more, count=len(entries))


def _places(links: Iterable[Link]) -> tuple[Link, ...]:
    """`links`, each once; of several the marks that would stand before the mark between them are left out."""
    found = tuple(dict.fromkeys(links))
    return found if len(found) < 2 else tuple(replace(link, text=link.text.rstrip("、")) for link in found)


def _parts(archive: Archive, notice: Notice, relations: list[Relation]) -> Iterable[str]:
    """Which parts of `notice` the relations that others state mean, in one note that says so."""
    t, source = archive.t, notice_path(notice.id)
    links = [part_link(archive, source, notice, one.to.eid) for one in relations if _means(one, notice)]
    parts = dict.fromkeys(link.text.rstrip("、") for link in links if link.text != t("validity.whole"))
    if parts:
        yield t("fact.parts", parts=t.join(parts))


def _notes(archive: Archive, notice: Notice, relations: list[Relation]) -> Iterable[str]:
    """What else stands beside relations that others state of `notice`: the day, the new term; each once."""
    found = (note for relation in relations if _means(relation, notice) for note in _dates(archive, relation))
    return dict.fromkeys(found)


def _means(relation: Relation, notice: Notice) -> bool:
    return (relation.to.kind, relation.to.id) == (TargetKind.NOTICE, notice.id)


def _dates(archive: Archive, relation: Relation) -> Iterable[str]:
    if relation.type is RelationType.REPEALS and (
        words := day_words(archive, relation, changed_from(archive, relation))
    ):
        yield words
    if relation.type is RelationType.CONTINUES:
        for record in archive.ties.validity.get(relation.notice, ()):
            if record.eid == relation.eid and record.expires:
                yield archive.t("validity.continuing_says", dates=dates(archive, record))
