"""The whole gazette, read: what `enrich`, `export` and `render` work on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.model.archive import SourceFile
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
    files: tuple[SourceFile, ...] = ()  # what all this was read from

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
