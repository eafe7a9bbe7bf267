"""Cases as data: `tests/cases/<rule>/positive.yml`, `negative.yml`, `known_failures.yml`.

A positive case says what a text becomes, a negative one what stays as it is, a known failure what a text should become
or stay and does not yet, with the reason. Each file is a list of mappings with a `name`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).resolve().parents[1] / "cases"
KINDS = ("positive", "negative", "known_failures")
_KEYS = {
    "positive": ({"name", "text", "becomes"}, {"protected"}),
    "negative": ({"name", "text"}, {"protected"}),
    "known_failures": ({"name", "text", "becomes", "why"}, {"protected"}),
}


@dataclass(frozen=True, slots=True)
class Case:
    """One case of `rule`: `text` should become `becomes`."""

    rule: str
    kind: str
    name: str
    text: str
    becomes: str
    protected: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.rule}/{self.kind}/{self.name}"


def rules_with_cases() -> list[str]:
    """The names of the folders under `tests/cases/`; the detectors have theirs in `suspicions`."""
    return sorted(path.name for path in CASES.iterdir() if path.is_dir() and path.name != "suspicions")


def load(rule: str) -> list[Case]:
    """All cases of `rule`. Raises AssertionError for a missing file, a wrong key or a name given twice."""
    cases = [_case(rule, kind, entry) for kind in KINDS for entry in _entries(rule, kind)]
    names = [case.name for case in cases]
    assert len(names) == len(set(names)), f"{rule}: a name is given to two cases"
    return cases


def _entries(rule: str, kind: str) -> list[dict[str, Any]]:
    entries = yaml.safe_load((CASES / rule / f"{kind}.yml").read_text(encoding="utf-8"))
    assert entries or kind == "known_failures", f"{rule}/{kind}.yml holds no case"
    return entries or []


def _case(rule: str, kind: str, entry: dict[str, Any]) -> Case:
    needed, allowed = _KEYS[kind]
    keys = set(entry)
    assert needed <= keys <= needed | allowed, f"{rule}/{kind}.yml: expected the keys {sorted(needed)} in {entry}"
    return Case(
        rule=rule,
        kind=kind,
        name=entry["name"],
        text=entry["text"],
        becomes=entry.get("becomes", entry["text"]),
        protected=tuple(entry.get("protected", ())),
    )
