"""A repeal is what the notice itself decides, and now; not what others decided, or what waits for something."""

from __future__ import annotations

import pytest

from generator import pipeline
from generator.model.relations import RelationType
from tests.support.archive import quiet
from tests.support.texts import HEAD, corpus_of_texts

RULE = HEAD.replace("2022", "2019").replace("关于修缮城墙", "关于印发云州市停车管理办法") + (
    "现将《云州市停车管理办法》印发给你们。\n\n云州市停车管理办法\n\n第一条 甲。\n\n第二条 乙。\n"
)
DOCUMENT = "《云州市停车管理办法》"


def repeals(sentence: str, change: tuple[str, str] = ("", "")) -> bool:
    texts = [text.replace(*change) if change[0] else text for text in (RULE, f"{HEAD}各区政府：\n\n{sentence}\n")]
    found = pipeline.relate(corpus_of_texts(*texts), quiet).relations
    return any(record.type is RelationType.REPEALS for record in found)


OTHERS = [
    f"鉴于省政府已决定废止{DOCUMENT}，现通知如下：",
    f"国务院决定废止{DOCUMENT}。",
    f"国务院2021年决定废止{DOCUMENT}。",
    f"2021年10月，市政府决定废止{DOCUMENT}。",
    f"市政府已于2021年宣布废止{DOCUMENT}。",
    f"待新办法出台后，{DOCUMENT}同时废止。",
    f"待《云州市道路办法》出台后，{DOCUMENT}同时废止。",
    f"新办法施行后，{DOCUMENT}同时废止。",
    f"一旦条件成熟，{DOCUMENT}同时废止。",
    f"省政府决定废止下列文件：{DOCUMENT}。",
    f"岷州市人民政府决定废止{DOCUMENT}。",
]
OWN = [
    f"市政府决定废止{DOCUMENT}。",
    f"云州市人民政府决定自2022年5月1日起废止{DOCUMENT}。",
    f"经研究，决定废止{DOCUMENT}。",
    f"经2022年2月20日市政府常务会议研究决定废止{DOCUMENT}。",
    f"市政府决定废止下列文件：{DOCUMENT}。",
    f"本通知印发后，{DOCUMENT}同时废止。",
    f"自本通知施行之日起，{DOCUMENT}同时废止。",
    f"{DOCUMENT}已不适应需要，现予废止。",
    f"{DOCUMENT}同时废止。",
]


@pytest.mark.parametrize("sentence", OTHERS)
def test_what_the_notice_does_not_do(sentence: str) -> None:
    assert not repeals(sentence)


@pytest.mark.parametrize("sentence", OWN)
def test_what_the_notice_does(sentence: str) -> None:
    assert repeals(sentence)


@pytest.mark.parametrize("sentence", [*OTHERS, *OWN])
def test_another_city_and_half_width_marks(sentence: str) -> None:
    expected = repeals(sentence)
    assert repeals(sentence.replace("云州", "溪山"), ("云州", "溪山")) is expected
    assert repeals(sentence.replace("，", ",")) is expected
