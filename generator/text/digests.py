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
