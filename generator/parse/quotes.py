"""Quoted text over several lines: what a decision puts into another rule (修改为：“第三条 … ”) is no unit of its own.

A quotation counts as open at a line's end only if it begins with a number of a provision or behind a word of
amendment, and is closed within the lines that follow, before the next amendment begins. Each quoted paragraph may open
the marks anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.issue import TextLine
from generator.notation.enumerators import Enumerator, Level, read_enumerator

_PROVISION = re.compile(
    r"第\s?[一二三四五六七八九十百零〇\d]{1,6}\s?[编章节条款项]|[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[.．、]"
)
_AMENDS = re.compile(r"(?:改|修订|修正|增加|调整|表述)[^“”。]{0,30}$|(?:为|如下|一[条款项章节])\s*[:：，,]?\s*$")
_AMENDMENT = re.compile(r"将|把|删|增|在|对|原|第.{1,12}(?:修改|改为|中的|后增加)|修改")
_NEVER_QUOTED_ALIKE = (Level.CHAPTER, Level.ARTICLE, Level.ONE)
_FARTHEST = 60  # lines


def quoted_lines(lines: Sequence[TextLine]) -> set[int]:
    """The places of the lines that stand inside a quotation which an earlier line opened."""
    quoted: set[int] = set()
    at = 0
    while at < len(lines):
        end = _end(lines, at) if _opens(lines[at].text) else None
        if end is not None:
            quoted.update(range(at + 1, end + 1))
            at = end
        at += 1
    return quoted


def _opens(text: str) -> bool:
    """True if a quotation of provisions is still open where `text` ends."""
    if text.count("“") <= text.count("”"):
        return False
    at = text.rfind("“")
    if "”" in text[at:]:
        at = text.find("“")
    return bool(_PROVISION.match(text, at + 1) or _AMENDS.search(text[:at]))


def _end(lines: Sequence[TextLine], at: int) -> int | None:
    """The place of the line that closes the quotation which the line at `at` leaves open."""
    own = read_enumerator(lines[at].text)
    depth = lines[at].text.count("“") - lines[at].text.count("”")
    for i in range(at + 1, min(len(lines), at + 1 + _FARTHEST)):
        text = lines[i].text
        number = read_enumerator(text)
        if number and own and _is_next(text, number, own):
            return None
        depth += text.count("“") - text.count("”") - (text.lstrip()[:1] == "“")
        if depth <= 0:
            return i
    return None


def _is_next(text: str, number: Enumerator, own: Enumerator) -> bool:
    """True if the line `text` with this number is the next of the unit `own`, and not quoted in it."""
    if number.level is not own.level or number.value != own.value + 1:
        return False
    return number.level in _NEVER_QUOTED_ALIKE or _AMENDMENT.match(text, number.end) is not None
