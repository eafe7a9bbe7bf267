"""The indexes of shards as one index, in the order of our records, cut so that a search moves few bytes.

Pagefind indexes a shard at a time, since it takes much memory, and numbers records as it comes upon their files, which
is another order on another machine. Here the records get their numbers in the index, which are their ids as well. And
words are cut into chunks anew: Pagefind's hold 20,000 places, of which a reader needs a few.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import Any

from generator.site.search.pagefind import ENTRY, read_cbor, read_fragment, write_cbor, write_fragment
from generator.store import write_atomic

CHUNK = 6_000
"""Places of words in a chunk, unless one word alone has more: a reader loads the chunk of each word he asks for."""

_META = "meta"

Pages = list[list[Any]]
"""Of a word: records, each with its step from the one before, the places in it, and places in metadata (none here)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The index of a shard: its folder, and the numbers in the whole of its records, in the order that it has them."""

    folder: Path
    numbers: tuple[int, ...]


def merge(
    folders: Iterable[Path], numbers: Mapping[str, int], shown: Sequence[Mapping[str, Any]], target: Path
) -> list[str]:
    """Write the indexes in `folders` as one to the folder `target`.

    In: the number of the record of each address, and what is shown of each, in the order of numbers. Out: with what the
    words of each chunk begin at the earliest; the first begins with the first word.
    """
    parts = [_part(folder, numbers, shown, target) for folder in folders]
    begins, before = [], ""
    for number, chunk in enumerate(_chunks(heapq.merge(*map(_words, parts), key=itemgetter(0)))):
        write_cbor(target / "index" / f"{number:x}.pf_index", [chunk])
        begins.append(_telling(before, chunk[0][0]))
        before = chunk[-1][0]
    version, *_ = read_cbor(_meta(parts[0].folder)) if parts else ("",)
    pages = [[_id(number), 1] for number in range(len(shown))]
    write_cbor(target / f"pagefind.{_META}.pf_meta", [version, pages, [], [], [], []])
    entry = f'{{"version":"{version}","languages":{{"unknown":{{"hash":"{_META}","page_count":{len(shown)}}}}}}}\n'
    write_atomic(target / ENTRY, entry.encode("utf-8"))
    return begins


def _part(folder: Path, numbers: Mapping[str, int], shown: Sequence[Mapping[str, Any]], target: Path) -> Part:
    """The index in `folder`; what it says of its records goes to `target`."""
    found = []
    for page, *_ in read_cbor(_meta(folder))[1]:
        fragment = read_fragment(folder / "fragment" / f"{page}.pf_fragment")
        number = numbers[fragment["url"]]
        found.append(number)
        # The tokens in it are of no use to a reader.
        write_fragment(target / "fragment" / f"{_id(number)}.pf_fragment", fragment | {"content": ""} | shown[number])
    return Part(folder=folder, numbers=tuple(found))


def _meta(folder: Path) -> Path:
    (path,) = folder.glob("*.pf_meta")
    return path


def _id(number: int) -> str:
    return f"{number:x}"


def _words(part: Part) -> Iterator[tuple[str, Pages, list[tuple[str, Pages]]]]:
    """The words of a shard in their order, each with its records and its other spellings, by numbers in the whole."""
    for _, _, chunk in read_cbor(_meta(part.folder))[2]:
        for word, pages, others in read_cbor(part.folder / "index" / f"{chunk}.pf_index")[0]:
            yield word, _numbered(pages, part), [(form, _numbered(of, part)) for form, of in others]


def _numbered(pages: Pages, part: Part) -> Pages:
    at = 0
    found = []
    for step, *places in pages:
        at += step
        found.append([part.numbers[at], *places])
    return found


def _chunks(words: Iterable[tuple[str, Pages, list[tuple[str, Pages]]]]) -> Iterator[list[Any]]:
    chunk: list[Any] = []
    size = 0
    for word, of_parts in itertools.groupby(words, key=itemgetter(0)):
        _, pages, others = zip(*of_parts, strict=True)
        forms: dict[str, Pages] = {}
        for form, of in itertools.chain(*others):
            forms[form] = forms.get(form, []) + of
        found = list(itertools.chain(*pages))
        weight = sum(len(one[1]) for one in found)
        # A frequent word gets a chunk of its own, so that its neighbours stay light.
        if chunk and size + weight > CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append([word, _stepped(found), [[form, _stepped(of)] for form, of in sorted(forms.items())]])
        size += weight
    if chunk:
        yield chunk


def _stepped(pages: Pages) -> Pages:
    """Records by their numbers, in any order, as Pagefind has them: by the steps from one to the next."""
    at = 0
    found = []
    for number, *places in sorted(pages, key=itemgetter(0)):
        found.append([number - at, *places])
        at = number
    return found


def _telling(before: str, word: str) -> str:
    """The shortest beginning of `word` that comes behind `before`."""
    return next((word[:end] for end in range(1, len(word)) if word[:end] > before), word)
