"""Script: conversion to simplified script, which characters tell the script of a text, and folding.

OpenCC's `t2s` table does the work, phrase by phrase, character for character. What it can't know (names, characters
that simplified text writes too) is up to those who call it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache

import opencc


@cache
def _converter() -> Callable[[str], str]:
    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert


def simplify(text: str) -> str:
    """`text` in simplified script, phrase by phrase, as many characters as before."""
    converted = _converter()(text)
    if len(converted) == len(text):
        return converted
    return "".join(map(simplify_character, text))  # a phrase of another length


@cache
def simplify_character(char: str) -> str:
    """`char` in simplified script, whatever stands beside it."""
    converted = _converter()(char)
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
