"""Pairing Chinese and English contents entries: by document number, page and order."""

from __future__ import annotations

from collections.abc import Sequence

from generator.segment.contents_zh import PrintedEntry

Pair = tuple[PrintedEntry | None, PrintedEntry | None]


def pair_entries(chinese: Sequence[PrintedEntry], english: Sequence[PrintedEntry]) -> list[Pair]:
    """The two lists aligned, order kept on both sides; an entry without counterpart is paired with None.

    Same document number counts most, then the same page; different numbers are never paired.
    """
    rows, columns = len(chinese), len(english)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            together = best[i + 1][j + 1] + _score(chinese[i], english[j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1], together)
    pairs: list[Pair] = []
    i = j = 0
    while i < rows and j < columns:
        score = _score(chinese[i], english[j])
        if score > 0 and best[i][j] == best[i + 1][j + 1] + score:
            pairs.append((chinese[i], english[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            pairs.append((chinese[i], None))
            i += 1
        else:
            pairs.append((None, english[j]))
            j += 1
    return pairs + [(entry, None) for entry in chinese[i:]] + [(None, entry) for entry in english[j:]]


def _score(zh: PrintedEntry, en: PrintedEntry) -> float:
    if zh.key and en.key:
        return 4.0 + (zh.page == en.page) if zh.key == en.key else -1.0
    if zh.page is not None and en.page is not None:
        return 2.0 if zh.page == en.page else -1.0
    return 0.5
