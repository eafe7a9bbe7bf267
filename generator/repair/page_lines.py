"""The lines of a text as pages print them: which stand beside a page end, and which a page end parts.

What stands between the two halves of a sentence, or between two rows of a table, belongs to neither: that is the
strongest sign of a page's furniture, and needs no knowledge of what the furniture says.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from generator.notation.enumerators import read_enumerator
from generator.repair.joining import shapes
from generator.text import fold
from generator.vocabulary import genre_of, is_body, is_rubric

Line = re.Match[str]

_LINE = re.compile(r"(?<![^\n\f])[^\n\f]*[^\s][^\n\f]*")
_SENTENCE_END = "。！？；：!?;:…”）》"
_BEGUN = re.compile(r"[，。；]")
_NO_BEGINNING = "，。、；：）》”"
_CONTINUED = re.compile(r"[(\[]?(?:(?:续|接)上?[表页]\d{0,3}|附?表[\d-]{0,5}\(续表?\)|续)[)\]]?")
_LEAST_HALF = 12
_LEAST_SENTENCE = 40
_LONGEST_HEAD = 30


def lines_of(text: str) -> list[Line]:
    """The lines of `text` that hold anything."""
    return list(_LINE.finditer(text))


def gap_before(text: str, lines: Sequence[Line], at: int) -> str:
    """What stands between line `at` and the line before it."""
    return text[lines[at - 1].end() if at else 0 : lines[at].start()]


def beside_form_feed(text: str, lines: Sequence[Line], at: int) -> bool:
    """True if a page ends just before line `at` or just behind it."""
    behind = gap_before(text, lines, at + 1) if at + 1 < len(lines) else text[lines[at].end() :]
    return "\f" in gap_before(text, lines, at) + behind


def around(lines: Sequence[Line], furniture: Collection[int]) -> list[tuple[int, int]]:
    """For each line, the indexes of the nearest lines before and behind it that are no furniture; -1 for none."""
    before, behind = [-1] * len(lines), [-1] * len(lines)
    for i in range(1, len(lines)):
        before[i] = before[i - 1] if i - 1 in furniture else i - 1
    for i in range(len(lines) - 2, -1, -1):
        behind[i] = behind[i + 1] if i + 1 in furniture else i + 1
    return list(zip(before, behind, strict=True))


def continues_table(line: str) -> bool:
    """True if `line` says no more than that a table goes on: 续表, （接上页）."""
    return _CONTINUED.fullmatch(fold(line)) is not None


def are_rows(one: str, other: str) -> bool:
    """True if both lines are rows of a table."""
    return all(any(mark in line for mark in "\t|") for line in (one, other))


def are_halves(one: str, other: str) -> bool:
    """True if `one` breaks off in the middle of a sentence and nothing begins with `other`, marks alone considered."""
    one, other = one.strip(), other.strip()
    if any(mark in line for line in (one, other) for mark in "\t|"):
        return False
    if other[0] in _NO_BEGINNING:
        return one[-1] not in "。；"
    if len(one) < _LEAST_HALF or one[-1] in _SENTENCE_END or shapes.is_head_line(one):
        return False
    # Titles end without a mark as well: a sentence has begun, a quotation is open, or the line is too long for one.
    begun = _BEGUN.search(one) or one.count("“") > one.count("”") or len(one) >= _LEAST_SENTENCE
    return bool(begun) and not opens_anything(other)


def opens_anything(line: str) -> bool:
    """True if `line` may open a provision, a document or a part of one: a number, a head line, a body, a title."""
    if read_enumerator(line) or shapes.opens_part(line) or is_rubric(line):
        return True
    short = len(line) <= _LONGEST_HEAD and not _BEGUN.search(line)
    return short and (is_body(line) or genre_of(line) is not None)
