"""Where words stand in the records of a shard, as files of a few kilobytes, of which a search needs a handful.

Pairs: each two words that stand side by side, with all places of the first. A phrase is looked up by its pairs, every
other one, whose places must fit; pairs are rare even where each of their words is not. A pair is in the file that its
hash names. Words: each word alone, with its first place in each record, in sorted files; and so that a last word may be
half typed, there, too, and not in the others, the pairs whose second word is a number or of letters.

A file is gzip of entries: length of the key, key (UTF-8), length of the postings, postings. Postings are numbers: the
step to the next record, doubled, and one more if several places follow; then the place, or how many, and the steps
between them. Numbers and lengths are written seven bits a byte, the lowest first.
"""

from __future__ import annotations

import gzip
import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.text import BOUNDARY

FILE = 8_000
"""Bytes of entries in a file, before it is packed; a longer entry has a file of its own."""

_HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_PLACE = 32
"""Bits of a place; above them stands the number of the record."""

_LOW = (1 << _PLACE) - 1


def postings(records: Iterable[Sequence[str]]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Postings by key, of entries found by hash and of entries in order; `records` are their words in their order.

    The key of a pair has a space between its words. No pair holds a boundary.
    """
    pairs: dict[str, array[int]] = defaultdict(lambda: array("Q"))
    words: dict[str, array[int]] = defaultdict(lambda: array("Q"))
    for number, found in enumerate(records):
        seen: set[str] = set()
        before = BOUNDARY
        for place, word in enumerate(found, start=number << _PLACE):
            if word != BOUNDARY:
                if before != BOUNDARY:
                    pairs[f"{before} {word}"].append(place - 1)
                if word not in seen:
                    words[word].append(place)
                    seen.add(word)
            before = word
    for key in [key for key in pairs if _is_typed_by_half(key.partition(" ")[2])]:
        words[key] = pairs.pop(key)
    return _packed(pairs), _packed(words)


def _is_typed_by_half(word: str) -> bool:
    return not word.startswith(BOUNDARY) and not _HAN.fullmatch(word)


def _packed(found: Mapping[str, array[int]]) -> dict[str, bytes]:
    """Encoded, in the order in which a browser compares texts."""
    return {key: _encoded(found[key]) for key in sorted(found, key=lambda key: key.encode("utf-16-be"))}


def _encoded(places: array[int]) -> bytes:
    """Places of a key, sorted, as the numbers that a file has."""
    numbers: list[int] = []
    last = -1
    at, end = 0, len(places)
    while at < end:
        record = places[at] >> _PLACE
        until = at + 1
        while until < end and places[until] >> _PLACE == record:
            until += 1
        several = until - at > 1
        numbers.append((record - last) * 2 + several)
        if several:
            numbers.append(until - at)
        here = 0
        for value in places[at:until]:
            numbers.append((value & _LOW) - here)
            here = value & _LOW
        last, at = record, until
    return b"".join(map(_number, numbers))


_SMALL = tuple(bytes((number,)) for number in range(128))


def _number(value: int) -> bytes:
    if value < len(_SMALL):
        return _SMALL[value]
    out = bytearray()
    while value >= len(_SMALL):
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def by_hash(entries: Mapping[str, bytes]) -> list[bytes]:
    """Files in which an entry is found by the hash of its key, modulo their number. At least one."""
    packed = {key: _entry(key, value) for key, value in entries.items()}
    count = max(1, sum(map(len, packed.values())) // FILE)
    files: list[list[bytes]] = [[] for _ in range(count)]
    for key, entry in packed.items():
        files[hash_of(key) % count].append(entry)
    return [_file(found) for found in files]


def in_order(entries: Mapping[str, bytes]) -> tuple[list[str], list[bytes]]:
    """Files in which entries stand in the order of their keys, and the first key of each."""
    starts: list[str] = []
    files: list[bytes] = []
    for found in _runs(entries):
        starts.append(found[0][0])
        files.append(_file(entry for _, entry in found))
    return starts, files


def _runs(entries: Mapping[str, bytes]) -> Iterator[list[tuple[str, bytes]]]:
    run: list[tuple[str, bytes]] = []
    size = 0
    for key, value in entries.items():
        entry = _entry(key, value)
        if run and size + len(entry) > FILE:
            yield run
            run, size = [], 0
        run.append((key, entry))
        size += len(entry)
    if run:
        yield run


def hash_of(key: str) -> int:
    """FNV-1a of 32 bits: the same in a browser (shard.js)."""
    value = 0x811C9DC5
    for byte in key.encode("utf-8"):
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def _entry(key: str, value: bytes) -> bytes:
    name = key.encode("utf-8")
    return _number(len(name)) + name + _number(len(value)) + value


def _file(entries: Iterable[bytes]) -> bytes:
    return gzip.compress(b"".join(entries), compresslevel=9, mtime=0)
