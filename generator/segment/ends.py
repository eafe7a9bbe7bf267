"""Where notices end before the next one begins: at sections that are no notices, and at the colophon.

A section is known by its title, which the contents print for no notice, or, behind the last notice, by a word that
heads nothing else (大事记, 更正). The notice must be closed by then: its last line ends a sentence or is its date. A
title that the notice names itself, or that ends like an issued document's, is left to it; so is what stands above the
label of an attachment, and an address or a telephone that no word of a colophon (责任编辑, 印数) goes with.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from generator.model.issue import ContentsEntry
from generator.notation.dates import is_date
from generator.notation.enumerators import read_attachment_label
from generator.segment.found import FoundHead
from generator.segment.masthead import is_imprint
from generator.text import fold
from generator.vocabulary import genre_of, is_rubric

_SECTION = re.compile(r"(?:政务|市政府|政府)?大事记|统计(?:数据|资料)|更正(?:启事|说明|声明)?|勘误表?|本刊启事")
_COLOPHON = re.compile(r"责任编辑|责\s*编|准印证|(?:校\s*对|印\s*数|印\s*张|定\s*价|刊\s*号)\s*[:：]")
_SHORTEST_TITLE = 6
_MOST_LOOKED_AT = 8  # lines of one notice that could head a section


def find_ends(texts: Sequence[str], heads: Sequence[FoundHead], contents: Sequence[ContentsEntry]) -> list[int]:
    """For each of `heads` the index of the line behind the last of its notice."""
    titles = {fold(entry.title.zh or "") for entry in contents if entry.notice is None}
    titles = {title for title in titles if len(title) >= _SHORTEST_TITLE and genre_of(title) is None}
    ends: list[int] = []
    for i, head in enumerate(heads):
        limit = heads[i + 1].first if i + 1 < len(heads) else len(texts)
        ends.append(_end(texts, head, limit, titles))
    return ends


def _end(texts: Sequence[str], head: FoundHead, limit: int, titles: Collection[str]) -> int:
    last = limit == len(texts)
    end = _colophon(texts, head.end, limit) if last else limit
    labels = [at for at in range(head.end, end) if _is_label(texts[at])]
    looked = 0
    for at in range(max([head.end, *labels]) + 1, end):
        if looked == _MOST_LOOKED_AT:
            break
        heads_section = last and _SECTION.fullmatch(re.sub(r"\s", "", texts[at])) is not None
        if not heads_section and fold(texts[at]) not in titles:
            continue
        looked += 1
        first = at - 1 if not heads_section and is_rubric(texts[at - 1]) else at
        if first > head.end and _closes(texts[first - 1]) and not _is_named(texts, head, first, texts[at]):
            return first
    return end


def _colophon(texts: Sequence[str], floor: int, limit: int) -> int:
    """The first line of the colophon at the end of the issue; `limit` if there is none."""
    first = at = limit
    while at - 1 > floor and is_imprint(texts[at - 1]):
        at -= 1
        if _COLOPHON.search(texts[at]):
            first = at
    return first


def _is_label(text: str) -> bool:
    label = read_attachment_label(text)
    return label is not None and not label.rest


def _closes(text: str) -> bool:
    """True if a notice can end with the line `text`."""
    return text[-1] in "。；;）)！" or is_date(text)


def _is_named(texts: Sequence[str], head: FoundHead, end: int, title: str) -> bool:
    """True if the notice of `head`, up to line `end`, speaks of what has this title: it may be its attachment."""
    return any(fold(title) in fold(text) for text in texts[head.first : end])
