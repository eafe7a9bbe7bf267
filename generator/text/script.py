"""Script: which characters are traditional, and the change to simplified script.

OpenCC's `t2s` table does the work, phrase by phrase, character for character. Characters that simplified Chinese
writes too (乾 in 乾坤 and in names, 著, 於, 徵 …: those GB 2312 holds) are no evidence of traditional script, and are
changed only in lines that hold such evidence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache

import opencc


@cache
def _converter() -> Callable[[str], str]:
    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert


@cache
def _simplified_too(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def is_traditional(text: str) -> bool:
    """True if `text` holds a character that only traditional script writes."""
    pairs = zip(text, _convert(text), strict=True)
    return any(old != new and not _simplified_too(old) for old, new in pairs)


def to_simplified(text: str, protected: Iterable[str] = (), *, traditional: bool = False) -> str:
    """`text` in simplified script, as many characters as before; occurrences of `protected` strings stay.

    Text that holds no evidence of traditional script is left alone, unless `traditional` says that it is.
    """
    converted = _convert(text)
    if converted == text or not (traditional or is_traditional(text)):
        return text
    kept = {
        i for name in protected if name for match in re.finditer(re.escape(name), text) for i in range(*match.span())
    }
    if not kept:
        return converted
    return "".join(old if i in kept else new for i, (old, new) in enumerate(zip(text, converted, strict=True)))


def _convert(text: str) -> str:
    converted = _converter()(text)
    if len(converted) == len(text):
        return converted
    # A phrase of another length: convert character by character.
    single = [_converter()(char) for char in text]
    return "".join(new if len(new) == 1 else old for old, new in zip(text, single, strict=True))


@cache
def _fold_character(char: str) -> str:
    folded = unicodedata.normalize("NFKC", char).casefold()
    return "".join(_FOLDED_MARKS.get(c, _convert(c)) for c in folded if not c.isspace())


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
