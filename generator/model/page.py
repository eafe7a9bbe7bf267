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
