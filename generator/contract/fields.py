"""The fields that a schema describes, as a flat list: what the page shows, and what CSVs have as columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.contract.schemas import resolved, schema
from generator.model.edition import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a record. `path` are the names that lead to it, from the record on.

    `type` is JSON Schema's word (`array` for lists, `of` what they hold), or `date`. `nullable`: it may be null.
    `optional`: some records lack it, or what holds it. `lists` are the lengths of those parts of `path` that are lists.
    `references`: its value is that of this field of another list (notices.id). `recursive`: it holds the same as what
    holds it, and its own fields are not listed again.
    """

    path: tuple[str, ...]
    title: Bilingual
    description: Bilingual
    type: str
    of: str | None = None
    nullable: bool = False
    optional: bool = False
    lists: tuple[int, ...] = ()
    values: tuple[str, ...] = ()
    pattern: str | None = None
    minimum: int | None = None
    references: str | None = None
    recursive: bool = False

    @property
    def holds_others(self) -> bool:
        """True for an object or a list of objects: its own fields come next."""
        return "object" in {self.type, self.of}


def fields(name: str) -> tuple[Field, ...]:
    """The fields of the schema `name` (of a record of it, where it is a list), each before those it holds."""
    root = schema(name)
    return tuple(_fields(root["items"] if root["type"] == "array" else root, root))


def _fields(record: Mapping[str, Any], root: Mapping[str, Any], above: Field | None = None) -> Iterator[Field]:
    record = resolved(record, root)
    for name, part in record["properties"].items():
        field, inner = _read(name, resolved(part, root), root)
        if above is not None:
            lists = above.lists + ((len(above.path),) if above.type == "array" else ())
            optional = above.nullable or above.optional
            field = replace(field, path=above.path + field.path, lists=lists, optional=optional)
        field = replace(field, optional=field.optional or name not in record["required"])
        if inner is not None and inner["properties"] == record["properties"]:
            yield replace(field, recursive=True)
            continue
        if "x-records" in part:  # described where that list is
            yield field
            continue
        yield field
        if inner is not None:
            yield from _fields(inner, root, field)


def _read(name: str, part: Mapping[str, Any], root: Mapping[str, Any]) -> tuple[Field, Mapping[str, Any] | None]:
    """The field `name` that `part` describes, and the object whose fields it holds, itself or in a list."""
    told, nullable = part, False
    if "anyOf" in part:
        (told,) = (resolved(each, root) for each in part["anyOf"] if each != {"type": "null"})
        nullable = len(part["anyOf"]) > 1
    types = [told["type"]] if isinstance(told.get("type"), str) else list(told.get("type", ("string",)))
    values = told.get("enum", ())
    nullable = nullable or "null" in types or None in values
    kind = next(each for each in types if each != "null")
    item = resolved(told["items"], root) if kind == "array" else None
    words = part["x-zh"]
    field = Field(
        path=(name,),
        title=Bilingual(words["title"], part["title"]),
        description=Bilingual(words["description"], part["description"]),
        type=told.get("format", kind),
        of=item.get("format", item["type"]) if item else None,
        nullable=nullable,
        values=tuple(value for value in values if value is not None),
        pattern=told.get("pattern"),
        minimum=told.get("minimum"),
        references=part.get("x-references"),
    )
    inner = item if item and item["type"] == "object" else told if kind == "object" else None
    return field, inner
