"""The records of the data contract (design, section 8)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator.export.calendar import calendar_records
from generator.export.expiries import expiry_records
from generator.export.findings import diagnostic_records, edit_records
from generator.export.issues import issue_file, issue_record
from generator.export.manifest import MANIFEST, manifest, sums
from generator.export.notices import known_of, notice_record
from generator.export.relations import relation_files
from generator.export.trees import notice_tree, roster_records, table_records
from generator.model.corpus import Corpus
from generator.model.page import Record
from generator.model.relations import Relations


def export(corpus: Corpus, relations: Relations) -> tuple[Record, ...]:
    """The records of issues, notices (each also with its tree), tables with CSVs, rosters, relations, calendars.

    Edits, findings and the manifest with the sums of notices stand last. Lists are sorted; same input, same bytes.
    """
    notices = sorted(corpus.notices, key=lambda notice: notice.id)
    known = known_of(relations)
    tables = [pair for notice in notices if not notice.withhold for pair in table_records(notice)]
    rosters = [record for notice in notices if not notice.withhold for record in roster_records(notice)]
    heads = {notice.id: notice_record(notice, known[notice.id]) for notice in notices}
    records = (
        _record("issues.json", _by_id([issue_record(issue) for issue in corpus.issues])),
        *(_record(f"issues/{issue.id}.json", issue_file(issue, heads)) for issue in corpus.issues),
        _record("notices.json", list(heads.values())),
        *(_record(f"notices/{notice.id}.json", notice_tree(notice, known[notice.id])) for notice in notices),
        _record("tables.json", [record for record, _ in tables]),
        *(Record(path=record["csv"], text=text) for record, text in tables),
        _record("rosters.json", rosters),
        *(_record(path, records) for path, records in relation_files(relations).items()),
        *calendar_records(corpus, relations),
        *expiry_records(corpus, relations),
        _record("edits.json", edit_records(corpus)),
        _record("diagnostics.json", diagnostic_records(corpus, relations)),
    )
    return (*records, _record(MANIFEST, manifest(corpus, sums(corpus, records))))


def _by_id(records: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return sorted(records, key=lambda record: str(record["id"]))


def _record(path: str, value: Any) -> Record:
    return Record(path=path, text=json.dumps(value, ensure_ascii=False, indent=1) + "\n")
