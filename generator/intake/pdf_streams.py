"""How large the streams of a PDF are once they are inflated: a small file can hold what fills any memory.

Told from the bytes of the file, before a reader of PDFs takes them up. Pictures are large by nature, and are never
inflated by that reader. A stream may be deflated twice. Not seen are one that is written in another way before it is
deflated (ASCII85, say) or encrypted, and one that says of itself that it is a picture but is read as text: the bounds
of the process in which files are read stop these (`cli/bounded.py`).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from itertools import accumulate

MOST_INFLATED = 64_000_000
"""Bytes of one stream. The text of a page has some ten thousand, an embedded font up to thirty million."""

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_LONGEST_DICTIONARY = 2_000
_PART = 1 << 16


def inflates_too_far(data: bytes) -> bool:
    """True if a stream in the PDF `data` has more than MOST_INFLATED bytes once it is inflated."""
    streams = (stream for stream in _STREAM.finditer(data) if not _is_picture(data, stream.start()))
    return any(_inflates_too_far(data, stream.end()) for stream in streams)


def _is_picture(data: bytes, at: int) -> bool:
    """True if the dictionary that ends at `at` is that of a picture."""
    start = max(data.rfind(b" obj", 0, at), at - _LONGEST_DICTIONARY)
    return _PICTURE.search(data, start, at) is not None


def _inflates_too_far(data: bytes, at: int) -> bool:
    return _is_too_much(_inflated(_parts(data, at))) or _is_too_much(_inflated(_inflated(_parts(data, at))))


def _parts(data: bytes, at: int) -> Iterator[bytes]:
    return (data[start : start + _PART] for start in range(at, len(data), _PART))


def _inflated(parts: Iterator[bytes]) -> Iterator[bytes]:
    """What `parts` are once inflated: up to where they are not deflated, or broken."""
    inflating = zlib.decompressobj()
    try:
        for part in parts:
            left = part
            while left and not inflating.eof:
                yield inflating.decompress(left, 1 << 20)
                left = inflating.unconsumed_tail
            if inflating.eof:
                return
    except zlib.error:
        return


def _is_too_much(parts: Iterator[bytes]) -> bool:
    return any(size > MOST_INFLATED for size in accumulate(map(len, parts)))
