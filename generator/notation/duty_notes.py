"""How a note of responsibility begins that is for all that stands above it: 以上任务：…, 上述1至3项由…."""

from __future__ import annotations

import re

_OF_ALL = re.compile(
    r"(?:以上|上述|此项|该项|本项|这项)(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、和至到]?){0,6}[\u4e00-\u9fff]{0,6}?(?:[：:，,]|(?=由|(?:牵头|责任|主办)(?:单位|部门)[：:]))"
)


def behind_what_is_meant(text: str) -> int:
    """Where `text`, a note, goes on behind the words for what it is about; 0 if it does not begin with such words."""
    match = _OF_ALL.match(text)
    return match.end() if match else 0
