"""Content roots that tests read: the demonstration gazette always, the real issues where GAZETTE_CORPUS names some."""

from __future__ import annotations

import functools
import io
import os
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import enrich, pipeline, render, source
from generator.model.archive import GazetteSource
from generator.model.corpus import Corpus
from generator.model.edition import Edition
from generator.model.issue import SourceIssue
from generator.model.page import BinaryCompanion, Companion, Record
from tests.support.built_site import PROJECT

GAZETTES = PROJECT / "tests" / "corpus" / "gazettes"


@dataclass(frozen=True, slots=True)
class ContentRoot:
    """A content root, by the name of its folder."""

    name: str
    path: Path

    def __str__(self) -> str:
        return self.name


def content_roots() -> tuple[ContentRoot, ...]:
    """The demonstration gazette, and the real issues if GAZETTE_CORPUS names some."""
    roots = [ContentRoot("content", PROJECT / "content")]
    if corpus := os.environ.get("GAZETTE_CORPUS"):
        path = Path(corpus).resolve()
        roots.append(ContentRoot(path.name, path))
    return tuple(roots)


def judged_roots() -> tuple[ContentRoot, ...]:
    """All content roots with a truth: those of `content_roots`, and the gazettes of other cities written as tests."""
    others = [ContentRoot(path.name, path) for path in sorted(GAZETTES.iterdir()) if path.is_dir()]
    assert others, f"no gazettes in {GAZETTES}"
    return (*content_roots(), *others)


def root_params() -> list[object]:
    """One pytest parameter a content root; those of real issues carry the mark `corpus`."""
    return [pytest.param(root, id=root.name, marks=marks_of(root.name)) for root in content_roots()]


def judged_params() -> list[object]:
    """One pytest parameter a judged root."""
    return [pytest.param(root, id=root.name, marks=marks_of(root.name)) for root in judged_roots()]


def marks_of(name: str) -> list[pytest.MarkDecorator]:
    """The marks of a test that reads the content root `name`."""
    own = name == "content" or (GAZETTES / name).is_dir()
    return [] if own else [pytest.mark.corpus]


@functools.cache
def archive_of(root: ContentRoot) -> GazetteSource:
    """What stands in the files of `root`, read once."""
    return source.read_gazette(root.path)


@functools.cache
def corpus_of(root: ContentRoot) -> Corpus:
    """The corpus of `root`, read once."""
    return read(archive_of(root))


def read(archive: GazetteSource) -> Corpus:
    """The corpus that stages 2 to 4 make of `archive`."""
    issues = [pipeline.read_issue(issue, archive, quiet) for issue in archive.issues]
    return enrich.gather(archive.gazette, archive.glossary, issues, None)


def records_of(corpus: Corpus) -> tuple[Record, ...]:
    """The data contract's records of `corpus`."""
    return pipeline.export_records(corpus, pipeline.relate(corpus, quiet), quiet)


def published(corpus: Corpus) -> str:
    """All text of `corpus` in pages of every edition, in what stands beside them, books too, and in records."""
    relations = pipeline.relate(corpus, quiet)
    pages = [page.text for edition in Edition for page in render.render(corpus, relations, edition)]
    beside = map(_text_of, pipeline.companions(corpus, relations))
    records = (record.text for record in pipeline.export_records(corpus, relations, quiet))
    return "".join([*pages, *beside, *records])


def _text_of(companion: Companion | BinaryCompanion) -> str:
    """What stands in a file, or in the files of a book."""
    if not companion.path.endswith(".epub"):
        return companion.content.decode("utf-8")
    with zipfile.ZipFile(io.BytesIO(companion.content)) as book:
        return "".join(book.read(name).decode("utf-8") for name in book.namelist())


def issues_of_all_roots() -> list[SourceIssue]:
    """The issues of all content roots, as read from their files."""
    issues = [issue for root in content_roots() for issue in archive_of(root).issues]
    assert issues, "no issues to take lines from"
    return issues


def quiet(stage: str, what: str, done: int = 0, whole: int = 0) -> None:
    """A progress that says nothing."""
