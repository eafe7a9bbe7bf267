"""Readings (pinyin) of names, where single characters have several."""

from __future__ import annotations

import re

from pypinyin import lazy_pinyin

from generator.vocabulary.loader import load

_READINGS = {entry["zh"]: entry["pinyin"] for entry in load("readings")}
_KEPT = [word for entry in load("readings") for word in entry.get("unless", ())]
_WORD = re.compile("|".join(sorted((*_READINGS, *_KEPT), key=len, reverse=True)))


def pinyin_of(name: str) -> str:
    """The pinyin of `name` without tones, spaces and marks, lower-case ASCII; "" if nothing of it can be read.

    A character without a reading is written as its code point.
    """
    parts: list[str] = []
    at = 0
    for match in _WORD.finditer(name):
        if match[0] in _READINGS:
            parts += [*lazy_pinyin(name[at : match.start()]), _READINGS[match[0]]]
            at = match.end()
    return "".join(_ascii(part) for part in (*parts, *lazy_pinyin(name[at:]))).lower()


def _ascii(part: str) -> str:
    kept = "".join(char for char in part if char.isascii() and char.isalnum())
    return kept or "".join(f"u{ord(char):x}" for char in part if char.isalnum())
