"""The records of what enrich found: citations, relations, works, bodies, validity, appointments, duties."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from generator.model.corpus import Corpus
from generator.model.notice import Evidence, Notice
from generator.model.relations import (
    Appointment,
    Body,
    Citation,
    Duty,
    Relation,
    Relations,
    RelationType,
    Target,
    TargetKind,
    Validity,
    Work,
)
from generator.model.validity import ChangeDay, changed_from

_DATED = frozenset({RelationType.AMENDS, RelationType.REPEALS})
"""Types that hold from a day of their own."""


def citation_record(citation: Citation) -> dict[str, Any]:
    """The record of `citation`; `means` is the full title that a short one stands for."""
    return {
        "notice": citation.notice,
        "eid": citation.eid,
        "form": citation.form.value,
        "title": citation.title,
        "means": citation.means,
        "number": citation.number,
        "text": citation.text,
        "target": _target(citation.target),
        "first_line": citation.first_line,
        "last_line": citation.last_line,
    }


def relation_record(relation: Relation, notice: Notice, validity: Sequence[Validity]) -> dict[str, Any]:
    """The record of `relation`, which `notice` states; `validity` are the clauses of the notice.

    `from` and `to` are ids, with the provision (null: the whole document); `date` is the day from which a repeal or an
    amendment holds, `date_source` whether a clause gives it or it is the date of the notice.

    `extends` is false for a continuation that only takes up where the other ends, `partial` true for a replacement of
    what disagrees alone.
    """
    dated = relation.type in _DATED
    day = changed_from(relation, notice, validity) if dated else ChangeDay(date=None)
    return {
        "from": relation.notice,
        "from_eid": relation.eid,
        "type": relation.type.value,
        "to": relation.to.id,
        "to_kind": relation.to.kind.value,
        "to_eid": relation.to.eid,
        "extends": relation.extends if relation.type is RelationType.CONTINUES else None,
        "partial": relation.partial,
        "date": _date(day.date),
        "date_source": None if day.date is None else "notice" if day.inferred else "clause",
        "evidence": evidence_record(relation.evidence),
    }


def work_records(works: Sequence[Work], citations: Sequence[Citation]) -> list[dict[str, Any]]:
    """One record a work, with the notices that cite it."""
    citing: defaultdict[str | None, set[str]] = defaultdict(set)
    for citation in citations:
        if citation.target.kind is TargetKind.WORK:
            citing[citation.target.id].add(citation.notice)
    return [
        {
            "id": work.id,
            "url": f"/works/{work.id}/",
            "title": work.title,
            "number": work.number,
            "issuer": work.issuer,
            "cited_by": sorted(citing[work.id]),
        }
        for work in works
    ]


def body_record(body: Body) -> dict[str, Any]:
    """The record of `body`; `successor` is the id of the body that took its place, `successor_source` who says so."""
    return {
        "id": body.id,
        "url": f"/bodies/{body.id}/" if body.has_page else None,
        "name": {"zh": body.name.zh, "en": body.name.en},
        "aliases": list(body.aliases),
        "successor": body.successor,
        "successor_source": body.successor_source,
    }


def validity_record(record: Validity) -> dict[str, Any]:
    """The record of one clause."""
    return {
        "notice": record.notice,
        "eid": record.eid,
        "covers": record.covers,
        "scope": record.scope.value,
        "effective": _date(record.effective),
        "expires": _date(record.expires),
        "expires_reckoned": record.reckoned,
        "term": record.term,
        "repeals": list(record.repeals),
        "evidence": evidence_record(record.evidence),
    }


def appointment_record(record: Appointment) -> dict[str, Any]:
    """The record of one person, post and action."""
    return {
        "notice": record.notice,
        "eid": record.eid,
        "date": _date(record.date),
        "authority": record.authority,
        "action": record.action,
        "enters": record.enters,
        "person": record.person,
        "post": record.post,
        "body": record.body,
        "term": record.term,
        "first_line": record.evidence.first_line,
        "last_line": record.evidence.last_line,
    }


def duty_record(duty: Duty) -> dict[str, Any]:
    """The record of one body in one note."""
    return {
        "notice": duty.notice,
        "eid": duty.eid,
        "row": duty.row,
        "role": duty.role.value,
        "body": duty.body,
        "printed": duty.printed,
        "text": duty.text,
        "deadline": _date(duty.deadline.date) if duty.deadline else None,
        "deadline_text": duty.deadline.text if duty.deadline else None,
        "note": duty.note,
        "first_line": duty.first_line,
        "last_line": duty.last_line,
    }


def relation_lists(corpus: Corpus, relations: Relations) -> dict[str, list[dict[str, Any]]]:
    """Name of each list of the contract that enrich fills → its records."""
    notices = {notice.id: notice for notice in corpus.notices}
    validity: defaultdict[str, list[Validity]] = defaultdict(list)
    for record in relations.validity:
        validity[record.notice].append(record)
    return {
        "citations": [citation_record(record) for record in relations.citations],
        "relations": [
            relation_record(record, notices[record.notice], validity[record.notice]) for record in relations.relations
        ],
        "works": work_records(relations.works, relations.citations),
        "bodies": [body_record(record) for record in relations.bodies],
        "validity": [validity_record(record) for record in relations.validity],
        "appointments": [appointment_record(record) for record in relations.appointments],
        "duties": [duty_record(record) for record in relations.duties],
    }


def evidence_record(evidence: Evidence) -> dict[str, Any]:
    """The clause a value was read from, and its lines."""
    return {"first_line": evidence.first_line, "last_line": evidence.last_line, "text": evidence.text}


def _target(target: Target) -> dict[str, str | None]:
    return {"kind": target.kind.value, "id": target.id, "eid": target.eid}


def _date(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None
