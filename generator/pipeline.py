"""The order of the stages, in one place; the only module that knows them all.

Each function is told a `progress` to call with the stage that begins and with what it works on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from generator import enrich, export, parse, render, repair, segment, site, source
from generator.model.archive import GazetteSource
from generator.model.corpus import Corpus, Issue
from generator.model.edition import Edition
from generator.model.issue import SourceIssue
from generator.model.page import Record
from generator.model.relations import Relations

EDITIONS = tuple(Edition)
"""The editions that are built, the one at the root of the site first."""

Progress = Callable[[str, str], None]


def read(root: Path, as_of: dt.date | None, progress: Progress) -> Corpus:
    """Stages 1 to 4, and the archive put in order: the files of `root` become a corpus.

    Raises source.SourceError for a content root that cannot be read.
    """
    progress("source", str(root))
    return read_archive(source.read_gazette(root), as_of, progress)


def read_archive(archive: GazetteSource, as_of: dt.date | None, progress: Progress) -> Corpus:
    """Stages 2 to 4 for all issues of `archive`, put in order."""
    issues = tuple(read_issue(issue, archive, progress) for issue in archive.issues)
    progress("enrich", "the archive")
    return enrich.gather(archive.gazette, archive.glossary, issues, as_of)


def read_issue(issue: SourceIssue, archive: GazetteSource, progress: Progress) -> Issue:
    """Stages 2 to 4 for one issue; it needs no other."""
    progress("repair", issue.id)
    repaired = repair.repair(issue, archive.protected)
    progress("segment", issue.id)
    segmented = segment.segment(repaired)
    progress("parse", issue.id)
    notices = tuple(parse.parse(notice, issue.sidecar, archive.gazette) for notice in segmented.notices)
    return Issue(id=issue.id, segmented=segmented, notices=notices)


def relate(corpus: Corpus, progress: Progress) -> Relations:
    """Stage 5: what the notices have to do with one another."""
    progress("enrich", "relations")
    return enrich.enrich(corpus)


def export_records(corpus: Corpus, relations: Relations, progress: Progress) -> tuple[Record, ...]:
    """Stage 6: the data contract."""
    progress("export", "")
    return export.export(corpus, relations)


def write_data(records: tuple[Record, ...], folder: Path, progress: Progress) -> None:
    """The records as files under `folder`."""
    progress("write", str(folder))
    site.write_records(records, folder)


def generate(corpus: Corpus, relations: Relations, build: Path, progress: Progress) -> None:
    """Stages 6 and 7 and the writing of all that they make under `build`: all that MkDocs needs."""
    records = export_records(corpus, relations, progress)
    for edition in EDITIONS:
        progress("render", edition.value)
        pages = render.render(corpus, relations, edition)
        progress("write", edition.value)
        site.write_pages(pages, site.docs_folder(build, edition))
        site.configure(corpus.gazette, edition, build)
    progress("render", "what stands beside the pages")
    site.write_companions(render.companions(corpus, relations), site.companions_folder(build))
    write_data(records, site.data_folder(build), progress)
    progress("search", "records")
    site.write_records(export.search_records(corpus, relations), site.search_folder(build))


def build_site(corpus: Corpus, build: Path, folder: Path, progress: Progress) -> None:
    """Stage 8: the site of what stands under `build`, at `folder`. Raises site.SiteError if it can't be built."""
    progress("mkdocs", str(folder))
    site.build_site(corpus, EDITIONS, build, folder)
