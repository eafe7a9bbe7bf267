"""Entries of personnel lists, and the records that they give: one a person, a post and an action, nothing invented."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.gazette import NoticeFacts, Sidecar
from generator.model.notice import NodeType
from tests.support.appointments import DECIDES, FIRST, LAST, TITLE, is_printed, of_entry, records, records_of, said
from tests.support.texts import HEAD, corpus_of_texts, paragraphs

FORMS = yaml.safe_load(Path(__file__).with_name("entry_forms.yml").read_text(encoding="utf-8"))
forms = pytest.mark.parametrize("form", FORMS, ids=[form["entry"] for form in FORMS])
Form = dict[str, Any]


@forms
def test_entries(form: Form) -> None:
    assert of_entry(form["entry"], form["heading"]) == form["gives"]


@forms
def test_nothing_is_invented(form: Form) -> None:
    corpus = corpus_of_texts(paragraphs(TITLE, f"{DECIDES}，任命：", FIRST, LAST, form["heading"], form["entry"]))
    (notice,) = corpus.notices
    printed = {node.eid: "".join(node.text.split()) for node in notice.body.walk()}
    found = records(corpus)
    assert len(found) == 2 + len(form["gives"])
    for record in found:
        assert record.person in printed[record.eid]
        assert is_printed(record.post, printed[record.eid])
        assert "".join(record.evidence.text.split()) in printed[record.eid]


@forms
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("云州", "乌鲁木齐"),
        lambda text: text.replace("（", "(").replace("）", ")"),
        lambda text: re.sub(r"(?<=[0-9])(?=[年月])|(?<=[年月])(?=[0-9])", " ", text),
    ],
    ids=["another city", "half-width brackets", "spaces in dates"],
)
def test_changes_that_change_nothing(form: Form, change: Callable[[str], str]) -> None:
    lines = (f"{DECIDES}，任命：", FIRST, LAST, form["heading"], form["entry"])
    found = said(records_of(*map(change, lines)))[2:]
    assert [flat(one) for one in found] == [flat(change(one)) for one in form["gives"]]


def flat(text: str) -> str:
    """`text` with one kind of brackets and no spaces."""
    return text.replace("（", "(").replace("）", ")").replace(" ", "")


def test_traditional_script_gives_the_same() -> None:
    lines = (
        f"{DECIDES}，任命：",
        "王乾、張軍為雲州市水務局副局長（試用期一年）；",
        "免去：",
        "李明的雲州市水務局副局長職務。",
    )
    assert said(records_of(*lines)) == [
        "任命 王乾 云州市水务局副局长 / 试用期一年",
        "任命 张军 云州市水务局副局长 / 试用期一年",
        "免去 李明 云州市水务局副局长",
    ]


@pytest.mark.parametrize(
    ("verb", "enters"),
    [("任命", True), ("聘用", True), ("续聘", True), ("解聘", False), ("免去", False)],
)
def test_the_verb_says_who_enters(verb: str, enters: bool | None) -> None:
    link = "的" if enters is False else "为"
    (record,) = records_of(f"{DECIDES}，{verb}：", f"张军{link}云州市水务局局长。")
    assert (record.action, record.enters) == (verb, enters)


def test_a_heading_that_the_entries_contradict_does_not_speak_for_them() -> None:
    # The heading 免去： between the two is lost.
    put, taken = records_of(f"{DECIDES}，任命：", "张军为云州市水务局局长；", "李明的云州市水务局局长职务。")
    assert (put.action, put.enters) == ("任命", True)
    assert (taken.action, taken.enters) == ("免", False)


def test_without_a_verb_above_the_words_between_person_and_post_are_the_action() -> None:
    found = records_of(
        f"{DECIDES}：", "张军任云州市水务局局长；", "张军兼任云州市文物局局长；", "李明的云州市水务局局长职务。"
    )
    assert [(one.action, one.enters) for one in found] == [("任", True), ("兼任", True), ("免", False)]


def test_a_verb_in_one_entry_speaks_for_those_below_that_are_worded_like_it() -> None:
    found = records_of(
        f"{DECIDES}：", "任命张军为云州市水务局局长；", "李明为云州市文物局局长；", "王强任云州市财政局局长；",
        "免去孙立的云州市水务局局长职务；", "钱进的云州市文物局局长职务。",
    )  # fmt: skip
    assert [one.action for one in found] == ["任命", "任命", "任", "免去", "免去"]


def test_an_entry_cut_by_a_page_end_gives_one_record_with_all_its_lines() -> None:
    entry = "张军为云州市城墙修缮和文物\n\n\f\n\n保护中心主任（试用期一年）；\n\n李明为云州市文物局局长。\n"
    text = f"{TITLE}\n\n{DECIDES}，任命：\n\n{entry}"
    first, second = records(corpus_of_texts(text))
    lines = text.split("\n")
    assert said((first,)) == ["任命 张军 云州市城墙修缮和文物保护中心主任 / 试用期一年"]
    assert lines[first.evidence.first_line - 1].startswith("张军")
    assert lines[first.evidence.last_line - 1].startswith("保护中心")
    assert lines[second.evidence.first_line - 1] == second.evidence.text == "李明为云州市文物局局长。"


def test_each_sentence_of_a_node_is_evidence_of_its_own_records() -> None:
    line = "任命张军为云州市水务局局长；任命李明为云州市文物局局长。"
    assert [one.evidence.text for one in records_of(f"{DECIDES}：", FIRST, line)][1:] == [
        "任命张军为云州市水务局局长；",
        "任命李明为云州市文物局局长。",
    ]


ADVISERS = f"{HEAD.replace('修缮城墙', '聘任市政府法律顾问')}各区人民政府：\n\n"
ROSTER = "组 长：张军\t市水务局局长\n成 员：李明\t市文物局局长\n王强\t市财政局局长\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}各区人民政府：\n\n经研究，决定成立领导小组，张军任组长，李明兼任办公室主任。\n",
        f"{HEAD.replace('修缮城墙', '调整城墙修缮领导小组成员')}各区人民政府：\n\n成员如下：\n\n{ROSTER}",
        f"{ADVISERS}决定聘任下列人员为市政府法律顾问：\n\n张军 李明 王强\n",
        f"{ADVISERS}聘任张军为市政府法律顾问；\n\n聘任李明为市政府法律顾问；\n\n聘任王强为市政府法律顾问。\n",
        f"{HEAD.replace('修缮城墙', '表彰先进个人')}各区人民政府：\n\n决定授予张军等3名同志先进个人称号。\n",
        f"{HEAD}各区人民政府：\n\n领导小组办公室设在市水务局，张军任办公室主任，任期两年。\n",
        f"{TITLE}\n\n{DECIDES}，任命：\n\n各区人民政府为责任单位。\n",
    ],
    ids=[
        "members in prose",
        "roster",
        "advisers in a row",
        "advisers",
        "awardees",
        "an office held by virtue of another",
        "no people",
    ],
)
def test_what_is_no_appointment(text: str) -> None:
    assert records(corpus_of_texts(text)) == ()


def test_a_row_without_an_action_above_it_is_none() -> None:
    lines = ("张军 云州市水务局局长", "李明 云州市文物局局长")
    assert said(records_of(f"{DECIDES}，任命：", *lines)) == [
        "任命 张军 云州市水务局局长",
        "任命 李明 云州市文物局局长",
    ]
    assert records_of(f"{DECIDES}，名单如下：", *lines) == ()


def test_withheld_notices_give_none() -> None:
    sidecar = Sidecar(notices=(NoticeFacts(position=1, withhold="个人信息"),))
    text = paragraphs(TITLE, f"{DECIDES}，任命：", FIRST, LAST)
    assert len(records(corpus_of_texts(text))) == 2
    corpus = corpus_of_texts(text, sidecar=sidecar)
    assert any(node.type is NodeType.PERSONNEL for notice in corpus.notices for node in notice.body.walk())
    assert records(corpus) == ()
