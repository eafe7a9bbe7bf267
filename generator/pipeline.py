"""The order of the stages, in one place; the only module that knows them all.

Each function is told a `progress` to call with the stage that begins and with what it works on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator import enrich, export, parse, render, repair, segment, site, source
from generator.model.archive import GazetteSource
from generator.model.corpus import Corpus, Issue
from generator.model.edition import Edition
from generator.model.issue import SourceIssue
from generator.model.page import BinaryCompanion, Companion, Record
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
    return replace(enrich.gather(archive.gazette, archive.glossary, issues, as_of), files=archive.files)


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
    sums = export.sums(corpus, records)
    for edition in EDITIONS:
        progress("render", edition.value)
        pages = render.render(corpus, relations, edition, records=records, sums=sums)
        progress("write", edition.value)
        site.write_pages(pages, site.docs_folder(build, edition))
        site.configure(corpus.gazette, edition, build)
    write_beside(corpus, relations, records, build, progress)
    progress("search", "records")
    found = export.search_records(corpus, relations, render.findable(corpus, relations))
    site.write_records(found, site.search_folder(build))


def companions(corpus: Corpus, relations: Relations) -> tuple[Companion | BinaryCompanion, ...]:
    """The files beside the pages: texts for readers, feeds, books, canonical texts, source texts."""
    return (*render.companions(corpus, relations), *export.texts(corpus), *export.source_texts(corpus))


def write_beside(
    corpus: Corpus, relations: Relations, records: tuple[Record, ...], build: Path, progress: Progress
) -> None:
    """What stands beside the pages under `build`: their companions, and the data."""
    progress("render", "what stands beside the pages")
    site.write_companions(companions(corpus, relations), site.companions_folder(build))
    write_data(records, site.data_folder(build), progress)


def build_site(corpus: Corpus, build: Path, folder: Path, progress: Progress, root: Path | None = None) -> None:
    """Stage 8: the site of what stands under `build`, at `folder`. Raises site.SiteError if it can't be built.

    It is not published, either, if the files of the content root `root` are no longer those that `corpus` is from.
    """

    def last_look() -> None:
        changed = source.changed_files(root, corpus.files) if root else ()
        if changed:
            what = f"{root}: {', '.join(changed)} changed while the site was being built"
            raise site.SiteError(f"{what}; build again when nobody is writing there")

    progress("mkdocs", str(folder))
    site.build_site(corpus, EDITIONS, build, folder, last_look=last_look)


def verify(
    corpus: Corpus, relations: Relations, folder: Path, scratch: Path, progress: Progress, *, data_only: bool = False
) -> site.Verification:
    """The site at `folder` held against what is made anew under `scratch`, an empty folder.

    `data_only` leaves out what takes MkDocs: then only what stands beside the pages is compared.
    """
    build, anew = scratch / "build", scratch / "site"
    if data_only:
        write_beside(corpus, relations, export_records(corpus, relations, progress), build, progress)
        data, beside = site.data_folder(build), site.companions_folder(build)
        progress("compare", str(folder))
        feeds = tuple(f"{edition.base}feeds/" for edition in EDITIONS)
        return site.compare(folder, site.files_of(data, "data/") | site.files_of(beside), ("data/", *feeds))
    generate(corpus, relations, build, progress)
    build_site(corpus, build, anew, progress)
    progress("compare", str(folder))
    return site.compare(folder, site.files_of(anew))
