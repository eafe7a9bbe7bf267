"""How a notice stands (效力): what its own clauses of validity, and the clauses of later notices, say of it.

The rules, which no page may bend: nothing is judged "in force" where the text is silent, nor where it names a term
without telling its end; a repeal counts only if its target is the whole notice (or its one instrument); what continues
a notice, or a provision of it, counts for what it names alone and never moves a date: it stands beside them; a last day
before the notice's own date is that of something else. ARCHITECTURE.md, "How the status of a notice is judged".
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model.notice import NodeType, Notice, whole_of
from generator.model.relations import Relation, RelationType, Scope, TargetKind, Validity
from generator.model.validity import ChangeDay
from generator.render.views.archive import Archive
from generator.render.views.continuing import Continuation, continuations
from generator.render.views.repeals import changed_from

_START = re.compile(r"[^年月、，,；;]{0,12}之日起(?:施行|实施|执行|生效|试行)?|长期有效|长期(?:施行|执行)?")
"""Words of a term that say from when, or for ever, and nothing of an end."""

_PARTS = re.compile("[、，,；;]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is stated of one notice, or of a part of it.

    `stated`: some clause says from when, until when or how long; `judged`: a day can be held against it. `repeal` is
    the relation that repeals it, `repealed` the day from which, None if no day is known; `inferred` says that this day
    is the date of the repealing notice, whose clause gives none. `continuing` is what continues it.
    """

    effective: dt.date | None = None
    expires: dt.date | None = None
    reckoned: bool = False
    stated: bool = False
    judged: bool = True
    repeal: Relation | None = None
    repealed: dt.date | None = None
    inferred: bool = False
    continuing: tuple[Continuation, ...] = ()


def clauses(archive: Archive, notice: str) -> tuple[Validity, ...]:
    """The clauses of `notice` that say from when, until when or how long; those that only repeal something are none."""
    return tuple(
        record for record in archive.ties.validity.get(notice, ()) if record.effective or record.expires or record.term
    )


def standing_of(archive: Archive, notice: Notice) -> Standing | None:
    """How the whole of `notice` stands; None if its clauses differ, so that it has no one standing."""
    records = [record for record in clauses(archive, notice.id) if record.scope is not Scope.PROVISION]
    standing = _standing(archive, notice, records, None)
    return standing if standing.repeal or _speaks_of_all(notice, records) else None


def standing_of_clause(archive: Archive, notice: Notice, record: Validity) -> Standing:
    """How that stands which the clause `record` of `notice` speaks of; without an end of its own, with the whole."""
    records = [record]
    if record.scope is Scope.PROVISION and not tells_end(record):
        depths = _depths(archive, notice, record.covers)
        around = [other for other in clauses(archive, notice.id) if other.covers in depths and tells_end(other)]
        records += [replace(other, effective=None) for other in _nearest(around, depths)]
    return _standing(archive, notice, records, record.covers)


def standing_of_provision(archive: Archive, notice: Notice, eid: str) -> Standing:
    """How the provision `eid` of `notice` stands: start and end by the clauses that speak of the least around it."""
    depths = _depths(archive, notice, eid)
    records = [record for record in clauses(archive, notice.id) if record.covers in depths]
    if not records and standing_of(archive, notice):
        records = [record for record in clauses(archive, notice.id) if record.scope is not Scope.PROVISION]
        return _standing(archive, notice, records, eid)
    starts = _nearest([record for record in records if record.effective], depths)
    ends = _nearest([record for record in records if tells_end(record)], depths)
    told = [replace(record, expires=None, term=None, reckoned=False) for record in starts]
    told += [replace(record, effective=None) for record in ends]
    return _standing(archive, notice, told or records, eid)


def unfinished(term: str | None) -> bool:
    """True if `term` may hold an end that no date tells (有效期5年)."""
    parts = [part.strip() for part in _PARTS.split(term or "")]
    return any(part and not _START.fullmatch(part) for part in parts)


