"""How large the streams of a PDF are once they are inflated: a small file can hold what fills any memory.

Told from the bytes of the file, before a reader of PDFs takes them up. Pictures are large by nature, and are never
inflated by that reader. Not seen are a stream that is written in another way before it is deflated (ASCII85, say), one
that is encrypted, and one that says of itself that it is a picture but is read as text: the bounds of the process in
which files are read stop these (`cli/bounded.py`).
"""

from __future__ import annotations

import re
import zlib

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
    inflating, size = zlib.decompressobj(), 0
    try:
        while not inflating.eof and size <= MOST_INFLATED:
            part = inflating.unconsumed_tail
            if not part:
                part, at = data[at : at + _PART], at + _PART
            if not part:
                break
            size += len(inflating.decompress(part, 1 << 20))
    except zlib.error:  # not deflated, or broken: what was inflated up to there counts
        pass
    return size > MOST_INFLATED
