"""Words that open English titles in printed contents, and posts that sign."""

from __future__ import annotations

import re

from generator.vocabulary.loader import load

_ENGLISH = re.compile(rf"\W*(?:{'|'.join(entry['en'] for entry in load('english_titles'))})\b")
_POSTS = "|".join(sorted((entry["zh"] for entry in load("posts")), key=len, reverse=True))
_SIGNATORY = re.compile(rf"(?P<post>{_POSTS})\s*[:：]?\s*(?P<name>[\u4e00-\u9fff](?:[\s·]*[\u4e00-\u9fff]){{1,5}})")


def english_title_start(line: str) -> bool:
    """True if `line` begins with a word that English titles of notices begin with."""
    return bool(_ENGLISH.match(line))


def signatory_post(line: str) -> tuple[str, str] | None:
    """Post and name of a line that is nothing but a signature (市长 林 远), the name without spaces; else None."""
    match = _SIGNATORY.fullmatch(line.strip())
    return (match["post"], re.sub(r"\s", "", match["name"])) if match else None
