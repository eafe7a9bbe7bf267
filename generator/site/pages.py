"""The pages of all editions through MkDocs: shared among processes, and only those that something changed.

What MkDocs made is kept under the build folder, an edition a folder. A page is taken from there if its Markdown, the
pages it leads to, and all that shapes every page are what they were (`kept.py`), and its bytes are those that were
written then; so what is kept and what is built anew are together what a build from nothing gives.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from generator.model.edition import Edition
from generator.site.configuration import docs_folder, site_folder
from generator.site.errors import SiteError
from generator.site.kept import Kept, keys_of, output_of, read_kept, write_kept
from generator.site.mkdocs import run_mkdocs
from generator.store import digest, write_atomic
from generator.workers import processors

MOST = 1000
"""Pages a process: MkDocs holds all that it builds in memory, at a tenth of a megabyte each."""

FEWEST = 100
"""Fewer pages are not worth another process, which takes half a second to start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one process builds: some pages of an edition, by the paths of their Markdown."""

    edition: Edition
    number: int
    pages: tuple[str, ...]


def build_pages(
    configs: Mapping[Edition, Path], basis: Mapping[Edition, str], build: Path, as_of: dt.date | None
) -> None:
    """Make the folder of each edition under `build` hold its pages, and that of the root what belongs to no page.

    In: MkDocs' configuration of each edition, and of what shapes all its pages the digest. Raises SiteError: pages
    missing, or MkDocs failing; then the next build makes all that this one did not bring to its end.
    """
    keys, kept = {}, {}
    for edition in configs:
        docs = docs_folder(build, edition)
        if not (docs / "index.md").is_file():
            raise SiteError(f"{docs} holds no pages; run `generate` first")
        keys[edition] = keys_of(docs)
        kept[edition] = _still_good(read_kept(build, edition), basis[edition], keys[edition], build, edition)
    changed = {edition: [path for path in keys[edition] if path not in kept[edition]] for edition in configs}
    shares = shares_of(changed, {edition: docs_folder(build, edition) for edition in configs}, processors())
    work = build / "site" / ".work"
    shutil.rmtree(work, ignore_errors=True)
    # MkDocs runs in processes of its own, side by side; the first one to fail tells why.
    with ThreadPoolExecutor(max_workers=processors()) as pool:
        running = [pool.submit(_build, share, configs[share.edition], work, as_of) for share in shares]
        try:
            made = [one.result() for one in running]
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    for edition in configs:
        folders = [folder for share, folder in zip(shares, made, strict=True) if share.edition is edition]
        pages = kept[edition] | _take(folders, changed[edition], site_folder(build, edition))
        frame = _take_frame(folders, pages, site_folder(build, edition)) if not edition.base else set[str]()
        _tidy(site_folder(build, edition), {output_of(path) for path in pages} | frame)
        outputs = {path: (keys[edition][path], made_of) for path, made_of in pages.items()}
        write_kept(build, edition, Kept(basis=basis[edition], pages=outputs))
    shutil.rmtree(work, ignore_errors=True)


def shares_of(changed: Mapping[Edition, Sequence[str]], docs: Mapping[Edition, Path], workers: int) -> list[Share]:
    """The pages `changed` in shares of about the same weight, for so many `workers`; the edition at the root has one.

    In: the folder of the Markdown of each edition.
    """
    number = sum(len(pages) for pages in changed.values())
    shares = []
    for edition, pages in changed.items():
        wanted = -(-2 * workers * len(pages) // max(number, 1))  # two rounds, so that no worker waits long for another
        many = max(min(wanted, len(pages) // FEWEST), -(-len(pages) // MOST), 0 if edition.base and not pages else 1)
        heavy = sorted(pages, key=lambda path: (-(docs[edition] / path).stat().st_size, path))
        shares += [Share(edition=edition, number=at, pages=tuple(sorted(heavy[at::many]))) for at in range(many)]
    return shares


def _still_good(
    kept: Kept | None, basis: str, keys: Mapping[str, str], build: Path, edition: Edition
) -> dict[str, str]:
    """The pages of an earlier build that can stay: path → digest of what was built."""
    if kept is None or kept.basis != basis:
        return {}
    folder = site_folder(build, edition)
    same = {path: made for path, (key, made) in kept.pages.items() if keys.get(path) == key}
    return {path: made for path, made in same.items() if digest(folder / output_of(path)) == made}


def _build(share: Share, config: Path, work: Path, as_of: dt.date | None) -> Path:
    """Build `share`; the folder that holds it, and besides what belongs to no page."""
    name = f"{share.edition.value}-{share.number}"
    listed = work / f"{name}.txt"
    write_atomic(listed, "".join(f"{path}\n" for path in share.pages).encode())
    run_mkdocs(config, as_of=as_of, output=work / name, pages=listed)
    return work / name


def _take(folders: Iterable[Path], pages: Iterable[str], target: Path) -> dict[str, str]:
    """Move what was built of `pages` from `folders` to `target`; path → digest.

    A file takes the place of another, and is never written over: the published site may share its bytes.
    """
    made = {}
    everywhere = list(folders)
    for path in pages:
        found = next((place for folder in everywhere if (place := folder / output_of(path)).is_file()), None)
        if found is None:
            raise SiteError(f"MkDocs made no page of {path}; is there anything in it?")
        made[path] = digest(found)
        _move(found, target / output_of(path))
    return made


def _take_frame(folders: Sequence[Path], pages: Iterable[str], target: Path) -> set[str]:
    """Move what belongs to no page from the first of `folders` to `target`; the paths there."""
    of_pages = {output_of(path) for path in pages}
    found = {path.relative_to(folders[0]).as_posix(): path for path in folders[0].rglob("*") if path.is_file()}
    frame = {name for name in found if name not in of_pages and not name.startswith("sitemap.xml")}
    for name in sorted(frame):
        _move(found[name], target / name)
    return frame


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    source.replace(target)


def _tidy(folder: Path, wanted: set[str]) -> None:
    """Remove from `folder` what is not `wanted`, and folders with nothing in them."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(folder).as_posix() not in wanted:
            path.unlink()
