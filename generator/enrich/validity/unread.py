"""Clauses that say until when something holds in figures that nobody can read: 有效期至2O27年3月31日, 有效期l年.

Such an end is none of our making: its words stay words. But a clause that was passed over would leave a notice in force
for ever, so the words go into the record of what the clause speaks of, and the editor is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.enrich.signs import DATE, DAY, LAST, MONTH, TERM, YEAR, YEARS, Signs, signs_of
from generator.enrich.validity.hits import Hit

UNREAD = "未识读"
"""The `period` of a hit whose figures could not be read."""

_TIME = rf"(?:[{DATE}{LAST}{DAY}{MONTH}{YEAR}{YEARS}{TERM}]|[0-9OoIl|□×〇○零一二两三四五六七八九十](?=[年月日]|个月))"
_PERIOD = r"(?:有效|执行|施行|试行|实施|适用|暂行)期(?:限|间)?"
_CLAUSE = re.compile(r"[^,。;:()\n]+")
_SAYS_END = re.compile(
    rf"\A(?:本[^,]{{1,12}})?(?P<what>{_PERIOD}(?!满|内|届满)[^{DATE}]{{0,12}}?{_TIME}[^的内满]*\Z"
    rf"|[^{DATE}]{{0,8}}{_TIME}[^的]{{0,16}}?(?:失效|废止|终止|停止(?:执行|施行))\Z)"
)
_FIGURE = re.compile("[0-9OoIl]")  # what stands before 一年 in 5一年
_READ = frozenset({DATE, LAST, MONTH, YEAR, YEARS, TERM})


def unread_in(signs: Signs, start: int, end: int, hits: Sequence[Hit]) -> Iterator[Hit]:
    """The clauses of the sentence from sign `start` to `end` that say an end, and that none of `hits` has read."""
    for clause in _CLAUSE.finditer(signs.text, start, end):
        if any(hit.start < clause.end() and clause.start() < hit.end for hit in hits):
            continue
        if told := _SAYS_END.match(clause[0]):
            at = clause.start() + told.start("what")
            words = "".join(signs.source_of(at, clause.end()).split())
            yield Hit(at, clause.end(), words=words, period=UNREAD)


def is_unread(words: str) -> bool:
    """True if `words`, a part of a term, say an end in figures that could not be read."""
    signs = signs_of(words)
    if not _SAYS_END.match(signs.text):
        return False
    whole = (
        i for i, sign in enumerate(signs.text) if sign in _READ and not _FIGURE.match(signs.text, max(0, i - 1), i)
    )
    return not any(signs.values.get(i) for i in whole)
