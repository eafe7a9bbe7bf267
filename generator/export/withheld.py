"""Which lines of the source a sidecar withholds: what stands on them goes into no record."""

from __future__ import annotations

import sys
from itertools import zip_longest

from generator.model.corpus import Corpus


class WithheldLines:
    """The source lines of the withheld notices and passages of a corpus.

    A notice's lines reach up to the next notice, so that what repairs removed behind its last line counts as its own.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._ranges: dict[str, list[tuple[int, int]]] = {}
        for issue in corpus.issues:
            passages = issue.segmented.repaired.source.sidecar.withhold
            self._ranges[issue.id] = [(passage.first_line, passage.last_line) for passage in passages]
            ordered = sorted(issue.notices, key=lambda notice: notice.first_line)
            for notice, following in zip_longest(ordered, ordered[1:]):
                if notice.withhold:
                    last = max(notice.last_line, following.first_line - 1) if following else sys.maxsize
                    self._ranges[issue.id].append((notice.first_line, last))

    def touch(self, issue: str, first_line: int, last_line: int) -> bool:
        """True if one of the lines `first_line` to `last_line` of `issue` is withheld."""
        return any(first <= last_line and first_line <= last for first, last in self._ranges.get(issue, ()))
