"""Truth files state facts; what the real issues say in sentences stands in no committed file."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from tests.support import relation_truth, truth
from tests.support.archive import GAZETTES
from tests.support.facts import Value, runs, values
from tests.support.modules import PROJECT, project_texts

FILES = sorted(chain(truth.TRUTH.rglob("*.yml"), relation_truth.TRUTH.rglob("*.yml")))
OURS = {"content", *(folder.name for folder in GAZETTES.iterdir())}
"""The gazettes whose texts stand in this repository."""

LONGEST = {"text": 17, "through": 21, "term": 25, "deadline_text": 25, "note": 4, "scope": 5, "action": 4, "why": 10}
"""Characters of the longest value of each field that quotes words of a text."""

NAMES = {"title", "to", "target", "means", "instruments", "repeals", "addressees", "issuers", "authority", "post"} | {
    "lead", "responsible", "participating",
}  # fmt: skip
"""Fields of titles (those of attachments, too), addressees, instruments, posts and bodies."""


@cache
def facts(path: Path) -> list[Value]:
    return list(values(path.read_text(encoding="utf-8")))


def is_remark(path: Path, value: Value) -> bool:
    """True for the words of a reader, on a gazette of our own, about what can be read in two ways."""
    return value.keys == ("doubts", "what") and path.parent.name in OURS


def foreign(path: Path, text: str, known: frozenset[str]) -> list[str]:
    """The runs of `known` in the file `text` at `path`, other than in fields of a truth file that name things."""
    if path in {file.relative_to(PROJECT) for file in FILES}:
        for value in reversed([value for value in values(text) if value.field in NAMES]):
            text = f"{text[: value.span.start]}|{text[value.span.end :]}"
    return sorted(known.intersection(runs(text)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}/{path.parts[-2]}/{path.stem}")
def test_no_value_is_a_sentence(path: Path) -> None:
    found = facts(path)
    assert found
    assert [value for value in found if {"。", "；"} & set(value.text) and not is_remark(path, value)] == []


def test_values_that_quote_are_short() -> None:
    longest: Counter[str] = Counter()
    for value in chain.from_iterable(map(facts, FILES)):
        longest[value.field] = max(longest[value.field], len(value.text))
    assert {field: longest[field] for field in LONGEST} == LONGEST


def test_words_of_others_are_found_wherever_they_stand() -> None:
    sentence = "各区政府应当每月检查一次城墙，发现裂缝的，立即报告市文物部门，并采取措施。"
    known = frozenset(runs(sentence))
    place = relation_truth.TRUTH.relative_to(PROJECT) / "content" / "2025-15.yml"
    assert known
    assert foreign(Path("a.py"), f'X = "各區政府應當每月檢查一次城墻 {sentence[15:]}"', known)
    assert foreign(place, f"citations:\n  - {{line: 1, text: {sentence}}}  # 甲", known)
    assert foreign(place, f"# {sentence}\ncitations:\n  - {{line: 1, title: {sentence}}}", known)
    assert foreign(place, f"citations:\n  - {{line: 1, title: {sentence}}}", known) == []
    assert foreign(Path("a.yml"), f"- {{line: 1, title: {sentence}}}", known)
    assert foreign(Path("a.py"), "各区政府应当每月检查，发现裂缝的，应当报告。", known) == []


def test_no_sentence_of_the_real_issues_is_committed(corpus_root: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(corpus_root.glob("issues/*.txt"))]
    known = frozenset(chain.from_iterable(map(runs, texts)))
    assert len(known) > 10_000
    assert {str(path): found for path, text in project_texts() if (found := foreign(path, text, known))} == {}
