"""Resolving citations: a target only where exactly one notice of the archive fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.enrich.finding import Found
from generator.model.notice import NodeType, Notice
from generator.text import fold


@dataclass(slots=True)
class Targets:
    """What can be cited in the archive: notices by number, notices and instruments by folded title."""

    by_number: dict[tuple[int, int], list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    by_title: dict[str, set[tuple[str, str | None]]] = field(default_factory=lambda: defaultdict(set))


def targets_of(notices: Sequence[Notice]) -> Targets:
    """The targets that `notices` offer."""
    targets = Targets()
    for notice in notices:
        number = notice.head.number
        if number is not None and number.year is not None:
            targets.by_number[number.year, number.serial].append((number.prefix, notice.id))
        for title in {fold(notice.head.title)} - {""}:
            targets.by_title[title].add((notice.id, None))
        for component in notice.components:
            if component.type is NodeType.INSTRUMENT and component.title:
                whole = fold(component.title) == fold(notice.head.title)
                targets.by_title[fold(component.title)].add((notice.id, None if whole else component.eid))
    return targets


@dataclass(frozen=True, slots=True)
class Target:
    """The one target of a citation: a notice, a provision in it if the title names one, the number's true prefix."""

    notice: str
    eid: str | None
    prefix: str | None


def resolve(found: Found, targets: Targets) -> Target | None:
    """The one target that fits number and title alike; None if none or several do."""
    by_number: dict[str, str] = {}
    fits: list[set[str]] = []
    if found.number:
        prefix, year, serial = found.number
        by_number = {i: known for known, i in targets.by_number.get((year, serial), ()) if prefix.endswith(known)}
        fits.append(set(by_number))
    by_title = targets.by_title.get(fold(found.title), set()) if found.title else set()
    if found.title and (by_title or not found.number):
        fits.append({notice for notice, _ in by_title})
    fitting = set.intersection(*fits)
    if len(fitting) != 1:
        return None
    notice = fitting.pop()
    eids = {eid for candidate, eid in by_title if candidate == notice and eid}
    return Target(notice, eids.pop() if len(eids) == 1 and not found.number else None, by_number.get(notice))
