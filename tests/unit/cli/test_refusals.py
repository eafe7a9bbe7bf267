"""What the system refuses, in words."""

from __future__ import annotations

import errno
import os
import shutil

import pytest

from generator.cli.refusals import refusal


def of(number: int, file: str | None = None) -> OSError:
    return OSError(number, os.strerror(number), file)


ROOM = "No space left on device\n    Make room on the disk, or name folders on another one."


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (of(errno.ENOSPC, "a/b"), f"a/b: {ROOM}"),
        (of(errno.EROFS, "a"), "a: Read-only file system\n    Let this user write there, or name another folder."),
        (of(errno.EIO, "a"), "a: Input/output error"),
        (of(errno.EIO), "[Errno 5] Input/output error"),
        (OSError("as it is"), "as it is"),
        (shutil.Error([("from", "to/x", "[Errno 28] No room: 'to/x'"), ("from", "to/y", "the same")]), f"to/x: {ROOM}"),
        (shutil.Error([("from", "to/x", "odd")]), "to/x: odd"),
        (shutil.SameFileError("'a' and 'b' are the same file"), "'a' and 'b' are the same file"),
    ],
)
def test_each_refusal_says_where_why_and_what_to_do(error: OSError, said: str) -> None:
    assert refusal(error) == said
