from __future__ import annotations

import pytest

from generator.notation.numerals import format_numeral, read_numeral


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        *(("一", 1), ("十", 10), ("十七", 17), ("二十", 20), ("二十一", 21), ("一百", 100), ("一百零五", 105)),
        *(("一百一十", 110), ("九千九百九十九", 9999), ("一千零一", 1001), ("〇", 0), ("两", 2), ("一十二", 12)),
        *(("二〇二一", 2021), ("二○二一", 2021), ("二零二一", 2021), ("17", 17), ("１７", 17), ("007", 7)),
    ],
)
def test_numerals(printed: str, value: int) -> None:
    assert read_numeral(printed) == value


@pytest.mark.parametrize(
    "printed",
    ["", "甲", "一二", "十十", "百", "二百百", "一千二千", "一0", "十X", "-1", "1.5", "一 二", "零十", "二万"],
)
def test_what_is_no_numeral(printed: str) -> None:
    assert read_numeral(printed) is None


@pytest.mark.parametrize(
    ("value", "printed"),
    [(1, "一"), (10, "十"), (19, "十九"), (110, "一百一十"), (1001, "一千零一"), (2020, "二千零二十")],
)
def test_formatting(value: int, printed: str) -> None:
    assert format_numeral(value) == printed


@pytest.mark.parametrize("value", [0, -1, 10_000])
def test_formatting_knows_its_range(value: int) -> None:
    with pytest.raises(ValueError, match=str(value)):
        format_numeral(value)
