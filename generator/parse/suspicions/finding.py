"""What the detectors read and what they answer."""

from __future__ import annotations

from dataclasses import dataclass

from generator.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One piece of a notice in reading order: a paragraph, a heading, an item, a table cell, repaired and joined.

    `kind` is "prose", "heading", "cell", or "name" (rosters, personnel entries, signatures, labels). `first_of_block`:
    what stands before it is no neighbour of it (it opens an instrument, an attachment, a table). `numbered`: a printed
    number stands before it.
    """

    text: str
    kind: str
    first_of_block: bool = False
    numbered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Suspicion:
    """A place that OCR seems to have garbled: `span` of the text of unit number `unit`; `code` is of the register."""

    unit: int
    span: Span
    code: str
    message: str


def quoted(words: str) -> str:
    """`words` in quotation marks for a message, long ones shortened."""
    return f"“{words if len(words) <= _LONGEST else f'{words[: _LONGEST - 1]}…'}”"


_LONGEST = 30
