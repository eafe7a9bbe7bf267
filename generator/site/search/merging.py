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

from generator.site.search.cbor import array, head, text
from generator.site.search.pagefind import ENTRY, write_cbor, write_fragment, write_packed
from generator.site.search.words import Found, read_contents, read_words
from generator.store import write_atomic

CHUNK = 6_000
"""Places of words in a chunk, unless one word alone has more: a reader loads the chunk of each word he asks for."""

_META = "meta"

Numbered = Iterable[tuple[int, bytes]]
"""Of a word: the numbers of records in the whole, and what is said of each behind its step."""


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
    words = heapq.merge(*map(_words, parts), key=itemgetter(0))
    for number, (first, last, chunk) in enumerate(_chunks(words)):
        write_packed(target / "index" / f"{number:x}.pf_index", chunk)
        begins.append(_telling(before, first))
        before = last
    version = read_contents(parts[0].folder)[0] if parts else ""
    pages = [[_id(number), 1] for number in range(len(shown))]
    write_cbor(target / f"pagefind.{_META}.pf_meta", [version, pages, [], [], [], []])
    entry = f'{{"version":"{version}","languages":{{"unknown":{{"hash":"{_META}","page_count":{len(shown)}}}}}}}\n'
    write_atomic(target / ENTRY, entry.encode("utf-8"))
    return begins


def _part(folder: Path, numbers: Mapping[str, int], shown: Sequence[Mapping[str, Any]], target: Path) -> Part:
    """The index in `folder`; what it says of its records goes to `target`."""
    _, fragments, _ = read_contents(folder)
    found = []
    for fragment in fragments:
        number = numbers[fragment["url"]]
        found.append(number)
        write_fragment(target / "fragment" / f"{_id(number)}.pf_fragment", fragment | dict(shown[number]))
    return Part(folder=folder, numbers=tuple(found))


def _id(number: int) -> str:
    return f"{number:x}"


def _words(part: Part) -> Iterator[tuple[str, int, Numbered, list[tuple[str, Numbered]]]]:
    """The words of a shard in their order, each with its places and its other spellings, by numbers in the whole."""
    for word, weight, found, others in read_words(part.folder):
        yield word, weight, _numbered(found, part), [(form, _numbered(of, part)) for form, of in others]


def _numbered(found: Found, part: Part) -> Numbered:
    return zip(map(part.numbers.__getitem__, found[0]), found[1], strict=True)


def _chunks(
    words: Iterable[tuple[str, int, Numbered, list[tuple[str, Numbered]]]],
) -> Iterator[tuple[str, str, bytes]]:
    """The chunks, packed: the first word, the last, and the chunk."""
    chunk: list[bytes] = []
    size, first, last = 0, "", ""
    for word, of_parts in itertools.groupby(words, key=itemgetter(0)):
        _, weights, pages, others = zip(*of_parts, strict=True)
        forms: dict[str, list[Numbered]] = {}
        for form, of in itertools.chain(*others):
            forms.setdefault(form, []).append(of)
        weight = sum(weights)
        # A frequent word gets a chunk of its own, so that its neighbours stay light.
        if chunk and size + weight > CHUNK:
            yield first, last, array([array(chunk)])
            chunk, size = [], 0
        spellings = [array([text(form), _stepped(of)]) for form, of in sorted(forms.items(), key=itemgetter(0))]
        first, last = first if chunk else word, word
        chunk.append(array([text(word), _stepped(pages), array(spellings)]))
        size += weight
    if chunk:
        yield first, last, array([array(chunk)])


def _stepped(found: Iterable[Numbered]) -> bytes:
    """Records by their numbers, in any order, as Pagefind has them: by the steps from one to the next."""
    at = 0
    pages = []
    for number, said in sorted(itertools.chain(*found)):
        pages.append(said[:1] + head(0, number - at) + said[1:])
        at = number
    return array(pages)


def _telling(before: str, word: str) -> str:
    """The shortest beginning of `word` that comes behind `before`."""
    return next((word[:end] for end in range(1, len(word)) if word[:end] > before), word)
