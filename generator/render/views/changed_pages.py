"""The feed of what was changed on pages after their publication: dated corrections and withdrawals of the sidecars.

What has no date in its sidecar is in no feed. All that was done to one page on one day is one entry.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.corpus import Issue
from generator.model.gazette import Correction, Withholding
from generator.model.notice import Notice
from generator.render.addresses import CHANGES_FEED, HOME, issue_path, notice_path
from generator.render.markdown import Received
from generator.render.views.archive import Archive
from generator.render.views.feeds import Dated, FeedEntry, FeedView, entry_id, feed, language_of, link, moment
from generator.render.views.naming import issuer_of, title_of
from generator.render.views.shared import withheld_words

_CORRECTION = "correction"
"""The rule that edits by hand carry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """What was done on `day` to the page of `notice`, or where that is None to the page of the issue, in pieces."""

    day: dt.date
    notice: Notice | None
    words: tuple[str, ...]


def changes_feed(archive: Archive) -> FeedView:
    """The feed of changes, the newest first."""
    found = [dated for issue in archive.corpus.issues for dated in _entries(archive, issue)]
    return feed(archive, CHANGES_FEED, HOME, archive.t("feeds.changes"), found)


def last_change(archive: Archive, issue: Issue) -> dt.date | None:
    """The newest day on which anything of `issue` was corrected or withdrawn; None if no such day is known."""
    return max((change.day for change in _changes(archive, issue)), default=None)


def _entries(archive: Archive, issue: Issue) -> Iterator[Dated]:
    groups: dict[tuple[dt.date, str], list[_Change]] = {}
    for change in _changes(archive, issue):
        groups.setdefault((change.day, change.notice.id if change.notice else ""), []).append(change)
    for (day, _), changes in groups.items():
        notice = changes[0].notice
        page = notice_path(notice.id) if notice else issue_path(issue.id)
        name = title_of(archive, notice) if notice else archive.t.issue(issue)
        separator = archive.t("feeds.separator")
        words = [piece for change in changes for piece in (separator, *change.words)]
        entry = FeedEntry(
            id=entry_id(archive, "changes", page, day.isoformat()),
            title=archive.t("feeds.changed", title=name),
            language=language_of(archive, name),
            href=link(archive, CHANGES_FEED, page),
            updated=moment(day),
            published=None,
            authors=tuple(issuer_of(archive, issuer) for issuer in notice.head.issuers) if notice else (),
            categories=(),
            summary=tuple(words[1:]),
        )
        yield Dated(day=day, entry=entry)


def _changes(archive: Archive, issue: Issue) -> Iterator[_Change]:
    """What the sidecar of `issue` says was done when; of a withheld notice only that it was withheld."""
    t, sidecar = archive.t, issue.segmented.repaired.source.sidecar
    for notice in issue.notices:
        if notice.withhold and notice.withheld_on:
            words = (t("notice.withheld", reason=notice.withhold),)
            yield _Change(day=notice.withheld_on, notice=notice, words=words)
    for passage in sidecar.withhold:
        there = _holder(issue, passage.first_line)
        if passage.date and not (there and there.withhold):
            yield _Change(day=passage.date, notice=there, words=(withheld_words(archive, passage),))
    for correction in sidecar.corrections:
        there = _holder(issue, correction.line)
        if correction.date and not (there and there.withhold) and _made(issue, correction):
            yield _Change(day=correction.date, notice=there, words=_words(archive, correction))


def _words(archive: Archive, correction: Correction) -> tuple[str, ...]:
    """What `correction` did, in pieces: what is printed stands as it was received."""
    t = archive.t
    return (
        t("feeds.corrected", lines=t.lines(correction.line, correction.line)),
        Received(f"“{correction.printed}”"),
        " → ",
        f"“{correction.corrected}”" if correction.corrected else t("collation.nothing"),
        t("feeds.reason", reason=correction.reason),
    )


def _holder(issue: Issue, line: int) -> Notice | None:
    """The notice that `line` of `issue` belongs to: from its own first line up to the next one's."""
    before = [notice for notice in issue.notices if notice.first_line <= line]
    return before[-1] if before else None


def _made(issue: Issue, correction: Correction) -> bool:
    """True if `correction` was applied, on a line that is not withheld: only then a page shows it."""
    repaired = issue.segmented.repaired
    passages: tuple[Withholding, ...] = repaired.source.sidecar.withhold
    if any(passage.first_line <= correction.line <= passage.last_line for passage in passages):
        return False
    return any(
        edit.rule == _CORRECTION
        and edit.first_line == correction.line
        and (edit.reason or "").startswith(correction.reason)
        for edit in repaired.edits
    )
