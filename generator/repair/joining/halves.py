"""Are these two paragraphs the halves of one? Marks decide first, then shapes, then the issue's own wording."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.notation.enumerators import Level, read_attachment_label, read_enumerator
from generator.repair.joining import shapes
from generator.repair.joining.marks import (
    CLAUSE_MARK,
    begins_with_a_closing_mark,
    closes,
    closes_more,
    ends_whole,
    is_note,
    left_open,
)
from generator.repair.joining.numbering import Numbering
from generator.repair.joining.wording import Wording
from generator.vocabulary import lists_members

_HAN = re.compile(r"[\u3400-\u9fff]")
_PERCENT = re.compile(r"[\d.]{0,6}\s?[%％‰℃]")
_LEAST_HALF = 12
_LEAST_TITLE = 8
_LEAST_BARE = 18


@dataclass(frozen=True, slots=True)
class Place:
    """Where two paragraphs stand: the issue's wording and numbered lines, the paragraphs around them."""

    wording: Wording
    numbering: Numbering
    at: int  # index of the line with which the first paragraph begins
    second: int
    before: str = ""
    third: str = ""
    page_end: bool = False  # a page ends between them: a form feed, or more blank lines than elsewhere

    @property
    def counted(self) -> bool:
        """True if the number that opens the second paragraph may be an item's."""
        return self.numbering.is_counted(self.second)


def is_broken(first: str, second: str, place: Place) -> bool:
    """True if the paragraphs `first` and `second`, which stand at `place`, are two halves of one.

    Where both are pieces of a longer one, the paragraph behind may close the bracket that `first` opens.
    """
    if _is_apart(first, second):
        return False
    if begins_with_a_closing_mark(second) and second[0] != first[-1]:
        return first[-1] != "。"
    if is_note(first) or shapes.opens_part(second):
        return False
    if stands_whole_elsewhere(first, second, place.wording):
        return True
    opened = left_open(first)
    if opened and not (read_enumerator(second) and place.counted) and _is_closed(second, opened, place):
        return first[-1] != "。"
    if _ends_misprint(first, second) if opened else _is_whole(first, second):
        return False
    if _is_entry(second, place):
        return True
    return _reads_on(first, second, place)


def _is_apart(first: str, second: str) -> bool:
    """True for rows of tables, and where `first` is a head line or opens a chapter: no sentence runs out of them."""
    if any(mark in line for line in (first, second) for mark in "\t|"):
        return True
    return not _HAN.search(first) or shapes.is_head_line(first) or shapes.is_chapter(first)


def stands_whole_elsewhere(first: str, second: str, wording: Wording) -> bool:
    """True if an entry of a list of attachments goes on in `second`: the whole title is a line elsewhere."""
    label, number = read_attachment_label(first), read_enumerator(first)
    if label and label.rest:
        title = label.rest
    elif number and number.level is Level.THREE:
        title = first[number.end :]
    else:
        return False
    if number := read_enumerator(title):
        title = title[number.end :]
    title, rest = "".join(title.split()), "".join(second.split())
    if len(title) < _LEAST_TITLE or CLAUSE_MARK.search(title) or title in wording.lines:
        return False
    return f"{title}{rest}" in wording.lines


def _is_closed(second: str, opened: list[str], place: Place) -> bool:
    """True if `second`, or the paragraph behind it where `second` has no end, closes a mark of `opened`."""
    goes_on = place.third and second[-1] not in "。！？；：:" and not shapes.opens_unit(place.third)
    return closes(second + place.third if goes_on else second, opened)


def _ends_misprint(first: str, second: str) -> bool:
    """True if `first`, in which a mark is left open that `second` does not close, ends: the mark was forgotten."""
    return first[-1] in "。！？；：:" or second[-1] in ":："


def _is_whole(first: str, second: str) -> bool:
    """True if `first` ends, or is complete as it stands, or `second` goes on from elsewhere."""
    figure = _PERCENT.match(second) and (first[-1].isdigit() or "。" in first)
    if len(second) < 2 or not (_HAN.search(second) or figure):
        return True
    return ends_whole(first) or closes_more(second) or shapes.is_roster_line(first) or lists_members(first)


def _is_entry(second: str, place: Place) -> bool:
    """True if the paragraph before ends in ；, as entries of a list do, and `second` is the tail of such an entry."""
    return place.before[-1:] == "；" and shapes.is_tail(second)


