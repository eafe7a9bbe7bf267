"""Where notices begin: heads (版头) found by their document numbers, orders, personnel lists and titles.

Forms: title, date, number (in that order or with number and date changed); number under the title and the date at the
end (GB/T 9704-2012); 令 and 第N号; a rule's title and the order in the note under it; a personnel list's title; a
speech's title with speaker and date; a title alone. A number standing alone makes no head
without a title beside it, so numbers quoted in a text cut nothing. Which of them begin a notice, and which are lines of
a list or head a document that is issued or attached, `sifting` tells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.model.issue import HeadForm, HeadRole, TextLine
from generator.notation.dates import is_date, split_date
from generator.notation.enumerators import read_attachment_label, read_enumerator
from generator.notation.numbers import read_number, read_order_serial, read_registration
from generator.notation.printed_numbers import is_number_line
from generator.segment.found import SENTENCE, VERB, FoundHead, announces, names_issuer
from generator.segment.orders import first_places, noted_order_head, order_head
from generator.segment.pages import split_page
from generator.segment.sifting import sift, take_listed
from generator.vocabulary import is_body, is_name, kind_of, signatory_post

_PERSONNEL = re.compile(r"[^，。；：]{0,24}(?:任免|任职|免职|任命|聘任)[^，。；：]{0,16}")
_PERSONNEL_CLAUSE = re.compile(
    r".*(?:决定|通过|任命|免去|聘任|聘用|解聘|任职|选举|任免).*[:：；。，]|[（(].{8,60}(?:通过|决定)[）)]"
)
_PERSONNEL_ACTION = re.compile(r"(?:[一二三四五六七八九十]{1,2}、)?(?:决定|批准)?(?:任命|任职|免职|免去|聘任|解聘)")
_PERSONNEL_ENTRY = re.compile(r"(?:任命|免去|聘任|解聘|聘用|任免)[^，。；：]{2,30}?[为的任]")
_SPEECH = re.compile(r"[^，。；：]{0,12}在[^，。；：]{4,40}上的(?:讲话|致辞|发言)(?:[（(]摘要[）)])?")
_MOST_TITLE_LINES = 6
_MOST_ASIDES = 2  # dates, registration numbers
_LONGEST_TITLE_LINE = 120


def find_heads(lines: Sequence[TextLine]) -> list[FoundHead]:
    """The heads of all notices in `lines`, in order, none inside another."""
    texts: list[str] = [line.text for line in lines]
    found: list[FoundHead] = []
    listed = first_places(texts)
    at = 0
    while at < len(texts):
        floor = found[-1].end if found else 0
        head = order_head(texts, at) or noted_order_head(texts, at, found[-1] if found else None, listed)
        head = head or _numbered_head(texts, at, floor) or _plain_head(texts, at)
        if head and head.first >= floor:
            found.append(head)
            at = max(head.end, at + 1)
        else:
            at += 1
    return take_listed(texts, sift(texts, found))


def _numbered_head(texts: Sequence[str], at: int, floor: int) -> FoundHead | None:
    """The head that the number on line `at` belongs to: a title above or below it, a date and a registration beside."""
    serial = read_order_serial(texts[at]) is not None
    if not serial and not is_number_line(texts[at]):
        return None
    above, below = at - 1, at + 1
    while above >= floor and at - above <= _MOST_ASIDES and _aside(texts[above]):
        above -= 1
    if above >= floor and split_page(texts[above])[1] is not None:
        return None  # the number of a line of contents
    while not serial and below < len(texts) and below - at <= _MOST_ASIDES and _aside(texts[below]):
        below += 1
    first = _title_start(texts, above, floor)
    last = None if serial else _title_end(texts, below)
    if serial and (first is None or not _is_announcement("".join(texts[first : above + 1]))):
        return None
    if first is not None and (last is None or names_issuer("".join(texts[first : above + 1]))):
        roles = [HeadRole.TITLE] * (above + 1 - first) + [
            _aside(text) or HeadRole.NUMBER for text in texts[above + 1 : at]
        ]
        roles.append(HeadRole.NUMBER)
    elif last is not None:
        first = at
        roles = [HeadRole.NUMBER] + [_aside(text) or HeadRole.TITLE for text in texts[at + 1 : last + 1]]
    else:
        return None
    title = _joined(texts, first, roles)
    if first > floor and HeadRole.REGISTRATION not in roles and read_registration(texts[first - 1]):
        first, roles = first - 1, [HeadRole.REGISTRATION, *roles]
    roles += _asides_behind(texts, first + len(roles), roles, split_date(texts[at])[1] is not None)
    if max(Counter(role for role in roles if role is not HeadRole.TITLE).values()) > 1:
        return None
    return FoundHead(first, tuple(roles), HeadForm.NUMBERED, title)


def _aside(text: str) -> HeadRole | None:
    """What a line of a head holds besides title and number: a date or a registration number."""
    if is_date(text):
        return HeadRole.DATE
    return HeadRole.REGISTRATION if read_registration(text) else None


def _asides_behind(texts: Sequence[str], end: int, roles: Sequence[HeadRole], dated: bool) -> list[HeadRole]:
    """The roles of the date and the registration number that stand behind the other lines of a head.

    A date without brackets is the head's if a text follows, and no other number that it could belong to.
    """
    behind: list[HeadRole] = []
    for text, following in zip(
        texts[end : end + _MOST_ASIDES], [*texts[end + 1 : end + 1 + _MOST_ASIDES], ""], strict=False
    ):
        role = _aside(text)
        if role is None or role in roles or role in behind or (dated and role is HeadRole.DATE):
            break
        if role is HeadRole.DATE and text[0] not in "（(" and (not following or is_number_line(following)):
            break
        behind.append(role)
    return behind


def _is_announcement(title: str) -> bool:
    return names_issuer(title) and kind_of(title) in ("公告", "通告")


def _joined(texts: Sequence[str], first: int, roles: Sequence[HeadRole]) -> str:
    return "".join(texts[first + i] for i, role in enumerate(roles) if role is HeadRole.TITLE)


def _title_start(texts: Sequence[str], last: int, floor: int) -> int | None:
    """The first of the lines, ending with line `last`, that make a title; None if they make none.

    As many lines as make a title that begins with its issuer, and lines of nothing but bodies above; if none does,
    the fewest lines that read like a title.
    """
    best: int | None = None
    title, issued = "", False
    for first in range(last, max(floor, last - _MOST_TITLE_LINES + 1) - 1, -1):
        line = texts[first]
        if SENTENCE.search(line) or len(line) > _LONGEST_TITLE_LINE or read_attachment_label(line) or _is_item(line):
            break
        if (
            _aside(line)
            or read_number(line)
            or _is_cited(line)
            or (title and _is_whole(line) and not title.startswith("的"))
            or split_page(line)[1] is not None
        ):
            break
        if issued and not is_body(line):
            break
        title = line + title
        whole = bool(VERB.search(title)) and ("关于" in title or kind_of(title) is not None)
        if (whole or announces(title)) and (best is None or names_issuer(title)):
            best = first
            issued = names_issuer(title)
    return best


def _is_cited(line: str) -> bool:
    """True if all of `line` is a title in its marks, as a text cites it."""
    return line.startswith("《") and line.endswith("》")


def _is_whole(line: str) -> bool:
    """True if `line` is a whole title, so that what follows is none of it."""
    return kind_of(line) is not None and names_issuer(line)


def _is_item(line: str) -> bool:
    """True if `line` is an item of a list that names a document: no title begins with an enumerator."""
    return read_enumerator(line) is not None and "关于" in line


def _title_end(texts: Sequence[str], first: int) -> int | None:
    """The last of the lines, beginning with line `first`, that make a title under a number; None if they make none."""
    for last in range(first, min(len(texts), first + _MOST_TITLE_LINES)):
        if _breaks_title(texts[last], "".join(texts[first:last])):
            return None
        title = "".join(texts[first : last + 1])
        if kind_of(title) and names_issuer(title):
            following, page = split_page(texts[last + 1]) if last + 1 < len(texts) else ("", None)
            return last if following or page is None else None  # a page below it makes it a line of contents
    return None


def _plain_head(texts: Sequence[str], at: int) -> FoundHead | None:
    text = texts[at]
    if SENTENCE.search(text) or len(text) > _LONGEST_TITLE_LINE or _number_near(texts, at):
        return None
    following = texts[at + 1 : at + 3]
    if _PERSONNEL_ACTION.fullmatch(text):
        return None  # a heading over entries
    if len(text) <= 40 and _PERSONNEL.fullmatch(text) and "关于" not in text and not _PERSONNEL_ENTRY.match(text):
        if split_page(text)[1] is None and any(_PERSONNEL_CLAUSE.fullmatch(line) for line in following):
            return FoundHead(at, (HeadRole.TITLE,), HeadForm.PERSONNEL, text)
        return None
    return _speech_head(texts, at) or _unnumbered_head(texts, at)


def _speech_head(texts: Sequence[str], at: int) -> FoundHead | None:
    """A speech: 在…会议上的讲话, who speaks, and in brackets the date; speaker and date in any order."""
    if not _SPEECH.fullmatch(texts[at]):
        return None
    roles = [HeadRole.TITLE]
    for text in texts[at + 1 : at + 3]:
        if is_date(text) and text[0] in "（(" and HeadRole.DATE not in roles:
            roles.append(HeadRole.DATE)
        elif (signatory_post(text) or is_name(text)) and HeadRole.PREAMBLE not in roles:
            roles.append(HeadRole.PREAMBLE)
        else:
            break
    return FoundHead(at, tuple(roles), HeadForm.UNNUMBERED, texts[at]) if HeadRole.DATE in roles else None


def _unnumbered_head(texts: Sequence[str], at: int) -> FoundHead | None:
    """A head without number: a whole title with its issuer, possibly with a date under it."""
    if not (is_body(texts[at]) or names_issuer(texts[at])):
        return None
    title = ""
    for last in range(at, min(len(texts) - 1, at + _MOST_TITLE_LINES)):
        if _breaks_title(texts[last], title):
            return None
        title += texts[last]
        if kind_of(title) is not None and names_issuer(title):
            roles = [HeadRole.TITLE] * (last + 1 - at)
            return FoundHead(
                at, (*roles, *_asides_behind(texts, last + 1, roles, dated=False)), HeadForm.UNNUMBERED, title
            )
    return None


def _breaks_title(line: str, title: str) -> bool:
    """True if `line` cannot go on with `title`: no line of one, a line of contents, or the beginning of another."""
    if SENTENCE.search(line) or len(line) > _LONGEST_TITLE_LINE or is_date(line) or "【" in line:
        return True
    return split_page(line)[1] is not None or (VERB.search(title) is not None and names_issuer(line))


def _number_near(texts: Sequence[str], at: int) -> bool:
    """True if a document number follows within the lines a title and a date may take."""
    for i, line in enumerate(texts[at + 1 : at + 2 + _MOST_TITLE_LINES], start=at + 1):
        if is_number_line(line) or (read_order_serial(line) and _is_announcement("".join(texts[at:i]))):
            return True
        if SENTENCE.search(line):
            return False
    return False
