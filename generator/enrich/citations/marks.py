"""Titles as they are marked: between 《 and 》, the outermost of nested ones, in traditional print between 「 and 」.

A mark that nothing closes opens nothing, with one exception: where the other mark was lost, a number in brackets behind
the title (《某市停车办法（某政发〔2020〕3号）) tells where it ends, and the end of the clause before where it begins.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.notation.title_marks import pair_title_marks
from generator.vocabulary import behind_citing_word, is_bare_genre, names_document, why_uncited

_LONGEST = 160  # characters of a title
_NO_TITLE = re.compile(r"[。；\t]|\n.*\n", re.DOTALL)
_QUOTED = re.compile(r"「(?P<a>[^「」『』《》。；，\n\t]{4,60})」|『(?P<b>[^「」『』《》。；，\n\t]{4,60})』")
_IS_CALLED = re.compile(r"(?:简称|下称|称为|所称|题为|名为)\s*$")
_NUMBERED = r"[（(](?:[^（）()《》\n。]{0,24}?[^（）()《》\n。\d])?[〔\[［]\d"
_NOTE = r"(?:[（(](?:试行|暂行|修订|草案)[）)])?"
_UNCLOSED = re.compile(rf"《(?P<title>[^《》〈〉。；，：\n\t（(]{{4,80}}?{_NOTE})(?={_NUMBERED})")
_UNOPENED = re.compile(rf"(?P<title>[\u4e00-\u9fff]{{4,80}}{_NOTE})》(?={_NUMBERED})")


@dataclass(frozen=True, slots=True)
class Title:
    """A title with its marks, at `start`–`end`; what stands between them at `opens`–`closes`."""

    start: int
    end: int
    opens: int
    closes: int


def find_titles(text: str) -> list[Title]:
    """The outermost titles of `text` that are marked as such, in order.

    A title may be cut by one line break, as in a cell. A pair that holds the end of a sentence, or more than a title
    has room for, is a slip: its first mark opens nothing.
    """
    pairs, single = _pairs(text)
    if "「" in text or "『" in text:
        pairs += _quoted(text)
    titles = _outermost(pairs)
    return _outermost([*titles, *_half_marked(text, single, titles)]) if single else titles


def _pairs(text: str) -> tuple[list[Title], list[int]]:
    """What stands between 《 and 》, and where marks stand alone: those of no pair, and of a pair that is a slip."""
    pairs, single = pair_title_marks(text)
    titles: list[Title] = []
    for pair in pairs:
        title = Title(pair.start, pair.end, pair.start + 1, pair.end - 1)
        if _is_sound(text, title):
            titles.append(title)
        else:
            single += [title.start, title.closes]
    return titles, sorted(single)


def _is_sound(text: str, title: Title) -> bool:
    """True if what stands between the marks can be a title."""
    return 0 < title.closes - title.opens < _LONGEST and not _NO_TITLE.search(text, title.start, title.closes)


def _outermost(titles: list[Title]) -> list[Title]:
    outermost: list[Title] = []
    for title in sorted(titles, key=lambda title: (title.start, -title.end)):
        if not outermost or title.start >= outermost[-1].end:
            outermost.append(title)
    return outermost


def _quoted(text: str) -> Iterator[Title]:
    """「…」 and 『…』 quote anything; a title stands there only if it names a document by itself."""
    for match in _QUOTED.finditer(text):
        name = match["a"] or match["b"]
        introduced = _IS_CALLED.search(text, max(0, match.start() - 6), match.start())
        if names_document(name) and not why_uncited(name) and not is_bare_genre(name) and not introduced:
            yield Title(match.start(), match.end(), match.start() + 1, match.end() - 1)


def _half_marked(text: str, single: Sequence[int], titles: Sequence[Title]) -> Iterator[Title]:
    """Titles before a number in brackets that have lost one of their marks."""
    starts = [title.start for title in titles]
    for mark in single:
        at = bisect_right(starts, mark) - 1
        if at >= 0 and mark < titles[at].end:
            continue
        if text[mark] == "《":
            match = _UNCLOSED.match(text, mark)
            if match and names_document(match["title"]):
                yield Title(mark, match.end(), mark + 1, match.end())
            continue
        begin = max(0, mark - 80)
        found = re.search(r"[\u4e00-\u9fff（）()]*$", text[begin:mark])
        begin += found.start() if found else 0
        begin += behind_citing_word(str(text[begin:mark]).partition("关于")[0])
        match = _UNOPENED.match(text, begin)
        if match and match.end() == mark + 1 and names_document(match["title"]):
            yield Title(begin, mark + 1, begin, mark)