def _reads_on(first: str, second: str, place: Place) -> bool:
    """True if the paragraph `first`, which has no end, is taken up by `second`."""
    evidence = place.wording.evidence(first, second)
    if _begins_anew(first, second, evidence, place):
        return False
    if shapes.awaits_post(first) and shapes.names_post(second):
        return True
    if len(first.replace(" ", "")) < _LEAST_HALF:
        return _short_reads_on(first, second, evidence)
    if _is_in_mid_sentence(first, second, evidence, place):
        return True
    if shapes.may_be_heading(first):
        return _heading_reads_on(first, second, evidence)
    if shapes.is_row_of_bodies(first):
        return evidence == 2
    return _sentence_reads_on(first, second, evidence, place)


def _sentence_reads_on(first: str, second: str, evidence: int, place: Place) -> bool:
    """The same, where `first` is no heading; commas alone make no sentence of a short line."""
    number = read_enumerator(first)
    article = number is not None and number.level is Level.ARTICLE
    marked = shapes.is_marked(first)
    if article or len(first) >= shapes.LEAST_SENTENCE or (marked and (evidence > 0 or shapes.gives_grounds(first))):
        if evidence == 0 and not article and shapes.begins_like_a_paragraph(second):
            return False
        return bool(CLAUSE_MARK.search(second)) or second[-1] in "。；：）" or evidence > 0 or _is_middle(place)
    if evidence == 2 or (evidence > 0 and shapes.is_tail(second)) or (marked and shapes.is_sure_tail(second)):
        return True
    if place.page_end and not shapes.begins_like_a_paragraph(second):
        evidence += place.wording.holds(first[-1] + second[0])
    return evidence > 0 and len(first) >= _LEAST_BARE and bool(CLAUSE_MARK.search(second)) and ends_whole(second)


def _is_middle(place: Place) -> bool:
    """True if the second paragraph has no end either: the third begins as no paragraph does."""
    third = place.third
    return bool(third) and (begins_with_a_closing_mark(third) or shapes.never_begins(third, 1))


def _begins_anew(first: str, second: str, evidence: int, place: Place) -> bool:
    """True if a title stands on either side, or `second` opens a unit."""
    if shapes.is_title(first, place.wording) or shapes.is_title(second, place.wording):
        return True
    if shapes.opens_unit(second, counted=False):
        return True
    return read_enumerator(second) is not None and not _is_figure(first, second, evidence, place)


def _is_in_mid_sentence(first: str, second: str, evidence: int, place: Place) -> bool:
    """True if `first` surely has no end, or `second` no beginning, or the list around tells that they are one item."""
    if first[-1] in "，、" or "。" in first or shapes.is_unfinished(first) or shapes.never_begins(second, evidence):
        return True
    return place.numbering.is_item_among_items(place.at, place.second + 1) and not shapes.begins_like_a_paragraph(
        second
    )


def _is_figure(first: str, second: str, evidence: int, place: Place) -> bool:
    """True if the number that opens `second` is no item's: nothing counts up to it, and `first` surely breaks off."""
    if place.counted:
        return False
    number = read_enumerator(second)
    if number is not None and number.value <= 1:
        return evidence == 2 or number.value == 0
    return first[-1] in "，、" or shapes.is_unfinished(first) or evidence == 2


def _heading_reads_on(first: str, second: str, evidence: int) -> bool:
    """The same, where `first` may be a heading."""
    if shapes.is_long_item(first):
        return evidence == 2 or (evidence > 0 and shapes.is_marked(first)) or shapes.is_tail(second)
    if "；" in first and not shapes.begins_like_a_paragraph(second):  # no heading holds one
        return bool(CLAUSE_MARK.search(second[:-1])) and ends_whole(second)
    return evidence == 2 or (bool(CLAUSE_MARK.search(first)) and shapes.is_sure_tail(second))


def _short_reads_on(first: str, second: str, evidence: int) -> bool:
    """The same, where `first` is so short that it may be anything: a name, a heading, a cell."""
    if not CLAUSE_MARK.search(second):
        return False
    number = read_enumerator(first)
    if first[-1] == "、" or (number is not None and "。" in first):
        return True
    if not ends_whole(second):
        return False
    article = number is not None and number.level is Level.ARTICLE
    if shapes.is_unfinished(first) and CLAUSE_MARK.search(first):
        return True
    return evidence == 2 or (evidence > 0 and (article or shapes.is_unfinished(first)))
