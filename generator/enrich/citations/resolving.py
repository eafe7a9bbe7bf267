"""Resolving citations: a target only where exactly one notice of the archive fits."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.enrich.citations.finding import Found, Number
from generator.model.notice import DocumentNumber, NodeType, Notice
from generator.text import fold

_BEFORE_NUMBER = re.compile(
    r"(?:|.*(?:按照|根据|依据|依照|遵照|参照|贯彻|落实|执行|印发|转发|废止|修订|文件|文号|通知|以|和|及|与|的|由|对|将|经|按|见|或))"
)
"""What may stand before a document number without being part of its prefix: 按云政发 is 云政发, 渝府办 is not 府办."""

_BEFORE_BODY = re.compile(rf"(?:{_BEFORE_NUMBER.pattern}|.*[年月日])")
"""The same before the body of an order, which may also be dated: 2018年云州市人民政府令第7号."""

_CITY = "市人民政府"

_Key = tuple[bool, int | None, int]


@dataclass(slots=True)
class Targets:
    """What can be cited in the archive: notices by number, notices and instruments by folded title."""

    by_number: dict[_Key, list[tuple[DocumentNumber, str]]] = field(default_factory=lambda: defaultdict(list))
    by_title: dict[str, set[tuple[str, str | None]]] = field(default_factory=lambda: defaultdict(set))
    names: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # titles and labels, folded
    dates: dict[str, dt.date | None] = field(default_factory=dict)


def targets_of(notices: Sequence[Notice]) -> Targets:
    """The targets that `notices` offer."""
    targets = Targets()
    for notice in notices:
        targets.dates[notice.id] = notice.head.date
        number = notice.head.number
        if number is not None:
            targets.by_number[number.order, number.year, number.serial].append((number, notice.id))
        for title in {fold(notice.head.title)} - {""}:
            targets.by_title[title].add((notice.id, None))
        texts = [notice.head.title, *(text for c in notice.components for text in (c.title, c.label))]
        targets.names[notice.id] = {fold(text) for text in texts if text}
        for component in notice.components:
            if component.type is NodeType.INSTRUMENT and component.title:
                whole = fold(component.title) == fold(notice.head.title)
                targets.by_title[fold(component.title)].add((notice.id, None if whole else component.eid))
    return targets


@dataclass(frozen=True, slots=True)
class Resolved:
    """The one target of a citation: a notice, a provision in it if the title names one, the number it is found by.

    `lead`: how many characters of the prefix as found are words of the sentence.
    """

    notice: str
    eid: str | None
    number: DocumentNumber | None = None
    lead: int = 0


def resolve(found: Found, citing: Notice, targets: Targets) -> Resolved | None:
    """The one target that fits number and title alike and is no later than the notice `citing`; None if not just one.

    A title with a number behind it is the number's: it must agree with a title of the notice so numbered.
    """
    if found.number:
        fitting = _by_number(found.number, citing, targets)
        if found.title:
            cited = fold(found.title)
            fitting = [t for t in fitting if cited and any(name.endswith(cited) for name in targets.names[t.notice])]
    else:
        places: dict[str, set[str | None]] = defaultdict(set)
        for notice, eid in targets.by_title.get(fold(found.title or ""), ()):
            places[notice].add(eid)
        fitting = [Resolved(notice, _only(eids)) for notice, eids in places.items()]
    fitting = [target for target in fitting if not _later(targets.dates[target.notice], citing.head.date)]
    return fitting[0] if len(fitting) == 1 else None


def _later(target: dt.date | None, citing: dt.date | None) -> bool:
    return target is not None and citing is not None and target > citing


def _only(eids: set[str | None]) -> str | None:
    known = eids - {None}
    return known.pop() if len(known) == 1 else None


def _by_number(number: Number, citing: Notice, targets: Targets) -> list[Resolved]:
    fitting = []
    before = _BEFORE_BODY if number.order else _BEFORE_NUMBER
    for known, notice in targets.by_number.get((number.order, number.year, number.serial), ()):
        for written in _written(known.prefix, citing) if number.order else [known.prefix]:
            lead = number.prefix.removesuffix(written)
            if number.prefix.endswith(written) and before.fullmatch(lead):
                fitting.append(Resolved(notice, None, known, len(lead)))
                break
    return fitting


def _written(body: str, citing: Notice) -> list[str]:
    """How the `body` of an order may be written in the notice `citing`.

    云州市政府 is 云州市人民政府 everywhere; 市政府 alone is so only in what that government or its office issued.
    """
    city = body.removesuffix(_CITY)
    if city in {"", body}:
        return [body]
    issuers = citing.head.issuers
    own = bool(issuers) and all(_government(issuer) == body for issuer in issuers)
    return [body, f"{city}市政府", *((_CITY, "市政府") if own else ())]


def _government(issuer: str) -> str | None:
    """The municipal government that `issuer` is, or is an office of; None for any other body."""
    name, found, rest = issuer.partition(_CITY)
    return name + found if found and rest in {"", "办公厅", "办公室"} else None
