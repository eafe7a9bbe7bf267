"""Printed numbers of provisions (序号): 第一章, 第七条, 一、, （一）, 1., （1）, ①, 专栏 3, 附件 2.

Levels after GB/T 9704-2012, 7.3.3 (一、 （一） 1. （1）) and the Legislation Law's 章 节 条 款 项 目. Signs that hold
a number of their own count as what they look like: ㈠ as （一）, ⒈ as 1., ⑴ as （1）.

Some forms (1）, Ⅰ., A., 1.1) also begin lines that are no units. They are read by readers of their own, for callers
who know that the lines around them go on counting.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass

from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral


class Level(enum.Enum):
    """What kind of number opens a line."""

    PART = "编"
    CHAPTER = "章"
    SECTION = "节"
    ARTICLE = "条"
    ONE = "一、"
    TWO = "（一）"
    THREE = "1."
    FOUR = "（1）"
    FIVE = "①"
    BOX = "专栏"
    ROMAN = "Ⅰ."
    LATIN = "A."
    HALF = "1）"
    OUTLINE = "1.1"


@dataclass(frozen=True, slots=True)
class Enumerator:
    """A number at the start of a line: its level, value, printed form, and where the text after it begins.

    `inserted` is N of an article 第七条之N, put in by an amendment; 0 of every other. `depth` is the count of numbers
    in a decimal outline (2 of 1.1).
    """

    level: Level
    value: int
    printed: str
    end: int
    inserted: int = 0
    depth: int = 0


INSERTED = ("", "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
"""What the anchor of 第七条之N has behind its number, for N from 1 on; nothing for 第七条."""

_N = rf"[{NUMERAL_CHARACTERS}]{{1,7}}"
_SPACED_N = rf"[{NUMERAL_CHARACTERS}](?:\s?[{NUMERAL_CHARACTERS}]){{0,6}}"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚"
_IN_BRACKETS = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_WITH_STOP = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_DIGITS_IN_BRACKETS = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_COUNTED = (_CIRCLED, _IN_BRACKETS, _WITH_STOP, _DIGITS_IN_BRACKETS, _ROMAN)

_FORMS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    (Level.PART, re.compile(rf"第\s*(?P<n>{_SPACED_N})\s*编(?=\s|$|[^，。、；的制委号入])")),
    (Level.CHAPTER, re.compile(rf"第\s*(?P<n>{_SPACED_N}|\d{{1,3}})\s*章(?=[\s\u3000]|$|[^，。、的])")),
    (
        Level.SECTION,
        re.compile(
            rf"第\s*(?P<n>{_SPACED_N}|\d{{1,3}})\s*节"
            r"(?=[\s\u3000]|$|[^\s，。、；：,;:的课点车能约日选假目]{2}[^，。；：,;:]{0,18}$)"
        ),
    ),
    # 第七条 opens an article; 第七条规定 or 第七条第一款 in running text does not.
    (
        Level.ARTICLE,
        re.compile(
            rf"第\s*(?P<n>{_SPACED_N}|\d{{1,3}})\s*条(?:之(?P<inserted>[一二三四五六七八九]))?"
            r"(?=[\s\u3000]|$|[（(【]|[^第、，。；：规的和或至及与以之])"
        ),
    ),
    (Level.ONE, re.compile(rf"(?P<n>{_N})\s?、")),
    (Level.TWO, re.compile(rf"[（(]\s*(?P<n>{_N})\s*[）)]、?")),
    (Level.FOUR, re.compile(r"[（(]\s*(?P<n>\d{1,3})\s*[）)]、?")),
    # 1. and 1． and 1、 (3. 5G 技术 too), but not 1.5 (a decimal) nor 1.2.3
    (Level.THREE, re.compile(r"(?P<n>\d{1,3})\s?(?:[.．](?!\d)|[.．](?=(?:19|20)\d{2}\s?年)|、)")),
    (Level.FIVE, re.compile(rf"(?P<n>[{_CIRCLED}])")),
    (Level.TWO, re.compile(rf"(?P<n>[{_IN_BRACKETS}])、?")),
    (Level.THREE, re.compile(rf"(?P<n>[{_WITH_STOP}])")),
    (Level.FOUR, re.compile(rf"(?P<n>[{_DIGITS_IN_BRACKETS}])、?")),
    (Level.BOX, re.compile(rf"专\s?栏\s*(?P<n>\d{{1,3}}|{_N})(?=[\s\u3000:：]|$)")),
)


_DOUBTFUL: tuple[tuple[Level, re.Pattern[str]], ...] = (
    (Level.HALF, re.compile(r"(?P<n>\d{1,2})\s?[）)]、?")),
    (Level.ROMAN, re.compile(rf"(?P<n>[{_ROMAN}])\s?[.．、]?")),
    (Level.LATIN, re.compile(r"(?P<n>[A-Za-z])\s?[.．、）)](?![A-Za-z0-9])")),
)
_OUTLINE = re.compile(
    r"(?P<n>\d{1,2}(?:[.．]\d{1,2}){0,3})(?!\d)[.．、]?(?=\s|[\u4e00-\u9fff“《（(])(?!\s*[年月日时个项条%％])"
)


def read_enumerator(line: str) -> Enumerator | None:
    """The number that opens `line` (spaces before it aside); None if the line opens with none."""
    return _read(line, _FORMS)


def read_doubtful_enumerator(line: str) -> Enumerator | None:
    """A number 1）, Ⅰ. or A. that opens `line`: one only where its neighbours are counted in the same way."""
    return _read(line, _DOUBTFUL)


def read_outline(line: str) -> tuple[tuple[int, ...], Enumerator] | None:
    """The number of a decimal outline (1, 1.1, 1.1.1) that opens `line`, with its parts; None if there is none.

    A quantity (12.2 公里) looks the same: only the numbers before it tell.
    """
    indent = len(line) - len(line.lstrip())
    match = _OUTLINE.match(line, indent)
    if not match:
        return None
    parts = tuple(int(part) for part in re.split(r"[.．]", match["n"]))
    return parts, Enumerator(Level.OUTLINE, parts[-1], match[0].strip(), _behind(line, match.end()), depth=len(parts))


def _read(line: str, forms: tuple[tuple[Level, re.Pattern[str]], ...]) -> Enumerator | None:
    indent = len(line) - len(line.lstrip())
    for level, form in forms:
        match = form.match(line, indent)
        if match:
            value = _value(match["n"])
            if value is not None:
                inserted = read_numeral(match.groupdict().get("inserted") or "") or 0
                return Enumerator(level, value, match[0].strip(), _behind(line, match.end()), inserted)
    return None


def _behind(line: str, end: int) -> int:
    while end < len(line) and line[end].isspace():
        end += 1
    return end


def _value(printed: str) -> int | None:
    for signs in _COUNTED:
        if printed in signs:
            return signs.index(printed) + 1
    if len(printed) == 1 and printed.isascii() and printed.isalpha():
        return ord(printed.upper()) - ord("A") + 1
    return read_numeral(re.sub(r"\s", "", printed))


_ATTACHMENT = re.compile(
    rf"附\s*(?:件|录|表|图)?\s*(?P<n>\d{{1,3}}(?!\d)|{_N})?(?:[-—－]\s*(?P<more>\d{{1,2}})(?!\d))?\s*(?P<colon>[:：.．、]?)\s*(?P<rest>.*)"
)


@dataclass(frozen=True, slots=True)
class AttachmentLabel:
    """A label 附件, 附件2 …: printed form without inner spaces, number if any, and what follows on the line.

    `more` is the second number of 附件1-2.
    """

    label: str
    value: int | None
    colon: bool
    rest: str
    more: int | None = None


def read_attachment_label(line: str) -> AttachmentLabel | None:
    """The attachment label that opens `line` (附件, 附件 2, 附件1：…); None if the line opens with none."""
    stripped = line.strip()
    match = _ATTACHMENT.fullmatch(stripped)
    if not match or not re.match(r"附\s*(?:件|录|表|图|[:：])", stripped):
        return None
    label = stripped[:0]
    for piece in re.finditer(r"\S+", stripped[: match.start("colon")]):
        label += stripped[piece.start() : piece.end()]
    value = read_numeral(match["n"]) if match["n"] else None
    more = int(match["more"]) if match["more"] and value is not None else None
    return AttachmentLabel(label, value, bool(match["colon"]), stripped[match.start("rest") :].strip(), more)
