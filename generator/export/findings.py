"""`edits.json` and `diagnostics.json`: what was changed, and what is odd."""

from __future__ import annotations

from typing import Any

from generator.model.corpus import Corpus


def edit_records(corpus: Corpus) -> list[dict[str, Any]]:
    """One record an edit, by issue and place."""
    return [
        {
            "issue": issue.id,
            "rule": edit.rule,
            "first_line": edit.first_line,
            "last_line": edit.last_line,
            "before": edit.before,
            "after": edit.after,
        }
        for issue in sorted(corpus.issues, key=lambda issue: issue.id)
        for edit in issue.segmented.repaired.edits
    ]


def diagnostic_records(corpus: Corpus) -> list[dict[str, Any]]:
    """One record a finding, by issue and place."""
    return [
        {
            "issue": finding.issue,
            "first_line": finding.first_line,
            "last_line": finding.last_line,
            "code": finding.code,
            "severity": finding.severity.value,
            "message": finding.message,
        }
        for finding in sorted(corpus.findings)
    ]
