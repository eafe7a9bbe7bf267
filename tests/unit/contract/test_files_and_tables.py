"""Which files there are, and what the tables are made of."""

from __future__ import annotations

import pytest

from generator.contract import FILES, TABLES, FileKind, files_of
from generator.contract.tables import POSITION
from generator.model.page import Record


def test_files_are_found_by_their_path() -> None:
    paths = ("notices.json", "notices/a-1.json", "notices.csv", "tables/a-1-att_1__table_2.csv", "bodies/x.ics")
    found = files_of([Record(path=path, text="") for path in paths])
    assert [(file.path, [record.path for record in records]) for file, records in found.items()] == [
        ("notices.json", ["notices.json"]),
        ("notices.csv", ["notices.csv"]),
        ("notices/{notice}.json", ["notices/a-1.json"]),
        ("tables/{notice}-{eid}.csv", ["tables/a-1-att_1__table_2.csv"]),
        ("bodies/{body}.ics", ["bodies/x.ics"]),
    ]


@pytest.mark.parametrize("path", ["people.json", "notices/a/b.json", "notices/a.xml"])
def test_a_file_that_nobody_described_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match=r"expected an entry in contract/data/files\.yml"):
        files_of([Record(path=path, text="")])


def test_no_two_entries_speak_of_one_file() -> None:
    paths = [file.path for file in FILES]
    assert len(set(paths)) == len(paths) > 30
    for file in FILES:
        assert [other.path for other in FILES if other.names(file.path.translate({123: None, 125: None}))] == [
            file.path
        ]


def test_every_entry_says_what_it_is() -> None:
    for file in FILES:
        assert all((file.title.zh, file.title.en, file.text.zh, file.text.en)), file.path
        assert file.media_type
        described = file.schema or file.kind is FileKind.LIST
        assert (file.description is not None) is bool(described), file.path


def test_every_list_is_a_table_too() -> None:
    lists = {file.schema for file in FILES if file.kind is FileKind.LIST and file.schema}
    assert {table.of for table in TABLES} == lists
    assert len(lists) > 10


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_columns_have_names_of_their_own_and_keys_are_columns(table: object) -> None:
    names = [column.name for column in table.columns]  # type: ignore[attr-defined]
    assert len(set(names)) == len(names)
    assert set(table.key) <= set(names)  # type: ignore[attr-defined]
    assert (POSITION in names) or table.rows is None  # type: ignore[attr-defined]


def test_references_lead_to_columns_that_are_there() -> None:
    columns = {(table.name, column.name) for table in TABLES for column in table.columns}
    found = {column.field.references for table in TABLES for column in table.columns if column.field.references}
    assert found == {"issues.id", "notices.id", "bodies.id", "bodies.name.zh"}
    for reference in found:
        table, _, path = reference.partition(".")
        assert (table, path.replace(".", "_")) in columns
