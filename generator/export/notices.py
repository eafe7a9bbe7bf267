"""`notices.json`: one record a notice. Fields that are not built yet are left out."""

from __future__ import annotations

from typing import Any

from generator.export.issues import bilingual
from generator.model.notice import NodeType, Notice


def notice_record(notice: Notice) -> dict[str, Any]:
    """The record of `notice`; null means that the text does not state it.

    One whose text is withheld says so and why, and has neither `instruments` nor `attachments`: their titles are text.
    """
    head = notice.head
    record = {
        "id": notice.id,
        "url": f"/notices/{notice.id}/",
        "issue": notice.issue,
        "position": notice.position,
        "rubric": bilingual(notice.rubric),
        "kind": head.kind,
        "title": {"zh_hans": head.title, "en": notice.title_en},
        "title_en_source": "printed" if notice.title_en else None,
        "number": {"zh": head.number.text if head.number else None, "en": notice.number_en},
        "issuers": [{"zh": name} for name in head.issuers],
        "signatory": head.signatory,
        "date": head.date.isoformat() if head.date else None,
        "registration_number": head.registration_number,
        "addressees": head.addressees,
    }
    inside: dict[str, Any] = {"withheld": notice.withhold} if notice.withhold else _inside(notice)
    if notice.passages and not notice.withhold:
        inside["withheld_passages"] = [
            {"first_line": passage.first_line, "last_line": passage.last_line, "reason": passage.reason}
            for passage in notice.passages
        ]
    return record | inside | {"source": {"first_line": notice.first_line, "last_line": notice.last_line}}


def _inside(notice: Notice) -> dict[str, Any]:
    """The fields that say what the text holds."""
    types = [node.type for node in notice.body.walk()]
    return {
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
        },
    }
