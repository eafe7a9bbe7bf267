"""From pages and records under the build folder to the site."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator.model.corpus import Corpus
from generator.model.edition import Edition
from generator.model.gazette import Gazette
from generator.site.configuration import (
    companions_folder,
    data_folder,
    docs_folder,
    mkdocs_config,
    site_folder,
    write_config,
)
from generator.site.errors import SiteError
from generator.site.mkdocs import run_mkdocs
from generator.site.search import build_index, search_folder
from generator.site.swap import check_target, mark, removed_on_failure, staging_folder, swap_in

MKDOCS_YML = Path(__file__).resolve().parents[2] / "mkdocs.yml"


def build_site(
    corpus: Corpus,
    editions: Iterable[Edition],
    build: Path,
    target: Path,
    mkdocs_yml: Path = MKDOCS_YML,
    *,
    last_look: Callable[[], None] | None = None,
) -> None:
    """Build the site of the pages, records and companions under `build`, and put it at `target` as a whole.

    Of `corpus` only the gazette and the day it speaks of are used. `last_look` is called when the site is made and
    before it is published; what it raises, as anything that fails, leaves at `target` what stood there. Raises
    SiteError: pages missing, MkDocs failing, or `target` holding something else than a site.
    """
    check_target(target)
    editions = tuple(editions)
    # MkDocs runs in processes of its own, side by side; the first one to fail tells why.
    with ThreadPoolExecutor(max_workers=len(editions)) as pool:
        built = list(pool.map(lambda edition: _build_edition(corpus, edition, build, mkdocs_yml), editions))
    with removed_on_failure(staging_folder(target)) as staging:
        for edition, folder in zip(editions, built, strict=True):
            shutil.copytree(folder, staging / edition.base, dirs_exist_ok=True, ignore=_left_out(edition, folder))
        if data_folder(build).is_dir():
            hidden = shutil.ignore_patterns(".*")
            shutil.copytree(data_folder(build), staging / "data", dirs_exist_ok=True, ignore=hidden)
        if companions_folder(build).is_dir():
            shutil.copytree(companions_folder(build), staging, dirs_exist_ok=True)
        if search_folder(build).is_dir():
            build_index(build, staging)
        if last_look:
            last_look()
        mark(staging)
        swap_in(staging, target)


def _left_out(edition: Edition, folder: Path) -> Callable[[str, list[str]], set[str]]:
    """What in `folder` only the edition at the root of the site has, for all of them.

    One sitemap names the pages of all, one page what is lost; and all pages ask for the same style sheet and scripts.
    """
    shared = {"sitemap.xml", "sitemap.xml.gz", "404.html", "assets"} if edition.base else set[str]()
    return lambda path, names: shared & set(names) if Path(path) == folder else set()


def configure(gazette: Gazette, edition: Edition, build: Path, mkdocs_yml: Path = MKDOCS_YML) -> Path:
    """Write MkDocs' configuration of `edition` under `build`, and say where it is."""
    return write_config(mkdocs_config(gazette, edition, build, mkdocs_yml), build, edition)


def _build_edition(corpus: Corpus, edition: Edition, build: Path, mkdocs_yml: Path) -> Path:
    docs = docs_folder(build, edition)
    if not (docs / "index.md").is_file():
        raise SiteError(f"{docs} holds no pages; run `generate` first")
    run_mkdocs(configure(corpus.gazette, edition, build, mkdocs_yml), as_of=corpus.as_of)
    return site_folder(build, edition)
