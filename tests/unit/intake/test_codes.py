"""Every code of a conversion is asked for by a test of this folder."""

from __future__ import annotations

import re
from pathlib import Path

from generator.diagnostics import REGISTER


def test_every_code_of_a_conversion_has_a_test() -> None:
    texts = [path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py")]
    named = {code for text in texts for code in re.findall(r"\"(intake-[a-z-]+)\"", text)}
    assert named == {code for code in REGISTER if code.startswith("intake-")}
