"""Words printed twice, where OCR prints a sentence again and loses the true one.

The form: repeats within a paragraph, down to a word printed twice (批准批准); the end of a paragraph that opens the
next one too (the tail of a page, printed again at the top of the next); two paragraphs or more that come again in their
order; and, where two paragraphs close by repeat the same words, these words in the paragraphs around. Why it is safe:
see `repeats_within`; eight characters that end one paragraph do not open the next by chance. Left alone: what comes
back in other paragraphs (penalties, responsibility notes), short table cells, names in rosters, titles that the text
under them takes up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.parse.suspicions.finding import Suspicion, Unit, quoted
from generator.parse.suspicions.repeats_within import count_han, opening_sentence, repeats
from generator.text import Span

# 批准批准, 落实到到位; but 支队支队长, 做好打好打赢, 一步一步, 某某某某.
_DOUBLED = re.compile(
    r"(?P<word>(?![一好某])[\u4e00-\u9fff](?![一好某])[\u4e00-\u9fff]{1,5})(?P=word)(?![长员])|到到|见见|及及|与与|的的(?!确)"
)
_MARKS = re.compile(r"[，。；、,;]")
_BOUNDARIES = tuple("，。；：、（(《“ ")
# The fewest Chinese characters of …
_LEAST_TAIL = 8  # the end of a paragraph that opens the next one
_LEAST_ECHO = 14  # words that stand in several paragraphs
_LEAST_CELL = 40  # a cell that is prose
_LEAST_PAGE = 60  # paragraphs that come again
_LONGEST = 200
_NEAR = 30  # units from a paragraph to the same one again
_AROUND = 5  # units before and behind a repeat
_MOST_DOUBLED = 50  # doubled words in one notice; more, and it is no prose

_Found = tuple[int, Span, str]  # number of the unit, place, what was expected and what found


def find(units: Sequence[Unit]) -> Iterator[Suspicion]:
    """The repeated words of all `units`."""
    found: list[_Found] = []
    for number, unit in enumerate(units):
        # The lines of a short cell may answer those of the cell beside it, one by one.
        if unit.kind != "name" and (unit.kind != "cell" or count_han(unit.text) >= _LEAST_CELL):
            found += [(number, span, "other words, found these a second time") for span in repeats(unit.text)]
    found += _doubled(units, found)
    found += [*_echoes(units, tuple(found)), *_tails(units), *_pages(units)]
    for number, span, said in found:
        message = f"expected {said}: {quoted(span.cut(units[number].text))}"
        yield Suspicion(unit=number, span=span, code="sentence-repeated", message=message)


def _doubled(units: Sequence[Unit], found: Sequence[_Found]) -> list[_Found]:
    """Words of two to six characters printed twice without anything between, that no longer repeat covers.

    They have to stand by themselves elsewhere in the notice: 沿海航海航线 doubles nothing.
    """
    words = [
        (number, match)
        for number, unit in enumerate(units)
        if unit.kind in ("prose", "cell")
        for match in _DOUBLED.finditer(unit.text)
        if not _covers(found, number, match.start()) and not _covers(found, number, match.end() - 1)
    ]
    if len(words) > _MOST_DOUBLED:
        return []
    whole = "\n".join(unit.text for unit in units)
    return [
        (number, Span(*match.span()), "these words once")
        for number, match in words
        if match["word"] is None or _stands_alone(match["word"], whole)
    ]


def _stands_alone(word: str, text: str) -> bool:
    """True if `word` stands in `text` without its last character before it or its first one behind it."""
    return re.search(rf"(?<!{word[-1]}){word}(?!{word[0]})", text) is not None


def _tails(units: Sequence[Unit]) -> Iterator[_Found]:
    """Units that begin with the words the unit before them ends with."""
    for number in range(1, len(units)):
        first, second = units[number - 1], units[number]
        if first.kind != "prose" or second.kind != "prose" or second.first_of_block:
            continue
        a, b = first.text.rstrip(), second.text.rstrip()
        if not a or not b:
            continue
        if a[-1] in "。；：！？;:":
            span = opening_sentence(b)
            if span is not None and _is_last_sentence(span.cut(b), a):
                yield number, span, "other words, found the end of the paragraph before"
            continue
        if not _MARKS.search(a):
            continue  # a title may be taken up by what stands under it
        size = next((n for n in range(min(len(a), len(b), _LONGEST), _LEAST_TAIL - 1, -1) if a.endswith(b[:n])), 0)
        if size and count_han(b[:size]) >= _LEAST_TAIL and a[:-size][-1:] not in _BOUNDARIES:
            yield number, Span(0, size), "the sentence to go on, found the words before again"


def _pages(units: Sequence[Unit]) -> Iterator[_Found]:
    """Paragraphs that come again in their order close by: a page, or part of one, printed twice."""
    last: dict[str, int] = {}
    number = 0
    while number < len(units):
        if units[number].first_of_block:
            last.clear()
        before = last.get(units[number].text, -_NEAR) if units[number].kind == "prose" else -_NEAR
        size = _same(units, before, number) if number - before < _NEAR else 0
        again = range(number, number + size)
        if size > 1 and sum(count_han(units[i].text) for i in again) >= _LEAST_PAGE:
            said = "other words, found a paragraph that stands close before"
            yield from ((i, Span(0, len(units[i].text)), said) for i in again if units[i].text)
        last.update((units[i].text, i) for i in range(number, number + max(1, size)))
        number += max(1, size)


def _same(units: Sequence[Unit], before: int, number: int) -> int:
    """How many units from `number` on are those from `before` on, up to `number` and to the next block."""
    size = 1
    while number + size < len(units) and before + size < number and not units[number + size].first_of_block:
        first, second = units[before + size], units[number + size]
        if first.kind != second.kind or first.text != second.text:
            break
        size += 1
    return size


def _is_last_sentence(words: str, text: str) -> bool:
    """True if `text`, its last mark aside, ends with the sentence `words`."""
    before = text[:-1].removesuffix(words)
    return len(before) < len(text) - 1 and (not before or before[-1] in "。；！？")


def _echoes(units: Sequence[Unit], found: Sequence[_Found]) -> Iterator[_Found]:
    """The words that two paragraphs repeat, in the paragraphs around: there they may have displaced true ones too."""
    certain = {number: span.cut(units[number].text) for number, span, _ in found}
    told: set[int] = set()
    for number, words in certain.items():
        near = range(max(0, number - _AROUND), min(len(units), number + _AROUND + 1))
        shared = [_shared_end(words, certain[other]) for other in near if other in certain and other != number]
        end = max(shared, key=len, default="")
        if count_han(end) < _LEAST_ECHO:
            continue
        for other in near:
            at = units[other].text.find(end)
            # Where the paragraph itself repeats them, its first copy is no surer than the second.
            if at >= 0 and other not in told and units[other].kind == "prose" and not _covers(found, other, at):
                told.add(other)
                yield other, Span(at, at + len(end)), "other words, found those that are repeated close by"


def _covers(found: Sequence[_Found], unit: int, at: int) -> bool:
    return any(number == unit and span.start <= at < span.end for number, span, _ in found)


def _shared_end(a: str, b: str) -> str:
    """The characters on which both end."""
    size = next((i for i in range(min(len(a), len(b))) if a[-1 - i] != b[-1 - i]), min(len(a), len(b)))
    return a[len(a) - size :]
