"""Numbers in running text: of documents (云政发〔2018〕5号), orders (国务院令第713号), announcements (公告2005年第6号).

Only what stands behind 代字 or body is read here: where these begin is a question of words, which the caller answers.
A number of one row (云政发〔2003〕5号、7号) that prints no year, or no prefix, says so. A row of serials that prints
its ends only (〔2004〕11—13号), and a year that lost a digit (〔200〕33号), are kept as printed: they mean no one
document.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from generator.notation.numbers import CLOSING_BRACKET, GAP, OPENING_BRACKET, format_number
from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral


class NumberKind(enum.Enum):
    """What is counted."""

    DOCUMENT = "document"
    ORDER = "令"
    ANNOUNCEMENT = "公告"
    STANDARD = "standard"


@dataclass(frozen=True, slots=True)
class Serial:
    """The part of a number behind its 代字 or body, at `start`–`end`; `body_end` is where 代字 or body must end.

    `follows`: it continues a row, sharing what the number before it has; `plain`: the year stands in 〔〕 or [], and no
    zero before the serial, as nothing but documents are numbered.
    """

    kind: NumberKind
    start: int
    end: int
    body_end: int
    year: int | None
    value: int
    word: str = ""  # 令, 公告, 通告; of a document the series that counts apart: 综 of 〔2009〕综118号
    follows: bool = False
    plain: bool = True
    printed: str | None = None  # year and serial as printed (〔200〕33号), where these name no single document


@dataclass(frozen=True, slots=True)
class CitedNumber:
    """A number as cited, at `start`–`end` of a text: prefix (of an order or announcement the body), year, serial.

    `printed` is what stands behind the prefix where that names no single document: a range, a year without a digit.
    """

    kind: NumberKind
    start: int
    end: int
    prefix: str
    year: int | None
    serial: int
    word: str = ""
    printed: str | None = None

    @property
    def text(self) -> str:
        """The normal form."""
        if self.printed is not None:
            return self.prefix + self.printed
        if self.kind is NumberKind.STANDARD:
            return f"{self.prefix}—{self.year}"
        if self.kind is NumberKind.DOCUMENT and self.year is not None:
            plain = format_number(self.prefix, self.year, self.serial)
            return plain.replace("〕", f"〕{self.word}", 1) if self.word else plain
        return f"{self.prefix}{self.word}{f'{self.year}年' if self.year else ''}第{self.serial}号"


_YEAR = rf"(?P<year>(?:[1１][9９]|[2２][0０])\d{GAP}?\d)"
_BEHIND = r"(?![楼院线路门井机桥码厂栋泊坝塔仓站地车船煤])"  # 7号楼
_RANGE = rf"{GAP}*[号號]?{GAP}*(?:[-—–－~～]{{1,2}}|至|到){GAP}*(?:第{GAP}*)?"  # 11—13号, 11号至13号
_DOCUMENT = re.compile(
    rf"(?P<open>{OPENING_BRACKET}){GAP}*{_YEAR}{GAP}*(?:年{GAP}*)?{CLOSING_BRACKET}{GAP}*(?:第{GAP}*)?"
    rf"(?P<series>[综办文法外人农经社建](?={GAP}?\d))?{GAP}?(?P<serials>\d{{1,5}}(?:{GAP}?、{GAP}?\d{{1,5}}){{0,20}})"
    rf"(?:{_RANGE}(?P<last>\d{{1,5}}))?{GAP}*[号號]{_BEHIND}"
)
_GARBLED = re.compile(
    rf"[〔\[［﹝〖]{GAP}*(?P<year>[\dOolI](?:{GAP}*[\dOolI]){{0,4}}){GAP}*(?:年{GAP}*)?[〕\]］﹞〗]{GAP}*(?:第{GAP}*)?"
    rf"(?P<serial>\d{{1,5}}){GAP}*[号號]{_BEHIND}"
)
_ROW = re.compile(
    rf"{GAP}*(?:、|和|及|与|以及|或){GAP}*(?:第{GAP}*)?(?P<value>\d{{1,5}})"
    rf"(?:{_RANGE}(?P<last>\d{{1,5}}))?{GAP}*[号號](?![前后起上下]){_BEHIND}"
)
_JOINED = re.compile(rf"{GAP}*(?:、|，|,|和|及|与|以及|或){GAP}*")

_N = rf"\d{{1,5}}|[{NUMERAL_CHARACTERS}](?:{GAP}?[{NUMERAL_CHARACTERS}]){{0,6}}"
_DATED = rf"(?:[〔\[（(]{GAP}*)?(?P<year>(?:19|20)\d{{2}}){GAP}*(?:[〕\]）)]|年)?{GAP}*"
_ORDER = re.compile(
    rf"(?P<word>令|公告|通告){GAP}*(?:[（(]{GAP}*(?=第|20|19))?"
    rf"(?:{_DATED}第{GAP}*(?P<dated>{_N})|第{GAP}*(?P<value>{_N})|(?P<bare>\d{{1,5}}|[{NUMERAL_CHARACTERS}]{{1,6}})){GAP}*[号號]"
)
_WITHIN = re.compile(
    rf"(?:(?P<year>(?:19|20)\d{{2}}){GAP}*年?{GAP}*)?第{GAP}*(?P<value>{_N}){GAP}*[号號]{GAP}*(?P<word>令|公告|通告)"
)
_WITHIN_BARE = re.compile(  # 市政府5号令, 交通部2004年3号令
    rf"(?<!\d)(?:(?P<year>(?:19|20)\d{{2}}){GAP}*年{GAP}*)?(?P<value>\d{{1,5}}){GAP}*[号號]{GAP}*(?P<word>令)"
)
_STANDARD = re.compile(
    r"(?P<code>(?:T/)?(?P<letters>DB(?=\d{2}(?:\d{2})?[/\s])|[A-Z]{2,5})(?:(?<=DB)\d{2,4})?(?:/[A-Z]{1,2}|(?<=\d)/(?=\d))?)\s?(?P<number>(?:[A-Z](?=\d))?\d{1,6}(?:\.\d{1,3}){0,2}"
    r"(?:-\d{1,3}(?=\s?[—–－-]{1,2}\s?(?:19|20)\d{2}))?)\s?(?P<joint>[—–－-]{1,2}|[:：](?=(?:19|20)\d{2}))\s?"
    r"(?P<year>(?:19|20)\d{2}|[5-9]\d)(?!\d)"
)
_BEFORE_STANDARD = re.compile(r"[A-Za-z0-9/.-]")


def find_serials(text: str) -> list[Serial]:
    """The serials of documents, orders and announcements in `text`, in order, none overlapping."""
    found = sorted([*_documents(text), *_garbled(text), *_orders(text)], key=lambda s: (s.start, -s.end))
    kept: list[Serial] = []
    for serial in found:
        if not kept or serial.start >= kept[-1].end:
            kept.append(serial)
    return kept


def _documents(text: str) -> Iterator[Serial]:
    last_end = -1
    for match in _DOCUMENT.finditer(text):
        year = int(re.sub(r"\s", "", match["year"]))
        joined = _JOINED.fullmatch(text, last_end, match.start()) if 0 <= last_end <= match.start() else None
        at, first = match.start("serials"), True
        for piece in re.finditer(r"\d+", match["serials"]):
            start, end = at + piece.start(), at + piece.end()
            last = end == match.end("serials")
            printed = f"〔{year}〕{piece[0]}—{match['last']}号" if last and match["last"] else None
            yield Serial(
                NumberKind.DOCUMENT,
                match.start() if first else start,
                match.end() if last else end,
                match.start(),
                year,
                int(piece[0]),
                follows=not first or joined is not None,
                plain=match["open"] in "〔[［﹝〖" and not piece[0].startswith("0"),
                printed=printed,
                word=match["series"] or "",
            )
            first = False
        last_end = match.end()
        while row := _ROW.match(text, last_end):
            start = row.start("value")
            printed = f"〔{year}〕{row['value']}—{row['last']}号" if row["last"] else None
            yield Serial(
                NumberKind.DOCUMENT, start, row.end(), start, year, int(row["value"]), follows=True, printed=printed
            )
            last_end = row.end()


def _garbled(text: str) -> Iterator[Serial]:
    """Documents whose year is none: 〔200〕33号, 〔20 9〕4号."""
    for match in _GARBLED.finditer(text):
        year = re.sub(r"\s", "", match["year"])
        if not re.fullmatch(r"(?:19|20)\d\d", year):
            start, value = match.start(), int(match["serial"])
            printed = f"〔{year}〕{value}号"
            yield Serial(NumberKind.DOCUMENT, start, match.end(), start, None, value, printed=printed)


def _orders(text: str) -> Iterator[Serial]:
    for match in _ORDER.finditer(text):
        value = read_numeral(re.sub(r"\s", "", match["dated"] or match["value"] or match["bare"]))
        if value is None or (match["bare"] and match["word"] != "令"):
            continue
        opened = re.search(r"[（(]", text[match.start("word") : match.start("dated" if match["dated"] else "value")])
        end = match.end()
        if opened and not match["bare"] and text[end : end + 1] in ("）", ")"):
            end += 1
        year = int(match["year"]) if match["year"] else None
        kind = NumberKind.ORDER if match["word"] == "令" else NumberKind.ANNOUNCEMENT
        yield Serial(kind, match.start(), end, match.start(), year, value, match["word"])
    for match in (*_WITHIN.finditer(text), *_WITHIN_BARE.finditer(text)):
        value = read_numeral(re.sub(r"\s", "", match["value"]))
        if value is not None:
            year = int(match["year"]) if match["year"] else None
            kind = NumberKind.ORDER if match["word"] == "令" else NumberKind.ANNOUNCEMENT
            yield Serial(kind, match.start(), match.end(), match.start(), year, value, match["word"])


def standard_at(text: str, start: int) -> CitedNumber | None:
    """The number of a standard (GB/T 17775—2003) that stands at `start` of `text`; None if there is none."""
    match = _STANDARD.match(text, start)
    return _standard(match) if match else None


def find_standards(text: str, codes: Container[str]) -> Iterator[CitedNumber]:
    """The numbers of standards in `text` whose letters are of `codes`."""
    for match in _STANDARD.finditer(text):
        joined = match.end("letters") == match.start("number")  # JTGB01: JTG B01
        known = match["letters"] in codes or (joined and match["letters"][:-1] in codes)
        if known and not _BEFORE_STANDARD.search(text, max(0, match.start() - 1), match.start()):
            yield _standard(match)


def _standard(match: re.Match[str]) -> CitedNumber:
    number, year = f"{match['code']} {match['number']}", int(match["year"])
    serial = int(re.findall(r"\d+", match["number"])[0])
    if year < 100:  # GB 3838—88
        printed = f"—{match['year']}"
        return CitedNumber(
            NumberKind.STANDARD, match.start(), match.end(), number, 1900 + year, serial, printed=printed
        )
    colon = f":{year}" if match["joint"] in ":：" else None  # ISO 9001:2015
    return CitedNumber(NumberKind.STANDARD, match.start(), match.end(), number, year, serial, printed=colon)


def read_cited_number(text: str) -> CitedNumber | None:
    """The number that `text` is and nothing besides; None if it is anything else."""
    standard = standard_at(text, 0)
    if standard:
        return standard if standard.end == len(text) else None
    serials = find_serials(text)
    if len(serials) != 1:
        return None
    (serial,) = serials
    prefix = re.sub(r"\s", "", text[: serial.body_end])
    if serial.end != len(text) or not re.fullmatch(r"[\u4e00-\u9fff、]{2,40}", prefix):
        return None
    return CitedNumber(serial.kind, 0, serial.end, prefix, serial.year, serial.value, serial.word, serial.printed)
