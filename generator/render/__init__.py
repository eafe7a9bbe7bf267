"""Stage 7: the corpus as Markdown pages, by way of views and templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator import store
from generator.model.corpus import Corpus
from generator.model.edition import Edition
from generator.model.page import File, Findable, Page, Record
from generator.model.relations import Relations
from generator.model.sums import NoticeSums
from generator.render.companions import companions_of
from generator.render.environment import wording
from generator.render.keeping import Keeping
from generator.render.pages import pages
from generator.render.standings import Standings
from generator.render.views.archive import ROWS, open_archive
from generator.render.views.findable import findable as findable_in
from generator.workers import Each, in_turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """What pages say of the data: the files that there are, and the sums of those of notices, by id."""

    records: Sequence[Record]
    sums: Mapping[str, NoticeSums]


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
    archive = replace(archive, sums=sums or {})
    made = (page for page in pages(archive, Keeping(archive), records) if isinstance(page, Page))
    return tuple(sorted(made, key=lambda page: page.path))


def stream(
    corpus: Corpus,
    relations: Relations,
    edition: Edition,
    data: Data,
    each: Each,
    keeper: store.Keeper | None = None,
) -> Iterator[File]:
    """The same pages in the order in which they are made, so that nobody must hold them all; `each` goes through them.

    Those that `keeper` has of an earlier run, and that would be the same, are only named.
    Raises ValueError if two notices claim one id.
    """
    archive = replace(open_archive(corpus, relations, wording(edition, relations.kept)), sums=data.sums)
    return pages(archive, Keeping(archive, keeper), data.records, each)


def companions(
    corpus: Corpus, relations: Relations, each: Each = in_turn, keeper: store.Keeper | None = None
) -> Iterator[File]:
    """The files that stand beside the pages: notices as Markdown, feeds, books, `llms.txt`.

    In: the corpus, and what enrich found in it. Out: files as they are served, paths below the root of the site, in
    the order in which they are made; `each` goes through them. Those that `keeper` has are only named.
    """
    archive = open_archive(corpus, relations, wording(Edition.ZH_HANS, relations.kept))
    archives = {edition: replace(archive, t=wording(edition, relations.kept)) for edition in Edition}
    return companions_of(archives, Keeping(archive, keeper), each)


def findable(corpus: Corpus, relations: Relations) -> Findable:
    """What the search must know of pages: where people stand, and what the status of notices is judged by."""
    return findable_in(open_archive(corpus, relations, wording(Edition.ZH_HANS, relations.kept)))


__all__ = ["Data", "Standings", "companions", "findable", "render", "stream"]
