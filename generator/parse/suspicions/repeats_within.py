"""Words printed twice within one paragraph.

The form: a clause, several clauses, or a stretch of them directly behind itself, or as a copy that lacks a character;
the end of a clause as a clause of its own; a whole sentence that stands in the paragraph before. Why it is safe:
Chinese prose does not say four characters twice in a row between marks, nor a sentence of sixteen twice in one
paragraph. Left alone: parallel clauses that begin and end alike, figures, notes in brackets, a heading whose words
its sentence takes up, sentences that rules use again and again.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.text import Span

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_NUMERALS = re.compile(r"百分之|[〇零一二三四五六七八九十百千万亿两点]")
_CLAUSE = re.compile(r"[^，。；：、！？,;\n]+")
_SENTENCE = re.compile(r"[^。；！？;\n]+")
_MARK = re.compile(r"[，。；：、！？,;（）()]")
_OPENING = "（(“"
# How sentences begin that rules use again and again.
_FORMULA = re.compile(r"具体|由|依照|按照|根据|本|上述|前款|逾期|构成|情节|涉嫌")
# The fewest Chinese characters of …
_LEAST_CLAUSE = 4  # a clause between marks
_LEAST_GROUP = 6  # several clauses
_LEAST_END = 8  # the end of a clause
_LEAST_RUN = 6  # a stretch without marks
_LEAST_PART = 4  # either side of the one mark in a stretch
_LEAST_MARKED_RUN = 12  # a stretch with several marks
_LEAST_SENTENCE = 16
_LEAST_SIMILAR = 24  # a sentence that has another character in one place
_MOST_CLAUSES = 8  # that are looked at as one repeated group
_MOST_LOST = 2  # characters that one of two like sentences lacks
_GRAM, _LONGEST = 6, 200  # characters of a stretch
# Characters by which parallel sentences differ on purpose.
_PARALLEL = frozenset(
    "一二三四五六七八九十百千万零〇两0123456789甲乙丙丁戊东西南北中上下左右前后内外大小高低长短新旧省市区县镇乡村国州男女"
    "正副不未非无再也还又进出入收支增减老少幼单双首末日月年季早晚公私买卖水陆"
)


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    key: str


def repeats(text: str) -> list[Span]:
    """The repeats in `text`, sorted: second and later occurrences, none inside another."""
    taken = bytearray(len(text))
    found: list[Span] = []
    for finder in (_clauses, _runs, _sentences, _similar):
        for span in finder(text):
            if not any(taken[span.start : span.end]):
                taken[span.start : span.end] = b"\1" * len(span)
                found.append(span)
    return sorted(found)


def count_han(text: str) -> int:
    """The number of Chinese characters in `text`."""
    return len(_HAN.findall(text))


def opening_sentence(text: str) -> Span | None:
    """The sentence that opens `text`, without its mark; None for one that is short or opens a bracket."""
    match = _SENTENCE.match(text)
    if not match or match[0][0] in _OPENING or count_han(match[0]) < _LEAST_SENTENCE:
        return None
    return Span(0, match.end())


def _pieces(pattern: re.Pattern[str], text: str) -> list[_Piece]:
    pieces = []
    for match in pattern.finditer(text):
        key = match[0].replace(" ", "").lstrip(_OPENING)
        start = match.end() - len(match[0].lstrip(f" {_OPENING}"))
        if key:
            pieces.append(_Piece(start, match.start() + len(match[0].rstrip()), key))
    return pieces


def _clauses(text: str) -> Iterator[Span]:
    """Clauses, or groups of them, directly behind themselves: the repeats of the first."""
    pieces = _pieces(_CLAUSE, text)
    keys = [piece.key for piece in pieces]
    at = 0
    while at < len(keys):
        heads = _heads(text, pieces[at : at + 2])
        size = next((k for k in range(1 + heads, _MOST_CLAUSES + 1) if _again(keys, at, k)), 0)
        if not size:
            if not heads and at + 1 < len(keys) and _again_in_part(text, pieces[at], pieces[at + 1]):
                start = pieces[at + 1].start
                yield Span(start, min(pieces[at + 1].end, start + pieces[at].end - pieces[at].start))
            at += 1
            continue
        last = at + size
        while keys[at : at + size] == keys[last : last + size]:
            last += size
        yield Span(pieces[at + size].start, pieces[last - 1].end)
        at = last


def _heads(text: str, pair: Sequence[_Piece]) -> bool:
    """True if the first of two clauses may be a heading whose words the next takes up (甲乙。甲乙，丙丁。)."""
    if len(pair) < 2:
        return False
    return "。" in text[pair[0].end : pair[1].start] and text[pair[1].end : pair[1].end + 1] in ("，", "、", "")


def _again(keys: Sequence[str], at: int, size: int) -> bool:
    if at + 2 * size > len(keys) or keys[at] != keys[at + size]:
        return False
    group = keys[at : at + size]
    return group == keys[at + size : at + 2 * size] and count_han(_NUMERALS.sub("", "".join(group))) >= (
        _LEAST_CLAUSE if size == 1 else _LEAST_GROUP
    )


def _again_in_part(text: str, first: _Piece, second: _Piece) -> bool:
    """True for 甲、甲等乙 (the last of a list again), and for a clause that is all the end of the one before it."""
    if second.key.startswith(f"{first.key}等"):
        return count_han(first.key) >= _LEAST_CLAUSE
    return (
        not set("、：") & set(text[first.end : second.start])
        and first.key.endswith(second.key)
        and count_han(second.key) >= _LEAST_END
    )


def _runs(text: str) -> Iterator[Span]:
    """Stretches directly behind themselves that begin and end anywhere."""
    last: dict[str, int] = {}
    done = 0
    for at in range(len(text) - _GRAM + 1):
        gram = text[at : at + _GRAM]
        before = last.get(gram)
        last[gram] = at
        if before is None or before < done or not _GRAM <= at - before <= _LONGEST:
            continue
        words = text[before:at]
        if text.startswith(words, at) and _no_parallel(words):
            done = at + len(words)
            while text.startswith(words, done):
                done += len(words)
            yield Span(at, done)


def _no_parallel(words: str) -> bool:
    """True if `words` twice in a row can't be two clauses that end alike before a third that begins alike."""
    parts = _MARK.split(words)
    if len(parts) == 1:
        return count_han(words) >= _LEAST_RUN
    if len(parts) == 2:
        return "、" not in words and min(map(count_han, parts)) >= _LEAST_PART
    return count_han(words) >= _LEAST_MARKED_RUN


