"""A whole content root as received: stage 1's answer."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.gazette import Gazette, Glossary
from generator.model.issue import SourceIssue


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteSource:
    """What one content root holds: the gazette, its glossary, and its issues sorted by id."""

    gazette: Gazette
    glossary: Glossary
    issues: tuple[SourceIssue, ...]
