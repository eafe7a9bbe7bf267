"""Where notices begin: heads (版头) found by their document numbers, orders, personnel lists and titles.

Forms: title, date, number (in that order or with number and date changed); number under the title and the date at the
end (GB/T 9704-2012); 令 and 第N号; a personnel list's title; a title alone. A number standing alone makes no head
without a title beside it, so numbers quoted in a text cut nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model.issue import HeadForm, HeadRole, TextLine
from generator.notation.dates import is_date
from generator.notation.enumerators import read_attachment_label
from generator.notation.numbers import read_number, read_order, read_order_serial, read_registration
from generator.text import fold
from generator.vocabulary import is_body, kind_of, signatory_post

_SENTENCE = re.compile(r"[。；;！？\t|]|[:：]$")
_VERB = re.compile(r"关于|印发|转发|批转|公布|发布")
_PERSONNEL = re.compile(r"[^，。；：]{0,24}(?:任免|任职|免职|任命|聘任)[^，。；：]{0,16}")
_PERSONNEL_CLAUSE = re.compile(r".*(?:决定|任命|免去|聘任|聘用|任职).*[:：；。，]")
_MOST_TITLE_LINES = 6
_LONGEST_TITLE_LINE = 120
_FIRST_LINES = 40  # of a notice, among which it names what it issues
_LONGEST_NOTICE = 200  # lines between an unnumbered notice's title and its signature


@dataclass(frozen=True, slots=True)
class FoundHead:
    """A head: lines `first` to `first + len(roles)`, and whether its title names an issuer or a date stands by."""

    first: int
    roles: tuple[HeadRole, ...]
    form: HeadForm
    title: str
    sure: bool

    @property
    def end(self) -> int:
        """The index of the first line behind the head."""
        return self.first + len(self.roles)


def find_heads(lines: Sequence[TextLine]) -> list[FoundHead]:
    """All heads in `lines`, in order, none inside another."""
    texts = [line.text for line in lines]
    heads: list[FoundHead] = []
    at = 0
    while at < len(texts):
        head = _order_head(texts, at) or _numbered_head(texts, at, heads) or _plain_head(texts, at, heads)
        if head and (not heads or head.first >= heads[-1].end):
            heads.append(head)
            at = max(head.end, at + 1)
        else:
            at += 1
    return heads


def _order_head(texts: Sequence[str], at: int) -> FoundHead | None:
    text = texts[at]
    if text.endswith("令") and is_body(text[:-1]) and at + 1 < len(texts) and read_order_serial(texts[at + 1]):
        roles = [HeadRole.ORDER, HeadRole.NUMBER]
    elif read_order(text) and not _SENTENCE.search(text):
        roles = [HeadRole.ORDER]
    else:
        return None
    first = at
    if at > 0 and read_registration(texts[at - 1]):
        first, roles = at - 1, [HeadRole.REGISTRATION, *roles]
    end = at + len(roles) - (at - first)
    while end < len(texts) and end - at < 10:
        line = texts[end]
        if signatory_post(line):
            roles.append(HeadRole.SIGNATORY)
        elif is_date(line):
            roles.append(HeadRole.DATE)
            break
        elif HeadRole.SIGNATORY not in roles and line[-1] in "。：" and not _is_title_end(line):
            roles.append(HeadRole.PREAMBLE)
        else:
            break
        end += 1
    return FoundHead(first, tuple(roles), HeadForm.ORDER, text, True)


def _numbered_head(texts: Sequence[str], at: int, heads: list[FoundHead]) -> FoundHead | None:
    if not read_number(texts[at]):
        return None
    floor = heads[-1].end if heads else 0
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
    end = first + len(roles)
    if not dated and end < len(texts) and is_date(texts[end]) and texts[end][0] in "（(":
        dated = True
        roles.append(HeadRole.DATE)
    title = _joined(texts, first, roles)
    # The registration number stands over the title or among the lines of the head.
    if first > floor and read_registration(texts[first - 1]):
        first, roles = first - 1, [HeadRole.REGISTRATION, *roles]
    elif end < len(texts) and read_registration(texts[end]):
        roles.append(HeadRole.REGISTRATION)
    return FoundHead(first, tuple(roles), HeadForm.NUMBERED, title, dated or _names_issuer(title))


def _joined(texts: Sequence[str], first: int, roles: Sequence[HeadRole]) -> str:
    return "".join(texts[first + i] for i, role in enumerate(roles) if role is HeadRole.TITLE)


def _title_start(texts: Sequence[str], last: int, floor: int) -> int | None:
    """The first of the lines, ending with line `last`, that make a title; None if they make none."""
    best: int | None = None
    for first in range(last, max(floor, last - _MOST_TITLE_LINES + 1) - 1, -1):
        line = texts[first]
        if _SENTENCE.search(line) or len(line) > _LONGEST_TITLE_LINE or read_registration(line):
            break
        if read_attachment_label(line) or read_number(line):
            break
        title = "".join(texts[first : last + 1])
        if _VERB.search(title) and (kind_of(title) or "关于" in title):
            if best is not None and not is_body(line):
                break
            best = first
            if _names_issuer(title) and not is_body(line):
                break
    return best


def _title_end(texts: Sequence[str], first: int) -> int | None:
    """The last of the lines, beginning with line `first`, that make a title under a number; None if they make none."""
    for last in range(first, min(len(texts), first + _MOST_TITLE_LINES)):
        if _SENTENCE.search(texts[last]) or len(texts[last]) > _LONGEST_TITLE_LINE:
            return None
        title = "".join(texts[first : last + 1])
        if kind_of(title) and _names_issuer(title):
            return last
    return None


def _names_issuer(title: str) -> bool:
    """True if `title` begins with the name of a body and goes on with 关于, 印发 or the like."""
    match = _VERB.search(title)
    return match is not None and is_body(title[: match.start()].replace("、", ""))


def _is_title_end(line: str) -> bool:
    return not _SENTENCE.search(line) and kind_of(line) is not None


def _plain_head(texts: Sequence[str], at: int, heads: list[FoundHead]) -> FoundHead | None:
    text = texts[at]
    if _SENTENCE.search(text) or len(text) > _LONGEST_TITLE_LINE or _number_near(texts, at):
        return None
    following = texts[at + 1 : at + 4]
    if len(text) <= 40 and _PERSONNEL.fullmatch(text) and "关于" not in text:
        if any(_PERSONNEL_CLAUSE.fullmatch(line) for line in following[:2]):
            return FoundHead(at, (HeadRole.TITLE,), HeadForm.PERSONNEL, text, True)
        return None
    head = _unnumbered_head(texts, at, heads)
    if head and (_stands_free(texts, at) or _is_signed(texts, head) or _is_known_issuer(texts, head, heads)):
        return head
    return None


def _unnumbered_head(texts: Sequence[str], at: int, heads: list[FoundHead]) -> FoundHead | None:
    """A head without number: a whole title with its issuer, that the notice before does not name in 《》."""
    if not (is_body(texts[at]) or _names_issuer(texts[at])):
        return None
    last = next((last for last in range(at, min(len(texts), at + 4)) if _ends_title(texts, at, last)), None)
    if last is None:
        return None
    title = "".join(texts[at : last + 1])
    if not _names_issuer(title) or any(_SENTENCE.search(line) for line in texts[at : last + 1]):
        return None
    if heads and fold(f"《{title}》") in fold(
        "".join(texts[heads[-1].first : min(at, heads[-1].first + _FIRST_LINES)])
    ):
        return None
    if last + 1 >= len(texts):
        return None
    roles = [HeadRole.TITLE] * (last + 1 - at)
    dated = is_date(texts[last + 1]) and texts[last + 1][0] in "（("
    return FoundHead(at, tuple(roles + [HeadRole.DATE] * dated), HeadForm.UNNUMBERED, title, True)


def _ends_title(texts: Sequence[str], first: int, last: int) -> bool:
    title = "".join(texts[first : last + 1])
    return kind_of(title) is not None and "关于" in title


def _number_near(texts: Sequence[str], at: int) -> bool:
    """True if a document number follows within the lines a title and a date may take."""
    for line in texts[at + 1 : at + 2 + _MOST_TITLE_LINES]:
        if read_number(line):
            return True
        if _SENTENCE.search(line):
            return False
    return False


def _is_signed(texts: Sequence[str], head: FoundHead) -> bool:
    """True if issuer and date stand alone at the end of what follows, and no label of an attachment before it."""
    label = read_attachment_label(texts[head.first - 1]) if head.first else None
    if label and not label.rest:
        return False
    issuer = _issuer(head.title)
    for line, following in pairwise(texts[head.end : head.end + _LONGEST_NOTICE]):
        if read_number(line) or read_attachment_label(line):
            return False
        if line.replace(" ", "") == issuer and is_date(following):
            return True
    return False


def _is_known_issuer(texts: Sequence[str], head: FoundHead, heads: Sequence[FoundHead]) -> bool:
    """True if a head before has the same issuer, and a sentence follows: so behind a text that breaks off."""
    before = texts[head.first - 1] if head.first else ""
    label = read_attachment_label(before)
    if (label and not label.rest) or kind_of(before) or head.end >= len(texts):
        return False
    if not texts[head.end].endswith(("。", "：", ":", "；")):
        return False
    return any(_issuer(other.title) == _issuer(head.title) for other in heads if other.form is not HeadForm.PERSONNEL)


def _issuer(title: str) -> str:
    match = _VERB.search(title)
    return title[: match.start()].replace(" ", "") if match else title.removesuffix("令")


def _stands_free(texts: Sequence[str], at: int) -> bool:
    """True if the line before is the end of something, and no label of an attachment."""
    if at == 0:
        return True
    before = texts[at - 1]
    return before[-1] in "。；）)！…" or is_date(before) or bool(read_registration(before))