def _sentences(text: str) -> Iterator[Span]:
    """Whole sentences that stand in `text` before."""
    seen: set[str] = set()
    for piece in _pieces(_SENTENCE, text):
        bracketed = text[piece.start - 1 : piece.start] in ("（", "(")
        if bracketed or _FORMULA.match(piece.key) or count_han(piece.key) < _LEAST_SENTENCE:
            continue
        if piece.key in seen:
            yield Span(piece.start, piece.end)
        seen.add(piece.key)


def _similar(text: str) -> Iterator[Span]:
    """Sentences that are the one before but for a character or two."""
    pieces = _pieces(_SENTENCE, text)
    for first, second in itertools.pairwise(pieces):
        if abs(len(first.key) - len(second.key)) <= _MOST_LOST and _alike(first.key, second.key):
            yield Span(second.start, second.end)


def _alike(a: str, b: str) -> bool:
    """True if `b` is `a`, but for one or two characters that one of them lacks, or one that is another."""
    shorter = min(len(a), len(b))
    start = next((i for i in range(shorter) if a[i] != b[i]), shorter)
    end = next((i for i in range(shorter - start) if a[-1 - i] != b[-1 - i]), shorter - start)
    lost, other = a[start : len(a) - end], b[start : len(b) - end]
    if not _HAN.search(lost + other) or _PARALLEL.intersection(lost + other):
        return False
    least = _LEAST_SENTENCE if not lost or not other else _LEAST_SIMILAR
    return len(lost + other) <= _MOST_LOST and min(count_han(a), count_han(b)) >= least
