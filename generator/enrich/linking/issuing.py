"""Promulgates (印发, 公布, 转发): which of its own documents a notice issues, and by which sentence.

Forms: 现将《甲》、《乙》印发给你们; 《甲》已经…通过，现予公布; 现发布《甲》; 现将国务院《甲》（国发〔2020〕3号）
转发给你们. What is printed below is its own component; what is passed on without being printed is what the citation
means.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.enrich.linking.found import FoundRelation
from generator.enrich.places import Cited, Places
from generator.enrich.publishing import PUBLISHES
from generator.enrich.signs import DOCUMENT, Document, Signs
from generator.model.notice import Component, NodeType
from generator.model.relations import RelationType, Target, TargetKind
from generator.text import fold

_PASSES_ON = re.compile(r"转发|批转")
_BASIS = re.compile(r"(?:根据|按照|依据|依照|贯彻|落实|执行)[^,。;]{0,30}\Z")
_WIDTH = 40  # signs before a title that say whether it is cited
_ALIKE = 0.9
_LEAST = 6  # characters of titles that may differ by one


def issued(cited: Cited, signs: Signs, places: Places, done: set[str]) -> Iterator[FoundRelation]:
    """What the sentences of a main text issue; `done` are the components that have their relation already."""
    if cited.text.component is not None and cited.text.node.type is not NodeType.PREAMBLE:
        return
    done.update(eid for eid in places.components if places.is_draft_part(eid))
    for start, end in signs.sentences():
        if not PUBLISHES.search(signs.text, start, end):
            continue
        sentence = signs.text[start:end]
        named = [i for i in range(start, end) if signs.text[i] == DOCUMENT]
        matched = False
        for at in named:
            document = signs.document(at)
            if document is None or _BASIS.search(signs.text[max(start, at - _WIDTH) : at]):
                continue
            part = _component(document, places, done)
            if part:
                done.add(part.eid)
                matched = True
                yield FoundRelation(RelationType.PROMULGATES, _own(places, part), (start, end))
            elif document.citation and _PASSES_ON.search(signs.text[at:end]) and _is_passed_on(sentence):
                yield FoundRelation(RelationType.PROMULGATES, document.citation.target, (start, end), document.citation)
        if not matched:
            yield from _unnamed(places, done, (start, end), signs.source_of(start, end))


def _is_passed_on(sentence: str) -> bool:
    return re.search(r"现?将|现转发|转发给", sentence) is not None


def _own(places: Places, part: Component) -> Target:
    return Target(TargetKind.NOTICE, places.notice.id, part.eid)


def _component(document: Document, places: Places, done: set[str]) -> Component | None:
    title = fold(document.title or "")
    if not title:
        return None
    parts = [part for part in places.components.values() if part.eid not in done and part.title]
    return next(
        (part for alike in (str.__eq__, _same) for part in parts if part.title and alike(fold(part.title), title)), None
    )


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < _LEAST or abs(len(one) - len(other)) > 4:
        return False
    if sum((Counter(one) & Counter(other)).values()) * 2 < _ALIKE * (len(one) + len(other)):
        return False  # too few characters in common, wherever they stand
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _unnamed(places: Places, done: set[str], sentence: tuple[int, int], words: str) -> Iterator[FoundRelation]:
    """A sentence that issues without 《》: what it names by title, else the one instrument (现将方案印发给你们)."""
    said = fold(words)
    for part in places.components.values():
        if part.eid not in done and part.title and len(part.title) >= _LEAST and fold(part.title) in said:
            done.add(part.eid)
            yield FoundRelation(RelationType.PROMULGATES, _own(places, part), sentence)
    left = [part for part in _instruments(places) if part.eid not in done]
    if len(left) == 1 and len(_instruments(places)) == 1:
        done.add(left[0].eid)
        yield FoundRelation(RelationType.PROMULGATES, _own(places, left[0]), sentence)


def _instruments(places: Places) -> Sequence[Component]:
    return [part for part in places.components.values() if part.type is NodeType.INSTRUMENT]


def issued_by_title(places: Places, done: set[str]) -> Iterator[Component]:
    """The instruments that no sentence issues, but the notice's title (印发某办法的通知)."""
    title = fold(places.notice.head.title)
    for part in _instruments(places):
        name = fold(part.title or "")
        if part.eid not in done and name and name in title and re.search("印发|公布|发布|颁布|转发|批转", title):
            done.add(part.eid)
            yield part
