"""Printed numbers of provisions (序号): 第一章, 第七条, 一、, （一）, 1., （1）, ①, 专栏 3, 附件 2.

Levels after GB/T 9704-2012, 7.3.3 (一、 （一） 1. （1）) and the Legislation Law's 章 节 条 款 项 目.
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


@dataclass(frozen=True, slots=True)
class Enumerator:
    """A number at the start of a line: its level, value, printed form, and where the text after it begins.

    `inserted` is N of an article 第七条之N, put in by an amendment; 0 of every other.
    """

    level: Level
    value: int
    printed: str
    end: int
    inserted: int = 0


_N = rf"[{NUMERAL_CHARACTERS}]{{1,7}}"
_SPACED_N = rf"[{NUMERAL_CHARACTERS}](?:\s?[{NUMERAL_CHARACTERS}]){{0,6}}"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

_FORMS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    (Level.PART, re.compile(rf"第\s*(?P<n>{_SPACED_N})\s*编(?=\s|$)")),
    (Level.CHAPTER, re.compile(rf"第\s*(?P<n>{_SPACED_N}|\d{{1,3}})\s*章(?=[\s\u3000]|$|[^，。、的])")),
    (Level.SECTION, re.compile(rf"第\s*(?P<n>{_SPACED_N}|\d{{1,3}})\s*节(?=[\s\u3000]|$)")),
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
    (Level.BOX, re.compile(rf"专\s?栏\s*(?P<n>\d{{1,3}}|{_N})(?=[\s\u3000:：]|$)")),
)


def read_enumerator(line: str) -> Enumerator | None:
    """The number that opens `line` (spaces before it aside); None if the line opens with none."""
    indent = len(line) - len(line.lstrip())
    for level, form in _FORMS:
        match = form.match(line, indent)
        if match:
            value = _value(match["n"])
            if value is not None:
                end = match.end()
                while end < len(line) and line[end].isspace():
                    end += 1
                inserted = read_numeral(match.groupdict().get("inserted") or "") or 0
                return Enumerator(level, value, match[0].strip(), end, inserted)
    return None


def _value(printed: str) -> int | None:
    if printed in _CIRCLED:
        return _CIRCLED.index(printed) + 1
    return read_numeral(re.sub(r"\s", "", printed))


_ATTACHMENT = re.compile(
    rf"附\s*(?:件|录|表|图)?\s*(?P<n>\d{{1,3}}|{_N})?(?P<more>[-—－]\s*\d{{1,2}})?\s*(?P<colon>[:：.．、]?)\s*(?P<rest>.*)"
)


@dataclass(frozen=True, slots=True)
class AttachmentLabel:
    """A label 附件, 附件2 …: printed form without inner spaces, number if any, and what follows on the line."""

    label: str
    value: int | None
    colon: bool
    rest: str


def read_attachment_label(line: str) -> AttachmentLabel | None:
    """The attachment label that opens `line` (附件, 附件 2, 附件1：…); None if the line opens with none."""
    stripped = line.strip()
    match = _ATTACHMENT.fullmatch(stripped)
    if not match or not re.match(r"附\s*(?:件|录|表|图)", stripped):
        return None
    label = re.sub(r"\s", "", stripped[: match.start("colon")])
    value = read_numeral(match["n"]) if match["n"] else None
    return AttachmentLabel(label, value, bool(match["colon"]), match["rest"].strip())
