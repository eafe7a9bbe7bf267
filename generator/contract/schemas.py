"""The JSON Schemas (draft 2020-12) of the published files.

They are written as YAML, in JSON Schema's own words but for four short forms, which are put in full here:

- `en: [title, description]` and `zh: […]` become `title`, `description` and `x-zh` with the same two in Chinese;
- an object has all its `properties` but those in `optional`, and no others (`required`, `additionalProperties`);
- `references: notices.id` becomes `x-references`: the value is that of a field of a record of another list;
- `extends: notices` at the top is a record of that list with more properties; `x-extends` says so;
- `records: notices` is a list of records of that list; `x-records` says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from generator.contract.loader import load, words_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAMES = (
    *("issues", "issue", "notices", "notice", "validity", "citations", "relations", "works", "bodies", "duties"),
    *("appointments", "rosters", "tables", "edits", "diagnostics", "manifest", "index"),
)
_DEFINITION = re.compile(r"#/\$defs/(?P<name>\w+)")


@cache
def schema(name: str, base: str = "") -> dict[str, Any]:
    """The schema `name`, complete in itself; its `$id` is `<base><name>.json`. Whoever gets it must not change it."""
    source = load(f"schemas/{name}")
    if "extends" in source:
        record = load(f"schemas/{source['extends']}")["items"]
        more = {
            "x-extends": source["extends"],
            "properties": record["properties"] | source["properties"],
            "optional": [*record.get("optional", ()), *source.get("optional", ())],
        }
        source = record | {key: value for key, value in source.items() if key != "extends"} | more
    found = {"$schema": DIALECT, "$id": f"{base}{name}.json", **_full(source)}
    used = sorted(_used(found))
    return found | ({"$defs": {each: _full(load("schemas/definitions")[each]) for each in used}} if used else {})


def _full(source: Any) -> Any:
    """One schema, the short forms put in full; `if`, `then` and `else` stay as they are."""
    if not isinstance(source, Mapping):
        return source
    found: dict[str, Any] = {}
    if "en" in source:
        title, text = words_of(source)
        found = {"title": title.en, "description": text.en, "x-zh": {"title": title.zh, "description": text.zh}}
    for key, value in source.items():
        if key in {"en", "zh", "optional"}:
            continue
        if key == "properties":
            found[key] = {name: _full(each) for name, each in value.items()}
        elif key == "anyOf":
            found[key] = [_full(each) for each in value]
        elif key == "references":
            found["x-references"] = value
        elif key == "records":
            found |= {"x-records": value, "type": "array", "items": _full(load(f"schemas/{value}")["items"])}
        else:
            found[key] = _full(value) if key == "items" else value
    if "properties" in source:
        left_out = source.get("optional", ())
        found["required"] = [name for name in source["properties"] if name not in left_out]
        found["additionalProperties"] = False
    return found


def _used(found: Any, seen: frozenset[str] = frozenset()) -> set[str]:
    """The names of the definitions that `found` refers to, and of those that these refer to."""
    names = set(_named(found)) - seen
    for name in sorted(names):
        names |= _used(_full(load("schemas/definitions")[name]), seen | names)
    return names


def _named(found: Any) -> Iterator[str]:
    if isinstance(found, Mapping):
        match = _DEFINITION.fullmatch(found["$ref"]) if isinstance(found.get("$ref"), str) else None
        if match:
            yield match["name"]
        for value in found.values():
            yield from _named(value)
    elif isinstance(found, list):
        for value in found:
            yield from _named(value)


def resolved(part: Mapping[str, Any], root: Mapping[str, Any]) -> dict[str, Any]:
    """`part` with what it refers to put in its place; its own words stand before those it refers to."""
    found = dict(part)
    while "$ref" in found:
        match = _DEFINITION.fullmatch(found.pop("$ref"))
        assert match  # noqa: S101 - the schemas refer to definitions only; tested
        found = dict(root["$defs"][match["name"]]) | found
    return found
