"""`issues.json`: one record an issue; `issues/<id>.json`: all that is known of one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.model.corpus import Issue
from generator.model.edition import Bilingual
from generator.model.issue import ContentsEntry, TextLine
from generator.text import LineIndex


def issue_record(issue: Issue, sha256: str) -> dict[str, Any]:
    """The record of `issue`: facts (null: not stated), contents with the notices they mean, notices in order.

    `sha256` is the sum of its source text as published.
    """
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
        "source": {"file": source.file, "sha256": sha256, "lines": len(LineIndex(source.text))},
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


def issue_file(issue: Issue, sha256: str, heads: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The record of `issue`, what is printed outside of its notices, their own records (from `heads`) in printed order.

    `withheld` lists what is missing in `source.txt`, whose sum is `sha256`.
    """
    record, segmented = issue_record(issue, sha256), issue.segmented
    withheld: list[dict[str, Any]] = [
        {"first_line": one.first_line, "last_line": one.last_line, "notice": None, "reason": one.reason}
        for one in segmented.repaired.source.sidecar.withhold
    ]
    withheld += [
        {"first_line": one.first_line, "last_line": one.last_line, "notice": one.id, "reason": one.withhold}
        for one in issue.notices
        if one.withhold
    ]
    return record | {
        "withheld": sorted(withheld, key=lambda one: int(one["first_line"])),
        "masthead": [_line(line) for line in segmented.masthead],
        "unplaced": [_line(line) for line in segmented.unplaced],
        "heads": [heads[notice.id] for notice in issue.notices],
    }


def _line(line: TextLine) -> dict[str, Any]:
    return {"first_line": line.first_line, "last_line": line.last_line, "text": str(line.text)}
