"""Brackets and quotation marks without their partner.

The form: 《 “ （ 〔 【 or their closing halves alone, since the other half was lost or read as something else. Why it
is safe: each kind of mark is paired apart from the others; half-width and full-width brackets pair with one another.
Left alone: enumerators (1）), half-open intervals, inches (5”), quotations that run over paragraphs (each opens “, only
the last closes), and pairs whose halves stand in neighbouring units (a paragraph that a page's end cuts).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.parse.suspicions.finding import Suspicion, Unit
from generator.text import Span

_KINDS = (("《", "》"), ("“", "”"), ("（(", "）)"), ("〔[［", "〕]］"), ("【", "】"), ("「", "」"))
_OPENING = {char: kind for kind, (opening, _) in enumerate(_KINDS) for char in opening}
_CLOSING = {char: kind for kind, (_, closing) in enumerate(_KINDS) for char in closing}
_QUOTES = 1
_INTERVAL = re.compile(r"[\[(（［]\s*[-+\d.∞]+%?\s*[,，、]\s*[-+\d.∞]+%?\s*[\])）］]")
_ENUMERATOR = re.compile(r"(?:^|[\s；;。，,、：:])[\dA-Za-z.①-⑳一二三四五六七八九十]{1,3}[）)]$")
_BEFORE = 5  # characters that tell an enumerator from the end of a bracket
_INCHES = re.compile(r"\d$")
_QUOTED_UNITS = 30  # units that a quotation may run over
_CELLS = 12  # units between the halves of a pair that a table's rows part
_NEIGHBOURS = 2  # the same, of all other pairs


@dataclass(frozen=True, slots=True)
class _Alone:
    unit: int
    at: int
    char: str
    kind: int
    opens: bool


def find(units: Sequence[Unit]) -> Iterator[Suspicion]:
    """The marks of all `units` that have no partner."""
    alone = [mark for number, unit in enumerate(units) for mark in _turned(list(_alone(number, unit.text)))]
    for mark in _settled(alone, units):
        opening, closing = _KINDS[mark.kind]
        partner, side = (closing[0], "behind") if mark.opens else (opening[0], "before")
        message = f"expected {partner} {side} this {mark.char}, found none"
        yield Suspicion(unit=mark.unit, span=Span(mark.at, mark.at + 1), code="mark-unpaired", message=message)


def _alone(number: int, text: str) -> Iterator[_Alone]:
    """The marks that have no partner in their own unit."""
    free = {i for match in _INTERVAL.finditer(text) for i in range(*match.span())}
    places: list[list[int]] = [[] for _ in _KINDS]
    for at, char in enumerate(text):
        if at in free:
            continue
        if char in _OPENING:
            places[_OPENING[char]].append(at)
        elif char in _CLOSING and places[_CLOSING[char]]:
            places[_CLOSING[char]].pop()
        elif char in _CLOSING and not _stands_free(text, at):
            yield _Alone(number, at, char, _CLOSING[char], opens=False)
    for kind, left in enumerate(places):
        for at in left:
            yield _Alone(number, at, text[at], kind, opens=True)


def _stands_free(text: str, at: int) -> bool:
    before = text[max(0, at - _BEFORE) : at]
    if text[at] in "）)":
        return _ENUMERATOR.search(before + text[at]) is not None
    return text[at] == "”" and _INCHES.search(before) is not None


def _turned(alone: list[_Alone]) -> list[_Alone]:
    """`alone`, of one unit, with one of several quotation marks that point the same way: the first that is turned."""
    quotes = [mark for mark in alone if mark.kind == _QUOTES]
    if len(quotes) > 1 and len({mark.opens for mark in quotes}) == 1:
        turned = quotes[1] if quotes[0].opens else quotes[0]
        return [mark for mark in alone if mark.kind != _QUOTES or mark is turned]
    return alone


def _settled(alone: Sequence[_Alone], units: Sequence[Unit]) -> list[_Alone]:
    """Those of `alone` that have no partner in a neighbouring unit either."""
    blocks = _blocks(units)
    waiting: list[list[_Alone]] = [[] for _ in _KINDS]
    left: list[_Alone] = []
    for mark in alone:
        if mark.opens:
            if mark.kind != _QUOTES or not _goes_on(units, mark.unit, blocks):
                waiting[mark.kind].append(mark)
            continue
        candidate = waiting[mark.kind][-1] if waiting[mark.kind] else None
        near = candidate is not None and mark.unit - candidate.unit <= _reach(mark, units)
        if candidate is not None and near and blocks[candidate.unit] == blocks[mark.unit]:
            waiting[mark.kind].pop()
        else:
            left.append(mark)
    return sorted([*left, *(mark for marks in waiting for mark in marks)], key=lambda mark: (mark.unit, mark.at))


def _blocks(units: Sequence[Unit]) -> list[int]:
    """For each unit the number of its block."""
    block, result = 0, []
    for unit in units:
        block += unit.first_of_block
        result.append(block)
    return result


def _goes_on(units: Sequence[Unit], number: int, blocks: Sequence[int]) -> bool:
    """True if the next unit goes on with the quotation that unit `number` leaves open: it begins with a mark again."""
    following = number + 1
    return following < len(units) and blocks[following] == blocks[number] and units[following].text.startswith("“")


def _reach(mark: _Alone, units: Sequence[Unit]) -> int:
    if mark.kind == _QUOTES:
        return _QUOTED_UNITS
    return _CELLS if units[mark.unit].kind == "cell" else _NEIGHBOURS
