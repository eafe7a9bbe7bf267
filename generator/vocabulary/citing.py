"""Words around citations: what stands before a number, who issues under which code, which titles name documents."""

from __future__ import annotations

import re

from generator.vocabulary.documents import catalogue_column
from generator.vocabulary.kinds import GENRES, KINDS, genre_of, kind_of
from generator.vocabulary.loader import load

_WORDS = tuple(entry["zh"] for entry in load("citing_words"))
_WORDS_BEFORE_BODIES = tuple(entry["zh"] for entry in load("citing_words") if entry.get("before") != "codes")
_ISSUERS = {entry["zh"]: entry["issuer"] for entry in load("issuer_codes")}
_UNCITED = {entry["zh"]: entry["why"] for entry in load("uncited_titles")}
_UNCITED_END = re.compile(rf"(?:{'|'.join(sorted(_UNCITED, key=len, reverse=True))})$")
_CITED_END = re.compile(rf"(?:{'|'.join(sorted((e['zh'] for e in load('cited_genres')), key=len, reverse=True))})$")
_ORDERING = tuple(entry["zh"] for entry in load("ordering_bodies"))
_IN_BODIES = re.compile(
    r"全面(?:依法治[国省市县区]|深化改革)(?=委员会|领导小组|办)|依法治[国省市县区](?=委员会|领导小组|办)"
)
_TRAILER = re.compile(r"[（(][^（）()]{1,20}[）)]$")

# Genres that papers of daily work have as well: alone they do not tell that a title names a document.
_WEAK = (
    "表",
    "名单",
    "名录",
    "项目",
    "示意图",
    "指标",
    "手册",
    "安排",
    "分工",
    "任务书",
    "行动",
    "纪律",
    "措施",
    "报告",
)
_WEAK_CITED = ("分类", "划分", "条款", "答复", "路线图", "总体设计", "评定")

_CITED = tuple(entry["zh"] for entry in load("cited_genres"))
_QUALIFIED = "实施|暂行|试行|管理|工作|行动|指导|总体|若干|应急"
_BARE = re.compile(rf"(?:{_QUALIFIED}){{0,2}}(?:{'|'.join(sorted((*KINDS, *GENRES, *_CITED), key=len, reverse=True))})")


def behind_citing_word(run: str, *, body: bool = False) -> int:
    """Where the last word ends in `run` that belongs to the sentence, not to the number behind it; 0 if none does.

    `body`: the number is that of an order, so that `run` ends in the name of a body, not in a code.
    """
    run = _IN_BODIES.sub(lambda match: "□" * len(match[0]), run)
    return max(
        (run.rfind(word) + len(word) for word in (_WORDS_BEFORE_BODIES if body else _WORDS) if word in run), default=0
    )


def issuer_of_code(prefix: str) -> str | None:
    """The central body that issues under the code `prefix` (国办发: 国务院办公厅); None for any other code."""
    return _ISSUERS.get(prefix)


def may_order(body: str) -> bool:
    """True if `body` ends like a body that issues orders or announcements counted by number."""
    return body.endswith(_ORDERING)


def why_uncited(title: str) -> str | None:
    """Why a title in 《》 is that of no document one cites, as far as its end tells: form, periodical; else None."""
    bare = _TRAILER.sub("", title.strip())
    match = _UNCITED_END.search(bare)
    return _UNCITED[match[0]] if match and "关于" not in bare else None


def names_document(title: str) -> bool:
    """True if the end of `title` alone tells that it names a document: a kind, a genre, 法; （试行） behind aside."""
    bare = _TRAILER.sub("", title.strip())
    if kind_of(bare) and not bare.endswith("报告"):
        return True
    if bare.endswith((*_WEAK, *_WEAK_CITED)):
        return bare.startswith("关于") or "关于" in bare[2:]
    return bool(genre_of(bare) or _CITED_END.search(bare))


def has_genre(title: str) -> bool:
    """True if `title` ends in a kind or genre, also one that papers of daily work share."""
    bare = _TRAILER.sub("", title.strip())
    return bool(genre_of(bare) or _CITED_END.search(bare))


def document_column(cell: str) -> str | None:
    """What a column under the header `cell` holds of listed documents: "title" or "number"; None for any other."""
    held = catalogue_column(cell)
    return held if held in {"title", "number"} else None


def is_bare_genre(title: str) -> bool:
    """True if `title` is nothing but a kind or genre (办法), which means something only where it was introduced."""
    return _BARE.fullmatch(title.strip()) is not None
