"""The printed contents in Chinese: 【rubric】, title, document number in brackets, page in brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.issue import TextLine
from generator.notation.numbers import NUMBER, format_number
from generator.segment.leading import strip_leading
from generator.vocabulary import is_rubric, kind_of

_RUBRIC = re.compile(r"【\s*(?P<rubric>[^】]+?)\s*】")
_PAGE = re.compile(
    r"""
    (?<![\s.…·．‥・—–_-])[\s.…·．‥・—–_-]*+[(（]\s*(?P<bracketed>\d{1,3})\s*[)）]\s*$   # ……（12）, ---(12)
  | (?<![\s.…·．‥・—–_-])(?:[\s.…·．‥・—–_-]{2,}+|[…\t])(?P<led>\d{1,3})\s*$           # ……12
    """,
    re.VERBOSE,
)
_NUMBER_END = re.compile(rf"\s*(?P<open>[（(])?\s*(?P<number>{NUMBER.pattern})\s*(?P<close>[)）])?\s*$", re.VERBOSE)
_ORDER_END = re.compile(
    r"\s*[（(]?\s*(?P<number>[\u4e00-\u9fff]{0,20}令?\s*第\s*[\d一二三四五六七八九十百零〇]{1,6}\s*号)\s*[)）]?\s*$"
)


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
    counted = [_rubric(line.text) is None and not _is_tail(line.text) for line in lines]
    for line, led in zip(lines, strip_leading([line.text for line in lines], counted), strict=True):
        printed = None if led.leads else _rubric(line.text)
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
    return _PAGE.search(text) is not None or bool(number and number["open"])


def _is_tail(text: str) -> bool:
    """True if `text` is but a number, a page or both."""
    rest = _PAGE.sub("", text)
    return not rest.strip() or _NUMBER_END.fullmatch(rest) is not None


def _is_whole(entry: PrintedEntry, text: str) -> bool:
    """True if nothing of `text` belongs to `entry`: it has its number, its page or a whole title already."""
    if _only_tail(text, entry):
        return False
    return (
        (entry.page is not None and not entry.page_first)
        or entry.number is not None
        or (kind_of(entry.title) is not None and "关于" in text)
    )


def _rubric(text: str) -> str | None:
    """The rubric that `text` prints, in 【】 or worded like one; None if it is anything else."""
    match = _RUBRIC.fullmatch(text)
    if match:
        return match["rubric"]
    return text if is_rubric(text) else None


def _flush(entries: list[PrintedEntry], entry: PrintedEntry | None) -> None:
    if entry and entry.title:
        entries.append(entry)


def _only_tail(text: str, entry: PrintedEntry) -> bool:
    """True if `text` is but the number or the page that `entry` still lacks."""
    rest = _PAGE.sub("", text)
    return not rest.strip() or (entry.number is None and _NUMBER_END.fullmatch(rest) is not None)


def _take(entry: PrintedEntry, line: TextLine, text: str) -> None:
    entry.lines.append(line)
    page = _PAGE.search(text)
    if page:
        entry.page = int(page["bracketed"] or page["led"])
        text = text[: page.start()]
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
