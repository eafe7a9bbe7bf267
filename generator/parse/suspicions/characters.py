"""Characters that a gazette does not print inside Chinese text.

The form: private-use and control characters, drawing characters and loose diacritics where a character was not
recognised; marks that can't follow one another (。。 ，。); one Chinese character four times in a row; 口口口 for □□□.
Why it is safe: none of these is written in Chinese prose. Left alone: ellipses, dashes (─ too), blanks and boxes of
forms (____, □), tables drawn with lines, × and * as placeholders, Latin marks behind Latin letters (Inc.、).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from generator.parse.suspicions.finding import Suspicion, Unit, quoted
from generator.text import Span

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
_ODD = re.compile(
    rf"""
    (?P<lost>[\ue000-\uf8ff\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]+)   # nobody knows what they stand for
    | (?P<drawn>(?<![\u2502-\u259f])[\u2502-\u259f]+(?=[{_HAN}]) | (?<=[{_HAN}])[\u2502-\u259f]+)
    | (?P<loose>(?<=[{_HAN}])[\u0300-\u036f\u00a8\u00b4\u00b8\u02c6\u02c7\u02d8-\u02dd`^]+(?=[{_HAN}]))
    | (?P<noise>(?<=[{_HAN}])[¤¦¬¶‡¿¡]+|(?<![¤¦¬¶‡¿¡])[¤¦¬¶‡¿¡]+(?=[{_HAN}]))
    | (?P<boxes>口{{3,}})
    | (?P<marks>(?<![.,;:!?，。、；：]) (?: [，、；：]{{2,}}[。！？]? | [，、；：]。 | 。[，。、；：]+ | ,[,，。、]+
        | ;[;；。]+ | [，、；](?:,|;)))
    | (?P<repeated>(?P<char>[{_HAN}])(?P=char){{3,}})
    """,
    re.VERBOSE,
)
_DRAWN = re.compile(r"[\u2502-\u259f]")
_MOST_DRAWN = 3  # more in one unit are the lines of a table
_SAID = {
    "drawn": "text, found the drawing character",
    "loose": "a character, found the diacritic",
    "noise": "a character, found",
    "boxes": "a character, found what may stand for blanks",
    "marks": "one mark, found",
    "repeated": "other characters, found one four times or more:",
}


def find(units: Sequence[Unit]) -> Iterator[Suspicion]:
    """The odd characters of all `units`."""
    for number, unit in enumerate(units):
        drawn = len(_DRAWN.findall(unit.text)) > _MOST_DRAWN
        for match in _ODD.finditer(unit.text):
            span = Span(*match.span())
            form = match.lastgroup or ""
            if form == "drawn" and drawn:
                continue
            if form == "lost":
                said = f"a character, found U+{ord(match[0][0]):04X} that has no meaning of its own"
            elif form == "loose" and unicodedata.combining(match[0][0]):
                said = f"a character, found the diacritic U+{ord(match[0][0]):04X}"
            else:
                said = f"{_SAID[form]} {quoted(match[0])}"
            yield Suspicion(unit=number, span=span, code="characters-odd", message=f"expected {said}")
