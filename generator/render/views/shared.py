"""Values that several views are made of: links, facts, and the frame every page has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.edition import Bilingual, Edition
from generator.model.gazette import Withholding
from generator.model.notice import Notice
from generator.render.addresses import external, href, issue_path, notice_path
from generator.render.markdown import Markdown, front_matter
from generator.render.views.archive import Archive
from generator.render.views.naming import issuer_of, number_beside, title_of
from generator.render.wording import is_chinese

WIDE = {"hide": ["toc"]}
"""Front matter of pages that are one register: it takes the room of the outline, too."""

NOT_INDEXED = {"robots": "noindex"}
"""Front matter of pages that gather what is said of people: search engines leave them out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead somewhere, or nowhere if there is nowhere to go."""

    text: str
    href: Markdown | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A labelled value; no values at all is unknown, and is said to be."""

    label: str
    values: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLine:
    """A notice in a list: its title, linked, and what else tells it from others."""

    title: Link
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every page has around its text."""

    front: Markdown
    title: str
    title_anchor: Markdown


def fact(label: str, *values: str | Link | None) -> Fact:
    """A fact from texts and links; None and empty texts are left out."""
    links = (Link(text=value) if isinstance(value, str) else value for value in values)
    return Fact(label=label, values=tuple(link for link in links if link is not None and link.text))


def frame(archive: Archive, title: str, description: str, more: Mapping[str, Any], anchor: str = "page-title") -> Frame:
    """The frame of a page: front matter with `title`, `description`, `more` and what is the same on every page."""
    banner = gazette_text(archive, "banner")
    script = archive.t.script
    values = {"title": script(title), "description": script(description), **more, "lang": archive.edition.value}
    if banner:
        values["banner"] = script(banner)
    if archive.edition is Edition.EN and is_chinese(str(values["title"])):
        values["title_lang"] = Edition.ZH_HANS.value
    return Frame(
        front=front_matter(values | {"hide": ["navigation", *more.get("hide", ())]}),
        title=title,
        title_anchor=Markdown(anchor or "page-title"),
    )


def gazette_text(archive: Archive, name: str) -> str | None:
    """A bilingual value of the gazette in the edition's language, else in the other; None if there is neither."""
    return gazette_words(archive, getattr(archive.corpus.gazette, name))


def gazette_words(archive: Archive, value: Bilingual) -> str | None:
    """`value` in the edition's language, else in the other; None if there is neither."""
    first, second = (value.en, value.zh) if archive.edition is Edition.EN else (value.zh, value.en)
    return first or second


def publisher(archive: Archive) -> str | None:
    """The publisher of the gazette, None if it is unknown."""
    name = gazette_text(archive, "publisher")
    return issuer_of(archive, name) if name else None


def site_title(archive: Archive) -> str:
    """The name of the gazette, or a general one where it is unknown."""
    return gazette_text(archive, "title") or archive.t("gazette.unnamed")


def official_site(archive: Archive) -> Link | None:
    """The link to the publisher's own site, if the gazette names one."""
    url = external(archive.corpus.gazette.official_site)
    return None if url is None else Link(text=archive.t("official.link"), href=url)


def withheld_words(archive: Archive, passage: Withholding) -> str:
    """That a passage is not shown, on which lines it stands, and why."""
    lines = archive.t.lines(passage.first_line, passage.last_line)
    return archive.t("passages.withheld", lines=lines, reason=passage.reason)


def notice_link(archive: Archive, source: str, notice: Notice) -> Link:
    """A link from page `source` to a notice, its title as words."""
    return Link(text=title_of(archive, notice), href=href(source, notice_path(notice.id)))


def issue_link(archive: Archive, source: str, issue_id: str) -> Link:
    """A link from page `source` to an issue, its name as words."""
    return Link(text=archive.t.issue(archive.issues[issue_id]), href=href(source, issue_path(issue_id)))


def notice_line(archive: Archive, source: str, notice: Notice) -> NoticeLine:
    """A notice for a list: title, number, date."""
    head, t = notice.head, archive.t
    number = number_beside(archive, notice)
    date = t.date(head.date) if head.date else t("date.unknown")
    return NoticeLine(
        title=notice_link(archive, source, notice), details=tuple(part for part in (number, date) if part)
    )
