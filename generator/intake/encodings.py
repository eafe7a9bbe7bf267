"""Bytes to text: strict decoders in a fixed order, each taken only on evidence.

A byte order mark is a statement, and valid UTF-8 with anything beyond ASCII in it is hardly ever chance. GB18030 gives
characters for nearly any bytes, so that it decodes proves nothing: it is believed only where almost all that is read
are the characters of everyday Chinese, and those that every official text is full of are frequent: text in another
encoding becomes the one or the other, never both. What no evidence settles is
the editor's to say; nothing is ever replaced or left out.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from generator.intake.values import IntakeError
from generator.text import simplify_character

ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
"""What an editor may name."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8 with a byte order mark"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16 (little-endian)"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16 (big-endian)"),
)
_NAMES = {"utf-8": "UTF-8", "gb18030": "GB18030", "big5": "Big5", "utf-16-le": "UTF-16 LE", "utf-16-be": "UTF-16 BE"}
_SAY = "If you know what it is, say so: --encoding " + " | ".join(ENCODINGS) + ". Else ask for the file again."
_EVERYDAY = 0.9
"""The least share of everyday characters among those beyond ASCII. Issues in either script have more than 0.99; Big5,
damaged UTF-8 and Japanese text that GB18030 happens to accept has less than 0.5. Korean text (EUC-KR) has all."""

_LIKELY = 0.5  # the same where the text itself says what it is in

_FREQUENT = frozenset("的和在为是不有人年月日市政府民关于通知一二三十第条号各部门工作区公")
_LEAST_FREQUENT = 0.05
"""The least share of these among the everyday characters. Issues have 0.10 and more, what is not Chinese under 0.01."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, its encoding's name for people, and whether it was anything but plain UTF-8."""

    text: str
    encoding: str
    plain: bool


def decode(data: bytes, stated: str | None = None) -> Decoded:
    """The text of `data`; `stated` is the encoding that the editor names, one of ENCODINGS.

    Raises IntakeError, with the offset of the byte, for what no decoder reads in full or no evidence settles.
    """
    for mark, encoding, name in _MARKS:
        if data.startswith(mark) and stated in (None, encoding):
            return Decoded(_strict(data, encoding, len(mark)), name, False)
    if stated is not None:
        return Decoded(_strict(data, stated, 0), _NAMES[stated], stated == "utf-8")
    not_utf8 = offset_of_error(data, "utf-8")
    if not_utf8 is None:
        text = data.decode("utf-8")
        _refuse_nul(text, "utf-8", 0)
        return Decoded(text, "UTF-8", True)
    return Decoded(_gb18030(data, not_utf8), "GB18030", False)


def offset_of_error(data: bytes, encoding: str) -> int | None:
    """Where `data` is not `encoding`: the offset of the first such byte; None if it is throughout."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return None


def is_everyday_chinese(text: str) -> bool:
    """True if nearly all of `text` beyond ASCII is everyday Chinese, and what official texts are full of is frequent.

    Everyday are marks and the 3,755 characters of GB 2312's first level, in either script.
    """
    others = _beyond_ascii(text)
    frequent = sum(character in _FREQUENT for character in others)
    everyday = sum(map(_is_everyday, others))
    return bool(others) and everyday >= _EVERYDAY * len(others) and frequent >= _LEAST_FREQUENT * everyday


def is_likely(data: bytes, encoding: str) -> bool:
    """True if `data`, said to be in `encoding`, one of two bytes a character, look like that more than like another.

    It asks less than `is_everyday_chinese`: lists of names have rare characters, English texts have some marks alone.
    """
    readings = [data.decode(other) for other in ("gb18030", "big5") if offset_of_error(data, other) is None]
    if offset_of_error(data, encoding) is not None:
        return False
    share = _everyday_share(data.decode(encoding))
    return share >= _LIKELY and share >= max(map(_everyday_share, readings))


def _beyond_ascii(text: str) -> list[str]:
    return [simplify_character(character) for character in text if character > "\x7f"]


def _everyday_share(text: str) -> float:
    others = _beyond_ascii(text)
    return sum(map(_is_everyday, others)) / max(1, len(others))


def _is_everyday(character: str) -> bool:
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return character in "〔〕—·…￥　"
    return 0xA1 <= code[0] <= 0xA3 or 0xB0 <= code[0] <= 0xD7


def _gb18030(data: bytes, not_utf8: int) -> str:
    first = f"not UTF-8: byte 0x{data[not_utf8]:02x} at offset {not_utf8}"
    if b"\0" in data:
        nul = data.index(b"\0")
        raise IntakeError(f"{first}, and not text at all: a NUL byte at offset {nul}", _SAY)
    other = offset_of_error(data, "gb18030")
    if other is not None:
        raise IntakeError(f"{first}; not GB18030 either: byte 0x{data[other]:02x} at offset {other}", _SAY)
    text = data.decode("gb18030")
    if not is_everyday_chinese(text):
        raise IntakeError(f"{first}; read as GB18030 it makes characters that no Chinese text has so many of", _SAY)
    return text


def _strict(data: bytes, encoding: str, start: int) -> str:
    """`data` from byte `start` on in `encoding`."""
    wrong = offset_of_error(data[start:], encoding)
    if wrong is not None:
        at = start + wrong
        raise IntakeError(f"not {_NAMES[encoding]} throughout: byte 0x{data[at]:02x} at offset {at}", _SAY)
    text = data[start:].decode(encoding)
    _refuse_nul(text, encoding, start)
    return text


def _refuse_nul(text: str, encoding: str, start: int) -> None:
    nul = text.find("\0")
    if nul >= 0:
        at = start + len(text[:nul].encode(encoding))
        raise IntakeError(f"not text: a NUL character at offset {at}", "Save it as plain text, as PDF or as HTML.")
