"""Pinyin of Chinese names, for ids: initials of number prefixes."""

from __future__ import annotations

from collections.abc import Mapping

from pypinyin import Style, lazy_pinyin


def pinyin_initials(prefix: str, overrides: Mapping[str, str] | None = None) -> str:
    """The pinyin initials of a number's prefix, lower case: 汐政办字 → xzbz; `overrides` by whole prefix win.

    A character that has no reading is written as its code point, so that no two prefixes fall together.
    """
    if overrides and prefix in overrides:
        return overrides[prefix]
    return "".join(_ascii(part) for part in lazy_pinyin(prefix, style=Style.FIRST_LETTER)).lower()


def _ascii(part: str) -> str:
    kept = "".join(c for c in part if c.isascii() and c.isalnum())
    return kept or "".join(f"u{ord(c):x}" for c in part)
