"""What a program takes: time on the clock, time of processors, and memory at its peak, all that it starts included."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

_EVERY = 0.1
"""Seconds between two looks at the memory."""

_SESSION, _RESIDENT = 3, 21
"""Fields of /proc/PID/stat behind the name of the program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Seconds on the clock, seconds of all processors, bytes of memory at the peak, and what was printed."""

    seconds: float
    processor: float
    memory: int
    printed: str

    def figures(self) -> dict[str, float]:
        """The numbers."""
        return {name: value for name, value in asdict(self).items() if name != "printed"}


def taken(command: Sequence[str], *, one_core: bool = False, environment: Mapping[str, str] | None = None) -> Taken:
    """Run `command`; what it took. Raises RuntimeError with what it said if it fails."""
    started = time.monotonic()
    running = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        env=os.environ | dict(environment or {}),
    )
    if one_core:
        os.sched_setaffinity(running.pid, {min(os.sched_getaffinity(0))})
    peak = [0]
    over = threading.Event()
    watch = threading.Thread(target=_watch, args=(running.pid, over, peak))
    watch.start()
    assert running.stdout is not None
    printed = running.stdout.read()
    _, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    running.stdout.close()
    over.set()
    watch.join()
    if running.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{printed}")
    return Taken(
        seconds=time.monotonic() - started,
        processor=usage.ru_utime + usage.ru_stime,
        memory=max(peak[0], usage.ru_maxrss * 1024),
        printed=printed,
    )


def _watch(session: int, over: threading.Event, peak: list[int]) -> None:
    """Keep in `peak` the most memory that all processes of `session` had at once; where there is no /proc, nothing."""
    while not over.wait(_EVERY):
        peak[0] = max(peak[0], sum(_resident(process, session) for process in Path("/proc").glob("[0-9]*/stat")))


def _resident(process: Path, session: int) -> int:
    try:
        fields = process.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:  # it has ended meanwhile
        return 0
    return int(fields[_RESIDENT]) * os.sysconf("SC_PAGE_SIZE") if int(fields[_SESSION]) == session else 0
