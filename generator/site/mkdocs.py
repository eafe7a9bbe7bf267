"""MkDocs as a program: run in a process of its own, never imported."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from generator.site.errors import SiteError
from generator.site.programs import run_module

UNDATED = 0
"""SOURCE_DATE_EPOCH of an archive without any known date: the epoch itself, for the same bytes on any day."""

_TERMINAL_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_NOISE = re.compile(r"^INFO +-")


def run_mkdocs(config: Path, *, as_of: dt.date | None, output: Path, pages: Path) -> None:
    """Build the pages that the file `pages` lists (overrides/hooks/chosen.py) into the folder `output`.

    A warning counts as an error. `as_of` is the day the archive speaks of: it dates what must be dated. Not run with
    --quiet, under which MkDocs 1.6 lets --strict pass in spite of warnings. Raises SiteError with MkDocs's own words.
    """
    environment = {
        "GAZETTE_PAGES": str(pages.resolve()),
        "SOURCE_DATE_EPOCH": str(_epoch(as_of)),
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "NO_COLOR": "1",
        "NO_MKDOCS_2_WARNING": "1",
    }
    options = ("--strict", "--config-file", str(config), "--site-dir", str(output.resolve()))
    code, said = run_module("mkdocs", "build", *options, environment=environment)
    if code != 0:
        raise SiteError(f"MkDocs could not build {config}:\n{_message(said)}")


def _epoch(as_of: dt.date | None) -> int:
    if as_of is None:
        return UNDATED
    return max(UNDATED, int(dt.datetime.combine(as_of, dt.time(), dt.UTC).timestamp()))


def _message(output: str) -> str:
    lines = (_TERMINAL_COLOURS.sub("", line).rstrip() for line in output.splitlines())
    return "\n".join(line for line in lines if line and not _NOISE.match(line)) or "no message"
