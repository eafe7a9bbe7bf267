"""Provisions that an amending document changes unit by unit, and numbers that no longer mean what they meant."""

from __future__ import annotations

import pytest

from generator import pipeline
from tests.support.archive import quiet
from tests.support.texts import HEAD, corpus_of_texts, paragraphs

RULE = HEAD.replace("2022", "2019").replace("关于修缮城墙", "关于印发云州市停车管理办法") + paragraphs(
    "现将《云州市停车管理办法》印发给你们。",
    "云州市停车管理办法",
    *(f"第{number}条 甲。" for number in "一二三四五六"),
)


def decision(*units: str, year: str = "2022", says: str = "市政府决定对《云州市停车管理办法》作如下修改：") -> str:
    head = HEAD.replace("2022", year).replace("关于修缮城墙的通知", "关于修改《云州市停车管理办法》的决定")
    numbered = (f"{number}、{unit}" for number, unit in zip("一二三四五六", units, strict=False))
    return head + paragraphs(says, *numbered, "本决定自公布之日起施行。")


def changed(*texts: str) -> list[str | None]:
    found = pipeline.relate(corpus_of_texts(RULE, *texts), quiet)
    newest = f"yzf-{2021 + len(texts)}-5"
    return [
        r.to.eid for r in found.relations if r.notice == newest and r.type.value == "amends" and r.to.eid != "inst_1"
    ]


@pytest.mark.parametrize(
    ("unit", "eids"),
    [
        ("将第二条修改为：“乙。”", ["art_2"]),
        ("第二条修改为：“乙。”", ["art_2"]),
        ("将第二条、第四条中的“甲”修改为“乙”。", ["art_2", "art_4"]),
        ("将第二条至第四条中的“甲”修改为“乙”。", ["art_2", "art_3", "art_4"]),
        ("删去第三条。", ["art_3"]),
        ("删去第三条中的“甲”。", ["art_3"]),
        ("第三条增加一款，作为第二款：“乙。”", ["art_3"]),
        ("将第三条第一款修改为：“乙。”", ["art_3__para_1"]),
        ("将第三条第七款修改为：“乙。”", ["art_3"]),
        ("在第三条后增加一条，作为第四条：“违反第二条规定的，处罚。”", []),
        ("将第九条修改为：“乙。”", []),
        ("对条文顺序作相应调整。", []),
        ("第三条规定的检查由市公安局负责。", []),
        ("增加一条，作为第七条：“将第二条修改为某。”", []),
    ],
)
def test_units(unit: str, eids: list[str]) -> None:
    assert changed(decision(unit, "其他不变。")) == eids


def test_another_city_reads_alike() -> None:
    texts = [
        text.replace("云州", "溪山").replace("云政", "溪政")
        for text in (RULE, decision("将第二条修改为：“乙。”", "完。"))
    ]
    found = pipeline.relate(corpus_of_texts(*texts), quiet).relations
    assert [r.to.eid for r in found if r.type.value == "amends"][-1] == "art_2"


def test_without_a_document_that_is_amended_nothing_is_changed() -> None:
    assert changed(decision("将第二条修改为：“乙。”", "完。", says="现通知如下：")) == []


@pytest.mark.parametrize(
    ("former", "eids"),
    [
        ("在第三条后增加一条，作为第四条：“丁。”", ["art_2"]),
        ("增加一条，作为第四条：“丁。”", ["art_2"]),
        ("删去第四条。", ["art_2"]),
        ("增加一条：“丁。”", []),  # nobody knows where
        ("将第四条修改为：“丁。”", ["art_2", "art_5"]),
    ],
)
def test_numbers_that_a_former_decision_moved(former: str, eids: list[str]) -> None:
    later = decision("将第二条修改为：“乙。”", "将第五条修改为：“乙。”", year="2023")
    assert changed(decision(former, "完。"), later) == eids


def test_an_amendment_that_the_archive_does_not_hold() -> None:
    says = (
        "市政府决定对《云州市停车管理办法》（云政发〔2019〕5号公布，根据2020年5月1日云政发〔2020〕8号修改）作如下修改："
    )
    assert changed(decision("将第二条修改为：“乙。”", "完。", says=says)) == []
