"""Figures above and below the line, as the characters that say so: 10⁴, CO₂."""

from __future__ import annotations

import re

_ON_THE_LINE = "0123456789０１２３４５６７８９+-\u2212=()"
_RAISED = str.maketrans(_ON_THE_LINE, "⁰¹²³⁴⁵⁶⁷⁸⁹" * 2 + "⁺⁻⁻⁼⁽⁾")
_LOWERED = str.maketrans(_ON_THE_LINE, "₀₁₂₃₄₅₆₇₈₉" * 2 + "₊₋₋₌₍₎")

_SHORT = re.compile(r"[+\-\u2212(]?[0-9０-９]{1,3}[+\-\u2212)]?")


def is_short_figure(text: str) -> bool:
    """True if `text` is what stands above or below a line: up to three digits, with a sign or in brackets.

    A longer one (a year, a fraction, a decimal) would say something else if its figures stood there.
    """
    return _SHORT.fullmatch(text) is not None


def would_join(text: str) -> bool:
    """True if `text` on the line would seem to belong to a figure beside it: it has figures, but no bracket first."""
    return re.search(r"\d", text) is not None and text[0] not in "[［〔【"


def raised(text: str) -> str:
    """`text` with its figures and their signs above the line; what has no such form stays."""
    return text.translate(_RAISED)


def lowered(text: str) -> str:
    """`text` with its figures and their signs below the line; what has no such form stays."""
    return text.translate(_LOWERED)
