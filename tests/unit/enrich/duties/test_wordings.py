"""Wordings and tables of many offices: each case says what a careful reader takes from it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.enrich.bodies import BodyNames
from generator.enrich.duties import read_duties
from generator.model.gazette import Glossary
from generator.model.relations import DutyRole
from tests.support.texts import HEAD, corpus_of_texts, paragraphs

_ROLES = {DutyRole.LEAD: "L", DutyRole.RESPONSIBLE: "R", DutyRole.PARTICIPATING: "P"}
_TABLE = "附件\n\n任务分工表\n\n"


def _cases(name: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return cases


def _text(case: dict[str, Any]) -> str:
    if "text" in case:
        return HEAD + paragraphs(*case["text"])
    rows = "\n".join(row.replace("|", "\t") for row in case["rows"])
    return HEAD + paragraphs("一、修缮城墙。") + _TABLE + rows + "\n"


def _found(text: str, place: str) -> list[str]:
    found: list[str] = []
    for duty in read_duties(corpus_of_texts(text), BodyNames(Glossary(), place)):
        day = f" {duty.deadline.date}" if duty.deadline and duty.deadline.date else ""
        found.append(f"{_ROLES[duty.role]}{duty.printed}{day}")
    return list(dict.fromkeys(found))


_ALL = [*_cases("wordings.yml"), *_cases("tables.yml")]


@pytest.mark.parametrize("case", _ALL, ids=range(len(_ALL)))
def test_what_a_reader_takes(case: dict[str, Any]) -> None:
    assert _found(_text(case), "云州市") == case["duties"]


@pytest.mark.parametrize("case", _ALL, ids=range(len(_ALL)))
def test_another_city_reads_alike(case: dict[str, Any]) -> None:
    expected = [duty.replace("云州", "白鹿") for duty in case["duties"]]
    assert _found(_text(case).replace("云州", "白鹿"), "白鹿市") == expected


@pytest.mark.parametrize("case", _cases("wordings.yml"))
def test_half_width_marks_read_alike(case: dict[str, Any]) -> None:
    half = _text(case).translate(str.maketrans("：；，", ":;,"))
    expected = _found(_text(case), "云州市")
    assert _found(half, "云州市") == expected
