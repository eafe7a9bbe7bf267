"""The number of a head from the lines that print it: that of a document, an order, an announcement counted like one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model.notice import DocumentNumber
from generator.notation.dates import DATE, split_date
from generator.notation.numbers import order_number, read_number, read_order, read_order_serial, read_serial_title
from generator.notation.numerals import NUMERAL_CHARACTERS

_AMENDED = re.compile(r"修正|修订|修改|废止")
_NOTED = re.compile(
    rf"(?P<date>{DATE.pattern})\s*(?:以|经)?(?P<order>[\u4e00-\u9fff]{{2,40}}令\s*第\s*[\d{NUMERAL_CHARACTERS}]{{1,6}}\s*号)\s*(?:公布|发布)",
    re.VERBOSE,
)
_ANNOUNCED = re.compile(r"(?P<body>[\u4e00-\u9fff\s、]{2,40}?)(?:关于.*)?(?P<word>公告|通告)", re.DOTALL)


def is_number_line(text: str) -> bool:
    """True if `text` is a document number, a date parted from it aside."""
    return read_number(split_date(text)[0]) is not None


def number_of_order(lines: Sequence[str]) -> DocumentNumber | None:
    """The number of an order, given its lines 某市人民政府令 and 第12号, in either order."""
    if len(lines) > 1 and read_order_serial(lines[0]):
        lines = [*lines[1:], lines[0]]
    note = read_order_note(" ".join(lines))
    return note[0] if note else read_order(" ".join(lines))


def read_order_note(text: str) -> tuple[DocumentNumber, str] | None:
    """The order that published a rule, and its date as printed, of the note under the rule's title; or None.

    （2010年4月20日某市人民政府令第58号公布 自2010年7月1日起施行): one order, the date right before it, no amendment.
    """
    bare = text.strip()
    if bare[:1] not in ("（", "(") or bare[-1:] not in ("）", ")") or _AMENDED.search(bare) or bare.count("令") != 1:
        return None
    match = _NOTED.search(bare)
    number = read_order(match["order"]) if match else None
    return (number, match["date"]) if match and number else None


def number_of_document(title: str, printed: str) -> DocumentNumber | None:
    """The number of a document with this title, given its line with the number, empty if it has none.

    An announcement may be counted like an order (2024年第3号): its number then begins with body and 公告.
    """
    if printed:
        number = read_number(split_date(printed)[0])
        if number:
            return number
    announced = _ANNOUNCED.fullmatch(title)
    serial = read_order_serial(printed)
    found = read_serial_title(title) if not printed else None
    if found:
        prefix, serial = found[0] + found[1], found[2]
    elif announced and serial:
        prefix = re.sub(r"\s", "", announced["body"] + announced["word"])
    else:
        return None
    order = order_number(prefix, serial)
    if order is None or prefix.endswith("令"):
        return None
    text = f"{prefix}{order.year}年第{order.serial}号" if order.year else f"{prefix}第{order.serial}号"
    return replace(order, text=text, order=False, year=None)


def announcing_body(title: str) -> str | None:
    """Who announces, of a title that is nothing but body and word, its serial behind it or not: 某市人民政府公告."""
    found = read_serial_title(title)
    if found:
        return found[0]
    bare = title.strip()
    return bare[:-2].strip() if bare.endswith(("公告", "通告")) else None


def same_serial(one: str, other: str) -> bool:
    """True if two numbers of orders or announcements (第36号, 市政府令第三十六号) can be one and the same."""
    first, second = _tail(one), _tail(other)
    return (
        first is not None and second is not None and first[1:] == second[1:] and bool({first[0], ""} & {second[0], ""})
    )


_TAIL = re.compile(
    r".*?(?P<word>令|公告|通告)?\s*(?P<serial>(?:\d{4}\s*年\s*)?第?[^第令告]{1,8})号(?P<behind>令?)", re.DOTALL
)


def _tail(number: str) -> tuple[str, int | None, int] | None:
    """The word (令, 公告, or empty), the year and the value at the end of a number; None if it is no such number."""
    match = _TAIL.fullmatch(number)
    order = order_number("", re.sub(r"[\s]|(?<!年)第", "", match["serial"])) if match else None
    return (match["word"] or match["behind"], order.year, order.serial) if match and order else None
