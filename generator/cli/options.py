"""Options that several commands share, and the exit codes."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from pathlib import Path

DONE, FAILED, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130


class UsageError(Exception):
    """Something that the person at the command line can put right; the message says what."""


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


def add_quiet(parser: argparse.ArgumentParser) -> None:
    """`--quiet`."""
    parser.add_argument("--quiet", action="store_true", help="print errors only")


def add_draft(parser: argparse.ArgumentParser) -> None:
    """`--draft`."""
    parser.add_argument("--draft", action="store_true", help="go on in spite of findings that block publication")


def add_folder(parser: argparse.ArgumentParser, name: str, purpose: str) -> None:
    """`--build` or `--site`: a folder for output, by default of the same name."""
    parser.add_argument(f"--{name}", type=Path, default=Path(name), metavar="DIR", help=f"{purpose} (default: {name})")


def counted(number: int, noun: str) -> str:
    """`1 issue`, `2 issues`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _date(text: str) -> dt.date:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return dt.date.fromisoformat(text)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"expected a date like 2021-05-31, found {text!r}")
