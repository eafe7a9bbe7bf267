"""Figures above and below the line, as the characters that say so: 10⁴, CO₂."""

from __future__ import annotations

_ON_THE_LINE = "0123456789０１２３４５６７８９+-\u2212=()"
_RAISED = str.maketrans(_ON_THE_LINE, "⁰¹²³⁴⁵⁶⁷⁸⁹" * 2 + "⁺⁻⁻⁼⁽⁾")
_LOWERED = str.maketrans(_ON_THE_LINE, "₀₁₂₃₄₅₆₇₈₉" * 2 + "₊₋₋₌₍₎")


def raised(text: str) -> str:
    """`text` with its figures and their signs above the line; what has no such form stays."""
    return text.translate(_RAISED)


def lowered(text: str) -> str:
    """`text` with its figures and their signs below the line; what has no such form stays."""
    return text.translate(_LOWERED)
