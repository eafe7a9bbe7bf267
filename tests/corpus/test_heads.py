"""Every notice that a reader found, with its head, its instruments and its numbered units; every contents line."""

from __future__ import annotations

import re

import pytest

from generator.text import fold
from tests.support.truth import (
    TRUTH,
    IssueTruth,
    differences,
    head_facts,
    issue_params,
    known_deviations,
    notice_params,
    only,
    structure_facts,
)


@pytest.mark.parametrize("truth", issue_params())
def test_facts_of_the_issue(truth: IssueTruth) -> None:
    facts = truth.parsed.segmented.facts
    expected = truth.facts["issue"] | {"numbers": truth.facts["issue"]["numbers"] or []}
    found = {
        "id": truth.parsed.id,
        "year": facts.year,
        "numbers": list(facts.numbers),
        "total_number": facts.total_number,
        "published": facts.published,
    }
    assert differences(expected, found) == {}


@pytest.mark.parametrize("truth", issue_params())
def test_no_notice_is_merged_split_or_missed(truth: IssueTruth) -> None:
    expected = [(facts["first_line"], facts["last_line"]) for facts in truth.notices]
    assert [(notice.first_line, notice.last_line) for notice in truth.parsed.notices] == expected


@pytest.mark.parametrize(("truth", "position"), notice_params())
def test_head_and_structure(truth: IssueTruth, position: int) -> None:
    facts, notice = truth.notices[position - 1], truth.parsed.notices[position - 1]
    found = head_facts(notice) | structure_facts(notice)
    deviating = differences(only(facts, found), found)
    known = known_deviations().get(f"{truth}/{facts['id']}", {})
    assert {name: what for name, what in deviating.items() if name not in known} == {}
    assert set(known) <= set(deviating), "these fields have become right; take them out of deviations.yml"


def test_known_deviations_name_notices_of_the_truth() -> None:
    ids = {
        f"{path.parent.name}/{path.stem}/{notice}"
        for path in TRUTH.glob("*/*.yml")
        for notice in re.findall(r'^  - id: "?([^"\s]+)', path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert set(known_deviations()) <= ids


@pytest.mark.parametrize("truth", issue_params())
def test_contents_lines_lead_to_their_notices_in_both_languages(truth: IssueTruth) -> None:
    issue = truth.parsed
    entries = issue.segmented.contents
    assert sum(entry.title.zh is not None for entry in entries) == truth.facts["contents"]
    assert sum(entry.title.en is not None for entry in entries) == truth.facts["contents_en"]
    # Contents also name sections that are no notices: a chronicle, statistics.
    nowhere = truth.facts.get("contents_nowhere", 0)
    leading = list(range(1, len(entries) - nowhere + 1))
    assert sorted(entry.notice or 0 for entry in entries) == [0] * nowhere + leading
    cut_off = any(finding.code == "contents-entry-cut-off" for finding in issue.segmented.diagnostics)
    coded = any("〔" in (entry.number.zh or "") for entry in entries)
    for entry in entries:
        number = truth.notices[entry.notice - 1]["number"] if entry.notice else None
        if number is None:
            continue
        # What both languages print of the number must be that of the notice the line leads to.
        digits = re.findall(r"\d+", fold(number))
        if coded or entry.number.zh is not None:
            assert re.findall(r"\d+", entry.number.zh or "") == digits
        if entry.number.en is None:
            # What is counted like an order has its number in words of its English title so far; an entry may be printed
            # without its end, and contents without any document's number.
            counted = "〔" not in number
            if truth.facts["contents_en"] and (counted or coded):
                assert digits[-1] in (entry.title.en or "") or (cut_off and not counted)
        else:
            assert re.findall(r"\d+", entry.number.en) == digits
