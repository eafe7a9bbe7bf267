"""Stretches of time to count things by: months where the dates lie close together, years where they do not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from generator.render.wording import Wording

MOST_MONTHS = 36
_MOST_TICKS = 7
_MONTH_STEPS = (1, 2, 3, 6, 12)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A month, or a whole year."""

    year: int
    month: int | None = None


def periods_of(dates: Iterable[dt.date]) -> tuple[Period, ...]:
    """Every month from the first to the last of `dates`, or every year if the months were too many for a picture."""
    known = sorted(dates)
    if not known:
        return ()
    first, last = _months(known[0]), _months(known[-1])
    if last - first < MOST_MONTHS:
        return tuple(Period(month // 12, month % 12 + 1) for month in range(first, last + 1))
    return tuple(Period(year) for year in range(known[0].year, known[-1].year + 1))


def period_of(date: dt.date, periods: tuple[Period, ...]) -> Period:
    """The one of `periods` that `date` lies in, if they span it."""
    return Period(date.year, date.month if periods[0].month else None)


def period_name(t: Wording, period: Period) -> str:
    """The words for a period: 2021年5月, May 2021."""
    if period.month is None:
        return t("year.known", year=period.year)
    return t("overview.month", year=period.year, month=period.month, name=_short_month(t, period.month))


def ticks(t: Wording, periods: tuple[Period, ...]) -> tuple[tuple[str, str], ...]:
    """For each period what stands below its column: a month or year, and the year it begins or opens the picture with.

    Few enough that the words do not run into one another on a narrow screen.
    """
    if periods and periods[0].month is None:
        step = _step(len(periods), _YEAR_STEPS)
        return tuple((str(p.year) if p.year % step == 0 or len(periods) == 1 else "", "") for p in periods)
    return _month_ticks(t, [period.month or 1 for period in periods], periods[0].year if periods else 0)


def _month_ticks(t: Wording, months: list[int], year: int) -> tuple[tuple[str, str], ...]:
    step, apart = _step(len(months), _MONTH_STEPS), len(months) / _MOST_TICKS
    ticked = [index for index, month in enumerate(months) if (month - 1) % step == 0]
    if not ticked or ticked[0] >= apart:
        ticked.insert(0, 0)
    january = next((index for index, month in enumerate(months) if month == 1), len(months))
    found = []
    for index, month in enumerate(months):
        year += month == 1 and index > 0
        opens = index == ticked[0] and january - index >= apart
        found.append((_short_month(t, month) if index in ticked else "", str(year) if month == 1 or opens else ""))
    return tuple(found)


def _months(date: dt.date) -> int:
    return date.year * 12 + date.month - 1


def _step(count: int, steps: tuple[int, ...]) -> int:
    return next((step for step in steps if count / step <= _MOST_TICKS), steps[-1])


def _short_month(t: Wording, month: int) -> str:
    return t("overview.months").split()[month - 1]
