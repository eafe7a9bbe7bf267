"""Finding citations: what a text says, before anybody asks what it means.

Forms: a document number (汐政办发〔2018〕18号), an order's number (市政府令第12号), a title in 《》, a title
followed by its number in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.notation.numbers import NUMBER
from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral

_BETWEEN = re.compile(r"\s*[（(]\s*$")
_ORDER = re.compile(
    rf"""
    令\s*(?:(?P<year>(?:19|20)\d{{2}})\s*年\s*(?=第))?                              # 令2024年
    (?:第\s*(?P<serial>\d{{1,5}}|[{NUMERAL_CHARACTERS}]{{1,7}})|(?P<bare>\d{{1,5}}))\s*[号號]  # 第12号
    """,
    re.VERBOSE,
)
_BODY = re.compile(r"[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,29}\s*\Z")
_BODY_WIDTH = 60  # characters in which thirty with spaces between them find room


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: prefix (of an order the body), year (None is not stated), serial, and where it stands.

    The prefix may begin with words of the sentence (根据某政发): only the end of it is sure.
    """

    start: int
    end: int
    prefix: str
    year: int | None
    serial: int
    order: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A citation in a text: its place, the title in 《》, its number."""

    start: int
    end: int
    title: str | None
    number: Number | None


def find(text: str) -> list[Found]:
    """The citations in `text`, in order, none overlapping."""
    titles = _titles(text)
    numbers = [n for n in (*_numbers(text), *_orders(text)) if not any(s < n.start < e for s, e in titles)]
    found: list[Found] = []
    used: set[Number] = set()
    for start, end in titles:
        behind = next((n for n in numbers if n.start >= end and _BETWEEN.fullmatch(text[end : n.start])), None)
        close = re.match(r"\s*[）)]", text[behind.end :]) if behind else None
        if behind and close:
            used.add(behind)
            found.append(Found(start, behind.end + close.end(), text[start + 1 : end - 1], behind))
        else:
            found.append(Found(start, end, text[start + 1 : end - 1], None))
    found += [Found(n.start, n.end, None, n) for n in numbers if n not in used]
    return sorted(found, key=lambda f: f.start)


def _numbers(text: str) -> Iterator[Number]:
    for match in NUMBER.finditer(text):
        year, serial = int(re.sub(r"\s", "", match["year"])), int(match["serial"])
        yield Number(match.start(), match.end(), re.sub(r"\s", "", match["prefix"]), year, serial)


def _orders(text: str) -> Iterator[Number]:
    for match in _ORDER.finditer(text):
        left = max(0, match.start() - _BODY_WIDTH)
        body = _BODY.search(text[left : match.start()])
        serial = read_numeral(match["serial"] or match["bare"])
        if body and serial is not None:
            year, prefix = match["year"], re.sub(r"\s", "", body[0])
            yield Number(left + body.start(), match.end(), prefix, int(year) if year else None, serial, order=True)


def _titles(text: str) -> list[tuple[int, int]]:
    """The outermost 《…》 with their marks; a mark that never closes opens nothing."""
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    for i, char in enumerate(text):
        if char == "《":
            opened.append(i)
        elif char == "》" and opened:
            start = opened.pop()
            if not opened:
                found.append((start, i + 1))
    return found
