"""The home page: search, the latest issue, what is new and what is to come, the ways in, and what this is.

Every list on it is short, whatever the archive holds: the registers have the rest.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model.corpus import Issue
from generator.model.edition import Edition
from generator.model.notice import Notice
from generator.model.relations import Appointment
from generator.render.addresses import (
    ABOUT,
    APPOINTMENTS,
    BODIES,
    DATA,
    HOME,
    ISSUES,
    NOTICES,
    OVERVIEW,
    SEARCH,
    address,
    href,
)
from generator.render.markdown import Markdown
from generator.render.views.appointments import newest_first
from generator.render.views.archive import Archive, year_of
from generator.render.views.body import body_link
from generator.render.views.clauses import clause_link, shortened
from generator.render.views.coming import Coming, deadlines, expiries
from generator.render.views.contents import Line, contents
from generator.render.views.following import Following, announced, archive_calendars, archive_feeds
from generator.render.views.holdings import Holdings
from generator.render.views.issues import IssueLine, issue_line, year_anchor
from generator.render.views.naming import action_of, issuer_of, post_of
from generator.render.views.notices import NoticeList, NoticeLists
from generator.render.views.shared import (
    Frame,
    Link,
    NoticeLine,
    frame,
    notice_line,
    official_site,
    publisher,
    site_title,
)

_CONTENTS = 30
_NOTICES = 5
_APPOINTMENTS = 6
_INDEX = 12
"""So many lines a list has at most."""

_POST, _POST_WORDS = 60, 150
"""So many characters of posts, in Chinese and in English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """The latest issue: its link, its contents, and the link to the rest of them where they are long."""

    line: IssueLine
    lines: tuple[Line, ...]
    more: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentLine:
    """An appointment: its date, what it says in words that lead to the entry, the person."""

    date: str
    what: Link
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way in: its name, links with counts, and the link to all."""

    title: str
    entries: tuple[tuple[Link, str], ...]
    more: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """What the home page shows."""

    frame: Frame
    search: Markdown  # the page of the search
    lead: str
    official: Link | None
    about: Link
    latest: Latest | None
    newest: tuple[NoticeLine, ...]
    all_notices: Link
    coming: tuple[Coming, ...]
    appointments: tuple[AppointmentLine, ...]
    all_appointments: Link
    ways: tuple[Way, ...]
    overview: Link
    data: Link
    following: Following


def home_view(archive: Archive, lists: NoticeLists, holdings: Holdings) -> HomeView:
    """The home page of the archive."""
    t, corpus = archive.t, archive.corpus
    counts = {"issues": len(corpus.issues), "count": len(corpus.notices)}
    known = publisher(archive)
    feeds = archive_feeds(archive, HOME)
    lead = t("home.lead", gazette=site_title(archive), **counts)
    if known:
        lead += t("home.publisher", publisher=known)
    return HomeView(
        frame=frame(archive, site_title(archive), lead, {"page": "home", "hide": ["toc"], **announced(archive, feeds)}),
        search=Markdown(address(HOME, SEARCH)),
        lead=lead,
        official=official_site(archive),
        about=Link(text=t("about.title"), href=href(HOME, ABOUT)),
        latest=_latest(archive),
        newest=tuple(notice_line(archive, HOME, notice) for notice in _newest(corpus.notices)),
        all_notices=Link(text=t("home.all_notices"), href=href(HOME, NOTICES)),
        coming=(expiries(archive), deadlines(archive)),
        appointments=tuple(_appointments(archive)),
        all_appointments=Link(text=t("home.all_appointments"), href=href(HOME, APPOINTMENTS)),
        ways=tuple(way for way in _ways(archive, lists, holdings) if way.entries),
        overview=Link(text=t("overview.title"), href=href(HOME, OVERVIEW)),
        data=Link(text=t("data.title"), href=href(HOME, DATA)),
        following=Following(feeds=feeds, calendars=archive_calendars(archive, HOME)),
    )


def _latest(archive: Archive) -> Latest | None:
    if not archive.corpus.issues:
        return None
    issue = archive.corpus.issues[-1]
    line, lines = issue_line(archive, HOME, issue), tuple(_in_one_language(archive, issue))
    shown = lines if len(lines) <= _CONTENTS else lines[: _CONTENTS - 1]
    shown = shown[:-1] if shown and shown[-1].rubric else shown
    more = Link(text=archive.t("home.whole_contents"), href=line.link.href) if len(shown) < len(lines) else None
    return Latest(line=line, lines=shown, more=more)


def _in_one_language(archive: Archive, issue: Issue) -> Iterator[Line]:
    """The contents of `issue` in the language of the edition, as far as they are printed in it."""
    for line in contents(archive, issue, HOME):
        english = archive.edition is Edition.EN and line.en.text and not line.derived
        yield replace(line, zh=Link(text="")) if english else line


def _newest(notices: Iterable[Notice]) -> list[Notice]:
    """The newest notices by their own dates; of one date those that the archive has last."""
    dated = [notice for notice in reversed(tuple(notices)) if notice.head.date]
    return sorted(dated, key=lambda notice: notice.head.date or dt.date.min, reverse=True)[:_NOTICES]


def _appointments(archive: Archive) -> Iterator[AppointmentLine]:
    """The latest appointments; what one entry says of one person is one of them."""
    t, most = archive.t, _POST_WORDS if archive.edition is Edition.EN else _POST
    groups: dict[tuple[dt.date | None, str, str, str], list[Appointment]] = {}
    for record in newest_first(archive.relations.appointments):
        groups.setdefault((record.date, record.notice, record.person, record.action), []).append(record)
    for records in itertools.islice(groups.values(), _APPOINTMENTS):
        first, posts = records[0], t.join(post_of(archive, record) for record in records)
        words = t("home.appointment", action=action_of(archive, first.action), post=shortened(posts, most))
        yield AppointmentLine(
            date=t.date(first.date) if first.date else t("date.unknown"),
            what=clause_link(archive, HOME, first.notice, first.eid, words),
            person=first.person,
        )


def _ways(archive: Archive, lists: NoticeLists, holdings: Holdings) -> Iterator[Way]:
    t = archive.t
    yield Way(
        title=t("home.by_year"),
        entries=tuple(_years(archive)),
        more=Link(text=t("home.all_issues"), href=href(HOME, ISSUES)),
    )
    for found in (lists.rubrics, lists.kinds):
        yield _listed(archive, found)
    bodies = sorted(holdings.notices, key=lambda body: (-len(holdings.notices[body]), body))
    yield Way(
        title=t("home.by_body"),
        entries=tuple(
            (_body(holdings, body), t("notices.count", count=len(holdings.notices[body]))) for body in bodies[:_INDEX]
        ),
        more=Link(text=t("home.all_bodies"), href=href(HOME, BODIES)),
    )


def _years(archive: Archive) -> Iterator[tuple[Link, str]]:
    t, counts = archive.t, Counter(year_of(issue)[0] for issue in archive.corpus.issues)
    for year in sorted(counts, key=lambda year: (year is None, -(year or 0))):
        title = t("year.unknown") if year is None else t("year.known", year=year)
        yield Link(text=title, href=href(HOME, ISSUES, year_anchor(year))), t("home.issues_count", count=counts[year])


def _listed(archive: Archive, found: NoticeList) -> Way:
    t = archive.t
    links = list(found.links(archive, HOME).items())[:_INDEX]
    return Way(
        title=t(f"by_{found.name}.title"),
        entries=tuple((link, t("notices.count", count=len(found.groups[key]))) for key, link in links),
        more=Link(text=t("notices.whole_list"), href=href(HOME, found.parts.whole)),
    )


def _body(holdings: Holdings, body: str) -> Link:
    link = body_link(holdings.archive, HOME, holdings.bodies[body])
    return Link(text=issuer_of(holdings.archive, link.text), href=link.href)
