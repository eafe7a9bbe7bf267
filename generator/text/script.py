"""Script: conversion between simplified and traditional, which characters tell the script of a text, and folding.

OpenCC's tables `t2s` and `s2t` do the work, phrase by phrase, character for character. What they can't know (names,
characters that simplified text writes too) is up to those who call.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache

import opencc

_BEGINNING = 2
"""So many characters of a name tell where in a text it may stand."""

_REMEMBERED = 1 << 14
"""So many texts a conversion remembers: names and titles come again and again."""


@cache
def _converter(table: str) -> Callable[[str], str]:
    convert: Callable[[str], str] = opencc.OpenCC(table).convert
    return convert


def simplify(text: str) -> str:
    """`text` in simplified script, phrase by phrase, as many characters as before."""
    converted = _converter("t2s")(text)
    if len(converted) == len(text):
        return converted
    return "".join(map(simplify_character, text))  # a phrase of another length


class Traditional:
    """Conversion of simplified text to traditional script that leaves certain strings as they stand.

    In: `kept`, strings (names, document numbers) that no conversion may touch, wherever they occur; of two that begin
    at one place the longer one counts; `phrases`, words that the tables get wrong, with their traditional form.
    """

    def __init__(self, kept: Iterable[str] = (), phrases: Mapping[str, str] | None = None) -> None:
        self._phrases = dict(phrases or {})
        longest_first = sorted(self._phrases, key=lambda phrase: (-len(phrase), phrase))
        self._phrase = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None
        self._kept = frozenset(name for name in kept if name)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for name in self._kept:
            lengths[name[:_BEGINNING]].add(len(name))
        self._lengths = {beginning: sorted(found, reverse=True) for beginning, found in lengths.items()}
        firsts = "".join(map(re.escape, sorted({name[0] for name in self._kept})))
        self._first = re.compile(f"[{firsts}]" if firsts else r"(?!)")
        self._remembered = lru_cache(_REMEMBERED)(self._converted)

    def __call__(self, text: str) -> str:
        """`text` in traditional script, phrase by phrase, as many characters as before."""
        return text if text.isascii() else self._remembered(str(text))

    def _converted(self, text: str) -> str:
        converted = _converter("s2t")(text)
        if len(converted) != len(text):  # a phrase of another length
            converted = "".join(map(_traditional_character, text))
        converted = self._corrected(text, converted)
        if converted == text:
            return text
        pieces, done = [], 0
        for start, end in self._spans(text):
            pieces += [converted[done:start], text[start:end]]
            done = end
        return "".join((*pieces, converted[done:]))

    def _corrected(self, text: str, converted: str) -> str:
        """`converted` with the phrases that stand in `text` as they should be; each is as long as before."""
        if self._phrase is None:
            return converted
        pieces, done = [], 0
        for match in self._phrase.finditer(text):
            pieces += [converted[done : match.start()], self._phrases[match[0]]]
            done = match.end()
        return "".join((*pieces, converted[done:]))

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        done = 0
        for match in self._first.finditer(text):
            at = match.start()
            if at < done:
                continue
            # By the lengths of the names that begin so, however many there are.
            lengths = self._lengths.get(text[at : at + _BEGINNING], ())
            found = next((length for length in lengths if text[at : at + length] in self._kept), 0)
            found = found or int(text[at] in self._kept)
            if found:
                done = at + found
                yield at, done


@cache
def _traditional_character(char: str) -> str:
    converted = _converter("s2t")(char)
    return converted if len(converted) == 1 else char


@cache
def simplify_character(char: str) -> str:
    """`char` in simplified script, whatever stands beside it."""
    converted = _converter("t2s")(char)
    return converted if len(converted) == 1 else char


@cache
def is_traditional(char: str) -> bool:
    """True for a character that only traditional script writes."""
    return simplify_character(char) != char and not _is_in(char, "gb2312")


@cache
def is_simplified(char: str) -> bool:
    """True for a character that only simplified script writes."""
    return _is_in(char, "gb2312") and not _is_in(char, "big5") and "\u4e00" <= char <= "\u9fff"


def _is_in(char: str, charset: str) -> bool:
    try:
        char.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


@cache
def _fold_character(char: str) -> str:
    folded = unicodedata.normalize("NFKC", char).casefold()
    return "".join(_FOLDED_MARKS.get(c, simplify_character(c)) for c in folded if not c.isspace())


_FOLDED_MARKS = {
    mark: plain
    for marks, plain in (
        ("〔【﹝［[（(", "("),
        ("〕】﹞］]）)", ")"),
        ("〈《«", "《"),
        ("〉》»", "》"),
        ("“”「」〝〞", '"'),
        ("‘’『』", "'"),
        ("—–－―‐‑", "-"),
    )
    for mark in marks
}


def fold(text: str) -> str:
    """`text` for comparison and search: NFKC, lower case, simplified character by character, no spaces, one bracket."""
    return "".join(map(_fold_character, text))
