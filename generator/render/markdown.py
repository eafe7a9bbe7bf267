"""Gazette text as Markdown: whatever it looks like, it stays text.

Everything that the templates print passes through `escape`, unless it is already `Markdown`. A character that Markdown,
HTML, attribute lists or tables could take for markup becomes a numeric entity: Python-Markdown never looks inside one,
and neither does any other reader of Markdown. Text without such characters stays readable as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from generator.render.yaml_block import block

_ALWAYS = frozenset('&<>[]{}*_`\\|~^$#!:"')
"""Markup wherever it stands; a quotation mark ends an attribute, and templates print words there too."""

_BETWEEN_LETTERS = frozenset("-+=.?")
"""Markup at the start or end of a word (lists, rules, headings, details), harmless inside one: 2021-10, 2.5."""

_BACKSLASHED = frozenset("\\`*_[]|~")
"""What `readable` writes behind a backslash wherever it stands."""

_REFERENCES = {"<": "&lt;", ">": "&gt;"}

_OPENING = re.compile(r"(?P<before>\d{1,9}(?=[.)](?:\s|$))|(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|[-=]{2,}))")
"""What `readable` writes a backslash behind at the start of a line: there it would be a list, a heading or a rule."""

_REFERENCE = re.compile(r"&(?=#?\w+;)")

_FOLDED = re.compile(r"[ \t\n\r\v\f\x1c-\x1f\x85]+")
"""Whitespace that means no more than one space: a page's line breaks are never the text's."""

_BREAKS = re.compile(r"[ ]*[\n\r\f]+[ ]*")
_PLAIN = re.compile(r"[A-Za-z0-9\u3400-\u9fff 、。，；：（）《》〈〉〔〕【】“”‘’…—·]*")
"""What `escape` need not look at, and what most texts consist of."""

_NO_LETTER = re.compile(r"[^\w ]|_")
_NUMBERED = re.compile(r"\s*\d+")
_DOUBTFUL = re.compile(r"[^\w 、。，；：（）《》〈〉〔〕【】“”‘’…—·]|_")
"""What `escape` must look at: no letter, no digit, no space, none of the marks of Chinese text."""

_CONTROL_PICTURES = 0x2400


class Markdown(str):
    """Text that is Markdown already and is printed as it stands. Joining it to anything gives a plain `str` again."""

    __slots__ = ()


class Received(str):
    """Source text, which every edition prints as it was received."""

    __slots__ = ()


def escape(text: str) -> Markdown:
    """`text` as one line of Markdown that renders as exactly these characters, whitespace folded.

    Controls, which HTML cannot hold, come out as their pictures (␀) or, where they have none, as U+FFFD. Spaces other
    than the plain one and invisible formatting characters (bidirectional controls among them) become entities, so that
    they are kept and can be seen in the page's source.
    """
    if _PLAIN.fullmatch(text) and "  " not in text:
        return Markdown(text)
    folded = _FOLDED.sub(" ", text)
    return Markdown(_DOUBTFUL.sub(lambda match: _escaped(folded, match.start(), match[0]), folded))


def readable(text: str) -> Markdown:
    """`text` as one line of CommonMark that people read as it is: no more marks of escape than it needs.

    Whitespace is folded; controls and invisible characters come out as they do from `escape`.
    """
    parts = (_DOUBTFUL.sub(_readable, part) for part in _REFERENCE.split(_FOLDED.sub(" ", text)))
    line = "&amp;".join(parts)
    opening = _OPENING.match(line)
    return Markdown(f"{opening['before']}\\{line[opening.end() :]}" if opening else line)


def _readable(match: re.Match[str]) -> str:
    char = match[0]
    if char in _BACKSLASHED:
        return f"\\{char}"
    if char in _REFERENCES:
        return _REFERENCES[char]
    if char < " " or char == "\x7f":
        return _escaped_ascii(char, 0, char)
    category = unicodedata.category(char) if char >= "\x80" else ""
    if category in {"Cc", "Cs"}:
        return "\N{REPLACEMENT CHARACTER}"
    return _entity(char) if category in {"Cf", "Zl", "Zp"} else char


def on_one_line(text: str) -> str:
    """`text` on one line, its breaks shown as ⏎, its tabs as →, what has no shape as its number."""
    return text if text.isprintable() else "".join(map(_shown, _BREAKS.sub("⏎", text).replace("\t", "→")))


def _shown(char: str) -> str:
    unseen = char >= "\x80" and unicodedata.category(char) in {"Cf", "Zl", "Zp"}
    return f"⟨U+{ord(char):04X}⟩" if unseen else char


def attribute(text: str) -> Markdown:
    """`text` as the value of an HTML attribute in Markdown, without its quotes; line and page breaks show as ⏎.

    Everything but letters, digits and spaces comes out as a numeric entity.
    """
    return Markdown(_NO_LETTER.sub(lambda match: _inert(match[0]), on_one_line(text)))


def _inert(char: str) -> str:
    if char < " ":
        return chr(_CONTROL_PICTURES + ord(char))
    return "\N{REPLACEMENT CHARACTER}" if unicodedata.category(char) in {"Cc", "Cs"} else _entity(char)


def _escaped(text: str, index: int, char: str) -> str:
    if char < "\x80":
        return _escaped_ascii(text, index, char)
    category = unicodedata.category(char)
    if category in {"Cc", "Cs"}:
        return "\N{REPLACEMENT CHARACTER}"
    return _entity(char) if category in {"Cf", "Zs", "Zl", "Zp"} else char


def _escaped_ascii(text: str, index: int, char: str) -> str:
    if char < " ":
        return chr(_CONTROL_PICTURES + ord(char))
    if char == "\x7f":
        return "\N{SYMBOL FOR DELETE}"
    if char in _ALWAYS:
        return _entity(char)
    if char in _BETWEEN_LETTERS and not (
        text[max(0, index - 1) : index].isalnum() and text[index + 1 : index + 2].isalnum()
    ):
        return _entity(char)
    if char == ")" and _NUMBERED.fullmatch(text, 0, index):
        return _entity(char)
    return char


def _entity(char: str) -> str:
    return f"&#{ord(char)};"


def front_matter(values: Mapping[str, Any]) -> Markdown:
    """The YAML block that opens a page, fences included. Texts are folded to one line; None says unknown."""
    return Markdown(f"---\n{block(_one_line(values))}---\n")


def _one_line(value: Any) -> Any:
    if isinstance(value, str):
        return _FOLDED.sub(" ", value).encode("utf-8", "replace").decode("utf-8").strip()
    if isinstance(value, Mapping):
        return {key: _one_line(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_one_line(item) for item in value]
    return value
