"""Which notice a line of the contents means: by number, else by title."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher

from generator.model.issue import HeadForm, HeadRole, TextLine
from generator.notation.printed_numbers import number_of_document, number_of_order, same_serial
from generator.segment.contents_zh import PrintedEntry
from generator.segment.found import FoundHead
from generator.text import fold

_ALIKE = 0.8
_RARE = 32  # titles that may share two characters before these tell nothing
_COMPARED = 8  # titles that are compared with an entry in full


def number_of(head: FoundHead, lines: Sequence[TextLine]) -> str | None:
    """The normal form of the number that `head` prints, or None."""
    printed = [(role, str(lines[head.first + i].text)) for i, role in enumerate(head.roles)]
    if head.form is HeadForm.ORDER:
        number = number_of_order([text for role, text in printed if role in (HeadRole.ORDER, HeadRole.NUMBER)])
    else:
        number = number_of_document(head.title, "".join(text for role, text in printed if role is HeadRole.NUMBER))
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
    exact, rare = _index(titles)
    for i, entry in enumerate(entries):
        if entry is None or result[i] is not None:
            continue
        title = fold(entry.title)
        candidates = [k for k in exact.get(title, []) if k not in taken] or _candidates(title, rare, taken)
        scores = [(_alike(title, titles[k]), -k) for k in candidates]
        best = max(scores, default=(0.0, 0))
        if best[0] >= _ALIKE and (not entry.number or numbers[-best[1]] is None):
            result[i] = -best[1]
            taken.add(-best[1])
    return result


def _index(titles: Sequence[str]) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Where each title, whole or from 关于 on, stands in `titles`; where each two characters that few of them have."""
    exact: dict[str, list[int]] = defaultdict(list)
    pairs: dict[str, list[int]] = defaultdict(list)
    for k, title in enumerate(titles):
        for name in {title, title[max(0, title.find("关于")) :]}:
            exact[name].append(k)
        for pair in _pairs(title):
            pairs[pair].append(k)
    return exact, {pair: places for pair, places in pairs.items() if len(places) <= _RARE}


def _candidates(title: str, rare: dict[str, list[int]], taken: set[int]) -> list[int]:
    """The few titles that share the most rare pairs of characters with `title`."""
    shared = Counter(k for pair in _pairs(title) for k in rare.get(pair, ()) if k not in taken)
    return [k for k, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_COMPARED]]


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def _same_number(printed: str, number: str) -> bool:
    if printed == number:
        return True
    return same_serial(printed, number)


def _alike(entry: str, title: str) -> float:
    if entry and entry in title:
        return 1.0
    return SequenceMatcher(None, entry, title[-len(entry) :], autojunk=False).ratio()


def _whole_title(head: FoundHead, lines: Sequence[TextLine]) -> str:
    if head.form is HeadForm.ORDER:
        return "".join(line.text for line in lines[head.first : head.end + 2])
    return head.title
