"""What the worst texts cost each rule and each finder when they are twice as long: 2 is linear, 4 is quadratic.

`make bench`, or `python -m tests.benchmarks.worst_cases`. Ratios only: seconds belong to a machine.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from generator.model.issue import HeadForm, HeadRole
from generator.model.notice import NodeType
from generator.parse.draft import Draft
from generator.parse.provisions import build
from generator.repair import RULES
from generator.segment.contents_zh import PrintedEntry
from generator.segment.found import FoundHead
from generator.segment.heads import find_heads
from generator.segment.matching import match_entries
from tests.support.texts import lines_of, paragraphs

_HAN = [chr(0x4E00 + i * 7919 % 20000) for i in range(20000)]
_LEAST = 0.02  # seconds below which a ratio is noise

TEXTS: dict[str, Callable[[int], str]] = {
    "spaces within a line": lambda n: f"城{' ' * 10 * n}墙",
    "indentation": lambda n: f"\n{' ' * 10 * n}墙",
    "dashes": lambda n: f"\n{'-' * 10 * n}墙",
    "letter-spacing": lambda n: "云 " * 5 * n,
    "notes in brackets": lambda n: (
        f"各区应当检查城墙并且及时加固{'（甲）' * 5 * n}\n\n形制和材料不得擅自改建，应当。\n"
    ),
    "title marks": lambda n: "《" * 5 * n + "》" * 5 * n,
    "many lines": lambda n: "\n\n".join("".join(_HAN[i % 19_000 : i % 19_000 + 20]) for i in range(n)),
    "many heads": lambda n: "".join(
        f"云州市人民政府关于印发{''.join(_HAN[i : i + 12])}的通知\n\n云政发〔2024〕{i}号\n\n请做好工作。\n\n"
        for i in range(n // 2)
    ),
    "table pages": lambda n: "".join(f"责任单位\t主要内容\t要求\n{_HAN[i % 19_000]}局\t\t修缮\n\n" for i in range(n)),
    "table headers without gaps": lambda n: "责任单位\t主要内容\t要求\n甲局\t修缮\t好\n" * n,
    "pipes without outer ones": lambda n: "甲 | 乙 | 丙\n" * n,
    "columns of spaces": lambda n: "".join(f"责任单位   主要内容{'   要求' * (i % 3)}\n" for i in range(n)),
    "a row with many cells": lambda n: "序号\t名称\n" + "甲\t" * 5 * n,
    "page numbers": lambda n: "".join(f"城墙\n\n- {i} -\n\n{i}\n\n" for i in range(n)),
}
"""Texts by their size."""


def ratio(work: Callable[[int], Callable[[], object]], size: int = 2_000) -> float | None:
    """The time of `work(2 * size)` against `work(size)`, preparation aside; None where both take next to nothing."""
    once, twice = (min(_seconds(work(n)) for _ in range(3)) for n in (size, 2 * size))
    return twice / once if twice >= _LEAST else None


def _seconds(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


def _rule(rule: str, text: Callable[[int], str]) -> Callable[[int], Callable[[], object]]:
    def prepare(n: int) -> Callable[[], object]:
        whole = text(n)
        return lambda: dict(RULES)[rule](whole)

    return prepare


def _heads(n: int) -> Callable[[], object]:
    lines = lines_of(TEXTS["many heads"](n))
    return lambda: find_heads(lines)


def _matching(n: int) -> Callable[[], object]:
    titles = [f"云州市人民政府关于治理第{k}号河道及其两岸环境的通知" for k in range(n // 4)]
    lines = lines_of(paragraphs(*titles))
    heads = [FoundHead(k, (HeadRole.TITLE,), HeadForm.UNNUMBERED, title) for k, title in enumerate(titles)]
    entries = [PrintedEntry(None, title.removeprefix("云州市人民政府"), None, None, None) for title in titles]
    return lambda: match_entries(entries, heads, lines)


def _parsed(text: Callable[[int], str]) -> Callable[[int], Callable[[], object]]:
    def prepare(n: int) -> Callable[[], object]:
        lines = lines_of(text(n))
        return lambda: build(Draft(type=NodeType.NOTICE, short="notice"), lines, "worst")

    return prepare


_PARSED: dict[str, Callable[[int], str]] = {
    "one long table": lambda n: "序号\t名称\t数量\n" + "".join(f"{i}\t城墙\n" for i in range(n // 4)),
    "rows that stand apart": lambda n: "".join(f"{_HAN[i % 19_000]}门\t城墙\t砖\n\n" for i in range(n // 4)),
    "lines with tabs at their ends": lambda n: "甲\t\n\n" * n,
    "one long roster": lambda n: "".join(f"王{_HAN[i % 19_000]} 市教育局局长\n\n" for i in range(n // 4)),
    "names behind one role": lambda n: "成员：" + "王军、" * n + "\n",
}
"""Texts by their size, for the tree of provisions."""


def main() -> None:
    """Print the table."""
    print("Twice the worst text costs (2.0 is linear):")
    for name, text in TEXTS.items():
        ratios = {rule: ratio(_rule(rule, text)) for rule, _ in RULES}
        worst = max(((r, rule) for rule, r in ratios.items() if r is not None), default=None)
        print(f"  {name:<22}" + (f"{worst[0]:5.1f}  {worst[1]}" if worst else "    –  next to nothing"))
    works = {"finding heads": _heads, "matching contents": _matching}
    for name, work in (works | {name: _parsed(text) for name, text in _PARSED.items()}).items():
        found = ratio(work)
        print(f"  {name:<22}" + (f"{found:5.1f}" if found is not None else "    –  next to nothing"))


if __name__ == "__main__":
    main()
