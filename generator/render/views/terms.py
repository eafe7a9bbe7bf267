"""What is stated of validity in words: dates, terms, repeals, and the part of a notice that is meant."""

from __future__ import annotations

from generator.model.notice import Notice
from generator.model.relations import Scope, Validity
from generator.render.views.archive import Archive
from generator.render.views.documents import provision_link
from generator.render.views.provisions import whole_of
from generator.render.views.registers import Status, key
from generator.render.views.shared import Link
from generator.render.views.standing import Standing


def status(standing: Standing, words: str) -> Status:
    """The status that the browser judges from `standing`; `words` stand there without a script."""
    repealed = standing.repealed or ("yes" if standing.repeal else None)
    return Status(
        words=words,
        effective=key(standing.effective) if standing.effective else None,
        expires=key(standing.expires) if standing.expires else None,
        repealed=key(repealed) if repealed else None,
        stated=standing.stated,
        judged=standing.judged,
        continued=standing.continued,
    )


def dates(archive: Archive, record: Validity | Standing) -> str:
    """The dates of a clause in words; empty if it gives none."""
    t, parts = archive.t, []
    if record.effective:
        parts.append(t("validity.since", date=t.date(record.effective)))
    if record.expires:
        words = "validity.until_reckoned" if record.reckoned else "validity.until"
        parts.append(t(words, date=t.date(record.expires)))
    return t("facts.separator").join(parts)


def repeal_words(archive: Archive, standing: Standing) -> str:
    """That something is repealed, and from when; empty if it is not."""
    if standing.repeal is None:
        return ""
    if standing.repealed is None:
        return archive.t("validity.repealed_undated")
    return archive.t("validity.repealed_on", date=archive.t.date(standing.repealed))


def part_link(archive: Archive, source: str, notice: Notice, eid: str | None) -> Link:
    """A part of `notice` in words, leading there from page `source`; its one instrument is the whole."""
    if eid is None or eid == notice.body.eid:
        return Link(text=archive.t("validity.whole"))
    link = provision_link(archive, source, notice.id, eid)
    if eid in whole_of(notice):
        return Link(text=archive.t("validity.whole"), href=link.href)
    found = archive.ties.provisions[notice.id].get(eid)
    title = next((part.label or part.title for part in notice.components if part.eid == eid), None)
    return Link(text=title or (found.name if found else "") or archive.t("validity.passage"), href=link.href)


def covers_link(archive: Archive, source: str, record: Validity) -> Link:
    """What a clause speaks of, in words, leading there."""
    eid = None if record.scope is Scope.NOTICE else record.covers
    return part_link(archive, source, archive.notices[record.notice], eid)
