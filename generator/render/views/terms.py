"""What is stated of validity in words: dates, terms, repeals, and the part of a notice that is meant."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.edition import Edition
from generator.model.notice import Notice, whole_of
from generator.model.relations import Relation, Scope, Validity
from generator.model.validity import ChangeDay
from generator.render.views.archive import Archive
from generator.render.views.continuing import last_day
from generator.render.views.documents import provision_link
from generator.render.views.naming import number_of, title_of, validity_term_of
from generator.render.views.provisions import called
from generator.render.views.registers import Filter, Status, chosen, key
from generator.render.views.repeals import lapses
from generator.render.views.shared import Link
from generator.render.views.standing import Standing, clauses, standing_of_provision
from generator.render.views.units import english_name

STATES = {
    "in-force": "status.in_force", "expiring": "status.expiring", "expired": "status.expired",
    "continued": "status.continued", "repealed": "status.repealed", "lapsed": "status.lapsed",
    "not-yet": "status.not_yet", "not-issued": "status.not_issued", "open": "status.open",
    "not-stated": "status.not_stated",
}  # fmt: skip
"""What the browser may judge, in the order of choices, and the words for it."""


def status(archive: Archive, standing: Standing, notice: Notice, words: str) -> Status:
    """The status that the browser judges from `standing` of `notice`; `words` stand there without a script."""
    repealed = standing.repealed or ("yes" if standing.repeal else None)
    continued = last_day(standing.continuing) or ("yes" if standing.continuing else None)
    return Status(
        words=words,
        dated=key(notice.head.date) if notice.head.date else None,
        effective=key(standing.effective) if standing.effective else None,
        expires=key(standing.expires) if standing.expires else None,
        repealed=key(repealed) if repealed else None,
        lapsed=bool(standing.repeal and lapses(archive, standing.repeal)),
        stated=standing.stated,
        judged=standing.judged,
        continued=key(continued) if continued else None,
    )


def status_words(archive: Archive, standing: Standing) -> str:
    """What stands beside the dates of `standing`: what repeals it, what continues it, and until when."""
    words = dict.fromkeys((*_continuing_words(archive, standing), _repeal_words(archive, standing)))
    return archive.t("facts.separator").join(part for part in words if part)


def validity_words(archive: Archive, notice: Notice, standing: Standing) -> str:
    """What is stated of the whole `notice`, whose `standing` is that: dates, terms without dates, what ended it."""
    whole = (record for record in clauses(archive, notice.id) if record.scope is not Scope.PROVISION)
    terms = dict.fromkeys(validity_term_of(archive, record.term) for record in whole if record.term)
    parts = (dates(archive, standing), *terms, status_words(archive, standing))
    return archive.t("facts.separator").join(part for part in parts if part)


def end_around(archive: Archive, record: Validity, standing: Standing) -> str:
    """The last day that a provision without one of its own has from what it stands in."""
    if record.expires or not standing.expires:
        return ""
    return archive.t("validity.around_until", date=archive.t.date(standing.expires))


def status_filter(archive: Archive, label: str) -> Filter:
    """The choice of a status over a register."""
    return chosen("status", label, [(state, archive.t(words)) for state, words in STATES.items()])


def provision_status(archive: Archive, notice: Notice, eid: str) -> Status:
    """The status of a provision, with all that is known of it in words."""
    standing = standing_of_provision(archive, notice, eid)
    parts = (dates(archive, standing), status_words(archive, standing))
    return status(archive, standing, notice, archive.t("facts.separator").join(part for part in parts if part))


def document_words(archive: Archive, notice: str) -> str:
    """A notice in a sentence: its number, else its title."""
    number = number_of(archive, archive.notices[notice])
    return number or archive.t("title.quoted", title=title_of(archive, archive.notices[notice]))


def day_words(archive: Archive, relation: Relation, day: ChangeDay) -> str:
    """From which day a change holds; of a day that no clause gives, what it is inferred from."""
    t = archive.t
    if day.date is None:
        return ""
    words = t("validity.repealed_from", date=t.date(day.date))
    return words + _inferred(archive, relation) if day.inferred else words


def dates(archive: Archive, record: Validity | Standing) -> str:
    """The dates of a clause in words; empty if it gives none."""
    t, parts = archive.t, []
    if record.effective:
        parts.append(t("validity.since", date=t.date(record.effective)))
    if record.expires:
        words = "validity.until_reckoned" if record.reckoned else "validity.until"
        parts.append(t(words, date=t.date(record.expires)))
    return t("facts.separator").join(parts)


def _repeal_words(archive: Archive, standing: Standing) -> str:
    """That something is repealed or has lapsed, and from when; empty if it is not."""
    t = archive.t
    if standing.repeal is None:
        return ""
    lapsed = lapses(archive, standing.repeal)
    if standing.repealed is None:
        return t("validity.lapsed_undated") if lapsed else t("validity.repealed_undated")
    date = t.date(standing.repealed)
    words = t("validity.lapsed_on", date=date) if lapsed else t("validity.repealed_on", date=date)
    return words + _inferred(archive, standing.repeal) if standing.inferred else words


def _inferred(archive: Archive, relation: Relation) -> str:
    return archive.t("validity.inferred", document=document_words(archive, relation.notice))


def _continuing_words(archive: Archive, standing: Standing) -> Iterator[str]:
    """What the continuing documents say of an end, as theirs and never as the old document's own."""
    t = archive.t
    for found in standing.continuing:
        document = document_words(archive, found.relation.notice)
        if found.until:
            yield t("validity.continued_until", document=document, date=t.date(found.until))
        if found.repealed_on:
            yield t("validity.continued_repealed_on", document=document, date=t.date(found.repealed_on))
        elif found.repealed:
            yield t("validity.continued_repealed", document=document)
        elif not found.until:
            yield t("validity.continued_by", document=document)


def part_link(archive: Archive, source: str, notice: Notice, eid: str | None) -> Link:
    """A part of `notice` in words, leading there from page `source`; its one instrument is the whole."""
    if eid is None or eid == notice.body.eid:
        return Link(text=archive.t("validity.whole"))
    link = provision_link(archive, source, notice.id, eid)
    if eid in whole_of(notice):
        return Link(text=archive.t("validity.whole"), href=link.href)
    if archive.edition is Edition.EN:
        return Link(text=english_name(eid) or archive.t("validity.passage"), href=link.href)
    found = archive.ties.provisions[notice.id].get(eid)
    title = next((part.label or part.title for part in notice.components if part.eid == eid), None)
    return Link(text=title or (called(found.name) if found else "") or archive.t("validity.passage"), href=link.href)


def covers_link(archive: Archive, source: str, record: Validity) -> Link:
    """What a clause speaks of, in words, leading there."""
    eid = None if record.scope is Scope.NOTICE else record.covers
    return part_link(archive, source, archive.notices[record.notice], eid)
