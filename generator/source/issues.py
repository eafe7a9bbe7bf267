"""The texts of issues: which files they are, and what ids they give."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from generator.model.gazette import RESERVED_IDS, Sidecar
from generator.model.issue import SourceIssue
from generator.source.files import UnreadableError, decode, read_bytes
from generator.source.problems import Problem

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Ids go into addresses: lower-case ASCII letters and digits, joined by single hyphens."""

_DOCUMENTS = frozenset({".pdf", ".doc", ".docx", ".ofd", ".rtf", ".odt", ".wps", ".html", ".htm", ".md", ".text"})

_RULE = "lower-case letters and digits (a-z, 0-9), joined by hyphens"


def check_names(files: Sequence[Path]) -> list[Problem]:
    """Problems with the names of the `files` under `issues/`: ids that are none, near misses of a file name."""
    problems = []
    stems = {path.stem for path in files if path.suffix == ".txt"}
    by_folded_stem = defaultdict(list)
    for path in files:
        if path.suffix == ".txt":
            by_folded_stem[path.stem.casefold()].append(path.name)
        what, remedy = _name_problem(path, stems)
        if what:
            problems.append(Problem(file=str(path), line=None, what=what, remedy=remedy))
    for names in by_folded_stem.values():
        if len(names) > 1:
            problems.append(
                Problem(
                    file=str(files[0].parent),
                    line=None,
                    what=f"{' and '.join(sorted(names))} differ only in capitals, so their pages would be one",
                    remedy="Rename one of them.",
                )
            )
    return problems


def _name_problem(path: Path, stems: set[str]) -> tuple[str | None, str | None]:
    lower = path.suffix.lower()
    if path.suffix == ".txt":
        return _id_problem(path.stem)
    if lower == ".txt":
        what = f"expected a name that ends in .txt, found {path.suffix}"
        if not ID.fullmatch(path.stem):
            what += f", and before it {_RULE}, found “{path.stem}”"
        return what, f"Rename it to {suggest_id(path.stem)}.txt"
    if path.suffix == ".yml":
        if path.stem in stems:
            return None, None
        return f"facts about an issue without a text: there is no {path.stem}.txt beside it", "Correct its name."
    if lower in {".yaml", ".yml"}:
        return f"expected a name that ends in .yml, found {path.suffix}", f"Rename it to {path.stem}.yml"
    if lower in _DOCUMENTS and path.stem not in stems and path.stem.lower() != "readme":
        return f"not a text file, and no {path.stem}.txt beside it", "Save its text in UTF-8 under that name."
    return None, None


def _id_problem(stem: str) -> tuple[str | None, str | None]:
    if stem in RESERVED_IDS:
        what = f"the name becomes part of addresses, and the site has a page of its own called “{stem}”"
        return what, f"Rename it, for instance to issue-{stem}.txt"
    if ID.fullmatch(stem):
        return None, None
    what = f"the name becomes part of addresses; expected {_RULE}, found “{stem}”"
    return what, f"Rename it, for instance to {suggest_id(stem)}.txt"


def suggest_id(stem: str) -> str:
    """An id like `stem`: its ASCII letters and digits, in lower case; an example where it has none."""
    return "-".join(re.findall(r"[a-z0-9]+", stem.lower())) or "2024-01"


def read_text(path: Path, root: Path) -> SourceIssue:
    """The issue whose text is `path`, without its sidecar.

    Raises UnreadableError for a file that is not text, not UTF-8, too large or blank.
    """
    return issue_of(path.stem, read_bytes(path, root), str(path))


def issue_of(issue: str, data: bytes, file: str) -> SourceIssue:
    """The `issue` (its id) whose text is `data`; `file` is for messages.

    Raises UnreadableError as `read_text` does.
    """
    text = decode(data, file)
    if not text.strip("\ufeff \t\r\n\f\v\u3000\u00a0"):
        what = "empty" if not data else "nothing but blank lines"
        remedy = "Put the text of the issue into it, or remove it."
        raise UnreadableError(Problem(file=file, line=1, what=what, remedy=remedy))
    sha256 = hashlib.sha256(data).hexdigest()
    return SourceIssue(id=issue, file=f"{issue}.txt", text=text, sha256=sha256, sidecar=Sidecar())
