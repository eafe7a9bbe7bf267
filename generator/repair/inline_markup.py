r"""Markdown, LaTeX and HTML entities that OCR programs write: **修缮**, ## 总则, $ 5\% $, \quad, &nbsp;, ![](p12.png).

Safe because each form says its own: an entity of a closed list; `**` in pairs around words of one line, the first pair
behind no word or figure (what is masked stays: 张**、李**); number signs before a heading, where the issue has some of
two (a single # may be a footnote's or a statistician's mark); `$…$` around nothing but figures and known commands; an
image without a description, or alone on its line. Leaves single stars, other dollars, backslashes and links, and tables
of figures with stars, as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text import Change, Span, lowered, raised

_ENTITIES = {
    "nbsp": " ",
    "ensp": " ",
    "emsp": " ",
    "lt": "<",
    "gt": ">",
    "amp": "&",
    "quot": '"',
    "apos": "'",
    "#39": "'",
    "ldquo": "“",
    "rdquo": "”",
    "lsquo": "‘",
    "rsquo": "’",
    "mdash": "—",
    "middot": "·",
    "times": "×",
    "deg": "°",
    "ge": "≥",
    "le": "≤",
    "#160": " ",
    "hellip": "…",
}
_ENTITY = re.compile(rf"&(?P<name>{'|'.join(_ENTITIES)});")
# Stars behind a word or a figure may hide what stood there: 张**、李**, 鲁B12**5.
_BOLD = re.compile(r"(?<![\w*])\*\*(?P<in>(?=[\w“《（(【])[^*\n|\t]{1,200}(?<!\s))\*\*(?![*A-Za-z\d])")
_HEADING = re.compile(r"^[ ]{0,3}(?P<marks>#{1,6} +)(?=[\u4e00-\u9fff（(《“\d*])(?P<rest>[^\n\f]*)", re.MULTILINE)
_IMAGE = re.compile(r"!\[(?P<says>[^\]\n]{0,80})\]\([^()\s]{0,300}\)")
_MATHS = re.compile(r"(?<![\\$])\$(?P<in>[^$\n\u3400-\u9fff]{1,60})\$(?!\$)")
_SPACE = re.compile(r"(?:(?<! ) *+)?\\q?quad(?![A-Za-z]) *")
_COMMANDS = {
    r"\%": "%",
    r"\sim": "~",
    r"\times": "×",
    r"\geq": "≥",
    r"\leq": "≤",
    r"\ge": "≥",
    r"\le": "≤",
    r"\pm": "±",
    r"\cdot": "·",
    r"\circ": "°",
    r"\div": "÷",
    r"\,": "",
    r"\ ": "",
    r"\&": "&",
}
_COMMAND = re.compile(r"\\(?:[A-Za-z]+|.)")
_UPRIGHT = re.compile(r"\\(?:mathrm|text|mathbf|mathit)[ ]*\{(?P<in>[^{}]{1,20})\}")
_SCRIPT = re.compile(r"(?P<sign>[\^_])[ ]*(?:\{[ ]*(?P<braced>°|\d{1,3})[ ]*\}|(?P<bare>°|\d))")
_FIGURES = re.compile(r" [\d.,+\-=<>%~ ]+ ")


def changes(text: str) -> list[Change]:
    """Entities become their characters, formulas of plain figures the figures; stars, number signs and images go."""
    found = sorted({*_entities(text), *_maths(text), *_marks(text), *_images(text)}, key=lambda change: change.span)
    apart: list[Change] = []
    for change in found:
        if not apart or apart[-1].span.end <= change.span.start:
            apart.append(change)
    return apart


def _entities(text: str) -> Iterator[Change]:
    for match in _ENTITY.finditer(text):
        yield Change(Span(*match.span()), _ENTITIES[match["name"]])


def _maths(text: str) -> Iterator[Change]:
    """Formulas without their dollars, where nothing of their markup is left; wide spaces as spaces."""
    for match in _MATHS.finditer(text):
        plain = _plain(match["in"])
        if plain:
            yield Change(Span(*match.span()), plain)
    for match in _SPACE.finditer(text):
        yield Change(Span(*match.span()), " ")


def _plain(formula: str) -> str | None:
    """`formula` without markup; None if some of it is not known, or nothing of it is markup: $5-$10."""
    if not (re.search(r"[\\^_]", formula) or _FIGURES.fullmatch(formula)):
        return None
    plain = _UPRIGHT.sub(lambda match: match["in"], formula)
    plain = _COMMAND.sub(lambda match: _COMMANDS.get(match[0], match[0]), plain)
    plain = _SCRIPT.sub(_raised, plain)
    return None if re.search(r"[\\^_{}]", plain) else re.sub(r"\s+", "", plain) or None


def _raised(match: re.Match[str]) -> str:
    script = match["braced"] or match["bare"]
    return raised(script) if match["sign"] == "^" else lowered(script)


def _marks(text: str) -> Iterator[Change]:
    """The stars around bold words, and the number signs before headings."""
    for match in _BOLD.finditer(text):
        yield Change(Span(match.start(), match.start("in")), "")
        yield Change(Span(match.end("in"), match.end()), "")
    headings = [match for match in _HEADING.finditer(text) if not re.search(r"[\t|]", match["rest"])]
    if any(match["marks"].startswith("##") for match in headings):
        for match in headings:
            yield Change(Span(*match.span("marks")), "")


def _images(text: str) -> Iterator[Change]:
    """Images without a description, and images alone on their line, of which the description stays."""
    for match in _IMAGE.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.end())
        alone = not (text[start : match.start()] + text[match.end() : end if end >= 0 else len(text)]).strip()
        if alone or not match["says"].strip():
            yield Change(Span(*match.span()), match["says"].strip())
