"""Lines that change between traditional and simplified script.

The form: OCR of a page in one script reads part of a line in the other. Evidence are characters that one script alone
writes: traditional ones after `text.script`, simplified ones that GB 2312 holds and Big5 does not. Why it is safe: both
must be there several times, and the rarer one in a stretch
of its own. Left alone: a stray character of the other script, which is an ordinary edit;
whole lines in one script; titles in one script that a line in the other cites.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby

from generator.text import Span, is_simplified, is_traditional

_FEWEST = 4  # characters of each script, and of the flip between two characters of the other
_CITED = re.compile(r"《[^《》]{1,80}》|“[^“”]{1,40}”")


def mixed(line: str) -> Span | None:
    """Where the rarer script stands in a source `line` that mixes both; None for a line in one script.

    Out: the longest stretch that holds evidence of the rarer script alone.
    """
    cited = {i for match in _CITED.finditer(line) for i in range(*match.span())}
    evidence = [
        (i, _traditional(char))
        for i, char in enumerate(line)
        if i not in cited and (_traditional(char) or is_simplified(char))
    ]
    count = sum(traditional for _, traditional in evidence)
    if min(count, len(evidence) - count) < _FEWEST:
        return None
    rarer = count * 2 <= len(evidence)
    runs = [[i for i, _ in run] for script, run in groupby(evidence, key=lambda place: place[1]) if script == rarer]
    longest = max(runs, key=len)
    return Span(longest[0], longest[-1] + 1) if len(longest) >= _FEWEST else None


@cache
def _traditional(char: str) -> bool:
    return not char.isascii() and is_traditional(char)
