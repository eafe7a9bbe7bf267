"""The signature at the end of a main text: issuing body and date, each on a line of its own (GB/T 9704-2012, 7.3.5)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.issue import TextLine
from generator.notation.dates import is_date
from generator.vocabulary import is_body, signatory_post

_NEARNESS = 8


def closing_lines(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines of the signature among the last of a main text: bodies, and the date behind them; empty if none."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - _NEARNESS), -1):
        if is_date(lines[at].text) and not re.match(r"[（(]", lines[at].text):
            first = at
            while first > 0 and (is_body(lines[first - 1].text) or signatory_post(lines[first - 1].text)):
                first -= 1
            return list(lines[first : at + 1]) if first < at else []
    return []
