"""The tables beside the shards, as JSON: by which queries are folded, hits are put in order, and filtered."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from generator.site.search.shards import SearchRecord, Shard
from generator.text import folding


def folding_table(also: Mapping[str, str]) -> dict[str, Any]:
    """`from` and `to`, one character each by place, and `more`, what becomes several or none.

    `also` are the second spellings of traditional script in this archive, as they stand beside its records.
    """
    table = folding()
    single = {char: form for char, form in table.items() if len(form) == 1}
    more = {char: form for char, form in table.items() if char not in single}
    return {"from": "".join(single), "to": "".join(single.values()), "more": more, "also": also}


def newest_first(shard: Shard) -> tuple[SearchRecord, ...]:
    """The records of `shard`, the newest first, those without a date last."""
    return tuple(sorted(shard.records, key=lambda record: (record.date, record.path), reverse=True))


def catalogue(shards: Sequence[Shard], ids: Mapping[str, str], tags: Mapping[str, str]) -> dict[str, Any]:
    """What puts hits in order: the shards, the newest first, each with its `ids`, the newest first, those undated last.

    `ids` are those of records by address, `tags` those of shards by name: two indexes that differ have other tags.
    `dated` says how many ids of a shard have a date; `works` has the places (`_steps`) of works among all ids.
    """
    ordered = [(shard, newest_first(shard)) for shard in reversed(shards)]
    parts = [
        {
            "name": shard.name,
            "tag": tags[shard.name],
            "dated": sum(bool(record.date) for record in records),
            "ids": " ".join(ids[record.address] for record in records),
        }
        for shard, records in ordered
    ]
    types = [record.shown["meta"]["type"] for _, records in ordered for record in records]
    return {"shards": parts, "works": _steps(place for place, type_ in enumerate(types) if type_ == "work")}


def filters(shards: Sequence[Shard]) -> dict[str, dict[str, list[int]]]:
    """Filter → value → places (`_steps`) in the catalogue's ids, those of all its shards in a row."""
    found: dict[str, dict[str, list[int]]] = {}
    records = (record for shard in reversed(shards) for record in newest_first(shard))
    for place, record in enumerate(records):
        for name, values in record.shown["filters"].items():
            for value in values:
                found.setdefault(name, {}).setdefault(value, []).append(place)
    return {name: {value: _steps(places) for value, places in values.items()} for name, values in found.items()}


def _steps(places: Iterable[int]) -> list[int]:
    """Rising numbers as the first and the steps from each to the next: these are small, and much the same."""
    places = list(places)
    return places[:1] + [there - here for here, there in pairwise(places)]


def as_json(value: Mapping[str, Any]) -> bytes:
    """`value` as the bytes of a file, the same for the same value."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n").encode("utf-8")
