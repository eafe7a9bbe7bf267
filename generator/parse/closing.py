"""The signature at the end of a main text: issuing bodies and date (GB/T 9704-2012, 7.3.5).

Forms: each on a line of its own; body and date on one line; the date alone where the head prints none. Only notes in
brackets （此件公开发布）, 抄送 and the line of printing may follow. Where the title names the issuing bodies, only they
sign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.issue import TextLine
from generator.notation.dates import DATE, is_date
from generator.parse.placing import is_end_matter
from generator.parse.tables import is_row
from generator.text import fold
from generator.vocabulary import is_body, signatory_post

_TOGETHER = re.compile(rf"(?P<body>[\u4e00-\u9fff ]{{4,40}}?)\s+(?P<date>{DATE.pattern})", re.VERBOSE)
_NEARNESS = 8


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
    last = len(lines)
    while last > 0 and _may_follow(lines[last - 1].text):
        last -= 1
    if last == 0 or len(lines) - last > _NEARNESS or is_row(lines[last - 1]):
        return Closing()
    at = last - 1
    together = _TOGETHER.fullmatch(lines[at].text)
    if together and _signs(together["body"], issuers):
        return Closing((lines[at],), (together["body"].strip(),), together["date"])
    if not is_date(lines[at].text) or lines[at].text[0] in "（(":
        return Closing()
    first = at
    while first > 0 and not is_row(lines[first - 1]) and _signs(lines[first - 1].text, issuers):
        first -= 1
    if first == at and (dated or (at > 0 and is_body(lines[at - 1].text))):
        return Closing()
    bodies = tuple(line.text for line in lines[first:at] if is_body(line.text))
    return Closing(tuple(lines[first : at + 1]), bodies, lines[at].text)


def _may_follow(text: str) -> bool:
    return is_end_matter(text) or (text[0] in "（(" and text[-1] in "）)" and not is_date(text))


def _signs(text: str, issuers: Sequence[str]) -> bool:
    """True if `text` is a signatory with his post, or a body that signs: one of `issuers` where there are any."""
    if signatory_post(text):
        return True
    if not is_body(text):
        return False
    name = fold(text)
    return not issuers or any(name in (fold(issuer), fold("".join(issuers))) for issuer in issuers)
