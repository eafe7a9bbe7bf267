"""Byte-order mark, CR LF, ideographic and no-break spaces, invisible and bidirectional control characters.

Seen in files saved by office programs and copied from web pages. Safe: white space carries no wording. Leaves tabs
(they part table cells), form feeds (page ends) and line feeds alone.
"""

from __future__ import annotations

import re

from generator.text import Change, Span

_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
# Zero-width and bidirectional controls, byte-order mark, other controls; CR is dropped wherever it stands.
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\r\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]+")
_TRAILING = re.compile(r"[ \u00a0\u3000]+(?=\r?\n|\Z)")


def changes(text: str) -> list[Change]:
    """Odd spaces become plain ones, spaces at line ends and invisible characters go."""
    trailing = [Change(Span(*match.span()), "") for match in _TRAILING.finditer(text)]
    gone = {change.span.start for change in trailing}
    result = trailing + [Change(Span(*match.span()), "") for match in _INVISIBLE.finditer(text)]
    for match in _SPACES.finditer(text):
        if match.start() in gone or any(match.start() - 1 - k in gone for k in range(3)):
            continue
        result.append(Change(Span(*match.span()), " " * (match.end() - match.start())))
    return result
