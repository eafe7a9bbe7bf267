"""Document numbers (发文字号), orders' numbers (令号) and registration numbers (规范性文件登记号).

GB/T 9704-2012, 7.2.5: a document number is the issuing body's code (代字), the year in 〔〕 and the serial number with
号, without 第 and without leading zeros. OCR turns 〔〕 into [], (), 【】, ﹝﹞ and lets spaces in.
"""

from __future__ import annotations

import re

from generator.model.notice import DocumentNumber
from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral

_OPEN = r"[〔\[（(【﹝［〈]"
_CLOSE = r"[〕\]）)】﹞］〉]"

NUMBER = re.compile(
    rf"""
    (?P<prefix>[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){{1,11}}?)\s*  # 代字
    {_OPEN}\s*(?P<year>(?:19|20)\d\s?\d)\s*(?:年\s*)?{_CLOSE}\s*    # 〔2021〕
    (?:第\s*)?(?P<serial>\d{{1,5}})\s*[号號]                     # 44号
    """,
    re.VERBOSE,
)
"""A document number; in running text its prefix may have caught words before the 代字: see `find`."""

_ALONE = re.compile(rf"\s*[（(]?\s*{NUMBER.pattern}\s*[）)]?\s*", re.VERBOSE)

_ORDER = re.compile(
    rf"(?P<body>[\u4e00-\u9fff]{{2,30}})\s*令\s*(?:第\s*)?(?P<serial>\d{{1,5}}|[{NUMERAL_CHARACTERS}]{{1,7}})\s*[号號]"
)
_ORDER_SERIAL = re.compile(rf"[（(]?\s*第\s*(?P<serial>\d{{1,5}}|[{NUMERAL_CHARACTERS}]{{1,7}})\s*[号號]\s*[）)]?")

REGISTRATION = re.compile(r"[A-Z]{2,8}\s*[-—–－]\s*(?:19|20)\d{2}\s*[-—–－]\s*\d{3,10}")
"""A registration number: letters, year, serial, joined by dashes."""

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
    """The order's number that `text` is (某市人民政府令第279号); None if it is anything else."""
    match = _ORDER.fullmatch(text.strip())
    return order_number(match["body"], match["serial"]) if match else None


def read_order_serial(text: str) -> str | None:
    """The serial, as printed, of a line that is nothing but 第279号; else None."""
    match = _ORDER_SERIAL.fullmatch(text.strip())
    return match["serial"] if match else None


def order_number(body: str, serial: str) -> DocumentNumber | None:
    """The number of order `serial` (Arabic or Chinese numeral) of `body`; None if the serial is no number."""
    value = read_numeral(serial)
    if value is None:
        return None
    return DocumentNumber(text=f"{body}令第{value}号", prefix=body, year=None, serial=value, order=True)


def read_registration(text: str) -> str | None:
    """The registration number that `text` is, dashes and spaces made regular; None if it is anything else."""
    stripped = re.sub(r"^(?:规范性文件)?(?:统一)?(?:登记号|编号|登记编号)\s*[:：]?", "", text.strip())
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
