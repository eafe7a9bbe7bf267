"""Departments, groups and endings of names: each entry does what its example says."""

from __future__ import annotations

import pytest

from generator.enrich.bodies.groups import group_form
from generator.enrich.bodies.official import compose, official
from generator.vocabulary.departments import department, ends_body, group_in_english
from generator.vocabulary.loader import load
from generator.vocabulary.readings import pinyin_of
from tests.unit.vocabulary.test_entries import examples

PLACE = "云州市"


@pytest.mark.parametrize("entry", examples("departments"))
def test_departments(entry: dict[str, str]) -> None:
    assert entry.keys() <= {"zh", "short", "en", "of", "successor", "successors", "example"}
    assert entry.get("of") in {None, "party", "government", "state"}
    assert not ("successor" in entry and "successors" in entry)
    found = department(entry["zh"])
    assert found is not None
    name = compose(PLACE, found)
    assert official(entry["example"], PLACE).name == name
    assert official(name, PLACE).name == name
    assert official(entry["example"], PLACE).department == found


def test_no_name_means_two_departments() -> None:
    names = [name for entry in load("departments") for name in (entry["zh"], *entry.get("short", ()))]
    assert sorted(names) == sorted(set(names))


def test_what_took_their_place_leads_to_no_circle() -> None:
    entries = {entry["zh"]: entry for entry in load("departments")}
    for name, entry in entries.items():
        seen, at = [name], entry.get("successor")
        while at:
            assert at not in seen
            assert at in entries, f"{at} is no department of the vocabulary"
            seen.append(at)
            at = entries[at].get("successor")


@pytest.mark.parametrize("entry", examples("readings"))
def test_readings(entry: dict[str, str]) -> None:
    assert entry["zh"] in entry["example"]
    assert entry["pinyin"] in entry["id"]
    assert pinyin_of(entry["example"]) == entry["id"]


def test_names_without_any_reading() -> None:
    assert pinyin_of("（）、") == ""
    assert pinyin_of("A区") == "aqu"
    assert pinyin_of("\ue000") == ""


@pytest.mark.parametrize("entry", examples("unit_endings"))
def test_endings_of_units(entry: dict[str, str]) -> None:
    assert entry["example"].endswith(entry["zh"])
    assert ends_body(entry["example"])
    assert not ends_body(f"{entry['example']}长")
    assert not ends_body(f"{entry['example']}。")
    assert all(not ends_body(f"某{word}") for word in entry.get("unless", ()))


@pytest.mark.parametrize("entry", examples("body_groups"))
def test_groups(entry: dict[str, str]) -> None:
    assert group_form(entry["zh"]) == entry["zh"]
    assert group_form(entry["example"]) == entry["zh"]
    assert group_in_english(entry["zh"]) == entry["en"]
    assert official(entry["example"], PLACE).generic


@pytest.mark.parametrize("text", ["", "局", "市教育局局长", "修缮城墙", "云州市", "大厅", "平台", "甲局、乙局"])
def test_what_is_no_name_of_a_body(text: str) -> None:
    assert not ends_body(text) or text == "局"
