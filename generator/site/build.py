"""From pages and records under the build folder to the site."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.model.corpus import Corpus
from generator.model.edition import Edition
from generator.model.gazette import Gazette
from generator.site.configuration import data_folder, docs_folder, mkdocs_config, site_folder, write_config
from generator.site.errors import SiteError
from generator.site.mkdocs import run_mkdocs
from generator.site.swap import check_target, mark, staging_folder, swap_in

MKDOCS_YML = Path(__file__).resolve().parents[2] / "mkdocs.yml"


def build_site(
    corpus: Corpus, editions: Iterable[Edition], build: Path, target: Path, mkdocs_yml: Path = MKDOCS_YML
) -> None:
    """Build the site of the pages and records that stand under `build`, and put it at `target` as a whole.

    Of `corpus` only the gazette and the day it speaks of are used. If anything fails, what stood at `target` stands
    there still. Raises SiteError: pages missing, MkDocs failing, or `target` holding something else than a site.
    """
    check_target(target)
    built = [(edition, _build_edition(corpus, edition, build, mkdocs_yml)) for edition in editions]
    staging = staging_folder(target)
    for edition, folder in built:
        shutil.copytree(folder, staging / edition.base, dirs_exist_ok=True)
    if data_folder(build).is_dir():
        shutil.copytree(data_folder(build), staging / "data", ignore=shutil.ignore_patterns(".*"))
    mark(staging)
    swap_in(staging, target)


def configure(gazette: Gazette, edition: Edition, build: Path, mkdocs_yml: Path = MKDOCS_YML) -> Path:
    """Write MkDocs' configuration of `edition` under `build`, and say where it is."""
    return write_config(mkdocs_config(gazette, edition, build, mkdocs_yml), build, edition)


def _build_edition(corpus: Corpus, edition: Edition, build: Path, mkdocs_yml: Path) -> Path:
    docs = docs_folder(build, edition)
    if not (docs / "index.md").is_file():
        raise SiteError(f"{docs} holds no pages; run `generate` first")
    run_mkdocs(configure(corpus.gazette, edition, build, mkdocs_yml), as_of=corpus.as_of)
    return site_folder(build, edition)
