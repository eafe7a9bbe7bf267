"""A page, a record and a companion on their way to files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One Markdown page of one edition: `path` below the edition's docs folder (`notices/x.md`), its whole text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One data file: `path` below `/data/` (`notices.json`), its bytes as text."""

    path: str
    text: str


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
