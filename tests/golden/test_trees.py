"""Short issues of our own, and the documents and findings that stages 2 to 4 make of them, a node a line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.model.corpus import Corpus
from generator.model.notice import Node, Notice
from tests.support.assert_spans import account
from tests.support.golden import check_golden
from tests.support.texts import corpus_of_texts

FOLDER = Path(__file__).parent / "trees"
SCREEN = 60  # lines

CASES = sorted(path.parent for path in FOLDER.glob("*/source.txt"))


def test_there_are_cases() -> None:
    assert len(CASES) >= 8


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_golden(case: Path, update_golden: bool) -> None:
    corpus = corpus_of_texts((case / "source.txt").read_text(encoding="utf-8"))
    check_golden(case / "tree.json", documents(corpus), update=update_golden)
    check_golden(case / "diagnostics.txt", findings(corpus), update=update_golden)
    assert account(corpus.issues[0]) == []


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_golden_file_is_read_on_one_screen(case: Path) -> None:
    for path in case.iterdir():
        assert len(path.read_text(encoding="utf-8").splitlines()) <= SCREEN, path


def documents(corpus: Corpus) -> str:
    """The issue's facts and contents where it has any, then its notices: head, components, nodes, one to a line."""
    (issue,) = corpus.issues
    facts = issue.segmented.facts
    lines = [_line(published=str(facts.published), numbers=facts.numbers)] if facts.numbers else []
    for entry in issue.segmented.contents:
        printed = {"zh": entry.title.zh, "en": entry.title.en, "rubric": entry.rubric.zh, "page": entry.page}
        lines.append(_line(contents=printed | {"number": entry.number.en, "notice": entry.notice}))
    for notice in issue.notices:
        lines += [_line(**_head(notice)), *(_line(**_node(node)) for node in notice.body.walk())]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def findings(corpus: Corpus) -> str:
    """The diagnostics as the compiler-like list that the editor sees."""
    return "".join(f"{f.first_line}: {f.severity.value} {f.code}: {f.message}\n" for f in corpus.findings)


def _head(notice: Notice) -> dict[str, Any]:
    head = notice.head
    values = {
        "notice": notice.id,
        "title": head.title,
        "kind": head.kind or "unknown",
        "number": head.number.text if head.number else None,
        "date": head.date.isoformat() if head.date else None,
        "issuers": head.issuers,
        "signatory": head.signatory,
        "addressees": head.addressees,
        "registration": head.registration_number,
        "parts": [f"{part.eid} {part.label or ''} {part.title or ''}" for part in notice.components],
    }
    return {name: value for name, value in values.items() if value}


def _node(node: Node) -> dict[str, Any]:
    values = {
        "type": node.type.value,
        "eid": node.eid,
        "lines": f"{node.first_line}-{node.last_line}",
        "num": node.num,
        "heading": node.heading,
        "text": node.text,
        "header": [row.cells for row in node.table.header] if node.table else None,
        "rows": [row.cells for row in node.table.rows] if node.table else None,
    }
    return {name: value for name, value in values.items() if value}


def _line(**values: object) -> str:
    return json.dumps(values, ensure_ascii=False)
