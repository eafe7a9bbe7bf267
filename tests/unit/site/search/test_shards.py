"""Which record is in which shard, and what does not change when an issue comes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.site.search.shards import SearchRecord, indexed, read_records, shards_of


def record(name: str, year: int | None, size: int, date: str = "") -> SearchRecord:
    filters = {"year": [str(year)]} if year else {}
    meta: dict[str, Any] = {"date": date} if date else {}
    return SearchRecord(path=Path(name) / "index.html", size=size, shown={"meta": meta, "filters": filters})


def names(records: list[SearchRecord], largest: int) -> list[list[str]]:
    return [[one.path.parent.name for one in shard] for shard in shards_of(records, largest)]


def test_what_fits_is_one_shard() -> None:
    assert names([record("b", 2020, 4), record("a", 2019, 4), record("w", None, 2)], 10) == [["a", "b", "w"]]


def test_years_are_put_together_and_what_has_none_comes_last() -> None:
    records = [record("w", None, 5), record("c", 2021, 4), record("b", 2020, 4), record("a", 2019, 4)]
    assert names(records, 8) == [["a", "b"], ["c"], ["w"]]


def test_a_year_that_is_too_much_is_cut_by_date() -> None:
    records = [record("late", 2020, 6, "2020-11-01"), record("early", 2020, 6, "2020-02-01"), record("next", 2021, 3)]
    assert names(records, 10) == [["early"], ["late"], ["next"]]


@given(
    st.lists(st.tuples(st.integers(2000, 2012), st.integers(1, 9)), min_size=1, max_size=60),
    st.lists(st.integers(1, 9), max_size=12),
)
def test_no_shard_is_too_large_and_a_later_year_changes_the_last_one_at_most(
    old: list[tuple[int, int]], new: list[int]
) -> None:
    earlier = [record(f"{number:03}", year, size) for number, (year, size) in enumerate(old)]
    later = [record(f"new{number:03}", 2013, size) for number, size in enumerate(new)]
    before, after = shards_of(earlier, 20), shards_of([*earlier, *later], 20)
    assert all(sum(one.size for one in shard) <= 20 for shard in after)
    assert sorted(one.path for shard in after for one in shard) == sorted(one.path for one in earlier + later)
    assert after[: len(before) - 1] == before[:-1]


def test_what_a_record_shows_is_no_part_of_what_is_indexed(tmp_path: Path) -> None:
    path = tmp_path / "notices" / "a" / "index.html"
    path.parent.mkdir(parents=True)
    found = []
    for status in ("", "repealed=2024-03-01"):
        shown = f"{{&quot;meta&quot;: {{}}, &quot;filters&quot;: {{&quot;status&quot;: [&quot;{status}&quot;]}}}}"
        path.write_text(f'<head><meta name="shown" content="{shown}"></head><p>城墙</p>\n', encoding="utf-8")
        (record,) = read_records(tmp_path)
        assert record.shown["filters"]["status"] == [status]
        found.append((indexed(tmp_path, record), record.size))
    assert found[0] == found[1]
    assert found[0][0].decode() == "<head></head><p>城墙</p>\n"
