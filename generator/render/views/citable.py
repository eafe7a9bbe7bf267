"""What a notice page tells reference managers and link previews, as terms for the page's head.

Zotero reads the page as a report: what it calls report type, number and institution are kind, document number and
issuing bodies. Bodies stand there as printed in every edition, for reference managers part English names in two.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.model.corpus import Issue
from generator.model.notice import Notice
from generator.render.addresses import file_address, notice_path, readable_path
from generator.render.views.archive import Archive
from generator.render.views.naming import issuer_of, kind_of, title_of
from generator.render.views.shared import gazette_text, site_title

Term = tuple[str, str | None]


def citable(archive: Archive, notice: Notice, issue: Issue) -> dict[str, Any]:
    """Front matter of the page of `notice`: its terms, what it is to link previews, where it stands as Markdown."""
    script = archive.t.script
    return {
        "og_type": "article",
        "markdown": str(file_address(notice_path(notice.id), readable_path(notice.id), archive.edition.base)),
        "terms": [{"name": name, "content": script(text)} for name, text in _terms(archive, notice, issue) if text],
    }


def _terms(archive: Archive, notice: Notice, issue: Issue) -> Iterator[Term]:
    t, head, gazette = archive.t, notice.head, archive.corpus.gazette
    page = "" if notice.page is None else t("facts.separator") + t("head.page", page=notice.page)
    number = head.number.text if head.number else None
    yield "DC.title", title_of(archive, notice)
    for issuer in head.issuers:
        yield "DC.creator", issuer
    yield "DC.identifier", number
    yield "DC.type", kind_of(archive, head.kind)
    yield "DC.date", head.date.isoformat() if head.date else None
    yield "DC.publisher", gazette_text(archive, "publisher")
    yield "DC.source", t("citable.source", gazette=site_title(archive), issue=t.issue(issue)) + page
    yield "DC.language", archive.edition.value
    yield "DC.rights", t("about.licence", licence=gazette.data_licence) if gazette.data_licence else None
    yield "citation_technical_report_number", number
    yield "citation_technical_report_institution", t.join(issuer_of(archive, name) for name in head.issuers)
