"""Two columns read across each other.

The form: lines of the left column alternate with lines of the right one, so that a paragraph holds words that do not
belong together, each seam marked by a space between two Chinese characters. Why it is safe: only paragraphs of
sentences with two seams or more and whole lines between them, in a notice whose other paragraphs have none. Left
alone: single spaces, spaces in quotation marks and titles, lists of names, and texts whose OCR puts a space behind
each line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.parse.suspicions.finding import Suspicion, Unit
from generator.text import Span

_SEAM = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])")
_HELD = re.compile(r"《[^《》]*》|“[^“”]*”|（[^（）]*）")
_SENTENCES = re.compile(r"[，。][^，。]*[，。]")
_FEWEST = 2  # seams
_SHORTEST = 9  # characters of a line between two seams, and before the first
_LONG = 40  # characters of a paragraph that counts
_MOST = 0.2  # of the long paragraphs of a notice: more, and the spaces are its OCR's habit


def find(units: Sequence[Unit]) -> Iterator[Suspicion]:
    """The paragraphs of all `units` that seem to be read across."""
    long = [unit for unit in units if unit.kind == "prose" and len(unit.text) >= _LONG]
    spaced = sum(_SEAM.search(unit.text) is not None for unit in long)
    for number, unit in enumerate(units):
        seams = _seams(unit.text) if unit.kind == "prose" else []
        if len(seams) < _FEWEST or not _SENTENCES.search(unit.text) or spaced - 1 > _MOST * len(long):
            continue
        starts = [0, *(seam.end for seam in seams)]
        if all(seam.start - start >= _SHORTEST for start, seam in zip(starts, seams, strict=False)):
            message = f"expected one column, found {len(seams)} seams of two columns read across each other"
            span = _sentences(unit.text, Span(seams[0].start, seams[-1].end))
            yield Suspicion(unit=number, span=span, code="columns-read-across", message=message)


def _sentences(text: str, span: Span) -> Span:
    """The sentences in which `span` stands: what was read across is not told from what was not."""
    end = text.find("。", span.end)
    return Span(text.rfind("。", 0, span.start) + 1, len(text) if end < 0 else end + 1)


def _seams(text: str) -> list[Span]:
    held = {i for match in _HELD.finditer(text) for i in range(*match.span())}
    return [Span(*match.span()) for match in _SEAM.finditer(text) if match.start() not in held]
