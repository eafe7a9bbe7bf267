"""Pages at the end of contents lines: ……12, (12), ---- 12, ⋯⋯（12）, 第12页, / 12, and what leads the eye to them."""

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
  | (?<=[\u4e00-\u9fff）)》”〕])(?<!\s)\s*+[/／]\s*(?P<slashed>\d{{1,3}})\s*$  # 的通知 / 12
  | {_NO_LEADER}(?<!No)(?:
        [{_LEADERS}]{{2,}}+|[…⋯\t]                         # ……12
      | (?<=[\u4e00-\u9fff）)》”])[\s.·]                   # 的通知 12
      | (?<=[A-Za-z)])[.·]                                 # Circular.12
    )[Pp]?(?P<led>\d{{1,3}})\s*$
    """,
    re.VERBOSE,
)
_DOTS = "….⋯·．‥・•─━┄┈—–_-"
_AUTHOR = re.compile(rf"(?<![{_DOTS}])[{_DOTS}]{{2,}}+\s*[\u4e00-\u9fff](?:[\s·]?[\u4e00-\u9fff]){{1,5}}\s*$")
_BARE = re.compile(r"\s*\d{1,3}\s*[）)]?\s*")
_LEADER = re.compile(f"[{_LEADERS}]")


def split_page(text: str) -> tuple[str, int | None]:
    """`text` without the page at its end and what leads to it, and the page; None if it ends in none.

    An author between leaders and page (……林 远（21）) goes with them.
    """
    match = _PAGE.search(text)
    if not match:
        return text, None
    rest = text[: match.start()]
    author = _AUTHOR.search(rest)
    page = match["bracketed"] or match["worded"] or match["slashed"] or match["led"]
    return rest[: author.start()] if author else rest, int(page)


def is_paged(text: str) -> bool:
    """True if `text` is nothing but a page, or ends in one that stands apart from what is before it."""
    rest, page = split_page(text)
    if page is None:
        return _BARE.fullmatch(text) is not None
    return not rest or _LEADER.match(text, len(rest)) is not None


def without_page(text: str) -> str:
    """`text` without a page at its end."""
    return split_page(text)[0]
