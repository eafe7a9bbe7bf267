"""From when and until when a whole notice holds, as far as its clauses agree, and from when what is done to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.model.notice import Evidence, NodeType, Notice, path_to
from generator.model.relations import Relation, RelationType, Scope, Validity

_START, _TERM = "起", "期"  # what words say of a start (自发布之日起), of a last day (有效期5年)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldDate:
    """A date that holds for a whole notice, and the clause that says so."""

    date: dt.date
    evidence: Evidence


def effective_of(notice: Notice, records: Sequence[Validity], issued: Collection[str] = ()) -> HeldDate | None:
    """From when `notice`, or each document it issues, holds; None where its clauses do not give one date.

    `records` are the notice's; `issued` the anchors of attachments that it issues like instruments. A start in words
    (自发布之日起) contradicts a date.
    """
    return _held(notice, records, issued, expiry=False)


def expires_of(notice: Notice, records: Sequence[Validity], issued: Collection[str] = ()) -> HeldDate | None:
    """The last day of `notice`, or of each document it issues; None where its clauses do not give one date."""
    return _held(notice, records, issued, expiry=True)


def last_days(notice: Notice, records: Sequence[Validity]) -> tuple[Validity, ...]:
    """Those of `records` of `notice` that give a last day; one before its own date is that of something else."""
    issued = notice.head.date
    return tuple(record for record in records if record.expires and not (issued and record.expires < issued))


def whole_records(notice: Notice, records: Sequence[Validity], issued: Collection[str] = ()) -> list[Validity]:
    """Those of `records` that speak of the whole notice, or of a document that it issues."""
    parts = _issued(notice, issued)
    return [
        record
        for record in records
        if record.scope is Scope.NOTICE or (record.scope is Scope.COMPONENT and record.covers in parts)
    ]


def component_date(records: Sequence[Validity], eid: str, *, expiry: bool) -> dt.date | None:
    """The first day of the component `eid`, or its last one, by its own clauses; None where they give no one day."""
    own = [record for record in records if record.scope is Scope.COMPONENT and record.covers == eid]
    told = [record for record in own if _says(record, expiry=expiry)]
    dates = {record.expires if expiry else record.effective for record in told}
    return next(iter(dates)) if len(dates) == 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDay:
    """The day from which a change holds; `inferred`: it is the date of the notice, for no clause gives another."""

    date: dt.date | None
    inferred: bool = False


def changed_from(relation: Relation, notice: Notice, records: Sequence[Validity]) -> ChangeDay:
    """The day from which `relation`, which `notice` states, holds; `records` are those of `notice`.

    It is the day on which its clause takes effect, or the least part around it that says when, else the notice's date.
    """
    above = (notice.body.eid,) if notice.withhold else path_to(notice.body, relation.eid)
    depths = {eid: depth for depth, eid in enumerate(above)} | {notice.body.eid: 0, relation.eid: len(above)}
    days = [
        (record.eid == relation.eid, depths[record.covers], record.effective)
        for record in records
        if record.effective and record.covers in depths
    ]
    if days:
        return ChangeDay(date=max(days)[2])
    return ChangeDay(date=notice.head.date, inferred=notice.head.date is not None)


def continued_until(relation: Relation, records: Sequence[Validity]) -> HeldDate | None:
    """Until when the document that `relation` continues holds by that clause; None where the clause gives no one day.

    `records` are those of the notice that says so. In a list the day stands in the row of the document.
    """
    if relation.type is not RelationType.CONTINUES:
        return None
    told = [record for record in records if record.scope is Scope.PROVISION and _beside(record, relation)]
    dates = {record.expires for record in told if record.expires}
    date = next(iter(dates)) if len(dates) == 1 else None
    return HeldDate(date=date, evidence=told[0].evidence) if date else None


def _beside(record: Validity, relation: Relation) -> bool:
    """True if the clause of `record` is that of `relation`, or stands in its row."""
    one, two = record.evidence, relation.evidence
    if (record.notice, record.eid) != (relation.notice, relation.eid):
        return False
    if record.eid.rpartition("__")[2].startswith("table_"):
        return one.first_line == two.first_line
    near = one.first_line <= two.last_line and two.first_line <= one.last_line
    return near and (one.text in two.text or two.text in one.text)


def _held(notice: Notice, records: Sequence[Validity], issued: Collection[str], *, expiry: bool) -> HeldDate | None:
    told = [record for record in whole_records(notice, records, issued) if _says(record, expiry=expiry)]
    dates = {record.expires if expiry else record.effective for record in told}
    covered = {record.covers for record in told}
    whole = any(record.scope is Scope.NOTICE for record in told)
    date = next(iter(dates)) if len(dates) == 1 else None
    if date is None or not (whole or covered >= _issued(notice, issued)):
        return None
    clause = next((record for record in told if record.scope is Scope.NOTICE), told[0])
    return HeldDate(date=date, evidence=clause.evidence)


def _says(record: Validity, *, expiry: bool) -> bool:
    """True if the clause says a first (or a last) day, in figures or in words."""
    if expiry:
        return record.expires is not None or bool(record.term and _TERM in record.term)
    return record.effective is not None or bool(record.term and _START in record.term)


def _issued(notice: Notice, issued: Collection[str]) -> set[str]:
    instruments = {part.eid for part in notice.components if part.type is NodeType.INSTRUMENT}
    return instruments | set(issued) or {notice.body.eid}
