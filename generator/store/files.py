"""Atomic writing of files."""

from __future__ import annotations

import hashlib
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
    draft = _draft(path)
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
    """Make a file at `path` with `data` in it, whole or not at all; what stands there already is never touched.

    Where a disk knows no hard links, the file is empty for a moment.
    Raises FileExistsError where anything stands there, even a link that leads nowhere, and OSError if the disk refuses.
    """
    draft = _draft(path)
    try:
        draft.write_bytes(data)
        try:
            path.hardlink_to(draft)  # unlike a renamed file, a link takes nobody's place
        except FileExistsError:
            raise
        except OSError:  # a disk that knows no such links: the place is taken first, by a file that is ours
            path.open("xb").close()
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def digest(path: Path) -> str:
    """The SHA-256 of a file, or nothing where there is none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return ""


def _draft(path: Path) -> Path:
    """The temporary file beside `path`: hidden, so that nobody takes it for a text if it is ever left behind."""
    return path.with_name(f".{os.getpid()}-{threading.get_ident()}.draft")
