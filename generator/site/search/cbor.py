"""Pieces of CBOR (RFC 8949), put together without making values of them: heads, texts, arrays of what is packed."""

from __future__ import annotations

from collections.abc import Sequence

_TEXT, _ARRAY = 3, 4
_SMALL = tuple(bytes([number]) for number in range(24))


def head(kind: int, number: int) -> bytes:
    """The shortest head of an item of major type `kind`: a whole number from 0 on (kind 0), or a length."""
    if number < 24:
        return _SMALL[number] if not kind else bytes([kind << 5 | number])
    more = next(at for at in range(4) if number < 1 << (8 << at))
    return bytes([kind << 5 | 24 + more]) + number.to_bytes(1 << more, "big")


def text(value: str) -> bytes:
    """A text."""
    data = value.encode("utf-8")
    return head(_TEXT, len(data)) + data


def array(items: Sequence[bytes]) -> bytes:
    """An array of packed `items`."""
    return head(_ARRAY, len(items)) + b"".join(items)
