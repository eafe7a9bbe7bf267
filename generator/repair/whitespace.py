"""Byte-order mark, CR LF, ideographic and no-break spaces, invisible and bidirectional control characters.

Seen in files saved by office programs and copied from web pages. Safe: white space carries no wording. Leaves tabs
(they part table cells), form feeds (page ends) and line feeds alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.text import Change, Span

_ODD = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SPACES = re.compile(rf"[{_ODD}]+")
# Zero-width and bidirectional controls, byte-order mark, other controls; CR is dropped wherever it stands.
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\r\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]+")
# Looks back before it begins and never gives back what it took: a long run of spaces is read once.
_TRAILING = re.compile(rf"(?<![ {_ODD}])[ {_ODD}]++(?=\r?\n|\Z)")


def changes(text: str) -> list[Change]:
    """Odd spaces become plain ones, spaces at line ends and invisible characters go."""
    trailing = [Change(Span(*match.span()), "") for match in _TRAILING.finditer(text)]
    ends = [change.span for change in trailing]
    result = trailing + [Change(Span(*match.span()), "") for match in _INVISIBLE.finditer(text)]
    for match in _SPACES.finditer(text):
        at = bisect_right(ends, Span(match.start(), len(text))) - 1
        if at < 0 or ends[at].end <= match.start():
            result.append(Change(Span(*match.span()), " " * (match.end() - match.start())))
    return result
