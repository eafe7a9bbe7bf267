"""The form of CSV files: what spreadsheet programs need, and what they must not run."""

from __future__ import annotations

import pytest

from generator.export.csv_files import csv_text
from tests.support.csv_reader import rows_of


def test_the_form() -> None:
    text = csv_text([["a", "b"], ["甲，乙", 'say "x"'], ["one\ntwo", "1,2"], [None, 3], [True, False]])
    assert text == '\ufeffa,b\r\n甲，乙,"say ""x"""\r\n"one\ntwo","1,2"\r\n,3\r\ntrue,false\r\n'


@pytest.mark.parametrize(
    "cell",
    [
        *("=1+1", "=HYPERLINK(1)", "@SUM(A1)", "+cmd", "-甲", "-(1)", "-2+3+cmd|' /C calc'!A0", "+A1", "-1-1", "-5%*2"),
        *("＝1+1", "＋A1", "－A1", "＠SUM(A1)"),
        *(" =1+1", "\u3000=1", "\n=1", "\t=1", "\tx", "\rx", "'=1", "''-x"),
    ],
)
def test_what_would_run_has_an_apostrophe(cell: str) -> None:
    text = csv_text([[cell]])
    assert f"'{cell}" in text.replace('""', '"')
    assert rows_of(text) == [[cell]]


@pytest.mark.parametrize(
    "cell",
    [
        *("-2", "+1", "-1.5", "-5%", "－5％", "+3.2万元", "-1,234.5", "-3℃", "5-6", "甲=乙"),
        *("-", "--", "－", "—", "——", "'", "'5", "’", ""),
    ],
)
def test_what_cannot_run_stays_as_printed(cell: str) -> None:
    assert csv_text([[cell, "x"]]).removeprefix("\ufeff").removesuffix(",x\r\n").strip('"') == cell


@pytest.mark.parametrize("number", [-2, 0, 17])
def test_numbers_stay_numbers(number: int) -> None:
    assert csv_text([[number]]) == f"\ufeff{number}\r\n"
