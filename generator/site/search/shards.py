"""Which record is in which shard (part of the index): by years, so that a new issue changes few of them.

Years are put together from the oldest on, as long as they fit; a year that is too much for one shard is cut by date.
What has no year (works, bodies) comes behind the newest. So a shard keeps its records, and its bytes, when
later issues come. An archive that fits into one shard has one.
"""

from __future__ import annotations

import html
import itertools
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.site.errors import SiteError

LARGEST = 24_000_000
"""Bytes of records that a shard holds, unless one record alone is more: a thousand notices of 4,000 characters."""

UNDATED = "undated"
"""The name of the shard of what has no year, where that is one of its own."""

_UNIT = re.compile(r'<h2 id="(?P<eid>[^"]*)">|<[^>]*>|(?P<word>[^\s<]+)')
_SHOWN = re.compile(r'<meta name="shown" content="(?P<json>[^"]*)">')


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordText:
    """The words of a record in their order, and for each anchor the number of the word at which its unit begins."""

    words: tuple[str, ...]
    anchors: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """A record as it stands in the folder of records: its path there, its size in bytes, and what results show of it."""

    path: Path
    size: int
    shown: dict[str, Any]

    def text(self, folder: Path) -> RecordText:
        """Its words, as they stand in its file in `folder`."""
        body = (folder / self.path).read_text(encoding="utf-8").partition("<body")[2].partition(">")[2]
        words: list[str] = []
        anchors: dict[str, int] = {}
        for match in _UNIT.finditer(body):
            if match["word"]:
                words.append(sys.intern(html.unescape(match["word"])))
            elif match["eid"] is not None:
                anchors[html.unescape(match["eid"])] = len(words)
        return RecordText(words=tuple(words), anchors=anchors)

    @property
    def address(self) -> str:
        """The address of its page, from the site's root."""
        return f"/{self.path.parent.as_posix()}/"

    @property
    def year(self) -> str:
        """The year that it is filtered by, empty without one."""
        years = self.shown["filters"].get("year", [""])
        return str(years[0])

    @property
    def date(self) -> str:
        """Its date, empty without one."""
        return str(self.shown["meta"].get("date", ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """A part of the index: its name, which is that of its folder, and its records, the oldest first."""

    name: str
    records: tuple[SearchRecord, ...]


def read_records(folder: Path) -> tuple[SearchRecord, ...]:
    """The records in `folder`, sorted by path. Raises SiteError for one that does not say what it shows."""
    found = []
    for path in sorted(folder.glob("**/*.html")):
        shown = _SHOWN.search(path.read_text(encoding="utf-8"))
        if shown is None:
            raise SiteError(f"{path} does not say what it shows; build anew")
        found.append(
            SearchRecord(
                path=path.relative_to(folder), size=path.stat().st_size, shown=json.loads(html.unescape(shown["json"]))
            )
        )
    return tuple(found)


def shards_of(records: Iterable[SearchRecord], largest: int = LARGEST) -> tuple[Shard, ...]:
    """`records` in shards of at most `largest` bytes, the oldest first; each is named by the year that it begins with."""
    ordered = sorted(records, key=lambda record: (not record.year, record.year, record.date, record.path))
    shards: list[Shard] = []
    waiting: list[SearchRecord] = []
    for year, group in itertools.groupby(ordered, key=lambda record: record.year):
        of_year = list(group)
        if waiting and _size(waiting) + _size(of_year) > largest:
            shards.append(Shard(name=_name(waiting[0].year), records=tuple(waiting)))
            waiting = []
        waiting += of_year
        if _size(waiting) > largest:  # and it is this year alone
            for number, part in enumerate(_cut(waiting, largest), start=1):
                shards.append(Shard(name=f"{_name(year)}-{number}", records=tuple(part)))
            waiting = []
    if waiting:
        shards.append(Shard(name=_name(waiting[0].year), records=tuple(waiting)))
    return tuple(shards)


def _cut(records: Sequence[SearchRecord], largest: int) -> Iterator[list[SearchRecord]]:
    part: list[SearchRecord] = []
    for record in records:
        if part and _size(part) + record.size > largest:
            yield part
            part = []
        part.append(record)
    yield part


def _size(records: Iterable[SearchRecord]) -> int:
    return sum(record.size for record in records)


def _name(year: str) -> str:
    return year or UNDATED
