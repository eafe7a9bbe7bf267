"""EPUBCheck, the checker of the format's keepers, as Debian packages it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from tests.support.debian import MissingError, install

PACKAGE = "epubcheck"
JAR = Path("/usr/share/java/epubcheck.jar")


def find_checker(jar: Path = JAR) -> list[str]:
    """The command that checks a book, its package installed if need be. Raises MissingError if there is none."""
    if not jar.is_file() and not (install(PACKAGE) and jar.is_file()):
        raise MissingError(f"No EPUBCheck to test books with. Install it:  sudo apt-get install {PACKAGE}")
    return ["java", "-jar", str(jar)]


def messages(checker: list[str], book: Path, report: Path) -> list[dict[str, Any]]:
    """What the checker has to say of `book`; the whole report goes to the file `report`."""
    command = [*checker, "--json", str(report), str(book)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if not report.is_file():
        raise AssertionError(f"EPUBCheck wrote no report on {book}:\n{done.stdout}{done.stderr}")
    found: list[dict[str, Any]] = json.loads(report.read_text(encoding="utf-8"))["messages"]
    return found
