"""A head (版头) as found in the lines of an issue, and what heads and running text are told apart by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.issue import HeadForm, HeadRole
from generator.notation.dates import is_date
from generator.vocabulary import is_body, kind_of

SENTENCE = re.compile(r"[。；;！？\t|]|[:：]$")
"""What no line of a title holds: sentence marks and cells of a table."""

VERB = re.compile(r"关于|印发|转发|批转|公布|发布")
_ANNOUNCED = ("公告", "通告")
_LONGEST_PLAIN = 40  # characters of a title without 关于
_LONGEST_NOTICE = 200  # lines between a notice's title and its signature


@dataclass(frozen=True, slots=True)
class FoundHead:
    """A head: lines `first` to `first + len(roles)`."""

    first: int
    roles: tuple[HeadRole, ...]
    form: HeadForm
    title: str

    @property
    def end(self) -> int:
        """The index of the first line behind the head."""
        return self.first + len(self.roles)

    @property
    def numbered(self) -> bool:
        """True if a number (of a document or an order) stands in the head."""
        return self.form in (HeadForm.NUMBERED, HeadForm.ORDER)


def names_issuer(title: str) -> bool:
    """True if `title` begins with the name of a body and goes on with 关于, 印发 or the like, or with 公告 alone."""
    if not VERB.search(title) and not title.endswith(_ANNOUNCED):
        return False
    return is_body(re.sub(r"[、，]", "", issuer_of(title)))


def announces(title: str) -> bool:
    """True if `title` is that of an announcement without 关于: a body's name, what is announced, and 公告 or 通告."""
    bare = re.sub(r"\s", "", title)
    if len(bare) > _LONGEST_PLAIN or VERB.search(bare) or not bare.endswith(_ANNOUNCED):
        return False
    return any(is_body(bare[:end]) for end in range(4, len(bare) - 3))


def issuer_of(title: str) -> str:
    """What stands before 关于, 印发 or the like in `title`, spaces aside; without these, before 令 or 公告."""
    match = VERB.search(title)
    if match:
        return re.sub(r"\s", "", title[: match.start()])
    return re.sub(r"(?:令|公告|通告)$", "", re.sub(r"\s", "", title))


def is_title_end(line: str) -> bool:
    """True if a title could end with `line`."""
    return not SENTENCE.search(line) and kind_of(line) is not None


def signature_at(texts: Sequence[str], first: int, end: int, issuer: str | None = None) -> int | None:
    """Where, from `first` to before `end`, a body (`issuer`, if given) and a date stand alone one under the other."""
    for at in range(first, min(end, first + _LONGEST_NOTICE) - 1):
        if not is_date(texts[at + 1]):
            continue
        if issuer is None and is_body(texts[at]):
            return at
        if issuer is not None and _ends_with(issuer, texts, first, at):
            return at
    return None


def _ends_with(issuer: str, texts: Sequence[str], first: int, at: int) -> bool:
    """True if line `at`, with lines above it, is `issuer`: of several bodies each may sign on a line of its own."""
    left = re.sub(r"[\s、，]", "", issuer)
    while left and at >= first:
        line = re.sub(r"[\s、，]", "", texts[at])
        if not line or not left.endswith(line):
            return False
        left, at = left[: -len(line)], at - 1
    return not left
