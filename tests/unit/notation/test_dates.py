from __future__ import annotations

import datetime as dt

import pytest

from generator.notation.dates import find_english_date, format_date, read_date


@pytest.mark.parametrize(
    "printed",
    [
        *("2022年3月4日", "（2022 年 3 月 4 日）", "(2022年03月04日)", " 2022 年3月 4日 ", "【2022年3月4日】"),
        *("２０２２年３月４日", "二〇二二年三月四日", "二○二二年三月四日", "二零二二年 三月四日"),
    ],
)
def test_forms_of_a_date(printed: str) -> None:
    assert read_date(printed) == dt.date(2022, 3, 4)


@pytest.mark.parametrize(
    "printed",
    [
        *("2022年2月30日", "2022年13月1日", "2022年3月0日", "0000年1月1日", "2022年3月", "3月4日", "22年3月4日"),
        *("2022年3月4日起施行", "自2022年3月4日", "2022-03-04", "", "年月日"),
    ],
)
def test_what_is_no_date(printed: str) -> None:
    assert read_date(printed) is None


def test_the_longest_months_in_chinese() -> None:
    assert read_date("二〇二二年十二月三十一日") == dt.date(2022, 12, 31)
    assert format_date(dt.date(2022, 12, 31)) == "2022年12月31日"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Published on March 4, 2022", dt.date(2022, 3, 4)),
        ("March 4th,2022", dt.date(2022, 3, 4)),
        ("Edited in Spring 4, 2022, published May 1, 2022", dt.date(2022, 5, 1)),
        ("February 30, 2022", None),
        ("march 4, 2022", None),
        ("No. 4, 2022", None),
    ],
)
def test_english_dates(text: str, date: dt.date | None) -> None:
    assert find_english_date(text) == date
