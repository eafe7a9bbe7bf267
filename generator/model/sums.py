"""Sums by which anybody can tell whether a text or a record is the one that was published."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeSums:
    """SHA-256 of a notice, in hexadecimal digits: its canonical plain text, the bytes of `notices/<id>.json`.

    A withheld notice has no text to make a sum of.
    """

    text: str | None
    data: str
