"""Terms (期限) of appointments as printed: 试用期一年, 挂职，时间一年, 聘期三年，自2024年4月15日起计算, 兼."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.vocabulary import ends_post

_OPEN_ENDED = r"(?!期?(?:已?届?满|限?届满|结束|终止|人员)|锻炼结束|任务|考核)"
_PIECE = re.compile(
    rf"(?:任职|提拔)?试用期?{_OPEN_ENDED}[^。；]{{0,24}}|(?:挂职|挂任){_OPEN_ENDED}[^。；]{{0,24}}|兼职?|"
    rf"(?:聘期|聘任期|聘用期|聘任期限|聘用期限|任期|任职期限|服务期|期限|时间|为期){_OPEN_ENDED}[^。；]{{1,24}}|"
    r"(?:[一二三四五六七八九十两\d]{1,3}年|[一二三四五六七八九十两\d]{1,3}个月)|至\s*\d{4}\s*年[^。；]{0,12}"
)
_SINCE = re.compile(
    r"(?:任职|聘任|试用|任期|聘期|时间)*(?:自[^。；]{2,20}至[^。；]{2,20}|自[^。；]{2,30}(?:起|起计算|起算|算起|计算)|(?:从|由)[^。；]{2,30}(?:起|起计算|起算|算起|计算)"
    r"|\d{4}\s*年[^。；至—－-]{1,8}[至—－-]{1,2}\d{4}\s*年[^。；]{1,8})"
)
_ASIDE = re.compile(r"[（(]([^（）()]*)[）)]$")
_FOR_ALL = re.compile(
    r"(?P<whom>(?:以上|上述)(?P<verb>[\u4e00-\u9fff]{0,6}?)的?(?:\d{0,3}名)?(?:人员|同志|职务|干部|领导干部))"
    r"(?:的|均|，均)?(?:为)?"
)
_BEGINS = re.compile(r"均?(?:任职)?(?:试用|挂职|挂任|聘期|聘任期|聘用期|任期|任职期限|服务期|期限|时间|为期)")
_LONGEST = 120


def read_term(text: str) -> str | None:
    """The term that `text` is, a clause or what stands in brackets; None if it is anything else, or something more.

    试用期一年，自2025年1月起计算 → the same without spaces; 退休 → None.
    """
    bare = "".join(text.split()).strip("，,、；;。：:")
    if not bare or len(bare) > _LONGEST:
        return None
    aside = _ASIDE.search(bare)
    if aside:  # 试用期一年（自2025年1月起计算）
        said = read_term(bare[: aside.start()])
        return f"{said}、{aside[1]}" if said and goes_on(aside[1]) else None
    pieces = re.split(r"[，,、；;]", bare)
    if not _PIECE.fullmatch(pieces[0]) or ends_post(pieces[0]):
        return None  # 挂职某局副局长 is more than a term
    return bare if all(_PIECE.fullmatch(piece) or _SINCE.fullmatch(piece) for piece in pieces[1:]) else None


def begins_term(text: str) -> int:
    """Where a term may begin in `text`, behind the names of those it is for: 李明|试用期一年; 0 if nowhere."""
    match = _BEGINS.search(text[:_LONGEST])
    return match.start() if match else 0


def term_in(note: str) -> str | None:
    """The term in `note`, what stands in brackets behind a name or a post; what else it says left out: 正处级."""
    if whole := read_term(note):
        return whole
    return joined_terms([term for piece in re.split(r"[，,、；;]", note) if (term := read_term(piece))])


def goes_on(text: str) -> bool:
    """True if `text` says from when a term runs, printed before it: 自2025年1月起计算."""
    return bool(_SINCE.fullmatch("".join(text.split()).strip("，,、；;。")))


def term_for_all(text: str) -> tuple[str, str] | None:
    """The term that a paragraph gives everybody above it, and the verb that it picks them by ("" for all of them).

    以上人员聘期三年 → 聘期三年, ""; 以上任命人员试用期一年 → 试用期一年, 任命; 试用期一年。→ 试用期一年, "".
    """
    bare = "".join(text.split()).strip("（）()。；;")
    match = _FOR_ALL.match(bare) if len(bare) <= _LONGEST else None
    term = read_term(bare[match.end() :] if match else bare)
    return (term, match["verb"] if match else "") if term else None


def joined_terms(terms: Sequence[str]) -> str | None:
    """The `terms` of one record, as one; None if there are none.

    挂职, the verb, is left out where another term says it too: 挂职一年.
    """
    several = dict.fromkeys(term for term in terms if term)
    found = [term for term in several if not any(other != term and other.startswith(term) for other in several)]
    return "、".join(found) or None
