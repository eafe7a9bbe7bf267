"""The cases of every repair rule: what it mends, what it leaves alone, and what it is known not to see yet."""

from __future__ import annotations

import pytest

from generator.repair import RULES, rules
from generator.text import TracedText, undo_all
from tests.support.cases import Case, load, rules_with_cases

CASES = [case for rule, _ in RULES for case in load(rule)]


def applied(case: Case) -> TracedText:
    rule = dict(rules(case.protected))[case.rule]
    traced = TracedText(case.text)
    traced.apply(case.rule, rule(case.text))
    return traced


def test_every_rule_has_cases() -> None:
    assert rules_with_cases() == sorted(name for name, _ in RULES)
    for name, _ in RULES:
        kinds = {case.kind for case in CASES if case.rule == name}
        assert {"positive", "negative"} <= kinds
    assert len(CASES) > 80


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case) -> None:
    traced = applied(case)
    assert undo_all(tuple(traced.layers), traced.text) == case.text
    if case.kind == "known_failures":
        assert traced.text != case.becomes, f"“{case.name}” works now: move it to positive.yml or negative.yml"
    else:
        assert traced.text == case.becomes


@pytest.mark.parametrize("case", [case for case in CASES if case.kind == "positive"], ids=str)
def test_a_second_run_changes_nothing(case: Case) -> None:
    again = Case(case.rule, case.kind, case.name, case.becomes, case.becomes, case.protected)
    assert applied(again).text == case.becomes
