"""From search records to the index in a site, shard by shard."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from generator.site.search.postings import by_hash, in_order, postings
from generator.site.search.shards import LARGEST, SearchRecord, Shard, read_records, shards_of
from generator.site.search.tables import Opened, as_json, catalogue, filters, folding_table, newest_first
from generator.store import write_atomic

INDEX = "lookup"
"""The folder of the index in a site: the tables, and a folder a shard."""

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

    A shard holds at most `largest` bytes of records. Raises SiteError for a record that is none.
    """
    source, target = search_folder(build), site / INDEX
    shards = shards_of(read_records(source), largest)
    opened = [_write_shard(shard, source, target / shard.name) for shard in shards]
    spellings = source / "spellings.json"
    also = json.loads(spellings.read_text(encoding="utf-8")) if spellings.is_file() else {}
    write_atomic(target / FOLDING, as_json(folding_table(also)))
    write_atomic(target / CATALOGUE, as_json(catalogue(shards, opened)))
    write_atomic(target / FILTERS, as_json(filters(shards)))


def _write_shard(shard: Shard, source: Path, folder: Path) -> Opened:
    """Write the files of `shard` to `folder`: what says where words stand, and what a result shows of each record.

    A record is called by its place, the newest first. Returned is what a reader must know to open the shard.
    """
    records = newest_first(shard)
    texts = [record.text(source) for record in records]
    pairs, words = postings(text.words for text in texts)
    starts, of_words = in_order(words)
    of_pairs = by_hash(pairs)
    files = {f"pairs/{number}.bin": data for number, data in enumerate(of_pairs)}
    files |= {f"words/{number}.bin": data for number, data in enumerate(of_words)}
    for number, (record, text) in enumerate(zip(records, texts, strict=True)):
        files[f"records/{number}.json"] = as_json(_shown(record, text.anchors))
    tag = hashlib.sha256()
    for name, data in sorted(files.items()):
        tag.update(name.encode() + data)
        write_atomic(folder / name, data)
    return Opened(tag=tag.hexdigest()[:8], pairs=len(of_pairs), words=starts)


def _shown(record: SearchRecord, anchors: dict[str, int]) -> dict[str, object]:
    """What a result needs of a record: its address, where its units begin, and what is shown."""
    return {"url": record.address, "anchors": anchors, **record.shown}
