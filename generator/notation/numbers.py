"""Document numbers (发文字号), orders' numbers (令号) and registration numbers (规范性文件登记号).

GB/T 9704-2012, 7.2.5: a document number is the issuing body's code (代字), the year in 〔〕 and the serial number with
号, without 第 and without leading zeros. OCR turns 〔〕 into [], (), 【】, ﹝﹞ and lets spaces in.
"""

from __future__ import annotations

import re

from generator.model.notice import DocumentNumber
from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral

OPENING_BRACKET = r"[〔\[（(【﹝［〈{｛〖<＜]"
CLOSING_BRACKET = r"[〕\]）)】﹞］〉}｝〗>＞]"

GAP = r"[ \u00a0\u3000]"  # no tab, no line feed: what these part are cells and lines

NUMBER = re.compile(
    rf"""
    (?P<prefix>[\u4e00-\u9fff](?:{GAP}?[\u4e00-\u9fff]){{1,11}}?){GAP}*             # 代字
    {OPENING_BRACKET}{GAP}*(?P<year>(?:[1１][9９]|[2２][0０])\d{GAP}?\d)      # 〔2021〕
    {GAP}*(?:年{GAP}*)?{CLOSING_BRACKET}{GAP}*
    (?:第{GAP}*)?(?P<serial>\d{{1,5}}){GAP}*[号號]                                # 44号
    """,
    re.VERBOSE,
)
"""A document number; in running text its prefix may have caught words before the 代字: see `find`."""

_ALONE = re.compile(rf"{GAP}*[（(]?{GAP}*{NUMBER.pattern}{GAP}*[）)]?{GAP}*", re.VERBOSE)

_SERIAL = rf"""
    (?:[〔\[（(]?{GAP}*(?P<year>(?:19|20)\d{{2}}){GAP}*(?:年{GAP}*(?=第)|[〕\]）)]{GAP}*))?   # 2024年, 〔2024〕
    (?P<ordinal>第)?{GAP}*(?P<serial>\d{{1,5}}|[{NUMERAL_CHARACTERS}](?:{GAP}?[{NUMERAL_CHARACTERS}]){{0,6}}){GAP}*[号號]
    """  # 第3号, 第 十 二 号
_SERIAL_ALONE = re.compile(rf"[（(]?{GAP}*{_SERIAL}{GAP}*[）)]?", re.VERBOSE)
_BODIES = rf"(?P<body>[\u4e00-\u9fff](?:{GAP}*[\u4e00-\u9fff、]){{1,40}}?){GAP}*"
_WORD = "(?P<word>令|公告|通告)"
_SERIAL_TITLE = re.compile(
    rf"""
    {_BODIES}{_WORD}{GAP}*                    # 某市人民政府令
    (?:[（(]{GAP}*)?{_SERIAL}{GAP}*[）)]?    # （第12号）, 2024年第3号
    """,
    re.VERBOSE,
)
_SERIAL_WITHIN = re.compile(rf"{_BODIES}{_SERIAL}{GAP}*{_WORD}", re.VERBOSE)  # 某市人民政府第12号令
_DATED_SERIAL = re.compile(rf"(?:(?P<year>\d{{4}})年第)?(?P<serial>\d{{1,5}}|[{NUMERAL_CHARACTERS}]{{1,7}})")

_DASH = r"\s*[-—–－]\s*"
REGISTRATION = re.compile(
    rf"(?:[A-Z]{{2,8}}\d{{0,2}}|[A-Z]{{2,8}}{_DASH}[A-Z]{{1,8}}){_DASH}(?:19|20)\d{{2}}{_DASH}\d{{2,10}}"
)
"""A registration number: letters (a second group of them too), year, serial, joined by dashes."""

_ENGLISH = re.compile(
    r"[（(]?\s*(?P<prefix>[A-Z]{2,8})\s*[\[〔(（]\s*(?P<year>(?:19|20)\d{2})\s*[\]〕)）]\s*(?:No\s*\.?\s*)?(?P<serial>\d{1,5})\s*[）)]?"
)


def read_number(text: str) -> DocumentNumber | None:
    """The document number that `text` is, brackets around it aside; None if it is anything else."""
    match = _ALONE.fullmatch(text)
    return _value(match) if match else None


def _value(match: re.Match[str]) -> DocumentNumber:
    prefix = re.sub(r"\s", "", match["prefix"])
    year, serial = int(re.sub(r"\s", "", match["year"])), int(match["serial"])
    return DocumentNumber(text=format_number(prefix, year, serial), prefix=prefix, year=year, serial=serial)


def format_number(prefix: str, year: int, serial: int) -> str:
    """The normal form: 汐政办字〔2021〕44号 for prefix, year and serial."""
    return f"{prefix}〔{year}〕{serial}号"


def read_order(text: str) -> DocumentNumber | None:
    """The order's number that `text` is (某市人民政府令第279号, …令（第12号）); None if it is anything else."""
    found = read_serial_title(text)
    return order_number(found[0], found[2]) if found and found[1] == "令" else None


def read_serial_title(text: str) -> tuple[str, str, str] | None:
    """Body, word (令, 公告) and serial as printed, of a text that is nothing else (某市人民政府令第279号); or None.

    A head that is printed over several lines is one such text when these are joined.
    """
    bare = text.strip()
    match = _SERIAL_TITLE.fullmatch(bare) or _SERIAL_WITHIN.fullmatch(bare)
    if match is None or (match.re is _SERIAL_WITHIN and not match["ordinal"]):
        return None
    return re.sub(r"\s", "", match["body"]), match["word"], _printed_serial(match)


def read_order_serial(text: str) -> str | None:
    """The serial, as printed, of a line that is nothing but 第279号, with its year if any (2024年第3); else None."""
    match = _SERIAL_ALONE.fullmatch(text.strip())
    return _printed_serial(match) if match and (match["ordinal"] or match["year"]) else None


def _printed_serial(match: re.Match[str]) -> str:
    serial = re.sub(r"\s", "", match["serial"])
    return f"{match['year']}年第{serial}" if match["year"] else serial


def order_number(body: str, serial: str) -> DocumentNumber | None:
    """The number of order `serial` (279, 十二, 2024年第3) of `body`; None if the serial is no number."""
    match = _DATED_SERIAL.fullmatch(serial)
    value = read_numeral(match["serial"]) if match else None
    if match is None or value is None:
        return None
    year = int(match["year"]) if match["year"] else None
    text = f"{body}令{year}年第{value}号" if year else f"{body}令第{value}号"
    return DocumentNumber(text=text, prefix=body, year=year, serial=value, order=True)


def read_registration(text: str) -> str | None:
    """The registration number that `text` is, dashes and spaces made regular; None if it is anything else."""
    stripped = re.sub(r"^(?:规范性文件)?(?:统一)?(?:登记|备案|制定)?(?:编号|号)\s*[:：]?", "", text.strip())
    if not REGISTRATION.fullmatch(stripped):
        return None
    return re.sub(r"[—–－]", "-", re.sub(r"\s", "", stripped))


def find_english_number(text: str) -> tuple[str, int, int, int, int] | None:
    """The last English document number in `text` (XZF [2021] No.12): initials, year, serial, start, end; or None."""
    matches = list(_ENGLISH.finditer(text))
    if not matches:
        return None
    match = matches[-1]
    return match["prefix"], int(match["year"]), int(match["serial"]), match.start(), match.end()
