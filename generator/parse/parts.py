"""Cutting a notice's body into main text, instruments and attachments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from generator.model.issue import TextLine
from generator.model.notice import NodeType
from generator.notation.enumerators import AttachmentLabel, read_attachment_label, read_enumerator
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
    more: int | None = None  # 2 of 附件1-2
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
    # The lines that announce attachments; True for those that go on with the title of the line before.
    listed: dict[Span, bool] = field(default_factory=dict)
    last_first: int = -1  # place of the last line with a label 附件1
    inferred: list[Part] = field(default_factory=list)  # attachments whose label is known from the list alone


def cut_parts(lines: Sequence[TextLine], issued: Sequence[str]) -> Cut:
    """Cut `lines` (behind head and addressees) where issued documents and attachments begin."""
    cut = Cut([Part(NodeType.NOTICE)], [], list(issued))
    labels = ((i, read_attachment_label(line.text)) for i, line in enumerate(lines))
    cut.last_first = max((i for i, label in labels if label and label.value == 1), default=-1)
    at = 0
    while at < len(lines):
        step = _bare_list(cut, lines, at) or _attachment(cut, lines, at)
        step = step or _instrument(cut, lines, at) or _announcement(cut, lines, at)
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
        if read_attachment_label(line.text):  # what an attachment's label names is no instrument as well
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
        return _begin(cut, lines, at, label)
    if label and _is_opening(cut, label, lines, at):
        cut.parts.append(Part(NodeType.ATTACHMENT, label.rest, label.label, label.value, label.more, [lines[at]]))
        return 1
    if label or _SENTENCE.search(text) or is_row(lines[at]):
        return 0
    following = read_attachment_label(lines[at + 1].text) if at + 1 < len(lines) else None
    announced = _announced(cut, text)
    own_label = announced is None or announced.value in (None, following.value if following else None)
    if following and not following.rest and own_label and (announced or genre_of(text)):
        opening = [lines[at], lines[at + 1]]
        cut.parts.append(Part(NodeType.ATTACHMENT, text, following.label, following.value, following.more, opening))
        return 2
    if announced and not any(part.title and _same(part.title, text) for part in cut.parts):
        value = announced.value
        label_text = f"附件{value}" if value is not None else "附件"
        cut.parts.append(Part(NodeType.ATTACHMENT, text, label_text, value, None, [lines[at]]))
        cut.inferred.append(cut.parts[-1])
        return 1
    return 0


def _begin(cut: Cut, lines: Sequence[TextLine], at: int, label: AttachmentLabel) -> int:
    """Begin the attachment whose label stands alone on line `at`, with the title lines behind it."""
    expected = next((a.title for a in cut.announced if a.value == label.value or len(cut.announced) == 1), None)
    taken: list[TextLine] = []
    for line in lines[at + 1 : at + 1 + _MOST_TITLE_LINES]:
        if _SENTENCE.search(line.text) or is_row(line) or read_enumerator(line.text) or len(line.text) > 90:
            break
        if read_attachment_label(line.text):
            break
        title = join_title([t.text for t in [*taken, line]])
        if taken and not (expected and fold(expected).startswith(fold(title))) and not _completes(taken, line):
            break
        taken.append(line)
    whole = join_title([line.text for line in taken]) or None
    cut.parts.append(Part(NodeType.ATTACHMENT, whole, label.label, label.value, label.more, [lines[at], *taken]))
    return 1 + len(taken)


def _completes(taken: Sequence[TextLine], line: TextLine) -> bool:
    """True if `line` ends a title that the lines before leave open."""
    return genre_of(taken[-1].text) is None and genre_of(line.text) is not None and len(line.text) <= 40


def _is_opening(cut: Cut, label: AttachmentLabel, lines: Sequence[TextLine], at: int) -> bool:
    """True if `附件N rest` on line `at` opens an attachment, rather than announcing one or being a sentence."""
    rest, value = label.rest, label.value
    if _SENTENCE.search(rest) or len(rest) > 90 or read_enumerator(rest):
        return False
    if _announced(cut, rest) is not None:
        return True
    if not label.colon:
        return genre_of(rest) is not None
    if value is None:
        return False
    later = [read_attachment_label(line.text) for line in lines[at + 1 :]]
    return not any(other and other.value == value for other in later) and not (later and later[0])


def _announced(cut: Cut, title: str) -> Announced | None:
    return next((entry for entry in cut.announced if _same(title, entry.title)), None)


def _bare_list(cut: Cut, lines: Sequence[TextLine], at: int) -> int:
    """Take in a list of attachments whose label 附件： stands alone on line `at`, over numbered titles."""
    label = read_attachment_label(lines[at].text)
    if not label or not label.colon or label.rest or label.value is not None or at + 1 >= len(lines):
        return 0
    first = read_enumerator(lines[at + 1].text)
    if not first or first.value != 1 or _SENTENCE.search(lines[at + 1].text) or cut.last_first <= at:
        return 0
    cut.listed[lines[at].span] = False
    cut.parts[-1].lines.append(lines[at])
    return 1 + _take_list(cut, lines, at + 1, _entries(lines[at + 1].text, None, lines[at + 1]))


def _announcement(cut: Cut, lines: Sequence[TextLine], at: int) -> int:
    """Take in a list of attachments (附件：1. … 2. …) that begins at `at`; its lines stay in the text."""
    label = read_attachment_label(lines[at].text)
    if not label or not label.colon or not label.rest:
        return 0
    return _take_list(cut, lines, at, _entries(label.rest, label.value, lines[at]))


def _take_list(cut: Cut, lines: Sequence[TextLine], at: int, entries: list[Announced]) -> int:
    """Take in a list of attachments, given the entries on its first line, which is at `at`; how many lines it has."""
    end = at + 1
    wrapped: set[int] = set()
    while end < len(lines):
        text = lines[end].text
        other = read_attachment_label(text)
        enumerator = read_enumerator(text)
        if other and other.colon and other.rest and other.value is not None:
            entries += _entries(other.rest, other.value, lines[end])
        elif enumerator and enumerator.value == (entries[-1].value or 0) + 1 and not other:
            entries += _entries(text, None, lines[end])
        elif _goes_on(text, other, lines[end]):
            last = entries.pop()
            entries.append(Announced(last.value, last.title + text, last.line))
            wrapped.add(end)
        else:
            break
        end += 1
    if _is_over_its_table(entries, lines, end):
        (entry,) = entries
        label = read_attachment_label(lines[at].text)
        if label:
            opening = list(lines[at:end])
            cut.parts.append(Part(NodeType.ATTACHMENT, entry.title, label.label, None, None, opening))
            return end - at
    cut.announced += entries
    cut.listed |= {lines[i].span: i in wrapped for i in range(at, end)}
    cut.parts[-1].lines += lines[at:end]
    return end - at


def _goes_on(text: str, label: AttachmentLabel | None, line: TextLine) -> bool:
    """True if `line` is the rest of the title on the line before."""
    return not label and line.adjoins and len(text) < 40 and not _SENTENCE.search(text) and not is_row(line)


def _is_over_its_table(entries: Sequence[Announced], lines: Sequence[TextLine], end: int) -> bool:
    """True if the only title of a list stands right over a table, and nowhere below: it is the table's own title.

    A list is followed by a signature or an attachment's label; a table right behind it is the attachment, whose label
    and title were lost with its first page.
    """
    if len(entries) != 1 or entries[0].value is not None or end >= len(lines) or not is_row(lines[end]):
        return False
    return not any(
        read_attachment_label(line.text) or _same(line.text, entries[0].title)
        for line in lines[end:]
        if not is_row(line)
    )


def _entries(text: str, value: int | None, line: TextLine) -> list[Announced]:
    """The entries on one line of a list: 1.城墙名录 2.砖石清单, or one title."""
    enumerator = read_enumerator(text)
    if not enumerator:
        return [Announced(value, text.strip(" 。；"), line.first_line)]
    entries: list[Announced] = []
    begins, number = enumerator.end, enumerator.value
    while True:
        following = re.compile(rf"(?<!\d){number + 1}\s?[.．、](?!\d)").search(text, begins)
        title = text[begins : following.start() if following else len(text)].strip(" 。；;")
        entries.append(Announced(number, title, line.first_line))
        if not following:
            return entries
        begins, number = following.end(), number + 1
