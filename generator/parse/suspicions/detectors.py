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

    A mark without partner inside words that are printed twice is no finding of its own.
    """
    found = {suspicion for detector in DETECTORS.values() for suspicion in detector(units)}
    repeats_in: dict[int, list[Span]] = {}
    for suspicion in found:
        if suspicion.code == "sentence-repeated":
            repeats_in.setdefault(suspicion.unit, []).append(suspicion.span)
    return tuple(sorted(suspicion for suspicion in found if not _within_repeat(suspicion, repeats_in)))


def _within_repeat(suspicion: Suspicion, repeats_in: Mapping[int, Sequence[Span]]) -> bool:
    spans = repeats_in.get(suspicion.unit, ())
    return suspicion.code == "mark-unpaired" and any(span.start <= suspicion.span.start < span.end for span in spans)
