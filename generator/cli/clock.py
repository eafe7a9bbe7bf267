"""Where the time goes: one line of progress while it goes, a table at the end."""

from __future__ import annotations

import shutil
import time
from typing import TextIO


class StageClock:
    """Told which stage begins, it charges the time until the next call to that stage.

    Shows the stage on `stream` if that is a terminal and `quiet` is off; a file or a pipe gets nothing.
    """

    def __init__(self, stream: TextIO, *, quiet: bool = False) -> None:
        self.seconds: dict[str, float] = {}
        self._stream = None if quiet or not stream.isatty() else stream
        self._stage: str | None = None
        self._since = time.perf_counter()

    def __call__(self, stage: str, detail: str = "") -> None:
        """`stage` begins, or goes on with `detail`."""
        self._charge()
        self._stage = stage
        self._show(f"{stage} {detail}".rstrip())

    def stop(self) -> None:
        """The last stage is over."""
        self._charge()
        self._stage = None
        self._show("")

    def table(self) -> str:
        """The seconds of each stage and its share of the whole, in the order in which they began."""
        whole = sum(self.seconds.values())
        rows = []
        for stage, seconds in self.seconds.items():
            share = seconds / whole if whole else 0.0
            rows.append(f"  {stage:<10}{seconds:7.2f} s {share:5.0%} {'▪' * round(share * 30)}".rstrip())
        return "\n".join([*rows, f"  {'whole':<10}{whole:7.2f} s"])

    def _charge(self) -> None:
        now = time.perf_counter()
        if self._stage is not None:
            self.seconds[self._stage] = self.seconds.get(self._stage, 0.0) + now - self._since
        self._since = now

    def _show(self, line: str) -> None:
        if self._stream:
            width = shutil.get_terminal_size().columns - 1
            self._stream.write(f"\r\x1b[K{line[:width]}")
            self._stream.flush()
