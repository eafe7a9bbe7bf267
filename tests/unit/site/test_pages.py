"""Pages that are kept, built anew, and shared among processes: always what a build from nothing gives."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.edition import Edition
from generator.model.page import Page
from generator.site import SiteError, build_site, docs_folder, site_folder, write_pages
from generator.site import pages as building
from generator.site.pages import FEWEST, MOST, shares_of
from tests.support.built_site import PROJECT
from tests.unit.site.test_build import CORPUS, FRONT, NAV, files

EDITIONS = [Edition.ZH_HANS, Edition.EN]
LIST = "site/en.json"


def write(build: Path, **texts: str) -> None:
    """The pages under `build`: those of the navigation, and for each name one with its text."""
    for edition in EDITIONS:
        nav = [Page(path=path, text=f"{FRONT.format(title=path)}# {path}\n") for path in NAV]
        more = [Page(path=f"notices/{name}.md", text=f"# {name}\n\n{text}\n") for name, text in texts.items()]
        write_pages([*nav, *more], docs_folder(build, edition))


def project(folder: Path) -> Path:
    """A copy of what shapes the pages, to be changed; its mkdocs.yml."""
    shutil.copytree(PROJECT / "overrides", folder / "overrides")
    return Path(shutil.copy(PROJECT / "mkdocs.yml", folder))


def built_pages(build: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[[], None]) -> list[str]:
    """The pages that MkDocs builds while `run` runs."""
    found: list[str] = []
    with monkeypatch.context() as patch:
        real = building.run_mkdocs

        def noted(config: Path, **asked: Path) -> None:
            found.extend(f"{config.stem}/{line}" for line in asked["pages"].read_text(encoding="utf-8").splitlines())
            real(config, **asked)  # type: ignore[arg-type]

        patch.setattr(building, "run_mkdocs", noted)
        run()
    return sorted(found)


def test_what_did_not_change_is_kept_and_the_site_is_that_of_a_build_from_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build, site = tmp_path / "one", tmp_path / "site"
    steps: list[tuple[dict[str, str], list[str]]] = [
        ({"a": "甲", "b": "[a](a.md)"}, []),
        ({"a": "甲", "b": "[a](a.md)"}, []),
        ({"a": "甲", "b": "[a](a.md)", "c": "[b](b.md)"}, ["c"]),
        ({"a": "乙", "b": "[a](a.md)", "c": "[b](b.md)"}, ["a"]),
        ({"a": "乙", "b": "[a](a.md)"}, []),
    ]
    for number, (texts, changed) in enumerate(steps):
        write(build, **texts)
        found = built_pages(build, monkeypatch, lambda: build_site(CORPUS, EDITIONS, build, site))
        if number:
            assert found == sorted(f"{one.value}/notices/{name}.md" for one in EDITIONS for name in changed)
        afresh = tmp_path / f"afresh-{number}"
        write(afresh / "build", **texts)
        build_site(CORPUS, EDITIONS, afresh / "build", afresh / "site")
        assert files(site) == files(afresh / "site")


def test_a_page_whose_target_has_gone_is_not_kept(tmp_path: Path) -> None:
    build, site = tmp_path / "build", tmp_path / "site"
    write(build, a="甲", b="[a](a.md)")
    build_site(CORPUS, EDITIONS, build, site)
    before = files(site)
    write(build, b="[a](a.md)")
    with pytest.raises(SiteError, match=r"notices/b\.md.*a\.md"):
        build_site(CORPUS, EDITIONS, build, site)
    assert files(site) == before


def test_a_place_that_has_gone_from_a_page_is_missed_by_a_page_that_is_kept(tmp_path: Path) -> None:
    build, site = tmp_path / "build", tmp_path / "site"
    write(build, a="## 甲 {#x}", b="[a](a.md#x)")
    build_site(CORPUS, EDITIONS, build, site)
    write(build, a="## 甲 {#y}", b="[a](a.md#x)")
    with pytest.raises(SiteError, match=r"notices/b/index\.html leads to 'notices/a/index\.html#x'"):
        build_site(CORPUS, EDITIONS, build, site)


def spoil_list(build: Path) -> None:
    (build / LIST).write_text("{", encoding="utf-8")


def lose_list(build: Path) -> None:
    (build / LIST).unlink()


def list_of_another_shape(build: Path) -> None:
    (build / LIST).write_text(json.dumps({"basis": "x", "pages": {"notices/a.md": 1}}), encoding="utf-8")


def change_a_page(build: Path) -> None:
    page = site_folder(build, Edition.EN) / "notices/a/index.html"
    page.write_text(page.read_text(encoding="utf-8") + "<!-- -->", encoding="utf-8")


def lose_a_page(build: Path) -> None:
    (site_folder(build, Edition.EN) / "notices/a/index.html").unlink()


@pytest.mark.parametrize("harm", [spoil_list, lose_list, list_of_another_shape, change_a_page, lose_a_page])
def test_what_is_not_as_it_was_left_is_not_believed(
    harm: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build, site = tmp_path / "build", tmp_path / "site"
    write(build, a="甲")
    build_site(CORPUS, EDITIONS, build, site)
    whole = files(site)
    harm(build)
    found = built_pages(build, monkeypatch, lambda: build_site(CORPUS, EDITIONS, build, tmp_path / "again"))
    assert "en/notices/a.md" in found
    assert files(tmp_path / "again") == whole


@pytest.mark.parametrize("what", ["overrides/main.html", "overrides/hooks/bundle.py", "mkdocs.yml", "gazette"])
def test_what_shapes_every_page_builds_every_page(what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build, site, yml = tmp_path / "build", tmp_path / "site", project(tmp_path)
    write(build, a="甲")
    corpus = CORPUS
    build_site(corpus, EDITIONS, build, site, yml)
    if what == "gazette":
        corpus = replace(CORPUS, gazette=replace(CORPUS.gazette, site_url="https://other.example/"))
    else:
        with (tmp_path / what).open("a", encoding="utf-8") as file:
            file.write("\n# changed\n" if not what.endswith(".html") else "{# changed #}")
    found = built_pages(build, monkeypatch, lambda: build_site(corpus, EDITIONS, build, site, yml))
    assert len(found) == len(EDITIONS) * (len(NAV) + 1)


def test_several_processes_give_what_one_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {f"n{number}": f"[next](n{(number + 1) % 9}.md)" for number in range(9)}
    sites = []
    for name, fewest in (("one", FEWEST), ("many", 3)):
        write(tmp_path / name, **texts)
        monkeypatch.setattr(building, "FEWEST", fewest)
        monkeypatch.setattr(building, "processors", lambda: 3)
        build_site(CORPUS, EDITIONS, tmp_path / name, tmp_path / f"{name}-site")
        sites.append(files(tmp_path / f"{name}-site"))
    assert sites[0] == sites[1]


def test_the_published_site_never_changes_under_its_readers(tmp_path: Path) -> None:
    build, site = tmp_path / "build", tmp_path / "site"
    write(build, a="甲")
    build_site(CORPUS, EDITIONS, build, site)
    before = files(site)
    site.rename(tmp_path / "read")
    write(build, a="乙")
    build_site(CORPUS, EDITIONS, build, site)
    assert files(tmp_path / "read") == before
    assert files(site) != before


@pytest.mark.parametrize(
    ("pages", "workers", "expected"), [(5, 2, 1), (1300, 2, 2), (1300, 1, 2), (13000, 2, 13), (400, 16, 4)]
)
def test_shares_are_neither_too_large_nor_too_small(pages: int, workers: int, expected: int, tmp_path: Path) -> None:
    names = [f"{number}.md" for number in range(pages)]
    for name in names:
        (tmp_path / name).write_text("x" * (len(name) % 3), encoding="utf-8")
    shares = shares_of(dict.fromkeys(Edition, names), dict.fromkeys(Edition, tmp_path), workers)
    assert len(shares) == 3 * expected
    for edition in Edition:
        mine = [share for share in shares if share.edition is edition]
        assert sorted(page for share in mine for page in share.pages) == sorted(names)
        assert max(len(share.pages) for share in mine) <= MOST


def test_without_changes_only_what_belongs_to_no_page_is_made(tmp_path: Path) -> None:
    shares = shares_of({one: [] for one in Edition}, dict.fromkeys(Edition, tmp_path), 2)
    assert [(share.edition, share.pages) for share in shares] == [(Edition.ZH_HANS, ())]
