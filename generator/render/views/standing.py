"""How a notice stands (效力): what its own clauses of validity, and the clauses of later notices, say of it.

The rules, which no page may bend: nothing is judged "in force" where the text is silent, nor where it names a term
without telling its end; a repeal counts only if its target is the whole notice (or its one instrument); what continues
a notice never moves its dates, it stands beside them. ARCHITECTURE.md, "How the status of a notice is judged".
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.notice import NodeType, Notice
from generator.model.relations import Relation, RelationType, Scope, TargetKind, Validity
from generator.render.views.archive import Archive
from generator.render.views.provisions import whole_of

_START = re.compile(r"[^年月、，,；;]{0,12}之日起(?:施行|实施|执行|生效|试行)?|长期有效|长期(?:施行|执行)?")
"""Words of a term that say from when, or for ever, and nothing of an end."""

_PARTS = re.compile("[、，,；;]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is stated of one notice, or of a part of it.

    `stated`: some clause says from when, until when or how long; `judged`: a day can be held against it. `repeal` is
    the relation that repeals it, `repealed` the day from which, None if no day is known.
    """

    effective: dt.date | None = None
    expires: dt.date | None = None
    reckoned: bool = False
    stated: bool = False
    judged: bool = True
    repeal: Relation | None = None
    repealed: dt.date | None = None
    continued: bool = False


def clauses(archive: Archive, notice: str) -> tuple[Validity, ...]:
    """The clauses of `notice` that say from when, until when or how long; those that only repeal something are none."""
    return tuple(
        record for record in archive.ties.validity.get(notice, ()) if record.effective or record.expires or record.term
    )


def standing_of(archive: Archive, notice: Notice) -> Standing | None:
    """How the whole of `notice` stands; None if its clauses differ, so that it has no one standing."""
    records = [record for record in clauses(archive, notice.id) if record.scope is not Scope.PROVISION]
    repeal, repealed = _repeal(archive, notice, None)
    if not repeal and not _speaks_of_all(notice, records):
        return None
    return _standing(archive, notice, records, repeal, repealed)


def standing_of_clause(archive: Archive, notice: Notice, record: Validity) -> Standing:
    """How that stands which the clause `record` of `notice` speaks of."""
    repeal, repealed = _repeal(archive, notice, record.covers)
    return _standing(archive, notice, [record], repeal, repealed)


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


def _standing(
    archive: Archive, notice: Notice, records: Sequence[Validity], repeal: Relation | None, repealed: dt.date | None
) -> Standing:
    effective, expires = (dates - {None} for dates in _dates(records))
    agreed = _agree(records)
    continued = any(
        relation.type is RelationType.CONTINUES
        for relation in archive.ties.suffered.get((TargetKind.NOTICE, notice.id), ())
    )
    return Standing(
        effective=next(iter(effective), None) if agreed else None,
        expires=next(iter(expires), None) if agreed else None,
        reckoned=agreed and any(record.expires and record.reckoned for record in records),
        stated=bool(records),
        judged=agreed and (bool(expires) or not any(_open(record) for record in records)),
        repeal=repeal,
        repealed=repealed,
        continued=continued,
    )


def _repeal(archive: Archive, notice: Notice, covers: str | None) -> tuple[Relation | None, dt.date | None]:
    """The repeal of `notice`, or of its part `covers`, with the earliest known day; one with no day counts first."""
    own = set(whole_of(notice))
    if covers and covers in archive.ties.provisions[notice.id]:
        own.update(archive.ties.provisions[notice.id][covers].above)
    found = [
        (repealed_from(archive, relation), relation)
        for relation in archive.ties.suffered.get((TargetKind.NOTICE, notice.id), ())
        if relation.type is RelationType.REPEALS and relation.to.eid in own
    ]
    day, relation = min(found, key=lambda pair: pair[0] or dt.date.min, default=(None, None))
    return relation, day


def repealed_from(archive: Archive, relation: Relation) -> dt.date | None:
    """The day from which `relation` holds: when its clause takes effect if that is stated, else its notice's date."""
    chain = _above(archive, relation.notice, relation.eid)
    root = archive.notices[relation.notice].body.eid
    depths = {eid: depth for depth, eid in enumerate((root, *chain))} | {relation.eid: len(chain) + 1}
    days = [
        (record.eid == relation.eid, depths[record.covers], record.effective)
        for record in archive.ties.validity.get(relation.notice, ())
        if record.effective and record.covers in depths
    ]
    if days:
        return max(days)[2]
    return archive.notices[relation.notice].head.date


def _above(archive: Archive, notice: str, eid: str) -> tuple[str, ...]:
    found = archive.ties.provisions[notice].get(eid)
    return found.above if found else ()
