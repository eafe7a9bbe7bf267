"""Digests: what stands in ids and anchors for words that make none by themselves."""

from __future__ import annotations

import hashlib

_DIGITS = 12
"""Among a hundred thousand names two share their digest with a likelihood of one in fifty thousand; with eight digits
it would be two in three.
"""


def digest(text: str, digits: int = _DIGITS) -> str:
    """The first `digits` hexadecimal digits of the SHA-256 of `text`."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:digits]


def name_uuid(text: str) -> str:
    """A UUID made of the SHA-256 of `text` (RFC 9562, version 8): the same for the same text."""
    digits = digest(text, 32)
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"{digits[:8]}-{digits[8:12]}-8{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"
