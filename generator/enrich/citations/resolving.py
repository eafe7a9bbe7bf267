"""Resolving citations: a target only where exactly one notice of the archive fits."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from generator.enrich.citations.attribution import may_have_issued, printed_issuer
from generator.enrich.citations.documents import is_draft, is_to_be_made
from generator.enrich.citations.finding import FoundCitation
from generator.enrich.citations.own import Own, around, is_former
from generator.enrich.citations.targets import Targets, full_name, numbered, own_government
from generator.enrich.texts import NoticeText
from generator.model.notice import Notice
from generator.model.relations import Target, TargetKind
from generator.notation.cited_numbers import CitedNumber, NumberKind
from generator.text import fold
from generator.vocabulary import is_bare_genre

_ISSUED_THEN = re.compile(  # 2019年4月印发的《甲》, 2019年5月1日起施行的原《甲》, 2016年《甲》
    r"(?<!\d)(?P<year>(?:19|20)\d{2})\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?\s*"
    r"(?:[^，。；《》]{0,12}?(?P<verb>印发|发布|公布|颁布|下发|出台|制定|制订|通过|批准|修订|修正|修改|起?施行|起?实施|起?执行|起?生效)(?:后)?)?"
    r"(?:的|原){0,2}\s*$"
)
_PASSES_ON = re.compile("转发|批转")
_IN_FORCE = ("施行", "实施", "执行", "生效")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a citation means in the archive. `closed`: it can mean nothing outside of it either."""

    target: Target | None
    closed: bool = False
    whole: Target | None = None  # the document, where `target` is a provision that is named behind it


_OPEN = Answer(None)
_CLOSED = Answer(None, closed=True)


def resolve(found: FoundCitation, text: NoticeText, own: Own, targets: Targets) -> Answer:
    """The one target that fits number and title alike and is no later than the citing notice."""
    if is_draft(found):
        return _CLOSED
    if found.number and found.number.prefix:
        answer = _by_number(found, found.number, text.notice, targets)
    else:
        answer = _by_title(found, text, own, targets)
        if found.number and answer.target and not _agrees(found.number, answer.target, targets):
            return _CLOSED
    if answer.target is None:
        return answer
    return Answer(with_provision(found, answer.target, targets), whole=answer.target)


def _by_number(found: FoundCitation, number: CitedNumber, citing: Notice, targets: Targets) -> Answer:
    if number.printed and number.kind is not NumberKind.STANDARD:
        return _CLOSED
    fitting = numbered(number, citing, targets)
    if len(fitting) != 1:
        return _CLOSED if fitting or _is_garbled(found, number, targets) else _OPEN
    (notice,) = fitting
    if targets.is_later(notice, citing):
        return _CLOSED
    if found.title is None:
        return Answer(Target(TargetKind.NOTICE, notice))
    cited = fold(found.title)
    noted = f"{cited}({fold(found.note)})" if found.note else cited
    names = targets.names[notice]
    if not cited or not any(name.endswith((cited, noted)) for name in names):
        return _CLOSED
    places = {eid for name in (cited, noted) for at, eid in targets.by_title.get(name, ()) if at == notice}
    return Answer(Target(TargetKind.NOTICE, notice, _only(places)))


def _agrees(number: CitedNumber, target: Target, targets: Targets) -> bool:
    """True if year and serial of a number without 代字 are those of the notice that its title means."""
    notice = targets.notices.get(target.id or "")
    head = notice.head.number if notice else None
    return head is None or (head.year, head.serial) == (number.year, number.serial)


def _is_garbled(found: FoundCitation, number: CitedNumber, targets: Targets) -> bool:
    """True if a notice of that title has the same year and serial under another prefix: one of them is misprinted."""
    titled = {notice for notice, _ in targets.by_title.get(fold(found.title or ""), ())}
    return any(notice in titled for _, notice in targets.by_number.get((number.year, number.serial), ()))


