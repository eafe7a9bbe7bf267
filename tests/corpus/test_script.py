"""Repaired issues hold no traditional character but those of protected names and those that both scripts write."""

from __future__ import annotations

import re

import pytest

from generator.repair import repair
from generator.text import is_traditional
from generator.vocabulary import is_written_in_both
from tests.support.archive import ContentRoot, archive_of, root_params
from tests.support.metamorphic import Transformation, changes


def traditional(text: str, protected: tuple[str, ...]) -> list[str]:
    """Every character of `text` that only traditional script writes, with a little around it, protected names aside."""
    bare = re.sub("|".join(map(re.escape, sorted(protected, key=len, reverse=True))) or r"\Z", "", text)
    return [
        bare[max(0, at - 10) : at + 10]
        for at, char in enumerate(bare)
        if is_traditional(char) and not is_written_in_both(char)
    ]


@pytest.mark.parametrize("root", root_params())
def test_repaired_text_is_in_simplified_script(root: ContentRoot) -> None:
    for issue in archive_of(root).issues:
        assert traditional(repair(issue, archive_of(root).protected).text, archive_of(root).protected) == []


@pytest.mark.parametrize("root", root_params())
def test_so_is_that_of_traditional_pages_broken_anywhere(root: ContentRoot) -> None:
    named: dict[str, Transformation] = {change.name: change for change in changes(root)}
    archive = named["long-paragraphs-broken"].change(named["all-traditional"].change(archive_of(root)))
    for issue in archive.issues:
        assert traditional(issue.text, archive.protected)
        assert traditional(repair(issue, archive.protected).text, archive.protected) == []
