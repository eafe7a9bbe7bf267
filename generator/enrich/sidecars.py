"""Entries of sidecars held against the notices they speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic, report
from generator.model.corpus import Issue
from generator.model.gazette import NoticeFacts
from generator.model.notice import Notice


def entry_findings(issues: Sequence[Issue]) -> Iterator[Diagnostic]:
    """Entries that speak of a notice which is not there, and two that speak of one."""
    for issue in issues:
        first: dict[int, NoticeFacts] = {}
        for facts in issue.segmented.repaired.source.sidecar.notices:
            meant = [notice for notice in issue.notices if _means(facts, notice)]
            if not meant:
                message = f"{_place(issue, facts)} names a notice by its {_said(facts)}; this issue has none such"
                yield report("sidecar-unmatched", issue.id, 1, message)
            for notice in meant:
                known = first.setdefault(notice.position, facts)
                if known is not facts:
                    message = (
                        f"{_place(issue, facts)} speaks of this notice twice, by its {_said(known)} and by its "
                        f"{_said(facts)}; put all that is said of one notice into one entry"
                    )
                    yield report("sidecar-entries-collide", issue.id, notice.first_line, message)


def alias_findings(issues: Sequence[Issue]) -> Iterator[Diagnostic]:
    """Old ids that are ids, or that two notices claim."""
    claimed = {notice.id: f"is the id of notice {notice.id}" for issue in issues for notice in issue.notices}
    for issue in issues:
        for notice in issue.notices:
            for alias in notice.aliases:
                if alias in claimed:
                    message = f"issues/{issue.id}.yml gives this notice the old id {alias}, which {claimed[alias]}"
                    yield report("alias-claimed-twice", issue.id, notice.first_line, message)
                claimed.setdefault(alias, f"is an old id of notice {notice.id} already")


def _means(facts: NoticeFacts, notice: Notice) -> bool:
    number = notice.head.number
    return facts.position == notice.position or (number is not None and facts.number == number.text)


def _place(issue: Issue, facts: NoticeFacts) -> str:
    """The sidecar of `issue`, and its line that says `facts` where that is known."""
    return f"issues/{issue.id}.yml" + (f":{facts.sidecar_line}" if facts.sidecar_line else "")


def _said(facts: NoticeFacts) -> str:
    return f"position {facts.position}" if facts.number is None else f"number {facts.number}"
