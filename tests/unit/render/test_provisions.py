"""Provisions are called as readers call them."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.model.notice import Component, NodeType
from generator.render.views.provisions import called, provisions_of
from tests.unit.render.ties_fixture import article, instrument, notice
from tests.unit.render.tree_fixture import node

T = NodeType
FIRST, FIRST_PART = instrument(
    "inst_1",
    node(T.CHAPTER, "chp_1", "", article(7, "第七条", "款。"), num="第一章", heading="总则"),
    node(
        T.ARTICLE, "art_8", "",
        node(T.ITEM, "art_8__item_1", "项；", node(T.POINT, "art_8__item_1__point_1", "目", num="1."), num="（一）"),
        num="第八条",
    ),
)  # fmt: skip
SECOND, SECOND_PART = instrument("inst_2", node(T.ARTICLE, "inst_2__art_1", "x", num="第一条"), title="细则")
ATTACHMENT = node(
    T.ATTACHMENT, "att_1", "",
    node(T.SECTION, "att_1__sec_2", "", node(T.SUBSECTION, "att_1__sec_2__subsec_1", "x", num="（一）"), num="二、"),
)  # fmt: skip
PLAN = node(T.SECTION, "sec_1", "", node(T.PARAGRAPH, "sec_1__para_1", "x"), num="一、", heading="目标")
NOTICE = notice(
    "any", "某通知", dt.date(2021, 1, 1), node(T.PARAGRAPH, "para_1", "现将"), PLAN, FIRST, SECOND, ATTACHMENT,
    parts=[FIRST_PART, SECOND_PART, Component(type=T.ATTACHMENT, eid="att_1", title="清单", label="附件1")],
)  # fmt: skip


@pytest.mark.parametrize(
    ("eid", "name"),
    [
        ("para_1", ""), ("chp_1", "第一章"), ("art_7", "第七条"), ("art_7__para_1", "第七条"),
        ("art_8__item_1", "第八条（一）"), ("art_8__item_1__point_1", "第八条（一）1"), ("inst_1", ""),
        ("inst_2", "《细则》"), ("inst_2__art_1", "《细则》第一条"), ("att_1", "附件1"),
        ("att_1__sec_2__subsec_1", "附件1二、（一）"), ("sec_1", "一、"), ("sec_1__para_1", "一、"),
    ],
)  # fmt: skip
def test_names(eid: str, name: str) -> None:
    assert provisions_of(NOTICE)[eid].name == name


def test_what_stands_in_what() -> None:
    assert provisions_of(NOTICE)["art_7__para_1"].above == ("notice", "inst_1", "chp_1", "art_7", "art_7__para_1")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("一、", "第一部分"), ("二、（三）", "第二部分（三）"),
        ("附件1二、（一）", "附件1第二部分（一）"),
        ("附件2十五", "附件2第十五部分"), ("《细则》三、", "《细则》第三部分"),
        ("（一）", "第（一）项"), ("2.", "第2项"),
        ("第七条", "第七条"), ("第八条（一）1", "第八条（一）1"), ("附件1", "附件1"), ("", ""),
        ("《细则》第一条", "《细则》第一条"),
    ],
)  # fmt: skip
def test_links_say_what_a_mark_is_the_number_of(name: str, words: str) -> None:
    assert called(name) == words
