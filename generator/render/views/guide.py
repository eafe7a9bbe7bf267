"""`llms.txt`: what the site is, where its pages and data are, for programs that read; in Chinese, then in English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.contract import FILES
from generator.model.edition import Edition
from generator.render.addresses import (
    ABOUT,
    APPOINTMENTS,
    BODIES,
    DATA,
    DUTIES,
    HOME,
    ISSUES,
    NOTICES,
    OVERVIEW,
    VALIDITY,
    WORKS,
    data_address,
)
from generator.render.addresses import address as relative
from generator.render.markdown import Markdown, readable
from generator.render.views.archive import Archive
from generator.render.views.beside import beside
from generator.render.views.open_data import contract_words
from generator.render.views.shared import gazette_text, site_title

_PAGES = (
    (ISSUES, "issues.title"), (NOTICES, "notices.title"), (VALIDITY, "validity.title"), (WORKS, "works.index"),
    (BODIES, "bodies.title"), (DUTIES, "duties.title"), (APPOINTMENTS, "appointments.title"),
    (OVERVIEW, "overview.title"), (DATA, "data.title"), (ABOUT, "about.title"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with paragraphs and links, each with what it leads to."""

    title: Markdown
    paragraphs: tuple[Markdown, ...] = ()
    links: tuple[tuple[Markdown, Markdown, Markdown], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """The whole file."""

    title: Markdown
    summary: tuple[Markdown, ...]
    sections: tuple[Section, ...]


def guide(archives: Sequence[Archive]) -> Guide:
    """The guide to the site, in the languages of `archives`, which are one archive seen by several editions."""
    return Guide(
        title=readable(" · ".join(dict.fromkeys(site_title(archive) for archive in archives))),
        summary=tuple(readable(words) for archive in archives for words in _summary(archive)),
        sections=tuple(section for archive in archives for section in _sections(archive)),
    )


def _summary(archive: Archive) -> tuple[str, ...]:
    t, corpus = archive.t, archive.corpus
    lead = t("home.lead", gazette=site_title(archive), issues=len(corpus.issues), count=len(corpus.notices))
    return lead, t("home.standard")


def _sections(archive: Archive) -> Iterator[Section]:
    t = archive.t
    banner = gazette_text(archive, "banner")
    text = [banner, t("guide.text"), t("about.text.repairs"), t("about.text.unknown")]
    yield Section(title=readable(t("guide.about")), paragraphs=tuple(readable(words) for words in text if words))
    pages = tuple((readable(t(name)), _page(archive, path), Markdown("")) for path, name in _PAGES)
    editions = tuple(
        (readable(edition.own_name), _at(archive, edition.base or "./"), Markdown("")) for edition in Edition
    )
    yield Section(title=readable(t("guide.pages")), links=(*pages, *editions))
    data = tuple(
        (readable(file.path), _at(archive, data_address(HOME, file.path)), readable(contract_words(archive, file.text)))
        for file in FILES
        if not (file.is_form or file.path.endswith(".csv"))
    )
    yield Section(title=readable(t("data.title")), paragraphs=(readable(t("guide.data_words")),), links=data)
    found = tuple(beside(archive))
    forms = (f"{one.words}{t('colon')}/{one.path}" for one in found if one.is_form)
    yield Section(
        title=readable(t("beside.title")),
        paragraphs=(readable(t("beside.lead")), *map(readable, forms)),
        links=tuple(
            (readable(one.path), _at(archive, one.path), readable(one.words)) for one in found if not one.is_form
        ),
    )


def _page(archive: Archive, path: str) -> Markdown:
    return _at(archive, archive.edition.base + relative(HOME, path))


def _at(archive: Archive, path: str) -> Markdown:
    """The whole address of `path` below the root of the site; as it is, where the site's address is not known."""
    root = archive.corpus.gazette.site_url
    return Markdown(f"{root.rstrip('/')}/{path.removeprefix('./')}" if root else path)
