"""Which records are indexed together, as a shard: by years, so that a new issue changes few of them.

Years are put together from the oldest on, as long as they fit; a year that is too much for one shard is cut by date.
What has no year (works, bodies) comes behind the newest. So a shard keeps its records when later issues come, and need
not be indexed again. An archive that fits into one shard has one.
"""

from __future__ import annotations

import html
import itertools
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.site.errors import SiteError

LARGEST = 8_000_000
"""Bytes of records that a shard holds, unless one record alone is more: they cost Pagefind about 0.2 GB of memory."""

_SHOWN = re.compile(r'<meta name="shown" content="(?P<json>[^"]*)">')


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """A record in the folder of records: its path there, the bytes that are indexed, and what results show of it."""

    path: Path
    size: int
    shown: dict[str, Any]

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


Shard = tuple[SearchRecord, ...]
"""Records that are indexed together, the oldest first."""


def read_records(folder: Path) -> tuple[SearchRecord, ...]:
    """The records in `folder`, sorted by path. Raises SiteError for one that does not say what it shows."""
    found = []
    for path in sorted(folder.glob("**/*.html")):
        text = path.read_text(encoding="utf-8")
        shown = _SHOWN.search(text)
        if shown is None:
            raise SiteError(f"{path} does not say what it shows; build anew")
        found.append(
            SearchRecord(
                path=path.relative_to(folder),
                size=len(_told(text).encode()),
                shown=json.loads(html.unescape(shown["json"])),
            )
        )
    return tuple(found)


def indexed(folder: Path, record: SearchRecord) -> bytes:
    """What is indexed of `record` in `folder`: all but what it shows, such as its status, which later issues change."""
    return _told((folder / record.path).read_text(encoding="utf-8")).encode()


def _told(text: str) -> str:
    return _SHOWN.sub("", text, count=1)


def shards_of(records: Iterable[SearchRecord], largest: int = LARGEST) -> tuple[Shard, ...]:
    """`records` in shards of at most `largest` bytes, the oldest first."""
    ordered = sorted(records, key=lambda record: (not record.year, record.year, record.date, record.path))
    shards: list[Shard] = []
    waiting: list[SearchRecord] = []
    for _, group in itertools.groupby(ordered, key=lambda record: record.year):
        of_year = list(group)
        if waiting and _size(waiting) + _size(of_year) > largest:
            shards.append(tuple(waiting))
            waiting = []
        waiting += of_year
        if _size(waiting) > largest:  # and it is this year alone
            shards += _cut(waiting, largest)
            waiting = []
    if waiting:
        shards.append(tuple(waiting))
    return tuple(shards)


def _cut(records: Sequence[SearchRecord], largest: int) -> Iterator[Shard]:
    part: list[SearchRecord] = []
    for record in records:
        if part and _size(part) + record.size > largest:
            yield tuple(part)
            part = []
        part.append(record)
    yield tuple(part)


def _size(records: Iterable[SearchRecord]) -> int:
    return sum(record.size for record in records)
