"""Texts whose lines end where the paper did are told; those with a paragraph a line are not, whatever they are like."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.intake import Arrival, take_in
from generator.model.issue import SourceIssue
from generator.source import read_gazette
from tests.support.archive import archive_of, content_roots
from tests.support.printing import SIZE, broken

ISSUES = archive_of(content_roots()[0]).issues
LONG = "为做好渔港清淤工作，保障船舶进出港安全，根据国家和省有关规定，结合本市实际，现就有关事项通知如下，请遵照执行。"


def told(text: str) -> Arrival | None:
    arrival = take_in(text.encode())
    return arrival if any(remark.code == "intake-lines-wrapped" for remark in arrival.remarks) else None


def wrapped(text: str, characters: int) -> str:
    lines = [
        [line] if "\t" in line or not line.strip() else broken(line, characters * SIZE) for line in text.split("\n")
    ]
    return "\n".join(part for line in lines for part in line)


@pytest.mark.parametrize("characters", [20, 24, 30, 36])
@pytest.mark.parametrize("apart", [True, False])
def test_a_text_that_was_wrapped_is_told(characters: int, apart: bool) -> None:
    text = wrapped(f"海州市人民政府关于渔港清淤的通知\n\n{f'{LONG * 3}' + chr(10) * 2}" * 8, characters)
    arrival = told(text if apart else re.sub(r"\n+", "\n", text))
    assert arrival is not None
    (remark,) = arrival.remarks
    lines = arrival.text.split("\n")[remark.line - 1 : remark.last_line]
    assert lines[0].startswith("为做好渔港清淤")
    assert max(map(len, lines)) <= characters + 2


@pytest.mark.parametrize("issue", ISSUES, ids=lambda issue: issue.id)
@pytest.mark.parametrize("apart", [True, False])
def test_an_issue_with_a_paragraph_a_line_is_not_told(issue: SourceIssue, apart: bool) -> None:
    assert told(issue.text if apart else re.sub(r"\n+", "\n", issue.text)) is None


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}\n" * 40,  # equally long, each a sentence
        "".join(f"{LONG[:width]}\n" for width in range(16, 56)),  # of all lengths
        "海州市水务局关于渔港清淤有关工作的\n\n" * 40,  # nothing follows at once
        "甲街\t12\t已完成清淤工作并通过了市水务局的验收\n" * 40,
        "李明任海州市水务局局长\n" * 40,  # narrower than any page
        f"{wrapped(LONG * 3, 30)}\n" * 2,  # too few
    ],
)
def test_what_only_resembles_it_is_not_told(text: str) -> None:
    assert told(text) is None


def test_real_issues_are_not_wrapped_but_would_be_told(corpus_root: Path) -> None:
    issues = read_gazette(corpus_root).issues
    assert issues
    for issue in issues:
        assert told(issue.text) is None
        assert told(wrapped(issue.text, 35)) is not None
