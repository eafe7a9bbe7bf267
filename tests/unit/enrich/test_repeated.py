"""Issues that two files claim to be."""

from __future__ import annotations

import pytest

from generator import enrich
from generator.model.gazette import Sidecar
from tests.support.texts import HEAD, NOBODY, issue_of

ISSUE = Sidecar(year=2024, numbers=(21, 22), total_number=57)


def told(*sidecars: Sidecar) -> list[tuple[str, str]]:
    """Issue and message of each finding; the issues are a, b … with notices of their own."""
    issues = [
        issue_of(f"{HEAD.replace('〕5号', f'〕{number}号')}请照办。\n", issue=name, sidecar=facts)
        for number, (name, facts) in enumerate(zip("abc", sidecars, strict=False), start=1)
    ]
    findings = enrich.gather(NOBODY.gazette, NOBODY.glossary, issues, None).findings
    return [(finding.issue, finding.message) for finding in findings if finding.code == "issue-claimed-twice"]


@pytest.mark.parametrize(
    ("other", "claims"),
    [
        (ISSUE, "2024年第21期 and 2024年第22期 and 总第57期"),
        (Sidecar(year=2024, numbers=(22,), total_number=58), "2024年第22期"),
        (Sidecar(year=2024, numbers=(20, 21)), "2024年第21期"),
        (Sidecar(year=2023, numbers=(3,), total_number=57), "总第57期"),
        (Sidecar(total_number=57), "总第57期"),
    ],
)
def test_both_issues_are_told_of_the_other(other: Sidecar, claims: str) -> None:
    one, two = told(ISSUE, other)
    assert (one[0], two[0]) == ("a", "b")
    for (_, message), file in ((one, "b.txt"), (two, "a.txt")):
        assert f"issues/{file} claims to be {claims}, too" in message


@pytest.mark.parametrize(
    "other",
    [
        Sidecar(year=2023, numbers=(21, 22), total_number=35),
        Sidecar(year=2024, numbers=(20,), total_number=56),
        Sidecar(numbers=(21,)),
        Sidecar(),
    ],
)
def test_other_issues_are_others(other: Sidecar) -> None:
    assert told(ISSUE, other) == []
    assert told(Sidecar(), Sidecar()) == []


def test_three_of_one_number_are_all_told() -> None:
    single = Sidecar(year=2024, numbers=(3,))
    assert {issue for issue, _ in told(single, single, single)} == {"a", "b", "c"}
