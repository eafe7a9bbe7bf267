"""Work side by side: one function over many things, by several processes, with the answers one process would give.

A stage that is a map is told how to go through its things (`Each`); the built-in way, one after another, is `in_turn`.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_PORTIONS = 16
"""So many portions each process gets of a long list of things, one when it is done with another."""


class Each(Protocol):
    """A way to ask a function about many things: the answers in the order of the things."""

    def __call__(self, function: Callable[[T], R], things: Sequence[T], /) -> Iterable[R]:
        """The answers of `function` to each of `things`."""
        ...


def in_turn(function: Callable[[T], R], things: Sequence[T]) -> Iterable[R]:
    """One after another, in this process."""
    return map(function, things)


def batched(things: Sequence[T], count: int) -> Iterator[Sequence[T]]:
    """`things` in runs of `count`, for those that are too small to be asked about one by one."""
    return (things[at : at + count] for at in range(0, len(things), count))


def processors() -> int:
    """How many processes may run at once: the cores that this one may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def side_by_side(processes: int) -> Each:
    """A way to work by so many `processes`; where the system cannot copy a running one, or for one alone, in turn.

    The processes are copies of this one as it is when the work begins: they know all that it knows, and only answers
    travel, which must be values (no answer is compared by identity). An error in one of them is raised here.
    """
    if processes < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return in_turn
    return partial(_spread, processes)


def _spread(processes: int, function: Callable[[T], R], things: Sequence[T]) -> Iterable[R]:
    # A copy has only the thread that copied it: what another one holds locked would stay so for ever.
    if len(things) < 2 or threading.active_count() > 1:
        return in_turn(function, things)
    return _answers(min(processes, len(things)), function, things)


def _answers(processes: int, function: Callable[[T], R], things: Sequence[T]) -> Iterator[R]:
    gc.freeze()  # what is there already is nobody's garbage, and stays in memory that the copies share
    pool = ProcessPoolExecutor(processes, multiprocessing.get_context("fork"), _begin, (function, things))
    try:
        yield from pool.map(_answer, range(len(things)), chunksize=max(1, len(things) // (processes * _PORTIONS)))
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()


_work: list[Any] = []
"""In a copy: the function, and the things it is asked about."""


def _begin(function: Callable[[Any], Any], things: Sequence[Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process hears it, and ends the others
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _work[:] = function, things


def _end_with_parent() -> None:
    """In a copy: end when the first process is no more, which, killed, could tell nobody."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
    os._exit(1)


def _answer(at: int) -> Any:
    function, things = _work
    return function(things[at])
