"""Colours for a terminal, and when to use them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

from generator.diagnostics import Severity

CHOICES = ("auto", "always", "never")

BOLD, DIM = "1", "2"
SEVERITY = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;34"}
"""Bold red, yellow, blue."""


@dataclass(frozen=True, slots=True)
class Paint:
    """Puts a style around a text, or leaves it plain where `on` is false."""

    on: bool = False

    def __call__(self, text: str, style: str) -> str:
        """`text` in `style`, one of the styles above."""
        return f"\x1b[{style}m{text}\x1b[0m" if self.on and text else text


def paint_for(stream: TextIO, environment: Mapping[str, str], choice: str = "auto") -> Paint:
    """The paint for `stream`.

    `choice` decides where it is not `auto`; then NO_COLOR, then FORCE_COLOR, each if set and not empty; then whether
    the stream is a terminal that knows colours.
    """
    if choice != "auto":
        return Paint(choice == "always")
    if environment.get("NO_COLOR"):
        return Paint(False)
    if environment.get("FORCE_COLOR"):
        return Paint(True)
    return Paint(stream.isatty() and environment.get("TERM") != "dumb")
