"""Colours on a terminal only, unless somebody says otherwise."""

from __future__ import annotations

import io

import pytest

from generator.cli.colours import BOLD, Paint, paint_for


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("terminal", "environment", "choice", "on"),
    [
        (True, {}, "auto", True),
        (False, {}, "auto", False),
        (True, {"TERM": "dumb"}, "auto", False),
        (True, {"TERM": "xterm"}, "auto", True),
        (True, {"NO_COLOR": "1"}, "auto", False),
        (True, {"NO_COLOR": ""}, "auto", True),
        (False, {"FORCE_COLOR": "1"}, "auto", True),
        (False, {"FORCE_COLOR": ""}, "auto", False),
        (True, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, "auto", False),
        (False, {"NO_COLOR": "1"}, "always", True),
        (True, {"FORCE_COLOR": "1"}, "never", False),
        (False, {}, "always", True),
        (True, {}, "never", False),
    ],
)
def test_when_to_use_colours(terminal: bool, environment: dict[str, str], choice: str, on: bool) -> None:
    stream = Terminal() if terminal else io.StringIO()
    assert paint_for(stream, environment, choice).on is on


def test_paint() -> None:
    assert Paint(True)("甲", BOLD) == "\x1b[1m甲\x1b[0m"
    assert Paint(True)("", BOLD) == ""
    assert Paint()("甲", BOLD) == "甲"
