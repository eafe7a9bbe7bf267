"""How documents are named in Akoma Ntoso: IRIs after its naming convention, and references of this archive's pages.

A work is `/akn/cn-990100/act/2023-03-05/order-87`: country, with the code of the city where `gazette.yml` states one
(without it the orders of two cities may have one name), type of document, its date (the year of its number where no
date is stated), the notice's id, which is made of the fewest stable printed facts. The text in Chinese is that with
`/zho@2023-03-05` behind it, this file of it the same with `.akn`. An instrument or attachment is `/!att_1` of its
notice; a provision is `#art_7`, by the anchor that it has on the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from generator.export.akn.shapes import is_act
from generator.model.corpus import Corpus
from generator.model.notice import Notice
from generator.model.relations import Target, TargetKind

NO_DATE = "0001-01-01"
"""What stands where the schema asks for a date and none is stated, as readers of Akoma Ntoso expect it."""

COUNTRY = "cn"


def _work_iri(notice: Notice, place: str) -> str:
    """The IRI of `notice` as a work of `place`."""
    head = notice.head
    year = f"{head.number.year:04}" if head.number and head.number.year else NO_DATE
    date = head.date.isoformat() if head.date else year
    return f"/akn/{place}/{'act' if is_act(notice) else 'doc'}/{date}/{quote(notice.id)}"


@dataclass(frozen=True, slots=True)
class Names:
    """The names of the documents and pages of an archive."""

    site: str  # the address of the site without its last slash; empty: unknown
    works: Mapping[str, str]  # id of a notice → its IRI

    def expression(self, notice: Notice) -> str:
        """The IRI of the text of `notice` in Chinese."""
        return f"{self.works[notice.id]}/zho@{notice.head.date.isoformat() if notice.head.date else ''}"

    def page(self, path: str) -> str:
        """The address of a page of the site, from its root where that is not known."""
        return f"{self.site}/{quote(path)}"

    def href(self, target: Target) -> str | None:
        """What a reference to `target` leads to; None if nothing is known that it means."""
        place = f"#{target.eid}" if target.eid else ""
        if target.kind is TargetKind.PROVISION:
            return place or None
        if target.kind is TargetKind.WORK:
            return self.page(f"works/{target.id}/")
        work = self.works.get(target.id or "")
        return work + place if work else None


def names_of(corpus: Corpus) -> Names:
    """The names in `corpus`."""
    site = (corpus.gazette.site_url or "").rstrip("/")
    place = "-".join(part for part in (COUNTRY, corpus.gazette.subdivision) if part)
    return Names(site=site, works={notice.id: _work_iri(notice, place) for notice in corpus.notices})
