"""All detectors, in one list, and what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from generator.parse.suspicions import characters, columns, cuts, dates, foreign_words, marks, repeats
from generator.parse.suspicions.finding import Suspicion, Unit
from generator.text import Span

Detector = Callable[[Sequence[Unit]], Iterable[Suspicion]]

DETECTORS: MappingProxyType[str, Detector] = MappingProxyType(
    {
        "characters-odd": characters.find,
        "columns-read-across": columns.find,
        "date-impossible": dates.find,
        "foreign-words": foreign_words.find,
        "mark-unpaired": marks.find,
        "sentence-repeated": repeats.find,
        "text-cut-off": cuts.find,
    }
)
"""The detectors that read units, by the code they report."""


def suspicions(units: Sequence[Unit]) -> tuple[Suspicion, ...]:
    """What all detectors suspect in `units`, which are the text of one notice in reading order; sorted.

    A mark without partner inside words that are printed twice is no finding of its own, nor is an end without mark in
    columns read across.
    """
    found = {suspicion for detector in DETECTORS.values() for suspicion in detector(units)}
    graver: dict[tuple[str, int], list[Span]] = {}
    for suspicion in found:
        if suspicion.code in _EXPLAINED_BY.values():
            graver.setdefault((suspicion.code, suspicion.unit), []).append(suspicion.span)
    return tuple(sorted(suspicion for suspicion in found if not _is_explained(suspicion, graver)))


_EXPLAINED_BY = {"mark-unpaired": "sentence-repeated", "text-cut-off": "columns-read-across"}
"""Findings that are none of their own within another's reach."""


def _is_explained(suspicion: Suspicion, graver: Mapping[tuple[str, int], Sequence[Span]]) -> bool:
    spans = graver.get((_EXPLAINED_BY.get(suspicion.code, ""), suspicion.unit), ())
    return any(span.start <= suspicion.span.start < span.end for span in spans)
