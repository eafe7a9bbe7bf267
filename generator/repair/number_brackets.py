"""Brackets, spaces and digits of document numbers: 云政发[2021] 12 号, （２０２１）, 【2O21】 become 〔2021〕12号.

GB/T 9704-2012, 7.2.5 prints the year in 〔〕; OCR gives it any bracket, lets spaces in and takes 0 for a letter. Safe
because it changes nothing but a four-digit year in brackets between the code of an issuing body and a serial with 号,
which the reader of numbers must accept; an O or 〇 is a nought only between digits. Leaves the code, other bracketed
years (（2021）年) and numbers of other things (宿舍（2020）3号楼) alone.
"""

from __future__ import annotations

import re
import unicodedata

from generator.notation.numbers import read_number
from generator.text import Change, Span
from generator.vocabulary import ends_in_code

_GAP = r"[ \u00a0\u3000]"
_NOUGHT = "OoＯｏ〇○"
_DIGIT = rf"[0-9０-９{_NOUGHT}]"
_BRACKETED = re.compile(
    rf"""
    (?<=[\u4e00-\u9fff])                                             # the code's last character
    (?P<rest>
        (?P<gap>{_GAP}?)
        [〔\[（(【﹝［〈]{_GAP}*
        (?P<year>[12１２](?:{_GAP}?{_DIGIT}){{3}}){_GAP}*
        (?P<word>年?){_GAP}*
        [〕\]）)】﹞］〉]{_GAP}*
        (?P<ordinal>第?){_GAP}*
        (?P<serial>[0-9０-９]{_DIGIT}{{0,4}}){_GAP}*
        (?P<mark>[号號])
    )
    (?![楼院门机井库桥馆厅房室地宗线路])                                    # of a house, a plot, a line
    """,
    re.VERBOSE,
)
_LETTERS = re.compile(rf"(?<=[0-9])[{_NOUGHT}]+(?=[0-9])")


def changes(text: str) -> list[Change]:
    """One change for each number that is not in the normal form, from its code to 号."""
    found: list[Change] = []
    for match in _BRACKETED.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        normal = _normal(match)
        if normal and normal != match["rest"] and ends_in_code(before):
            found.append(Change(Span(*match.span("rest")), normal))
    return found


def _normal(match: re.Match[str]) -> str | None:
    year, serial = (_digits(match[part]) for part in ("year", "serial"))
    normal = f"〔{year}{match['word']}〕{match['ordinal']}{serial}{match['mark']}"
    return normal if read_number(f"云政发{normal}") else None


def _digits(printed: str) -> str:
    digits = "".join(unicodedata.normalize("NFKC", char) for char in printed if not char.isspace())
    return _LETTERS.sub(lambda match: "0" * len(match[0]), digits)
