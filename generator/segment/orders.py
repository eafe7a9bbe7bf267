"""Heads of orders (令) and of numbered announcements (公告): 某市人民政府令, 第12号, preamble, signatory and date."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.issue import HeadForm, HeadRole
from generator.notation.dates import is_date
from generator.notation.numbers import read_order_serial, read_registration, read_serial_title
from generator.segment.found import SENTENCE, FoundHead, is_title_end
from generator.vocabulary import is_body, is_name, signatory_post

_SIGNED_WITHIN = 10  # lines behind the number


def order_head(texts: Sequence[str], at: int) -> FoundHead | None:
    """The head whose line 某市人民政府令 or …公告, with its serial there or on the next line, is line `at`; or None.

    An announcement's head is its first line and its serial: signatory and date stand at its end.
    """
    opened = _opening(texts, at)
    if opened is None:
        return None
    roles, word = opened
    first = at
    if at > 0 and read_registration(texts[at - 1]):
        first, roles = at - 1, [HeadRole.REGISTRATION, *roles]
    if word == "公告":
        return FoundHead(first, tuple(roles), HeadForm.NUMBERED, texts[at])
    roles += _signature(texts, first + len(roles))
    return FoundHead(first, tuple(roles), HeadForm.ORDER, texts[at])


def _opening(texts: Sequence[str], at: int) -> tuple[list[HeadRole], str] | None:
    """The roles of the lines that hold body, word and serial, and the word; None if they do not."""
    text = texts[at]
    if SENTENCE.search(text):
        return None
    word = "令" if text.endswith("令") else "公告" if text.endswith("公告") else None
    if word and is_body(text.removesuffix(word)) and at + 1 < len(texts) and read_order_serial(texts[at + 1]):
        return [HeadRole.ORDER if word == "令" else HeadRole.TITLE, HeadRole.NUMBER], word
    whole = read_serial_title(text)
    if whole is None:
        return None
    return ([HeadRole.ORDER], "令") if whole[1] == "令" else ([HeadRole.TITLE], "公告")


def _signature(texts: Sequence[str], first: int) -> list[HeadRole]:
    """The roles of the lines behind the number: preamble, then signatory and date in either order."""
    roles: list[HeadRole] = []
    for at in range(first, min(len(texts), first + _SIGNED_WITHIN)):
        line = texts[at]
        if HeadRole.SIGNATORY not in roles and (signatory_post(line) or _is_bare_name(texts, at)):
            roles.append(HeadRole.SIGNATORY)
        elif HeadRole.DATE not in roles and is_date(line):
            roles.append(HeadRole.DATE)
        elif not {HeadRole.SIGNATORY, HeadRole.DATE} & set(roles) and line[-1] in "。：" and not is_title_end(line):
            roles.append(HeadRole.PREAMBLE)
        else:
            break
        if {HeadRole.SIGNATORY, HeadRole.DATE} <= set(roles):
            break
    return roles


def _is_bare_name(texts: Sequence[str], at: int) -> bool:
    """True if line `at` could be a name without post, and a date stands right above or below it."""
    beside = [texts[i] for i in (at - 1, at + 1) if i < len(texts)]
    return is_name(texts[at]) and any(is_date(line) for line in beside)
