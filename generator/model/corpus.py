"""The whole gazette, read: what `enrich`, `export` and `render` work on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.model.gazette import Gazette, Glossary
from generator.model.issue import SegmentedIssue
from generator.model.notice import Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One issue with its notices in printed order."""

    id: str
    segmented: SegmentedIssue
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Everything read from one content root, issues sorted oldest first (unknown dates by their notices')."""

    gazette: Gazette
    glossary: Glossary
    issues: tuple[Issue, ...]
    as_of: dt.date | None  # newest known date of the archive, or what the caller gave
    diagnostics: tuple[Diagnostic, ...] = ()  # of the archive as a whole: ids claimed twice

    @property
    def notices(self) -> tuple[Notice, ...]:
        """All notices, in the order of `issues`."""
        return tuple(notice for issue in self.issues for notice in issue.notices)

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """All diagnostics: of the archive, its issues and its notices, by issue, then line."""
        found = set(self.diagnostics)
        for issue in self.issues:
            found.update(issue.segmented.repaired.diagnostics, issue.segmented.diagnostics)
            for notice in issue.notices:
                found.update(notice.diagnostics)
        return tuple(sorted(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A citation (引用) found in the text of node `eid` of `notice`, at `start`–`end` of the node's own text.

    `cell` is (row, column) where the text stands in a table: row 0 is the first header row, body rows follow.
    `target` is the id of a notice of the archive, `target_eid` a provision in it; None is unresolved. What
    `enrich` yields is resolved: the one notice that fits what is cited, not `notice` itself nor one dated after it.
    """

    notice: str
    eid: str
    start: int
    end: int
    text: str
    form: str  # number | title
    title: str | None
    number: str | None
    target: str | None
    target_eid: str | None
    first_line: int
    last_line: int
    cell: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """Stage 5: what notices have to do with one another."""

    citations: tuple[Citation, ...] = ()
