"""Words printed twice, where OCR prints a sentence again and loses the true one.

The form: repeats within a paragraph; the end of a paragraph that opens the next one too (the tail of a page, printed
again at the top of the next); two paragraphs or more that come again in their order; and, where two paragraphs close by
repeat the same words, these words in the paragraphs around. Why it is safe: see `repeats_within`; eight characters that
end one paragraph do not open the next by chance. Left alone: what comes back in other paragraphs (penalties,
responsibility notes), short table cells, names in rosters, titles that the text under them takes up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.parse.suspicions.finding import Suspicion, Unit, quoted
from generator.parse.suspicions.repeats_within import count_han, opening_sentence, repeats
from generator.text import Span

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

_Found = tuple[int, Span, str]  # number of the unit, place, what was expected and what found


def find(units: Sequence[Unit]) -> Iterator[Suspicion]:
    """The repeated words of all `units`."""
    found: list[_Found] = []
    for number, unit in enumerate(units):
        # The lines of a short cell may answer those of the cell beside it, one by one.
        if unit.kind != "name" and (unit.kind != "cell" or count_han(unit.text) >= _LEAST_CELL):
            found += [(number, span, "other words, found these a second time") for span in repeats(unit.text)]
    found += [*_echoes(units, found), *_tails(units), *_pages(units)]
    for number, span, said in found:
        message = f"expected {said}: {quoted(span.cut(units[number].text))}"
        yield Suspicion(unit=number, span=span, code="sentence-repeated", message=message)


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
            if at >= 0 and other not in certain and other not in told and units[other].kind == "prose":
                told.add(other)
                yield other, Span(at, at + len(end)), "other words, found those that are repeated close by"


def _shared_end(a: str, b: str) -> str:
    """The characters on which both end."""
    size = next((i for i in range(min(len(a), len(b))) if a[-1 - i] != b[-1 - i]), min(len(a), len(b)))
    return a[len(a) - size :]
