"""Facts of an issue from its cover, masthead and the heads of its contents: numbers, total number, date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from generator.diagnostics import Diagnostic, report
from generator.model.gazette import Sidecar
from generator.model.issue import IssueFacts, TextLine
from generator.notation.dates import DATE, date_of, find_english_date
from generator.notation.issues import find_numbers, find_total, find_year

_PUBLISHED = re.compile(r"出版|发行|Published|印发日期")
_MONTH_DAY = re.compile(r"(?<!年)(?<!\d)(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日\s*出版")


def read_facts(lines: Sequence[TextLine], sidecar: Sidecar, issue: str) -> tuple[IssueFacts, list[Diagnostic]]:
    """The facts that `lines` print, a sidecar's winning over them; facts printed in two ways are reported."""
    found: dict[str, list[tuple[object, TextLine]]] = {"numbers": [], "total_number": [], "published": [], "year": []}
    for line in lines:
        for name, value in (
            ("numbers", find_numbers(line.text)),
            ("total_number", find_total(line.text)),
            ("year", find_year(line.text)),
            ("published", _published(line.text)),
        ):
            if value:
                found[name].append((value, line))
    diagnostics = [d for name, values in found.items() for d in _conflicts(name, values, issue)]
    diagnostics += _contradictions(sidecar, found, issue)
    first = {name: values[0][0] if values else None for name, values in found.items()}
    published = sidecar.published or (first["published"] if isinstance(first["published"], dt.date) else None)
    year = sidecar.year or (first["year"] if isinstance(first["year"], int) else None)
    numbers = sidecar.numbers or (first["numbers"] if isinstance(first["numbers"], tuple) else ())
    total = sidecar.total_number or (first["total_number"] if isinstance(first["total_number"], int) else None)
    facts = IssueFacts(
        year=year or (published.year if published else None),
        numbers=numbers,
        total_number=total,
        published=published,
        official_url=sidecar.official_url,
        facsimile=sidecar.facsimile,
    )
    return facts, diagnostics


def _published(text: str) -> dt.date | None:
    if not _PUBLISHED.search(text):
        return None
    match = DATE.search(text)
    return date_of(match) if match else find_english_date(text)


def _contradictions(sidecar: Sidecar, found: dict[str, list[tuple[object, TextLine]]], issue: str) -> list[Diagnostic]:
    """Facts that the sidecar states otherwise than the text prints them."""
    return [
        report(
            "facts-conflict", issue, values[0][1].first_line, f"{name}: {values[0][0]} here, {stated} in the sidecar"
        )
        for name, values in found.items()
        if values and (stated := getattr(sidecar, name)) and stated != values[0][0]
    ]


def _conflicts(name: str, values: list[tuple[object, TextLine]], issue: str) -> list[Diagnostic]:
    if not values:
        return []
    first, first_line = values[0]
    return [
        report(
            "facts-conflict", issue, line.first_line, f"{name}: {value} here, {first} on line {first_line.first_line}"
        )
        for value, line in values[1:]
        if value != first
    ]
