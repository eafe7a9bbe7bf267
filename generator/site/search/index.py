"""From search records to the index in a site, shard by shard."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from generator.site.search.pagefind import publish_library, publish_shard, run_pagefind
from generator.site.search.shards import LARGEST, Shard, read_records, shards_of
from generator.site.search.tables import as_json, catalogue, filters, folding_table
from generator.store import write_atomic

INDEX = "pagefind"
"""The folder of the index in a site: the library, the tables, and a folder a shard."""

FOLDING = "folding.json"
"""The table by which a reader's query is folded as the texts are."""

CATALOGUE = "catalogue.json"
"""Which shards there are, and the order of their records by date."""

FILTERS = "filters.json"
"""Which records have which value of a filter."""


def search_folder(build: Path) -> Path:
    """Where the search records are written, under the folder `build`."""
    return build / "search" / "records"


def build_index(build: Path, site: Path, largest: int = LARGEST) -> None:
    """Index the search records under `build`, whose paths are addresses on the site; the index goes to folder `site`.

    A shard holds at most `largest` bytes of records. They are made one after another, since each takes much memory.
    Raises SiteError if Pagefind is missing or fails.
    """
    source, work, target = search_folder(build), build / "search", site / INDEX
    shards = shards_of(read_records(source), largest)
    ids: dict[str, str] = {}
    tags: dict[str, str] = {}
    for number, shard in enumerate(shards):
        run_pagefind(_alone(shard, source, work / "shard"), work / "index")
        if number == 0:
            publish_library(work / "index", target)
        shown = {record.address: record.shown for record in shard.records}
        tags[shard.name], found = publish_shard(work / "index", target / shard.name, shown)
        ids |= found
    shutil.rmtree(work / "shard", ignore_errors=True)
    spellings = source / "spellings.json"
    also = json.loads(spellings.read_text(encoding="utf-8")) if spellings.is_file() else {}
    write_atomic(target / FOLDING, as_json(folding_table(also)))
    write_atomic(target / CATALOGUE, as_json(catalogue(shards, ids, tags)))
    write_atomic(target / FILTERS, as_json(filters(shards)))


def _alone(shard: Shard, source: Path, folder: Path) -> Path:
    """The records of `shard` in a `folder` of their own, at the same paths: Pagefind indexes a folder."""
    shutil.rmtree(folder, ignore_errors=True)
    for record in shard.records:
        place = folder / record.path
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / record.path, place)
    return folder
