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
def test_pipes_and_quiet_runs_see_nothing(stream: io.StringIO, quiet: bool) -> None:
    clock = StageClock(stream, quiet=quiet)
    clock("parse", "2024-01")
    clock.stop()
    assert stream.getvalue() == ""
    assert list(clock.seconds) == ["parse"]
