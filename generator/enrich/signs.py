"""A text in signs: each date, term, document and quotation is one character; clauses are told by short patterns.

White space is gone, characters are folded one by one (NFKC, simplified script), and every sign knows where it stands in
the text.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from generator.model.relations import Citation, CitationForm
from generator.notation.dates import DATE as WHOLE_DATE
from generator.notation.dates import date_of
from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral
from generator.notation.terms import TERM as A_TERM
from generator.notation.terms import Term, term_of
from generator.notation.title_marks import title_marks
from generator.text import Span, simplify_character

DATE = "\ue000"  # 2020年11月1日
LAST = "\ue001"  # a last day without being printed as one: 2020年年底, 2020年6月底
YEARS = "\ue008"  # 2016—2018年: its value is the last day
YEAR = "\ue002"  # 2020年
MONTH = "\ue003"  # 2020年6月
DAY = "\ue004"  # 12月31日, without a year
TERM = "\ue005"  # 5年
DOCUMENT = "\ue006"  # 《某市停车条例》（某政发〔2020〕3号）
QUOTE = "\ue007"  # “…”: words of another document, or a name

_YEAR = r"(?:[0-9０-９]{4}|[〇零○◯OＯ0０一二三四五六七八九]{4})"
_UNIT = rf"(?:[0-9０-９]{{1,2}}|[{NUMERAL_CHARACTERS}]{{1,3}})"
_TIMES = re.compile(
    rf"""
    (?P<date>{WHOLE_DATE.pattern})
    |(?P<years>{_YEAR}\s*年?\s*[-~—–－～至到]{{1,2}}\s*(?P<year_d>{_YEAR})\s*年(?!\s*{_UNIT}\s*月)(?:\s*度)?(?:\s*年?\s*[底末])?)
    |(?P<last>(?P<year_a>{_YEAR})\s*年\s*(?:(?P<month_a>{_UNIT})\s*月\s*[底末]|年?\s*[底末]))
    |(?P<part>(?P<year_b>{_YEAR})\s*年\s*(?:度\s*)?(?P<month_b>{_UNIT}\s*月(?:份)?)?)
    |(?P<alone>(?P<month_c>{_UNIT})\s*月\s*(?P<day_c>{_UNIT})\s*日)
    """,
    re.VERBOSE,
)
_TERM_ENDS = re.compile("[年月日天]")
_BRACKET = 120  # characters of a bracket's rest
_HOLDS = re.compile(r"\s*[,，;；]\s*(?:有效期|执行期|施行期|延长|延续|继续有效|有效)")
_BEHIND_NUMBER = re.compile(
    r"\s*(?:文件|(?:联合|会议)?(?:批复|纪要|通知|复函)|通告|公告|通知|文(?![件化明物旅字本书号艺体章教史档献娱秘]))"
)
_QUOTATION = re.compile("[“「”」]")
_OPENING = {"(": ")", "[": "]", "〔": "〕", "【": "】"}
_NOTED, _NOTE = 2, 120  # signs of a bracket that is a sentence of its own: [1], 〔甲局、乙局〕
_ENDS = "。!?;\n"
_END = re.compile(f"[{_ENDS}]")
_PRINTED = re.compile(r"(?:\S|\n)+")


@dataclass(frozen=True, slots=True)
class Document:
    """A document named in a text, between `span`: cited, or (citation None) the notice's own or none at all."""

    span: Span
    title: str | None
    citation: Citation | None


_Value = dt.date | Term | Document | int | tuple[int, int] | None


