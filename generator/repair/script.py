"""Traditional script in a simplified gazette: whole pages, flips in mid-sentence, single characters.

Safe because OpenCC's table is applied phrase by phrase and character for character, and characters that simplified
Chinese writes too are touched only beside characters that it does not write. Protected names stay as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.text import Change, Span, to_simplified

_LINE = re.compile(r"[^\n]+")
_FEW = 3


def changes(text: str, protected: Iterable[str] = ()) -> list[Change]:
    """One change a character where few differ on a line, one change for the stretch where many do."""
    names = tuple(protected)
    found: list[Change] = []
    for match in _LINE.finditer(text):
        line = match[0]
        if line.isascii():
            continue
        converted = to_simplified(line, names)
        if converted == line:
            continue
        different = [i for i, (old, new) in enumerate(zip(line, converted, strict=True)) if old != new]
        stretches = [(i, i + 1) for i in different] if len(different) <= _FEW else [(different[0], different[-1] + 1)]
        at = match.start()
        found += [Change(Span(at + start, at + end), converted[start:end]) for start, end in stretches]
    return found
