"""Figures (数字) as cells of tables print them."""

from __future__ import annotations

import re

FIGURE = re.compile(r"[-+]?\d[\d.,]*%?")
"""A figure with its sign, its points and commas, and a per cent sign: -2, 1,120, 3.5%. Use `fullmatch`."""
