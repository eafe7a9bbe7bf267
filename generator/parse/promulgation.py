"""Which documents a notice issues (印发的文件), by its title and by its own sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.notation.title_marks import title_marks

_IN_TITLE = re.compile(r"(?:印发|转发|批转|公布|发布|颁布)(?P<what>.+?)的?(?:通知|通告|公告|决定|函|批复|意见)$")
_BEFORE = 80  # characters before a title that say whether it is cited
_ISSUES = re.compile(r"印发|转发|批转|公布|发布|颁布|施行")
_CITED = re.compile(r"(?:根据|按照|依据|依照|遵照|贯彻|落实|执行)[^，。；]{0,60}$")


def issued_titles(title: str, sentences: Sequence[str]) -> list[str]:
    """Titles of the documents that the notice may issue, likeliest first, none twice.

    In: the notice's title and the paragraphs behind its head. Those named in a sentence that issues come first, then
    the one that the title names. Whether a document stands below is for the caller to see.
    """
    titles: list[str] = []
    for paragraph in sentences:
        for sentence in re.split(r"(?<=[。；])", paragraph):
            if not _ISSUES.search(sentence):
                continue
            for span in title_marks(sentence):
                if not _CITED.search(sentence[max(0, span.start - _BEFORE) : span.start]):
                    titles.append(span.cut(sentence)[1:-1])
    match = _IN_TITLE.search(title)
    if match:
        titles.append(match["what"].strip("《》"))
    return list(dict.fromkeys(titles))
