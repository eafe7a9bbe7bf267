"""Which pages there are, and from which template and view each is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.model.page import Page, Record
from generator.render.addresses import (
    ABOUT,
    DATA,
    HOME,
    ISSUES,
    NOTICES,
    OVERVIEW,
    SEARCH,
    issue_path,
    notice_path,
    whole_path,
)
from generator.render.environment import fill
from generator.render.views.about import about_view
from generator.render.views.appointments import appointments_views
from generator.render.views.archive import Archive
from generator.render.views.bodies import bodies_views
from generator.render.views.body import body_views
from generator.render.views.duties import duties_views
from generator.render.views.holdings import Holdings, holdings_of
from generator.render.views.home import home_view
from generator.render.views.issue import issue_view
from generator.render.views.issues import issues_view
from generator.render.views.notice import notice_view
from generator.render.views.notices import NoticeLists, list_views, notice_lists, notices_view
from generator.render.views.open_data import open_data_view
from generator.render.views.overview import overview_view
from generator.render.views.people import people_parts, people_views
from generator.render.views.posts import by_body_parts, by_body_views
from generator.render.views.redirects import redirect_view
from generator.render.views.search import search_view
from generator.render.views.validity import validity_views
from generator.render.views.whole import whole_view
from generator.render.views.works import by_issuer_views, work_views, works_views

_Sheet = tuple[str, str, object]


def pages(archive: Archive, records: Sequence[Record] = ()) -> tuple[Page, ...]:
    """All pages of the archive, whose data are `records`, sorted by path. Raises ValueError if two claim one path."""
    texts: dict[str, str] = {}
    lists = notice_lists(archive)
    for path, template, view in _sheets(archive, lists, holdings_of(archive)):
        if path in texts:
            raise ValueError(f"two pages claim {path}")
        texts[path] = fill(template, view, archive.t)
    texts[DATA] = fill("open_data.md.j2", open_data_view(archive, records), archive.t)
    # The overview leads to whatever pages there are.
    texts[OVERVIEW] = fill("overview.md.j2", overview_view(archive, frozenset(texts), lists.kinds), archive.t)
    return tuple(Page(path=path, text=texts[path]) for path in sorted(texts))


def _sheets(archive: Archive, lists: NoticeLists, holdings: Holdings) -> Iterator[_Sheet]:
    yield HOME, "home.md.j2", home_view(archive, lists, holdings)
    yield ABOUT, "about.md.j2", about_view(archive)
    yield SEARCH, "search.md.j2", search_view(archive)
    yield ISSUES, "issues.md.j2", issues_view(archive)
    yield NOTICES, "notices.md.j2", notices_view(archive, lists)
    for listed in (lists.kinds, lists.rubrics):
        yield from _each("groups.md.j2", list_views(archive, listed))
    yield from _relation_sheets(archive)
    for issue in archive.corpus.issues:
        yield issue_path(issue.id), "issue.md.j2", issue_view(archive, issue)
        if issue.notices:
            yield whole_path(issue.id), "whole.md.j2", whole_view(archive, issue)
    for notice in archive.corpus.notices:
        yield notice_path(notice.id), "notice.md.j2", notice_view(archive, notice)
    yield from _redirects(archive)
    yield from _holdings(archive, holdings)


def _each(template: str, views: Iterable[tuple[str, object]]) -> Iterator[_Sheet]:
    return ((path, template, view) for path, view in views)


def _holdings(archive: Archive, holdings: Holdings) -> Iterator[_Sheet]:
    people, posts = people_parts(archive), by_body_parts(holdings)
    by_body = posts.places(lambda post: post.body or "")
    yield from _each("bodies.md.j2", bodies_views(holdings))
    for body in (body for body in archive.relations.bodies if body.has_page):
        yield from _each("body.md.j2", body_views(holdings, body, by_body))
    yield from _each("duties.md.j2", duties_views(holdings))
    yield from _each("appointments.md.j2", appointments_views(archive, people.places(lambda one: one.name)))
    yield from _each("appointments_by_body.md.j2", by_body_views(holdings, posts))
    yield from _each("people.md.j2", people_views(archive, people))


def _relation_sheets(archive: Archive) -> Iterator[_Sheet]:
    yield from _each("validity.md.j2", validity_views(archive))
    yield from _each("works.md.j2", works_views(archive))
    yield from _each("groups.md.j2", by_issuer_views(archive))
    for work in archive.ties.works.values():
        yield from _each("work.md.j2", work_views(archive, work))


def _redirects(archive: Archive) -> Iterator[_Sheet]:
    # A notice that holds an id keeps its page, whoever else claims the id as an old one.
    taken = set(archive.notices)
    for notice in archive.corpus.notices:
        for alias in notice.aliases:
            if alias not in taken:
                taken.add(alias)
                yield notice_path(alias), "redirect.md.j2", redirect_view(archive, alias, notice)
