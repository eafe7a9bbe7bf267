"""Heads of orders (令) and of announcements counted like them (公告, 通告): body and word, serial, preamble, signature.

Body, word and serial may stand on one line or on several, the serial first or last, two bodies one a line: joined, they
read as one number. Behind them, in any order that print has: the sentence that publishes, who signs, the date.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.model.issue import HeadForm, HeadRole
from generator.notation.dates import is_date, split_date
from generator.notation.enumerators import read_enumerator
from generator.notation.numbers import read_order_serial, read_registration, read_serial_title
from generator.notation.printed_numbers import read_order_note
from generator.segment.found import SENTENCE, FoundHead, is_title_end
from generator.segment.pages import without_page
from generator.text import fold
from generator.vocabulary import genre_of, is_body, is_name, signatory_post

_SIGNED_WITHIN = 10  # lines behind the number
_MOST_LINES = 4  # of bodies, word and serial
_LONGEST_LINE = 50
_LONGEST_TITLE = 60
_FRONT = 400  # lines among which the contents stand
_PUBLISHES = re.compile("(?:公布|发布|颁布)[^。]*。$")
_FOREIGN_NAME = re.compile(r"[\u4e00-\u9fff]{1,6}[·•][\u4e00-\u9fff·•]{1,12}")


def order_head(texts: Sequence[str], at: int) -> FoundHead | None:
    """The head whose first line with body, word or serial is line `at`; or None.

    An announcement's head is its first lines alone: signatory and date stand at its end.
    """
    opened = _opening(texts, at)
    if opened is None:
        return None
    roles, announces = opened
    first = at
    title = "".join(texts[at + i] for i, role in enumerate(roles) if role is not HeadRole.NUMBER)
    if at > 0 and read_registration(texts[at - 1]):
        first, roles = at - 1, [HeadRole.REGISTRATION, *roles]
    if announces:
        return FoundHead(first, tuple(roles), HeadForm.NUMBERED, title)
    roles += _signature(texts, first + len(roles))
    return FoundHead(first, tuple(roles), HeadForm.ORDER, title)


def first_places(texts: Sequence[str]) -> dict[str, int]:
    """Where each of the first lines, among which the contents stand, is first printed, pages aside."""
    places: dict[str, int] = {}
    for at, text in enumerate(texts[:_FRONT]):
        places.setdefault(fold(without_page(text)), at)
    return places


def noted_order_head(
    texts: Sequence[str], at: int, before: FoundHead | None, listed: Mapping[str, int]
) -> FoundHead | None:
    """The head of a rule whose order stands in the note under its title alone (…年…月…日某市人民政府令第12号公布).

    The contents must print that very title (`listed` says where each line is first printed), and the note but one
    order: a rule that another notice prints anew names the orders that amended it, and one printed behind its order
    has that order's head.
    """
    title = texts[at]
    if len(title) > _LONGEST_TITLE or SENTENCE.search(title) or genre_of(title) is None or at + 1 == len(texts):
        return None
    if texts[at + 1][0] not in "（(" or (before and before.form is HeadForm.ORDER and at - before.end < _SIGNED_WITHIN):
        return None
    for end in range(at + 2, min(len(texts), at + 1 + _MOST_LINES) + 1):
        note = " ".join(texts[at + 1 : end])
        if note[-1] in "）)":
            if listed.get(fold(title), at) >= at or read_order_note(note) is None:
                return None
            return FoundHead(at, (HeadRole.TITLE, *[HeadRole.ORDER] * (end - at - 1)), HeadForm.ORDER, title)
    return None


def _opening(texts: Sequence[str], at: int) -> tuple[list[HeadRole], bool] | None:
    """The roles of the lines that hold body, word and serial, and whether they announce; None if they do not."""
    lines: list[str] = []
    for text in texts[at : at + _MOST_LINES]:
        if SENTENCE.search(text) or len(text) > _LONGEST_LINE or is_date(text):
            return None
        lines.append(text)
        if len(lines) > 1 and read_order_serial(lines[0]):
            following = texts[at + len(lines)] if at + len(lines) < len(texts) else ""
            found = None if read_order_serial(following) else read_serial_title(" ".join([*lines[1:], lines[0]]))
        else:
            found = read_serial_title(" ".join(lines))
        if found is None:
            continue
        if len(lines) > 1 and lines[1][:2] == lines[0][:2] and not is_body(lines[0]):
            return None  # 某市人民政府公报 above 某市人民政府令: the place begins anew, so the number does
        body, word, _ = found
        if not is_body(body) and (len(lines) > 1 or word != "令" or "关于" in body):
            return None
        role = HeadRole.ORDER if word == "令" else HeadRole.TITLE
        return [HeadRole.NUMBER if read_order_serial(line) else role for line in lines], word != "令"
    return None


def _signature(texts: Sequence[str], first: int) -> list[HeadRole]:
    """The roles of the lines behind the number: preamble, signatories and date."""
    roles: list[HeadRole] = []
    signed, dated = 0, False
    settled = 0  # lines that are the head's for sure: a sentence behind the date is, if a signatory follows
    for at in range(first, min(len(texts), first + _SIGNED_WITHIN)):
        line = texts[at]
        rest, date = split_date(line)
        if is_date(line) and not dated:
            role, dated = HeadRole.DATE, True
        elif not (signed and dated and roles[-1] is not HeadRole.SIGNATORY) and _signs(texts, at, rest, date):
            role, signed, dated = HeadRole.SIGNATORY, signed + 1, dated or date is not None
        elif not signed and (_is_sentence(line, dated=dated) or (not roles and _is_cut(texts, at))):
            role = HeadRole.PREAMBLE
        else:
            break
        roles.append(role)
        if role is not HeadRole.PREAMBLE or not dated:
            settled = len(roles)
    return roles[:settled]


def _is_sentence(line: str, *, dated: bool) -> bool:
    """True if `line` may be what publishes: a whole sentence, no title, and behind the date no paragraph of a text."""
    return line[-1] in "。：" and not is_title_end(line) and not (dated and read_enumerator(line))


def _is_cut(texts: Sequence[str], at: int) -> bool:
    """True if line `at` is the beginning of the sentence that publishes, cut by the end of a page, and no title."""
    line, following = texts[at], texts[at + 1] if at + 1 < len(texts) else ""
    return line[0] == "《" and line[-1] not in "》。" and genre_of(line) is None and bool(_PUBLISHES.search(following))


def _signs(texts: Sequence[str], at: int, rest: str, date: str | None) -> bool:
    """True if line `at` is who signs: a post and a name, or a name beside a date."""
    if signatory_post(rest):
        return True
    beside = [texts[i] for i in (at - 1, at + 1) if 0 <= i < len(texts)]
    named = is_name(rest) or _FOREIGN_NAME.fullmatch(rest) is not None
    return named and (date is not None or any(is_date(line) for line in beside))
