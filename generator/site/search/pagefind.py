"""Pagefind: the program that indexes the records of a shard, its library for browsers, and the form of its files.

Its own pages of results, styles, worker and highlighter are not used.
"""

from __future__ import annotations

import gzip
import json
import shutil
from importlib.metadata import version
from pathlib import Path
from typing import Any

import cbor2

from generator.site.errors import SiteError
from generator.site.programs import run_module

LIBRARY = "pagefind.js"
"""The module that reads an index in the browser."""

ENTRY = "pagefind-entry.json"
"""In the folder of an index: what there is to read."""

_WASM = "wasm.unknown.pagefind"
_SIGNATURE = b"pagefind_dcd"
_CLASS = "PagefindInstance"
"""What the library calls the reader of one index. It exports only one that asks more than we need, and hides more."""


def pagefind_version() -> str:
    """The version of Pagefind that is installed, whose files these are."""
    return version("pagefind")


def run_pagefind(records: Path, output: Path) -> None:
    """Index the records under `records` into the folder `output`. Raises SiteError if Pagefind is missing or fails."""
    shutil.rmtree(output, ignore_errors=True)
    arguments = ("--site", str(records), "--output-path", str(output), "--force-language", "unknown")
    code, said = run_module("pagefind", *arguments)
    if code != 0 or not (output / LIBRARY).is_file():
        what = f"Pagefind could not index {records} (is it installed? `make setup` installs it)"
        raise SiteError(f"{what}:\n{said or 'no message'}")


def publish_library(output: Path, target: Path) -> None:
    """Put the library of the index `output` into the folder `target`, its reader of one index exported, too."""
    library = (output / LIBRARY).read_text(encoding="utf-8")
    if f"var {_CLASS}=class{{" not in library:
        raise SiteError(f"{output / LIBRARY} has no {_CLASS} as this version of Pagefind is known to have it")
    target.mkdir(parents=True, exist_ok=True)
    (target / LIBRARY).write_text(f"{library.rstrip()}\nexport {{ {_CLASS} }};\n", encoding="utf-8")
    shutil.copyfile(output / _WASM, target / _WASM)


def read_cbor(path: Path) -> Any:
    """What the file `path` of an index holds: its list of pages and chunks (*.pf_meta), or a chunk (*.pf_index)."""
    return cbor2.loads(_unpacked(path))


def read_fragment(path: Path) -> Any:
    """What the file `path` says of a record."""
    return json.loads(_unpacked(path))


def write_cbor(path: Path, value: Any) -> None:
    """Write `value` as a file of an index: the same bytes for the same value."""
    write_packed(path, cbor2.dumps(value))


def write_packed(path: Path, data: bytes) -> None:
    """Write CBOR as a file of an index."""
    _pack(path, data)


def write_fragment(path: Path, value: dict[str, Any]) -> None:
    """Write what is to be said of a record: the same bytes for the same value."""
    _pack(path, json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode("utf-8"))


def _unpacked(path: Path) -> bytes:
    unpacked = gzip.decompress(path.read_bytes())
    if not unpacked.startswith(_SIGNATURE):
        raise SiteError(f"{path} is no file as this version of Pagefind is known to write it")
    return unpacked[len(_SIGNATURE) :]


def _pack(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(_SIGNATURE + data, compresslevel=6, mtime=0))
