"""Which pages there are, and from which template and view each is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from generator.model.corpus import Issue
from generator.model.page import File, Page, Record
from generator.model.relations import Body
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
    work_path,
)
from generator.render.environment import fill
from generator.render.keeping import Job, Keeping, Lot, Unit
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
from generator.render.views.notices import NoticeList, NoticeLists, list_views, notice_lists, notices_view
from generator.render.views.open_data import open_data_view
from generator.render.views.overview import overview_view
from generator.render.views.people import people_parts, people_views
from generator.render.views.posts import by_body_parts, by_body_views
from generator.render.views.redirects import redirect_view
from generator.render.views.search import search_view
from generator.render.views.validity import validity_views
from generator.render.views.whole import whole_view
from generator.render.views.works import by_issuer_views, work_views, works_views
from generator.workers import Each, batched, in_turn

_Sheet = tuple[str, str, object]

_TOGETHER = 25
"""So many small pages (of works, of bodies) are made by one job."""


def pages(archive: Archive, keeping: Keeping, records: Sequence[Record] = (), each: Each = in_turn) -> Iterator[File]:
    """All pages of the archive, whose data are `records`, as they are made. Raises ValueError if two claim one path.

    `each` goes through the jobs: an issue with its notices, a register, some pages of works or bodies. Of issues and
    works those that `keeping` knows to be what they were are not made again.
    """
    lists = notice_lists(archive)
    known: set[str] = set()
    jobs = (*_registers(archive, records, lists, holdings_of(archive)), *keeping.jobs(_units(archive)))
    for made in each(_made, jobs):
        for page in made:
            if page.path in known:
                raise ValueError(f"two pages claim {page.path}")
            known.add(page.path)
            yield page
    # The overview leads to whatever pages there are.
    view = overview_view(archive, frozenset(known), lists.kinds)
    yield Page(path=OVERVIEW, text=fill("overview.md.j2", view, archive.t))


def _made(job: Job) -> tuple[File, ...]:
    return tuple(job())


def _pages(archive: Archive, sheets: Iterable[_Sheet]) -> Iterator[Page]:
    for path, template, view in sheets:
        yield Page(path=path, text=fill(template, view, archive.t))


def _registers(archive: Archive, records: Sequence[Record], lists: NoticeLists, holdings: Holdings) -> Iterator[Job]:
    """What shows the archive as a whole, what takes long first."""
    for sheets in _sheets_of_registers(archive, records, lists, holdings):
        yield lambda sheets=sheets: _pages(archive, sheets())  # type: ignore[misc]


def _sheets_of_registers(
    archive: Archive, records: Sequence[Record], lists: NoticeLists, holdings: Holdings
) -> Iterator[Callable[[], Iterable[_Sheet]]]:
    people, posts = people_parts(archive), by_body_parts(holdings)
    yield lambda: _each("duties.md.j2", duties_views(holdings))
    yield lambda: _each("people.md.j2", people_views(archive, people))
    yield lambda: _each("appointments_by_body.md.j2", by_body_views(holdings, posts))
    yield lambda: _each("appointments.md.j2", appointments_views(archive, people.places(lambda one: one.name)))
    yield lambda: _each("validity.md.j2", validity_views(archive))
    yield lambda: _each("works.md.j2", works_views(archive))
    yield lambda: _each("groups.md.j2", by_issuer_views(archive))
    yield lambda: _each("bodies.md.j2", bodies_views(holdings))
    for listed in (lists.kinds, lists.rubrics):
        yield partial(_lists, archive, listed)
    yield lambda: _singles(archive, records, lists, holdings)
    bodies = [body for body in archive.relations.bodies if body.has_page]
    places = posts.places(lambda post: post.body or "")
    for some in batched(bodies, _TOGETHER):
        yield partial(_bodies, holdings, some, places)
    yield lambda: _redirects(archive)


def _units(archive: Archive) -> Iterator[Unit]:
    """What shows few notices, and is kept: issues with their notices, works. Each asks the archive for its own."""
    for issue in archive.corpus.issues:
        yield Unit(name=issue_path(issue.id), lots=tuple(_of_issue(issue)))
    for works in batched(tuple(archive.ties.works), _TOGETHER):
        lots = tuple(_lot(partial(_work, id_=work), work_path(work)) for work in works)
        yield Unit(name=f"works from {works[0]}", lots=lots)


def _lot(sheets: Callable[[Archive], Iterable[_Sheet]], path: str) -> Lot:
    return Lot(name=path, make=lambda archive: _pages(archive, sheets(archive)))


def _of_issue(issue: Issue) -> Iterator[Lot]:
    yield _lot(partial(_issue, id_=issue.id), issue_path(issue.id))
    if issue.notices:
        yield _lot(partial(_whole, id_=issue.id), whole_path(issue.id))
    for notice in issue.notices:
        yield _lot(partial(_notice, id_=notice.id), notice_path(notice.id))


def _issue(archive: Archive, id_: str) -> Iterator[_Sheet]:
    yield issue_path(id_), "issue.md.j2", issue_view(archive, archive.issues[id_])


def _whole(archive: Archive, id_: str) -> Iterator[_Sheet]:
    yield whole_path(id_), "whole.md.j2", whole_view(archive, archive.issues[id_])


def _notice(archive: Archive, id_: str) -> Iterator[_Sheet]:
    yield notice_path(id_), "notice.md.j2", notice_view(archive, archive.notices[id_])


def _work(archive: Archive, id_: str) -> Iterator[_Sheet]:
    yield from _each("work.md.j2", work_views(archive, archive.ties.works[id_]))


def _singles(archive: Archive, records: Sequence[Record], lists: NoticeLists, holdings: Holdings) -> Iterator[_Sheet]:
    yield HOME, "home.md.j2", home_view(archive, lists, holdings)
    yield ABOUT, "about.md.j2", about_view(archive)
    yield SEARCH, "search.md.j2", search_view(archive)
    yield ISSUES, "issues.md.j2", issues_view(archive)
    yield NOTICES, "notices.md.j2", notices_view(archive, lists)
    yield DATA, "open_data.md.j2", open_data_view(archive, records)


def _each(template: str, views: Iterable[tuple[str, object]]) -> Iterator[_Sheet]:
    return ((path, template, view) for path, view in views)


def _lists(archive: Archive, listed: NoticeList) -> Iterator[_Sheet]:
    return _each("groups.md.j2", list_views(archive, listed))


def _bodies(holdings: Holdings, bodies: Iterable[Body], by_body: Mapping[str, str]) -> Iterator[_Sheet]:
    for body in bodies:
        yield from _each("body.md.j2", body_views(holdings, body, by_body))


def _redirects(archive: Archive) -> Iterator[_Sheet]:
    # A notice that holds an id keeps its page, whoever else claims the id as an old one.
    taken = set(archive.notices)
    for notice in archive.corpus.notices:
        for alias in notice.aliases:
            if alias not in taken:
                taken.add(alias)
                yield notice_path(alias), "redirect.md.j2", redirect_view(archive, alias, notice)
