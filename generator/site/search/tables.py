"""The tables beside the index, as JSON: numbers, and by what queries are folded, hits put in order and filtered."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from generator.site.search.shards import SearchRecord
from generator.text import folding

_FIGURE = re.compile(r"(?P<before>.*?)(?P<figure>[1-9][0-9]{0,8})(?P<behind>[^0-9]*)", re.DOTALL)
"""A document number around its last figure."""

_CODE = re.compile(r"[^\W\d_]{2,}?(?=第?[^\w\s]?[0-9]+(?![0-9]|号令))")
"""What a document number begins with, if that alone tells one: what is before 第87号令 is somebody's name."""


def folding_table(also: Mapping[str, str]) -> dict[str, Any]:
    """`from` (the codes of characters as `_steps`) and `to` (their forms), and `more`, what becomes several or none.

    `also` are the second spellings of traditional script in this archive, as they stand beside its records.
    """
    table = folding()
    single = {char: form for char, form in table.items() if len(form) == 1}
    more = {char: form for char, form in table.items() if char not in single}
    return {"from": _steps(map(ord, single)), "to": "".join(single.values()), "more": more, "also": also}


def newest_first(records: Iterable[SearchRecord]) -> tuple[SearchRecord, ...]:
    """`records` in the order of the index: the newest first, those without a date last."""
    return tuple(sorted(records, key=lambda record: (record.date, record.path), reverse=True))


def catalogue(ordered: Sequence[SearchRecord]) -> dict[str, Any]:
    """What puts hits in order, besides the order of the records: the places (`_steps`) of works among them.

    And the codes with which document numbers begin, to tell who types one from who types a word.
    """
    works = (place for place, record in enumerate(ordered) if record.shown["meta"]["type"] == "work")
    found = (_CODE.match(record.shown["meta"].get("number", "")) for record in ordered)
    return {"works": _steps(works), "codes": sorted({code[0] for code in found if code})}


def filters(ordered: Iterable[SearchRecord]) -> dict[str, dict[str, list[int]]]:
    """Filter → value → places (`_steps`) of the records that have it."""
    found: dict[str, dict[str, list[int]]] = {}
    for place, record in enumerate(ordered):
        for name, values in record.shown["filters"].items():
            for value in values:
                found.setdefault(name, {}).setdefault(value, []).append(place)
    return {name: {value: _steps(places) for value, places in values.items()} for name, values in found.items()}


def numbers(ordered: Iterable[SearchRecord]) -> dict[str, list[list[Any]]]:
    """The document numbers of the records in their order, for those who know the beginning of one.

    Those that differ in the last figure only stand together: what is before and behind it, the figures and the places
    of the records, both as `_steps`. Numbers whose last figure is none or 0 are left out.
    """
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for place, record in enumerate(ordered):
        if parts := _FIGURE.fullmatch(record.shown["meta"].get("number", "")):
            found.setdefault((parts["before"], parts["behind"]), []).append((int(parts["figure"]), place))
    rows = sorted(found.items(), key=lambda row: [_natural(part) for part in row[0]])
    return {"numbers": [[*around, *map(_steps, zip(*sorted(ones), strict=True))] for around, ones in rows]}


def _natural(text: str) -> list[tuple[int, str]]:
    """A key by which figures in `text` are in order of what they say."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"([0-9]+)", text)]


def _steps(places: Iterable[int]) -> list[int]:
    """Numbers as the first and the steps from each to the next: of rising ones these are small, and much the same."""
    places = list(places)
    return places[:1] + [there - here for here, there in pairwise(places)]


def as_json(value: Mapping[str, Any]) -> bytes:
    """`value` as the bytes of a file, the same for the same value."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n").encode("utf-8")
