"""Terms (期限) as official documents print them: 5年, 三年, 两年, 半年, 一年半, 一年零六个月, 18个月, 90日.

Working days (工作日) are no term: how many days they make depends on holidays.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from generator.notation.numerals import NUMERAL_CHARACTERS, format_numeral, read_numeral

_NUMBER = rf"(?:[0-9０-９]{{1,4}}|[{NUMERAL_CHARACTERS}两]{{1,7}})"

TERM = re.compile(
    rf"""
    (?:(?P<years>{_NUMBER})\s*(?:个\s*)?周?年(?!\s*\d{{1,2}}\s*月)(?P<half>\s*半)?)?
    (?:(?:\s*[零又])?\s*(?P<months>{_NUMBER})\s*个\s*月)?
    (?:(?:\s*[零又])?\s*(?P<days>{_NUMBER})\s*[日天])?
    (?<=[年半月日天])
    |(?P<halfyear>半\s*年)
    """,
    re.VERBOSE,
)
"""A term in a running text; never empty. A year of the calendar (2020年) looks like one: `read_term` tells."""

_LONGEST = 99  # years; what is longer is a year of the calendar


@dataclass(frozen=True, slots=True)
class Term:
    """How long something holds: whole months (a year is twelve) and days."""

    months: int = 0
    days: int = 0

    def last_day(self, start: dt.date) -> dt.date | None:
        """The last day of the term that begins with `start`: the day before the anniversary; None beyond year 9999.

        Where a month lacks that day (一年 from 29 February), the term ends with the month.
        """
        at = start.year * 12 + start.month - 1 + self.months
        year, month = divmod(at, 12)
        if year > dt.MAXYEAR:
            return None
        days = calendar.monthrange(year, month + 1)[1]
        missing = start.day > days
        anniversary = dt.date(year, month + 1, min(start.day, days))
        try:
            return anniversary + dt.timedelta(days=self.days - (0 if missing else 1))
        except OverflowError:
            return None


def day_before(day: dt.date) -> dt.date | None:
    """The day before `day`; None for the first that the calendar has."""
    return day - dt.timedelta(days=1) if day > dt.date.min else None


def day_after(day: dt.date) -> dt.date | None:
    """The day after `day`; None for the last that the calendar has."""
    return day + dt.timedelta(days=1) if day < dt.date.max else None


def read_term(text: str) -> Term | None:
    """The term that `text` is, outer spaces aside; None if it is anything else, or no time at all."""
    match = TERM.fullmatch(text.strip())
    return term_of(match) if match else None


def term_of(match: re.Match[str]) -> Term | None:
    """The term of a match of `TERM`; None where a number is none, or the years are a year of the calendar."""
    if match["halfyear"]:
        return Term(6)
    values = [_value(match[name]) for name in ("years", "months", "days")]
    if None in values:
        return None
    years, months, days = (value or 0 for value in values)
    term = Term(years * 12 + months + (6 if match["half"] else 0), days)
    return term if years <= _LONGEST and (term.months or term.days) else None


def format_term(term: Term) -> str:
    """`term` as in print: 五年, 一年六个月, 九十日. Raises ValueError for no time at all."""
    years, months = divmod(term.months, 12)
    if not (years or months or term.days):
        raise ValueError(term)
    parts = ((years, "年"), (months, "个月"), (term.days, "日"))
    return "".join(format_numeral(value) + unit for value, unit in parts if value)


def _value(printed: str | None) -> int | None:
    return 0 if printed is None else read_numeral(printed)
