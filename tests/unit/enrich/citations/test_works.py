"""Works: documents that the archive does not hold, one each, whichever way they are cited."""

from __future__ import annotations

import hashlib

import pytest

from generator.enrich import enrich
from generator.model.relations import Relations, TargetKind, Work
from generator.text import fold
from tests.support.texts import HEAD, corpus_of_texts


def relations(*sentences: str) -> Relations:
    """Those of notices with one of `sentences` each."""
    texts = [HEAD.replace("〕5号", f"〕{number}号") + sentence + "\n" for number, sentence in enumerate(sentences, 1)]
    return enrich(corpus_of_texts(*texts))


def works(*sentences: str) -> tuple[Work, ...]:
    """The works that notices with one of `sentences` each cite."""
    found = relations(*sentences)
    cited = {c.target.id for c in found.citations if c.target.kind is TargetKind.WORK}
    assert cited == {work.id for work in found.works}
    return found.works


@pytest.mark.parametrize(
    ("sentence", "id_", "title", "number", "issuer"),
    [
        ("根据国办发〔2018〕5号办理。", "gbf-2018-5", None, "国办发〔2018〕5号", "国务院办公厅"),
        ("根据国务院令第713号办理。", "gwyl-713", None, "国务院令第713号", "国务院"),
        ("根据中华人民共和国国务院令第713号办理。", "gwyl-713", None, "中华人民共和国国务院令第713号", "国务院"),
        ("根据交通部令2005年第3号办理。", "jtbl-2005-3", None, "交通部令2005年第3号", "交通部"),
        ("根据某部公告2005年第6号办理。", "mbgg-2005-6", None, "某部公告2005年第6号", "某部"),
        ("根据省政府令第336号办理。", "szfl-336", None, "省政府令第336号", "省政府"),
        ("根据市政府令第12号办理。", "yzsrmzfl-12", None, "云州市人民政府令第12号", "云州市人民政府"),
        ("根据《关于停车的意见》（瀛发〔2018〕5号）办理。", "yf-2018-5", "关于停车的意见", "瀛发〔2018〕5号", None),
        ("根据《景区划分》（GB/T 17775—2003）办理。", "gb-t-17775-2003", "景区划分", "GB/T 17775—2003", None),
        (
            "根据国务院《关于停车的意见》（国发〔2018〕5号）办理。",
            "gf-2018-5",
            "关于停车的意见",
            "国发〔2018〕5号",
            "国务院",
        ),
    ],
)
def test_a_work_by_its_number(sentence: str, id_: str, title: str | None, number: str, issuer: str | None) -> None:
    assert works(sentence) == (Work(id=id_, title=title, number=number, issuer=issuer),)


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        ("根据《中华人民共和国水法》办理。", None),
        ("根据财政部印发的《停车规定》办理。", "财政部"),
        ("根据《国务院关于停车的意见》办理。", "国务院"),
        ("根据市委、市政府《关于停车的意见》办理。", "中共云州市委、云州市人民政府"),
        ("根据教育部等10部委《关于停车的意见》办理。", "教育部等10部委"),
        ("根据我局印发的《停车规定》办理。", None),  # whose, the words alone do not say
    ],
)
def test_a_work_by_its_title(sentence: str, issuer: str | None) -> None:
    (work,) = works(sentence)
    assert work.title is not None
    told = issuer and not work.title.startswith(issuer) and work.title.startswith("关于")
    name = fold((issuer or "").replace("、", "") + work.title if told else work.title)  # 关于… is many bodies' title
    assert work.id == f"t-{hashlib.sha256(name.encode()).hexdigest()[:10]}"
    assert (work.number, work.issuer) == (None, issuer)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("根据《停车规定》（国发〔2018〕5号）办理。", "根据《停车规定》办理。"),
        ("根据《停车规定》（国发〔2018〕5号）办理。", "根据国发〔2018〕5号办理。"),
        ("根据《停车规定》（国发〔2018〕5号）办理。", "根据《停 车 规定》办理。"),
        ("根据《停车规定》办理。", "根據《停車規定》辦理。"),
        ("根据国务院《关于停车的规定》（国发〔2018〕5号）办理。", "根据《国务院关于停车的规定》办理。"),
        ("根据《行政处罚法》办理。", "根据《中华人民共和国行政处罚法》办理。"),
        ("根据市政府令第12号办理。", "根据云州市人民政府令第12号办理。"),
    ],
)
def test_citations_of_one_work(one: str, other: str) -> None:
    assert len(works(one, other)) == 1
    assert len(works(other, one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("根据《停车规定》办理。", "根据《停车规定》（试行）办理。"),
        ("根据《停车规定》办理。", "根据《停车规定（2019年修订）》办理。"),
        ("根据《停车规定》（国发〔2018〕5号）办理。", "根据《停车规定》（国发〔2019〕5号）办理。"),
        ("根据国务院令第12号办理。", "根据某部令第12号办理。"),
        ("根据省政府令第12号办理。", "根据市政府令第12号办理。"),
    ],
)
def test_citations_of_two_works(one: str, other: str) -> None:
    assert len(works(one, other)) == 2


def test_a_title_of_two_numbers_alone_is_neither() -> None:
    found = works("根据《停车规定》（国发〔2018〕5号）、《停车规定》（国发〔2019〕6号）和《停车规定》办理。")
    assert sorted(work.number or "" for work in found) == ["", "国发〔2018〕5号", "国发〔2019〕6号"]


def test_two_works_of_one_sound_share_no_address() -> None:
    found = works("根据瀛发〔2018〕5号办理。", "根据颖发〔2018〕5号办理。")
    ids = {work.number: work.id for work in found}
    assert len(set(ids.values())) == 2
    assert all(one.startswith("yf-2018-5-") for one in ids.values())


def test_works_stand_by_their_ids() -> None:
    assert [work.id for work in works("根据瀛发〔2018〕5号、国办发〔2018〕5号和某发〔2018〕5号办理。")] == [
        "gbf-2018-5", "mf-2018-5", "yf-2018-5",
    ]  # fmt: skip


def test_of_titles_as_full_the_first_stands() -> None:
    for one, other in (("“停车”规定", "停车规定"), ("停车规定", "“停车”规定")):
        (work,) = works(f"根据《{one}》（国发〔2018〕5号）办理。", f"根据《{other}》（国发〔2018〕5号）办理。")
        assert work.title == one


def test_the_fullest_title_stands() -> None:
    (work,) = works(
        "根据国务院《关于停车的规定》（国发〔2018〕5号）办理。", "根据《国务院关于停车的规定》（国发〔2018〕5号）办理。"
    )
    assert work.title == "国务院关于停车的规定"


@pytest.mark.parametrize(
    "sentence",
    ["请按《办法》办理。", "请按《停车规定（征求意见稿）》办理。", "年底前编制《停车规划》。《停车规划》报市政府。"],
)
def test_what_is_no_work(sentence: str) -> None:
    assert works(sentence) == ()


def test_a_number_without_a_code_makes_no_two_titles_one_work() -> None:
    text = "《甲办法》（〔2010〕14号）和《乙办法》（〔2010〕14号）同时废止。"
    works = enrich(corpus_of_texts(f"{HEAD}{text}\n")).works
    assert [(work.title, work.number) for work in works] == [("甲办法", None), ("乙办法", None)]
