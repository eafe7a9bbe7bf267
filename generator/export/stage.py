"""The records of the data contract (design, section 8), as far as they are built."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator.export.issues import issue_record
from generator.export.notices import notice_record
from generator.model.corpus import Corpus, Relations
from generator.model.page import Record


def export(corpus: Corpus, relations: Relations) -> tuple[Record, ...]:
    """`issues.json` and `notices.json`; lists sorted by id, same input, same bytes."""
    del relations  # citations.json and its like are not built yet
    issues = [issue_record(issue) for issue in corpus.issues]
    notices = [notice_record(notice) for notice in corpus.notices]
    return (_record("issues.json", _by_id(issues)), _record("notices.json", _by_id(notices)))


def _by_id(records: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return sorted(records, key=lambda record: str(record["id"]))


def _record(path: str, value: Any) -> Record:
    return Record(path=path, text=json.dumps(value, ensure_ascii=False, indent=1) + "\n")
