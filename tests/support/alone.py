"""Work in a process of its own: a worker of pytest may have threads, of servers or browsers, and then copies nobody."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from tests.support.modules import PROJECT


def alone(work: Callable[..., None], *arguments: str) -> None:
    """Do `work`, a function that a module defines, with `arguments`, where nothing else goes on.

    Raises AssertionError with what it printed, if it does not come to its end.
    """
    call = f"{work.__name__}(*{arguments!r})"
    command = [sys.executable, "-c", f"from {work.__module__} import {work.__name__}; {call}"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
