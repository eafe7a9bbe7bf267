"""What part of a numbered line is its heading, and what part its text."""

from __future__ import annotations

import re

from generator.model.notice import NodeType
from generator.parse.draft import Draft

_LONGEST_GLUED = 26
_LONGEST_ALONE = 40
_MOST_COMMAS = 3
_FEW = 5  # units to one with a heading, where headings are not the rule
_NOTE = re.compile(r"[（(](?:[^（）()]|[（(][^（）()]*[）)])*[）)]。?")
_MARK = re.compile(r"[。；;：:！？]")
_IN_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")


def split_heading(rest: str, *, deeper_follows: bool) -> tuple[str | None, str]:
    """Heading and text of a numbered line, given what stands behind its number.

    A line without any sentence mark, brackets aside, is a heading. A short first sentence is the heading of the
    sentences glued to it, unless they are but a note in brackets. A single short sentence is a heading only where
    units of a deeper level follow. Headings keep their full stop, so that heading and text together are what is
    printed.
    """
    mark = _MARK.search(rest)
    if not mark or not _MARK.search(_IN_BRACKETS.sub("", rest)):
        return (rest, "") if _could_be_heading(rest) else (None, rest)
    first, behind = rest[: mark.end()], rest[mark.end() :]
    if mark[0] == "。":
        if behind and _is_short(first, _LONGEST_GLUED) and not _NOTE.fullmatch(behind.strip()):
            return first, behind
        if not behind and deeper_follows and _is_short(first, _LONGEST_ALONE):
            return first, ""
    if mark[0] in "：:" and not behind and deeper_follows and len(first) <= _LONGEST_GLUED:
        return first, ""
    return None, rest


def _could_be_heading(line: str) -> bool:
    """True for a line without sentence marks, unless it is long and goes on behind its commas: a sentence cut off."""
    return len(line) <= _LONGEST_ALONE or (len(line) <= 2 * _LONGEST_ALONE and line.count("，") < _MOST_COMMAS)


def is_bare_heading(text: str) -> bool:
    """True if an unnumbered line could be the heading that belongs to a number alone on the line before."""
    return 0 < len(text) <= _LONGEST_GLUED and not _MARK.search(text) and "，" not in text


def _is_short(sentence: str, longest: int) -> bool:
    return len(sentence.replace(" ", "")) <= longest and not re.search(r"\d{3,}|[；：]", sentence)


def settle_headings(draft: Draft) -> None:
    """Make the headings of units of one kind and parent agree, below `draft`.

    A short first sentence is a heading where its siblings begin alike, and a sentence where they do not. Where most
    have headings, a short sentence alone over paragraphs is one too: its text was printed below it. Where next to none
    have, a line without any mark is a sentence that breaks off.
    """
    for kind in {child.type for child in draft.children}:
        units = [child for child in draft.children if child.type is kind and child.value is not None]
        texts = [unit for unit in units if unit.text]
        glued = [(unit, unit.heading) for unit in texts if unit.heading]
        if len(glued) < len(texts) - len(glued):
            for unit, heading in glued:
                unit.heading, unit.text = None, heading + unit.text
        elif 2 * sum(unit.heading is not None for unit in units) > len(units):
            for unit in texts:
                if _is_cut_heading(unit):
                    unit.heading, unit.text = unit.text, ""
        headed = [(unit, unit.heading) for unit in units if unit.heading]
        if len(units) > _FEW * len(headed):
            for unit, heading in headed:
                if not unit.text and _holds_only_paragraphs(unit):
                    unit.heading, unit.text = None, heading
    for child in draft.children:
        settle_headings(child)


def _holds_only_paragraphs(unit: Draft) -> bool:
    return all(child.type is NodeType.PARAGRAPH and not child.runs_on for child in unit.children)


def _is_cut_heading(unit: Draft) -> bool:
    below = unit.children[0] if unit.children else None
    if unit.heading or below is None or below.type is not NodeType.PARAGRAPH or below.runs_on:
        return False
    return unit.text.find("。") == len(unit.text) - 1 and _is_short(unit.text, _LONGEST_ALONE)
