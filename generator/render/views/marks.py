"""Marks that registers are split by: years, months, initials."""

from __future__ import annotations

import datetime as dt

from generator.render.views.parts import Mark
from generator.render.wording import Wording
from generator.text import digest
from generator.vocabulary import name_key

_LAST = 1
"""Behind all that is known, whose order is negative or 0."""


def year_mark(t: Wording, date: dt.date | None) -> Mark:
    """The year of a date, the latest first; what has none stands last."""
    if date is None:
        return Mark(title=t("date.unknown"), slug="undated", order=(_LAST, ""))
    return Mark(title=t("year.known", year=date.year), slug=f"{date.year:04}", order=(-date.year, ""))


def month_mark(t: Wording, date: dt.date | None) -> Mark:
    """The month of a date, the latest first."""
    if date is None:
        return year_mark(t, None)
    order = -12 * date.year - date.month
    return Mark(title=month_title(t, date), slug=f"{date.year:04}-{date.month:02}", order=(order, ""))


def month_title(t: Wording, date: dt.date) -> str:
    """A month with its year in words."""
    return t("parts.month", year=date.year, month=t("date.months").split()[date.month - 1])


def initial_mark(t: Wording, name: str) -> Mark:
    """The first letter of a name's pinyin; names that have none stand last."""
    letter = initial(name)
    if not letter:
        return Mark(title=t("parts.no_initial"), slug="other", order=(_LAST, ""))
    return Mark(title=letter.upper(), slug=letter, order=(0, letter))


def initial(name: str) -> str:
    """The first letter of a name's pinyin; empty where there is none."""
    first = name_key(name)[:1]
    return first if first.isascii() and first.isalpha() else ""


def first_character_mark(t: Wording, name: str) -> Mark:
    """The first character of a name, within its initial."""
    within = initial_mark(t, name)
    first = name.strip()[:1]
    order = 0, f"{name_key(first)} {first}"
    return Mark(title=first or within.title, slug=f"{within.slug}-{digest(first)}", order=order)
