"""What a web page prints before the entries of its lists: numbers as far as the page itself numbers them.

An entry that begins with a number of its own has none from the page: style sheets that are not saved with a page often
take it away. It is a number if it is the one that the page would print, or if the entry before or behind has the one
before or behind it; else it is a word of the text (第三条公路). Entries that are hidden are not counted.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from generator.notation.enumerators import read_enumerator


class Way(enum.Enum):
    """How a list numbers its entries, by the name that its attribute has for it."""

    FIGURES = "1"
    LETTERS = "a"
    CAPITALS = "A"
    ROMAN = "i"
    ROMAN_CAPITALS = "I"
    NONE = "none"
    UNKNOWN = "unknown"


_STYLE = re.compile(r"(?<![\w-])list-style(?:-type)?\s*:\s*(?P<value>[^;}!]*)", re.IGNORECASE)
_UNNUMBERED = frozenset({"none", "disc", "circle", "square", "disclosure-open", "disclosure-closed"})
_STYLES = {
    "decimal": Way.FIGURES, "lower-alpha": Way.LETTERS, "lower-latin": Way.LETTERS, "upper-alpha": Way.CAPITALS,
    "upper-latin": Way.CAPITALS, "lower-roman": Way.ROMAN, "upper-roman": Way.ROMAN_CAPITALS,
    **dict.fromkeys(_UNNUMBERED, Way.NONE),
}  # fmt: skip
_KINDS = {way.value: way for way in Way if len(way.value) == 1}
_PLACES = frozenset({"inside", "outside"})
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


class Numbering:
    """The numbers of the list `node`, with the `entries` that show, given by their text.

    `style` is what the style sheets say of the list.
    """

    def __init__(self, node: LexborNode, style: str | None, entries: Sequence[str]) -> None:
        attributes = node.attributes
        self._way = _way(attributes.get("type"), list_style(attributes.get("style")) or style)
        self._step = -1 if "reversed" in attributes else 1
        self._next = _integer(attributes.get("start"), len(entries) if self._step < 0 else 1)
        self._own = [read_enumerator(entry.strip()) for entry in entries]
        self._at = -1

    def before(self, entry: LexborNode, style: str | None) -> str | None:
        """What stands before the next entry, `entry`; None for a number that cannot be written."""
        self._at += 1
        number = _integer(entry.attributes.get("value"), self._next)
        self._next = number + self._step
        own, kind = list_style(entry.attributes.get("style")) or style, entry.attributes.get("type")
        way = _way(kind, own) if own or kind else self._way
        if way is Way.NONE or self._has_own(number):
            return ""
        return None if way is Way.UNKNOWN else f"{_written(number, way)}. "

    def _has_own(self, number: int) -> bool:
        """True if the entry begins with a number of its own, where the page would print `number`."""
        own = self._own[self._at]
        if own is None or own.value == number:
            return own is not None
        beside = [(at, self._own[at]) for at in (self._at - 1, self._at + 1) if 0 <= at < len(self._own)]
        return any(
            other is not None and other.level is own.level and other.value - own.value == at - self._at
            for at, other in beside
        )


def list_style(declarations: str | None) -> str | None:
    """The style of a list that `declarations` of a style sheet give, if any."""
    found = [match["value"].lower().split() for match in _STYLE.finditer(declarations or "")]
    words = [word for word in (found[-1] if found else []) if word not in _PLACES and not word.startswith("url(")]
    return words[0] if words else None


def _way(kind: str | None, style: str | None) -> Way:
    """How a list with the attribute `kind` and the `style` of its page numbers."""
    if style is not None:
        return _STYLES.get(style, Way.UNKNOWN)
    if (kind or "").lower() in _UNNUMBERED:
        return Way.NONE
    return _KINDS.get(kind or "", Way.FIGURES)


def _integer(value: str | None, otherwise: int) -> int:
    """The integer that an attribute has, as browsers read it."""
    found = re.match(r"\s*([+-]?[0-9]{1,9})", value or "")
    return int(found[1]) if found else otherwise


def _written(number: int, way: Way) -> str:
    """`number` in one of the ways; browsers write figures where letters have no form."""
    roman = way in (Way.ROMAN, Way.ROMAN_CAPITALS)
    if way is Way.FIGURES or number < 1 or (roman and number > 3999):
        return str(number)
    letters = _in_roman(number) if roman else _in_letters(number)
    return letters.upper() if way in (Way.CAPITALS, Way.ROMAN_CAPITALS) else letters


def _in_letters(number: int) -> str:
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters


def _in_roman(number: int) -> str:
    letters = ""
    for value, sign in _ROMAN:
        letters += sign * (number // value)
        number %= value
    return letters