def _by_title(found: FoundCitation, text: NoticeText, own: Own, targets: Targets) -> Answer:
    title = fold(found.title or "") + (f"({fold(found.note)})" if found.note else "")
    before, after = around(text, found)
    if title in own.titles and not is_former(before, after):
        return Answer(Target(TargetKind.PROVISION, text.notice.id, own.titles[title]))
    if found.title and is_bare_genre(found.title):
        return _CLOSED  # 《实施方案》 may be anybody's
    stated = printed_issuer(found, text.notice)
    places: dict[str, set[str | None]] = defaultdict(set)
    for notice, eid in targets.by_title.get(title, ()):
        if notice != text.notice.id and not targets.is_later(notice, text.notice):
            passed_on = eid is not None and _PASSES_ON.search(targets.notices[notice].head.title)
            if stated is None or passed_on or may_have_issued(stated, title, targets.notices[notice]):
                places[notice].add(eid)
    then = _ISSUED_THEN.search(before)
    if len(places) > 1 or then:
        fitting = [n for n in places if _is_of_year(targets.date(n), then, alone=len(places) == 1)]
        if places and len(fitting) != 1:
            return _CLOSED
        places = {n: places[n] for n in fitting}
    if places:
        ((notice, eids),) = places.items()
        return Answer(Target(TargetKind.NOTICE, notice, _only(eids)))
    if is_to_be_made(text.text, found) and (made := _made(title, text.notice, targets)):
        return Answer(Target(TargetKind.NOTICE, made))
    answer = _by_subject(title, found, text.notice, targets)
    if answer.target and not _is_of_year(targets.date(answer.target.id or ""), then, alone=True):
        return _CLOSED
    return answer


def _is_of_year(date: dt.date | None, then: re.Match[str] | None, *, alone: bool) -> bool:
    """True if a document of that `date` is the one that the words `then` before its title date.

    `alone`: no other has the title, so that it is meant unless the words say otherwise.
    """
    if then is None or date is None:
        return alone
    year, verb = int(then["year"]), then["verb"] or ""
    if verb.endswith(_IN_FORCE):
        return date.year == year or (alone and date.year == year - 1)
    return date.year == year or (alone and not verb and year > date.year)  # 到2025年《甲》全面落实 dates no document


def _made(title: str, citing: Notice, targets: Targets) -> str | None:
    """The one document of that title, made soon after `citing` asked for it (编制《…》); None if not exactly one."""
    titled = {notice for notice, _ in targets.by_title.get(title, ())} - {citing.id}
    return next(iter(titled)) if len(titled) == 1 and all(targets.is_soon_after(n, citing) for n in titled) else None


def _by_subject(title: str, found: FoundCitation, citing: Notice, targets: Targets) -> Answer:
    """A title without its issuer's name, if one notice has it, whose issuer the text names or shares."""
    fitting = [n for n in targets.by_subject.get(title, ()) if n != citing.id and not targets.is_later(n, citing)]
    if len(fitting) != 1:
        return _CLOSED if fitting else _OPEN
    issuers = {fold(name) for name in targets.notices[fitting[0]].head.issuers}
    if found.issuer:
        stated = {fold(full_name(name, citing)) for name in found.issuer.split("、")}
        agree = stated == issuers
    else:
        government = own_government(citing)  # which issues by itself and through its office
        agree = issuers == {fold(name) for name in citing.head.issuers} or (
            government is not None and own_government(targets.notices[fitting[0]]) == government
        )
    return Answer(Target(TargetKind.NOTICE, fitting[0])) if agree else _OPEN


def with_provision(found: FoundCitation, target: Target, targets: Targets) -> Target:
    """`target` narrowed to the one provision that is named behind it, where it has that."""
    if target.kind not in (TargetKind.NOTICE, TargetKind.PROVISION):
        return target
    if len(found.units) != 1 or found.units[0].back or found.units[0].own or target.id is None:
        return target
    tree = targets.tree(target.id)
    component = target.eid
    if component is None:
        with_articles = {part.eid for part in targets.notices[target.id].components if part.articles}
        component = _only(with_articles)
    node = tree.find(component, found.units[0].steps)
    return Target(target.kind, target.id, node.eid) if node else target


def _only(eids: Collection[str | None]) -> str | None:
    known = set(eids) - {None}
    return known.pop() if len(known) == 1 else None
