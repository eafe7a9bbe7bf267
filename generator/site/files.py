"""Pages, records and companions as files: only what changed is written, and what no longer belongs is removed."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.model.page import File, KeptFile, Record
from generator.site.errors import SiteError
from generator.store import write_atomic

MANIFEST = ".written"
"""Beside records: the list of those that were written, so that only these are ever removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteResult:
    """What a writing did, by path: written anew or changed, left as it was, removed. Each sorted."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def write_pages(pages: Iterable[File], folder: Path) -> WriteResult:
    """Make `folder` hold exactly `pages`. It belongs to this function: any other file in it is removed.

    Raises SiteError for a page that would stand outside of `folder`, or where another one stands.
    """
    return _write_all(pages, folder)


def write_companions(companions: Iterable[File], folder: Path) -> WriteResult:
    """Make `folder` hold exactly `companions`. It belongs to this function: any other file in it is removed.

    Raises SiteError for a file that would stand outside of `folder`, or where another one stands.
    """
    return _write_all(companions, folder)


def write_records(records: Iterable[Record | KeptFile], folder: Path) -> WriteResult:
    """Write `records` under `folder`, and remove what an earlier writing left there and this one does not name.

    The folder may be anybody's (`export --output`), so no other file in it is touched. Raises SiteError for a record
    that would stand outside of `folder`, or where another one stands.
    """
    wanted: dict[str, bytes | None] = {}
    for record in records:
        path = _checked(record.path)
        _only(path, wanted)
        wanted[path] = None if isinstance(record, KeptFile) else record.text.encode("utf-8")
    manifest = folder / MANIFEST
    earlier = manifest.read_text(encoding="utf-8").splitlines() if manifest.is_file() else []
    stale = sorted({_checked(path) for path in earlier} - set(wanted))
    # All that may stand here is named before any of it does: a run that is cut short leaves nothing that none removes.
    _name(manifest, {*earlier, *wanted})
    result = _write(wanted, folder, [path for path in stale if (folder / path).is_file()])
    _name(manifest, wanted)
    return result


def _name(manifest: Path, paths: Iterable[str]) -> None:
    write_atomic(manifest, "".join(f"{path}\n" for path in sorted(paths)).encode())


def _write_all(files: Iterable[File], folder: Path) -> WriteResult:
    """Write `files` as they come, but those that are kept, and remove whatever else is in `folder`."""
    present = _Present(folder)
    changed: dict[str, bool] = {}
    for file in files:
        path = _checked(file.path)
        _only(path, changed)
        present.make_room(path)
        changed[path] = False if isinstance(file, KeptFile) else write_atomic(folder / path, file.content)
    present.clear()
    return _result(changed, present.removed)


class _Present:
    """The files that stand in a folder before it is written to; what no writing names is removed."""

    def __init__(self, folder: Path) -> None:
        _drop_empty_folders(folder)
        found = folder.rglob("*") if folder.exists() else ()
        self.folder, self.removed = folder, list[str]()
        self.stale = {path.relative_to(folder).as_posix() for path in found if not path.is_dir() or path.is_symlink()}
        self.folders = {parent.as_posix() for path in self.stale for parent in PurePosixPath(path).parents}

    def make_room(self, path: str) -> None:
        """`path` is to be written: it is not stale, and no stale file may stand where it or its folder must be."""
        self.stale.discard(path)
        inside = {one for one in self.stale if one.startswith(f"{path}/")} if path in self.folders else set[str]()
        above = {parent.as_posix() for parent in PurePosixPath(path).parents} & self.stale
        self._remove(inside | above)
        if inside:
            _drop_empty_folders(self.folder / path)
            (self.folder / path).rmdir()

    def clear(self) -> None:
        """Remove what is stale."""
        self._remove(set(self.stale))
        _drop_empty_folders(self.folder)

    def _remove(self, paths: set[str]) -> None:
        for path in paths:
            (self.folder / path).unlink()
        self.stale -= paths
        self.removed += paths


def _write(wanted: dict[str, bytes | None], folder: Path, stale: list[str]) -> WriteResult:
    # Stale files go first: one of them may stand where a folder of the new ones must be.
    for path in stale:
        (folder / path).unlink()
    _drop_empty_folders(folder)
    changed = {path: data is not None and write_atomic(folder / path, data) for path, data in wanted.items()}
    return _result(changed, stale)


def _result(changed: Mapping[str, bool], removed: Iterable[str]) -> WriteResult:
    return WriteResult(
        written=tuple(sorted(path for path, new in changed.items() if new)),
        unchanged=tuple(sorted(path for path, new in changed.items() if not new)),
        removed=tuple(sorted(removed)),
    )


def _drop_empty_folders(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True) if folder.exists() else []:
        if path.is_dir() and not path.is_symlink() and not any(path.iterdir()):
            path.rmdir()


def _only(path: str, others: Container[str]) -> None:
    if path in others:
        raise SiteError(f"two files would be written to one place: {path!r}")


def _checked(path: str) -> str:
    parts = PurePosixPath(path).parts
    if not path or PurePosixPath(path).is_absolute() or ".." in parts or "\\" in path or ":" in path:
        raise SiteError(f"a file would be written outside of its folder: {path!r}")
    return PurePosixPath(path).as_posix()
