"""Records for search: where each hit leads, what is found and what is not."""

from __future__ import annotations

import html
import itertools
import json
import re

from generator import pipeline
from generator.export import search_records
from generator.model.corpus import Corpus
from generator.model.gazette import NoticeFacts, Sidecar, Withholding
from generator.model.page import Findable
from generator.text import BOUNDARY, name_word, tokens
from tests.support.archive import quiet
from tests.support.texts import HEAD, corpus_of_texts, paragraphs

PLACE = "people/#person-1"

TEXT = f"""{HEAD}各区：

根据《城墙保护条例》（云政发〔2019〕7号），请照办。

一、修缮东门

（一）清理“砖石”。（责任单位：市财政局）

二、修缮西门

秘密的句子。
"""


def found(corpus: Corpus) -> dict[str, str]:
    relations = pipeline.relate(corpus, quiet)
    people = {one.person: PLACE for one in relations.appointments}
    statuses = {notice.id: "expires=2027-03-31" for notice in corpus.notices}
    records = search_records(corpus, relations, Findable(people=people, statuses=statuses))
    assert [record.path for record in records] == sorted({record.path for record in records})
    return {record.path: record.text for record in records}


def phrase(text: str) -> str:
    """The pairs of words of `text`, as an index holds them."""
    return " ".join(itertools.takewhile(lambda token: token != BOUNDARY, tokens(text, set())))


def test_a_notice_is_found_by_its_head_and_by_each_unit_under_its_anchor() -> None:
    record = found(corpus_of_texts(TEXT))["notices/yzf-2022-5/index.html"]
    units = dict(re.findall(rf'<h2 id="([a-z0-9_]+)">{BOUNDARY}</h2>(.*?)(?=<h2|</body>)', record))
    assert phrase("云州市人民政府关于修缮城墙的通知") in units["head"]
    assert phrase("云政发〔2022〕5号") in units["head"]
    assert phrase("修缮东门") in units["sec_1"]
    assert phrase("清理“砖石”。") in units["sec_1__subsec_1"]
    assert f"{phrase('一、修缮东门')} {BOUNDARY} {BOUNDARY}" in units["sec_1"], "no phrase runs on into the next text"


def test_what_is_shown_and_filtered_by_stands_as_the_gazette_has_it() -> None:
    record = found(corpus_of_texts(TEXT))["notices/yzf-2022-5/index.html"]
    (shown,) = re.findall(r'<meta name="shown" content="([^"]*)">', record)
    meta, filters = json.loads(html.unescape(shown)).values()
    assert meta["title"] == "云州市人民政府关于修缮城墙的通知"
    assert (meta["number"], meta["date"], meta["kind"]) == ("云政发〔2022〕5号", "2022-03-04", "通知")
    assert filters["year"] == ["2022"]
    assert filters["issuer"] == ["云州市人民政府"]
    assert filters["status"] == ["expires=2027-03-31"]


def test_a_number_that_is_a_records_own_is_told_from_the_same_one_cited() -> None:
    records = found(corpus_of_texts(TEXT))
    notice, work = records["notices/yzf-2022-5/index.html"], records["works/yzf-2019-7/index.html"]
    for name in ("云政发〔2022〕5号", "yzf-2022-5", "yzf 2022 5"):
        assert phrase(name) in notice
        assert name_word(name) in notice
    cited = "云政发〔2019〕7号"
    assert phrase(cited) in notice
    assert name_word(cited) not in notice
    assert name_word(cited) in work


def test_a_single_word_stands_once_in_a_record_under_the_unit_that_has_it_first() -> None:
    record = found(corpus_of_texts(TEXT))["notices/yzf-2022-5/index.html"]
    alone = [token for token in tokens("门", set()) if token != BOUNDARY]
    units = dict(re.findall(rf'<h2 id="([a-z0-9_]+)">{BOUNDARY}</h2><p>(.*?)</p>', record))
    assert [unit for unit, found in units.items() if alone[0] in found.split()] == ["sec_1"]


def test_titles_are_shown_in_traditional_script_where_that_is_another_text() -> None:
    record = found(corpus_of_texts(TEXT))["notices/yzf-2022-5/index.html"]
    (shown,) = re.findall(r'<meta name="shown" content="([^"]*)">', record)
    assert json.loads(html.unescape(shown))["meta"]["title_hant"] == "雲州市人民政府關於修繕城牆的通知"


def test_what_traditional_script_spells_with_another_characters_own_form_is_told() -> None:
    text = TEXT.replace("修缮西门", "公布坐标，报批复印件")
    assert json.loads(found(corpus_of_texts(text))["spellings.json"])["座"] == "坐"


def test_works_and_bodies_have_records_at_their_pages() -> None:
    paths = set(found(corpus_of_texts(TEXT)))
    assert "works/yzf-2019-7/index.html" in paths
    assert any(path.startswith("bodies/") for path in paths)


def test_a_person_is_found_by_name_and_leads_to_the_place_among_all_names() -> None:
    text = paragraphs(
        "云州市人民政府关于丁有光等任免职的通知", "（2022年3月5日）", "云政任〔2022〕6号", "2022年3月4日，市政府决定：",
        "任命丁有光为云州市财政局局长；", "免去丁有光的云州市审计局副局长职务。",
    )  # fmt: skip
    record = found(corpus_of_texts(text))["people/person-1/index.html"]
    assert phrase("丁有光") in record
    assert f"<p>{name_word('丁有光')}</p>" in record
    (shown,) = re.findall(r'<meta name="shown" content="([^"]*)">', record)
    known = json.loads(html.unescape(shown))
    assert known["url"] == f"/{PLACE}"
    assert known["meta"] == {"type": "person", "title": "丁有光", "records": "2"}


def test_nothing_that_is_withheld_can_be_found() -> None:
    whole = corpus_of_texts(TEXT)
    secret = phrase("秘密的句子")
    assert any(secret in text for text in found(whole).values())
    hidden = Sidecar(notices=(NoticeFacts(position=1, withhold="撤回"),))
    records = found(corpus_of_texts(TEXT, sidecar=hidden))
    assert not any(secret in text or phrase("清理") in text for text in records.values())
    assert phrase("关于修缮城墙的通知") in records["notices/yzf-2022-5/index.html"]
    line = TEXT.splitlines().index("秘密的句子。") + 1
    passage = Sidecar(withhold=(Withholding(first_line=line, last_line=line, reason="隐私"),))
    records = found(corpus_of_texts(TEXT, sidecar=passage))
    assert not any(secret in text for text in records.values())
    assert any(phrase("清理") in text for text in records.values())
