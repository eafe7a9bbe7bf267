"""Files of places: each read back as a browser reads them."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from generator.site.search.postings import FILE, by_hash, hash_of, in_order, postings
from generator.text import BOUNDARY

WORDS = st.sampled_from(["城", "墙", "2024", "20", "km", "ꞏcm", "𠮷", BOUNDARY, BOUNDARY])
TEXTS = st.lists(st.lists(WORDS, max_size=40), max_size=8)


def numbers(data: bytes) -> Iterator[int]:
    value = shift = 0
    for byte in data:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield value
            value = shift = 0


def places(data: bytes) -> dict[int, list[int]]:
    found, record = {}, -1
    read = numbers(data)
    for step in read:
        record += step >> 1
        place, found[record] = 0, []
        for _ in range(next(read) if step & 1 else 1):
            place += next(read)
            found[record].append(place)
    return found


@given(TEXTS)
def test_every_pair_is_found_at_all_of_its_places_and_no_other(texts: list[list[str]]) -> None:
    pairs, words = postings(texts)
    expected: dict[str, dict[int, list[int]]] = {}
    for number, text in enumerate(texts):
        for place in range(len(text) - 1):
            if BOUNDARY not in text[place : place + 2]:
                expected.setdefault(" ".join(text[place : place + 2]), {}).setdefault(number, []).append(place)
    found = {key: places(data) for key, data in (pairs | words).items() if " " in key}
    assert found == expected
    assert not pairs.keys() & words.keys()
    assert all(key.split(" ")[1] in {"2024", "20", "km"} for key in words if " " in key)
    assert not [key for key in pairs if key.split(" ")[1] in {"2024", "20", "km"}]


@given(TEXTS)
def test_a_word_is_found_where_it_first_stands_in_each_record(texts: list[list[str]]) -> None:
    _, words = postings(texts)
    found = {key: places(data) for key, data in words.items() if " " not in key}
    assert found == {
        word: {number: [text.index(word)] for number, text in enumerate(texts) if word in text}
        for word in {word for text in texts for word in text} - {BOUNDARY}
    }


def test_files_are_small_and_hold_each_entry_once() -> None:
    entries = {f"{chr(0x4E00 + number)} 墙": bytes([number % 128]) * 30 for number in range(2000)}
    files = by_hash(entries)
    assert len(files) > 3
    for key, data in entries.items():
        assert key.encode() + bytes([30]) + data in gzip.decompress(files[hash_of(key) % len(files)])
    starts, ordered = in_order(entries)
    firsts = [gzip.decompress(file)[1 : 1 + len(start.encode())] for start, file in zip(starts, ordered, strict=True)]
    assert [first.decode() for first in firsts] == starts
    assert all(len(gzip.decompress(file)) <= FILE for file in ordered)


def test_the_order_is_that_of_a_browser() -> None:
    _, words = postings([["𠮷", "ꞏcm", "\uff5e"]])
    assert list(words) == sorted(words, key=lambda word: word.encode("utf-16-be"))
    assert list(words)[-1] == "\uff5e"


def test_the_hash_is_the_one_that_browsers_compute() -> None:
    assert hash_of("") == 0x811C9DC5
    assert hash_of("a") == 0xE40C292C
    assert hash_of("foobar") == 0xBF9CF968
