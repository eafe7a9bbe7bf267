"""Pagefind as a program over the records of a shard, and what is left of its output.

Its own pages of results, styles, worker and highlighter are not used. A fragment, which a reader fetches for each
result shown, keeps address, anchors and what is shown; the folded words in it are of no use to a reader, and go.
"""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.site.errors import SiteError
from generator.site.programs import run_module

LIBRARY = "pagefind.js"
"""The module that reads shards in the browser."""

WASM = "wasm.unknown.pagefind"
"""Beside it: what it reads them with, the same for all shards."""

ENTRY = "pagefind-entry.json"
"""In the folder of a shard: what there is to read."""

_OF_A_SHARD = (ENTRY, "*.pf_meta", "fragment/*.pf_fragment", "index/*.pf_index")
_LANGUAGE = "unknown_"
_SIGNATURE = b"pagefind_dcd"
_CLASS = "PagefindInstance"
"""What the library calls the reader of one index. It exports only a reader of several that does not tell them apart."""


def run_pagefind(records: Path, output: Path) -> None:
    """Index the records under `records` into the folder `output`. Raises SiteError if Pagefind is missing or fails."""
    shutil.rmtree(output, ignore_errors=True)
    arguments = ("--site", str(records), "--output-path", str(output), "--force-language", "unknown")
    code, said = run_module("pagefind", *arguments)
    if code != 0 or not (output / LIBRARY).is_file():
        what = f"Pagefind could not index {records} (is it installed? `make setup` installs it)"
        raise SiteError(f"{what}:\n{said or 'no message'}")


def publish_shard(output: Path, target: Path, shown: Mapping[str, dict[str, Any]]) -> tuple[str, dict[str, str]]:
    """Put what readers need of the index `output` into the folder `target`.

    In: `shown`, what a result shows of the record of an address. Out: a tag of the index, other for other contents, and
    address → id of its records. Nothing published tells when it was written.
    """
    ids = {}
    for pattern in _OF_A_SHARD:
        for path in sorted(output.glob(pattern)):
            place = target / path.relative_to(output)
            place.parent.mkdir(parents=True, exist_ok=True)
            if path.suffix == ".pf_fragment":
                ids[_rewrite(path, place, shown)] = path.stem.removeprefix(_LANGUAGE)
            else:
                shutil.copyfile(path, place)
    entry = json.loads((output / ENTRY).read_text(encoding="utf-8"))
    (language,) = entry["languages"].values()
    return language["hash"].removeprefix(_LANGUAGE), ids


def publish_library(output: Path, target: Path) -> None:
    """Put the library of the index `output` into the folder `target`, its reader of one index exported, too."""
    library = (output / LIBRARY).read_text(encoding="utf-8")
    if f"var {_CLASS}=class{{" not in library:
        raise SiteError(f"{output / LIBRARY} has no {_CLASS} as this version of Pagefind is known to have it")
    target.mkdir(parents=True, exist_ok=True)
    (target / LIBRARY).write_text(f"{library.rstrip()}\nexport {{ {_CLASS} }};\n", encoding="utf-8")
    shutil.copyfile(output / WASM, target / WASM)


def _rewrite(path: Path, place: Path, shown: Mapping[str, dict[str, Any]]) -> str:
    """Write to `place` what a list of results needs of the fragment at `path`; return the address of its record."""
    packed = gzip.decompress(path.read_bytes())
    if not packed.startswith(_SIGNATURE):
        raise SiteError(f"{path} is no fragment as this version of Pagefind is known to write it")
    fragment = json.loads(packed[len(_SIGNATURE) :])
    address: str = fragment["url"]
    fragment |= {"content": "", **shown[address]}
    text = json.dumps(fragment, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    place.write_bytes(gzip.compress(_SIGNATURE + text.encode("utf-8"), mtime=0))
    return address
