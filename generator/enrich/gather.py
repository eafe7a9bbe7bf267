"""Putting the archive together: issues in order, ids that two notices claim told apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic, report
from generator.enrich.naming import named
from generator.enrich.repeated import repeated_issues
from generator.enrich.sidecars import alias_findings, entry_findings
from generator.model.corpus import Corpus, Issue
from generator.model.gazette import Gazette, Glossary


def gather(gazette: Gazette, glossary: Glossary, issues: Sequence[Issue], as_of: dt.date | None) -> Corpus:
    """The corpus of `issues`, oldest first.

    Two notices that claim one id get an error diagnostic that names both, and the later one a provisional suffix.
    What `gazette` does not say of itself is read from the mastheads. `as_of` is the newest date known to the archive
    where the caller gives none.
    """
    ordered = sorted(issues, key=_order)
    told_apart, diagnostics = _tell_apart(ordered)
    dates = [date for issue in ordered for date in [issue.segmented.facts.published] if date]
    dates += [notice.head.date for issue in ordered for notice in issue.notices if notice.head.date]
    return Corpus(
        gazette=named(gazette, ordered),
        glossary=glossary,
        issues=tuple(told_apart),
        as_of=as_of or max(dates, default=None),
        diagnostics=(
            *diagnostics,
            *repeated_issues(ordered),
            *entry_findings(ordered),
            *alias_findings(told_apart),
        ),
    )


def _order(issue: Issue) -> tuple[dt.date, int, tuple[int, ...], str]:
    """Publication date, else the newest date of its notices, else its year; then total number and numbers."""
    facts = issue.segmented.facts
    dates = [notice.head.date for notice in issue.notices if notice.head.date]
    known = facts.published or max(dates, default=None) or dt.date(facts.year or 1, 1, 1)
    return known, facts.total_number or 0, facts.numbers, issue.id


def _tell_apart(issues: Sequence[Issue]) -> tuple[list[Issue], list[Diagnostic]]:
    claimed: dict[str, str] = {}
    diagnostics: list[Diagnostic] = []
    result: list[Issue] = []
    for issue in issues:
        notices = []
        for notice in issue.notices:
            place = f"issues/{issue.segmented.repaired.source.file}:{notice.first_line} ({notice.head.title[:40]})"
            if notice.id in claimed:
                message = (
                    f"the id {notice.id} is claimed by {claimed[notice.id]} and {place}; if both are right, give one "
                    f"another id in issues/{issue.id}.yml: notices: [{{position: {notice.position}, id: …}}]"
                )
                diagnostics.append(report("id-claimed-twice", issue.id, notice.first_line, message))
                number = 2
                while f"{notice.id}-provisional-{number}" in claimed:
                    number += 1
                notice = replace(notice, id=f"{notice.id}-provisional-{number}", provisional_id=True)
            claimed[notice.id] = place
            notices.append(notice)
        result.append(replace(issue, notices=tuple(notices)))
    return result, diagnostics
