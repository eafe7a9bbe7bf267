"""Pages at the end of contents lines: ……12, (12), ---- 12, ⋯⋯（12）, 第12页, with whatever leads the eye to them."""

from __future__ import annotations

import re

_LEADERS = r"\s.…⋯·．‥・•‧∙⋅─━┄┅┈┉—–_-"
_NO_LEADER = rf"(?<![{_LEADERS}])"
_PAGE = re.compile(
    rf"""
    {_NO_LEADER}[{_LEADERS}]*+(?:
        [(（]\s*(?P<bracketed>\d{{1,3}})\s*[)）]           # ……（12）, ---(12)
      | 第\s*(?P<worded>\d{{1,3}})\s*页                    # ……第12页
    )\s*$
  | {_NO_LEADER}(?<!No)(?:
        [{_LEADERS}]{{2,}}+|[…⋯\t]                         # ……12
      | (?<=[\u4e00-\u9fff）)》”])[\s.·]                   # 的通知 12
      | (?<=[A-Za-z)])[.·]                                 # Circular.12
    )[Pp]?(?P<led>\d{{1,3}})\s*$
    """,
    re.VERBOSE,
)
PAGED = re.compile(rf"(?:.*[{_LEADERS}])?[（(]?\s*\d{{1,3}}\s*[）)]?")
"""A line that is nothing but a page, or ends in one."""


def split_page(text: str) -> tuple[str, int | None]:
    """`text` without the page at its end and what leads to it, and the page; None if it ends in none."""
    match = _PAGE.search(text)
    if not match:
        return text, None
    return text[: match.start()], int(match["bracketed"] or match["worded"] or match["led"])


def without_page(text: str) -> str:
    """`text` without a page at its end."""
    return split_page(text)[0]
