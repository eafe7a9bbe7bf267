"""Whether a site holds, file by file and byte for byte, what its content root gives."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model.archive import SourceFile, differing
from generator.site.errors import SiteError
from generator.site.files import MANIFEST
from generator.site.swap import MARKER

_SUMS = "data/manifest.json"
_PAGE = ".html"


class Finding(enum.Enum):
    """What can be wrong with a file of a site."""

    DIFFERS = "differs"
    MISSING = "missing"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """How many files were compared, and those that are not as they should be, by path."""

    compared: int
    findings: tuple[tuple[str, Finding], ...]

    def count(self, finding: Finding) -> int:
        """How many files are like that."""
        return sum(1 for _, found in self.findings if found is finding)


def check_site(folder: Path) -> None:
    """Raises SiteError unless `folder` is a site built here, or a copy of a published one."""
    if not ((folder / MARKER).is_file() or (folder / _SUMS).is_file()):
        raise SiteError(f"{folder} is no site built here: it has no {_SUMS}")


def files_of(folder: Path, prefix: str = "") -> dict[str, Path]:
    """The files under `folder` by their paths there, each with `prefix` before it; the builder's own marks left out."""
    if not folder.is_dir():
        return {}
    found = ((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*") if path.is_file())
    return {prefix + below: path for below, path in sorted(found) if below not in {MARKER, MANIFEST}}


def compare(folder: Path, right: Mapping[str, Path], whole: Iterable[str] = ("",)) -> Verification:
    """The site `folder` held against `right`: the files that it should have, by their paths in it.

    `whole` are beginnings of paths: what the site has there and `right` has not is extra; but a page never is where
    `right` has none, for then pages are not compared.
    """
    there, places = files_of(folder), tuple(whole)
    pages = any(path.endswith(_PAGE) for path in right)
    extra = (path for path in there if path not in right and path.startswith(places))
    findings = {path: Finding.EXTRA for path in extra if pages or not path.endswith(_PAGE)}
    for path, expected in right.items():
        if path not in there:
            findings[path] = Finding.MISSING
        elif there[path].read_bytes() != expected.read_bytes():
            findings[path] = Finding.DIFFERS
    return Verification(compared=len(right), findings=tuple(sorted(findings.items(), key=lambda pair: pair[0])))


def changed_sources(folder: Path, files: Iterable[SourceFile]) -> tuple[str, ...]:
    """The source files whose sums in the manifest of the site `folder` are not those of `files`, sorted by path.

    Files that only one of the two has are among them; without a readable manifest nothing is known of any. Sums that
    are not told are taken for equal.
    """
    try:
        listed = json.loads((folder / _SUMS).read_text(encoding="utf-8"))["sources"]
        known = [SourceFile(path=str(source["file"]), sha256=source["sha256"]) for source in listed]
    except (OSError, ValueError, KeyError, TypeError):
        return ()
    return differing(known, files)
