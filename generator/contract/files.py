"""Which files are published under /data/, the version of the contract, and its change log."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.contract.loader import load, words_of
from generator.contract.schemas import schema
from generator.contract.tables import TABLES
from generator.model.edition import Bilingual
from generator.model.page import Record

FOLDER = "data/"
"""The folder of the site in which everything stands."""

_MEDIA_TYPES = {"json": "application/json", "csv": "text/csv", "ics": "text/calendar", "xml": "application/akn+xml"}


class FileKind(enum.Enum):
    """What a file of the contract is."""

    LIST = "list"
    PART = "part"  # one of many: a notice, the cells of a table
    FEED = "feed"
    DESCRIPTION = "description"  # what the other files are


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A published file, or many of one form: `path` below /data/, with {names} for what differs.

    `description` is the path of what says how it is built: a schema or a data package.
    """

    path: str
    kind: FileKind
    title: Bilingual
    text: Bilingual
    schema: str | None = None
    description: str | None = None

    @property
    def is_form(self) -> bool:
        """True if many files may have this form."""
        return "{" in self.path

    @property
    def media_type(self) -> str:
        """What the bytes are."""
        return _MEDIA_TYPES[self.path.rpartition(".")[2]]

    def names(self, path: str) -> bool:
        """True if `path` is this file, or one of this form."""
        return bool(re.fullmatch(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(self.path)), path))


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One version of the contract and what it brought, in both languages."""

    version: str
    digest: str
    news: tuple[Bilingual, ...]


def _file(entry: dict[str, str]) -> File:
    name = entry.get("schema")
    if name is None:
        title, text = words_of(entry)
    else:
        root = schema(name)
        title = Bilingual(root["x-zh"]["title"], root["title"])
        text = Bilingual(root["x-zh"]["description"], root["description"])
    return File(
        path=entry["path"],
        kind=FileKind(entry["kind"]),
        title=title,
        text=text,
        schema=name,
        description=f"schemas/{name}.json" if name else None,
    )


def _files() -> tuple[File, ...]:
    """The files of files.yml; behind each list its tables as CSV."""
    found = []
    for entry in load("files"):
        found.append(_file(entry))
        found += [
            File(
                path=table.path,
                kind=FileKind.LIST,
                title=table.title,
                text=table.text,
                description="datapackage.json",
            )
            for table in TABLES
            if entry["kind"] == "list" and table.of == entry["schema"]
        ]
    return tuple(found)


FILES = _files()
CHANGES = tuple(
    Change(
        version=entry["version"],
        digest=entry["digest"],
        news=tuple(Bilingual(zh, en) for zh, en in zip(entry["zh"], entry["en"], strict=True)),
    )
    for entry in load("changes")
)
VERSION = CHANGES[0].version


def files_of(records: Iterable[Record]) -> dict[File, list[Record]]:
    """The published `records` by the entry that speaks of them, in the order of FILES; only entries that have some.

    Raises ValueError for a record that no entry speaks of.
    """
    exact = {file.path: file for file in FILES if not file.is_form}
    forms = [file for file in FILES if file.is_form]
    found: dict[File, list[Record]] = {file: [] for file in FILES}
    for record in records:
        file = exact.get(record.path) or next((form for form in forms if form.names(record.path)), None)
        if file is None:
            raise ValueError(f"{record.path}: expected an entry in contract/data/files.yml, found none")
        found[file].append(record)
    return {file: of_file for file, of_file in found.items() if of_file}
