"""A lock that ends with whoever holds it, however it ends."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # a system without such locks: there nobody is kept waiting
    fcntl = None  # type: ignore[assignment]


class HeldError(Exception):
    """Somebody else holds the lock."""


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Hold the file `path`, which is there only meanwhile, as a lock; folders are made.

    Programs that are started meanwhile hold it, too, if they are given our files (`close_fds=False`): so the lock of a
    program that was killed lasts until those that it started have ended. Raises HeldError if it is taken.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = _taken(path)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


def _taken(path: Path) -> int:
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            if fcntl is not None:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is(path, handle):
                os.set_inheritable(handle, True)
                return handle
        except BlockingIOError:
            os.close(handle)
            raise HeldError(str(path)) from None
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)  # its holder has just given it up, and removed it


def _is(path: Path, handle: int) -> bool:
    """True if the open file `handle` is the one at `path`."""
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False
