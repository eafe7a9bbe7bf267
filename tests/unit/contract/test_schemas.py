"""The schemas: right by the standard, closed, and in two languages; the change log knows them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from generator.contract import CHANGES, FILES, NAMES, TABLES, VERSION, fields, schema
from generator.render.wording import is_chinese
from generator.text import digest
from tests.support.built_site import PROJECT

every_schema = pytest.mark.parametrize("name", NAMES)


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """All mappings inside `value`."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from parts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from parts(inner)


def test_every_file_of_the_folder_is_a_schema_and_every_schema_has_a_file() -> None:
    found = {path.stem for path in (PROJECT / "generator/contract/data/schemas").glob("*.yml")}
    assert found - {"definitions"} == set(NAMES)
    assert sorted(file.schema for file in FILES if file.schema) == sorted(NAMES)


@every_schema
def test_each_is_a_schema_of_its_draft(name: str) -> None:
    found = schema(name)
    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(found)


@every_schema
def test_each_is_complete_in_itself(name: str) -> None:
    found = schema(name)
    named = {part["$ref"] for part in parts(found) if isinstance(part.get("$ref"), str)}
    assert named == {f"#/$defs/{each}" for each in found.get("$defs", {})}


@every_schema
def test_objects_are_closed_and_say_what_they_need(name: str) -> None:
    objects = [part for part in parts(schema(name)) if part.get("type") == "object"]
    assert objects
    for part in objects:
        assert part["additionalProperties"] is False
        assert set(part["required"]) <= set(part["properties"])


@every_schema
def test_every_field_speaks_both_languages(name: str) -> None:
    described = [schema(name), *(part for one in parts(schema(name)) for part in one.get("properties", {}).values())]
    for part in described:
        if part is False or set(part) == {"$ref"}:  # forbidden here, or described where it is defined
            continue
        zh = part["x-zh"]
        assert part["title"].strip()
        assert part["description"].endswith((".", "…")), part
        assert zh["description"].endswith("。"), part
        assert is_chinese(zh["description"]), part
    for field in fields(name):
        assert all((field.title.zh, field.title.en, field.description.zh, field.description.en)), field.path


def test_an_id_has_the_address_of_the_site_where_it_is_known() -> None:
    assert schema("issues")["$id"] == "issues.json"
    assert (
        schema("issues", "https://example.org/data/schemas/")["$id"] == "https://example.org/data/schemas/issues.json"
    )


def test_a_notice_is_the_record_of_the_list_with_its_text() -> None:
    listed, alone = schema("notices")["items"], schema("notice")
    assert set(alone["properties"]) - set(listed["properties"]) == {"body"}
    assert alone["required"] == listed["required"]
    assert alone["x-extends"] == "notices"


def test_the_fields_of_a_node_are_told_once() -> None:
    (children,) = (field for field in fields("notice") if field.path == ("body", "children"))
    assert children.recursive
    assert not [field for field in fields("notice") if field.path[:2] == ("body", "children") and len(field.path) > 2]


def test_versions_fall_and_every_change_speaks_both_languages() -> None:
    versions = [tuple(map(int, change.version.split("."))) for change in CHANGES]
    assert versions == sorted(set(versions), reverse=True)
    assert CHANGES[0].version == VERSION
    for change in CHANGES:
        assert change.news
        for news in change.news:
            assert news.zh
            assert news.en


def test_nothing_changes_without_an_entry_in_the_change_log() -> None:
    """All that the contract says but for its words; a change needs a new version in changes.yml, with this digest."""
    tables = [[table.name, table.of, table.key, [column.name for column in table.columns]] for table in TABLES]
    said = json.dumps([[wordless(schema(name)) for name in NAMES], [file.path for file in FILES], tables])
    assert CHANGES[0].digest == digest(said)


def wordless(value: Any) -> Any:
    if isinstance(value, list):
        return [wordless(each) for each in value]
    if not isinstance(value, dict):
        return value
    # A field may be called title; the words of a field are no mapping.
    left_out = {key for key in ("title", "description") if isinstance(value.get(key), str)} | {"x-zh"}
    return {key: wordless(each) for key, each in value.items() if key not in left_out}
