"""Paragraphs cut by page and column ends: the two halves stand as two paragraphs with a blank line between.

Safe because the first half must end in the middle of a sentence, as its marks and brackets tell, and neither may be a
unit of its own: a date, a number, a note in brackets. A bracket left open is proof where the second half closes it,
and joins nothing by itself where it does not. Where the marks tell nothing, the characters on both sides of the cut
must stand side by side elsewhere in the issue. Lines without a blank line between them join where nearly all
paragraphs of the issue are printed so, each whole on its line, and this one is not. Leaves headings, titles, heads of
notices, tables, rosters and lists alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.notation.enumerators import read_enumerator
from generator.repair.joining import shapes
from generator.repair.joining.halves import Place, is_broken, stands_whole_elsewhere
from generator.repair.joining.marks import CLAUSE_MARK, closes, ends_whole, left_open
from generator.repair.joining.numbering import Numbering
from generator.repair.joining.wording import Wording, wording_of
from generator.repair.page_lines import opens_anything
from generator.text import Change, Span

_LINE = re.compile(r"[^\n\f]+")
_CELLS = re.compile(r"[\t|]")
_DUTY = re.compile(r"(?:牵头|责任|配合|主办|承办|协办|参与)(?:单位|部门)\s*[:：]")
_DONE = re.compile(r"(?:牵头|负责|配合|参与|协助|落实|实施|支持|完成)\s*$")
_LEAST_SENTENCE = 20
_FEWEST_TIGHT = 12
_MOST_WHOLE = 0.9
_LONGEST_BEFORE = 2_000  # keeps the work linear where everything joins everything


def changes(text: str) -> list[Change]:
    """The gaps (line feeds, blank lines, form feeds) to close between the halves of one paragraph."""
    found: list[Change] = []
    wording = wording_of(text)
    matches = [match for match in _LINE.finditer(text) if match[0].strip()]
    lines = [match[0].strip() for match in matches]
    numbering = Numbering(lines)
    gaps = [text[first.end() : second.start()] for first, second in pairwise(matches)]
    tight, widest = _is_tight(lines, gaps), _usual_gap(gaps)
    begins = 0  # the line with which the paragraph of `first` begins
    before = ""  # what stands before `first` in it
    for at, (first, second) in enumerate(pairwise(matches)):
        gap = gaps[at]
        halves = before + lines[at], lines[at + 1]
        third = lines[at + 2] if at + 2 < len(lines) else ""
        page_end = "\f" in gap or gap.count("\n") > widest
        place = Place(wording, numbering, begins, at + 1, lines[begins - 1] if begins else "", third, page_end)
        # Lines that follow each other without a blank line are entries of a list, unless the very words run on, or
        # all paragraphs of the text are printed like that.
        wide = gap.count("\n") > 1 or "\f" in gap
        close = _runs_on(*halves, wording) or _is_within_note(*halves) or (tight and _breaks_off(*halves))
        if (wide or close) and is_broken(*halves, place):
            start = first.start() + len(first[0].rstrip())
            end = second.start() + len(second[0]) - len(second[0].lstrip())
            found.append(Change(Span(start, end), ""))
            before = halves[0][-_LONGEST_BEFORE:]
        else:
            before, begins = "", at + 1
    return found


def _usual_gap(gaps: Sequence[str]) -> int:
    """The line feeds of the widest gap that many paragraphs of the issue have between them, two at least."""
    usual = Counter(gap.count("\n") for gap in gaps).most_common(1)
    return max(2, usual[0][0] if usual else 0)


def _is_tight(lines: Sequence[str], gaps: Sequence[str]) -> bool:
    """True if paragraphs follow each other without blank lines, each whole on its line.

    Nearly all sentences that have a line directly behind them must end: lines of a fixed width break off.
    """
    begun = [
        ends_whole(line)
        for line, gap in zip(lines, gaps, strict=False)
        if gap == "\n" and len(line) >= _LEAST_SENTENCE and CLAUSE_MARK.search(line) and not _CELLS.search(line)
    ]
    return len(begun) >= _FEWEST_TIGHT and sum(begun) >= _MOST_WHOLE * len(begun)


def _breaks_off(first: str, second: str) -> bool:
    """True if a sentence begun in `first` has no end there, and `second` begins nothing of its own."""
    if shapes.opens_unit(second) or opens_anything(second) or shapes.begins_like_a_paragraph(second):
        return False
    named = [mark for mark in left_open(first) if mark in "》”"]  # rosters print brackets over two lines
    if closes(second, named) or shapes.awaits_post(first) or shapes.never_begins(second, 0):
        return True
    return bool(CLAUSE_MARK.search(first)) and bool(CLAUSE_MARK.search(second)) and ends_whole(second)


def _is_within_note(first: str, second: str) -> bool:
    """True if `second` closes a note of responsibility that `first` opens in brackets: （责任单位：甲供|电公司）."""
    opened = left_open(first)
    if not opened or not closes(second, opened) or second[0] in "（(【〔":
        return False
    inner = second.partition(opened[-1])[0]
    labelled = _DUTY.search(first.rpartition("。")[2]) is not None
    return "。" not in inner and (labelled or _DONE.search(inner) is not None)


def _runs_on(first: str, second: str, wording: Wording) -> bool:
    """True if the words of two lines without a blank line between them run on."""
    if stands_whole_elsewhere(first, second, wording):
        return True
    evidence = wording.evidence(first, second)
    if CLAUSE_MARK.search(first) and evidence == 2:
        return True
    # The sentence below a roster, set as narrow as its lines.
    closed = second[-1] == "。" and (CLAUSE_MARK.search(first) or CLAUSE_MARK.search(second[:-1]))
    return bool(closed) and evidence > 0 and not read_enumerator(first)
