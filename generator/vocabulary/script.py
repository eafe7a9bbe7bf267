"""Characters that conversion to simplified script may get wrong, and the words that decide about them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from generator.text import Traditional
from generator.vocabulary.loader import load

_ENTRIES = {entry["zh"]: entry for entry in load("ambiguous_characters")}
_DECIDED = {
    word: outcome == "stays_in"
    for entry in _ENTRIES.values()
    for outcome in ("stays_in", "changes_in")
    for word in entry.get(outcome, ())
}
_WORD = re.compile("|".join(sorted(_DECIDED, key=len, reverse=True)))
_AMBIGUOUS = re.compile(f"[{''.join(_ENTRIES)}]")


TRADITIONAL_PHRASES: dict[str, str] = {entry["zh"]: entry["hant"] for entry in load("traditional_phrases")}
"""Words that conversion to traditional script gets wrong, with their right form."""


def traditional(kept: Iterable[str] = ()) -> Traditional:
    """The conversion to traditional script, with what the vocabulary knows better; `kept` stands as it is."""
    return Traditional(kept, TRADITIONAL_PHRASES)


def is_written_in_both(char: str) -> bool:
    """True for a character that simplified text writes too, as far as the vocabulary knows."""
    return char in _ENTRIES and _ENTRIES[char].get("script") == "both"


def stays_in_names(char: str) -> str | None:
    """`always` if `char` stays in a personal name on any page, `printed` if among simplified text, else None."""
    found: str | None = _ENTRIES[char].get("in_names") if char in _ENTRIES else None
    return found


def may_be_left(char: str) -> bool:
    """True if simplified text may print `char` in the very words that change it on a traditional page (瞭解)."""
    return char in _ENTRIES and _ENTRIES[char].get("in_simplified") == "left"


def decided(text: str, simplify: Callable[[str], str]) -> dict[int, str]:
    """What words say about ambiguous characters of `text`: index → the character in simplified script.

    In: `simplify` gives one character in simplified script.
    """
    places = [match.start() for match in _AMBIGUOUS.finditer(text)]
    if not places:
        return {}
    plain = "".join(char if char in _ENTRIES else simplify(char) for char in text)
    return {
        at: plain[at] if _DECIDED[match[0]] else _ENTRIES[plain[at]]["plain"]
        for match in _WORD.finditer(plain)
        for at in range(*match.span())
        if plain[at] in _ENTRIES
    }


def undecided(text: str) -> dict[int, str]:
    """What becomes on a traditional page of ambiguous characters that no word decides, by their index in `text`.

    Characters that the table of phrases is right about are left out.
    """
    return {
        match.start(): match[0] if entry["unless_decided"] == "stays" else entry["plain"]
        for match in _AMBIGUOUS.finditer(text)
        if (entry := _ENTRIES[match[0]])["unless_decided"] != "table"
    }
