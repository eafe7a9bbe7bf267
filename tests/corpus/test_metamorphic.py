"""Another city, other line ends, another script, another order: the documents stay what they are."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.archive import ContentRoot, content_roots, corpus_of, marks_of, root_params
from tests.support.metamorphic import OTHER_CITIES, Transformation, changes, city_of, compare, documents, renamed

CEILINGS = Path(__file__).with_name("ceilings.yml")


@functools.cache
def ceilings() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(CEILINGS.read_text(encoding="utf-8")) or {}
    return read


CHANGES = (
    *("crlf", "byte-order-mark", "blank-lines-at-the-end"),
    *(f"city-{city.en.lower()}" for city in OTHER_CITIES),
    *("all-traditional", "all-simplified", "ideographic-spaces", "no-break-spaces", "half-width-brackets"),
    *("long-paragraphs-broken", "long-paragraphs-broken-late", "another-order"),
)


def cases() -> list[object]:
    """Content root and change, each pair a parameter; the change is made when the test runs."""
    return [
        pytest.param(root, change, id=f"{root}-{change}", marks=marks_of(root.name))
        for root in content_roots()
        for change in CHANGES
    ]


def change_of(root: ContentRoot, name: str) -> Transformation:
    return next(change for change in changes(root) if change.name == name)


@pytest.mark.parametrize(("root", "name"), cases())
def test_documents_stay_what_they_are(root: ContentRoot, name: str) -> None:
    share, different = compare(root, change_of(root, name), by_title=name == "another-order")
    ceiling = ceilings().get(root.name, {}).get(name, {"share": 0.0})["share"]
    assert share <= ceiling, "\n".join([f"{share:.4f} of the parts differ, ceiling {ceiling}", *different[:20]])
    assert share >= ceiling / 2, f"only {share:.4f} of the parts differ now; lower the ceiling {ceiling}"


@pytest.mark.parametrize("root", root_params())
def test_a_changed_city_is_really_changed(root: ContentRoot) -> None:
    """The other city stands in the documents, and nothing is left of the old one but what no rule can tell."""
    old = city_of(root)
    for city in OTHER_CITIES:
        change = renamed(root, city)
        before = str(documents(corpus_of(root)))
        after = change.expected(before)
        assert before.count(old.zh) > 100
        assert after.count(city.zh) >= before.count(old.zh)
        assert old.zh not in after
        assert old.en not in after
