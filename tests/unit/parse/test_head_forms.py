"""Heads in the print forms of many gazettes, and what looks like a head and is none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.notice import Notice
from tests.support.assert_spans import account
from tests.support.texts import issue_of, paragraphs

FORMS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("head_forms.yml").read_text(encoding="utf-8"))
OTHERS: list[dict[str, str]] = yaml.safe_load(Path(__file__).with_name("no_head_forms.yml").read_text(encoding="utf-8"))

BEFORE = ["云州市人民政府关于疏浚第1条河道的通知", "云政发〔2024〕1号", "各县（区）人民政府："]
AFTER = ["请照办。", "云州市人民政府", "2024年3月5日"]


def fields(notice: Notice) -> dict[str, object]:
    head = notice.head
    return {
        "title": head.title,
        "kind": head.kind,
        "number": head.number and head.number.text,
        "date": head.date and str(head.date),
        "issuers": list(head.issuers),
        "signatory": head.signatory,
        "addressees": head.addressees,
        "registration_number": head.registration_number,
    }


def test_there_are_forms() -> None:
    assert len(FORMS) >= 30
    assert len(OTHERS) >= 15


@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["apart", "adjoining"])
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form["name"])
def test_forms_of_heads(form: dict[str, Any], gap: str) -> None:
    issue = issue_of(form["text"].replace("\n", gap))
    found = [fields(notice) for notice in issue.notices]
    assert len(found) == len(form["heads"])
    for expected, fact in zip(form["heads"], found, strict=True):
        assert {name: fact[name] for name in expected} == expected
    assert account(issue) == []


@pytest.mark.parametrize("form", OTHERS, ids=lambda form: form["name"])
def test_what_begins_no_notice(form: dict[str, str]) -> None:
    issue = issue_of(paragraphs(*BEFORE, *form["text"].rstrip("\n").split("\n"), *AFTER))
    assert [fields(notice)["title"] for notice in issue.notices] == [BEFORE[0]]
    assert account(issue) == []
