"""Links between pages, and what may be linked at all."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.model.gazette import RESERVED_IDS
from generator.render.addresses import (
    BY_KIND,
    BY_RUBRIC,
    ISSUES,
    NOTICES,
    WORKS,
    WORKS_BY_ISSUER,
    address,
    anchor,
    external,
    href,
)


@pytest.mark.parametrize(
    ("source", "target", "fragment", "expected"),
    [
        ("index.md", "notices/a.md", None, "notices/a.md"),
        ("notices/a.md", "notices/b.md", "art_7", "b.md#art_7"),
        ("notices/a.md", "notices/a.md", "art_7", "#art_7"),
        ("notices/a.md", "issues/2021-10.md", None, "../issues/2021-10.md"),
        ("issues/index.md", "issues/x).md", None, "x%29.md"),
    ],
)
def test_links_are_relative(source: str, target: str, fragment: str | None, expected: str) -> None:
    assert href(source, target, fragment) == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("notices/a.md", "notices/b.md", "../b/"),
        ("notices/a.md", "issues/index.md", "../../issues/"),
        ("about.md", "index.md", "../"),
    ],
)
def test_addresses_are_those_of_the_served_folders(source: str, target: str, expected: str) -> None:
    assert address(source, target) == expected


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//example.org", "x", "", None, "http:///x"]
)
def test_only_web_addresses_are_linked(url: str | None) -> None:
    assert external(url) is None


def test_web_addresses_cannot_leave_their_link() -> None:
    assert external('https://example.org/a b)"<x>') == "https://example.org/a%20b%29%22%3Cx%3E"


@pytest.mark.parametrize("eid", ["", "a b", "x}", 'x"', "第一条", "-a"])
def test_what_is_no_anchor_is_refused(eid: str) -> None:
    with pytest.raises(ValueError, match="not an anchor"):
        anchor(eid)


def test_ids_that_pages_of_the_site_have_are_reserved() -> None:
    assert {
        PurePosixPath(path).stem for path in (ISSUES, NOTICES, BY_KIND, BY_RUBRIC, WORKS, WORKS_BY_ISSUER)
    } == RESERVED_IDS
