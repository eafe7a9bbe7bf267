"""The canonical text of a notice: everything of it as plain text, and nothing that its edition or archive adds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.export import texts
from generator.export.plain import UNKNOWN, canonical_text, legible
from generator.model.gazette import NoticeFacts, Sidecar, Withholding
from generator.model.notice import NodeType
from tests.support.texts import HEAD, corpus_of_texts, notice_of
from tests.unit.render import corpus_fixture as fixture
from tests.unit.render.tree_fixture import node

TEXT = f"""\
{HEAD}各区政府：

现将《云州市城墙修缮办法》印发给你们，请照办。

云州市城墙修缮办法

第一章 总则

第一条 为了修缮城墙，制定本办法。

第二条 修缮包括下列事项：

（一）砖；

（二）瓦。

附件1

修缮清单

名称\t数量\t备注
砖\t3\t
瓦\t4\t新
"""


def test_it_reads_as_printed() -> None:
    assert canonical_text(notice_of(TEXT)) == (
        "云州市人民政府关于修缮城墙的通知\n\n"
        "发文字号：云政发〔2022〕5号\n文种：通知\n发文机关：云州市人民政府\n成文日期：2022-03-04\n"
        "签署：未载明\n登记号：未载明\n主送机关：各区政府\n\n"
        "现将《云州市城墙修缮办法》印发给你们，请照办。\n\n"
        "云州市城墙修缮办法\n第一章　总则\n第一条　为了修缮城墙，制定本办法。\n"
        "第二条　修缮包括下列事项：\n（一）砖；\n（二）瓦。\n\n"
        "附件1　修缮清单\n名称\t数量\t备注\n砖\t3\t\n瓦\t4\t新\n"
    )


def test_it_stands_beside_the_page() -> None:
    (one,) = texts(corpus_of_texts(TEXT))
    assert one.path == "notices/yzf-2022-5/index.txt"
    assert one.text.startswith("云州市人民政府关于修缮城墙的通知\n")


def test_a_withheld_notice_has_its_title_and_the_reason() -> None:
    facts = Sidecar(notices=(NoticeFacts(position=1, withhold="含个人信息"),))
    (one,) = texts(corpus_of_texts(TEXT, sidecar=facts))
    assert one.text.endswith("成文日期：2022-03-04\n\n〔本件正文不予展示。原因：含个人信息〕\n")
    assert "各区政府" not in one.text
    assert "城墙修缮办法" not in one.text


def test_a_withheld_passage_leaves_its_reason() -> None:
    line = TEXT.split("\n").index("瓦\t4\t新") + 1
    passage = Withholding(first_line=line, last_line=line, reason="含个人信息")
    (one,) = texts(corpus_of_texts(TEXT, sidecar=Sidecar(withhold=(passage,))))
    assert one.text.endswith("砖\t3\t\n〔此处文字不予展示。原因：含个人信息〕\n")


def test_what_is_not_stated_says_so() -> None:
    text = canonical_text(fixture.notices()[1])
    assert text.count(UNKNOWN) == 7
    assert text.endswith("\n\n根的正文\n")


def test_unplaced_text_is_said_to_be_unplaced_once() -> None:
    loose = [node(NodeType.UNPLACED, f"unplaced_{i}", f"散落{i}") for i in (1, 2)]
    body = node(NodeType.NOTICE, "notice", "", node(NodeType.PARAGRAPH, "para_1", "正文"), *loose)
    text = canonical_text(replace(fixture.notices()[1], body=body))
    assert text.endswith("\n正文\n〔未能归入正文结构的文字〕\n散落1\n散落2\n")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("零\x00一\x1b[0m", "零␀一␛[0m"),
        ("a\rb\x0cc\x7f\x85", "a␍b␌c\ufffd\ufffd"),
        ("\ud800\ufffe\uffff", "\ufffd" * 3),
        ("行\n列\t字\u3000\u202e\U0001f600", "行\n列\t字\u3000\u202e\U0001f600"),
    ],
)
def test_controls_are_shown(text: str, shown: str) -> None:
    assert legible(text) == shown
