"""The same texts printed otherwise say the same: another city, other brackets and digits, another script or order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from generator import pipeline
from generator.model.relations import Relations
from generator.text import fold
from tests.support.archive import quiet
from tests.support.texts import corpus_of_texts, paragraphs

_WALLS = paragraphs(
    "云州市人民政府关于印发云州市城墙修缮办法的通知", "（2022年3月4日）", "云政发〔2022〕5号", "各区人民政府：",
    "现将《云州市城墙修缮办法》印发给你们。《云州市城墙巡查办法》（云政发〔2019〕3号）同时废止。", "云州市城墙修缮办法",
    "第一条 根据《中华人民共和国文物保护法》，制定本办法。",
    "第二条 2022年6月底前完成排查。（责任单位：市财政局、市发展改革委）",
    "第三条 2022年9月底前完成修缮。（市住房城乡建设局牵头，各区政府配合）",
    "第四条 本办法自2022年4月1日起施行，有效期至2027年3月31日。",
)  # fmt: skip
_PEOPLE = paragraphs(
    "云州市人民政府关于钱进等任免职的通知", "（2022年3月5日）", "云政任〔2022〕6号", "各区人民政府：",
    "2022年3月4日，市政府决定：", "任命钱进为云州市水务局局长（试用期一年）；", "免去李明的云州市水务局局长职务；",
    "任命周全为云州市文物局副局长。",
)  # fmt: skip
_OLD = paragraphs(
    "云州市人民政府关于印发云州市城墙巡查办法的通知", "（2019年5月6日）", "云政发〔2019〕3号", "各区人民政府：",
    "现将《云州市城墙巡查办法》印发给你们。", "云州市城墙巡查办法", "第一条 每年巡查城墙两次。",
    "第二条 本办法自2019年6月1日起施行。",
)  # fmt: skip
TEXTS = (_WALLS, _PEOPLE, _OLD)
_WIDE = {ord(str(n)): chr(ord("０") + n) for n in range(10)}
_TRADITIONAL = str.maketrans(
    "云墙办关发给们据华国护财务设门牵头区领导职决员长级县时废规试",
    "雲牆辦關發給們據華國護財務設門牽頭區領導職決員長級縣時廢規試",
)

Said = dict[str, list[tuple[object, ...]]]


def said(relations: Relations, city: str = "云州") -> Said:
    """What is said, without where it stands: `city` is 云州."""

    def plain(text: object) -> object:
        return fold(text).replace(city, "云州") if isinstance(text, str) else text

    def records(found: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
        return sorted((tuple(map(plain, one)) for one in found), key=repr)

    return {
        "citations": records([(c.title, c.number, c.form.value, c.target.kind.value) for c in relations.citations]),
        "relations": records([(r.type.value, r.to.kind.value) for r in relations.relations]),
        "validity": records([(v.effective, v.expires, v.scope.value) for v in relations.validity]),
        "appointments": records(
            [
                (a.date, a.authority, a.action, a.enters, a.person, a.post, a.body, a.term)
                for a in relations.appointments
            ]
        ),
        "duties": records(
            [(d.role.value, d.body, d.text, d.deadline.date if d.deadline else None) for d in relations.duties]
        ),
    }


def read(*texts: str) -> Relations:
    return pipeline.relate(corpus_of_texts(*texts), quiet)


def test_the_texts_say_enough_to_tell() -> None:
    found = said(read(*TEXTS))
    assert {name: len(records) for name, records in found.items()} == {
        "citations": 2, "relations": 4, "validity": 3, "appointments": 3, "duties": 4,
    }  # fmt: skip
    assert {record[3] for record in found["duties"]} == {dt.date(2022, 6, 30), dt.date(2022, 9, 30)}


@pytest.mark.parametrize(
    ("change", "city"),
    [
        (lambda text: text.replace("云州", "乌鲁木齐").replace("云政", "乌政"), "乌鲁木齐"),
        (lambda text: text.replace("（", "(").replace("）", ")"), "云州"),
        (lambda text: text.replace("：", ":").replace("；", ";"), "云州"),
        (lambda text: text.translate(_WIDE), "云州"),
        (lambda text: text.translate(_TRADITIONAL), "云州"),
        (lambda text: text.replace("\n\n", "\n\n\n"), "云州"),
    ],
    ids=["another city", "half-width brackets", "half-width marks", "full-width digits", "traditional", "blank lines"],
)
def test_changes_that_change_nothing(change: Callable[[str], str], city: str) -> None:
    before, after = said(read(*TEXTS)), said(read(*map(change, TEXTS)), city)
    for name in ("validity", "appointments", "duties", "relations"):
        assert after[name] == before[name], name
    assert [one[2:] for one in after["citations"]] == [one[2:] for one in before["citations"]]


def test_the_order_of_files_changes_nothing() -> None:
    assert said(read(*reversed(TEXTS))) == said(read(*TEXTS))
