"""Pairing Chinese and English contents entries: by document number and page, and by order between such pairs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.segment.contents_zh import PrintedEntry

Pair = tuple[PrintedEntry | None, PrintedEntry | None]


def pair_entries(chinese: Sequence[PrintedEntry], english: Sequence[PrintedEntry]) -> list[Pair]:
    """The two lists aligned, order kept on both sides; an entry without counterpart is paired with None.

    Same document number counts most, then the same page: these pairs are anchors. Beside an anchor, as many entries on
    one side as on the other are paired by their order; order alone pairs nothing, nor do different numbers or pages.
    """
    anchors = _anchors(chinese, english)
    fixed = [(-1, -1), *anchors, (len(chinese), len(english))]
    pairs: list[Pair] = []
    for (i, j), (next_i, next_j) in pairwise(fixed):
        if i >= 0:
            pairs.append((chinese[i], english[j]))
        left, right = chinese[i + 1 : next_i], english[j + 1 : next_j]
        in_order = bool(anchors) and len(left) == len(right)
        if in_order and all(_score(zh, en) >= 0 for zh, en in zip(left, right, strict=True)):
            pairs += zip(left, right, strict=True)
        else:
            pairs += [(entry, None) for entry in left]
            pairs += [(None, entry) for entry in right]
    return pairs


def _anchors(chinese: Sequence[PrintedEntry], english: Sequence[PrintedEntry]) -> list[tuple[int, int]]:
    """The indexes of the entries that number or page pair, the best choice that keeps the order."""
    rows, columns = len(chinese), len(english)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            together = best[i + 1][j + 1] + _score(chinese[i], english[j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1], together)
    anchors: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns:
        score = _score(chinese[i], english[j])
        if score > 0 and best[i][j] == best[i + 1][j + 1] + score:
            anchors.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return anchors


def _score(zh: PrintedEntry, en: PrintedEntry) -> float:
    """Above 0 if number or page pair the two, below 0 if they keep them apart."""
    if zh.key and en.key:
        return 4.0 + (zh.page == en.page) if zh.key == en.key else -1.0
    if zh.page is not None and en.page is not None:
        return 2.0 if zh.page == en.page else -1.0
    return 0.0
