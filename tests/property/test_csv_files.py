"""Any cells: what is written as CSV is read back as it was, and nothing in it runs as a formula."""

from __future__ import annotations

import csv
import io

from hypothesis import example, given
from hypothesis import strategies as st

from generator.export.csv_files import csv_text
from tests.support.csv_reader import rows_of

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
risky = st.builds(
    lambda start, rest: start + rest,
    st.text(st.sampled_from("=+-@＝＋－＠'\t\r\n \u3000\"|,%1２万"), max_size=6),
    texts,
)
cells = st.one_of(texts, risky)
tables = st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1))


@given(tables)
@example([["\r-"], ["'\t+"], ["' -"]])
def test_every_cell_is_read_back_as_it_was(rows: list[list[str]]) -> None:
    assert rows_of(csv_text(rows)) == rows


@given(risky)
def test_no_cell_begins_like_a_formula(cell: str) -> None:
    ((written,),) = csv.reader(io.StringIO(csv_text([[cell]])[1:], newline=""))
    assert not written.startswith(("\t", "\r"))
    bare = written.strip()
    if bare.startswith(tuple("=+-@＝＋－＠")):
        assert bare.startswith(tuple("+-＋－"))
        assert not set("()（）[]{}|!=@＝＠'\"$:;&*/^<>") & set(bare), written
        assert len(set(bare)) <= 2 or not set("+-＋－") & set(bare[1:]), written


@given(tables)
def test_rows_and_columns_stay_where_they_are(rows: list[list[str]]) -> None:
    read = list(csv.reader(io.StringIO(csv_text(rows)[1:], newline=""), strict=True))
    assert [len(row) for row in read] == [len(row) for row in rows]
