"""The order of the stages, in one place; the only module that knows them all.

Each function is told a `progress` to call, and, where a stage is a map, how to go through its things.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from generator import enrich, export, parse, render, repair, segment, site, source, store
from generator.model.archive import GazetteSource
from generator.model.corpus import Corpus, Issue
from generator.model.edition import Edition
from generator.model.issue import SourceIssue
from generator.model.page import File, Record
from generator.model.relations import Relations
from generator.workers import Each, in_turn

T = TypeVar("T")
R = TypeVar("R")

EDITIONS = tuple(Edition)
"""The editions that are built, the one at the root of the site first."""

READING = ("diagnostics", "model", "notation", "parse", "repair", "segment", "text", "vocabulary")
"""The packages that stages 2 to 4 consist of."""

_TABLES = ("opencc", "pypinyin", "PyYAML")
"""What else decides what they make of a text."""


class Progress(Protocol):
    """Told which stage begins, with what it works on, and how much of how much is done where that is known."""

    def __call__(self, stage: str, what: str, done: int = 0, whole: int = 0, /) -> None:
        """`stage` begins, or goes on."""
        ...


def kept(build: Path) -> store.Kept:
    """What earlier runs made of issues, under the folder `build`."""
    return store.Kept(build / "kept")


def _keeper(build: Path, what: str, folder: Path) -> store.Keeper:
    """What earlier runs rested the files in `folder` on, under the folder `build`."""
    return store.Keeper(kept=store.Kept(build / "kept" / what), folder=folder)


def read(
    root: Path, as_of: dt.date | None, progress: Progress, each: Each = in_turn, known: store.Kept | None = None
) -> Corpus:
    """Stages 1 to 4, and the archive put in order: the files of `root` become a corpus.

    `each` goes through the issues; what an earlier run made of an issue is taken from `known`. Raises
    source.SourceError for a content root that cannot be read.
    """
    progress("source", str(root))
    return read_archive(source.read_gazette(root), as_of, progress, each, known)


def read_archive(
    archive: GazetteSource,
    as_of: dt.date | None,
    progress: Progress,
    each: Each = in_turn,
    known: store.Kept | None = None,
) -> Corpus:
    """Stages 2 to 4 for all issues of `archive`, put in order."""
    each = _told(each, progress, "read", "issues")
    issues = tuple(_known_issues(archive, each, known) if known else each(partial(_issue, archive), archive.issues))
    progress("enrich", "the archive")
    return replace(enrich.gather(archive.gazette, archive.glossary, issues, as_of), files=archive.files)


def _known_issues(archive: GazetteSource, each: Each, kept: store.Kept) -> Iterator[Issue]:
    """The issues of `archive`: those in `kept`, if nothing that they rest on has changed, and others made now."""
    code = store.code_digest(*READING, "pipeline", packages=_TABLES)
    keys = {issue.id: store.key_of(issue, archive.protected, archive.gazette, code=code) for issue in archive.issues}
    known = {issue.id: kept.get(keys[issue.id]) for issue in archive.issues}
    missing = [issue for issue in archive.issues if known[issue.id] is None]
    made = iter(each(lambda issue: kept.put(keys[issue.id], _issue(archive, issue)), missing))
    for issue in archive.issues:
        yield store.load(next(made)) if known[issue.id] is None else known[issue.id]
    kept.drop_all_but(keys.values())


def _issue(archive: GazetteSource, issue: SourceIssue) -> Issue:
    return read_issue(issue, archive, lambda *_: None)


def read_issue(issue: SourceIssue, archive: GazetteSource, progress: Progress) -> Issue:
    """Stages 2 to 4 for one issue; it needs no other."""
    progress("repair", issue.id)
    repaired = repair.repair(issue, archive.protected)
    progress("segment", issue.id)
    segmented = segment.segment(repaired)
    progress("parse", issue.id)
    notices = tuple(parse.parse(notice, issue.sidecar, archive.gazette) for notice in segmented.notices)
    return Issue(id=issue.id, segmented=segmented, notices=notices)


def relate(corpus: Corpus, progress: Progress, each: Each = in_turn) -> Relations:
    """Stage 5: what the notices have to do with one another."""
    return enrich.enrich(corpus, _told(each, progress, "enrich", "relations"))


def _told(each: Each, progress: Progress, stage: str, what: str) -> Each:
    """`each`, telling `progress` of every answer."""

    def told(function: Callable[[T], R], things: Sequence[T]) -> Iterator[R]:
        progress(stage, what, 0, len(things))
        for done, answer in enumerate(each(function, things), start=1):
            progress(stage, what, done, len(things))
            yield answer

    progress(stage, what)
    return told


def export_records(corpus: Corpus, relations: Relations, progress: Progress) -> tuple[Record, ...]:
    """Stage 6: the data contract."""
    progress("export", "")
    return export.export(corpus, relations)


def write_data(records: tuple[Record, ...], folder: Path, progress: Progress) -> None:
    """The records as files under `folder`."""
    progress("write", str(folder))
    site.write_records(records, folder)


def generate(corpus: Corpus, relations: Relations, build: Path, progress: Progress, each: Each = in_turn) -> None:
    """Stages 6 and 7 and the writing of all that they make under `build`: all that MkDocs needs.

    Pages are written as they are made, so that they are never all in memory; `each` goes through them.
    """
    records = export_records(corpus, relations, progress)
    data = render.Data(records=records, sums=export.sums(corpus, records))
    for edition in EDITIONS:
        rendering = _told(each, progress, "render", edition.value)
        docs = site.docs_folder(build, edition)
        keeper = _keeper(build, edition.value, docs)
        site.write_pages(render.stream(corpus, relations, edition, data, rendering, keeper), docs)
        site.configure(corpus.gazette, edition, build)
    write_beside(corpus, relations, records, build, progress, each)
    progress("search", "records")
    folder = site.search_folder(build)
    found, keeper = render.findable(corpus, relations), _keeper(build, "search", folder)
    site.write_records(export.search_files(corpus, relations, found, each, keeper), folder)


def companions(
    corpus: Corpus, relations: Relations, each: Each = in_turn, keeper: store.Keeper | None = None
) -> Iterator[File]:
    """The files beside the pages: texts for readers, feeds, books, canonical texts, source texts."""
    yield from render.companions(corpus, relations, each, keeper)
    yield from export.texts(corpus)
    yield from export.source_texts(corpus)


def write_beside(
    corpus: Corpus,
    relations: Relations,
    records: tuple[Record, ...],
    build: Path,
    progress: Progress,
    each: Each = in_turn,
) -> None:
    """What stands beside the pages under `build`: their companions, and the data."""
    folder, telling = site.companions_folder(build), _told(each, progress, "render", "what stands beside the pages")
    made = companions(corpus, relations, telling, _keeper(build, "beside", folder))
    site.write_companions(made, folder)
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
    corpus: Corpus, relations: Relations, folder: Path, scratch: Path, progress: Progress, each: Each = in_turn
) -> site.Verification:
    """The site at `folder` held against what is made anew under `scratch`, an empty folder."""
    build, anew = scratch / "build", scratch / "site"
    generate(corpus, relations, build, progress, each)
    build_site(corpus, build, anew, progress)
    progress("compare", str(folder))
    return site.compare(folder, site.files_of(anew))


def verify_data(
    corpus: Corpus, relations: Relations, folder: Path, scratch: Path, progress: Progress, each: Each = in_turn
) -> site.Verification:
    """The same without what takes MkDocs: only what stands beside the pages is compared."""
    build = scratch / "build"
    write_beside(corpus, relations, export_records(corpus, relations, progress), build, progress, each)
    data, beside = site.data_folder(build), site.companions_folder(build)
    progress("compare", str(folder))
    feeds = tuple(f"{edition.base}feeds/" for edition in EDITIONS)
    return site.compare(folder, site.files_of(data, "data/") | site.files_of(beside), ("data/", *feeds))
