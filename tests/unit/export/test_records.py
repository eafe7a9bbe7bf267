"""The data contract: keys, order, what is unknown, and the same bytes for the same input."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.model.corpus import Corpus
from tests.support.archive import ContentRoot, archive_of, content_roots, corpus_of, marks_of, read, records_of
from tests.support.texts import HEAD, corpus_of_texts

ISSUE_KEYS = [
    *("id", "url", "year", "numbers", "total_number", "published", "period", "official_url", "facsimile", "source"),
    *("contents", "notices"),
]
NOTICE_KEYS = [
    *("id", "url", "issue", "position", "rubric", "kind", "title", "title_en_source", "number", "issuers", "signatory"),
    *(
        "date",
        "registration_number",
        "addressees",
        "effective",
        "expires",
        "instruments",
        "attachments",
        "counts",
        "source",
    ),
]

INSIDE = ("signatory", "registration_number", "addressees", "instruments", "attachments", "counts")
WITHHELD_KEYS = [
    key
    for name in NOTICE_KEYS
    for key in ({"effective": ["withheld"]} | {key: [] for key in ("expires", *INSIDE)}).get(name, [name])
]


def records(corpus: Corpus) -> dict[str, Any]:
    return {record.path: json.loads(record.text) for record in records_of(corpus) if record.path.endswith(".json")}


@pytest.fixture(params=[pytest.param(root, id=root.name, marks=marks_of(root.name)) for root in content_roots()])
def root(request: pytest.FixtureRequest) -> ContentRoot:
    param: ContentRoot = request.param
    return param


def test_issues_stand_by_their_ids_whatever_their_age() -> None:
    text = f"{HEAD}请照办。\n"
    corpus = corpus_of_texts(text, text.replace("2022", "2019"))
    assert [issue.id for issue in corpus.issues] == ["i2", "i1"]
    assert [issue["id"] for issue in records(corpus)["issues.json"]] == ["i1", "i2"]


def test_keys_of_the_contract(root: ContentRoot) -> None:
    found = records(corpus_of(root))
    for issue in found["issues.json"]:
        assert list(issue) == ISSUE_KEYS
        assert issue["url"] == f"/issues/{issue['id']}/"
        for entry in issue["contents"]:
            assert list(entry) == ["rubric", "title", "number", "page", "notice"]
    for notice in found["notices.json"]:
        assert list(notice) == (WITHHELD_KEYS if "withheld" in notice else NOTICE_KEYS)
        assert notice["url"] == f"/notices/{notice['id']}/"
        assert (notice["title_en_source"] is None) is (notice["title"]["en"] is None)
        assert list(notice["title"]) == ["zh_hans", "zh_hant", "en"]


def test_lists_are_sorted_and_lead_to_one_another(root: ContentRoot) -> None:
    found = records(corpus_of(root))
    for name in ("issues.json", "notices.json"):
        ids = [record["id"] for record in found[name]]
        assert ids == sorted(set(ids))
    by_issue = {issue["id"]: issue for issue in found["issues.json"]}
    notices = {notice["id"]: notice for notice in found["notices.json"]}
    assert sorted(i for issue in by_issue.values() for i in issue["notices"]) == sorted(notices)
    for issue in by_issue.values():
        positions = [notices[i]["position"] for i in issue["notices"]]
        assert positions == list(range(1, len(positions) + 1))
        assert {entry["notice"] for entry in issue["contents"]} <= {*issue["notices"], None}
        for i in issue["notices"]:
            assert 1 <= notices[i]["source"]["first_line"] <= notices[i]["source"]["last_line"]
            assert notices[i]["source"]["last_line"] <= issue["source"]["lines"]


def test_reading_twice_gives_the_same_bytes(root: ContentRoot) -> None:
    assert records_of(read(archive_of(root))) == records_of(corpus_of(root))


def test_what_the_text_does_not_state_is_null() -> None:
    found = records(corpus_of_texts("云州市人民政府关于修缮城墙的通知\n\n请照办。\n"))
    (notice,) = found["notices.json"]
    for name in ("signatory", "date", "registration_number", "addressees", "title_en_source"):
        assert notice[name] is None
    assert notice["number"] == {"zh": None, "en": None}
    (issue,) = found["issues.json"]
    assert (issue["year"], issue["numbers"], issue["published"], issue["period"]) == (None, [], None, None)


def test_a_notice_as_a_record() -> None:
    text = f"{HEAD}各区：\n\n请照办。\n\n甲\t乙\n1\t2\n\n附件\n\n城墙名录\n\n一、东门\n"
    found = records(corpus_of_texts(text))
    (notice,) = found["notices.json"]
    assert notice["number"]["zh"] == "云政发〔2022〕5号"
    assert notice["issuers"] == [{"zh": "云州市人民政府", "en": None}]
    assert notice["attachments"] == [{"label": "附件", "title": "城墙名录", "eid": "att_1"}]
    assert notice["counts"]["tables"] == 1
    assert notice["source"] == {"first_line": 1, "last_line": 18}
    (issue,) = found["issues.json"]
    assert issue["period"] == ["2022-03-04", "2022-03-04"]
    assert issue["source"]["lines"] == 18


def test_line_breaks_change_neither_lines_nor_records() -> None:
    text = f"{HEAD}请照办。\n"
    one, other = (records(corpus_of_texts(version)) for version in (text, text.replace("\n", "\r\n")))
    assert one["notices.json"] == other["notices.json"]
    assert one["issues.json"][0]["source"]["sha256"] != other["issues.json"][0]["source"]["sha256"]


def test_text_is_written_as_it_is() -> None:
    text = HEAD.replace("修缮城墙", '<script>"{{ 1 }}"') + "请照办。\n"
    (record,) = (record for record in records_of(corpus_of_texts(text)) if record.path == "notices.json")
    assert json.loads(record.text)[0]["title"]["zh_hans"] == '云州市人民政府关于<script>"{{ 1 }}"的通知'
    assert record.text.endswith("]\n")
    assert "\\u" not in record.text
