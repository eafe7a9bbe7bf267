"""The printed contents in Chinese: rubric, title, document number in brackets, page behind leaders.

A rubric stands in a frame (【】, 〖〗, —— ——), behind an ornament (◇ ●), or is known by its words. An ornament that
stands before titles too, or before a page, marks entries and no rubrics.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.issue import TextLine
from generator.notation.numbers import NUMBER, format_number
from generator.notation.numerals import NUMERAL_CHARACTERS
from generator.segment.leading import strip_leading
from generator.segment.pages import split_page, without_page
from generator.vocabulary import is_rubric, kind_of

_FRAMED = re.compile(r"[【〖]\s*(?P<rubric>[^】〗]+?)\s*[】〗](?:\s*[A-Za-z][^\u3400-\u9fff\d]*)?")
_LINED = re.compile(
    r"(?:[—–─━=＝~～*＊·•-]\s?){1,6}(?P<rubric>[\u4e00-\u9fff][\u4e00-\u9fff、·（） ]{1,18})[—–─━=＝~～*＊·•\s-]{1,12}"
)
_ORNAMENT = re.compile(r"\s*(?P<mark>[◇◆□■○●◎☆★△▲▽▼※▪▫◦•►▶§☐♦❖✦＊*])\s*")
_NUMBER_END = re.compile(rf"\s*(?P<open>[（(])?\s*(?P<number>{NUMBER.pattern})\s*(?P<close>[)）])?\s*$", re.VERBOSE)
_ORDER_END = re.compile(
    rf"(?:^|[（(〔\[\s])\s*(?P<number>[\u4e00-\u9fff]{{0,20}}(?:\s*(?:19|20)\d\d\s*年)?"
    rf"\s*第\s*[\d{NUMERAL_CHARACTERS}]{{1,6}}\s*号令?)\s*[)）〕\]]?\s*$"
)
_LONGEST_RUBRIC = 12


@dataclass(slots=True)
class PrintedEntry:
    """One entry of one language's contents."""

    rubric: str | None
    title: str
    number: str | None  # normal form in Chinese, as printed in English
    key: tuple[int, int] | None  # year and serial of the document number
    page: int | None
    page_first: bool = False  # the page stands before the title
    lines: list[TextLine] = field(default_factory=list)


def read_chinese(lines: Sequence[TextLine]) -> list[PrintedEntry]:
    """The entries printed in `lines` (those after 目录)."""
    entries: list[PrintedEntry] = []
    rubric: str | None = None
    pending: PrintedEntry | None = None
    heading = _rubric_marks([line.text for line in lines])
    texts = [_without_mark(line.text, heading) for line in lines]
    counted = [_rubric(text, heading) is None and not _is_tail(text) for text in texts]
    for line, led in zip(lines, strip_leading(texts, counted), strict=True):
        printed = None if led.leads else _rubric(led.text, heading)
        if printed:
            _flush(entries, pending)
            pending, rubric = None, printed
            continue
        if pending and (led.leads or _is_whole(pending, led.text)):
            _flush(entries, pending)
            pending = None
        pending = pending or PrintedEntry(rubric, "", None, None, led.page, led.page is not None)
        _take(pending, line, led.text)
        if pending.page is not None and not pending.page_first:
            _flush(entries, pending)
            pending = None
    _flush(entries, pending)
    return entries


def ends_entry(text: str) -> bool:
    """True if `text` ends with a page, or with a number in brackets."""
    number = _NUMBER_END.search(text)
    return split_page(text)[1] is not None or bool(number and number["open"])


def _is_tail(text: str) -> bool:
    """True if `text` is but a number, a page or both."""
    return _is_number(without_page(text))


def _is_number(text: str) -> bool:
    """True if `text` is nothing, or nothing but a number: of a document, of an order."""
    return not text.strip() or _NUMBER_END.fullmatch(text) is not None or _ORDER_END.fullmatch(text) is not None


def _is_whole(entry: PrintedEntry, text: str) -> bool:
    """True if nothing of `text` belongs to `entry`: it has its number, its page or a whole title already."""
    if _only_tail(text, entry):
        return False
    return (
        (entry.page is not None and not entry.page_first)
        or entry.number is not None
        or (kind_of(entry.title) is not None and "关于" in text)
    )


def opens_rubric(text: str) -> bool:
    """True if `text` is a rubric in a frame, its name in English behind it or not."""
    return _FRAMED.fullmatch(text.strip()) is not None


def _rubric_marks(texts: Sequence[str]) -> frozenset[str]:
    """The ornaments that stand before rubrics: no line with one is a title, or has a page on it or below it."""
    marks: dict[str, bool] = {}
    for i, text in enumerate(texts):
        match = _ORNAMENT.match(text)
        if match:
            rest = text[match.end() :]
            entry = not rest or split_page(rest)[1] is not None or "关于" in rest
            entry = entry or (len(rest) > _LONGEST_RUBRIC and kind_of(rest) is not None)
            entry = entry or _NUMBER_END.search(rest) is not None or i + 1 == len(texts) or _is_tail(texts[i + 1])
            marks[match["mark"]] = marks.get(match["mark"], True) and not entry
    return frozenset(mark for mark, heads in marks.items() if heads)


def _without_mark(text: str, heading: frozenset[str]) -> str:
    """`text` without the ornament that marks it as an entry."""
    match = _ORNAMENT.match(text)
    return text if match is None or match["mark"] in heading else text[match.end() :]


def _rubric(text: str, heading: frozenset[str]) -> str | None:
    """The rubric that `text` prints: in a frame, behind one of the marks in `heading`, or worded like one; or None."""
    match = _FRAMED.fullmatch(text.strip()) or _LINED.fullmatch(text.strip())
    if match:
        return match["rubric"].strip()
    mark = _ORNAMENT.match(text)
    if mark and mark["mark"] in heading:
        return text[mark.end() :].strip()
    return text if is_rubric(text) else None


def _flush(entries: list[PrintedEntry], entry: PrintedEntry | None) -> None:
    if entry and not entry.title and entry.number and entry.page is not None:
        entry.title = without_page(entry.lines[0].text).strip()  # 某市人民政府令第12号……3
    if entry and entry.title:
        entries.append(entry)


def _only_tail(text: str, entry: PrintedEntry) -> bool:
    """True if `text` is but the number or the page that `entry` still lacks."""
    rest = without_page(text)
    return not rest.strip() or (entry.number is None and bool(entry.title) and _is_number(rest))


def _take(entry: PrintedEntry, line: TextLine, text: str) -> None:
    entry.lines.append(line)
    text, page = split_page(text)
    if page is not None:
        entry.page = page
    number = _NUMBER_END.search(text)
    order = None if number else _ORDER_END.search(text)
    if number and (number["open"] or number.start() == 0):
        prefix = re.sub(r"\s", "", number["prefix"])
        year, serial = int(re.sub(r"\s", "", number["year"])), int(number["serial"])
        entry.number, entry.key = format_number(prefix, year, serial), (year, serial)
        text = text[: number.start()]
    elif order:
        entry.number = re.sub(r"\s", "", order["number"])
        text = text[: order.start()]
    entry.title = f"{entry.title}{text.strip()}"
