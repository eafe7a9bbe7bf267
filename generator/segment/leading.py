"""Numbers printed before the entries of contents: enumerators (1. 2. 3.) and pages (3 12 27)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.notation.numerals import NUMERAL_CHARACTERS

_LEADING = re.compile(
    rf"""
    \s*(?:
        (?P<digits>\d{{1,3}})\s*(?:(?P<mark>[.．、)）])\s*|[\s…·]\s*)     # 1.  1、  12
      | [（(]\s*(?P<bracketed>\d{{1,3}})\s*[）)]\s*                      # （12）
      | [{NUMERAL_CHARACTERS}]{{1,3}}、\s*                              # 一、
    )(?=[\u3400-\u9fffA-Z《“"]|(?:19|20)\d\d\s?年)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Led:
    """A line without the number before it: whether it had one, and the page if that was it."""

    text: str
    leads: bool
    page: int | None


def strip_leading(texts: Sequence[str], counted: Sequence[bool]) -> list[Led]:
    """`texts` without the numbers before them, if most of those that are `counted`, and at least two, have one.

    Bare numbers that do not count up from one are pages; all others are enumerators.
    """
    matches = [_LEADING.match(text) if counts else None for text, counts in zip(texts, counted, strict=True)]
    found = [match for match in matches if match]
    if len(found) < 2 or 2 * len(found) < sum(counted):
        return [Led(text, leads=False, page=None) for text in texts]
    values = [int(match["digits"] or match["bracketed"] or 0) for match in found]
    marked = any(match["mark"] or not (match["digits"] or match["bracketed"]) for match in found)
    paged = not marked and values != list(range(1, len(values) + 1)) and values == sorted(values)
    result: list[Led] = []
    for text, match in zip(texts, matches, strict=True):
        page = int(match["digits"] or match["bracketed"]) if match and paged else None
        result.append(Led(text[match.end() :] if match else text, match is not None, page))
    return result
