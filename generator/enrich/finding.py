"""Finding citations: what a text says, before anybody asks what it means.

Forms: a document number (汐政办发〔2018〕18号), a title in 《》, a title followed by its number in brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.notation.numbers import NUMBER

_BETWEEN = re.compile(r"\s*[（(]\s*$")


@dataclass(frozen=True, slots=True)
class Found:
    """A citation in a text: its place, the title in 《》, and prefix, year and serial of its number.

    The prefix may begin with words of the sentence (根据某政发): only the end of it is sure.
    """

    start: int
    end: int
    title: str | None
    number: tuple[str, int, int] | None


def find(text: str) -> list[Found]:
    """The citations in `text`, in order, none overlapping."""
    titles = _titles(text)
    numbers = [match for match in NUMBER.finditer(text) if not any(s < match.start() < e for s, e in titles)]
    found: list[Found] = []
    used: set[int] = set()
    for start, end in titles:
        behind = next((m for m in numbers if m.start() >= end and _BETWEEN.fullmatch(text[end : m.start()])), None)
        close = re.match(r"\s*[）)]", text[behind.end() :]) if behind else None
        if behind and close:
            used.add(behind.start())
            found.append(Found(start, behind.end() + close.end(), text[start + 1 : end - 1], _key(behind)))
        else:
            found.append(Found(start, end, text[start + 1 : end - 1], None))
    found += [Found(m.start(), m.end(), None, _key(m)) for m in numbers if m.start() not in used]
    return sorted(found, key=lambda f: f.start)


def _key(match: re.Match[str]) -> tuple[str, int, int]:
    prefix = re.sub(r"\s", "", match["prefix"])
    return prefix, int(re.sub(r"\s", "", match["year"])), int(match["serial"])


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
