"""An issue as an EPUB 3 book: documents filled from templates, packed in a fixed order with a fixed date."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from generator.model.corpus import Issue
from generator.model.page import BinaryCompanion
from generator.render.addresses import book_path
from generator.render.environment import fill_xml
from generator.render.views.archive import Archive
from generator.render.views.book import ChapterView, book_view

_MIMETYPE = "application/epub+zip"
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP file can tell; that of every file in it."""

_REGULAR_FILE = 0o100644 << 16
_UNIX = 3
_BEFORE = ("nav.xhtml", "title.xhtml", "contents.xhtml")


def book(archive: Archive, issue: Issue) -> BinaryCompanion:
    """The book of `issue`, which has notices."""
    return BinaryCompanion(path=book_path(issue.id), content=_packed(_documents(archive, issue)))


def _documents(archive: Archive, issue: Issue) -> Iterator[tuple[str, str]]:
    """The files of the book in their order: path and text."""
    view, t = book_view(archive, issue), archive.t
    yield "META-INF/container.xml", fill_xml("epub/container.xml.j2", view, t)
    yield "EPUB/package.opf", fill_xml("epub/package.opf.j2", view, t)
    yield "EPUB/book.css", fill_xml("epub/book.css.j2", view, t)
    for name in _BEFORE:
        yield f"EPUB/{name}", fill_xml(f"epub/{name}.j2", view, t)
    for chapter in view.chapters:
        yield f"EPUB/{chapter.file}", fill_xml("epub/chapter.xhtml.j2", ChapterView(book=view, chapter=chapter), t)
    yield "EPUB/rest.xhtml", fill_xml("epub/rest.xhtml.j2", view, t)


def _packed(documents: Iterator[tuple[str, str]]) -> bytes:
    """The container: first the media type, as it is, so that it can be read from the file's first bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as container:
        container.writestr(_entry("mimetype"), _MIMETYPE, zipfile.ZIP_STORED)
        for path, text in documents:
            container.writestr(_entry(path), text.encode("utf-8"), zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _EARLIEST)
    entry.create_system, entry.external_attr = _UNIX, _REGULAR_FILE
    return entry
