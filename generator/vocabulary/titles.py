"""Words of printed contents (rubrics, beginnings of English titles), and posts that sign."""

from __future__ import annotations

import re

from generator.vocabulary.loader import load

_ENGLISH = re.compile(rf"\W*(?:{'|'.join(entry['en'] for entry in load('english_titles'))})\b")
_POSTS = "|".join(r"\s*".join(post) for post in sorted((entry["zh"] for entry in load("posts")), key=len, reverse=True))
_RUBRIC = re.compile(
    rf"[\u4e00-\u9fff]{{0,12}}(?:{'|'.join(entry['zh'] for entry in load('rubrics') if 'alone' not in entry)})"
    rf"|{'|'.join(entry['zh'] for entry in load('rubrics') if 'alone' in entry)}"
)
_ACTING = r"(?:代\s*理?\s*)?"
_SIGNATORY = re.compile(
    rf"(?P<post>{_ACTING}(?:{_POSTS}))\s*[:：]?\s*(?P<name>[\u4e00-\u9fff](?:[\s·]*[\u4e00-\u9fff]){{1,5}})"
)
_SPACED = frozenset(entry["zh"] for entry in load("spaced_words"))


def english_title_start(line: str) -> bool:
    """True if `line` begins with a word that English titles of notices begin with."""
    return bool(_ENGLISH.match(line))


def signatory_post(line: str) -> tuple[str, str] | None:
    """Post and name of a line that is nothing but a signature (市 长 林 远), both without inner spaces; else None."""
    match = _SIGNATORY.fullmatch(line.strip())
    return (re.sub(r"\s", "", match["post"]), re.sub(r"\s", "", match["name"])) if match else None


def is_rubric(line: str) -> bool:
    """True if `line` is worded like a rubric of printed contents (市政府文件), and not like a title."""
    bare = re.sub(r"\s", "", line)
    return "关于" not in bare and bool(_RUBRIC.fullmatch(bare))


def is_spaced_word(text: str) -> bool:
    """True if `text`, spaces aside, is a word that headings, header cells or labels are letter-spaced in (备 注)."""
    return re.sub(r"\s", "", text) in _SPACED
