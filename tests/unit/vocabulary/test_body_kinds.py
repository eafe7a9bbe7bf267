"""Kinds of bodies and the order of names: every entry does what its example says."""

from __future__ import annotations

from typing import Any

import pytest

from generator.vocabulary import BodyKind, body_kind, name_key
from generator.vocabulary.loader import load


@pytest.mark.parametrize("entry", load("body_kinds"), ids=lambda entry: entry["zh"])
def test_an_entry_tells_the_kind_of_its_example(entry: dict[str, Any]) -> None:
    assert entry.keys() <= {"zh", "at", "kind", "unless", "example"}
    places = {"start": str.startswith, "inside": str.__contains__, "end": str.endswith}
    assert places[entry["at"]](entry["example"], entry["zh"])
    assert body_kind(entry["example"]) is BodyKind(entry["kind"])
    if entry["at"] == "inside":
        assert all(body_kind(f"某{word}") is not BodyKind(entry["kind"]) for word in entry["unless"])


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("云州市人民政府", BodyKind.GOVERNMENT),
        ("云州市人民政府办公厅", BodyKind.GOVERNMENT),
        ("云州市东山区人民政府", BodyKind.DISTRICT),
        ("云州市发展和改革委员会", BodyKind.DEPARTMENT),
        ("云州市国有资产监督管理委员会", BodyKind.DEPARTMENT),
        ("云州高新区管理委员会", BodyKind.DISTRICT),
        ("云州市委政法委", BodyKind.PARTY),
        ("云州市中级人民法院", BodyKind.OTHER),
        ("", BodyKind.OTHER),
    ],
)
def test_kinds(name: str, kind: BodyKind) -> None:
    assert body_kind(name, "云州市") is kind


def test_the_government_of_the_place_itself_is_one_whatever_its_level() -> None:
    assert body_kind("东山区人民政府", "东山区") is BodyKind.GOVERNMENT
    assert body_kind("东山区人民政府办公室", "东山区") is BodyKind.GOVERNMENT
    assert body_kind("东山区人民政府", "云州市") is BodyKind.DISTRICT


@pytest.mark.parametrize("entry", load("surname_readings"), ids=lambda entry: entry["zh"])
def test_a_family_name_is_read_as_one(entry: dict[str, str]) -> None:
    assert name_key(entry["example"]).split()[0] == entry["pinyin"]
    assert len(entry["zh"]) == 1


def test_names_are_read_with_or_without_spaces() -> None:
    assert name_key("仇 远") == name_key("仇远") == "qiu yuan"
    assert name_key("") == ""
