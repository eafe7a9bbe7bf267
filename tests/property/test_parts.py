"""Registers in parts: whatever the rows and the limit, nothing is lost, doubled or put out of order."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.model.edition import Edition
from generator.render.environment import wording
from generator.render.views.marks import first_character_mark, initial_mark, month_mark, year_mark
from generator.render.views.parts import Split, parts_of

T = wording(Edition.ZH_HANS)
Row = tuple[int, dt.date | None, str, int]
"""Its place, its date, its name, what it counts."""

BY_DATE: Split[Row] = Split(
    levels=(lambda row: year_mark(T, row[1]), lambda row: month_mark(T, row[1])), size=lambda row: row[3]
)
BY_NAME: Split[Row] = Split(
    levels=(lambda row: initial_mark(T, row[2]), lambda row: first_character_mark(T, row[2])), size=lambda row: row[3]
)
DATES = st.none() | st.dates(dt.date(2019, 1, 1), dt.date(2021, 12, 31)) | st.dates()
NAMES = st.text(alphabet="王吴李a{<〇", max_size=3)
ROWS = st.lists(st.tuples(DATES, NAMES, st.integers(1, 4)), max_size=60).map(
    lambda rows: [(place, *row) for place, row in enumerate(rows)]
)


@given(ROWS, st.integers(1, 12), st.sampled_from([BY_DATE, BY_NAME, replace(BY_DATE, levels=())]), st.data())
def test_every_row_stands_on_exactly_one_part(rows: list[Row], limit: int, by: Split[Row], data: st.DataObject) -> None:
    opening = data.draw(st.sampled_from([None, *rows]))
    parts = parts_of(T, "list.md", rows, limit, replace(by, opening=opening))
    assert sorted(row for part in parts.parts for row in part.rows) == sorted(rows)
    for part in parts.parts:
        assert list(part.rows) == sorted(part.rows), "their order is kept"
        assert sum(row[3] for row in part.rows) <= limit or len(part.rows) == 1
    paths = [part.path for part in parts.parts]
    assert len(set(paths)) == len(paths)
    assert [path for path in paths if path == "list.md"] == [paths[parts.front]]
    assert len({part.title for part in parts.parts}) == len(paths)
    if opening is not None:
        assert opening in parts.parts[parts.front].rows
    if len(paths) > 1:
        assert sum(row[3] for row in rows) > limit
        assert all(part.rows and part.title for part in parts.parts)
