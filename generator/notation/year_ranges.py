"""Years that a title names in brackets (期间): 某市某某行动方案（2023—2025年） is a plan for these years."""

from __future__ import annotations

import re

_BRACKETED = re.compile(
    r"""[（(〔\[]\s*
    (?P<first>(?:19|20)\d\d)\s*年?\s*
    (?:[-—–－―~～]{1,2}|至|到)\s*
    (?P<last>(?:19|20)\d\d)\s*年度?
    \s*[）)〕\]]""",
    re.VERBOSE,
)


def read_year_range(title: str) -> tuple[int, int] | None:
    """The first and the last year that `title` names in brackets, from one year to a later one.

    None where it names no such years, or several times different ones. Form: any plan (规划、方案、行动计划).
    """
    found = {(int(match["first"]), int(match["last"])) for match in _BRACKETED.finditer(title)}
    first, last = found.pop() if len(found) == 1 else (0, 0)
    return (first, last) if first < last else None


def format_year_range(first: int, last: int) -> str:
    """The years as titles write them."""
    return f"（{first}—{last}年）"
