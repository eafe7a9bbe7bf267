"""The tables beside the index: which numbers there are, and what they begin with."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site.search.shards import SearchRecord
from generator.site.search.tables import catalogue, numbers


def records(found: Sequence[str | None]) -> list[SearchRecord]:
    """Records with these numbers, in this order."""
    meta = [{"type": "notice"} | ({} if number is None else {"number": number}) for number in found]
    return [SearchRecord(path=Path(str(at)), size=0, shown={"meta": one}) for at, one in enumerate(meta)]


def read(found: Sequence[str | None]) -> list[tuple[str, int]]:
    """The table of these numbers as a reader has it: each with the place of its record."""
    return [
        (f"{before}{figure}{behind}", place)
        for before, behind, *steps in numbers(records(found))["numbers"]
        for figure, place in zip(*map(itertools.accumulate, steps), strict=True)
    ]


def test_numbers_are_in_the_order_of_what_they_count() -> None:
    ten, two, older, order = "云政发〔2023〕10号", "云政发〔2023〕2号", "云政发〔2022〕30号", "云州市人民政府令第7号"
    assert read([ten, older, None, two, order, two]) == [(order, 4), (older, 1), (two, 3), (two, 5), (ten, 0)]


def test_those_that_differ_in_the_last_figure_only_stand_together() -> None:
    assert len(numbers(records(["云政发〔2023〕10号", "云政发〔2023〕2号", "云政发〔2024〕2号"]))["numbers"]) == 2


def test_what_has_no_figure_is_left_out() -> None:
    assert read(["云州市人民政府第七号令", "", None]) == []


@pytest.mark.parametrize(
    ("number", "codes"),
    [
        ("云政发〔2023〕10号", ["云政发"]),
        ("云政发[2023]第10号", ["云政发"]),
        ("云政发2023年第10号", ["云政发"]),
        ("云州市人民政府令第187号", ["云州市人民政府令"]),
        ("云州市人民政府令187号", ["云州市人民政府令"]),
        ("云州市人民政府第187号令", []),
        ("〔2023〕10号", []),
        ("YZF-2023-10", ["YZF"]),
        ("云〔2023〕10号", []),
        (None, []),
    ],
)
def test_a_code_is_what_tells_a_number_alone(number: str | None, codes: list[str]) -> None:
    assert catalogue(records([number, number]))["codes"] == codes


@given(st.lists(st.none() | st.text("云政发〔〕第号令-0123456789２", max_size=24)))
def test_every_number_with_a_figure_is_there_as_it_is(found: list[str | None]) -> None:
    last = [re.findall("[0-9]+", one or "") for one in found]
    expected = [(one, place) for place, one in enumerate(found) if last[place] and int(last[place][-1])]
    assert sorted(read(found)) == sorted(expected)
