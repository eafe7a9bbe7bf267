"""Codes of findings as options name them."""

from __future__ import annotations

import argparse
import difflib

from generator.diagnostics import REFERENCE, REGISTER


def code(text: str) -> str:
    """`text` if it is a code; for argparse, whose error names those that are near."""
    if text in REGISTER:
        return text
    near = [name for name in REGISTER if text and text in name] or difflib.get_close_matches(text, REGISTER)
    hint = f"did you mean {' or '.join(near)}?" if near else f"{REFERENCE} lists them"
    raise argparse.ArgumentTypeError(f"there is no code {text!r}; {hint}")


def codes(text: str) -> frozenset[str]:
    """The codes of a list with commas."""
    return frozenset(code(name.strip()) for name in text.split(","))
