"""Documents one behind another in a sentence: 《甲》、《乙》（文号）和丙办法（文号）, 《甲》及其补充通知（文号）."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.enrich.signs import DOCUMENT
from generator.vocabulary import names_document

_NOT_LISTED = (
    "根据|按照|依据|依照|参照|废止|失效|修改|修订|执行|取代|代替|替代|对|将|决定|已|被|由|自|从|因|规定|要求|精神|明确"
)
_BRACKET = r"(?:\([^()]{0,80}\))?"
_NUMBERED = rf"\({DOCUMENT}[^()]{{0,60}}\)"  # the number of a title without marks
_WORDS = rf"(?:(?!{_NOT_LISTED})[^,。;:、(){DOCUMENT}]){{0,40}}"
_AND = r"(?:[、,;/]|以及|和|及|与){0,2}"

RUN = re.compile(
    rf"(?:(?<=\(){DOCUMENT}[^()]{{0,60}}\)|{DOCUMENT}{_BRACKET})"
    rf"(?:{_AND}{_WORDS}(?:{_NUMBERED}|{DOCUMENT}{_BRACKET}))*"
)
"""A run of documents. One whose title has no marks begins with its number, in the bracket behind the title."""

_PIECE = re.compile(r"[,;:。(]")
_ASIDE = re.compile(rf"{DOCUMENT}(?:\([^()]*\))")
_UNMARKED = re.compile(rf"(?P<title>[^,。;:、()及和与{DOCUMENT}][^,。;:、(){DOCUMENT}]{{0,40}})\({DOCUMENT}")
_MARKS = re.compile(r"^[\s0-9一二三四五六七八九十.、,;()原]+")


def documents_of(run: re.Match[str]) -> list[int]:
    """Where the documents of `run` stand; what a bracket behind one tells of it (…公布，根据…修正) is none of them."""
    aside = {i for match in _ASIDE.finditer(run[0]) for i in range(match.start() + 1, match.end())}
    for match in _UNMARKED.finditer(run[0]):
        if not is_title(match["title"]):
            aside.add(match.end("title") + 1)
    return [run.start() + i for i, sign in enumerate(run[0]) if sign == DOCUMENT and i not in aside]


def lead_of(sentence: str, run: re.Match[str], width: int) -> str | None:
    """The words of the clause that stand before `run`, at most `width`.

    A title without marks is part of the run; None where what stands before the bracket is no title.
    """
    start = run.start()
    before = sentence[max(0, start - width) : start]
    if before.endswith("("):
        title = _PIECE.split(before[:-1])[-1]
        for lead in ("同时废止", "废止", "停止执行", "宣布", "对", "将", "删去", "修改"):
            if title.startswith(lead):
                return lead if is_title(title[len(lead) :]) else None
        return "" if is_title(_MARKS.sub("", title)) else None
    return _PIECE.split(before)[-1]


@lru_cache(maxsize=256)
def is_title(words: str) -> bool:
    """True if `words` end like the title of a document."""
    return len(words) > 3 and names_document(words)
