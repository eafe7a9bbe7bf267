"""A page, a record and a companion on their way to files, and what pages tell of things that can be searched for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One Markdown page of one edition: `path` below the edition's docs folder (`notices/x.md`), its whole text."""

    path: str
    text: str

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return self.text.encode("utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """In the place of a page or a companion: the file that an earlier run wrote at `path` is what it would be."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One data file: `path` below `/data/` (`notices.json`), its bytes as text.

    `rows` is how many records a list has, None for what is no list.
    """

    path: str
    text: str
    rows: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """A file that stands in the site as it is: `path` below the site's root (`llms.txt`), its text."""

    path: str
    text: str

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return self.text.encode("utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class BinaryCompanion:
    """A companion that is no text of ours: a book, a source text byte for byte."""

    path: str
    content: bytes


Made = Page | Companion | BinaryCompanion
"""A file of the site, or what MkDocs makes one of."""

File = Made | KeptFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """What only the pages know, for the search.

    `people`: name → where it stands (`people/#person-x`). `statuses`: id of a notice → what a day of reading is held
    against (`effective=2021-06-01 expires=2026-05-31`).
    """

    people: Mapping[str, str]
    statuses: Mapping[str, str]
