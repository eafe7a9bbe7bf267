"""Paragraphs cut by page and column ends: the two halves stand as two paragraphs with a blank line between.

Safe because the first half must end in the middle of a sentence, as its marks and brackets tell, and neither may be a
unit of its own: a date, a number, a note in brackets. A bracket left open is proof where the second half closes it, and
joins nothing by itself where it does not. Where the marks tell nothing, the characters on both sides of the cut must
stand side by side elsewhere in the issue. Leaves headings, titles, heads of notices, tables, rosters and lists alone.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.notation.enumerators import read_enumerator
from generator.repair.joining.halves import Place, is_broken, stands_whole_elsewhere
from generator.repair.joining.marks import CLAUSE_MARK
from generator.repair.joining.numbering import Numbering
from generator.repair.joining.wording import Wording, wording_of
from generator.text import Change, Span

_LINE = re.compile(r"[^\n\f]+")
_LONGEST_BEFORE = 2_000  # keeps the work linear where everything joins everything


def changes(text: str) -> list[Change]:
    """The gaps (line feeds, blank lines, form feeds) to close between the halves of one paragraph."""
    found: list[Change] = []
    wording = wording_of(text)
    matches = [match for match in _LINE.finditer(text) if match[0].strip()]
    lines = [match[0].strip() for match in matches]
    numbering = Numbering(lines)
    begins = 0  # the line with which the paragraph of `first` begins
    before = ""  # what stands before `first` in it
    for at, (first, second) in enumerate(pairwise(matches)):
        gap = text[first.end() : second.start()]
        halves = before + lines[at], lines[at + 1]
        third = lines[at + 2] if at + 2 < len(lines) else ""
        place = Place(wording, numbering, begins, at + 1, lines[begins - 1] if begins else "", third)
        # Lines that follow each other without a blank line are entries of a list, unless the very words run on.
        wide = gap.count("\n") > 1 or "\f" in gap
        if (wide or _runs_on(*halves, wording)) and is_broken(*halves, place):
            start = first.start() + len(first[0].rstrip())
            end = second.start() + len(second[0]) - len(second[0].lstrip())
            found.append(Change(Span(start, end), ""))
            before = halves[0][-_LONGEST_BEFORE:]
        else:
            before, begins = "", at + 1
    return found


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
