"""Which lines of the source a sidecar withholds: what stands on them goes into no record and no log."""

from __future__ import annotations

import sys
from itertools import zip_longest

from generator.diagnostics import REGISTER, Diagnostic
from generator.model.corpus import Corpus, Issue


def withholds(issue: Issue) -> bool:
    """True if anything of `issue` is withheld: a passage, or a whole notice."""
    return bool(issue.segmented.repaired.source.sidecar.withhold) or any(notice.withhold for notice in issue.notices)


class WithheldLines:
    """The source lines of the withheld notices and passages of a corpus.

    A notice's lines reach up to the next notice, so that what repairs removed behind its last line counts as its own;
    so does a line of it that stands elsewhere, as the half of a paragraph may.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._ranges: dict[str, list[tuple[int, int, str]]] = {}
        for issue in corpus.issues:
            passages = issue.segmented.repaired.source.sidecar.withhold
            self._ranges[issue.id] = [(one.first_line, one.last_line, one.reason) for one in passages]
            for notice, following in zip_longest(issue.notices, issue.notices[1:]):
                if notice.withhold:
                    last = max(notice.last_line, following.first_line - 1) if following else sys.maxsize
                    own = issue.segmented.notices[notice.position - 1 : notice.position]
                    lines = [(line.first_line, line.last_line) for segment in own for line in segment.lines]
                    lines.append((notice.first_line, last))
                    self._ranges[issue.id] += [(first, end, notice.withhold) for first, end in lines]

    def touch(self, issue: str, first_line: int, last_line: int) -> bool:
        """True if one of the lines `first_line` to `last_line` of `issue` is withheld."""
        return self.reason(issue, first_line, last_line) is not None

    def reason(self, issue: str, first_line: int, last_line: int) -> str | None:
        """Why one of the lines `first_line` to `last_line` of `issue` is withheld; None if none of them is."""
        ranges = self._ranges.get(issue, ())
        return next((why for first, last, why in ranges if first <= last_line and first_line <= last), None)

    def message(self, finding: Diagnostic) -> str:
        """What may be said of `finding`: messages quote the text, so that for withheld lines its code speaks alone."""
        reason = self.reason(finding.issue, finding.first_line, finding.last_line)
        return finding.message if reason is None else f"{REGISTER[finding.code].meaning} The text is withheld: {reason}"
