"""The data of every content root against their own schemas, their CSVs against both."""

from __future__ import annotations

import copy
import functools
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from frictionless import Package

from generator.contract import NAMES, TABLES, files_of
from generator.export.lists import JOINT
from generator.model.page import Record
from tests.support.archive import ContentRoot, corpus_of, judged_params, records_of
from tests.support.csv_reader import rows_of

every_root = pytest.mark.parametrize("root", judged_params())


@functools.cache
def records(root: ContentRoot) -> tuple[Record, ...]:
    """The data of `root`."""
    return records_of(corpus_of(root))


def files(root: ContentRoot) -> dict[str, str]:
    """The published files of `root`: path → text."""
    return {record.path: record.text for record in records(root)}


def validator(root: ContentRoot, name: str) -> jsonschema.Draft202012Validator:
    """The validator of the published schema `name`, dates checked."""
    schema = json.loads(files(root)[f"schemas/{name}.json"])
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)


def values(root: ContentRoot, name: str) -> dict[str, Any]:
    """The published files that the schema `name` describes: path → value."""
    found = {file.schema: published for file, published in files_of(records(root)).items() if file.schema}
    return {record.path: json.loads(record.text) for record in found.get(name, [])}


@every_root
def test_every_file_is_what_its_schema_says(root: ContentRoot) -> None:
    judged = 0
    for name in NAMES:
        judge = validator(root, name)
        for path, value in values(root, name).items():
            judged += 1
            assert [f"{path}: {error.json_path}: {error.message[:200]}" for error in judge.iter_errors(value)] == []
    assert judged >= len(NAMES)


def objects(value: Any) -> list[dict[str, Any]]:
    """All objects inside `value`."""
    if isinstance(value, dict):
        return [value, *(found for inner in value.values() for found in objects(inner))]
    return [found for inner in value for found in objects(inner)] if isinstance(value, list) else []


@pytest.mark.parametrize("name", NAMES)
def test_a_field_that_nobody_described_or_that_is_missing_fails(name: str) -> None:
    (root,) = (param.values[0] for param in judged_params() if param.id == "content")  # type: ignore[attr-defined]
    judge = validator(root, name)
    value = next(iter(values(root, name).values()))
    sample = value[:1] if isinstance(value, list) else value
    assert sample
    assert judge.is_valid(sample)
    for place in range(min(len(objects(sample)), 40)):
        more = copy.deepcopy(sample)
        objects(more)[place]["undescribed"] = None
        assert not judge.is_valid(more), objects(sample)[place].keys()
    record = sample[0] if isinstance(sample, list) else sample
    for key in set(record) - {"withheld_passages"}:
        less = copy.deepcopy(sample)
        del objects(less)[0][key]
        assert not judge.is_valid(less), key


@every_root
def test_the_data_package_is_valid(root: ContentRoot, tmp_path: Path) -> None:
    for path, text in files(root).items():
        if (path.endswith(".csv") and "/" not in path) or path == "datapackage.json":
            (tmp_path / path).write_bytes(text.encode())
    package = Package(str(tmp_path / "datapackage.json"))
    assert sorted(resource.name for resource in package.resources) == sorted(table.name for table in TABLES)
    report = package.validate()
    assert report.flatten(["name", "rowNumber", "fieldName", "message"]) == []
    assert report.valid


@every_root
def test_tables_say_what_the_lists_say(root: ContentRoot) -> None:
    for table in TABLES:
        listed = json.loads(files(root)[f"{table.of}.json"])
        rows = [row for record in listed for row in (record[table.rows] if table.rows else [record])]
        header, *written = rows_of(files(root)[table.path])
        assert len(written) == len(rows)
        for row, cells in zip(rows, written, strict=True):
            found = dict(zip(header, cells, strict=True))
            for key, value in row.items():
                if value is None or isinstance(value, str):
                    assert found.get(key, "") == (value or ""), (table.name, key)
                elif isinstance(value, list) and all(isinstance(each, str) for each in value) and key in found:
                    assert found[key].split(JOINT) == (value or [""]), (table.name, key)
                elif isinstance(value, dict):
                    for inner, word in value.items():
                        if isinstance(word, str):
                            assert found[f"{key}_{inner}"] == word, (table.name, key, inner)


@every_root
def test_no_cell_of_a_printed_table_is_lost(root: ContentRoot) -> None:
    for table in json.loads(files(root)["tables.json"]):
        rows = rows_of(files(root)[table["csv"]])
        assert len(rows) >= table["rows"]
        assert len({len(row) for row in rows}) == 1
