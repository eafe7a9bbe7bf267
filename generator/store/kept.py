"""Answers kept from one run to the next, each in a file of a folder that belongs to the program alone.

A file is a digest and what it is of: a pickle, written whole or not at all. What is damaged, or holds anything but
values of the program's own types, is no answer; then the work is done again. A folder like this comes from nowhere but
an earlier run: nobody else's is ever read.
"""

from __future__ import annotations

import gc
import hashlib
import io
import pickle
import sys
import unicodedata
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator.store.files import digest, write_atomic

_PROGRAM = Path(__file__).resolve().parents[1]
_SUFFIX = ".kept"
_DIGEST = hashlib.sha256().digest_size
_OWN = "generator."
_FOREIGN = frozenset({("datetime", "date"), ("builtins", "frozenset")})


class Kept:
    """The answers in `folder`, by key. A key names all that an answer rests on (`key_of`)."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> Any:
        """The answer under `key`; None if there is none that can be trusted."""
        try:
            return load((self.folder / f"{key}{_SUFFIX}").read_bytes())
        except FileNotFoundError:
            return None

    def put(self, key: str, answer: Any) -> bytes:
        """Keep `answer` under `key`. Out: the bytes of its file, which `load` reads. Raises OSError."""
        body = pickle.dumps(answer, protocol=5)
        data = hashlib.sha256(body).digest() + body
        write_atomic(self.folder / f"{key}{_SUFFIX}", data)
        return data

    def drop(self, key: str) -> None:
        """Keep nothing under `key`."""
        (self.folder / f"{key}{_SUFFIX}").unlink(missing_ok=True)

    def drop_all_but(self, keys: Iterable[str]) -> None:
        """Remove what is kept under other keys: what this run did not ask for."""
        wanted = {f"{key}{_SUFFIX}" for key in keys}
        for path in sorted(self.folder.glob(f"*{_SUFFIX}")):
            if path.name not in wanted:
                path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """For files that an earlier run wrote to `folder`: the place where it is kept what they rest on."""

    kept: Kept
    folder: Path

    def stands(self, path: str, sha256: str) -> bool:
        """True if the file at `path` still has the digest that it had when it was made."""
        return digest(self.folder / path) == sha256


def load(data: bytes) -> Any:
    """The answer in the bytes of a file; None if they are not what was written."""
    digest, body = data[:_DIGEST], data[_DIGEST:]
    if hashlib.sha256(body).digest() != digest:
        return None
    collecting = gc.isenabled()
    gc.disable()  # all of this stays: nothing of it is worth looking for garbage
    try:
        return _Unpickler(io.BytesIO(body)).load()
    except (pickle.UnpicklingError, AttributeError, ImportError, EOFError, TypeError, ValueError):
        return None
    finally:
        if collecting:
            gc.enable()


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if "." in name or not (module.startswith(_OWN) or (module, name) in _FOREIGN):
            raise pickle.UnpicklingError(f"{module}.{name} is no value of ours")
        found = super().find_class(module, name)
        if not isinstance(found, type) or found.__module__ != module:  # a function, or what a module has imported
            raise pickle.UnpicklingError(f"{module}.{name} is no type of ours")
        return found


def key_of(*grounds: object, code: str) -> str:
    """A key for the answer that `code` (see `code_digest`) gives on these `grounds`, values whose `repr` tells all."""
    text = "\0".join((code, *map(repr, grounds)))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def code_digest(*parts: str, packages: tuple[str, ...] = ()) -> str:
    """A digest of the program's `parts` (packages or modules of it, data included), of Python and other `packages`."""
    digest = hashlib.sha256()
    for part in sorted(parts):
        place = _PROGRAM / part
        files = sorted(place.rglob("*")) if place.is_dir() else [place.with_suffix(".py")]
        for path in files:
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(f"{path.relative_to(_PROGRAM).as_posix()}\0".encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    told = (
        sys.version,
        unicodedata.unidata_version,
        zlib.ZLIB_RUNTIME_VERSION,
        *(f"{name} {version(name)}" for name in sorted(packages)),
    )
    digest.update("\0".join(told).encode())
    return digest.hexdigest()
