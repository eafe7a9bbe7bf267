"""Words around citations: each entry does what its example says."""

from __future__ import annotations

from typing import Any

import pytest

from generator.enrich.citations.finding import find
from generator.notation.cited_numbers import NumberKind, read_cited_number
from generator.vocabulary import (
    behind_citing_word,
    document_column,
    has_genre,
    is_bare_genre,
    issuer_of_code,
    may_order,
    names_document,
    numbers_certificate,
    why_uncited,
)
from generator.vocabulary.loader import load


def examples(name: str) -> list[object]:
    return [pytest.param(entry, id=entry["zh"]) for entry in load(name)]


@pytest.mark.parametrize("entry", examples("citing_words"))
def test_words_before_numbers(entry: dict[str, Any]) -> None:
    (found,) = find(entry["example"])
    assert found.number is not None
    assert found.number.prefix == "云政发"
    assert behind_citing_word(f"{entry['zh']}云州市人民政府", body=True) == (
        len(entry["zh"]) if entry.get("before") != "codes" else 0
    )


@pytest.mark.parametrize("entry", examples("issuer_codes"))
def test_codes_of_central_bodies(entry: dict[str, Any]) -> None:
    number = read_cited_number(entry["example"])
    assert number is not None
    assert issuer_of_code(number.prefix) == entry["issuer"]


@pytest.mark.parametrize("entry", examples("uncited_titles"))
def test_titles_that_are_not_cited(entry: dict[str, Any]) -> None:
    assert why_uncited(entry["example"]) == entry["why"]
    assert why_uncited(f"{entry['example']}（样式）") == entry["why"]
    assert find(f"领取《{entry['example']}》。")[0].title == entry["example"]


@pytest.mark.parametrize("entry", examples("cited_genres"))
def test_titles_of_laws_and_standards(entry: dict[str, Any]) -> None:
    assert has_genre(entry["example"])
    assert why_uncited(entry["example"]) is None


@pytest.mark.parametrize("entry", examples("ordering_bodies"))
def test_bodies_that_issue_orders(entry: dict[str, Any]) -> None:
    (found,) = find(f"根据{entry['example']}")
    assert found.number is not None
    assert may_order(found.number.prefix)
    assert found.number.text == entry["example"]


@pytest.mark.parametrize("entry", examples("certificate_codes"))
def test_numbers_of_certificates(entry: dict[str, Any]) -> None:
    prefix = entry["example"].partition("〔")[0]
    assert numbers_certificate(prefix)
    assert find(f"持有{entry['example']}的，应当换发。") == []
    assert not numbers_certificate(f"{prefix}发")


@pytest.mark.parametrize("entry", examples("standard_codes"))
def test_codes_of_standards(entry: dict[str, Any]) -> None:
    (found,) = find(f"按照{entry['example']}执行。")
    assert found.number is not None
    assert (found.number.kind, found.number.text) == (NumberKind.STANDARD, entry["example"])
    assert find(f"按照X{entry['example']}执行。") == []


@pytest.mark.parametrize("entry", examples("catalogue_columns"))
def test_columns_of_lists_of_documents(entry: dict[str, Any]) -> None:
    assert document_column(entry["example"]) == (entry["holds"] if entry["holds"] in {"title", "number"} else None)
    assert document_column(f"{entry['example']}及说明") is None


@pytest.mark.parametrize(
    "title", ["某市停车办法", "某市停车办法（试行）", "关于停车的通知", "中华人民共和国水法", "关于设立名录的措施"]
)
def test_titles_that_name_documents(title: str) -> None:
    assert names_document(title)
    assert why_uncited(title) is None


@pytest.mark.parametrize("title", ["城墙", "某市停车场名录", "任务分解表", "城墙之春", "我的家乡"])
def test_titles_that_do_not_tell(title: str) -> None:
    assert not names_document(title)


@pytest.mark.parametrize(("title", "bare"), [("办法", True), ("实施细则", True), ("停车办法", False), ("", False)])
def test_genres_alone(title: str, bare: bool) -> None:
    assert is_bare_genre(title) is bare
