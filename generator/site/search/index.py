"""From search records to the index in a site: shard by shard, then as one."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

from generator.site.search.merging import merge
from generator.site.search.pagefind import pagefind_version, publish_library, run_pagefind
from generator.site.search.shards import LARGEST, Shard, indexed, read_records, shards_of
from generator.site.search.tables import as_json, catalogue, filters, folding_table, newest_first, numbers
from generator.store import digest, write_atomic

INDEX = "pagefind"
"""The folder of the index in a site: tables, the library, and what is looked up, in a folder named by what it holds.

So what a browser keeps of one index is never read with another. Only the catalogue and the folding table stay where
they are, and are asked for anew each time.
"""

FORMAT = 3
"""Of tokens, chunks and tables. Scripts that a browser keeps from before a change of it say so, and find nothing."""

FOLDING = "folding.json"
"""The table by which a reader's query is folded as the texts are."""

CATALOGUE = "catalogue.json"
"""What there is, where it stands, and in which order."""

FILTERS = "filters.json"
"""Which records have which value of a filter."""

NUMBERS = "numbers.json"
"""Which records have which document number."""

_SUMS = "sums.json"
"""Of a shard: the digests of its files."""


def search_folder(build: Path) -> Path:
    """Where the search records are written, under the folder `build`."""
    return build / "search" / "records"


def build_index(build: Path, site: Path, largest: int = LARGEST) -> None:
    """Index the search records under `build`, whose paths are addresses on the site; the index goes to folder `site`.

    A shard holds at most `largest` bytes of records. What stands in the folder `build` of shards that are the same is
    used again. Raises SiteError if Pagefind is missing or fails.
    """
    source, target = search_folder(build), site / INDEX
    records = read_records(source)
    parts = [_indexed(shard, source, build / "search") for shard in shards_of(records, largest)]
    _clear(build / "search" / "shards", parts)
    ordered = newest_first(records)
    places = {record.address: place for place, record in enumerate(ordered)}
    chunks = merge(parts, places, [record.shown for record in ordered], target / "new")
    write_atomic(target / "new" / FILTERS, as_json(filters(ordered)))
    write_atomic(target / "new" / NUMBERS, as_json(numbers(ordered)))
    index = (target / "new").rename(target / _digest(target / "new")).name
    if parts:
        publish_library(parts[0], target / pagefind_version())
    stands = {"format": FORMAT, "library": pagefind_version(), "index": index, "chunks": chunks}
    write_atomic(target / CATALOGUE, as_json(stands | catalogue(ordered)))
    spellings = source / "spellings.json"
    also = json.loads(spellings.read_text(encoding="utf-8")) if spellings.is_file() else {}
    write_atomic(target / FOLDING, as_json(folding_table(also)))


def _indexed(shard: Shard, source: Path, work: Path) -> Path:
    """The folder of the index of `shard`: as it stands under `work`, or made now.

    It is named by all that it is made of. Pagefind indexes a folder, so the records are put into one of their own.
    """
    made_of = hashlib.sha256(pagefind_version().encode("utf-8"))
    for record in shard:
        made_of.update(f"\n{record.path.as_posix()} {record.size}\n".encode())
        made_of.update(indexed(source, record))
    target = work / "shards" / made_of.hexdigest()[:20]
    if not _is_whole(target):
        shutil.rmtree(target, ignore_errors=True)
        alone, output = work / "alone", work / "output"
        shutil.rmtree(alone, ignore_errors=True)
        for record in shard:
            place = alone / record.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(indexed(source, record))
        run_pagefind(alone, output)
        shutil.rmtree(alone)
        write_atomic(output / _SUMS, as_json(_sums(output)))
        target.parent.mkdir(exist_ok=True)
        output.rename(target)
    return target


def _is_whole(shard: Path) -> bool:
    """True if the index in the folder `shard` is what it was when it was made, as far as Pagefind made it."""
    try:
        sums = json.loads((shard / _SUMS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(sums, dict) and bool(sums) and all(digest(shard / name) == sum_ for name, sum_ in sums.items())


def _sums(shard: Path) -> dict[str, str]:
    paths = sorted(path for path in shard.rglob("*") if path.is_file())
    return {path.relative_to(shard).as_posix(): digest(path) for path in paths}


def _clear(folder: Path, wanted: list[Path]) -> None:
    """Remove the indexes of shards in `folder` that are no longer `wanted`, and whatever else got there."""
    for path in folder.glob("*"):
        if path not in wanted:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()


def _digest(folder: Path) -> str:
    of = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        of.update(path.relative_to(folder).as_posix().encode("utf-8"))
        of.update(path.read_bytes())
    return of.hexdigest()[:12]
