"""What a web page prints before the entries of its lists: numbers as far as the page itself numbers them.

An entry that begins with a number of its own has none from the page: style sheets that are not saved with a page often
take it away. Entries that are hidden are not counted.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from generator.notation.enumerators import read_enumerator

_STYLE = re.compile(r"(?<![\w-])list-style(?:-type)?\s*:\s*(?P<value>[^;}]*)", re.IGNORECASE)
_UNNUMBERED = frozenset({"none", "disc", "circle", "square", "disclosure-open", "disclosure-closed"})
_WAYS = {
    "decimal": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I",
}  # fmt: skip
_PLACES = frozenset({"inside", "outside"})
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


class Numbering:
    """The numbers of the list `node`, with `entries` that show; `way` is how it numbers them, "" if not at all.

    `way` is None for a way that is not known here.
    """

    def __init__(self, node: LexborNode, style: str | None, entries: int) -> None:
        attributes = node.attributes
        self._way = _way(attributes.get("type"), _styled(attributes.get("style")) or style)
        self._step = -1 if "reversed" in attributes else 1
        first = entries if self._step < 0 else 1
        self._next = _integer(attributes.get("start"), first)

    def before(self, entry: LexborNode, style: str | None) -> str | None:
        """What stands before the next entry, `entry`; None for a number that cannot be written."""
        number = _integer(entry.attributes.get("value"), self._next)
        self._next = number + self._step
        own = _styled(entry.attributes.get("style")) or style
        way = _way(entry.attributes.get("type"), own) if own or entry.attributes.get("type") else self._way
        if way == "" or read_enumerator(entry.text().strip()):
            return ""
        written = _written(number, way) if way else None
        return f"{written}. " if written else None


def list_style(declarations: str) -> str | None:
    """The style of a list that `declarations` of a style sheet give, if any."""
    return _styled(declarations)


def _styled(declarations: str | None) -> str | None:
    found = [match["value"].lower().split() for match in _STYLE.finditer(declarations or "")]
    words = [word for word in (found[-1] if found else []) if word not in _PLACES and not word.startswith("url(")]
    return words[0] if words else None


def _way(kind: str | None, style: str | None) -> str | None:
    """How a list with the attribute `kind` and the `style` of its page numbers: 1, a, A, i, I; "" if not at all."""
    if style is not None:
        return "" if style in _UNNUMBERED else _WAYS.get(style)
    if kind is None or kind in ("1", "a", "A", "i", "I"):
        return kind or "1"
    return "" if kind.lower() in _UNNUMBERED else "1"


def _integer(value: str | None, otherwise: int) -> int:
    """The integer that an attribute has, as browsers read it."""
    found = re.match(r"\s*([+-]?[0-9]{1,9})", value or "")
    return int(found[1]) if found else otherwise


def _written(number: int, way: str) -> str | None:
    """`number` in one of the ways; browsers write figures where letters have no form."""
    if way == "1" or number < 1 or (way in "iI" and number > 3999):
        return str(number)
    if way in "aA":
        letters = ""
        while number:
            number, letter = divmod(number - 1, 26)
            letters = chr(ord("a") + letter) + letters
    else:
        letters = ""
        for value, sign in _ROMAN:
            letters += sign * (number // value)
            number %= value
    return letters.upper() if way.isupper() else letters
