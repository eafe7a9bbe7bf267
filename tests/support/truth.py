"""Truth by reading: facts of real and demonstration issues, written down by people, and how they are compared.

`tests/corpus/truth/<gazette>/<issue>.yml` holds facts alone: titles, numbers, dates, names, lines, counts.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.corpus import Issue
from generator.model.notice import NodeType, Notice
from generator.text import fold
from tests.support.archive import ContentRoot, corpus_of, judged_roots, marks_of

TRUTH = Path(__file__).resolve().parents[1] / "corpus" / "truth"


@dataclass(frozen=True, slots=True)
class IssueTruth:
    """The facts of one issue."""

    root: ContentRoot
    facts: dict[str, Any]

    @property
    def id(self) -> str:
        """The issue's id."""
        return str(self.facts["issue"]["id"])

    @property
    def notices(self) -> list[dict[str, Any]]:
        """The facts of its notices, in printed order."""
        return list(self.facts["notices"])

    @property
    def parsed(self) -> Issue:
        """What the generator makes of it."""
        return next(issue for issue in corpus_of(self.root).issues if issue.id == self.id)

    def __str__(self) -> str:
        return f"{self.root}/{self.id}"


@functools.cache
def truths() -> tuple[IssueTruth, ...]:
    """The truth of all content roots that have one; the demonstration gazette always has."""
    found = [
        IssueTruth(root, yaml.safe_load(path.read_text(encoding="utf-8")))
        for root in judged_roots()
        for path in sorted((TRUTH / root.name).glob("*.yml"))
    ]
    assert any(truth.root.name == "content" for truth in found), f"no truth in {TRUTH}"
    return tuple(found)


def issue_params() -> list[object]:
    """One pytest parameter an issue with truth."""
    return [pytest.param(truth, id=str(truth), marks=marks_of(truth.root.name)) for truth in truths()]


def notice_params() -> list[object]:
    """One pytest parameter a notice with truth: the issue's truth, and the notice's position, from 1 on."""
    return [
        pytest.param(truth, position, id=f"{truth}/{facts['id']}", marks=marks_of(truth.root.name))
        for truth in truths()
        for position, facts in enumerate(truth.notices, start=1)
    ]


def folded(value: object) -> object:
    """`value` with its texts folded, sequences as lists, dates as text: two values that agree become equal."""
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, dict):
        return {key: folded(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [folded(inner) for inner in value]
    return value


def differences(expected: dict[str, object], found: dict[str, object], path: str = "") -> dict[str, str]:
    """The fields in which `found` differs from `expected`, told by what each says; texts compared folded."""
    return {
        f"{path}{name}": f"expected {value!r}, found {found.get(name)!r}"
        for name, value in expected.items()
        if folded(value) != folded(found.get(name))
    }


def head_facts(notice: Notice) -> dict[str, object]:
    """The fields of a truth file's notice that heads answer."""
    head = notice.head
    return {
        "id": notice.id,
        "first_line": notice.first_line,
        "last_line": notice.last_line,
        "title": head.title,
        "number": head.number.text if head.number else None,
        "date": head.date,
        "kind": head.kind,
        "issuers": list(head.issuers),
        "registration_number": head.registration_number,
        "signatory": head.signatory,
        "addressees": head.addressees,
    }


def only(facts: dict[str, Any], names: Iterable[str]) -> dict[str, object]:
    """The fields `names` of `facts`."""
    return {name: facts[name] for name in names}


def structure_facts(notice: Notice) -> dict[str, object]:
    """The fields of a truth file's notice that are counted or named in its structure."""
    types = [node.type for node in notice.body.walk()]
    return {
        "instruments": [part.title for part in notice.components if part.type is NodeType.INSTRUMENT],
        "attachments": [
            {"label": part.label, "title": part.title} for part in notice.components if part.type is NodeType.ATTACHMENT
        ],
        "chapters": types.count(NodeType.CHAPTER),
        "articles": types.count(NodeType.ARTICLE),
    }


@functools.cache
def known_deviations() -> dict[str, dict[str, str]]:
    """`<gazette>/<issue>/<notice>` → field → why the generator does not yet say what the truth says."""
    listed = yaml.safe_load((TRUTH.parent / "deviations.yml").read_text(encoding="utf-8")) or []
    found: dict[str, dict[str, str]] = {}
    for entry in listed:
        fields = found.setdefault(entry["notice"], {})
        assert entry["field"] not in fields, f"{entry['notice']}: {entry['field']} is listed twice"
        fields[entry["field"]] = entry["reason"]
    return found
