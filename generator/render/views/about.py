"""The page that says what the site is."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.addresses import ABOUT, DATA, GUIDE, external, file_address, href
from generator.render.views.archive import Archive
from generator.render.views.shared import Frame, Link, frame, gazette_text, official_site, publisher, site_title


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutView:
    """What the page about the site shows."""

    frame: Frame
    gazette: str
    publisher: str
    place: str
    official: Link | None
    repository: Link | None
    licence: str
    as_of: str
    guide: Link
    data: Link


def about_view(archive: Archive) -> AboutView:
    """The page about the site."""
    t, gazette = archive.t, archive.corpus.gazette
    repository = external(gazette.repo_url)
    return AboutView(
        frame=frame(archive, t("about.title"), t("about.description", gazette=site_title(archive)), {"page": "about"}),
        gazette=site_title(archive),
        publisher=publisher(archive) or t("unknown"),
        place=gazette_text(archive, "place") or t("unknown"),
        official=official_site(archive),
        repository=Link(text=t("about.repository"), href=repository) if repository else None,
        licence=gazette.data_licence or t("unknown"),
        as_of=t.date(archive.corpus.as_of) if archive.corpus.as_of else t("unknown"),
        guide=Link(text=GUIDE, href=file_address(ABOUT, GUIDE, archive.edition.base)),
        data=Link(text=t("data.title"), href=href(ABOUT, DATA)),
    )
