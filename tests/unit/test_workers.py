"""Work side by side: the same answers in the same order, errors that are raised here, nobody left behind."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

import pytest

from generator.workers import batched, in_turn, side_by_side
from tests.support.alone import alone

THINGS = tuple(range(97))


def answers_come_in_the_order_of_the_things() -> None:
    offset = 7  # what a process knows when the work begins, its copies know too
    assert list(side_by_side(3)(lambda thing: thing * offset, THINGS)) == [thing * 7 for thing in THINGS]


def other_processes_do_the_work() -> None:
    assert os.getpid() not in set(side_by_side(2)(lambda _: os.getpid(), THINGS))


def test_one_process_or_one_thing_needs_no_other() -> None:
    assert side_by_side(1) is in_turn
    assert list(side_by_side(2)(lambda _: os.getpid(), (1,))) == [os.getpid()]
    assert list(side_by_side(2)(str, ())) == []


def test_a_process_with_several_threads_is_not_copied() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert set(side_by_side(2)(lambda _: os.getpid(), THINGS)) == {os.getpid()}
    finally:
        done.set()
        thread.join()


def an_error_is_raised_here() -> None:
    def fails(thing: int) -> int:
        if thing == 50:
            raise ValueError(f"not {thing}")
        return thing

    with pytest.raises(ValueError, match="not 50"):
        list(side_by_side(2)(fails, THINGS))


def a_process_that_dies_is_an_error() -> None:
    with pytest.raises(RuntimeError):
        list(side_by_side(2)(lambda _: os._exit(3), THINGS))


def who_wants_no_more_answers_gets_none() -> None:
    answers = iter(side_by_side(2)(str, THINGS))
    assert next(answers) == "0"
    answers.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "work",
    [
        answers_come_in_the_order_of_the_things,
        other_processes_do_the_work,
        an_error_is_raised_here,
        a_process_that_dies_is_an_error,
        who_wants_no_more_answers_gets_none,
    ],
    ids=lambda work: work.__name__,
)
def test_side_by_side(work: Callable[[], None]) -> None:
    alone(work)


def test_runs_hold_all_things_once() -> None:
    assert [list(run) for run in batched(THINGS[:7], 3)] == [[0, 1, 2], [3, 4, 5], [6]]
