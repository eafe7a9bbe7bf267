"""What plain reading finds in the texts of an archive: what a search must find, too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from generator.model.corpus import Corpus
from generator.model.notice import Notice
from generator.text import words

LONGEST = 8
"""Words of the longest stretch."""

_BORDER = re.compile(
    r"(?<=\d)(?!\d)|(?<!\d)(?=\d)|(?<=[a-z])(?![a-z])|(?<![a-z])(?=[a-z])|(?<=[^a-z\d])(?=[^a-z\d])", re.IGNORECASE
)


def texts_of(corpus: Corpus, derived: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The texts of each notice, by id; `derived` are the English titles that the gazette does not print."""
    return {notice.id: (derived.get(notice.id, ""), *_texts(notice)) for notice in corpus.notices}


def spelled(texts: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The words of the texts of each notice, a line a text, a space between any two and at both ends."""
    return {id_: "".join(f"\n {' '.join(words(text))} \n" for text in found) for id_, found in texts.items()}


def holders(lines: Mapping[str, str], typed: str) -> frozenset[str]:
    """The ids of those whose `spelled` texts hold what is typed, as a phrase."""
    phrase = f" {' '.join(words(typed))} "
    return frozenset(id_ for id_, text in lines.items() if phrase in text)


def stretch(text: str, length: int, chosen: Random) -> str:
    """A stretch of `text` of that many words, cut at the borders of words; shorter where it ends."""
    borders = [0, *(match.start() for match in _BORDER.finditer(text)), len(text)]
    start = chosen.randrange(len(borders) - 1)
    return text[borders[start] : borders[min(len(borders) - 1, start + length)]]


def _texts(notice: Notice) -> Iterator[str]:
    """The texts of a notice: its head, then number with heading, text and cells of each node; none runs on."""
    head = notice.head
    yield from (head.title, notice.title_en or "", notice.number_en or "", *head.issuers)
    yield head.number.text if head.number else ""
    yield from (notice.id, notice.id.replace("-", " "))
    if notice.withhold:
        return
    yield from (head.signatory or "", head.addressees or "", head.registration_number or "")
    for node in notice.body.walk():
        yield from ((node.num or "") + (node.heading or ""), node.text)
        for row in (*node.table.header, *node.table.rows) if node.table else ():
            yield from row.cells
