"""`edits.json` and `diagnostics.json`: what was changed, and what is odd."""

from __future__ import annotations

from typing import Any

from generator.export.withheld import WithheldLines
from generator.model.corpus import Corpus
from generator.model.relations import Relations


def edit_records(corpus: Corpus) -> list[dict[str, Any]]:
    """One record an edit, by issue and place; none of an edit that touches withheld lines."""
    withheld = WithheldLines(corpus)
    return [
        {
            "issue": issue.id,
            "rule": edit.rule,
            "first_line": edit.first_line,
            "last_line": edit.last_line,
            "before": edit.before,
            "after": edit.after,
            "reason": edit.reason,
        }
        for issue in sorted(corpus.issues, key=lambda issue: issue.id)
        for edit in issue.segmented.repaired.edits
        if not withheld.touch(issue.id, edit.first_line, edit.last_line)
    ]


def diagnostic_records(corpus: Corpus, relations: Relations) -> list[dict[str, Any]]:
    """One record a finding, by issue and place.

    Messages quote the text; one about withheld lines says in its place what its code means, and why they are withheld.
    """
    withheld = WithheldLines(corpus)
    return [
        {
            "issue": finding.issue,
            "first_line": finding.first_line,
            "last_line": finding.last_line,
            "code": finding.code,
            "severity": finding.severity.value,
            "message": withheld.message(finding),
        }
        for finding in sorted({*corpus.findings, *relations.diagnostics})
    ]
