"""Dates as official documents print them: 2021年5月27日, （2021 年 5 月 27 日）, 二〇二一年五月二十七日."""

from __future__ import annotations

import datetime as dt
import re

from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral

_NUMBER = rf"(?:[0-9０-９]{{1,4}}|[{NUMERAL_CHARACTERS}]{{1,4}})"

DATE = re.compile(
    rf"""
    (?P<year>[0-9０-９]{{4}}|[〇零○一二三四五六七八九]{{4}})\s*年\s*
    (?P<month>{_NUMBER})\s*月\s*
    (?P<day>{_NUMBER})\s*日
    """,
    re.VERBOSE,
)
"""A whole date in a running text."""

_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, start=1)}
_ENGLISH = re.compile(r"(?P<month>[A-Z][a-z]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*,?\s*(?P<year>\d{4})")


def read_date(text: str) -> dt.date | None:
    """The date that `text` is, brackets and outer spaces aside; None if it is anything else or no such day exists."""
    match = DATE.fullmatch(text.strip().strip("()（）[]【】").strip())
    return date_of(match) if match else None


def is_date(text: str) -> bool:
    """True if `text` is printed as a date, brackets and outer spaces aside, be it a day of the calendar or not."""
    return DATE.fullmatch(text.strip().strip("()（）[]【】").strip()) is not None


def date_of(match: re.Match[str]) -> dt.date | None:
    """The date of a match of `DATE`; None where there is no such day (2021年2月30日)."""
    year, month, day = (read_numeral(_fold_digits(match[name])) for name in ("year", "month", "day"))
    if year is None or month is None or day is None:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def format_date(date: dt.date) -> str:
    """`date` as in print: 2021年5月27日."""
    return f"{date.year}年{date.month}月{date.day}日"


def find_english_date(text: str) -> dt.date | None:
    """The first English date in `text` (May 31, 2021), or None."""
    for match in _ENGLISH.finditer(text):
        month = _MONTHS.get(match["month"].lower())
        if month:
            try:
                return dt.date(int(match["year"]), month, int(match["day"]))
            except ValueError:
                return None
    return None


def _fold_digits(text: str) -> str:
    return text.translate({0xFF10 + i: 0x30 + i for i in range(10)})
