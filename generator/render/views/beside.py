"""What stands beside the pages and not among the data: texts, books, feeds, the guide; told once, for all lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.render.addresses import CHANGES_FEED, FEED, GUIDE, book_path, readable_path, source_path
from generator.render.views.archive import Archive

_NOTICE, _ISSUE, _ANY = "{notice}", "{issue}", "{id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A file, or the files of one form, with {names} for what differs: what it is, its path below the site's root."""

    words: str
    path: str

    @property
    def is_form(self) -> bool:
        """True if many files may have this form."""
        return "{" in self.path


def beside(archive: Archive) -> Iterator[Beside]:
    """The files beside the pages; of feeds, which each edition has, those of the edition of `archive`."""
    base = archive.edition.base
    for words, path in (
        ("beside.text", f"notices/{_NOTICE}/index.txt"),
        ("beside.markdown", readable_path(_NOTICE)),
        ("beside.source", source_path(_ISSUE)),
        ("beside.book", book_path(_ISSUE)),
        ("beside.feed", f"{base}{FEED}"),
        ("beside.changes", f"{base}{CHANGES_FEED}"),
        ("beside.kind", f"{base}feeds/kinds/{_ANY}.xml"),
        ("beside.body", f"{base}feeds/bodies/{_ANY}.xml"),
        ("beside.guide", GUIDE),
    ):
        yield Beside(words=archive.t(words), path=path)
