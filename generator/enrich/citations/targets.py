"""What can be cited in an archive: notices by number, notices and instruments by title, their provisions."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.enrich.citations.own import subject_of
from generator.enrich.citations.provisions import Tree, tree_of
from generator.model.notice import DocumentNumber, NodeType, Notice
from generator.notation.cited_numbers import CitedNumber, NumberKind
from generator.text import fold

_PEOPLES = "人民政府"
_PLACES = "省市州盟县区旗"
_NOT_OF_PLACE = ("场", "容", "区", "县", "民", "域", "级", "")  # 市场监管局, 市区政府, 县级
_WITHIN_YEARS = 3  # in which a document that is to be made may be expected


@dataclass(slots=True)
class Targets:
    """The targets that an archive offers. Titles are folded; a target is a notice's id with an anchor or None."""

    by_number: dict[tuple[int | None, int], list[tuple[DocumentNumber, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    by_text: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))  # announcements
    by_title: dict[str, set[tuple[str, str | None]]] = field(default_factory=lambda: defaultdict(set))
    by_subject: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # titles without their issuers
    names: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # titles and labels of a notice
    notices: dict[str, Notice] = field(default_factory=dict)
    dates: dict[str, list[dt.date]] = field(default_factory=lambda: defaultdict(list))  # of an issue's notices
    trees: dict[str, Tree] = field(default_factory=dict)

    def tree(self, notice: str) -> Tree:
        """The provisions of a notice, read once."""
        if notice not in self.trees:
            self.trees[notice] = tree_of(self.notices[notice])
        return self.trees[notice]

    def date(self, notice: str) -> dt.date | None:
        """The date of a notice."""
        return self.notices[notice].head.date

    def is_later(self, notice: str, citing: Notice) -> bool:
        """True if a notice is later than `citing`; one without a date is as old as any of its issue can be."""
        first = self.date(notice) or min(self.dates.get(self.notices[notice].issue, ()), default=None)
        last = citing.head.date or max(self.dates.get(citing.issue, ()), default=None)
        return first is not None and last is not None and first > last

    def is_soon_after(self, notice: str, citing: Notice) -> bool:
        """True if a notice is later than `citing`, by no more years than a plan reaches."""
        date = self.date(notice)
        return bool(date and citing.head.date and 0 < (date - citing.head.date).days <= 366 * _WITHIN_YEARS)


def targets_of(notices: Sequence[Notice]) -> Targets:
    """The targets that `notices` offer."""
    targets = Targets()
    for notice in notices:
        head = notice.head
        targets.notices[notice.id] = notice
        if head.date:
            targets.dates[notice.issue].append(head.date)
        if head.number is not None:
            targets.by_number[head.number.year, head.number.serial].append((head.number, notice.id))
            targets.by_text[fold(head.number.text)].append(notice.id)
        title = fold(head.title)
        if title:
            targets.by_title[title].add((notice.id, None))
            issuer = next((fold(name) for name in head.issuers if title.startswith(fold(name))), "")
            if issuer:
                targets.by_subject[title.removeprefix(issuer)].add(notice.id)
        components = () if notice.withhold else notice.components
        subject = subject_of(head.title)
        if subject:
            targets.by_title[subject].add((notice.id, None))
        texts = [head.title, subject, *(text for c in components for text in (c.title, c.label))]
        targets.names[notice.id] = {fold(text) for text in texts if text}
        for component in components:
            if component.type is NodeType.INSTRUMENT and component.title:
                whole = fold(component.title) == title
                targets.by_title[fold(component.title)].add((notice.id, None if whole else component.eid))
    return targets


def numbered(number: CitedNumber, citing: Notice, targets: Targets) -> list[str]:
    """The notices that bear `number`, as the notice `citing` writes it."""
    if number.kind is NumberKind.STANDARD or (number.kind is NumberKind.DOCUMENT and number.word):
        return []  # a series that counts apart (〔2009〕综118号) is no head's
    if number.kind is NumberKind.ANNOUNCEMENT:
        texts = {fold(number.text), fold(replace(number, prefix=full_name(number.prefix, citing)).text)}
        return sorted({notice for text in texts for notice in targets.by_text.get(text, ())})
    order = number.kind is NumberKind.ORDER
    found = []
    for known, notice in targets.by_number.get((number.year, number.serial), ()):
        if known.order is order:
            written = _written(known.prefix, citing) if order else [known.prefix]
            if fold(number.prefix) in map(fold, written):
                found.append(notice)
    return found


def _written(body: str, citing: Notice) -> list[str]:
    """How the `body` of an order may be written in the notice `citing`.

    云州市人民政府 is 云州市政府 everywhere; 市人民政府 and 市政府 alone are so only in what that government or its
    office issued. The government of an autonomous prefecture calls itself 州人民政府.
    """
    place = body.removesuffix(_PEOPLES)
    if place in {"", body} or place[-1] not in _PLACES:
        return [body]
    own = own_government(citing) == body
    return [body, f"{place}政府", *((place[-1] + _PEOPLES, f"{place[-1]}政府") if own else ())]


def own_government(notice: Notice) -> str | None:
    """The local government that issued `notice`, itself or through its office; None if any other body did."""
    governments = {_government(issuer) for issuer in notice.head.issuers}
    return governments.pop() if len(governments) == 1 else None


def _government(issuer: str) -> str | None:
    name, found, rest = issuer.partition(_PEOPLES)
    return name + found if found and name and name[-1] in _PLACES and rest in {"", "办公厅", "办公室"} else None


def full_name(body: str, citing: Notice) -> str:
    """`body` as the place's own documents call it in full: 市政府办公厅 is 云州市人民政府办公厅 in what 云州 issues."""
    government = own_government(citing)
    place = government.removesuffix(_PEOPLES) if government else ""
    if len(place) < 2 or not body.startswith(place[-1]) or body[1:2] in _NOT_OF_PLACE:
        return body
    short = place[-1]
    if body.startswith(f"{short}委") and body[2:] in {"", "办公厅", "办公室"}:
        return f"中共{place}{body[1:]}"
    if body.startswith(f"{short}政府"):
        return f"{place}{_PEOPLES}{body.removeprefix(f'{short}政府')}"
    return place + body[1:]
