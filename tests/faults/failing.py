"""The command line in a world that fails: `python -m tests.faults.failing FAULT COMMAND …`.

FAULT is one of

- `count`: nothing; at the end the number of operations that change files goes to standard error
- `killed-before:N`: the program is killed before its N-th operation that changes files
- `killed-at:STAGE`: … when that stage begins
- `killed-amid:STAGE`: … when part of its work is done
- `killed-during:PROGRAM`: … just after it has started that program
- `full-from:N`: from the N-th operation on the disk is full
- `small-files:BYTES`: no file may grow beyond so many bytes, in the programs that are started as well
- `changed-at:STAGE:FILE`, `removed-at:STAGE:FILE`: somebody writes to that file, or removes it, when the stage begins

COMMAND is a command of the generator.
"""

from __future__ import annotations

import resource
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from generator.cli import main
from generator.cli.clock import StageClock
from tests.faults.operations import Operations, die


def _at_stage(stage: str, action: Callable[[], None], least: int = 0) -> None:
    """Do `action` when `stage` tells that it has begun, and done at least so much."""
    told = StageClock.__call__

    def call(self: StageClock, name: str, detail: str = "", done: int = 0, whole: int = 0) -> None:
        if name == stage and done >= least:
            action()
        told(self, name, detail, done, whole)

    StageClock.__call__ = call  # type: ignore[method-assign]


def _during(program: str) -> None:
    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event == "subprocess.Popen" and program in arguments[1]:  # type: ignore[operator]
            threading.Timer(0.02, die).start()

    sys.addaudithook(hook)


def _append(file: str) -> None:
    with Path(file).open("a", encoding="utf-8") as stream:
        stream.write("\n")


def _arrange(fault: str) -> Operations:
    kind, _, value = fault.partition(":")
    stage, _, file = value.partition(":")
    operations = Operations(kind, int(value) if kind in {"killed-before", "full-from"} else 0)
    if kind == "small-files":
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(value), int(value)))
    elif kind == "killed-at":
        _at_stage(value, die)
    elif kind == "killed-amid":
        _at_stage(value, die, least=1)
    elif kind == "killed-during":
        _during(value)
    elif kind == "changed-at":
        _at_stage(stage, lambda: _append(file))
    elif kind == "removed-at":
        _at_stage(stage, lambda: Path(file).unlink(missing_ok=True))
    sys.addaudithook(operations)
    return operations


if __name__ == "__main__":
    arranged = _arrange(sys.argv[1])
    code = main(sys.argv[2:])
    if sys.argv[1] == "count":
        sys.stderr.write(f"\n{arranged.count}\n")
    sys.exit(code)
