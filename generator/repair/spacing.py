"""Letter-spacing: titles and small headings printed with a space between every two characters (青 岛 市).

Safe because nearly every token of the line (or table cell) is a single character. A cell of two single characters may
be a name and is left alone unless it is a known heading word; so are names behind a role.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.notation.enumerators import Level, read_enumerator
from generator.text import Change, Span, fold
from generator.vocabulary import lists_members

_CELL = re.compile(r"[^\t\n|]+")
_TOKEN = re.compile(r"\S+")
_HEADINGS = frozenset({"目录", "附件", "总则", "附则", "名单", "合计", "备注", "序号", "单位", "公报", "注释", "说明"})
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z0-9]{2,}")


def changes(text: str) -> list[Change]:
    """The spaces inside letter-spaced lines and cells go; those between two Latin words stay."""
    found: list[Change] = []
    for match in _CELL.finditer(text):
        cell = match[0]
        if " " not in cell.strip():
            continue
        start = _spaced_from(cell)
        if start is None:
            continue
        for before, after in pairwise(_TOKEN.finditer(cell)):
            gap = Span(before.end(), after.start())
            if gap.start < start or gap.cut(cell).strip(" "):
                continue
            if not (_LATIN.fullmatch(before[0]) and _LATIN.fullmatch(after[0])):
                found.append(Change(Span(match.start() + gap.start, match.start() + gap.end), ""))
    return found


def _spaced_from(cell: str) -> int | None:
    """Where the letter-spaced part of `cell` begins, or None if there is none."""
    enumerator = read_enumerator(cell)
    if enumerator and enumerator.level in (Level.CHAPTER, Level.SECTION, Level.PART):
        rest = cell[enumerator.end :].split()
        return enumerator.end if len(rest) > 1 and all(len(token) == 1 for token in rest) else None
    tokens = cell.split()
    if fold("".join(tokens)) in _HEADINGS:  # folded: the page may be in traditional script
        return 0
    if len(tokens) < 4 or lists_members(cell):
        return None
    single = [token for token in tokens if _is_single(token)]
    han = sum(_HAN.search(token) is not None for token in single)
    return 0 if len(single) / len(tokens) >= 0.8 and han >= 4 else None


def _is_single(token: str) -> bool:
    """One character, with punctuation glued to it, or a number."""
    return len(_HAN.findall(token)) == 1 or not re.search(r"[\u3400-\u9fffA-Za-z]", token)
