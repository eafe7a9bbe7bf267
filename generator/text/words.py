"""Words of a text for search: every Han character, number, run of letters and mark is one, in its folded form.

A phrase of a text is then a row of words, so that a search for a phrase finds what a reader would find with his eyes,
whatever script, width or brackets he types, and nothing else: marks are words too, and no phrase runs across one. A
mark is spelled in letters, since an index of words would drop it.

An index holds a word together with the one behind it, as one token: where 道路 stands takes a few bytes to tell, where
every 路 stands a hundred times as many. A phrase of eight words is four such pairs, one behind the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from generator.text.script import fold, simplify

_MARK = "\N{LATIN LETTER SINOLOGICAL DOT}"
"""A letter, so that an index keeps it, that no text and no keyboard has: it begins marks and ends the words of a token.

So no token begins another one, and a half-typed word is found as what a token begins with."""

_ALONE = "\N{LATIN EPIGRAPHIC LETTER SIDEWAYS I}"
"""Another such letter, with which the token of a single word begins."""

BOUNDARY = "\N{LATIN EPIGRAPHIC LETTER REVERSED F}"
"""A third one: the token between texts, which no phrase holds."""

_HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_HAN}]|\d+|[^\W\d_{_HAN}]+|[^\w\s]|_")
_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")


def words(text: str) -> Iterator[str]:
    """The words of `text` in their order; spaces part words and are none."""
    for stretch in text.split():
        yield from map(_spelled, _WORD.findall(fold(stretch)))


def tokens(text: str, known: set[str]) -> list[str]:
    """What an index holds of `text`: its pairs of words in their order, a boundary, its words that are not yet `known`.

    The boundary is two tokens, as long as a pair: no row of pairs reaches from one text into the next. `known` are the
    words of the texts before, and grows: of a single word an index need only say where it first stands.
    """
    found = list(words(text))
    new = [word for word in dict.fromkeys(found) if word not in known]
    known.update(new)
    pairs = [f"{word}{_MARK}{behind}{_MARK}" for word, behind in pairwise(found)]
    return [*pairs, BOUNDARY, BOUNDARY, *[f"{_ALONE}{word}{_MARK}" for word in new]]


def name_word(text: str) -> str:
    """A name, number or id that is a record's own, as one word that no text holds.

    So it is told from the same one in other texts; and one rare word costs a reader little to look up.
    """
    return _MARK * 2 + _MARK.join(_in_letters(char) for char in " ".join(words(text)))


def folding() -> dict[str, str]:
    """What a reader's query must be folded by, where NFKC and lower case are not enough: character → its folded form.

    With it `fold` can be done elsewhere, character by character: the table's form, else NFKC and lower case.
    """
    found = {}
    chars = "".join(map(chr, (*range(0xD800), *range(0xF900, 0x10000), *range(0x1B000, 0x32400))))
    lines = "\n".join(chars)  # nothing stands beside anything: no phrase
    simplified = {here for here, there in zip(lines, simplify(lines), strict=True) if here != there}
    for char in chars:
        same = char == unicodedata.normalize("NFKC", char) == char.casefold() == char.lower()
        if same and char.isalpha() and char not in simplified:
            continue  # as nearly all
        if unicodedata.category(char) not in {"Cn", "Cs", "Co"} and fold(char) != _plainly(char):
            found[char] = fold(char)
    return found


def _plainly(char: str) -> str:
    return "".join(unicodedata.normalize("NFKC", char).lower().split())


def _spelled(word: str) -> str:
    """A word as it stands in an index: a mark by the letters of its number."""
    return word if word.isalnum() else f"{_MARK}{_in_letters(word)}"


def _in_letters(char: str) -> str:
    return format(ord(char), "x").translate(_LETTERS)
