"""Whether a title in 《》 names a document that is cited, or a form, a periodical, a paper still to be written."""

from __future__ import annotations

import re

from generator.enrich.citations.finding import FoundCitation
from generator.vocabulary import has_genre, is_bare_genre, names_document, why_uncited

_RESTS_ON = re.compile(
    r"(?:根据|依照|按照|依据|遵照|参照|比照|违反|贯彻|落实|执行|符合|遵守|适用|对照|依循|遵循)(?:新?修订的|现行的?|国家|本市|省|市|和|了|好)?[^，。；《》]{0,12}$"
)
_FILLED = re.compile(
    r"(?:填写|填报|填制|签订|签署|出具|核发|颁发|发放|领取|申领|换发|补发|持有?|凭|张贴|播放|演唱|出版|刊登|订阅)(?:并|了)?\s*$"
)
_MADE = re.compile(
    r"(?:形成|建立|梳理|汇总|起草|拟订|拟定|制定|制订|编制|编写|编印|研究|出台)(?:并|了|完善|出台|实施|印发)*\s*$"
)
_NOBODY = ("政府", "人民政府", "委员会", "本部", "本委", "本局", "省部", "中心")  # 政府令第5号 names no body
_DRAFT = re.compile(r"征求意见稿|草案|送审稿|讨论稿|草稿")


def is_document(text: str, found: FoundCitation) -> bool:
    """True if `found` names a document; `text` is where it stands."""
    title = found.title
    if title is None or found.number or found.units:
        return True
    if is_bare_genre(title):
        return True
    before = text[max(0, found.start - 40) : found.start]
    if why_uncited(title):
        return False
    if _FILLED.search(before):
        return False
    if names_document(title):
        return True
    row = _behind_row(before)
    return bool(_RESTS_ON.search(row)) and (has_genre(title) or len(title) >= 6)


def is_sure(found: FoundCitation) -> bool:
    """True if `found` surely names one document, so that one not in the archive is a work."""
    if found.number and found.number.prefix:
        return found.number.prefix not in _NOBODY
    title = found.title or ""
    return not is_bare_genre(title) and len(title) > 2 and not is_draft(found)


def is_to_be_made(text: str, found: FoundCitation) -> bool:
    """True if the text speaks of a document still to be written: 编制《…》, 6月底前形成《…》."""
    return bool(_MADE.search(text, max(0, found.start - 12), found.start))


def is_draft(found: FoundCitation) -> bool:
    """True if a draft (征求意见稿) is cited, which is not the document."""
    return bool(_DRAFT.search((found.title or "")[-8:]) or _DRAFT.search(found.note or ""))


def _behind_row(before: str) -> str:
    """`before` without the titles of the same row at its end: 根据《甲》《乙》 are both behind 根据."""
    return re.sub(r"(?:《[^《》]*》(?:[（(][^（）()]*[）)])?[、和及与]?\s*)+$", "", before)
