"""The signature at the end of a main text: issuing bodies, who signs for them, and date (GB/T 9704-2012, 7.3.5).

Forms: each on a line of its own, the date below or above; body or signatory and date on one line; the date alone where
the head prints none. Only notes in brackets （此件公开发布）, a list of attachments, 主题词, 抄送 and the line of
printing may follow. Where the title names the issuing bodies, only they sign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.issue import TextLine
from generator.notation.dates import DATE, is_date, split_date
from generator.notation.enumerators import read_attachment_label, read_enumerator
from generator.parse.placing import is_end_matter
from generator.parse.tables import is_row
from generator.text import fold
from generator.vocabulary import is_body, signatory_post

_GLUED = re.compile(rf"(?P<body>[\u4e00-\u9fff ]{{4,40}}?)(?P<date>{DATE.pattern})", re.VERBOSE)
_KEYWORDS = re.compile(r"主\s*题\s*词\s*[:：].*|(?:分送|发送|抄发)\s*[:：].*")
_NEARNESS = 8
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Closing:
    """A signature: its lines, the bodies that sign, the date as printed."""

    lines: tuple[TextLine, ...] = ()
    bodies: tuple[str, ...] = ()
    date: str | None = None


def read_closing(lines: Sequence[TextLine], issuers: Sequence[str], *, dated: bool) -> Closing:
    """The signature among the last of the lines of a main text.

    In: the issuing bodies that the title names (none: any body may sign), and whether the head prints a date; a date
    alone is a signature only where it prints none. Out: an empty closing where there is no signature.
    """
    last = _end(lines)
    if last == 0 or is_row(lines[last - 1]):
        return Closing()
    at, date = last - 1, _date_of(lines[last - 1].text, issuers)
    if date is None and last > 1 and is_date(lines[at - 1].text) and _signs(lines[at].text, issuers):
        # Who signs stands below the date.
        return Closing(tuple(lines[at - 1 : last]), _bodies(lines[at:last]), lines[at - 1].text)
    if date is None or lines[at].text[0] in "（(":
        return Closing()
    first = at
    while first > 0 and not is_row(lines[first - 1]) and _signs(lines[first - 1].text, issuers):
        first -= 1
    alone = first == at and is_date(lines[at].text)
    if alone and (dated or (at > 0 and is_body(lines[at - 1].text))):
        return Closing()
    return Closing(tuple(lines[first:last]), _bodies(lines[first:last]), date)


def _end(lines: Sequence[TextLine]) -> int:
    """Behind which line the signature ends, if there is any; 0 if none can be."""
    last = len(lines)
    while last > 0 and _may_follow(lines[last - 1].text):
        last -= 1
    for at in range(last - 1, max(0, last - _NEARNESS), -1):
        label = read_attachment_label(lines[at].text)
        if label and label.colon:
            listed = all(read_enumerator(line.text) and line.text[-1] not in "。；：" for line in lines[at + 1 : last])
            last = at if listed else last
            break
    return last if len(lines) - last <= _NEARNESS else 0


def _date_of(text: str, issuers: Sequence[str]) -> str | None:
    """The date that `text` is, or has beside who signs."""
    if is_date(text):
        return text
    rest, date = split_date(text)
    glued = _GLUED.fullmatch(text) if date is None and len(text) <= _LONGEST else None
    if glued:
        rest, date = glued["body"], glued["date"]
    return date if date is not None and _signs(rest, issuers) else None


def _bodies(lines: Sequence[TextLine]) -> tuple[str, ...]:
    names = [split_date(line.text)[0] for line in lines]
    glued = [(_GLUED.fullmatch(name) if len(name) <= _LONGEST else None) for name in names]
    names = [match["body"].strip() if match else name for name, match in zip(names, glued, strict=True)]
    return tuple(name for name in names if is_body(name))


def _may_follow(text: str) -> bool:
    if is_end_matter(text) or _KEYWORDS.fullmatch(text):
        return True
    return text[0] in "（(" and text[-1] in "）)" and not is_date(text) and read_enumerator(text) is None


def _signs(text: str, issuers: Sequence[str]) -> bool:
    """True if `text` is a signatory with his post, or a body that signs: one of `issuers` where there are any."""
    if signatory_post(text):
        return True
    if not is_body(text):
        return False
    name = fold(text)
    if any(issuer[0] in "省市州县区旗盟" and name.endswith(fold(issuer)) for issuer in issuers):
        return True  # 云州市人民政府 signs what the title calls 市人民政府's
    return not issuers or any(name in (fold(issuer), fold("".join(issuers))) for issuer in issuers)