@dataclass(slots=True)
class Signs:
    """`source` as `text` in signs; `starts` and `ends` say where each stands in the source, `values` what it means."""

    source: str = ""
    text: str = ""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    values: dict[int, _Value] = field(default_factory=dict)

    def span(self, start: int, end: int) -> Span:
        """Where the signs from `start` to `end` (not included) stand in the source."""
        return Span(self.starts[start], self.ends[end - 1]) if start < end else Span(0, 0)

    def source_of(self, start: int, end: int) -> str:
        """The source's words for the signs from `start` to `end` (not included)."""
        return self.span(start, end).cut(self.source)

    def date(self, at: int) -> dt.date | None:
        """The date of the sign at `at`, if it is one that exists."""
        value = self.values.get(at)
        return value if isinstance(value, dt.date) else None

    def term(self, at: int) -> Term | None:
        """The term of the sign at `at`."""
        value = self.values.get(at)
        return value if isinstance(value, Term) else None

    def document(self, at: int) -> Document | None:
        """The document of the sign at `at`."""
        value = self.values.get(at)
        return value if isinstance(value, Document) else None

    def day_of(self, at: int, year: int) -> dt.date | None:
        """The date that the sign DAY at `at` means in `year`."""
        value = self.values.get(at)
        if not isinstance(value, tuple):
            return None
        try:
            return dt.date(year, *value)
        except ValueError:
            return None

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Start and end of each sentence; a semicolon parts two, but not the documents of a list.

        A bracket behind the end of a sentence is one of its own: （责任单位：甲）本通知自…. [1] 该通知….
        """
        text, start, i = self.text, 0, 0
        while start < len(text):
            bracket = _close(text, i) if i == start and text[i] in _OPENING else None
            end = None if bracket else _END.search(text, i)
            if not bracket and not end:
                break
            i = bracket or (end.end() if end else 0)
            listed = end and end[0] == ";" and text[i - 2 : i - 1] == DOCUMENT and DOCUMENT in text[i : i + 39]
            if not listed:
                yield start, i
                start = i
        if start < len(text):
            yield start, len(text)


def _close(text: str, start: int) -> int | None:
    """The end of the bracket at `start`, if a new sentence follows it: one of notes, no number (（一）, （试行）)."""
    close = text.find(_OPENING[text[start]], start, start + _NOTE)
    if close < 0 or close - start < _NOTED or text[close + 1 : close + 2] in {"", *_ENDS, *",:、)"}:
        return None
    return close + 1


def signs_of(text: str, citations: Sequence[Citation] = ()) -> Signs:
    """`text` in signs; `citations` are those that stand in it."""
    text = str(text)
    marks = _documents(text, citations)
    marks = _with(marks, _quotes(text))
    marks = _with(marks, ((match.start(), match.end(), *_time(match)) for match in _TIMES.finditer(text)))
    marks = _with(marks, _terms(text))
    signs = Signs(source=text)
    chars: list[str] = []
    at = 0
    for start, end, sign, value in [*sorted(marks, key=lambda mark: mark[:2]), (len(text), len(text), "", None)]:
        for printed in _PRINTED.finditer(text, at, start):
            chars += map(_fold, printed[0])
            signs.starts += range(printed.start(), printed.end())
            signs.ends += range(printed.start() + 1, printed.end() + 1)
        if sign:
            signs.values[len(chars)] = value
            chars.append(sign)
            signs.starts.append(start)
            signs.ends.append(end)
        at = end
    signs.text = "".join(chars)
    return signs


_Mark = tuple[int, int, str, _Value]


def _with(marks: list[_Mark], more: Iterable[_Mark]) -> list[_Mark]:
    """`marks` and those of `more` that overlap none of them."""
    taken = sorted(mark[:2] for mark in marks)
    free = []
    for mark in more:
        at = bisect_left(taken, (mark[1], -1)) - 1  # the last one that begins before the end of this
        if at < 0 or taken[at][1] <= mark[0]:
            free.append(mark)
    return marks + free


def _documents(text: str, citations: Sequence[Citation]) -> list[_Mark]:
    marks: list[_Mark] = []
    for cited in sorted(citations, key=lambda c: (c.start, -c.end)):
        if cited.form is not CitationForm.INTERNAL and (not marks or marks[-1][1] <= cited.start):
            end = _closed(text, cited.start, cited.end)
            kind = _BEHIND_NUMBER.match(text, end) if cited.form is CitationForm.NUMBER else None
            end = kind.end() if kind else end
            document = Document(Span(cited.start, end), cited.title, cited)
            marks.append((cited.start, end, DOCUMENT, document))
    own = (
        (span.start, span.end, DOCUMENT, Document(span, text[span.start + 1 : span.end - 1], None))
        for span in title_marks(text)
    )
    return _with(marks, own)


def _closed(text: str, start: int, end: int) -> int:
    """The end of a citation, or of the bracket that it breaks off in: 《甲》（某令第3号|公布，2020年修改）."""
    inside = _fold_brackets(text[start:end])
    if inside.count("(") <= inside.count(")"):
        return end
    behind = _fold_brackets(text[end : end + _BRACKET])
    if _HOLDS.match(behind):
        return end  # 甲办法（某政发〔2020〕3号，有效期至2025年底）
    close, opening = behind.find(")"), behind.find("(")
    return end if close < 0 or 0 <= opening < close else end + close + 1


def _fold_brackets(text: str) -> str:
    return text.replace("（", "(").replace("）", ")")


def _quotes(text: str) -> list[_Mark]:
    """The outermost “…”; one that never closes reaches to the end if it begins the text, or follows 为 or a colon."""
    marks: list[_Mark] = []
    depth = start = 0
    for mark in _QUOTATION.finditer(text):
        if mark[0] in "“「":
            start = start if depth else mark.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                marks.append((start, mark.end(), QUOTE, None))
    if depth and (not text[:start].strip() or text[:start].rstrip()[-1] in "为：:"):
        marks.append((start, len(text), QUOTE, None))
    return marks


def _time(match: re.Match[str]) -> tuple[str, _Value]:
    if match["date"]:
        return DATE, date_of(match)
    if match["years"]:
        last = _number(match["year_d"])
        return YEARS, dt.date(last, 12, 31) if last else None
    if match["last"]:
        year, month = _number(match["year_a"]), _number(match["month_a"]) if match["month_a"] else 12
        known = year and month and 1 <= month <= 12
        return LAST, dt.date(year, month, monthrange(year, month)[1]) if known and year and month else None
    if match["part"]:
        year, month = _number(match["year_b"]), _number(re.sub(r"\s*月.*", "", match["month_b"] or "1"))
        first = dt.date(year, month, 1) if year and month and month <= 12 else None
        return (MONTH if match["month_b"] else YEAR), first
    month, day = _number(match["month_c"]), _number(match["day_c"])
    return DAY, (month, day) if month and day else None


def _terms(text: str) -> Iterator[_Mark]:
    for match in A_TERM.finditer(text) if _TERM_ENDS.search(text) else ():
        if match[0].strip() and (term := term_of(match)):
            yield match.start(), match.end(), TERM, term


def _number(printed: str) -> int | None:
    plain = "".join("〇" if char in "○◯OＯ" else char for char in printed)
    if not plain.isdecimal():
        plain = "".join("〇" if char in "0０" else char for char in plain)
    return read_numeral(plain)


@cache
def _fold(char: str) -> str:
    folded = unicodedata.normalize("NFKC", char)
    if len(folded) != 1 or "\ue000" <= folded <= "\uf8ff":
        return "□"
    return simplify_character(folded)
