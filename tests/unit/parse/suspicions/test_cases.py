"""The cases of every detector: the exact words it marks, what it leaves alone, what it is known to miss."""

from __future__ import annotations

import pytest

from generator.diagnostics import REGISTER
from generator.parse.suspicions import DETECTORS, suspicions
from tests.support.suspicions import Case, codes_with_cases, load, marked_words

CASES = [case for code in DETECTORS for case in load(code)]


def test_every_detector_has_cases() -> None:
    assert codes_with_cases() == sorted(DETECTORS)
    assert set(DETECTORS) <= set(REGISTER)
    for code in DETECTORS:
        groups = [case.group for case in CASES if case.code == code]
        assert groups.count("positive") >= 1
        assert groups.count("negative") >= 4
    assert len(CASES) > 90


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case) -> None:
    found = sorted(DETECTORS[case.code](case.units))
    marked = marked_words(case.units, found)
    if case.group == "known_failures":
        assert marked != case.marked, f"“{case.name}” works now: move it to positive or negative"
    else:
        assert marked == case.marked
    for suspicion in found:
        assert suspicion.code == case.code
        assert suspicion.message.startswith("expected ")


@pytest.mark.parametrize("case", [case for case in CASES if case.group == "negative"], ids=str)
def test_what_one_detector_leaves_alone_no_other_reports(case: Case) -> None:
    others = {suspicion.code for suspicion in suspicions(case.units)} - {case.code}
    assert others <= ALSO.get(str(case), set())


ALSO = {"mark-unpaired/negative/a pair that a page's end cuts": {"text-cut-off"}}
"""Negative cases of one detector that are positive for another."""
