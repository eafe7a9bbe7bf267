"""The new site takes the place of the old one, whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from generator.site.errors import SiteError
from generator.store import HeldError, lock, write_atomic

MARKER = ".gazette-site"
"""A file at the root of every site built here. Only a folder that has it, or is empty, is ever replaced."""


@contextmanager
def sole_use(build: Path, target: Path | None = None) -> Iterator[None]:
    """Nobody else works in the folder `build`, or on the site at `target`, meanwhile.

    A swap that was cut short earlier is put right first. Raises SiteError where somebody is at work already.
    """
    places = [(build, build / ".lock"), *([(target, _beside(target, "lock"))] if target else [])]
    with ExitStack() as stack:
        for folder, place in places:
            try:
                stack.enter_context(lock(place))
            except HeldError:
                what = f"another build, or what is left of one, is at work in {folder}"
                raise SiteError(f"{what}; wait until it has ended, or name another folder") from None
        if target:
            _put_right(target)
        yield


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


@contextmanager
def removed_on_failure(folder: Path) -> Iterator[Path]:
    """The `folder`; it goes if what is done meanwhile fails, so that a full disk does not stay full of half a site."""
    try:
        yield folder
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def swap_in(new: Path, target: Path) -> None:
    """Put the folder `new`, a marked site, in the place of `target`.

    At every moment the old site or the new one stands whole, at `target` or, between two renamings, beside it; a swap
    that was cut short there is put right by the next build before it does anything else. Raises SiteError if `target`
    is anything else than empty or a site built here, or `new` is not marked.
    """
    _put_right(target)
    check_target(target)
    if not (new / MARKER).is_file():
        raise SiteError(f"{new} is not a finished site: it has no {MARKER}")
    old = _beside(target, "old")
    _remove(old)
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError as error:
        if old.exists():
            old.rename(target)
        raise SiteError(f"{new} could not take the place of {target}: {error}") from error
    with suppress(OSError):  # the new site is published; what is left of the old one goes before the next
        _remove(old)


def _put_right(target: Path) -> None:
    """Put the old site back where a swap was cut short between its two renamings."""
    old = _beside(target, "old")
    if not target.exists() and (old / MARKER).is_file():
        old.rename(target)


def _beside(target: Path, what: str) -> Path:
    target = target.absolute()
    return target.with_name(f".{target.name}.{what}")


def _remove(folder: Path) -> None:
    """Remove `folder`, its mark first: what is left of it if this is cut short is never taken for a whole site."""
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        (folder / MARKER).unlink(missing_ok=True)
        shutil.rmtree(folder)
