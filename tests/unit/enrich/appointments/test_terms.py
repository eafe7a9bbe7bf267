"""Terms of appointments: what is one, what is more than one or none."""

from __future__ import annotations

import pytest

from generator.enrich.appointments.terms import joined_terms, read_term, term_for_all, term_in


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("试用期一年。", "试用期一年"),
        ("（挂 职 一 年）", None),
        ("试用期一年，自2025年1月起计算", "试用期一年，自2025年1月起计算"),
        ("试用期一年（自2025年1月起计算）", "试用期一年、自2025年1月起计算"),
        ("试用期一年（正处级）", None),
        ("挂职一年", "挂职一年"),
        ("挂职云州市水务局副局长", None),  # the post that is given, not for how long
        ("兼", "兼"),
        ("退休", None),
        ("", None),
        ("试用期一年，退休", None),
        ("聘期三年，" * 4, "聘期三年，聘期三年，聘期三年，聘期三年"),
        ("聘期三年，" * 40, None),  # longer than any term is printed
    ],
)
def test_a_term_is_all_that_a_text_says(text: str, term: str | None) -> None:
    assert read_term(text) == term


def test_in_a_bracket_a_term_may_stand_beside_something_else() -> None:
    assert term_in("正处级，试用期一年") == "试用期一年"
    assert term_in("正处级") is None


@pytest.mark.parametrize(
    ("terms", "joined"),
    [
        ((), None),
        (("挂职", "挂职一年"), "挂职一年"),
        (("挂职一年", "挂职"), "挂职一年"),
        (("挂职", "挂职"), "挂职"),
        (("兼", "试用期一年"), "兼、试用期一年"),
    ],
)
def test_a_verb_that_another_term_says_too_is_left_out(terms: tuple[str, ...], joined: str | None) -> None:
    assert joined_terms(terms) == joined


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("以上人员聘期三年。", ("聘期三年", "")),
        ("以上任命人员试用期一年。", ("试用期一年", "任命")),
        ("以上人员已办理退休手续。", None),
    ],
)
def test_a_term_for_all_above(text: str, found: tuple[str, str] | None) -> None:
    assert term_for_all(text) == found
