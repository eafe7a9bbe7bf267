"""Text within a notice that belongs to none of its parts: page furniture, and fragments that nothing goes with.

Only what is certainly no text: a line without any word; a page number; a piece with a closing bracket that nothing
opens, if it repeats the end of the text before it or is no longer than a few characters.
"""

from __future__ import annotations

import re

_PAGE = re.compile(r"[-—－–·•]\s*\d{1,4}\s*[-—－–·•]|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?")
_FEW = 3  # characters
_OPENING, _CLOSING = "（(【《〈〔［[“", "）)】》〉〕］]”"


def is_leftover(text: str, before: str) -> bool:
    """True if the line `text`, which stands behind the text `before`, belongs to nothing."""
    bare = "".join(text.split())
    if not any(char.isalnum() for char in bare):
        return not set(bare) <= set("…—.·．")
    if _PAGE.fullmatch(text.strip()):
        return True
    if not _closes_what_nothing_opens(bare):
        return False
    behind = "".join(before.split())
    if _is_open(behind):
        return False
    return behind.endswith(bare) or (len(bare) <= _FEW and bare[-1] in _CLOSING)


def _closes_what_nothing_opens(text: str) -> bool:
    depth = 0
    for char in text:
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth -= 1
            if depth < 0:
                return True
    return False


def _is_open(text: str) -> bool:
    return sum(char in _OPENING for char in text) > sum(char in _CLOSING for char in text)
