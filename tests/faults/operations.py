"""Operations on files that fail, or are the last thing that a program does."""

from __future__ import annotations

import errno
import os
import signal

_CHANGING = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.truncate"}
_MORE = {"os.mkdir", "os.link"}  # what, beside writing, a full disk refuses


def _changes(event: str, arguments: tuple[object, ...]) -> bool:
    if event == "open":
        flags = arguments[2]
        return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))
    return event in _CHANGING


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class Operations:
    """Counts operations that change files, and lets them fail."""

    def __init__(self, fault: str, number: int) -> None:
        self.count, self._fault, self._number = 0, fault, number

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if not _changes(event, arguments):
            return
        self.count += 1
        if self.count < self._number:
            return
        if self._fault == "killed-before":
            die()
        if self._fault == "full-from" and (event == "open" or event in _MORE):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(arguments[0]))
