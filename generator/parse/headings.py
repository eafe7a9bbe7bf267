"""What part of a numbered line is its heading, and what part its text."""

from __future__ import annotations

import re
from collections.abc import Container

from generator.model.notice import NodeType
from generator.parse.draft import Draft

_LONGEST_GLUED = 26
_LONGEST_ALONE = 40
_LONGEST_AMONG = 60  # where the siblings have headings
_LONGEST_LABEL = 10  # 主要内容：
_MOST_HEADED = 0.6  # share of the units of a kind from which on the others have headings too
_FEWEST = 5  # units that make a habit
_MOST_COMMAS = 3
_FEW = 5  # units to one with a heading, where headings are not the rule
_LEADS = re.compile(r"[，,]|以下|下列|如下|包括|其中|是|为[:：]$")
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
    if mark[0] in "：:" and not behind and deeper_follows and len(first) <= _LONGEST_LABEL and not _LEADS.search(first):
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
    have headings, a short sentence alone over paragraphs is one too: its text was printed below it; and so is a longer
    first sentence. Where next to none have, a line without any mark is a sentence that breaks off.
    """
    _settle_below(draft, _usually_headed(draft))


def _settle_below(draft: Draft, headed: Container[NodeType]) -> None:
    for kind in {child.type for child in draft.children}:
        units = [child for child in draft.children if child.type is kind and child.value is not None]
        _settle(units, usual=kind in headed)
    for child in draft.children:
        _settle_below(child, headed)


def _usually_headed(draft: Draft) -> set[NodeType]:
    """The kinds of units of which most, all through `draft`, begin with a short first sentence before others."""
    counts: dict[NodeType, list[int]] = {}
    waiting = list(draft.children)
    while waiting:
        unit = waiting.pop()
        waiting += unit.children
        if unit.value is not None and unit.text:
            counts.setdefault(unit.type, []).append(bool(unit.heading))
    return {kind for kind, found in counts.items() if len(found) >= _FEWEST and sum(found) >= _MOST_HEADED * len(found)}


def _settle(units: list[Draft], *, usual: bool) -> None:
    """Make the headings of `units`, siblings of one kind, agree; `usual` says that units of this kind have one."""
    texts = [unit for unit in units if unit.text]
    glued = [(unit, unit.heading) for unit in texts if unit.heading]
    if usual:
        for unit in texts:
            _split_among_headed(unit)
    elif len(glued) < len(texts) - len(glued):
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


def _split_among_headed(unit: Draft) -> None:
    """Make the first sentence of `unit` its heading, as others of its kind have theirs: it may be longer than usual."""
    if _is_cut_heading(unit):
        unit.heading, unit.text = unit.text, ""
    mark = _MARK.search(unit.text)
    if unit.heading or not mark or mark[0] != "。" or mark.end() > _LONGEST_AMONG:
        return
    behind = unit.text[mark.end() :]
    if behind and not _NOTE.fullmatch(behind.strip()):
        unit.heading, unit.text = unit.text[: mark.end()], behind


def _holds_only_paragraphs(unit: Draft) -> bool:
    return all(child.type is NodeType.PARAGRAPH and not child.runs_on for child in unit.children)


def _is_cut_heading(unit: Draft) -> bool:
    below = unit.children[0] if unit.children else None
    if unit.heading or below is None or below.type is not NodeType.PARAGRAPH or below.runs_on:
        return False
    return unit.text.find("。") == len(unit.text) - 1 and _is_short(unit.text, _LONGEST_ALONE)
