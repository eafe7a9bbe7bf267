from __future__ import annotations

import datetime as dt

import pytest

from generator.notation.terms import TERM, Term, format_term, read_term


@pytest.mark.parametrize(
    ("printed", "term"),
    [
        *((printed, Term(60)) for printed in ("5年", "五年", " 5 年 ", "５年", "60个月", "五周年", "5个年")),
        *((printed, Term(24)) for printed in ("两年", "二年", "2年")),
        *((printed, Term(18)) for printed in ("一年零六个月", "一年六个月", "一年半", "1年又6个月", "十八个月")),
        *((printed, Term(6)) for printed in ("半年", "六个月", "6 个月")),
        *((printed, Term(0, 90)) for printed in ("90日", "九十天", "90 日")),
        ("一年零十日", Term(12, 10)),
    ],
)
def test_forms_of_a_term(printed: str, term: Term) -> None:
    assert read_term(printed) == term


@pytest.mark.parametrize(
    "printed", ["", "年", "2020年", "三十个工作日", "5", "0年", "五年级", "6月", "一年度", "长期", "几年"]
)
def test_what_is_no_term(printed: str) -> None:
    assert read_term(printed) is None


@pytest.mark.parametrize(
    ("start", "term", "last"),
    [
        ((2020, 8, 1), Term(60), (2025, 7, 31)),
        ((2020, 2, 29), Term(12), (2021, 2, 28)),
        ((2020, 8, 31), Term(6), (2021, 2, 28)),
        ((2020, 1, 1), Term(12), (2020, 12, 31)),
        ((2020, 1, 1), Term(0, 1), (2020, 1, 1)),
        ((2020, 1, 1), Term(1, 10), (2020, 2, 10)),
    ],
)
def test_the_last_day(start: tuple[int, int, int], term: Term, last: tuple[int, int, int]) -> None:
    assert term.last_day(dt.date(*start)) == dt.date(*last)


def test_beyond_the_calendar() -> None:
    assert Term(12).last_day(dt.date(9999, 6, 1)) is None
    assert Term(0, 999).last_day(dt.date(9999, 6, 1)) is None


def test_a_term_as_printed() -> None:
    assert format_term(Term(18, 10)) == "一年六个月十日"
    with pytest.raises(ValueError, match="Term"):
        format_term(Term())


def test_a_term_in_a_text() -> None:
    found = [match[0] for match in TERM.finditer("试行一年零六个月，有效期5年") if match[0]]
    assert found == ["一年零六个月", "5年"]
