"""Stage 7: the corpus as Markdown pages, by way of views and templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.model.corpus import Corpus
from generator.model.edition import Edition
from generator.model.page import BinaryCompanion, Companion, Findable, Page, Record
from generator.model.relations import Relations
from generator.model.sums import NoticeSums
from generator.render.companions import companions_of
from generator.render.environment import wording
from generator.render.pages import pages
from generator.render.standings import Standings
from generator.render.views.archive import ROWS, open_archive
from generator.render.views.findable import findable as findable_in
from generator.workers import Each, in_turn


def render(
    corpus: Corpus,
    relations: Relations,
    edition: Edition,
    rows: int = ROWS,
    records: Sequence[Record] = (),
    sums: Mapping[str, NoticeSums] | None = None,
) -> tuple[Page, ...]:
    """All pages of `edition`, sorted by path; the same corpus gives the same bytes.

    In: the corpus, and what enrich found in it. Out: Markdown with front matter, paths below the edition's docs folder.
    A page of a register has at most `rows` rows: what is longer is split. `records` are the files that the page of the
    open data lists, `sums` those of the notices, by id.
    Raises ValueError if two notices claim one id.
    """
    archive = open_archive(corpus, relations, wording(edition, relations.kept), rows)
    return tuple(sorted(pages(replace(archive, sums=sums or {}), records), key=lambda page: page.path))


def stream(
    corpus: Corpus,
    relations: Relations,
    edition: Edition,
    records: Sequence[Record],
    sums: Mapping[str, NoticeSums],
    each: Each,
) -> Iterator[Page]:
    """The same pages in the order in which they are made, so that nobody must hold them all; `each` goes through them.

    Raises ValueError if two notices claim one id.
    """
    archive = open_archive(corpus, relations, wording(edition, relations.kept))
    return pages(replace(archive, sums=sums), records, each)


def companions(corpus: Corpus, relations: Relations, each: Each = in_turn) -> Iterator[Companion | BinaryCompanion]:
    """The files that stand beside the pages: notices as Markdown, feeds, books, `llms.txt`.

    In: the corpus, and what enrich found in it. Out: files as they are served, paths below the root of the site, in
    the order in which they are made; `each` goes through them.
    """
    archive = open_archive(corpus, relations, wording(Edition.ZH_HANS, relations.kept))
    archives = {edition: replace(archive, t=wording(edition, relations.kept)) for edition in Edition}
    return companions_of(archives, each)


def findable(corpus: Corpus, relations: Relations) -> Findable:
    """What the search must know of pages: where people stand, and what the status of notices is judged by."""
    return findable_in(open_archive(corpus, relations, wording(Edition.ZH_HANS, relations.kept)))


__all__ = ["Standings", "companions", "findable", "render", "stream"]
