"""From pages and records under the build folder to the site."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator import store
from generator.model.corpus import Corpus
from generator.model.edition import Edition
from generator.model.gazette import Gazette
from generator.site.configuration import (
    companions_folder,
    data_folder,
    mkdocs_config,
    site_folder,
    write_config,
)
from generator.site.errors import SiteError
from generator.site.kept import basis_of
from generator.site.links import SitePage, lost_links, read_pages
from generator.site.pages import build_pages
from generator.site.search import build_index, search_folder
from generator.site.sitemap import write_sitemap
from generator.site.swap import check_target, mark, removed_on_failure, staging_folder, swap_in

SHOWN = 20
"""Of links that reach nothing, so many are told of."""

UNKNOWN_DAY = dt.date(1970, 1, 1)
"""What an archive without any known date speaks of, for the same bytes on any day."""

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

    A site of some of the editions is a part, which may lead to what is not there; in that of all every link reaches
    something. Of `corpus` only the gazette and the day it speaks of are used. `last_look` is called when the site is
    made and before it is published; what it raises, as anything that fails, leaves at `target` what stood there. Raises
    SiteError: pages missing, MkDocs failing, links that reach nothing, or `target` holding something else than a site.
    """
    check_target(target)
    editions = tuple(editions)
    configs = {edition: configure(corpus.gazette, edition, build, mkdocs_yml) for edition in editions}
    basis = {edition: basis_of(config, mkdocs_yml) for edition, config in configs.items()}
    with removed_on_failure(staging_folder(target)) as staging, ThreadPoolExecutor(max_workers=1) as beside:
        # MkDocs works in other processes; meanwhile this one has time for the index.
        index = beside.submit(build_index, build, staging) if search_folder(build).is_dir() else None
        build_pages(configs, basis, build, corpus.as_of)
        for edition in editions:
            _place(site_folder(build, edition), staging / edition.base)
        if data_folder(build).is_dir():
            _place(data_folder(build), staging / "data")
        if companions_folder(build).is_dir():
            _place(companions_folder(build), staging)
        if index:
            index.result()
        _look(corpus, editions, staging, store.Kept(build / "kept" / "places"))
        if last_look:
            last_look()
        mark(staging)
        swap_in(staging, target)


def _place(folder: Path, target: Path) -> None:
    """Put the files of `folder` into `target`, but hidden ones, sharing their bytes on the disk where it can do that.

    Whatever is written under the build folder takes the place of a file and never changes one, so that nothing changes
    in a site that stands.
    """
    shutil.copytree(folder, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".*"), copy_function=_share)


def _share(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except FileExistsError:  # to copy would change what the other one shares its bytes with
        raise SiteError(f"two files of the site have one place: {target}; this one is from {source}") from None
    except OSError:  # another disk, or one that knows no such thing
        shutil.copyfile(source, target)


def _look(corpus: Corpus, editions: Sequence[Edition], staging: Path, kept: store.Kept) -> None:
    """Look at all pages together: list them for search engines; raise SiteError where a link reaches no place."""
    pages = read_pages(staging, kept)
    if lost := lost_links(staging, pages, whole=set(editions) == set(Edition)):
        raise SiteError("Links that reach nothing:\n" + "\n".join(lost[:SHOWN]))
    root = corpus.gazette.site_url.rstrip("/") + "/" if corpus.gazette.site_url else None
    day = (corpus.as_of or UNKNOWN_DAY).isoformat()
    write_sitemap(staging, root, _listed(pages, editions), editions, day)


def _listed(pages: Mapping[str, SitePage], editions: Sequence[Edition]) -> list[str]:
    """The paths of the pages that search engines are told of, as in addresses: those of the edition at the root."""
    others = tuple(edition.base for edition in editions if edition.base)
    names = [name for name, page in pages.items() if page.listed and not (others and name.startswith(others))]
    return [name.removesuffix("index.html") for name in names if name.split("/")[-1] == "index.html"]


def configure(gazette: Gazette, edition: Edition, build: Path, mkdocs_yml: Path = MKDOCS_YML) -> Path:
    """Write MkDocs' configuration of `edition` under `build`, and say where it is."""
    return write_config(mkdocs_config(gazette, edition, build, mkdocs_yml), build, edition)
