"""What a notice says of itself: its own titles and number, and the sentence by which it issues its instruments."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.enrich.citations.finding import FoundCitation
from generator.enrich.citations.marks import find_titles
from generator.enrich.texts import NoticeText
from generator.model.notice import NodeType, Notice
from generator.text import Span, fold

_ISSUES = r"印发|公布|发布|颁布|转发|批转|下发|公告|通告"
_ISSUED = re.compile(_ISSUES)
_ISSUES_NOW = re.compile(rf"(?:现|兹)(?:予以?|将)?\s*(?:{_ISSUES})\s*$")  # 现发布《…》
_NOW = re.compile(r"(?:现|兹|特|并|一并)?(?:随文)?将(?P<words>[^，。；]{0,40})$")
_OTHER_WORDS = re.compile(r"贯彻|落实|根据|按照|执行|实施|关于|修改|废止|依据|废除|列入|纳入|对")
_NOTE = re.compile(r"[（(][^（）()]{0,40}[）)]")
_PASSED = re.compile(
    r"\s*(?:等\S{0,6}?)?(?:，)?(?:已|业)(?:于|经|由|报|根据)?.{0,80}?(?:现|予以|予)[^。；]{0,12}?(?:印发|公布|发布|颁布|转发|批转|施行)",
    re.DOTALL,
)
_BEFORE, _AFTER = 300, 400  # characters in which the words of issuing find room
_SUBJECT = re.compile(r"(?:印发|公布|发布|颁布|下发)《?(?P<title>[^《》]{4,80}?)》?的(?:通知|公告|通告|决定|函)$")
_FORMER = re.compile(r"(?:(?:印发|发布|公布|颁布|施行|实施)的|原|原来的?|修订前的?)\s*$")
_ENDED = re.compile(
    r"(?:(?!(?:印发|转发|下发)(?:给|各)|现予|予以(?:印发|公布|发布))[^。；]){0,40}?(?:同时|予以|即行)?(?:废止|失效)"
)


@dataclass(frozen=True, slots=True)
class Own:
    """The folded titles of a notice and its components, with their anchors (None is the whole), and its number."""

    titles: dict[str, str | None]
    subject: str | None  # what the head's title says is published: 关于公布…的公告
    attachments: dict[str, str]  # with their anchors
    number: str | None

    def is_number_of(self, found: FoundCitation) -> bool:
        """True if `found` has the notice's own number."""
        return found.number is not None and self.number is not None and fold(found.number.text) == self.number

    def names_attachment(self, title: str) -> bool:
        """True if `title` is that of an attachment, or the end of it: 公约 is no document that one cites then."""
        folded = fold(title)
        return len(folded) >= 4 and any(name.endswith(folded) for name in self.attachments)


def own_of(notice: Notice) -> Own:
    """What `notice` says of itself."""
    titles: dict[str, str | None] = {fold(notice.head.title): None}
    attachments: dict[str, str] = {}
    for component in notice.components:
        if component.title and component.type is NodeType.INSTRUMENT:
            titles[fold(component.title)] = component.eid
        elif component.title:
            name = fold(component.title)
            for known in (name, re.sub(r"\([^()]*\)$", "", name)):
                attachments.setdefault(known, component.eid)
    titles.pop("", None)
    number = notice.head.number
    return Own(titles, subject_of(notice.head.title), attachments, fold(number.text) if number else None)


def subject_of(title: str) -> str | None:
    """The folded title of what a notice with this `title` publishes (关于印发…的通知); None if it does not say."""
    subject = _SUBJECT.search(fold(title))
    return subject["title"] if subject else None


def is_own_title(text: NoticeText, own: Own) -> bool:
    """True if the whole text is a title of the notice or of a component: what stands in it cites nothing."""
    folded = fold(text.text)
    return folded in own.titles or (text.heading and folded in own.attachments)


def is_issued(text: NoticeText, found: FoundCitation, own: Own) -> bool:
    """True if `found` is the title of what its sentence issues: 现将《…》印发给你们; 《…》已经…通过，现予公布."""
    if found.title is None or (found.number and not own.is_number_of(found)):
        return False
    if text.component is not None and fold(found.title) not in {*own.titles, own.subject}:
        return False
    before, after = around(text, found)
    if is_former(before, after):
        return False
    between = _without_titles(before)
    if text.component is None and fold(found.title) == own.subject and own.subject not in own.titles:
        return True
    now = _NOW.search(between)
    behind = _without_titles(after)
    if _ISSUES_NOW.search(between):
        return True
    if now and not _OTHER_WORDS.search(now["words"]) and _ISSUED.search(behind):
        return True
    if _PASSED.match(behind.lstrip("、和及")):
        return True
    return fold(found.title) in own.titles and bool(_ISSUED.search(after)) and text.component is None


def around(text: NoticeText, found: FoundCitation) -> tuple[str, str]:
    """What stands before and behind `found` in its sentence, as far as it can matter."""
    sentence = text.sentence(Span(found.start, found.end))
    before = text.text[max(sentence.start, found.start - _BEFORE) : found.start]
    return str(before), str(text.text[found.end : min(sentence.end, found.end + _AFTER)])


def is_former(before: str, after: str) -> bool:
    """True if the words around a title say that an earlier document of that title is meant."""
    return bool(_FORMER.search(before) or _ENDED.match(after))


def _without_titles(text: str) -> str:
    """`text` without titles in 《》 and the brackets behind them."""
    kept, at = [], 0
    for title in find_titles(text):
        kept.append(text[at : title.start])
        note = _NOTE.match(text, title.end)
        at = note.end() if note else title.end
    return "".join((*kept, text[at:]))
