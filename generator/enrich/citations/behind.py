"""What stands in brackets behind a title: its number, an edition (试行, 2019年修订), a short name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.notation.cited_numbers import CitedNumber, standard_at
from generator.notation.dates import DATE

_OPEN = re.compile(r"\s{0,3}[（(]\s{0,3}")
_NOTE = re.compile(
    r"[（(]\s*(?P<note>试行|暂行|征求意见稿|草案|送审稿|讨论稿|修订稿|修订版|修订|修正|废止"
    r"|(?:19|20)\d{2}\s?(?:[—–－-]\s?(?:19|20)\d{2}\s?)?年?\s?(?:修订|修正|版|修订版|本|度)?|第[一二三四五六七八九十]{1,3}[批版])\s*[）)]"
)
_BEFORE_NUMBER = re.compile(
    rf"(?:(?:19|20)\d{{2}}年|均为|均系|均|同|文号\s*[:：]?|{DATE.pattern}\s*(?:以|由)?|原)?\s*", re.VERBOSE
)
_ALL = re.compile(r"均|同为|以上")
_SHORT = re.compile(
    r"\s*[，,、；;]?\s*(?:以下(?:统一)?简称为?|以下称|下称|简称)\s*[《“\"「『]?(?P<name>[^《》“”\"「」『』（）()，,。；]{1,16})[》”\"」』]?\s*"
)


_CLOSES = re.compile(r"\s{0,3}(?:公布|发布|颁布|印发|文件|文)?(?:[，,]\s?自[^（）()，。]{1,24}施行)?\s{0,3}[）)]")


_LONGEST_ENTRY = 240
_ENTRY = re.compile(
    r"\s*(?:\d{1,2}\s*[．.、]|[（(][一二三四五六七八九十\d]{1,3}[）)])?\s*(?:《.{2,160}》|[^，,。；《》]{4,90})"
)
_COMMA = re.compile(r"\s{0,2}[，,]\s{0,2}")
_ENDS = re.compile(r"\s*[；;。]?\s*")


def is_entry(text: str, end: int, number: CitedNumber) -> bool:
    """True if `text` is an entry of a list: a title up to `end`, a comma, `number`, and nothing besides."""
    comma = _COMMA.match(text, end)
    return bool(
        comma
        and comma.end() == number.start
        and len(text) < _LONGEST_ENTRY
        and _ENDS.fullmatch(text, number.end)
        and _ENTRY.fullmatch(text, 0, end)
    )


@dataclass(frozen=True, slots=True)
class Behind:
    """What was read behind a title; `end` is where it ends, that of the title if there is nothing."""

    end: int
    number: CitedNumber | None = None
    note: str | None = None
    short: str | None = None
    shared: bool = False


def read_behind(text: str, end: int, numbers: Sequence[CitedNumber]) -> Behind:
    """What stands behind a title that ends at `end`; `numbers` are the next ones in the text."""
    note = None
    match = _NOTE.match(text, end)
    if match:
        note, end = re.sub(r"\s", "", match["note"]), match.end()
    opened = _OPEN.match(text, end)
    if not opened:
        listed = numbers[0] if numbers and is_entry(text, end, numbers[0]) else None
        return Behind(listed.end if listed else end, listed, note)
    number = standard_at(text, opened.end()) or next((n for n in numbers if n.start >= opened.end()), None)
    if number is None or not _BEFORE_NUMBER.fullmatch(text, opened.end(), number.start):
        short = _SHORT.match(text, opened.end())
        if not short or text[short.end() : short.end() + 1] not in ("）", ")"):
            return Behind(end, note=note)
        further = _OPEN.match(text, short.end() + 1)
        if further and number and _BEFORE_NUMBER.fullmatch(text, further.end(), number.start):
            closed = _CLOSES.match(text, number.end)
            return Behind(closed.end() if closed else number.end, number, note, short["name"].strip())
        return Behind(short.end() + 1, note=note, short=short["name"].strip())
    shared = bool(_ALL.search(text, opened.end(), number.start))
    short = _SHORT.match(text, number.end)
    inside = short.end() if short else number.end
    closed = _CLOSES.match(text, inside)
    if closed:
        inside = closed.end()
    elif short:
        inside = number.end
    return Behind(inside, number, note, short["name"].strip() if short else None, shared)
