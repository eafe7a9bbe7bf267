"""Programs that the site is built with, each in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping

from generator.site.errors import SiteError


def run_module(name: str, *arguments: str, environment: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run the Python module `name` as a program, with `environment` beside our own. Out: exit code and what it said.

    It holds our locks as long as it runs, also when we are killed. Raises SiteError if it is not installed, or killed.
    """
    done = subprocess.run(
        [sys.executable, "-m", name, *arguments],
        env=os.environ | dict(environment or {}),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        close_fds=False,
    )
    if done.returncode < 0:
        what = f"{name} was ended by signal {-done.returncode} ({signal.strsignal(-done.returncode)})"
        raise SiteError(f"{what}; if nobody did that, memory ran out: end other programs, and build again")
    if f"No module named {name}" in done.stderr:
        raise SiteError(f"{name} is not installed for {sys.executable}; `make setup` installs what the site needs")
    return done.returncode, f"{done.stdout}{done.stderr}".strip()
