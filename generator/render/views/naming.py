"""What things are called in an edition, and where its readers find them.

In English what the vocabulary or the glossary has a word for; all else stands as printed.
"""

from __future__ import annotations

from generator.model.edition import Bilingual, Edition
from generator.model.notice import Notice
from generator.model.relations import Appointment
from generator.render.addresses import href, notice_path, text_address
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.wording import is_chinese
from generator.vocabulary import (
    KINDS,
    post_in_english,
    role_in_english,
    rubric_in_english,
    term_in_english,
    validity_in_english,
    verb_in_english,
)


def title_of(archive: Archive, notice: Notice) -> str:
    """The title of `notice`; in English the printed one, else the description made from its head, else its place."""
    if archive.edition is not Edition.EN:
        return notice.head.title
    described = notice.title_en or archive.relations.english_titles.get(notice.id)
    if described:
        return described
    kind = kind_of(archive, notice.head.kind)
    if is_chinese(kind):
        return notice.head.title
    words = {"kind": kind or archive.t("title.document"), "position": notice.position}
    return archive.t("title.placed", **words, issue=archive.t.issue(archive.issues[notice.issue]))


def plain_title_of(archive: Archive, notice: Notice) -> str:
    """The same for places where Chinese words cannot be marked: an English description there has none of them."""
    title = title_of(archive, notice)
    if archive.edition is not Edition.EN or not is_chinese(title):
        return title
    t, head = archive.t, notice.head
    kind = kind_of(archive, head.kind) or t("title.document")
    when = t.date(head.date) if head.date else t.issue(archive.issues[notice.issue])
    if is_chinese(kind) or is_chinese(when):
        return head.title
    order = head.number.serial if head.number and head.number.order else None
    if order is not None:
        return t("title.order", kind=kind, number=order, when=when)
    return t("title.plain", kind=kind, when=when)


def number_of(archive: Archive, notice: Notice) -> str:
    """The document number; in English as the contents print it, if they do; empty if there is none."""
    printed = notice.number_en if archive.edition is Edition.EN else None
    return printed or (notice.head.number.text if notice.head.number else "")


def number_beside(archive: Archive, notice: Notice) -> str:
    """The number where it stands beside the title, which may have it already."""
    number = number_of(archive, notice)
    return "" if archive.edition is Edition.EN and number in title_of(archive, notice) else number


def signatory_of(archive: Archive, signatory: str | None) -> str | None:
    """Who signed, as printed; in English the post in front of the name by vocabulary: Mayor 林远."""
    post, space, name = (signatory or "").partition(" ")
    english = post_in_english(post) if archive.edition is Edition.EN and space else None
    return f"{english} {name}" if english else signatory


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


def rubric_name(rubric: Bilingual) -> str:
    """A rubric as printed, in its brackets: 【市政府文件】; empty if there is none in Chinese."""
    name = (rubric.zh or "").strip()
    return name if not name or name.startswith("【") else f"【{name}】"


def rubric_of(archive: Archive, rubric: Bilingual) -> str:
    """A rubric in the words of the edition: in English as printed there, else by the vocabulary."""
    name = rubric_name(rubric)
    return (rubric.en or rubric_in_english(name) if archive.edition is Edition.EN else None) or name


def body_of(archive: Archive, name: str) -> str:
    """The name of a body; in English if glossary or vocabulary has it, else as printed."""
    return archive.relations.names_en.get(name, name) if archive.edition is Edition.EN else name


def issuer_of(archive: Archive, name: str) -> str:
    """The name of an issuing body; of several (甲、乙) each in English if it can be."""
    if archive.edition is not Edition.EN or name in archive.relations.names_en:
        return body_of(archive, name)
    names = [body_of(archive, part) for part in name.split("、")]
    return name if any(is_chinese(part) for part in names) else archive.t.join(names)


def action_of(archive: Archive, verb: str) -> str:
    """What a personnel list does with somebody: 任命, Appointed."""
    return (verb_in_english(verb) if archive.edition is Edition.EN else None) or verb


def post_of(archive: Archive, record: Appointment) -> str:
    """The post of a record; in English post and body apart, where the vocabulary has the post."""
    if archive.edition is not Edition.EN:
        return record.post
    post = post_title(archive, record.post.removeprefix(record.body or ""), record.body)
    if is_chinese(post):
        return record.post
    return archive.t("post.of", post=post, body=body_of(archive, record.body)) if record.body else post


def post_printed(archive: Archive, record: Appointment) -> str:
    """What of a post is not said by `post_of`: its Chinese, without a body that has no English; often nothing."""
    shown = post_of(archive, record)
    if shown == record.post:
        return ""
    return record.post.removeprefix(record.body) if record.body and is_chinese(shown) else record.post


def post_title(archive: Archive, post: str, body: str | None = None) -> str:
    """A post within `body`: 副局长, Deputy Director; of a government the place may stand before it (某区区长)."""
    if archive.edition is not Edition.EN:
        return post
    place = (body or "").removesuffix("人民政府")
    return post_in_english(post) or post_in_english(post.removeprefix(place)) or post


def role_of(archive: Archive, role: str) -> str:
    """A role in a group: 组长, Group Leader."""
    return (role_in_english(role) if archive.edition is Edition.EN else None) or role


def term_of(archive: Archive, term: str | None) -> str:
    """A term or note of a personnel list: 试用期一年, probation of one year; empty if there is none."""
    return (term_in_english(term) if term and archive.edition is Edition.EN else None) or term or ""


def validity_term_of(archive: Archive, term: str | None) -> str:
    """The words of a clause of validity that gives no dates: 长期有效, valid indefinitely; empty if there are none."""
    return (validity_in_english(term) if term and archive.edition is Edition.EN else None) or term or ""
