"""Printed contents in the forms of many gazettes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.segment.pages import split_page
from tests.support.texts import HEAD, issue_of, paragraphs

FORMS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("contents_forms.yml").read_text(encoding="utf-8"))


def test_there_are_forms() -> None:
    assert len(FORMS) >= 15


@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["apart", "adjoining"])
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form["name"])
def test_forms_of_contents(form: dict[str, Any], gap: str) -> None:
    front = paragraphs("云州市人民政府公报", "2006年第4期", "目录") + "\n" + gap.join(form["lines"]) + "\n\n"
    segmented = issue_of(f"{front}{HEAD}请照办。\n").segmented
    found = [[entry.rubric.zh, entry.title.zh, entry.number.zh, entry.page] for entry in segmented.contents]
    assert found == form["entries"]
    assert segmented.unplaced == ()
    assert len(segmented.notices) == 1


def test_a_rubric_with_its_english_name_serves_both_languages() -> None:
    front = paragraphs(
        *("目录 CONTENTS", "【市政府令】 Decrees of the Municipal Government", "云州市渡口办法（市政府令第5号）\t(2)"),
        *("Measures on Ferries (Decree No. 5)\t(2)", "【通告】 Announcements", "关于封闭旧桥的通告\t(7)"),
        "Announcement on the Old Bridge\t(7)",
    )
    entries = issue_of(f"{front}\n{HEAD}请照办。\n").segmented.contents
    assert [(entry.rubric.zh, entry.rubric.en, entry.title.zh, entry.page) for entry in entries] == [
        ("市政府令", "Decrees of the Municipal Government", "云州市渡口办法", 2),
        ("通告", "Announcements", "关于封闭旧桥的通告", 7),
    ]


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("关于修缮城墙的通知…12", 12),
        ("关于修缮城墙的通知⋯⋯（12）", 12),
        ("Circular on Walls .......... 3", 3),
        ("Circular on Walls\t(3)", 3),
        ("Order No. 12", None),
        ("关于修缮城墙的通知（2021）", None),
        ("关于修缮城墙12", None),
        ("云政发〔2021〕12号", None),
    ],
)
def test_pages(text: str, page: int | None) -> None:
    assert split_page(text)[1] == page