def _speaks_of_all(notice: Notice, records: Sequence[Validity]) -> bool:
    """True if one standing holds for the whole notice: nothing is stated, or all statements agree and cover it all."""
    if not records:
        return True
    if not _agree(records):
        return False
    if any(record.scope is Scope.NOTICE for record in records):
        return True
    instruments = {part.eid for part in notice.components if part.type is NodeType.INSTRUMENT}
    if not instruments or not instruments <= {record.covers for record in records}:
        return False
    return len(instruments) == 1 or len({(record.effective, record.expires, _open(record)) for record in records}) == 1


def _agree(records: Sequence[Validity]) -> bool:
    return all(len(dates - {None}) <= 1 for dates in _dates(records))


def _dates(records: Sequence[Validity]) -> tuple[set[dt.date | None], set[dt.date | None]]:
    return {record.effective for record in records}, {record.expires for record in records}


def _open(record: Validity) -> bool:
    return record.expires is None and unfinished(record.term)


def tells_end(record: Validity) -> bool:
    """True if the clause says until when, if only that there is no end (长期有效)."""
    return bool(record.expires) or _open(record) or "长期" in (record.term or "")


def _depths(archive: Archive, notice: Notice, eid: str) -> dict[str, int]:
    """What the provision `eid` stands in, itself last, by depth; the one instrument is the whole."""
    whole = {part: 0 for part in whole_of(notice) if part}
    return whole | {part: depth for depth, part in enumerate(_above(archive, notice.id, eid))}


def _nearest(records: Sequence[Validity], depths: Mapping[str, int]) -> list[Validity]:
    deepest = max((depths[record.covers] for record in records), default=0)
    return [record for record in records if depths[record.covers] == deepest]


def _standing(archive: Archive, notice: Notice, records: Sequence[Validity], eid: str | None) -> Standing:
    """What `records` say of the part `eid` of `notice`, None for the whole, and what others say of it."""
    early = any(_before_itself(notice, record) for record in records)
    own = [record for record in records if not _before_itself(notice, record)]
    effective, expires = (dates - {None} for dates in _dates(own))
    agreed = _agree(own)
    repeal, day = _repeal(archive, notice, eid)
    ends = [record for record in records if tells_end(record)] or records
    part = any(record.scope is Scope.PROVISION for record in ends)
    return Standing(
        effective=next(iter(effective), None) if agreed else None,
        expires=next(iter(expires), None) if agreed else None,
        reckoned=agreed and any(record.expires and record.reckoned for record in own),
        stated=bool(records),
        judged=agreed and (bool(expires) or not (early or any(_open(record) for record in own))),
        repeal=repeal,
        repealed=day.date,
        inferred=day.inferred,
        continuing=_continuing(archive, notice, eid, part=part),
    )


def _before_itself(notice: Notice, record: Validity) -> bool:
    """True if the last day of `record` lies before the notice: its clause tells of other terms than the notice's."""
    return bool(record.expires and notice.head.date and record.expires < notice.head.date)


def _continuing(archive: Archive, notice: Notice, eid: str | None, *, part: bool) -> tuple[Continuation, ...]:
    """What continues the part `eid`; `part`: its term is its own, and nothing said of the whole notice concerns it."""
    own: set[str | None] = set(_above(archive, notice.id, eid)) if eid else set()
    return continuations(archive, notice.id, own - whole_of(notice) if part else own | whole_of(notice))


def _repeal(archive: Archive, notice: Notice, eid: str | None) -> tuple[Relation | None, ChangeDay]:
    """The repeal of `notice`, or of its part `eid`, with the earliest known day; one with no day counts first."""
    own = whole_of(notice) | set(_above(archive, notice.id, eid) if eid else ())
    found = [
        (changed_from(archive, relation), relation)
        for relation in archive.ties.suffered.get((TargetKind.NOTICE, notice.id), ())
        if relation.type is RelationType.REPEALS and relation.to.eid in own
    ]
    if not found:
        return None, ChangeDay(date=None)
    day, relation = min(found, key=lambda pair: pair[0].date or dt.date.min)
    return relation, day


def _above(archive: Archive, notice: str, eid: str) -> tuple[str, ...]:
    found = archive.ties.provisions[notice].get(eid)
    return found.above if found else ()
