"""A content root as a whole: all its files, or all that is wrong with them."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
from collections.abc import Iterable
from pathlib import Path

from generator.model.archive import GazetteSource, SourceFile, differing
from generator.model.gazette import Gazette, Glossary, Sidecar
from generator.model.issue import SourceIssue
from generator.source import facts
from generator.source.files import UnreadableError, read_bytes
from generator.source.issues import check_names, issue_of, read_text
from generator.source.problems import Problem, SourceError
from generator.source.withholding import misplaced, without

_BESIDE = ("gazette.yml", "glossary.yml")
_LAYOUT = "A content root holds issues/<id>.txt, one text an issue; gazette.yml and glossary.yml may stand beside."


def read_gazette(root: Path, *, may_be_empty: bool = False) -> GazetteSource:
    """The gazette of the content root `root`: its facts, its glossary, its issues sorted by id.

    Raises SourceError with everything that is wrong with the files, so that one run shows it all; that there is no
    issue in it is nothing wrong where it `may_be_empty`.
    """
    files = _issue_files(root, may_be_empty)
    sums = _sums(root, files)  # before anything is read: what changes meanwhile shows at the end
    problems = check_names(files)
    gazette = facts.read_facts(root / "gazette.yml", root, facts.gazette, Gazette(), problems)
    glossary = facts.read_facts(root / "glossary.yml", root, facts.glossary, Glossary(), problems)
    problems += _misnamed(root)
    issues = []
    for path in files:
        if path.suffix == ".txt":
            issue = _issue(path, root, problems)
            if issue:
                issues.append(issue)
    if problems:
        raise SourceError(tuple(problems))
    return GazetteSource(gazette=gazette, glossary=glossary, issues=tuple(issues), files=sums)


def changed_files(root: Path, files: Iterable[SourceFile]) -> tuple[str, ...]:
    """The paths of those files of the content root `root` that are not as in `files`: changed, new, gone; sorted."""
    try:
        here = _sums(root, _issue_files(root, may_be_empty=True))
    except SourceError:
        here = ()
    return differing(files, here)


def _sums(root: Path, files: list[Path]) -> tuple[SourceFile, ...]:
    """The files of a gazette with their sums: texts and sidecars among `files`, what stands beside `issues/`.

    One that cannot be read is left out; whoever reads it says why.
    """
    read = [path for path in (root / name for name in _BESIDE) if path.is_file()]
    read += (path for path in files if path.suffix in {".txt", ".yml"})
    sums = []
    for path in sorted(read):
        with contextlib.suppress(UnreadableError):
            sha256 = hashlib.sha256(read_bytes(path, root)).hexdigest()
            sums.append(SourceFile(path=path.relative_to(root).as_posix(), sha256=sha256))
    return tuple(sums)


def arriving_issue(issue: str, data: bytes, file: str) -> SourceIssue:
    """The `issue` (its id) with the text `data`, in no content root yet; `file` is for messages. Raises SourceError."""
    try:
        return issue_of(issue, data, file)
    except UnreadableError as error:
        raise SourceError((error.problem,)) from None


def _issue_files(root: Path, may_be_empty: bool) -> list[Path]:
    """The files under `issues/`, sorted; hidden ones left out. Raises SourceError where there is no issue at all."""

    def refuse(path: Path, what: str) -> SourceError:
        return SourceError((Problem(file=str(path), line=None, what=what, remedy=_LAYOUT),))

    if not root.exists():
        raise refuse(root, "there is no such content root; to begin one, make an empty folder of that name")
    if not root.is_dir():
        raise refuse(root, "expected a folder, found a file")
    folder = root / "issues"
    if may_be_empty and not folder.exists():
        return []
    if not folder.is_dir():
        meant = f"; did you mean {root.parent}?" if root.name == folder.name else ""
        raise refuse(folder, f"expected a folder with the texts of the issues, found none{meant}")
    if not folder.resolve().is_relative_to(root.resolve()):
        raise refuse(folder, "a link that leads out of the content root")
    try:
        files = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise refuse(folder, f"cannot be read: {error.strerror}") from None
    if not may_be_empty and not any(path.suffix == ".txt" for path in files):
        named = check_names(files)
        if named:
            raise SourceError(tuple(named))
        raise refuse(folder, "no issue in it: no file whose name ends in .txt")
    return files


def _issue(path: Path, root: Path, problems: list[Problem]) -> SourceIssue | None:
    sidecar = facts.read_facts(path.with_suffix(".yml"), root, facts.sidecar, Sidecar(), problems)
    try:
        issue = read_text(path, root)
    except UnreadableError as error:
        problems.append(error.problem)
        return None
    for line, what, remedy in misplaced(issue.text, sidecar.withhold):
        problems.append(Problem(file=str(path.with_suffix(".yml")), line=line, what=what, remedy=remedy))
    return dataclasses.replace(issue, text=without(issue.text, sidecar.withhold), sidecar=sidecar)


def _misnamed(root: Path) -> list[Problem]:
    """YAML files beside `issues/` that would be passed over for their names."""
    return [
        Problem(file=str(path), line=None, what="not a file of a content root", remedy=f"Known: {', '.join(_BESIDE)}.")
        for path in sorted(root.iterdir())
        if path.suffix.lower() in {".yml", ".yaml"} and path.name not in _BESIDE and not path.name.startswith(".")
    ]
