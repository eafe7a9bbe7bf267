"""The page of one issue (期)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.corpus import Issue
from generator.model.gazette import Withholding
from generator.model.issue import TextLine
from generator.render.addresses import book_path, data_address, external, file_address, issue_path, source_path
from generator.render.views.archive import Archive, dates_of, year_of
from generator.render.views.contents import Line, contents
from generator.render.views.shared import (
    Fact,
    Frame,
    Link,
    fact,
    frame,
    issue_link,
    official_site,
    site_title,
    withheld_words,
)
from generator.render.views.whole import whole_link


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueView:
    """What the issue page shows."""

    frame: Frame
    facts: tuple[Fact, ...]
    official: Link | None
    printed: bool  # the issue has printed contents
    bilingual: bool
    lines: tuple[Line, ...]
    whole: Link | None  # to all of its notices on one page
    files: tuple[Link, ...]  # the issue as a book, as source text, as data
    masthead: tuple[str, ...]
    contents_lines: tuple[str, ...]
    withheld: tuple[str, ...]
    unplaced: tuple[str, ...]
    source: str
    previous: Link | None
    following: Link | None


def issue_view(archive: Archive, issue: Issue) -> IssueView:
    """The view of `issue`: its facts, its contents, and the lines that stand outside its notices."""
    t, source, segmented = archive.t, issue_path(issue.id), issue.segmented
    previous, following = archive.around[issue.id]
    lines = contents(archive, issue, source)
    description = t("issue.description", gazette=site_title(archive), issue=t.issue(issue), count=len(issue.notices))
    return IssueView(
        frame=frame(archive, t.issue(issue), description, _meta(issue)),
        facts=issue_facts(archive, issue),
        official=official_site(archive),
        printed=bool(segmented.contents),
        bilingual=any(line.en.text and not line.derived for line in lines if not line.rubric),
        lines=lines,
        whole=whole_link(archive, issue),
        files=tuple(_files(archive, issue)),
        masthead=_texts(segmented.masthead),
        contents_lines=_texts(segmented.contents_lines),
        withheld=tuple(withheld_words(archive, passage) for passage in outside(issue)),
        unplaced=tuple(
            t("issue.unplaced_line", lines=t.lines(line.first_line, line.last_line), text=line.text)
            for line in segmented.unplaced
        ),
        source=t("issue.source", file=segmented.repaired.source.file),
        previous=issue_link(archive, source, previous.id) if previous else None,
        following=issue_link(archive, source, following.id) if following else None,
    )


def _files(archive: Archive, issue: Issue) -> Iterator[Link]:
    """The issue in other forms; the source text says whether it is whole."""
    t, source, base = archive.t, issue_path(issue.id), archive.edition.base
    withheld = issue.segmented.repaired.source.sidecar.withhold or any(notice.withhold for notice in issue.notices)
    if issue.notices:
        yield Link(text=t("book.epub"), href=file_address(source, book_path(issue.id), base))
    words = t("book.source_part" if withheld else "book.source")
    yield Link(text=words, href=file_address(source, source_path(issue.id), base))
    yield Link(text=t("book.data"), href=data_address(source, f"issues/{issue.id}.json", base))


def outside(issue: Issue) -> Iterator[Withholding]:
    """What is withheld of the lines that no notice holds."""
    for passage in issue.segmented.repaired.source.sidecar.withhold:
        if not any(passage in notice.passages for notice in issue.notices):
            yield passage


def _texts(lines: tuple[TextLine, ...]) -> tuple[str, ...]:
    return tuple(line.text for line in lines if line.text.strip())


def issue_facts(archive: Archive, issue: Issue) -> tuple[Fact, ...]:
    """What is known of `issue`, with where it stands elsewhere."""
    t, facts = archive.t, issue.segmented.facts
    year, inferred = year_of(issue)
    dates = dates_of(issue)
    return (
        fact(
            t("issue.fact.year"), None if year is None else t("year.inferred" if inferred else "year.known", year=year)
        ),
        fact(t("issue.fact.numbers"), t.issue_numbers(issue)),
        fact(
            t("issue.fact.total"),
            None if facts.total_number is None else t("issue.total_alone", total=facts.total_number),
        ),
        fact(t("issue.fact.published"), t.date(facts.published) if facts.published else None),
        fact(t("issue.fact.period"), t.period(*dates) if dates else None),
        fact(t("issue.fact.count"), t("notices.count", count=len(issue.notices))),
        *_elsewhere(archive, issue),
    )


def _elsewhere(archive: Archive, issue: Issue) -> tuple[Fact, ...]:
    t, facts = archive.t, issue.segmented.facts
    found = (
        (t("issue.fact.official"), t("issue.official_page"), external(facts.official_url)),
        (t("issue.fact.facsimile"), t("issue.facsimile_page"), external(facts.facsimile)),
    )
    return tuple(fact(label, Link(text=text, href=url)) for label, text, url in found if url is not None)


def _meta(issue: Issue) -> dict[str, object]:
    facts = issue.segmented.facts
    dates = dates_of(issue)
    return {
        "page": "issue",
        "id": issue.id,
        "year": facts.year,
        "numbers": list(facts.numbers),
        "total_number": facts.total_number,
        "date": facts.published.isoformat() if facts.published else None,
        "period": [date.isoformat() for date in dates] if dates else None,
        "source": {"file": issue.segmented.repaired.source.file},
    }
