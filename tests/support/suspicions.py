"""Cases of the detectors: `tests/cases/suspicions/<code>.yml`, with lists `positive`, `negative` and `known_failures`.

A case has a `text` whose units blank lines part, their `kind` if it is not prose, and the `marked` words of every
finding in reading order; of a known failure the words that should be marked, and `why` they are not.
"""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from generator.parse.suspicions import Suspicion, Unit
from tests.support.cases import CASES

_KEYS = {
    "positive": ({"name", "text", "marked"}, {"kind"}),
    "negative": ({"name", "text"}, {"kind"}),
    "known_failures": ({"name", "text", "marked", "why"}, {"kind"}),
}


@dataclass(frozen=True, slots=True)
class Case:
    """One case of the detector that reports `code`."""

    code: str
    group: str
    name: str
    units: tuple[Unit, ...]
    marked: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.code}/{self.group}/{self.name}"


def codes_with_cases() -> list[str]:
    """The codes that have a file of cases."""
    return sorted(path.stem for path in (CASES / "suspicions").glob("*.yml"))


def load(code: str) -> list[Case]:
    """All cases of the detector that reports `code`. Raises AssertionError for a wrong key or a name given twice."""
    groups = yaml.safe_load((CASES / "suspicions" / f"{code}.yml").read_text(encoding="utf-8"))
    assert set(groups) == set(_KEYS), f"{code}.yml: expected the lists {sorted(_KEYS)}"
    cases = []
    for group, entries in groups.items():
        needed, optional = _KEYS[group]
        for entry in entries:
            assert needed <= set(entry) <= needed | optional, (
                f"{code}.yml, {group}: expected {sorted(needed)} in {entry}"
            )
            units = units_of(entry["text"], entry.get("kind", "prose"))
            cases.append(Case(code, group, entry["name"], units, tuple(entry.get("marked", ()))))
    assert len({case.name for case in cases}) == len(cases), f"{code}: a name is given to two cases"
    return cases


def units_of(text: str, kind: str = "prose") -> tuple[Unit, ...]:
    """The paragraphs of `text` as units."""
    return tuple(Unit(text=paragraph, kind=kind) for paragraph in text.split("\n\n"))


def marked_words(units: tuple[Unit, ...], found: list[Suspicion]) -> tuple[str, ...]:
    """The words that `found` marks in `units`."""
    return tuple(suspicion.span.cut(units[suspicion.unit].text) for suspicion in found)
