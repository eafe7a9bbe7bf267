"""A function in a process of its own, with a bound on its time and its memory: for files that come from anywhere.

What a file can make its reader do has no other sure end: a reader in C cannot be interrupted, and one that has lost its
way eats memory until somebody else's work is killed.
"""

from __future__ import annotations

import multiprocessing
import sys
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeVar

T = TypeVar("T")

MOST_MEMORY = 4 << 30
"""Bytes; an issue of 300 pages takes some hundred million."""


_OUT_OF_MEMORY = 3  # exit status


class OutOfBoundsError(Exception):
    """The function took more time or memory than it was given, or broke its process; the message says which."""


def bounded(function: Callable[..., T], *arguments: object, seconds: float, memory: int = MOST_MEMORY) -> T:
    """What `function`, a function of a module, gives for `arguments`; an exception of its own is raised here.

    Raises OutOfBoundsError when it takes longer than `seconds`, or wants more than `memory` bytes.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_run, args=(there, memory, function, arguments), daemon=True)
    process.start()
    there.close()
    try:
        if not here.poll(seconds):
            raise OutOfBoundsError(f"takes more than {seconds:g} seconds")
        good, value = here.recv()
    except EOFError:
        process.join()
        raise OutOfBoundsError(_ended(process.exitcode, memory)) from None
    finally:
        process.kill()
        process.join()
        here.close()
    if good:
        result: T = value
        return result
    raise value


def _ended(status: int | None, memory: int) -> str:
    """Why a process ended without an answer."""
    if status == _OUT_OF_MEMORY:
        return f"takes more than {memory >> 30} GB of memory"
    return f"breaks the program that reads it (exit status {status})"


def _run(pipe: Connection, memory: int, function: Callable[..., Any], arguments: tuple[object, ...]) -> None:
    _limit_memory(memory)
    try:
        pipe.send((True, function(*arguments)))
    except MemoryError:
        sys.exit(_OUT_OF_MEMORY)
    except Exception as error:  # noqa: BLE001 - it is raised again on the other side
        error.add_note(f"In the process that is bounded:\n{traceback.format_exc()}")
        pipe.send((False, error))


def _limit_memory(memory: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    most = resource.getrlimit(resource.RLIMIT_AS)[1]
    limit = memory if most == resource.RLIM_INFINITY else min(memory, most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))
