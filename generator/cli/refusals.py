"""What the system refused, in words: where, why, and what to do."""

from __future__ import annotations

import errno
import os
import re
import shutil

_FULL = "Make room on the disk, or name folders on another one."
_CLOSED = "Let this user write there, or name another folder."
_IN_THE_WAY = "Something stands where a folder or a file has to be: move it away, or name another folder."
_REMEDIES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.EROFS: _CLOSED,
    errno.ENOTDIR: _IN_THE_WAY,
    errno.EISDIR: _IN_THE_WAY,
    errno.EEXIST: _IN_THE_WAY,
}


def refusal(error: OSError) -> str:
    """`error` as a line or two: the file, the reason, the remedy if there is a known one."""
    if isinstance(error, shutil.Error) and isinstance(error.args[0], list):  # source, target, reason of each file
        _, target, said = error.args[0][0]
        number = int(re.findall(r"\[Errno (\d+)\]|$", said)[0] or 0)
        error = OSError(number, os.strerror(number) if number else said, str(target))
    reason = f"{error.filename}: {error.strerror}" if error.filename else str(error)
    remedy = _REMEDIES.get(error.errno or 0)
    return f"{reason}\n    {remedy}" if remedy else reason
