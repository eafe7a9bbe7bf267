"""Whole personnel lists of invented cities: what a careful reader notes of each, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import pipeline
from generator.model.relations import Appointment
from tests.support.appointments import said
from tests.support.archive import quiet
from tests.support.texts import corpus_of_texts, paragraphs

LISTS = yaml.safe_load(Path(__file__).with_name("lists.yml").read_text(encoding="utf-8"))
lists = pytest.mark.parametrize("case", LISTS, ids=[case["name"] for case in LISTS])
List = dict[str, Any]


def noted(one: Appointment) -> str:
    return f"{one.date or '-'} | {one.authority or '-'} | {said((one,))[0]}"


@lists
def test_lists(case: List) -> None:
    found = pipeline.relate(corpus_of_texts(paragraphs(*case["lines"])), quiet)
    assert [noted(one) for one in found.appointments] == case["gives"]
    unread = [finding.message for finding in found.diagnostics if finding.code == "appointment-unread"]
    for name in case.get("unread", ()):
        assert any(f"“{name}" in message for message in unread)


def withheld(*lines: str, at: int, text: str = "") -> list[str]:
    """What a list gives whose paragraph number `at`, below the title, a sidecar withholds."""
    corpus = corpus_of_texts(paragraphs(*lines))
    (issue,), (notice,) = corpus.issues, corpus.notices
    children = list(notice.body.children)
    children[at] = replace(children[at], text=text, withheld=None if text else "个人信息")
    redacted = replace(notice, body=replace(notice.body, children=tuple(children)))
    found = pipeline.relate(replace(corpus, issues=(replace(issue, notices=(redacted,)),)), quiet)
    return [noted(one) for one in found.appointments]


WITHHELD_LIST = (
    "近期市政府任免的工作人员名单", "2020年3月4日，市政府决定，任命：", "张军为云州市水务局局长；",
    "李明为云州市文物局局长；", "王强为云州市司法局局长；",
    "2020年4月8日，市政府决定，免去：", "孙立的云州市水务局局长职务。",
)  # fmt: skip


@pytest.mark.parametrize("text", ["", "李明为█████", "█████，免去："])
def test_nothing_is_carried_over_what_is_withheld(text: str) -> None:
    assert withheld(*WITHHELD_LIST, at=2, text=text) == [
        "2020-03-04 | 市政府 | 任命 张军 云州市水务局局长",
        "- | - | 任 王强 云州市司法局局长",
        "2020-04-08 | 市政府 | 免去 孙立 云州市水务局局长",
    ]


def test_a_term_is_not_given_over_what_is_withheld() -> None:
    lines = (*WITHHELD_LIST[:5], "以上人员试用期一年。")
    assert withheld(*lines, at=2) == [
        "2020-03-04 | 市政府 | 任命 张军 云州市水务局局长",
        "- | - | 任 王强 云州市司法局局长 / 试用期一年",
    ]


def test_a_term_in_an_attachment_is_not_theirs() -> None:
    lines = (*WITHHELD_LIST[:3], "附件", "聘任合同", "以上人员试用期一年。")
    found = pipeline.relate(corpus_of_texts(paragraphs(*lines)), quiet)
    assert [noted(one) for one in found.appointments] == ["2020-03-04 | 市政府 | 任命 张军 云州市水务局局长"]


def test_what_stands_below_another_list_is_of_that_list() -> None:
    lines = (*WITHHELD_LIST[:3], "附：专家名单", *WITHHELD_LIST[3:])
    found = pipeline.relate(corpus_of_texts(paragraphs(*lines)), quiet)
    assert [one.person for one in found.appointments] == ["张军", "孙立"]
