"""The typed relations in an archive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.enrich.acts import acts_in
from generator.enrich.linking.aiming import aims
from generator.enrich.linking.amending import Amended, Changed, Shifts
from generator.enrich.linking.basing import Openings, based
from generator.enrich.linking.found import FoundRelation
from generator.enrich.linking.issuing import issued, issued_by_title
from generator.enrich.linking.listing import listed
from generator.enrich.lists import Lists
from generator.enrich.places import Cited, Places, by_notice, cited_texts, places_of
from generator.enrich.signs import Signs, signs_of
from generator.model.corpus import Corpus
from generator.model.notice import Evidence, NodeType, Notice
from generator.model.relations import Citation, Relation, RelationType, Target, TargetKind
from generator.text import Span, fold

_NO_STATEMENTS = frozenset({NodeType.ROSTER, NodeType.PERSONNEL, NodeType.SIGNATURE, NodeType.UNPLACED})


def link(corpus: Corpus, citations: Sequence[Citation]) -> tuple[Relation, ...]:
    """The relations that the texts of `corpus` state, in order; `citations` say which documents are meant."""
    cited = by_notice(citations)
    notices = {notice.id: notice for notice in corpus.notices}
    shifts = Shifts()
    stated = [_of_notice(notice, cited.get(notice.id, ()), notices, shifts) for notice in corpus.notices]
    return tuple(
        relation
        for amended, relations in stated
        for relation, change in relations
        if change is None or amended.is_sure(change)  # which only the amendments of all notices tell
    )


@dataclass(slots=True)
class _Reading:
    """What has been read of one notice so far."""

    places: Places
    lists: Lists
    notices: dict[str, Notice]
    openings: Openings = field(default_factory=Openings)
    issued: set[str] = field(default_factory=set)
    numbered: frozenset[tuple[str, int, int]] = frozenset()  # cells that hold a number
    rows: set[tuple[str, int]] = field(default_factory=set)
    told: set[tuple[str, RelationType, object]] = field(default_factory=set)


_Stated = list[tuple[Relation, Changed | None]]


def _of_notice(
    notice: Notice, citations: Sequence[Citation], notices: dict[str, Notice], shifts: Shifts
) -> tuple[Amended, _Stated]:
    numbered = frozenset((c.eid, *c.cell) for c in citations if c.cell is not None and c.number)
    places = places_of(notice)
    amended = Amended(places, notices, shifts)
    reading = _Reading(places, Lists(places), notices, numbered=numbered)
    relations: _Stated = []
    for cited in cited_texts(notice, citations):
        if cited.text.node.type in _NO_STATEMENTS or places.is_draft(cited.text):
            continue
        part = cited.text.component.eid if cited.text.component else ""
        telling = bool(cited.citations) or not (part or cited.text.cell is not None)
        if not telling:
            reading.openings.of(cited, reading.places)
        if not telling and not amended.may_change(cited):
            continue
        signs = signs_of(cited.text.text, cited.citations)
        changes = list(amended.changes(cited, signs))
        found = list(_in_text(cited, signs, reading)) if telling else []
        amended.note(cited, signs, found)
        quoted: dict[tuple[int, int], Evidence] = {}  # of each sentence once, however many documents it names
        for one, change in [*((one, None) for one in found), *((change.found, change) for change in changes)]:
            key = (part, one.type, _identity(one))
            if key not in reading.told and not _is_itself(one, part, reading):
                reading.told.add(key)
                relations.append((_relation(one, cited, signs, quoted), change))
    titled = _by_title(reading) if not notice.withhold else ()
    return amended, [*((relation, None) for relation in titled), *relations]


def _in_text(cited: Cited, signs: Signs, reading: _Reading) -> Iterator[FoundRelation]:
    yield from issued(cited, signs, reading.places, reading.issued)
    yield from based(cited, signs, reading.places, reading.openings)
    if cited.text.cell is None:
        for start, end in signs.sentences():
            for act in acts_in(signs, start, end, cited.text.notice):
                document = signs.document(act.at)
                if document and document.citation:
                    targets = aims(document.citation, act, signs, reading.notices)
                    if not targets and act.type is RelationType.AMENDS:
                        targets = [document.citation.target]
                    for target in targets:
                        yield FoundRelation(act.type, target, (start, end), document.citation, act.extends, act.partial)
    yield from listed(cited, signs, reading.lists, (reading.numbered, reading.rows))


def _identity(found: FoundRelation) -> object:
    """What tells two relations of one type apart: the target, or the words of a citation without one."""
    if found.to.id is not None or found.citation is None:
        return found.to
    return fold(found.citation.number or found.citation.title or found.citation.text)


def _is_itself(found: FoundRelation, part: str, reading: _Reading) -> bool:
    """True for a relation of a document to itself; two documents of one notice may well have one.

    `part` is the anchor of the component in which it stands, empty for the main text.
    """
    to, notice = found.to, reading.places.notice
    if (
        found.type is RelationType.PROMULGATES
        or to.kind is TargetKind.WORK
        or (to.id != notice.id and to.kind is not TargetKind.PROVISION)
    ):
        return False
    held = reading.places.component_at(to.eid) if to.eid else None
    return held is None or held.eid == part


def _relation(found: FoundRelation, cited: Cited, signs: Signs, quoted: dict[tuple[int, int], Evidence]) -> Relation:
    if found.sentence not in quoted:
        span = signs.span(*found.sentence)
        bare = span.cut(signs.source)
        span = Span(span.start + len(bare) - len(bare.lstrip()), span.start + len(bare.rstrip()))
        quoted[found.sentence] = cited.text.evidence(span)
    return Relation(
        notice=cited.text.notice.id,
        eid=cited.text.eid,
        type=found.type,
        to=replace(found.to, kind=TargetKind.NOTICE) if found.to.kind is TargetKind.PROVISION else found.to,
        evidence=quoted[found.sentence],
        extends=found.extends,
        partial=found.partial,
    )


def _by_title(reading: _Reading) -> Iterator[Relation]:
    """What only the notice's title states."""
    notice = reading.places.notice
    evidence = next((told for name, told in notice.head.evidence if name == "title"), None)
    for part in issued_by_title(reading.places, reading.issued):
        yield Relation(
            notice=notice.id,
            eid=notice.body.eid,
            type=RelationType.PROMULGATES,
            to=Target(TargetKind.NOTICE, notice.id, part.eid),
            evidence=evidence
            or Evidence(first_line=notice.first_line, last_line=notice.first_line, text=notice.head.title),
        )
