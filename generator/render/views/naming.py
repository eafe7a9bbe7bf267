"""What things are called in an edition, and where its readers find them."""

from __future__ import annotations

from generator.model.edition import Edition
from generator.model.notice import Notice
from generator.render.addresses import href, notice_path, text_address
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.vocabulary.kinds import KINDS


def title_of(archive: Archive, notice: Notice) -> str:
    """The title of `notice`; in English the printed one, else the description made from its head."""
    if archive.edition is not Edition.EN:
        return notice.head.title
    return notice.title_en or archive.relations.english_titles.get(notice.id, notice.head.title)


def place_href(archive: Archive, source: str, notice_id: str, eid: str | None) -> Markdown:
    """The link destination from page `source` to a notice, or to its provision `eid`, which its page must have.

    Provisions stand in the text, and the English edition does not repeat the text: there it is the Chinese page's.
    """
    if eid and archive.edition is Edition.EN:
        return text_address(source, archive.edition.base, notice_id, eid)
    return href(source, notice_path(notice_id), eid)


def kind_of(archive: Archive, kind: str | None) -> str:
    """The word for a kind of notice; empty if the kind is unknown."""
    return (KINDS.get(kind or "") if archive.edition is Edition.EN else None) or kind or ""


def issuer_of(archive: Archive, name: str) -> str:
    """The name of an issuing body; in English if glossary or vocabulary has it, else as printed."""
    return archive.relations.names_en.get(name, name) if archive.edition is Edition.EN else name
