"""Options that several commands share, and the exit codes."""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
from pathlib import Path

from generator import workers

DONE, FAILED, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130


class UsageError(Exception):
    """Something that the person at the command line can put right; the message says what."""


def called(command: str) -> str:
    """How `command` is called here: with the Python that runs now, where it belongs to the folder one is in."""
    python = Path(sys.executable)
    here = python.relative_to(Path.cwd()) if python.is_relative_to(Path.cwd()) else "python"
    return f"{here} -m generator {command}"


def add_content(parser: argparse.ArgumentParser) -> None:
    """`--content`."""
    parser.add_argument(
        "--content", type=Path, default=Path("content"), metavar="DIR", help="the content root (default: content)"
    )


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """`--as-of`."""
    parser.add_argument(
        "--as-of",
        type=_date,
        metavar="DATE",
        help="the day the archive speaks of, like 2021-05-31 (default: its newest known date)",
    )


def add_base(parser: argparse.ArgumentParser, purpose: str, *, required: bool = False) -> None:
    """`--base`: another content root to compare with, a folder that is there."""
    parser.add_argument("--base", type=_folder, required=required, metavar="DIR", help=purpose)


def add_quiet(parser: argparse.ArgumentParser) -> None:
    """`--quiet`."""
    parser.add_argument("--quiet", action="store_true", help="print errors only")


def add_draft(parser: argparse.ArgumentParser) -> None:
    """`--draft`."""
    parser.add_argument("--draft", action="store_true", help="go on in spite of findings that block publication")


def add_folder(parser: argparse.ArgumentParser, name: str, purpose: str) -> None:
    """`--build` or `--site`: a folder for output, by default of the same name."""
    parser.add_argument(f"--{name}", type=Path, default=Path(name), metavar="DIR", help=f"{purpose} (default: {name})")


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """`--jobs`."""
    parser.add_argument(
        "--jobs",
        type=_positive,
        default=workers.processors(),
        metavar="N",
        help="so many processes read and render side by side (default: one a processor); each takes memory of its own. "
        "MkDocs runs in one a processor in any case",
    )


def counted(number: int, noun: str) -> str:
    """`1 issue`, `2 issues`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _positive(text: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,3}", text):
        raise argparse.ArgumentTypeError(f"expected a whole number from 1 on, found {text!r}")
    return int(text)


def _folder(text: str) -> Path:
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"expected a content root to compare with, found no folder {text!r}")
    return Path(text)


def _date(text: str) -> dt.date:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"expected a date like 2021-05-31, found {text!r}")
