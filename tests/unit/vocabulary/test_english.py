"""English by vocabulary: posts, roles, verbs, terms, rubrics, bodies above cities."""

from __future__ import annotations

from typing import Any

import pytest

from generator.text import Traditional
from generator.vocabulary import (
    PROVINCES,
    central_body,
    congress_in_english,
    post_in_english,
    role_in_english,
    rubric_in_english,
    term_in_english,
    validity_in_english,
    verb_in_english,
)
from generator.vocabulary.loader import load
from generator.vocabulary.script import TRADITIONAL_PHRASES, traditional


def by_name(entry: dict[str, Any]) -> str:
    return str(entry["zh"])


@pytest.mark.parametrize("entry", load("post_names"), ids=by_name)
def test_post_names(entry: dict[str, str]) -> None:
    assert post_in_english(entry["zh"]) == entry["en"]
    assert entry["example"].endswith(entry["zh"])
    assert str(post_in_english(entry["example"])).endswith(entry["en"])


@pytest.mark.parametrize("entry", load("central_bodies"), ids=by_name)
def test_central_bodies(entry: dict[str, str]) -> None:
    assert central_body(entry["zh"]) == entry["en"]
    assert entry["zh"] in entry["example"]


@pytest.mark.parametrize("entry", load("provinces"), ids=by_name)
def test_provinces(entry: dict[str, str]) -> None:
    assert PROVINCES[entry["zh"]] == entry["en"]
    assert entry["zh"].endswith("省")
    assert entry["example"].startswith(entry["zh"])


@pytest.mark.parametrize("entry", load("traditional_phrases"), ids=by_name)
def test_traditional_phrases(entry: dict[str, Any]) -> None:
    text, becomes = entry["example"]["text"], entry["example"]["becomes"]
    assert entry["zh"] in text
    assert len(entry["zh"]) == len(entry["hant"])
    assert traditional()(text) == becomes
    others = {zh: hant for zh, hant in TRADITIONAL_PHRASES.items() if zh != entry["zh"]}
    assert Traditional((), others)(text) != becomes, "the tables are right without it"


@pytest.mark.parametrize(
    ("post", "english"),
    [
        ("局长", "Director"),
        ("副局长", "Deputy Director"),
        ("常务副局长", "Executive Deputy Director"),
        ("副会长", "Vice President"),
        ("代理市长", "Acting Mayor"),
        ("副局级领导干部", "Leading Official at Deputy Bureau Level"),
        ("稽察特派员", None),
        ("副", None),
        ("", None),
    ],
)
def test_posts(post: str, english: str | None) -> None:
    assert post_in_english(post) == english


@pytest.mark.parametrize(
    ("role", "english"),
    [
        ("组长", "Group Leader"),
        ("常务副组长", "Executive Deputy Group Leader"),
        ("总指挥", "Chief Commander"),
        ("副总指挥", "Deputy Chief Commander"),
        ("成员", "Member"),
        ("总调度", None),
    ],
)
def test_roles(role: str, english: str | None) -> None:
    assert role_in_english(role) == english


@pytest.mark.parametrize(
    ("term", "english"),
    [
        ("试用期一年", "probation of one year"),
        ("聘期三年", "engagement of three years"),
        ("聘期 3 年", "engagement of three years"),
        ("挂职、时间两年", "secondment of two years"),
        ("试用期一年，自2031年1月起计算", "probation of one year from January 2031"),
        ("聘期三年，自聘用之日起计算", "engagement of three years from the day of engagement"),
        ("兼", "concurrently"),
        ("试用期一年，期满考核", None),
        ("列李明之前", None),
    ],
)
def test_terms(term: str, english: str | None) -> None:
    assert term_in_english(term) == english


@pytest.mark.parametrize(
    ("rubric", "english"),
    [
        ("【市政府文件】", "Documents of the Municipal People's Government"),
        ("市政府办公厅文件", "Documents of the General Office of the Municipal People's Government"),
        ("县人民政府办公室文件", "Documents of the Office of the County People's Government"),
        ("【人事机构】", "Personnel and Organization"),
        ("人事任免", "Personnel: Appointments and Removals"),
        ("公告", "Announcements"),
        ("【部门来信】", None),
    ],
)
def test_rubrics(rubric: str, english: str | None) -> None:
    assert rubric_in_english(rubric) == english


def test_verbs() -> None:
    assert verb_in_english("任命") == "Appointed"
    assert verb_in_english("免去") == "Removed"
    assert verb_in_english("看望") is None


@pytest.mark.parametrize(
    ("term", "english"),
    [
        ("长期有效", "valid indefinitely"),
        ("自公布之日起", "from the day of publication"),
        ("自本决定公布之日起", "from the day of publication"),
        ("自印发之日起、有效期2年", "from the day of issue, valid for two years"),
        ("自发布之日起，有效期一年", "from the day of publication, valid for one year"),
        ("自签订合同之日起", None),
        ("自印发之日起、有效期至换届", None),
    ],
)
def test_clauses_of_validity_without_dates(term: str, english: str | None) -> None:
    assert validity_in_english(term) == english


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("市第十六届人大常委会", "Standing Committee of the 16th Municipal People's Congress"),
        ("县第二十一届人民代表大会", "21st County People's Congress"),
        ("市第三届人民代表大会常务委员会", "Standing Committee of the 3rd Municipal People's Congress"),
        ("市人大常委会", None),
    ],
)
def test_congresses(name: str, english: str | None) -> None:
    assert congress_in_english(name) == english
