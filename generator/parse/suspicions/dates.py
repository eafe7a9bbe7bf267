"""Dates in running text that are no day of the calendar.

The form: 2021年2月30日, 2021年13月, 6月31日, with Arabic or Chinese numerals, with spaces inside. Why it is safe: a
whole date is read by `notation.dates`, a month and a day only where no other number runs into them. Left alone: 2月29日
without its year, counted months (13个月), the lunar calendar (农历, 阴历).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.notation.dates import DATE, date_of
from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral
from generator.parse.suspicions.finding import Suspicion, Unit, quoted
from generator.text import Span

_N = rf"(?:\d{{1,2}}|[{NUMERAL_CHARACTERS}]{{1,3}})"
_PART = re.compile(
    rf"""
    (?P<year>(?:(?<!\d)\d{{4}}|(?<![{NUMERAL_CHARACTERS}])[〇零○一二三四五六七八九]{{4}})\s?年\s?)?
    (?<![\d.历{NUMERAL_CHARACTERS}]) (?P<month>{_N})\s?月
    (?:\s?(?P<day>{_N})\s?日)?
    """,
    re.VERBOSE,
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def find(units: Sequence[Unit]) -> Iterator[Suspicion]:
    """The impossible dates of all `units`."""
    for number, unit in enumerate(units):
        for match in _PART.finditer(unit.text):
            if not _possible(match):
                message = f"expected a day of the calendar, found {quoted(match[0])}"
                yield Suspicion(unit=number, span=Span(*match.span()), code="date-impossible", message=message)


def _possible(match: re.Match[str]) -> bool:
    whole = DATE.fullmatch(match[0])
    if whole:
        return date_of(whole) is not None
    month = read_numeral(match["month"])
    if month is None or (match["year"] is None and match["day"] is None):
        return True  # counted months, or no number
    if not 1 <= month <= len(_DAYS):
        return False
    day = read_numeral(match["day"]) if match["day"] else 1
    return day is None or 1 <= day <= _DAYS[month - 1]
