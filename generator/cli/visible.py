"""Text from a source as a terminal may show it: nothing hidden, nothing that acts, and how wide it is.

A source may hold anything: escape sequences that clear the screen or disguise a link, marks that turn the direction of
writing, characters without a shape. None of them is sent; each is shown by a picture or by its number.
"""

from __future__ import annotations

import re
import unicodedata

_ACTING = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories that no font shows: controls, formats, surrogates, private use, unassigned, line and paragraph ends."""

_JOINING = re.compile("[\u034f\u180b-\u180f\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]")
"""Joiners, variation selectors, skin tones: they change the sign before, and terminals differ in how wide it gets."""

_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs, as their categories go, without a shape."""

_PLAIN = re.compile(r"[ -~\u4e00-\u9fff]*")
_TAB, _DELETE, _PICTURES = "⇥", "␡", 0x2400


def visible(text: str) -> str:
    """`text` on one line, with every character that cannot be seen, or acts, replaced by what shows it."""
    return text if _PLAIN.fullmatch(text) else "".join(map(visible_character, text))


def visible_character(character: str) -> str:
    """What stands for `character`: itself, an arrow for a tab, ␛ and its like for controls, else <U+200B>."""
    code = ord(character)
    if character == "\t":
        return _TAB
    if code < ord(" "):
        return chr(_PICTURES + code)
    if code == ord("\x7f"):
        return _DELETE
    if unicodedata.category(character) in _ACTING or character in _BLANK or _JOINING.match(character):
        return f"<U+{code:04X}>"
    return character


def width(text: str) -> int:
    """The columns that `text` takes, once visible: two a full-width character, none a combining mark."""
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.east_asian_width(character) in "FW":
        return 2
    return 0 if unicodedata.category(character) in ("Mn", "Me") else 1
