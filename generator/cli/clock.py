"""Where the time goes: one line of progress while it goes, a table at the end."""

from __future__ import annotations

import shutil
import time
from typing import TextIO

_SILENT = 5.0
"""Seconds between two lines of progress in a file."""


class StageClock:
    """Told which stage begins, it charges the time until the next call to that stage.

    Unless `quiet` is on, a terminal shows on one line what is being done and how far it is; a file or a pipe gets a
    line of it now and then, where the work takes long.
    """

    def __init__(self, stream: TextIO, *, quiet: bool = False) -> None:
        self.seconds: dict[str, float] = {}
        self._stream = None if quiet else stream
        self._renews = stream.isatty()
        self._stage: str | None = None
        self._since = self._said = time.perf_counter()
        self._part: tuple[str, str, int] | None = None  # what the last line spoke of: stage, detail, tenths

    def __call__(self, stage: str, detail: str = "", done: int = 0, whole: int = 0) -> None:
        """`stage` begins, or goes on with `detail`, of which `done` of `whole` parts are done if that is known."""
        self._charge()
        self._stage = stage
        far = f" {done} of {whole} ({done / whole:.0%})" if whole else ""
        line = f"{stage} {detail}".rstrip() + far
        if self._renews:
            self._show(line)
        else:
            self._say(line, (stage, detail, done * 10 // whole if whole else 0))

    def stop(self) -> None:
        """The last stage is over."""
        self._charge()
        self._stage = None
        if self._renews:
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

    def _say(self, line: str, part: tuple[str, str, int]) -> None:
        """A line for a file: at each tenth, but no more often than every few seconds."""
        if self._stream and part != self._part and self._since - self._said >= _SILENT:
            self._stream.write(f"{line}\n")
            self._stream.flush()
            self._part, self._said = part, self._since

    def _show(self, line: str) -> None:
        if self._stream:
            width = shutil.get_terminal_size().columns - 1
            self._stream.write(f"\r\x1b[K{line[:width]}")
            self._stream.flush()
