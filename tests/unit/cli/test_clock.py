"""Progress on terminals, and the table of where the time went."""

from __future__ import annotations

import io

import pytest

from generator.cli import clock as clock_module
from generator.cli.clock import StageClock


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [0.0]
    monkeypatch.setattr(clock_module.time, "perf_counter", lambda: now[0])
    return now


def test_each_stage_is_charged_until_the_next_begins(time: list[float]) -> None:
    clock = StageClock(io.StringIO())
    for at, stage in ((0.0, "source"), (1.0, "repair"), (3.0, "parse"), (4.0, "repair")):
        time[0] = at
        clock(stage)
    time[0] = 9.0
    clock.stop()
    time[0] = 99.0
    clock.stop()
    assert clock.seconds == {"source": 1.0, "repair": 7.0, "parse": 1.0}
    assert clock.table().splitlines() == [
        "  source       1.00 s   11% ▪▪▪",
        "  repair       7.00 s   78% ▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪",
        "  parse        1.00 s   11% ▪▪▪",
        "  whole        9.00 s",
    ]


def test_a_terminal_sees_progress_and_is_left_clean(time: list[float]) -> None:
    stream = Terminal()
    clock = StageClock(stream)
    clock("parse", "2024-01")
    clock.stop()
    assert "parse 2024-01" in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize(("stream", "quiet"), [(io.StringIO(), False), (Terminal(), True)])
def test_short_runs_into_pipes_and_quiet_ones_say_nothing(stream: io.StringIO, quiet: bool) -> None:
    clock = StageClock(stream, quiet=quiet)
    clock("parse", "2024-01")
    clock.stop()
    assert stream.getvalue() == ""
    assert list(clock.seconds) == ["parse"]


def test_a_file_gets_a_line_now_and_then_of_what_takes_long(time: list[float]) -> None:
    stream = io.StringIO()
    clock = StageClock(stream)
    for done in range(101):
        time[0] = done * 0.7
        clock("render", "zh-Hans", done, 100)
    clock.stop()
    lines = stream.getvalue().splitlines()
    assert lines[0] == "render zh-Hans 8 of 100 (8%)"
    assert len(lines) == 11
    assert lines[-1] == "render zh-Hans 100 of 100 (100%)"


def test_a_terminal_sees_how_far_it_is(time: list[float]) -> None:
    stream = Terminal()
    StageClock(stream)("render", "en", 3, 12)
    assert stream.getvalue().endswith("render en 3 of 12 (25%)")
