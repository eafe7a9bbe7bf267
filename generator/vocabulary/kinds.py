"""Kinds of notices (文种) and genres of the documents they issue."""

from __future__ import annotations

import re

from generator.vocabulary.loader import load

KINDS: dict[str, str] = {entry["zh"]: entry["en"] for entry in load("kinds")} | {"令": "Order", "人事": "Personnel"}
"""Chinese word of each kind of notice → English. 令 and 人事 are told by the form, not by the title's end."""

GENRES: tuple[str, ...] = tuple(entry["zh"] for entry in load("genres"))
"""Words that titles of instruments and attachments end in."""

_TRAILER = re.compile(r"[（(][^（）()]{1,12}[）)]$")
_KIND = re.compile(rf"(?:{'|'.join(entry['zh'] for entry in load('kinds'))})$")
_GENRE = re.compile(rf"(?:{'|'.join(sorted(GENRES, key=len, reverse=True))})$")


def kind_of(title: str) -> str | None:
    """The kind that `title` ends in, a trailing （试行） aside; None if it ends in none."""
    match = _KIND.search(_TRAILER.sub("", title.strip()))
    return match[0] if match else None


def genre_of(title: str) -> str | None:
    """The genre (or kind) that the title of an instrument ends in, a trailing bracket aside; None if in none."""
    bare = _TRAILER.sub("", title.strip())
    match = _GENRE.search(bare) or _KIND.search(bare)
    return match[0] if match else None
