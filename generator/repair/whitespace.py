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
_INVISIBLE = re.compile(
    "["
    r"\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u034f"  # of no width: joiners, byte-order mark, soft hyphen
    r"\u202a-\u202e\u2066-\u206f\u061c"  # turns of direction
    r"\u2028\u2029\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\r"  # controls and ends of lines; CR wherever it stands
    r"\u115f\u1160\u3164\uffa0\u180e\ufff9-\ufffb"  # fillers and separators that no font draws
    r"\U000e0000-\U000e007f"  # tags: letters that only programs read
    "]+"
)
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
