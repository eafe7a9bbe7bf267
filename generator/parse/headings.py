"""What part of a numbered line is its heading, and what part its text."""

from __future__ import annotations

import re

from generator.parse.draft import Draft

_LONGEST_GLUED = 26
_LONGEST_ALONE = 40
_NOTE = re.compile(r"[（(](?:[^（）()]|[（(][^（）()]*[）)])*[）)]。?")
_MARK = re.compile(r"[。；;：:！？]")


def split_heading(rest: str, *, deeper_follows: bool) -> tuple[str | None, str]:
    """Heading and text of a numbered line, given what stands behind its number.

    A line without any sentence mark is a heading. A short first sentence is the heading of the sentences glued to it,
    unless they are but a note in brackets. A single short sentence is a heading only where units of a deeper level
    follow. Headings keep their full stop, so that heading and text together are what is printed.
    """
    mark = _MARK.search(rest)
    if not mark:
        return (rest, "") if len(rest) <= 2 * _LONGEST_ALONE else (None, rest)
    first, behind = rest[: mark.end()], rest[mark.end() :]
    if mark[0] == "。":
        if behind and _is_short(first, _LONGEST_GLUED) and not _NOTE.fullmatch(behind.strip()):
            return first, behind
        if not behind and deeper_follows and _is_short(first, _LONGEST_ALONE):
            return first, ""
    if mark[0] in "：:" and not behind and deeper_follows and len(first) <= _LONGEST_GLUED:
        return first, ""
    return None, rest


def _is_short(sentence: str, longest: int) -> bool:
    return len(sentence.replace(" ", "")) <= longest and not re.search(r"\d{3,}|[；：]", sentence)


def settle_headings(draft: Draft) -> None:
    """Take back the glued headings below `draft` where most units of their kind and parent have none.

    A short first sentence is a heading where its siblings begin alike, and a sentence where they do not.
    """
    for kind in {child.type for child in draft.children}:
        units = [child for child in draft.children if child.type is kind and child.value is not None and child.text]
        glued = [unit for unit in units if unit.heading]
        if len(glued) < len(units) - len(glued):
            for unit in glued:
                unit.heading, unit.text = None, f"{unit.heading}{unit.text}"
    for child in draft.children:
        settle_headings(child)
