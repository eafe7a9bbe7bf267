"""What a notice page tells reference managers and link previews, as terms for the page's head.

Zotero reads the page as a report: what it calls report type, number and institution are kind, document number and
issuing bodies. Bodies stand there as printed in every edition, for reference managers part English names in two.
"""

from __future__ import annotations

from typing import Any

from generator.model.corpus import Issue
from generator.model.notice import Notice
from generator.render.views.alternates import alternates
from generator.render.views.archive import Archive
from generator.render.views.linked_data import linked_data
from generator.render.views.naming import issuer_of, kind_of, title_of
from generator.render.views.shared import gazette_text, site_title


def citable(archive: Archive, notice: Notice, issue: Issue) -> dict[str, Any]:
    """Front matter of the page of `notice`: its terms, what it is to programs, its other forms."""
    script = archive.t.script
    terms = {name: [script(text) for text in texts if text] for name, texts in _terms(archive, notice, issue).items()}
    return {
        "og_type": "article",
        "alternates": {form.type: str(form.href) for form in alternates(archive, notice)},
        "linked_data": linked_data(archive, notice, issue),
        "terms": {name: texts if len(texts) > 1 else texts[0] for name, texts in terms.items() if texts},
    }


def _terms(archive: Archive, notice: Notice, issue: Issue) -> dict[str, tuple[str | None, ...]]:
    t, head, gazette = archive.t, notice.head, archive.corpus.gazette
    page = "" if notice.page is None else t("facts.separator") + t("head.page", page=notice.page)
    number = head.number.text if head.number else None
    return {
        "DC.title": (title_of(archive, notice),),
        "DC.creator": head.issuers,
        "DC.identifier": (number,),
        "DC.type": (kind_of(archive, head.kind),),
        "DC.date": (head.date.isoformat() if head.date else None,),
        "DC.publisher": (gazette_text(archive, "publisher"),),
        "DC.source": (t("citable.source", gazette=site_title(archive), issue=t.issue(issue)) + page,),
        "DC.language": (archive.edition.value,),
        "DC.rights": (t("about.licence", licence=gazette.data_licence) if gazette.data_licence else None,),
        "citation_technical_report_number": (number,),
        "citation_technical_report_institution": (t.join(issuer_of(archive, name) for name in head.issuers),),
    }
