"""Stage 7: the corpus as Markdown pages, by way of views and templates."""

from __future__ import annotations

from generator.model.corpus import Corpus
from generator.model.edition import Edition
from generator.model.page import Companion, Page
from generator.model.relations import Relations
from generator.render.companions import companions_of
from generator.render.environment import wording
from generator.render.pages import pages
from generator.render.standings import Standings
from generator.render.views.archive import ROWS, open_archive


def render(corpus: Corpus, relations: Relations, edition: Edition, rows: int = ROWS) -> tuple[Page, ...]:
    """All pages of `edition`, sorted by path; the same corpus gives the same bytes.

    In: the corpus, and what enrich found in it. Out: Markdown with front matter, paths below the edition's docs folder.
    A page of a register has at most `rows` rows: what is longer is split.
    Raises ValueError if two notices claim one id.
    """
    return pages(open_archive(corpus, relations, wording(edition, relations.kept), rows))


def companions(corpus: Corpus, relations: Relations) -> tuple[Companion, ...]:
    """The files that stand beside the pages, sorted by path: notices as Markdown for readers, `llms.txt`.

    In: the corpus, and what enrich found in it. Out: files as they are served, paths below the root of the site.
    """
    chinese, english = (
        open_archive(corpus, relations, wording(edition, relations.kept)) for edition in (Edition.ZH_HANS, Edition.EN)
    )
    return companions_of(chinese, english)


__all__ = ["Standings", "companions", "render"]
