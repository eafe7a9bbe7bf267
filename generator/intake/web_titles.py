"""What a web page calls its text: the term that government sites have for it, or part of the page's title.

A title names the site too, before or behind; what tells the two apart is a word that no site's name has (关于, 第…期).
Without one, the text's name is taken to come first, as it does nearly everywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

_SEPARATOR = re.compile(r"[-_|｜丨–—―─－~～·•>»/／:：\s]+")
_OF_A_TEXT = re.compile(r"关于|關於|第[0-9〇零一二三四五六七八九十百]+[期号號]")
_BODIES = re.compile(r"(?!首页|首頁)[\u4e00-\u9fff、]{2,40}")
_LEAST = 6  # characters
_LONGEST = 300
_MOST_PARTS = 24


@dataclass(frozen=True, slots=True)
class Titles:
    """The names that a page gives its text, without blanks."""

    names: frozenset[str]

    def has(self, text: str) -> bool:
        """True if `text`, without blanks, is one of the names.

        Of one that says what the text is about, its body may be missing, here or in the name.
        """
        if len(text) < _LEAST:
            return False
        if text in self.names:
            return True
        return _is_about(text) and any(
            name.endswith(text) or (_is_about(name) and _is_body(text.removesuffix(name), text)) for name in self.names
        )

    def stand_in(self, text: str) -> bool:
        """True if one of the names stands in `text`, which has no blanks."""
        return any(len(name) >= _LEAST and name in text for name in self.names)


def titles_of(parser: LexborHTMLParser) -> Titles:
    """What the page calls its text; the term for it goes before the page's title."""
    named = [node.attributes.get("content") or "" for node in parser.css("meta")
             if (node.attributes.get("name") or "").lower() == "articletitle"]  # fmt: skip
    names = [squeezed(name) for name in named if name.strip()]
    if not names:
        names = [part for node in parser.css("title") for part in _parts(node.text().strip()[:_LONGEST])]
    return Titles(frozenset(names))


def squeezed(text: str) -> str:
    """`text` without blanks."""
    return re.sub(r"\s", "", text)


def _is_body(beginning: str, text: str) -> bool:
    """True if `beginning` is what `text` has before a name, and nothing but a body's name."""
    return beginning != text and _BODIES.fullmatch(beginning) is not None


def _is_about(text: str) -> bool:
    return _OF_A_TEXT.search(text) is not None


def _parts(title: str) -> list[str]:
    """The stretches of `title` between separators that may be the name of a text."""
    matches = list(_SEPARATOR.finditer(title))[:_MOST_PARTS]
    starts, ends = [0, *(match.end() for match in matches)], [*(match.start() for match in matches), len(title)]
    stretches = [squeezed(title[start:end]) for start in starts for end in ends if start < end]
    about = [stretch for stretch in stretches if _is_about(stretch)]
    return about or [squeezed(title[:end]) for end in ends]
