"""Traditional script in a simplified gazette: whole pages, flips in mid-sentence, single characters.

Safe because OpenCC's table is applied phrase by phrase and character for character, and characters that simplified
Chinese writes too are touched only beside characters that it does not write. Protected names stay as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.text import Change, Span, is_traditional, to_simplified

_LINE = re.compile(r"[^\n]+")
_FEW = 3


def changes(text: str, protected: Iterable[str] = ()) -> list[Change]:
    """One change a character where few differ on a line, one change for the stretch where many do.

    A line without evidence of its own goes by that of the lines beside it.
    """
    names = tuple(protected)
    lines = [match for match in _LINE.finditer(text) if not match[0].isascii()]
    evident = [is_traditional(match[0]) for match in lines]
    found: list[Change] = []
    for i, match in enumerate(lines):
        line = match[0]
        beside = any(evident[max(0, i - 1) : i + 2])
        converted = to_simplified(line, names, traditional=beside) if beside else line
        if converted == line:
            continue
        different = [k for k, (old, new) in enumerate(zip(line, converted, strict=True)) if old != new]
        stretches = [(k, k + 1) for k in different] if len(different) <= _FEW else [(different[0], different[-1] + 1)]
        at = match.start()
        found += [Change(Span(at + start, at + end), converted[start:end]) for start, end in stretches]
    return found
