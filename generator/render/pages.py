"""Which pages there are, and from which template and view each is made."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.page import Page
from generator.render.addresses import (
    ABOUT,
    APPOINTMENTS,
    APPOINTMENTS_BY_BODY,
    BODIES,
    BY_KIND,
    BY_RUBRIC,
    DUTIES,
    HOME,
    ISSUES,
    NOTICES,
    OVERVIEW,
    PEOPLE,
    VALIDITY,
    WORKS,
    WORKS_BY_ISSUER,
    body_path,
    issue_path,
    notice_path,
    work_path,
)
from generator.render.environment import fill
from generator.render.views.about import about_view, redirect_view
from generator.render.views.appointments import appointments_view, by_body_view
from generator.render.views.archive import Archive
from generator.render.views.bodies import bodies_view, body_view
from generator.render.views.duties import duties_view
from generator.render.views.holdings import holdings_of
from generator.render.views.home import home_view
from generator.render.views.issue import issue_view
from generator.render.views.lists import by_kind, by_rubric, issues_view, notices_view
from generator.render.views.notice import notice_view
from generator.render.views.overview import overview_view
from generator.render.views.people import people_view
from generator.render.views.validity import validity_view
from generator.render.views.works import work_view, works_by_issuer, works_view

_Sheet = tuple[str, str, object]


def pages(archive: Archive) -> tuple[Page, ...]:
    """All pages of the archive, sorted by path. Raises ValueError if two claim one path."""
    texts: dict[str, str] = {}
    for path, template, view in _sheets(archive):
        if path in texts:
            raise ValueError(f"two pages claim {path}")
        texts[path] = fill(template, view, archive.t)
    # The overview leads to whatever pages there are.
    texts[OVERVIEW] = fill("overview.md.j2", overview_view(archive, frozenset(texts)), archive.t)
    return tuple(Page(path=path, text=texts[path]) for path in sorted(texts))


def _sheets(archive: Archive) -> Iterator[_Sheet]:
    yield HOME, "home.md.j2", home_view(archive)
    yield ABOUT, "about.md.j2", about_view(archive)
    yield ISSUES, "issues.md.j2", issues_view(archive)
    yield NOTICES, "notices.md.j2", notices_view(archive)
    yield BY_KIND, "groups.md.j2", by_kind(archive)
    yield BY_RUBRIC, "groups.md.j2", by_rubric(archive)
    yield from _relation_sheets(archive)
    for issue in archive.corpus.issues:
        yield issue_path(issue.id), "issue.md.j2", issue_view(archive, issue)
    for notice in archive.corpus.notices:
        yield notice_path(notice.id), "notice.md.j2", notice_view(archive, notice)
    yield from _redirects(archive)
    yield from _holdings(archive)


def _holdings(archive: Archive) -> Iterator[_Sheet]:
    holdings = holdings_of(archive)
    yield BODIES, "bodies.md.j2", bodies_view(holdings)
    for body in archive.relations.bodies:
        yield body_path(body.id), "body.md.j2", body_view(holdings, body)
    yield DUTIES, "duties.md.j2", duties_view(holdings)
    yield APPOINTMENTS, "appointments.md.j2", appointments_view(holdings)
    yield APPOINTMENTS_BY_BODY, "appointments_by_body.md.j2", by_body_view(holdings)
    yield PEOPLE, "people.md.j2", people_view(archive)


def _relation_sheets(archive: Archive) -> Iterator[_Sheet]:
    yield VALIDITY, "validity.md.j2", validity_view(archive)
    yield WORKS, "works.md.j2", works_view(archive)
    yield WORKS_BY_ISSUER, "groups.md.j2", works_by_issuer(archive)
    for work in archive.ties.works.values():
        yield work_path(work.id), "work.md.j2", work_view(archive, work)


def _redirects(archive: Archive) -> Iterator[_Sheet]:
    # A notice that holds an id keeps its page, whoever else claims the id as an old one.
    taken = set(archive.notices)
    for notice in archive.corpus.notices:
        for alias in notice.aliases:
            if alias not in taken:
                taken.add(alias)
                yield notice_path(alias), "redirect.md.j2", redirect_view(archive, alias, notice)
