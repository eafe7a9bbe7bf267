"""The lists as tables, for CSV: which columns a table has, and from where in the records their cells come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.contract.fields import Field, fields
from generator.contract.loader import load, words_of
from generator.contract.schemas import schema
from generator.model.edition import Bilingual

POSITION = "position"
"""The column that counts the rows of an inner list, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its name, and the field that its cells come from; of several values in one cell `joined` is True.

    `path` leads to the value from the row, `outer` from the record that holds the row. Neither: the row's place.
    """

    name: str
    field: Field
    path: tuple[str, ...] = ()
    outer: tuple[str, ...] = ()

    @property
    def joined(self) -> bool:
        """True if a cell may hold several values."""
        return bool(self.field.lists) or self.field.type == "array"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: the list `of`, or the lists `rows` inside its records, a row a record."""

    name: str
    of: str
    rows: str | None
    title: Bilingual
    text: Bilingual
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def path(self) -> str:
        """Where it stands, below /data/."""
        return f"{self.name}.csv"


def _table(entry: Mapping[str, Any], inner: frozenset[str]) -> Table:
    if "en" in entry:
        title, text = words_of(entry)
    else:
        root = schema(entry["of"])
        title = Bilingual(root["x-zh"]["title"], root["title"])
        text = Bilingual(root["x-zh"]["description"], root["description"])
    return Table(
        name=entry["name"],
        of=entry["of"],
        rows=entry.get("rows"),
        title=title,
        text=text,
        key=tuple(entry.get("key", ())),
        columns=tuple(_columns(entry, inner)),
    )


def _columns(entry: Mapping[str, Any], inner: frozenset[str]) -> Iterator[Column]:
    """The columns of a table; a list inside the records that is a table of its own (`inner`) gives none."""
    known, rows = fields(entry["of"]), entry.get("rows")
    if rows is None:
        for field in known:
            if not field.holds_others and field.path[0] not in inner:
                yield Column(name="_".join(field.path), field=field, path=field.path)
        return
    outer = {field.path: field for field in known}
    for name, path in entry.get("carry", {}).items():
        references = f"{entry['of']}.id" if path == "id" else outer[(path,)].references
        yield Column(name=name, field=replace(outer[(path,)], references=references), outer=(path,))
    yield Column(name=POSITION, field=_PLACE)
    for field in known:
        if field.path[0] == rows and len(field.path) > 1 and not field.holds_others:
            path = field.path[1:]
            own = replace(field, lists=tuple(length - 1 for length in field.lists if length > 1))
            yield Column(name="_".join(path), field=own, path=path)


_PLACE = Field(
    path=(POSITION,),
    title=Bilingual("次序", "Position"),
    description=Bilingual("在其中的次序，从 1 起计。", "Its place in the list, counted from 1."),
    type="integer",
    minimum=1,
)


def _tables() -> tuple[Table, ...]:
    entries = load("tables")
    inner = {(entry["of"], entry["rows"]) for entry in entries if "rows" in entry}
    return tuple(_table(entry, frozenset(rows for of, rows in inner if of == entry["of"])) for entry in entries)


TABLES = _tables()
