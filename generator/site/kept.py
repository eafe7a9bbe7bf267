"""What a build leaves for the next one to know which pages it may keep: digests of what pages are made of.

The list is a promise that is held against the files before it is believed; one that is missing or broken promises
nothing, and all is built anew.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from generator import store
from generator.model.edition import Edition
from generator.store import digest, write_atomic

_LINK = re.compile(r"\]\(<?([^()<>\s#]+\.md)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is known of the pages of an edition: the digest of what shapes all, and of each page its key and output."""

    basis: str
    pages: Mapping[str, tuple[str, str]]


def read_kept(build: Path, edition: Edition) -> Kept | None:
    """What the last build under `build` left of `edition`, or None where there is nothing that can be read."""
    try:
        found = json.loads(_list_of(build, edition).read_text(encoding="utf-8"))
        pages = {str(path): (str(key), str(made)) for path, (key, made) in found["pages"].items()}
        return Kept(basis=str(found["basis"]), pages=pages)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write_kept(build: Path, edition: Edition, kept: Kept) -> None:
    """Leave `kept` for the next build."""
    content = {"basis": kept.basis, "pages": {path: kept.pages[path] for path in sorted(kept.pages)}}
    write_atomic(_list_of(build, edition), json.dumps(content, ensure_ascii=False, indent=0).encode())


def basis_of(config: Path, mkdocs_yml: Path) -> str:
    """The digest of all that shapes every page: configuration, theme and hooks, Python and its packages."""
    overrides = mkdocs_yml.parent / "overrides"
    files = [path for path in overrides.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    named = [(path.relative_to(overrides).as_posix(), digest(path)) for path in sorted(files)]
    packages = sorted({(one.metadata["Name"], one.version) for one in metadata.distributions()})
    code = store.code_digest("site/mkdocs", "site/programs")
    return _digest_of([sys.version, code, digest(config), digest(mkdocs_yml), *map(repr, named), *map(repr, packages)])


def keys_of(docs: Path) -> dict[str, str]:
    """The pages under the folder `docs`: path → key, which changes with all that the page's own HTML depends on.

    That is its Markdown, and which of the pages that it leads to are not there: they come and go without it.
    """
    paths = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))
    known = set(paths)
    return {path: _key(path, (docs / path).read_text(encoding="utf-8"), known) for path in paths}


def _key(path: str, text: str, known: set[str]) -> str:
    folder = posixpath.dirname(path)
    targets = {posixpath.normpath(posixpath.join(folder, unquote(link))) for link in _LINK.findall(text)}
    return _digest_of([text, *sorted(targets - known)])


def output_of(path: str) -> str:
    """Where MkDocs puts the page of the Markdown at `path`, in the folder of its edition."""
    page = PurePosixPath(path)
    folder = page.parent if page.name == "index.md" else page.with_suffix("")
    return (folder / "index.html").as_posix()


def _digest_of(parts: Iterable[object]) -> str:
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()


def _list_of(build: Path, edition: Edition) -> Path:
    return build / "site" / f"{edition.value}.json"
