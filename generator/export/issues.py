"""`issues.json`: one record an issue."""

from __future__ import annotations

from typing import Any

from generator.model.corpus import Issue
from generator.model.edition import Bilingual
from generator.model.issue import ContentsEntry
from generator.text import LineIndex


def issue_record(issue: Issue) -> dict[str, Any]:
    """The record of `issue`: facts (null: not stated), contents with the notices they mean, notices in order."""
    facts, source = issue.segmented.facts, issue.segmented.repaired.source
    dates = sorted(notice.head.date for notice in issue.notices if notice.head.date)
    return {
        "id": issue.id,
        "url": f"/issues/{issue.id}/",
        "year": facts.year,
        "numbers": list(facts.numbers),
        "total_number": facts.total_number,
        "published": facts.published.isoformat() if facts.published else None,
        "period": [dates[0].isoformat(), dates[-1].isoformat()] if dates else None,
        "official_url": facts.official_url,
        "facsimile": facts.facsimile,
        "source": {"file": source.file, "sha256": source.sha256, "lines": len(LineIndex(source.text))},
        "contents": [_entry(entry, issue) for entry in issue.segmented.contents],
        "notices": [notice.id for notice in issue.notices],
    }


def _entry(entry: ContentsEntry, issue: Issue) -> dict[str, Any]:
    return {
        "rubric": bilingual(entry.rubric),
        "title": bilingual(entry.title),
        "number": bilingual(entry.number),
        "page": entry.page,
        "notice": issue.notices[entry.notice - 1].id if entry.notice else None,
    }


def bilingual(value: Bilingual) -> dict[str, str | None]:
    """A bilingual value as the contract writes it."""
    return {"zh": value.zh, "en": value.en}
