"""Whole personnel lists of invented cities: what a careful reader notes of each, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import pipeline
from generator.model.relations import Appointment
from tests.support.appointments import said
from tests.support.archive import quiet
from tests.support.texts import corpus_of_texts, paragraphs

LISTS = yaml.safe_load(Path(__file__).with_name("lists.yml").read_text(encoding="utf-8"))
lists = pytest.mark.parametrize("case", LISTS, ids=[case["name"] for case in LISTS])
List = dict[str, Any]


def noted(one: Appointment) -> str:
    return f"{one.date or '-'} | {one.authority or '-'} | {said((one,))[0]}"


@lists
def test_lists(case: List) -> None:
    found = pipeline.relate(corpus_of_texts(paragraphs(*case["lines"])), quiet)
    assert [noted(one) for one in found.appointments] == case["gives"]
    unread = [finding.message for finding in found.diagnostics if finding.code == "appointment-unread"]
    for name in case.get("unread", ()):
        assert any(f"“{name}" in message for message in unread)
