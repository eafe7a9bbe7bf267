"""What all tests share: built sites, the real issues where there are some, settings of hypothesis."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import hypothesis
import pytest

from tests.support.built_site import IS_DEMONSTRATION, PROJECT, BuiltSite, build_once
from tests.support.hostile import write_root
from tests.support.served import Place

# Tests that know what the demonstration gazette says are collected as long as it stands in content/; who publishes a
# gazette of their own from this repository keeps the tests of the code.
collect_ignore = [] if IS_DEMONSTRATION else ["browser", "corpus", "property", "site", "unit/export"]

OWN_DOMAIN = "https://gazette.example/"
"""The address of a site that stands at the root of its host."""

hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files (make golden)")


def pytest_configure(config: pytest.Config) -> None:
    corpus = os.environ.get("GAZETTE_CORPUS")
    if corpus and not (Path(corpus) / "issues").is_dir():
        raise pytest.UsageError(f"GAZETTE_CORPUS={corpus}: expected a content root, with a folder issues/")
    if os.environ.get("CI") and config.getoption("--update-golden"):
        raise pytest.UsageError("--update-golden in CI would make every golden test pass")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests of real issues are collected only where GAZETTE_CORPUS names some; without it there is nothing to skip."""
    if os.environ.get("GAZETTE_CORPUS"):
        return
    chosen, left_out = [], []
    for item in items:
        wants = item.get_closest_marker("corpus") or {"corpus_root", "corpus_site"} & set(
            getattr(item, "fixturenames", ())
        )
        (left_out if wants else chosen).append(item)
    if left_out:
        items[:] = chosen
        config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="session")
def worker(request: pytest.FixtureRequest) -> str | None:
    """The name of this xdist worker; None without xdist."""
    return getattr(request.config, "workerinput", {}).get("workerid")


@pytest.fixture(scope="session")
def demo_root() -> Path:
    """The content root of the demonstration gazette."""
    return PROJECT / "content"


@pytest.fixture(scope="session")
def corpus_root() -> Path:
    """The content root of the real issues; a test that asks for it is left out where GAZETTE_CORPUS is not set."""
    return Path(os.environ["GAZETTE_CORPUS"]).resolve()


@pytest.fixture(scope="session")
def demo_site(demo_root: Path, tmp_path_factory: pytest.TempPathFactory, worker: str | None) -> BuiltSite:
    """The demonstration gazette's site, built once a session."""
    return build_once("demo", demo_root, tmp_path_factory, worker)


@pytest.fixture(scope="session")
def own_domain_site(demo_root: Path, tmp_path_factory: pytest.TempPathFactory, worker: str | None) -> BuiltSite:
    """Two issues of the demonstration as a gazette with a domain of its own publishes them: at the root of its host."""
    root = tmp_path_factory.mktemp("own-domain")
    shutil.copytree(demo_root, root, dirs_exist_ok=True)
    for issue in sorted((root / "issues").glob("*.*"))[2:]:
        issue.unlink()
    facts = (root / "gazette.yml").read_text(encoding="utf-8")
    moved = re.sub(r"(?m)^site_url: .*$", f"site_url: {OWN_DOMAIN}", facts)
    assert moved != facts
    (root / "gazette.yml").write_text(moved, encoding="utf-8")
    return build_once("own-domain", root, tmp_path_factory, worker)


@pytest.fixture(scope="session")
def hostile_root_site(tmp_path_factory: pytest.TempPathFactory, worker: str | None) -> BuiltSite:
    """The site of a gazette whose every text means harm, built as any other."""
    return build_once("hostile", write_root(tmp_path_factory.mktemp("hostile") / "content"), tmp_path_factory, worker)


@pytest.fixture(scope="session", params=["project", "domain"])
def place(request: pytest.FixtureRequest) -> Place:
    """The two places where a site may stand: below a path of its host, and at the root of a domain of its own."""
    if request.param == "project":
        return Place(request.getfixturevalue("demo_site").site, "https://example.github.io/xiyu-gazette/")
    return Place(request.getfixturevalue("own_domain_site").site, OWN_DOMAIN)


@pytest.fixture(scope="session")
def corpus_site(corpus_root: Path, tmp_path_factory: pytest.TempPathFactory, worker: str | None) -> BuiltSite:
    """The site of the real issues, built once a session."""
    return build_once("corpus", corpus_root, tmp_path_factory, worker)


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    """True if golden files are to be rewritten rather than compared."""
    return bool(request.config.getoption("--update-golden"))
