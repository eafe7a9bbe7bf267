"""Paragraphs that end, or begin, in mid-sentence.

The form: the rest of a line, of a column or of a page was lost, so that a sentence has no end, or a paragraph begins
with a comma or with 的, or is nothing but a word and a full stop (报告。). Why it is safe: only prose that has a
sentence's marks inside (a comma and thirty characters, or a full stop) and none at its end, among neighbours that do
end with one; or an end on a comma or 、. Left alone: headings, titles, labels, lists of attachments, entries whose
neighbours end without a mark too, what leads to a table or says 如下, ends on brackets, figures and Latin letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.parse.suspicions.finding import Suspicion, Unit, quoted
from generator.text import Span

_ENDED = re.compile(r"[。；：！？;:!?.…—][”’）)》〉〕\]】]*$|[”’）)》〉〕\]】]$")
_ENDS_IN_WORD = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]$")
_OPEN_END = re.compile(r"[\u4e00-\u9fff）)”》%\d][，、,]$")
_INNER = re.compile(r"[，。；,](?!\d)")
_BEGINS = re.compile(r"[，。、；！？）》”〕】,;)](?!\d)|的(?![确士])")
_LABEL = re.compile(r"\s*(?:附\s*[件表图录注]|注\s*[:：\d]|[\u4e00-\u9fff\s]{2,10}[:：](?!.*[。；]))")
_POINTS_ON = re.compile(r"(?:如下|下列|下表|所示|附后)$")
_FRAGMENT = re.compile(r"(?![特此专以妥无略]|如上|同意|照办|可行)[\u4e00-\u9fff]{1,3}[。；]")
_LEAST = 30
_MOST_OPEN = 3  # neighbours that end on a comma too: then it is the layout
_LEAST_NEIGHBOUR = 15
_AROUND = 6  # units before and behind, as evidence of how paragraphs end here
_SHOWN = 4


def find(units: Sequence[Unit]) -> Iterator[Suspicion]:
    """The cuts in all `units`."""
    prose = [number for number, unit in enumerate(units) if unit.kind in ("prose", "name")]
    for place, number in enumerate(prose):
        unit = units[number]
        if unit.kind == "name":
            continue
        text = unit.text.rstrip()
        if _BEGINS.match(text) and not unit.first_of_block:
            message = f"expected the beginning of a sentence, found {quoted(text[:_SHOWN])}"
            yield Suspicion(unit=number, span=Span(0, 1), code="text-cut-off", message=message)
        if _FRAGMENT.fullmatch(text) and _follows_a_sentence(units, number):
            message = f"expected a sentence, found its end alone: {quoted(text)}"
            yield Suspicion(unit=number, span=Span(0, len(text)), code="text-cut-off", message=message)
            continue
        around = [units[i].text.rstrip() for i in prose[max(0, place - _AROUND) : place + _AROUND + 1] if i != number]
        follows = units[number + 1].kind if number + 1 < len(units) else ""
        if _cut(text) and _ends_elsewhere(around) and not (follows == "cell" and _ENDS_IN_WORD.search(text[-1:])):
            span = Span(max(0, len(text) - _SHOWN), len(text))
            message = f"expected a mark at the end of the sentence, found {quoted(span.cut(text))} and nothing behind"
            yield Suspicion(unit=number, span=span, code="text-cut-off", message=message)


def _follows_a_sentence(units: Sequence[Unit], number: int) -> bool:
    """True if the unit, which no number opens, stands behind a paragraph with an end."""
    before = units[number - 1] if number else None
    alone = not (units[number].numbered or units[number].first_of_block)
    return alone and before is not None and before.kind == "prose" and before.text.rstrip()[-1:] in "。；"


def _cut(text: str) -> bool:
    if _OPEN_END.search(text[-2:]):
        return True
    if _ENDED.search(text[-6:]) or not _ENDS_IN_WORD.search(text[-1:]) or _LABEL.match(text):
        return False
    if _POINTS_ON.search(text[-2:]):
        return False
    return ("。" in text or "；" in text) or (len(text) >= _LEAST and _INNER.search(text) is not None)


def _ends_elsewhere(around: Sequence[str]) -> bool:
    """True if most paragraphs of some length end with a mark, or there are none to compare with."""
    if sum(_OPEN_END.search(text[-2:]) is not None for text in around) >= _MOST_OPEN:
        return False
    long = [text for text in around if len(text) >= _LEAST_NEIGHBOUR]
    return sum(_ENDED.search(text[-6:]) is not None for text in long) * 2 >= len(long)
