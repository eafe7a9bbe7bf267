"""Debian packages that tests need, installed where that is allowed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys


class MissingError(Exception):
    """A program or a font is missing and could not be installed; the message names the command that helps."""


def install(package: str) -> bool:
    """Install a Debian package, if there is apt-get and we may: as root, or with sudo where GAZETTE_APT=1 says so."""
    wish = os.environ.get("GAZETTE_APT", "")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not shutil.which("apt-get") or wish == "0" or not (root or wish == "1"):
        return False
    apt = [*([] if root else ["sudo", "-n"]), "apt-get", "-q", "-y"]
    say(f"Installing Debian's package {package}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "--no-install-recommends", package]):
        if subprocess.run([*apt, *step], stdout=sys.stderr, env=environment, check=False).returncode:
            return False
    return True


def say(text: str) -> None:
    """Print `text` beside the output."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
