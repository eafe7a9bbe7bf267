"""A site to search in: a synthetic archive of some size, its simplified edition, and its index, with what that took."""

from __future__ import annotations

import bisect
import gc
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator import export, pipeline, render
from generator.model.edition import Edition
from generator.site import build_site, configure, docs_folder, search_folder, write_pages, write_records
from generator.site.search import INDEX
from tests.benchmarks.archive import write_archive
from tests.support.archive import quiet
from tests.support.plain_reading import texts_of

Texts = dict[str, tuple[str, ...]]

PAGES = 300
"""Notices whose pages are built, at most."""

_INDEX = """
import json, resource, sys, time
from pathlib import Path
from generator.site import build_index
started = time.monotonic()
build_index(Path(sys.argv[1]), Path(sys.argv[2]))
own, pagefind = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps({"seconds": time.monotonic() - started, "own": own * 1024, "pagefind": pagefind * 1024}))
"""


@dataclass(frozen=True, slots=True)
class SearchSite:
    """A site to search in: where it stands, the texts of its notices by id, and what its index took.

    `pages` has the paths of pages that are served in place of others; empty where each notice has its own.
    """

    site: Path
    texts: Texts
    index: dict[str, float]
    pages: dict[str, str]


def search_site(notices: int, folder: Path) -> SearchSite:
    """Make an archive of that many `notices`, its site and its index under `folder`; what stands there is used again.

    MkDocs takes minutes for a thousand pages. Above PAGES, the pages are those of an archive of that many notices, and
    a result gets the one whose text is nearest in length to its own: as many bytes, another sentence.
    """
    few = min(notices, PAGES)
    texts = _kept(folder / "texts.json", lambda: _records(notices, folder))
    paged = _kept(folder / "paged.json", lambda: _pages(few, folder))
    stand_ins = _nearest(texts, paged) if few < notices else {}
    return SearchSite(
        folder / "site", texts, _index(folder / "build", folder / "site") | {"notices": notices}, stand_ins
    )


def _kept(path: Path, make: Callable[[], Texts]) -> Texts:
    """What stands at `path`; made, if it does not stand there yet."""
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(make(), ensure_ascii=False), encoding="utf-8")
        gc.collect()
    return {id_: tuple(found) for id_, found in json.loads(path.read_text(encoding="utf-8")).items()}


def _records(notices: int, folder: Path) -> Texts:
    """The search records of an archive; returned are its texts."""
    write_archive(notices, folder / "content")
    corpus = pipeline.read(folder / "content", None, quiet)
    relations = pipeline.relate(corpus, quiet)
    records = export.search_records(corpus, relations, render.findable(corpus, relations))
    write_records(records, search_folder(folder / "build"))
    return texts_of(corpus, relations.english_titles)


def _pages(notices: int, folder: Path) -> Texts:
    """The site of an archive in the simplified edition, without an index; returned are the archive's texts."""
    edition, *_ = Edition
    content, build, site = folder / "paged", folder / "pages", folder / "site"
    write_archive(notices, content)
    corpus = pipeline.read(content, None, quiet)
    relations = pipeline.relate(corpus, quiet)
    write_pages(render.render(corpus, relations, edition), docs_folder(build, edition))
    configure(corpus.gazette, edition, build)
    build_site(corpus, (edition,), build, site)
    return texts_of(corpus, relations.english_titles)


def _nearest(texts: Texts, paged: Texts) -> dict[str, str]:
    lengths = sorted((sum(map(len, found)), id_) for id_, found in paged.items())
    pages = {}
    for id_, found in texts.items():
        at = bisect.bisect(lengths, (sum(map(len, found)), ""))
        pages[f"/notices/{id_}/"] = f"/notices/{lengths[min(at, len(lengths) - 1)][1]}/"
    return pages


def _index(build: Path, site: Path) -> dict[str, float]:
    """Build the index in a process of its own: seconds, peak memory of ours and of Pagefind, bytes, shards, records."""
    shards = build / "search" / "shards"
    for made in (site / INDEX, shards):
        shutil.rmtree(made, ignore_errors=True)
    command = [sys.executable, "-c", _INDEX, str(build), str(site)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    files = [path for path in (site / INDEX).rglob("*") if path.is_file()]
    return json.loads(done.stdout) | {
        "records": sum(1 for _ in search_folder(build).glob("**/*.html")),
        "shards": sum(1 for _ in shards.iterdir()),
        "bytes": sum(path.stat().st_size for path in files),
    }
