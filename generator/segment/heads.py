"""Where notices begin: heads (版头) found by their document numbers, orders, personnel lists and titles.

Forms: title, date, number (in that order or with number and date changed); number under the title and the date at the
end (GB/T 9704-2012); 令 and 第N号; a personnel list's title; a title alone. A number standing alone makes no head
without a title beside it, so numbers quoted in a text cut nothing. Which of them begin a notice, and which are lines of
a list or head a document that is issued or attached, `sifting` tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.issue import HeadForm, HeadRole, TextLine
from generator.notation.dates import is_date
from generator.notation.enumerators import read_attachment_label, read_enumerator
from generator.notation.numbers import read_number, read_registration
from generator.segment.found import SENTENCE, VERB, FoundHead, names_issuer
from generator.segment.orders import order_head
from generator.segment.sifting import sift
from generator.vocabulary import is_body, kind_of

_PERSONNEL = re.compile(r"[^，。；：]{0,24}(?:任免|任职|免职|任命|聘任)[^，。；：]{0,16}")
_PERSONNEL_CLAUSE = re.compile(r".*(?:决定|任命|免去|聘任|聘用|任职).*[:：；。，]")
_MOST_TITLE_LINES = 6
_LONGEST_TITLE_LINE = 120


def find_heads(lines: Sequence[TextLine]) -> list[FoundHead]:
    """The heads of all notices in `lines`, in order, none inside another."""
    texts = [line.text for line in lines]
    found: list[FoundHead] = []
    at = 0
    while at < len(texts):
        floor = found[-1].end if found else 0
        head = order_head(texts, at) or _numbered_head(texts, at, floor) or _plain_head(texts, at)
        if head and head.first >= floor:
            found.append(head)
            at = max(head.end, at + 1)
        else:
            at += 1
    return sift(texts, found)


def _numbered_head(texts: Sequence[str], at: int, floor: int) -> FoundHead | None:
    if not read_number(texts[at]):
        return None
    above = at - 1
    dated = above >= floor and is_date(texts[above])
    if dated:
        above -= 1
    first = _title_start(texts, above, floor)
    if first is not None:
        roles = [HeadRole.TITLE] * (above + 1 - first) + [HeadRole.DATE] * dated + [HeadRole.NUMBER]
    else:
        last = _title_end(texts, at + 1)
        if last is None:
            return None
        first, roles = at, [HeadRole.NUMBER] + [HeadRole.TITLE] * (last - at)
        dated = False
    end = first + len(roles)
    if not dated and end < len(texts) and is_date(texts[end]) and texts[end][0] in "（(":
        roles.append(HeadRole.DATE)
    title = _joined(texts, first, roles)
    # The registration number stands over the title or among the lines of the head.
    if first > floor and read_registration(texts[first - 1]):
        first, roles = first - 1, [HeadRole.REGISTRATION, *roles]
    elif end < len(texts) and read_registration(texts[end]):
        roles.append(HeadRole.REGISTRATION)
    return FoundHead(first, tuple(roles), HeadForm.NUMBERED, title)


def _joined(texts: Sequence[str], first: int, roles: Sequence[HeadRole]) -> str:
    return "".join(texts[first + i] for i, role in enumerate(roles) if role is HeadRole.TITLE)


def _title_start(texts: Sequence[str], last: int, floor: int) -> int | None:
    """The first of the lines, ending with line `last`, that make a title; None if they make none."""
    best: int | None = None
    for first in range(last, max(floor, last - _MOST_TITLE_LINES + 1) - 1, -1):
        line = texts[first]
        if SENTENCE.search(line) or len(line) > _LONGEST_TITLE_LINE or read_registration(line):
            break
        if read_attachment_label(line) or read_number(line) or _is_item(line):
            break
        title = "".join(texts[first : last + 1])
        if VERB.search(title) and (kind_of(title) or "关于" in title):
            if best is not None and not is_body(line):
                break
            best = first
            if names_issuer(title) and not is_body(line):
                break
    return best


def _is_item(line: str) -> bool:
    """True if `line` is an item of a list that names a document: no title begins with an enumerator."""
    return read_enumerator(line) is not None and "关于" in line


def _title_end(texts: Sequence[str], first: int) -> int | None:
    """The last of the lines, beginning with line `first`, that make a title under a number; None if they make none."""
    for last in range(first, min(len(texts), first + _MOST_TITLE_LINES)):
        if SENTENCE.search(texts[last]) or len(texts[last]) > _LONGEST_TITLE_LINE:
            return None
        title = "".join(texts[first : last + 1])
        if kind_of(title) and names_issuer(title):
            return last
    return None


def _plain_head(texts: Sequence[str], at: int) -> FoundHead | None:
    text = texts[at]
    if SENTENCE.search(text) or len(text) > _LONGEST_TITLE_LINE or _number_near(texts, at):
        return None
    following = texts[at + 1 : at + 3]
    if len(text) <= 40 and _PERSONNEL.fullmatch(text) and "关于" not in text:
        if any(_PERSONNEL_CLAUSE.fullmatch(line) for line in following):
            return FoundHead(at, (HeadRole.TITLE,), HeadForm.PERSONNEL, text)
        return None
    return _unnumbered_head(texts, at)


def _unnumbered_head(texts: Sequence[str], at: int) -> FoundHead | None:
    """A head without number: a whole title with its issuer, possibly with a date in brackets under it."""
    if not (is_body(texts[at]) or names_issuer(texts[at])):
        return None
    last = next((last for last in range(at, min(len(texts), at + 4)) if _ends_title(texts, at, last)), None)
    if last is None or last + 1 >= len(texts):
        return None
    title = "".join(texts[at : last + 1])
    if not names_issuer(title) or any(SENTENCE.search(line) for line in texts[at : last + 1]):
        return None
    roles = [HeadRole.TITLE] * (last + 1 - at)
    dated = is_date(texts[last + 1]) and texts[last + 1][0] in "（("
    return FoundHead(at, tuple(roles + [HeadRole.DATE] * dated), HeadForm.UNNUMBERED, title)


def _ends_title(texts: Sequence[str], first: int, last: int) -> bool:
    title = "".join(texts[first : last + 1])
    return kind_of(title) is not None and "关于" in title


def _number_near(texts: Sequence[str], at: int) -> bool:
    """True if a document number follows within the lines a title and a date may take."""
    for line in texts[at + 1 : at + 2 + _MOST_TITLE_LINES]:
        if read_number(line):
            return True
        if SENTENCE.search(line):
            return False
    return False
