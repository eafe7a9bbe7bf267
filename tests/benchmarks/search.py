"""What the search costs as an archive grows: memory, time and size of the index, bytes and time of searches.

`make bench SIZES="500 2000 5000"`, or `python -m tests.benchmarks.search --sizes 500 2000 5000`. Each is made of the
demonstration gazette's notices (archive.py). Bytes and counts are the same everywhere; seconds belong to a machine.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from playwright.sync_api import Browser

from tests.benchmarks.search_browser import PARTS, browser_at, first_search, pages_found, search_times
from tests.benchmarks.search_site import search_site
from tests.support.plain_reading import LONGEST, holders, spelled, stretch

SIZES = (100,)
FIRST, ASKED = 60, 300
"""Queries of each size: as a reader's first search, and for what is found and how long it takes."""

BOUNDS = {"median": 450_000, "most": 900_000}
"""Bytes that a first search may move."""

COMMON = "的"


def queries(texts: Sequence[str], count: int) -> list[str]:
    """What readers type: phrases of 2 to 8 words, document numbers and figures, words, single characters."""
    chosen = Random(count)  # noqa: S311
    long = [text for text in texts if len(text) > LONGEST]
    numbers = [text for text in texts if "〔" in text and len(text) < 16]
    found: list[str] = []
    while len(found) < count:
        text = chosen.choice(long)
        draw = chosen.random()
        if draw < 0.6:
            typed = stretch(text, chosen.randint(2, LONGEST), chosen)
        elif draw < 0.75:
            typed = chosen.choice(numbers)
        elif draw < 0.9:
            typed = stretch(text, 2, chosen)
        else:
            typed = stretch(text, 1, chosen)
        if any(char.isalnum() for char in typed):
            found.append(typed.strip())
    return found


def measure(notices: int, folder: Path) -> dict[str, Any]:
    """All figures of an archive of that many `notices`, made under `folder`."""
    made = search_site(notices, folder)
    texts = [text for found in made.texts.values() for text in found]
    asked = queries(texts, ASKED)
    lines = spelled(made.texts)
    there = [holders(lines, typed) for typed in asked]
    with browser_at(made.site, made.pages) as (browser, address):
        found = pages_found(browser, address, asked)
        times = search_times(browser, address, asked)
        (common,) = search_times(browser, address, [COMMON])
        moved = _moved(browser, address, queries(texts, FIRST))
    hits = sum(len(one & other) for one, other in zip(found, there, strict=True))
    whole = [one["whole"] for one in times]
    return {
        **made.index,
        **moved,
        "queries": len(asked),
        "recall": hits / sum(map(len, there)),
        "precision": hits / sum(map(len, found)),
        "query_median_ms": statistics.median(whole),
        "query_most_ms": max(whole),
        "still_most_ms": max(one["longest"] for one in times),
        "common_ms": common["whole"],
        "common_still_ms": common["longest"],
    }


def _moved(browser: Browser, address: str, asked: Sequence[str]) -> dict[str, Any]:
    """Bytes of first searches: with the results seen at once, with ten, and by part at the median."""
    both = [first_search(browser, address, typed) for typed in asked]
    seen, ten = ([sum(parts[at].values()) for parts in both] for at in (0, 1))
    (worst, _) = max(zip(asked, ten, strict=True), key=lambda one: one[1])
    return {
        "first_searches": len(both),
        "seen_median": statistics.median(seen),
        "seen_most": max(seen),
        "ten_median": statistics.median(ten),
        "ten_most": max(ten),
        "ten_most_typed": worst,
        **{f"{part}_median": statistics.median(of[part] for _, of in both) for part in PARTS},
        **{f"{part}_most": max(of[part] for _, of in both) for part in PARTS},
    }


def report(one: dict[str, Any]) -> str:
    """The figures of one size as lines to read."""

    def kilo(name: str) -> str:
        return f"{one[name] / 1e3:.0f}"

    parts = ", ".join(f"{part} {kilo(f'{part}_median')}–{kilo(f'{part}_most')}" for part in PARTS)
    return f"""\
{one["notices"]} notices, {one["records"]} records, {one["shards"]} shards, {one["bytes"] / 1e6:.1f} MB
  index       {one["seconds"]:.1f} s, {one["own"] / 1e6:.0f} MB at most, and Pagefind {one["pagefind"] / 1e6:.0f} MB
  first search, median and most
    as seen   {kilo("seen_median")} kB, {kilo("seen_most")} kB
    with ten  {kilo("ten_median")} kB, {kilo("ten_most")} kB ({one["ten_most_typed"]})
    parts     {parts} kB
  found       recall {one["recall"]:.4f}, precision {one["precision"]:.4f} in {one["queries"]} queries
  a query     {one["query_median_ms"]:.0f} ms, at most {one["query_most_ms"]:.0f} ms
              the page stands still for {one["still_most_ms"]:.0f} ms at most
  {COMMON}          {one["common_ms"]:.0f} ms, page still for {one["common_still_ms"]:.0f} ms
"""


def main() -> None:
    """Measure each size; print and write what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="notices of each archive")
    parser.add_argument("--folder", type=Path, help="where archives and sites stand, and are used again")
    parser.add_argument("--output", type=Path, help="a file for the figures as JSON")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        folder = asked.folder or Path(passing)
        figures = {}
        for size in asked.sizes or SIZES:
            figures[str(size)] = measure(size, folder / str(size))
            sys.stdout.write(report(figures[str(size)]) + "\n")
            sys.stdout.flush()
            if asked.output:
                asked.output.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    over = [size for size, one in figures.items() if any(one[f"ten_{name}"] > most for name, most in BOUNDS.items())]
    if over:
        sys.exit(f"A first search moves more than it may ({BOUNDS}) at {', '.join(over)} notices.")


if __name__ == "__main__":
    main()
