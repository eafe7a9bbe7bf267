"""Stage 7: the corpus as Markdown pages, by way of views and templates."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.corpus import Corpus
from generator.model.edition import Edition
from generator.model.page import Companion, Findable, Page, Record
from generator.model.relations import Relations
from generator.render.companions import companions_of
from generator.render.environment import wording
from generator.render.pages import pages
from generator.render.views.archive import ROWS, open_archive
from generator.render.views.findable import findable as findable_in


def render(
    corpus: Corpus, relations: Relations, edition: Edition, rows: int = ROWS, records: Sequence[Record] = ()
) -> tuple[Page, ...]:
    """All pages of `edition`, sorted by path; the same corpus gives the same bytes.

    In: the corpus, and what enrich found in it. Out: Markdown with front matter, paths below the edition's docs folder.
    A page of a register has at most `rows` rows: what is longer is split. `records` are the files that the page of the
    open data lists.
    Raises ValueError if two notices claim one id.
    """
    return pages(open_archive(corpus, relations, wording(edition, relations.kept), rows), records)


def companions(corpus: Corpus, relations: Relations) -> tuple[Companion, ...]:
    """The files that stand beside the pages, sorted by path: notices as Markdown for readers, `llms.txt`.

    In: the corpus, and what enrich found in it. Out: files as they are served, paths below the root of the site.
    """
    chinese, english = (
        open_archive(corpus, relations, wording(edition, relations.kept)) for edition in (Edition.ZH_HANS, Edition.EN)
    )
    return companions_of(chinese, english)


def findable(corpus: Corpus, relations: Relations) -> Findable:
    """What the search must know of pages: where people stand, and what the status of notices is judged by."""
    return findable_in(open_archive(corpus, relations, wording(Edition.ZH_HANS, relations.kept)))


__all__ = ["companions", "findable", "render"]
