"""Which notice a line of the contents means: by number, else by title."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from generator.model.issue import HeadForm, HeadRole, TextLine
from generator.notation.numbers import order_number, read_number, read_order, read_order_serial
from generator.segment.contents_zh import PrintedEntry
from generator.segment.heads import FoundHead
from generator.text import fold

_ALIKE = 0.8


def number_of(head: FoundHead, lines: Sequence[TextLine]) -> str | None:
    """The normal form of the number that `head` prints, or None."""
    texts = {role: lines[head.first + i].text for i, role in enumerate(head.roles)}
    if head.form is HeadForm.ORDER:
        body = texts[HeadRole.ORDER]
        serial = read_order_serial(texts.get(HeadRole.NUMBER, ""))
        order = order_number(body.removesuffix("令"), serial) if serial else read_order(body)
        return order.text if order else None
    number = read_number(texts.get(HeadRole.NUMBER, ""))
    return number.text if number else None


def match_entries(
    entries: Sequence[PrintedEntry | None], heads: Sequence[FoundHead], lines: Sequence[TextLine]
) -> list[int | None]:
    """For each Chinese entry the index of its notice, or None; no notice twice."""
    numbers = [number_of(head, lines) for head in heads]
    titles = [fold(_whole_title(head, lines)) for head in heads]
    result: list[int | None] = [None] * len(entries)
    taken: set[int] = set()
    for i, entry in enumerate(entries):
        if entry is not None and entry.number:
            fitting = [k for k, number in enumerate(numbers) if number and _same_number(entry.number, number)]
            if len(fitting) == 1 and fitting[0] not in taken:
                result[i] = fitting[0]
                taken.add(fitting[0])
    for i, entry in enumerate(entries):
        if entry is None or result[i] is not None:
            continue
        title = fold(entry.title)
        scores = [(_alike(title, titles[k]), -k) for k in range(len(heads)) if k not in taken]
        best = max(scores, default=(0.0, 0))
        if best[0] >= _ALIKE and (not entry.number or numbers[-best[1]] is None):
            result[i] = -best[1]
            taken.add(-best[1])
    return result


def _same_number(printed: str, number: str) -> bool:
    if printed == number:
        return True
    return "令" in number and printed[0] in "第令" and number.endswith(printed.rsplit("令", maxsplit=1)[-1])


def _alike(entry: str, title: str) -> float:
    if entry and entry in title:
        return 1.0
    return SequenceMatcher(None, entry, title[-len(entry) :], autojunk=False).ratio()


def _whole_title(head: FoundHead, lines: Sequence[TextLine]) -> str:
    if head.form is HeadForm.ORDER:
        return "".join(line.text for line in lines[head.first : head.end + 2])
    return head.title
