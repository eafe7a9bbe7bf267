"""One thing a hundred thousand times: a content root is read within a bound of work and memory, whatever it repeats."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.built_site import PROJECT

SIZE = 100_000
"""Characters; an issue of three hundred printed pages has about as many."""

MOST_WORK = 100
"""Seconds of the processor's, not of the clock's: some twenty are needed, what is quadratic takes hours."""

MOST_MEMORY = 2 << 30

_HEAD = "海州市人民政府关于开展渔港清淤工作的通知\n海政发〔2024〕3号\n\n各区人民政府：\n\n"
_REPEATED = {
    "opening brackets": "（" * 500 + "\n\n",
    "one line of brackets": "（" * 99_000 + "\n",
    "closing marks": "》" * 500 + "\n",
    "nested titles": "《" * 250 + "办法" + "》" * 248 + "\n\n",
    "cells": "甲\t" * 50 + "\n",
    "one row of cells": "甲\t" * 49_000 + "\n",
    "cells between pipes": "| 甲 " * 50 + "|\n",
    "tags": "<p>" * 160 + "\n\n",
    "digits": "1" * 1_000 + "\n\n",
    "articles": "第一条 甲\n\n",
    "page ends": "甲\f\n",
    "titles of notices": "海州市人民政府关于甲的通知\n\n",
    "blank lines": "\n",
    "names": "组长：张军 李明、\n",
    "notes of responsibility": "（责任单位：甲局、乙局）\n\n",
    "citations": "依照《甲办法》（海政发〔2020〕1号）第一条\n\n",
    "combining marks": "甲" + "\u0301" * 400 + "\n\n",
    "markup": "[](`*_<!--{{{%" * 40 + "\n\n",
}


def _bound() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_WORK, MOST_WORK))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


@pytest.mark.parametrize("repeated", _REPEATED.values(), ids=_REPEATED.keys())
def test_the_data_are_made_within_bounds(tmp_path: Path, repeated: str) -> None:
    text = tmp_path / "content" / "issues" / "2024-05.txt"
    text.parent.mkdir(parents=True)
    text.write_text(_HEAD + repeated * (SIZE // len(repeated)), encoding="utf-8")
    command = [sys.executable, "-m", "generator", "export", "--draft", "--quiet"]
    command += ["--content", str(tmp_path / "content"), "--output", str(tmp_path / "data")]
    done = subprocess.run(
        command, cwd=PROJECT, capture_output=True, text=True, check=False, preexec_fn=_bound
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2_000:]
    assert (tmp_path / "data" / "notices.json").stat().st_size > 100
