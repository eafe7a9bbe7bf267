"""Text from a source in Markdown of GitHub: it stands there as it is, and nothing of it is markup."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cli.escaping import LONGEST, plain, table
from generator.cli.visible import visible
from tests.unit.render.corpus_fixture import HOSTILE

NOTHING_BUT_TEXT = re.compile(r"(?:[^!#$%&*+.:<=>?@\[\\\]^_`{|}~\x00-\x1f\x7f]|&#\d+;(?:<!-- -->)?)*")
MORE = (
    "::error file=a::b",
    "@everyone #1 GH-1 owner/repository#1",
    "www.example.org https://example.org ftp://x a@example.org",
    "</code></td></table><script>alert(1)</script>",
    "--> <!-- ",
    "$\\ce{H2O}$ `code` ~~~ ```",
    "a|b\\|c",
    "甲\r\n# 乙\n\n| 丙 |",
)


def shown(markdown: str) -> str:
    """What a reader sees of escaped text."""
    return html.unescape(markdown.replace("<!-- -->", ""))


@pytest.mark.parametrize("text", [*HOSTILE, *MORE])
def test_hostile_text_stands_as_it_is(text: str) -> None:
    assert NOTHING_BUT_TEXT.fullmatch(plain(text))
    assert shown(plain(text)) == " ".join(visible(text).split())


@given(st.text(max_size=200))
def test_any_text_is_one_line_of_text_and_nothing_else(text: str) -> None:
    escaped = plain(text)
    assert NOTHING_BUT_TEXT.fullmatch(escaped)
    assert len(escaped.splitlines()) <= 1
    assert len(shown(escaped)) <= LONGEST


def test_names_and_numbers_are_parted_from_their_marks() -> None:
    assert plain("@all") == "&#64;<!-- -->all"
    assert plain("#7") == "&#35;<!-- -->7"


def test_long_text_is_cut_before_it_is_escaped() -> None:
    assert plain("<" * 5, longest=3) == "&#60;&#60;…"


def test_a_table_keeps_its_cells() -> None:
    assert table(("a", "n:"), [(plain("甲|乙"), "1"), ("", "2")]) == [
        "| a | n |",
        "| --- | ---: |",
        "| 甲&#124;乙 | 1 |",
        "|   | 2 |",
    ]
