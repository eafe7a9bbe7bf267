"""Conflicts between personnel lists: what contradicts another list is a note; what none speaks of is nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator import pipeline
from generator.diagnostics import Diagnostic, Severity
from generator.model.edition import Bilingual
from tests.support.appointments import TITLE
from tests.support.archive import quiet
from tests.support.texts import corpus_of_texts, paragraphs

PUT, OTHER = "张军为云州市水务局局长。", "李明为云州市水务局局长。"
TAKEN, OTHER_TAKEN = "张军的云州市水务局局长职务。", "李明的云州市水务局局长职务。"


def listed(date: str, verb: str, *entries: str) -> str:
    return paragraphs(TITLE, f"{date}，市政府决定，{verb}：", *entries)


def found(*texts: str) -> tuple[Diagnostic, ...]:
    corpus = corpus_of_texts(*texts)
    known = replace(corpus, gazette=replace(corpus.gazette, place=Bilingual("云州市")))
    return pipeline.relate(known, quiet).diagnostics


def codes(*texts: str) -> list[str]:
    return [finding.code for finding in found(*texts)]


FIRST = "2020年3月4日"
LATER = "2021年6月8日"
LAST = "2022年6月8日"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([(FIRST, "任命", PUT), (LATER, "任命", PUT)], ["appointment-repeated"]),
        ([(FIRST, "任命", PUT), (LATER, "免去", TAKEN), (LAST, "任命", PUT)], []),
        ([(FIRST, "任命", "张军为云州市水务局局长（挂职一年）。"), (LATER, "任命", PUT)], []),
        ([(FIRST, "聘任", PUT), (LATER, "聘任", PUT)], []),
        ([(FIRST, "任命", PUT), (LATER, "续聘", PUT)], []),
        ([(FIRST, "提名", PUT), (LATER, "任命", PUT)], []),
        ([(FIRST, "任命", PUT), (LATER, "任命", "张军为云州市文物局局长。")], []),
        ([(FIRST, "任命", PUT), (LATER, "任命", "张军为市水务局局长。")], ["appointment-repeated"]),
        ([(FIRST, "免去", TAKEN), (LATER, "免去", TAKEN)], ["removal-repeated"]),
        ([(FIRST, "免去", TAKEN), (LATER, "任命", PUT), (LAST, "免去", TAKEN)], []),
        ([(LATER, "免去", TAKEN)], []),
        ([(FIRST, "任命", OTHER), (LATER, "免去", TAKEN)], ["removal-unmatched"]),
        ([(FIRST, "任命", PUT), (LATER, "任命", OTHER), (LAST, "免去", TAKEN)], []),
        ([(FIRST, "任命", OTHER), (LATER, "免去", OTHER_TAKEN), (LAST, "免去", TAKEN)], []),
        ([(FIRST, "任命", OTHER), ("2020年4月8日", "免去", TAKEN)], []),
        ([(FIRST, "任命", "李明为云州市水务局副局长。"), (LATER, "免去", "张军的云州市水务局副局长职务。")], []),
        ([(FIRST, "任命", "张军为云州市水务局局长（挂职一年）。", PUT)], ["appointment-repeated"]),
        ([(FIRST, "任命", PUT), (LATER, "任命", PUT, "免去：", TAKEN)], []),
        ([(FIRST, "任命", "李明为云州市水务局科长。"), (LATER, "免去", "张军的云州市水务局科长职务。")], []),
    ],
)
def test_conflicts(texts: list[tuple[str, ...]], expected: list[str]) -> None:
    assert codes(*(listed(*text) for text in texts)) == expected


def test_a_successor_of_the_same_day_is_no_conflict() -> None:
    text = listed(FIRST, "任命", OTHER, "免去：", TAKEN)
    assert codes(text) == []


def test_the_days_of_the_decisions_count_and_not_the_order_in_which_they_are_printed() -> None:
    later = (f"{LATER}，市政府决定，免去：", TAKEN)
    assert codes(listed(FIRST, "任命", OTHER, *later)) == ["removal-unmatched"]
    assert codes(paragraphs(TITLE, *later, f"{FIRST}，市政府决定，任命：", OTHER)) == ["removal-unmatched"]


def test_a_finding_is_a_note_that_names_both_places_and_claims_no_person() -> None:
    (finding,) = found(listed(FIRST, "任命", PUT), listed(LATER, "任命", "王强为云州市文物局局长；", PUT))
    assert finding.severity is Severity.NOTE
    assert (finding.issue, finding.first_line) == ("i2", 7)
    assert "i1-personnel (issue i1, line 5, 2020-03-04)" in finding.message
    assert "one name need not be one person" in finding.message


def test_an_entry_that_gives_no_record_is_named() -> None:
    (finding,) = found(listed(FIRST, "任命", PUT, "孙立、"))
    assert (finding.code, finding.first_line) == ("appointment-unread", 7)


def test_lists_of_advisers_are_no_entries_that_give_nothing() -> None:
    head = ("云州市人民政府关于聘任市政府法律顾问的通知", "（2022年3月4日）", "云政发〔2022〕5号", "各区人民政府：")
    assert codes(paragraphs(*head, "聘任张军为市政府法律顾问；", "聘任李明为市政府法律顾问。")) == []
