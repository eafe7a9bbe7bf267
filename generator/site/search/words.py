"""What the index of a shard says, read once and kept beside it in the form in which indexes are put together.

Of a record that has a word only the step from the record before depends on the others; all else is the same bytes in
an index of many shards, so it stays packed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cbor2

from generator import store
from generator.site.search.cbor import head
from generator.site.search.pagefind import pagefind_version, read_cbor, read_fragment

Found = tuple[tuple[int, ...], tuple[bytes, ...]]
"""Of a word: the places of records in their index, rising; and what is said of each, as CBOR, behind its step."""

Word = tuple[str, int, Found, tuple[tuple[str, Found], ...]]
"""A word, how many places it has, where it is, and its other spellings with theirs."""

Contents = tuple[str, tuple[dict[str, Any], ...], tuple[str, ...]]
"""Of an index: the version, what it says of its records, in their order, and the names of its chunks."""

_ARRAY = 4


def read_contents(folder: Path) -> Contents:
    """The contents of the index in `folder`."""
    found: Contents | None = _kept(folder).get(_key("contents"))
    if found is None:
        (meta,) = folder.glob("*.pf_meta")
        version, pages, chunks, *_ = read_cbor(meta)
        # The tokens in a fragment are of no use to a reader.
        said = tuple(read_fragment(folder / "fragment" / f"{page}.pf_fragment") | {"content": ""} for page, *_ in pages)
        found = version, said, tuple(chunk for _, _, chunk in chunks)
        _kept(folder).drop_all_but(())
        _kept(folder).put(_key("contents"), found)
    return found


def read_words(folder: Path) -> Iterator[Word]:
    """The words of the index in `folder`, in their order; no more than a chunk of them is in memory."""
    for chunk in read_contents(folder)[2]:
        words: tuple[Word, ...] | None = _kept(folder).get(_key(chunk))
        if words is None:
            words = tuple(map(_word, read_cbor(folder / "index" / f"{chunk}.pf_index")[0]))
            _kept(folder).put(_key(chunk), words)
        yield from words


def _kept(folder: Path) -> store.Kept:
    return store.Kept(folder / "words")


def _key(name: str) -> str:
    code = store.code_digest("site/search/words", "site/search/cbor", "site/search/pagefind", packages=("cbor2",))
    return store.key_of(name, pagefind_version(), code=code)


def _word(entry: tuple[str, list[list[Any]], list[tuple[str, list[list[Any]]]]]) -> Word:
    word, pages, others = entry
    weight = sum(len(one[1]) for one in pages)
    return word, weight, _found(pages), tuple((form, _found(of)) for form, of in others)


def _found(pages: list[list[Any]]) -> Found:
    at = 0
    places, said = [], []
    for page in pages:
        at += page[0]
        places.append(at)
        rest = page[1:]
        said.append(head(_ARRAY, len(page)) + cbor2.dumps(rest)[len(head(_ARRAY, len(rest))) :])
    return tuple(places), tuple(said)
