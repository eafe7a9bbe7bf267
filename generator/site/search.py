"""The search index: Pagefind as a program over search records, and what is left of its output.

Pagefind's own pages of results, styles, worker and highlighter are not used. A fragment, which a reader fetches for
each result shown, keeps address, anchors and what is shown; the folded words in it are of no use to a reader, and go.
"""

from __future__ import annotations

import gzip
import html
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.site.errors import SiteError
from generator.store import write_atomic
from generator.text import folding

INDEX = "pagefind"
"""The folder of the index in a site."""

FOLDING = "folding.json"
"""Beside the index: the table by which a reader's query is folded as the texts are."""

CATALOGUE = "catalogue.json"
"""Beside the index: which records have which value of a filter, and their order by date."""

_KEPT = ("pagefind.js", "pagefind-entry.json", "*.pf_meta", "wasm.*.pagefind")
_KEPT_FOLDERS = ("fragment", "index")
_SIGNATURE = b"pagefind_dcd"
_SHOWN = re.compile(r'<meta name="shown" content="(?P<json>[^"]*)">')


def search_folder(build: Path) -> Path:
    """Where the search records are written, under the folder `build`."""
    return build / "search" / "records"


def build_index(build: Path, site: Path) -> None:
    """Index the search records under `build`, whose paths are addresses on the site; the index goes to folder `site`.

    Raises SiteError if Pagefind is missing or fails.
    """
    source, output = search_folder(build), build / "search" / "index"
    shutil.rmtree(output, ignore_errors=True)
    command = [sys.executable, "-m", "pagefind", "--site", str(source), "--output-path", str(output)]
    done = subprocess.run(
        [*command, "--force-language", "unknown"], capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode != 0 or not (output / "pagefind.js").is_file():
        words = (done.stderr or done.stdout).strip() or "no message"
        raise SiteError(f"Pagefind could not index {source} (is it installed? `make setup` installs it):\n{words}")
    shown = {path.stem: _rewrite(path, source) for path in sorted((output / "fragment").iterdir())}
    target = site / INDEX
    target.mkdir(parents=True, exist_ok=True)
    for pattern in _KEPT:
        for path in output.glob(pattern):
            shutil.copy2(path, target / path.name)
    write_atomic(target / FOLDING, _folding(source).encode("utf-8"))
    write_atomic(target / CATALOGUE, _catalogue(shown).encode("utf-8"))
    for name in _KEPT_FOLDERS:
        if (output / name).is_dir():
            shutil.copytree(output / name, target / name, dirs_exist_ok=True)


def _folding(source: Path) -> str:
    """The table as JSON: `from` and `to`, one character each by place, and `more`, what becomes several or none.

    `also` are the second spellings of traditional script in this archive, as they stand beside its records.
    """
    table = folding()
    single = {char: form for char, form in table.items() if len(form) == 1}
    more = {char: form for char, form in table.items() if char not in single}
    spellings = source / "spellings.json"
    also = json.loads(spellings.read_text(encoding="utf-8")) if spellings.is_file() else {}
    value = {"from": "".join(single), "to": "".join(single.values()), "more": more, "also": also}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _catalogue(shown: Mapping[str, dict[str, Any]]) -> str:
    """The catalogue as JSON: the `ids` of all records, the newest first, those without a date last.

    `dated` says how many have a date; `filters` has name → value → places in `ids`.
    """
    ids = sorted(shown, key=lambda id_: (shown[id_]["meta"].get("date", ""), id_), reverse=True)
    filters: dict[str, dict[str, list[int]]] = {}
    for place, id_ in enumerate(ids):
        for name, values in shown[id_]["filters"].items():
            for value in values:
                filters.setdefault(name, {}).setdefault(value, []).append(place)
    dated = sum("date" in shown[id_]["meta"] for id_ in ids)
    value = {"ids": ids, "dated": dated, "filters": filters}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"


def _rewrite(path: Path, records: Path) -> dict[str, Any]:
    """Leave of the fragment at `path` what a list of results needs, and add what it shows, from its record; return that.

    Nothing in it tells when it was written.
    """
    packed = gzip.decompress(path.read_bytes())
    if not packed.startswith(_SIGNATURE):
        raise SiteError(f"{path} is no fragment as this version of Pagefind is known to write it")
    fragment = json.loads(packed[len(_SIGNATURE) :])
    record = (records / fragment["url"].strip("/") / "index.html").read_text(encoding="utf-8")
    shown = _SHOWN.search(record)
    if shown is None:
        raise SiteError(f"{records}: the record of {fragment['url']} does not say what it shows; build anew")
    known: dict[str, Any] = json.loads(html.unescape(shown["json"]))
    fragment |= {"content": "", **known}
    text = json.dumps(fragment, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    path.write_bytes(gzip.compress(_SIGNATURE + text.encode("utf-8"), mtime=0))
    return known
