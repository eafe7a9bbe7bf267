"""The records of the data contract (design, section 8)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator.export.akn import akn_records
from generator.export.calendar import calendar_records
from generator.export.describing import data_package, entry_point, schemas
from generator.export.expiries import expiry_records
from generator.export.findings import diagnostic_records, edit_records
from generator.export.issues import issue_file, issue_record
from generator.export.lists import list_records
from generator.export.manifest import MANIFEST, manifest, sums
from generator.export.notices import known_of, notice_record
from generator.export.relations import relation_lists
from generator.export.source_texts import source_sums
from generator.export.trees import notice_tree, roster_records, table_records
from generator.model.corpus import Corpus
from generator.model.page import Record
from generator.model.relations import Relations


def export(corpus: Corpus, relations: Relations) -> tuple[Record, ...]:
    """The lists of the contract, each also as CSV; issues and notices one by one, cells, feeds, sums, descriptions.

    Lists are sorted; same input, same bytes. Raises ValueError for a file that the contract does not name.
    """
    notices = sorted(corpus.notices, key=lambda notice: notice.id)
    known = known_of(relations)
    tables = [pair for notice in notices if not notice.withhold for pair in table_records(notice)]
    heads = {notice.id: notice_record(notice, known[notice.id]) for notice in notices}
    sources = source_sums(corpus)
    issues = sorted(corpus.issues, key=lambda issue: issue.id)
    lists = {
        "issues": [issue_record(issue, sources[issue.id]) for issue in issues],
        "notices": list(heads.values()),
        "tables": [record for record, _ in tables],
        "rosters": [record for notice in notices if not notice.withhold for record in roster_records(notice)],
        **relation_lists(corpus, relations),
        "edits": edit_records(corpus),
        "diagnostics": diagnostic_records(corpus, relations),
    }
    flat = list_records(lists)
    records = (
        *(_list(name, found) for name, found in lists.items()),
        *(_single(f"issues/{issue.id}.json", issue_file(issue, sources[issue.id], heads)) for issue in issues),
        *(_single(f"notices/{notice.id}.json", notice_tree(notice, known[notice.id])) for notice in notices),
        *akn_records(corpus, relations),
        *(Record(path=record["csv"], text=text) for record, text in tables),
        *calendar_records(corpus, relations),
        *expiry_records(corpus, relations),
        *flat,
        _description("datapackage.json", data_package(corpus, flat)),
        *(_description(path, schema) for path, schema in schemas(corpus.gazette).items()),
    )
    records = (*records, _description(MANIFEST, manifest(corpus, sums(corpus, records))))
    return (*records, _description("index.json", entry_point(corpus, sources, records)))


def _list(name: str, records: Sequence[Mapping[str, Any]]) -> Record:
    """A list, a record a line: what looks at lines sees records, and no byte is spent on indentation."""
    rows = ",\n".join(map(_line, records))
    return Record(path=f"{name}.json", text=f"[\n{rows}\n]\n" if rows else "[]\n", rows=len(records))


def _single(path: str, value: Mapping[str, Any]) -> Record:
    """One issue or one notice, on one line."""
    return Record(path=path, text=_line(value) + "\n")


def _description(path: str, value: Mapping[str, Any]) -> Record:
    """What describes the data, indented: people read it, and there are few."""
    return Record(path=path, text=json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
