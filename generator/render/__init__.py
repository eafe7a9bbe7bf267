"""Stage 7: the corpus as Markdown pages, by way of views and templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    return pages(replace(archive, sums=sums or {}), records)


def companions(corpus: Corpus, relations: Relations) -> tuple[Companion | BinaryCompanion, ...]:
    """The files that stand beside the pages, sorted by path: notices as Markdown, feeds, books, `llms.txt`.

    In: the corpus, and what enrich found in it. Out: files as they are served, paths below the root of the site.
    """
    return companions_of(
        {edition: open_archive(corpus, relations, wording(edition, relations.kept)) for edition in Edition}
    )


def findable(corpus: Corpus, relations: Relations) -> Findable:
    """What the search must know of pages: where people stand, and what the status of notices is judged by."""
    return findable_in(open_archive(corpus, relations, wording(Edition.ZH_HANS, relations.kept)))


__all__ = ["Standings", "companions", "findable", "render"]
