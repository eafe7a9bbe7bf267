"""`notices.json`: one record a notice. Fields that are not built yet are left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.export.issues import bilingual
from generator.export.relations import evidence_record
from generator.model.notice import NodeType, Notice
from generator.model.relations import Relations, RelationType, Validity
from generator.model.validity import HeldDate, effective_of, expires_of
from generator.text import Traditional
from generator.vocabulary.script import traditional


@dataclass(frozen=True, slots=True)
class Languages:
    """How names of the archive are written in traditional script and in English."""

    traditional: Traditional
    titles: Mapping[str, str]  # derived English titles, by notice id
    issuers: Mapping[str, str]


@dataclass(slots=True)
class Known:
    """What enrich knows of one notice, as far as its record needs it.

    `issued` are anchors of the components that it issues, `notes` its notes of responsibility by place.
    """

    languages: Languages

    validity: list[Validity] = field(default_factory=list)
    issued: set[str] = field(default_factory=set)
    notes: set[tuple[str, int, int, str]] = field(default_factory=set)


def known_of(relations: Relations) -> defaultdict[str, Known]:
    """What `relations` hold of each notice, by id; a notice without any answers with nothing."""
    languages = Languages(traditional(relations.kept), relations.english_titles, relations.names_en)
    known: defaultdict[str, Known] = defaultdict(lambda: Known(languages))
    for record in relations.validity:
        known[record.notice].validity.append(record)
    for relation in relations.relations:
        to = relation.to
        if relation.type is RelationType.PROMULGATES and to.id == relation.notice and to.eid:
            known[relation.notice].issued.add(to.eid)
    for duty in relations.duties:
        known[duty.notice].notes.add((duty.note_eid, duty.first_line, duty.last_line, duty.note))
    return known


def notice_record(notice: Notice, known: Known) -> dict[str, Any]:
    """The record of `notice`; null means that the text does not state it.

    One whose text is withheld says so and why, and has nothing of it but what the lists of notices show: neither who
    signed it and to whom it goes, nor dates of validity, nor `instruments` and `attachments`.
    """
    head, words = notice.head, known.languages
    record = {
        "id": notice.id,
        "url": f"/notices/{notice.id}/",
        "issue": notice.issue,
        "position": notice.position,
        "rubric": bilingual(notice.rubric),
        "kind": head.kind,
        "title": {
            "zh_hans": head.title,
            "zh_hant": words.traditional(head.title),
            "en": notice.title_en or words.titles.get(notice.id),
        },
        "title_en_source": "printed" if notice.title_en else "derived" if notice.id in words.titles else None,
        "number": {"zh": head.number.text if head.number else None, "en": notice.number_en},
        "issuers": [{"zh": name, "en": words.issuers.get(name)} for name in head.issuers],
        **({} if notice.withhold else {"signatory": head.signatory}),
        "date": head.date.isoformat() if head.date else None,
        **({} if notice.withhold else {"registration_number": head.registration_number, "addressees": head.addressees}),
    }
    inside: dict[str, Any] = {"withheld": notice.withhold} if notice.withhold else _inside(notice, known)
    if notice.passages and not notice.withhold:
        inside["withheld_passages"] = [
            {"first_line": passage.first_line, "last_line": passage.last_line, "reason": passage.reason}
            for passage in notice.passages
        ]
    return record | inside | {"source": {"first_line": notice.first_line, "last_line": notice.last_line}}


def _inside(notice: Notice, known: Known) -> dict[str, Any]:
    """The fields that say what the text holds."""
    types = [node.type for node in notice.body.walk()]
    return {
        "effective": _held(effective_of(notice, known.validity, known.issued)),
        "expires": _held(expires_of(notice, known.validity, known.issued)),
        "instruments": [
            {"title": c.title, "eid": c.eid, "chapters": c.chapters, "articles": c.articles}
            for c in notice.components
            if c.type is NodeType.INSTRUMENT
        ],
        "attachments": [
            {"label": c.label, "title": c.title, "eid": c.eid}
            for c in notice.components
            if c.type is NodeType.ATTACHMENT
        ],
        "counts": {
            "chapters": types.count(NodeType.CHAPTER),
            "articles": types.count(NodeType.ARTICLE),
            "tables": types.count(NodeType.TABLE),
            "rosters": types.count(NodeType.ROSTER),
            "duties": len(known.notes),
        },
    }


def _held(held: HeldDate | None) -> dict[str, Any] | None:
    return {"date": held.date.isoformat(), "evidence": evidence_record(held.evidence)} if held else None
