"""Atomic writing of files."""

from __future__ import annotations

import os
import threading
from pathlib import Path


def write_atomic(path: Path, data: bytes) -> bool:
    """Make `data` the content of `path`, folders included; True if that changed anything.

    A file that holds `data` already is not touched: its time of change stays. Otherwise the bytes go to a temporary
    file beside it that then takes its place, so that no reader ever sees half a file.

    Raises OSError if the disk refuses.
    """
    if _holds(path, data):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{os.getpid()}-{threading.get_ident()}.draft")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return True


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False


def write_new(path: Path, data: bytes) -> None:
    """Make a file at `path` with `data` in it; what stands there already is never touched.

    Raises FileExistsError where anything stands there, even a link that leads nowhere, and OSError if the disk refuses;
    then there is no file.
    """
    with path.open("xb") as file:
        try:
            file.write(data)
            file.flush()
        except OSError:
            path.unlink()
            raise
