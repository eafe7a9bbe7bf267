"""Cutting a notice's body into main text, instruments and attachments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from generator.model.issue import TextLine
from generator.model.notice import NodeType
from generator.notation.enumerators import read_attachment_label, read_enumerator
from generator.parse.head import join_title
from generator.parse.tables import is_row
from generator.text import Span, fold
from generator.vocabulary import genre_of

_SENTENCE = re.compile(r"[。；;！？]|[:：]$")
_MOST_TITLE_LINES = 4
_ALIKE = 0.92


@dataclass(slots=True)
class Part:
    """A stretch of a notice: main text (`type` NOTICE), instrument or attachment; `opening` are title and label."""

    type: NodeType
    title: str | None = None
    label: str | None = None
    value: int | None = None
    opening: list[TextLine] = field(default_factory=list)
    lines: list[TextLine] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Announced:
    """An attachment that a list announces: its number, if the list is numbered, and its title."""

    value: int | None
    title: str
    line: int


@dataclass(slots=True)
class Cut:
    """The parts in printed order, what the lists announce, and the issued titles that were not found below."""

    parts: list[Part]
    announced: list[Announced]
    missing: list[str]
    listed: set[Span] = field(default_factory=set)  # of the lines that announce attachments
    inferred: list[Part] = field(default_factory=list)  # attachments whose label is known from the list alone


def cut_parts(lines: Sequence[TextLine], issued: Sequence[str]) -> Cut:
    """Cut `lines` (behind head and addressees) where issued documents and attachments begin."""
    cut = Cut([Part(NodeType.NOTICE)], [], list(issued))
    at = 0
    while at < len(lines):
        step = _attachment(cut, lines, at) or _instrument(cut, lines, at) or _announcement(cut, lines, at)
        if step:
            at += step
            continue
        cut.parts[-1].lines.append(lines[at])
        at += 1
    return cut


def _instrument(cut: Cut, lines: Sequence[TextLine], at: int) -> int:
    """Begin an instrument if an issued title stands at line `at`; how many lines that takes, or 0."""
    joined: list[str] = []
    for taken, line in enumerate(lines[at : at + _MOST_TITLE_LINES], start=1):
        if _SENTENCE.search(line.text) or is_row(line) or (taken > 1 and read_enumerator(line.text)):
            return 0
        joined.append(line.text)
        title = join_title(joined)
        found = next((name for name in cut.missing if _same(title, name)), None)
        if found is not None:
            cut.missing.remove(found)
            cut.parts.append(Part(NodeType.INSTRUMENT, title=title, opening=list(lines[at : at + taken])))
            return taken
    return 0


def _same(printed: str, name: str) -> bool:
    one, other = fold(printed), fold(name)
    if one == other:
        return True
    if min(len(one), len(other)) < 8 or abs(len(one) - len(other)) > 4:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _attachment(cut: Cut, lines: Sequence[TextLine], at: int) -> int:
    """Begin an attachment if a label, a title before its label, or an announced title stands at `at`."""
    text = lines[at].text
    label = read_attachment_label(text)
    if label and not label.rest:
        return _begin(cut, lines, at, label.label, label.value, at + 1)
    if label and _is_opening(cut, label.rest, label.value, label.colon, lines, at):
        cut.parts.append(Part(NodeType.ATTACHMENT, label.rest, label.label, label.value, [lines[at]]))
        return 1
    if label or _SENTENCE.search(text) or is_row(lines[at]):
        return 0
    following = read_attachment_label(lines[at + 1].text) if at + 1 < len(lines) else None
    announced = _announced(cut, text)
    own_label = announced is None or announced.value in (None, following.value if following else None)
    if following and not following.rest and own_label and (announced or genre_of(text)):
        opening = [lines[at], lines[at + 1]]
        cut.parts.append(Part(NodeType.ATTACHMENT, text, following.label, following.value, opening))
        return 2
    if announced and not any(part.title and _same(part.title, text) for part in cut.parts):
        value = announced.value
        label_text = f"附件{value}" if value is not None else "附件"
        cut.parts.append(Part(NodeType.ATTACHMENT, text, label_text, value, [lines[at]]))
        cut.inferred.append(cut.parts[-1])
        return 1
    return 0


def _begin(cut: Cut, lines: Sequence[TextLine], at: int, label: str, value: int | None, next_line: int) -> int:
    """Begin the attachment whose label stands alone on line `at`, with the title lines behind it."""
    expected = next((a.title for a in cut.announced if a.value == value or len(cut.announced) == 1), None)
    taken: list[TextLine] = []
    for line in lines[next_line : next_line + _MOST_TITLE_LINES]:
        if _SENTENCE.search(line.text) or is_row(line) or read_enumerator(line.text) or len(line.text) > 90:
            break
        if read_attachment_label(line.text):
            break
        title = join_title([t.text for t in [*taken, line]])
        if taken and not (expected and fold(expected).startswith(fold(title))) and not _completes(taken, line):
            break
        taken.append(line)
    whole = join_title([line.text for line in taken]) or None
    cut.parts.append(Part(NodeType.ATTACHMENT, whole, label, value, [lines[at], *taken]))
    return 1 + len(taken)


def _completes(taken: Sequence[TextLine], line: TextLine) -> bool:
    """True if `line` ends a title that the lines before leave open."""
    return genre_of(taken[-1].text) is None and genre_of(line.text) is not None and len(line.text) <= 40


def _is_opening(cut: Cut, rest: str, value: int | None, colon: bool, lines: Sequence[TextLine], at: int) -> bool:
    """True if `附件N rest` on line `at` opens an attachment, rather than announcing one or being a sentence."""
    if _SENTENCE.search(rest) or len(rest) > 90 or read_enumerator(rest):
        return False
    if _announced(cut, rest) is not None:
        return True
    if not colon:
        return genre_of(rest) is not None
    if value is None:
        return False
    later = [read_attachment_label(line.text) for line in lines[at + 1 :]]
    return not any(label and label.value == value for label in later) and not (later and later[0])


def _announced(cut: Cut, title: str) -> Announced | None:
    return next((entry for entry in cut.announced if _same(title, entry.title)), None)


def _announcement(cut: Cut, lines: Sequence[TextLine], at: int) -> int:
    """Take in a list of attachments (附件：1. … 2. …) that begins at `at`; its lines stay in the text."""
    label = read_attachment_label(lines[at].text)
    if not label or not label.colon or not label.rest:
        return 0
    end = at + 1
    entries = [_entry(label.rest, label.value, lines[at])]
    while end < len(lines):
        text = lines[end].text
        other = read_attachment_label(text)
        enumerator = read_enumerator(text)
        if other and other.colon and other.rest and other.value is not None:
            entries.append(_entry(other.rest, other.value, lines[end]))
        elif enumerator and enumerator.value == (entries[-1].value or 0) + 1 and not other:
            entries.append(_entry(text, None, lines[end]))
        elif (
            not other
            and lines[end].adjoins
            and len(text) < 40
            and not _SENTENCE.search(text)
            and not is_row(lines[end])
        ):
            last = entries.pop()
            entries.append(Announced(last.value, f"{last.title}{text}", last.line))
        else:
            break
        end += 1
    cut.announced += entries
    cut.listed |= {line.span for line in lines[at:end]}
    cut.parts[-1].lines += lines[at:end]
    return end - at


def _entry(text: str, value: int | None, line: TextLine) -> Announced:
    enumerator = read_enumerator(text)
    if enumerator:
        return Announced(enumerator.value, text[enumerator.end :].strip(" 。；"), line.first_line)
    return Announced(value, text.strip(" 。；"), line.first_line)
