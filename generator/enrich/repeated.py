"""Issues that two files claim to be: by year and number, or by the number counted through all years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic, report
from generator.model.corpus import Issue


def repeated_issues(issues: Sequence[Issue]) -> Iterator[Diagnostic]:
    """A warning at both of two `issues` that say they are the same one, or, of double issues, share a number."""
    first: dict[str, Issue] = {}
    shared: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for issue in issues:
        for claim in _claims(issue):
            known = first.setdefault(claim, issue)
            if known is not issue:
                shared[known.id, issue.id].append(claim)
    by_id = {issue.id: issue for issue in issues}
    for pair, claims in shared.items():
        one, other = (by_id[name] for name in pair)
        yield _told(one, other, claims)
        yield _told(other, one, claims)


def _claims(issue: Issue) -> Iterator[str]:
    """What no other issue can be: 2024年第3期 (of a double issue both numbers), 总第57期."""
    facts = issue.segmented.facts
    if facts.year is not None:
        yield from (f"{facts.year}年第{number}期" for number in facts.numbers)
    if facts.total_number is not None:
        yield f"总第{facts.total_number}期"


def _told(issue: Issue, other: Issue, claims: Sequence[str]) -> Diagnostic:
    masthead = issue.segmented.masthead
    file = other.segmented.repaired.source.file
    message = f"expected an issue that no other file holds; issues/{file} claims to be {' and '.join(claims)}, too"
    return report("issue-claimed-twice", issue.id, masthead[0].first_line if masthead else 1, message)
