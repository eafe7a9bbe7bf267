"""Chinese numerals (一 … 九千九百九十九, 〇 and 零, digit by digit as in years) and Arabic ones."""

from __future__ import annotations

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "Ｏ": 0, "O": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}

NUMERAL_CHARACTERS = "〇零○一二三四五六七八九十百千"
"""The characters a Chinese numeral is written with, for use inside a character class."""


def read_numeral(text: str) -> int | None:
    """The value of `text` (十七, 二十, 一百零五, 二〇二一, 17, １７), or None if it is no whole number below 10,000."""
    if not text:
        return None
    if text.isdecimal():
        return int(text)
    if any(c in _UNITS for c in text):
        return _read_with_units(text)
    if all(c in _DIGITS for c in text) and (len(text) == 1 or len(text) == 4):
        return int("".join(str(_DIGITS[c]) for c in text))
    return None


def _read_with_units(text: str) -> int | None:
    total, digit, last_unit = 0, None, 10_000
    for char in text:
        if char in _UNITS:
            unit = _UNITS[char]
            if unit >= last_unit or (digit is None and not (unit == 10 and total == 0)) or digit == 0:
                return None
            total += (1 if digit is None else digit) * unit
            digit, last_unit = None, unit
        elif char in _DIGITS and (digit is None or digit == 0):
            digit = _DIGITS[char]
        else:
            return None
    return total + (digit or 0)


def format_numeral(value: int) -> str:
    """`value` (1–9,999) as a Chinese numeral with units: 17 → 十七. Raises ValueError outside that range."""
    if not 1 <= value <= 9_999:
        raise ValueError(value)
    parts: list[str] = []
    rest, skipped = value, False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, rest = divmod(rest, unit)
        if digit:
            if skipped and parts:
                parts.append("零")
            plain_ten = unit == 10 and digit == 1 and not parts
            parts.append(sign if plain_ten else "零一二三四五六七八九"[digit] + sign)
            skipped = False
        else:
            skipped = True
    return "".join(parts)
