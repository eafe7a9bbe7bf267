"""The new site takes the place of the old one, whole."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.site.errors import SiteError
from generator.store import write_atomic

MARKER = ".gazette-site"
"""A file at the root of every site built here. Only a folder that has it, or is empty, is ever replaced."""


def mark(folder: Path) -> None:
    """Mark `folder` as a site built here."""
    write_atomic(folder / MARKER, b"This folder is made by a program and replaced as a whole by its next run.\n")


def check_target(target: Path) -> None:
    """Raises SiteError unless `target` may be replaced: it is not there, empty, or a site built here."""
    if not target.exists() and not target.is_symlink():
        return
    if target.is_symlink() or not target.is_dir():
        raise SiteError(f"{target} is not a folder; name another one for the site, or remove it")
    if any(target.iterdir()) and not (target / MARKER).is_file():
        raise SiteError(f"{target} holds something else than a site built here; name another folder, or empty it")


def staging_folder(target: Path) -> Path:
    """An empty folder beside `target`, on the same disk, in which the new site is put together."""
    folder = _beside(target, "new")
    _remove(folder)
    folder.mkdir(parents=True)
    return folder


def swap_in(new: Path, target: Path) -> None:
    """Put the folder `new`, a marked site, in the place of `target`.

    At every moment the old site or the new one stands whole, at `target` or beside it; a swap that was cut short is
    put right by the next one. Raises SiteError if `target` is anything else than empty or a site built here, or `new`
    is not marked.
    """
    old = _beside(target, "old")
    if not target.exists() and (old / MARKER).is_file():
        old.rename(target)
    check_target(target)
    if not (new / MARKER).is_file():
        raise SiteError(f"{new} is not a finished site: it has no {MARKER}")
    _remove(old)
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError as error:
        if old.exists():
            old.rename(target)
        raise SiteError(f"{new} could not take the place of {target}: {error}") from error
    _remove(old)


def _beside(target: Path, what: str) -> Path:
    target = target.absolute()
    return target.with_name(f".{target.name}.{what}")


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
