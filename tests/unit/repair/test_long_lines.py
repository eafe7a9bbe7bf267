"""Texts made to be slow and strange; what they cost is measured by `tests/benchmarks/worst_cases.py`."""

from __future__ import annotations

import pytest

from generator.text import undo_all
from tests.support.texts import repaired

_HAN = [chr(0x4E00 + i * 7919 % 20000) for i in range(20000)]

TEXTS = {
    "spaces within a line": f"城{' ' * 100_000}墙",
    "indentation": f"\n{' ' * 50_000}墙",
    "dashes": f"\n{'-' * 50_000}墙",
    "letter-spacing": "云 " * 49_000,
    "notes in brackets": f"各区应当检查城墙并且及时加固{'（甲）' * 30_000}\n\n形制和材料不得擅自改建，应当。\n",
    "notes and spaces": f"各区应当检查城墙并且及时加固{'（甲） ' * 30_000}\n\n形制和材料不得擅自改建，应当。\n",
    "title marks": "《" * 45_000 + "》" * 45_000,
    "many lines": "\n\n".join("".join(_HAN[i % 19_000 : i % 19_000 + 20]) for i in range(20_000)),
    "many heads": "".join(
        f"云州市人民政府关于印发{''.join(_HAN[i : i + 12])}的通知\n\n云政发〔2024〕{i}号\n\n请做好工作。\n\n"
        for i in range(5_000)
    ),
    "page numbers": "".join(f"城墙\n\n- {i} -\n\n{i}\n\n" for i in range(9_000)),
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_long_texts_are_repaired_and_given_back(text: str) -> None:
    found = repaired(text)
    assert undo_all(found.layers, found.text) == text
