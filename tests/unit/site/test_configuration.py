"""MkDocs's configuration of an edition: inherits, and puts in what the gazette says, as text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.model.edition import Bilingual, Edition
from generator.model.gazette import Gazette
from generator.render.environment import wording
from generator.render.views.terms import STATES
from generator.site import docs_folder, mkdocs_config, site_folder, write_config
from generator.vocabulary.script import traditional
from tests.support.built_site import PROJECT

ROOT = PROJECT / "mkdocs.yml"
every_edition = pytest.mark.parametrize("edition", list(Edition), ids=lambda edition: edition.value)


def load(gazette: Gazette, edition: Edition, build: Path) -> MkDocsConfig:
    """The configuration as MkDocs reads it."""
    docs_folder(build, edition).mkdir(parents=True)
    return load_config(str(write_config(mkdocs_config(gazette, edition, build, ROOT), build, edition)))


@every_edition
def test_each_edition_inherits_and_stands_on_its_own(edition: Edition, tmp_path: Path) -> None:
    config = load(Gazette(site_url="https://example.org/gazette"), edition, tmp_path / "build")
    assert config.docs_dir == str(docs_folder(tmp_path / "build", edition))
    assert config.site_dir == str(site_folder(tmp_path / "build", edition))
    assert config.site_url == f"https://example.org/gazette/{edition.base}"
    assert Path(str(config.theme.custom_dir)).resolve() == PROJECT / "overrides"
    assert config.theme["language"] == edition.value
    assert config.theme["font"] is False
    assert [next(iter(entry.values())) for entry in config.nav or []] == [
        "index.md", "issues/index.md", "notices/index.md", "validity.md", "works/index.md", "bodies/index.md",
        "duties.md", "appointments.md", "overview.md", "about.md",
    ]  # fmt: skip
    assert config.extra["disclaimer"]
    assert {entry["scheme"] for entry in config.theme["palette"]} == {"default", "slate"}


def test_the_words_of_the_editions_have_the_same_keys() -> None:
    found = {
        edition: yaml.safe_load((PROJECT / f"generator/site/editions/{edition.value}.yml").read_text(encoding="utf-8"))
        for edition in Edition
    }
    own = {".validation.links.unrecognized_links"}  # the English edition links into the Chinese text
    assert keys(found[Edition.ZH_HANT]) == keys(found[Edition.EN]) - own
    root = yaml.safe_load(ROOT.read_text(encoding="utf-8"))
    assert keys(found[Edition.EN]) <= keys(root)
    assert keys(found[Edition.ZH_HANS]) <= keys(root)


@every_edition
def test_scripts_and_pages_have_the_same_words_for_how_something_stands(edition: Edition) -> None:
    tools = mkdocs_config(Gazette(), edition, Path("build"), ROOT)["extra"]["tools_of"][edition.value]
    words = wording(edition)
    assert tools["status"] == {state: words(key) for state, key in STATES.items()}
    for text in (tools["day"]["other"], tools["day"]["bad"], tools["quoting"]["menu"]):
        assert text.count("%1") == 1
    if edition is Edition.ZH_HANT:
        texts = [*tools["status"].values(), *tools["day"].values(), *tools["quoting"].values()]
        assert [traditional()(text) for text in texts] == texts


def keys(value: Any, path: str = "") -> set[str]:
    if isinstance(value, dict):
        return {key for name, item in value.items() for key in keys(item, f"{path}.{name}")}
    return {path}


def test_what_the_gazette_says_comes_out_as_text(tmp_path: Path) -> None:
    gazette = Gazette(
        title=Bilingual("!ENV <b>公报</b> : {{ x }}\n# 注", "Gazette & Co"),
        banner=Bilingual("虚构 <x>", None),
        official_site="javascript:alert(1)",
    )
    config = load(gazette, Edition.ZH_HANS, tmp_path / "build")
    assert config.site_name == "!ENV &lt;b&gt;公报&lt;/b&gt; : {{ x }} # 注"
    assert config.extra["banner"] == "虚构 <x>"
    assert "official_site" not in config.extra
    assert load(gazette, Edition.EN, tmp_path / "other").site_name == "Gazette &amp; Co"


def test_an_unnamed_gazette_has_the_name_of_the_root(tmp_path: Path) -> None:
    config = load(Gazette(), Edition.ZH_HANS, tmp_path / "build")
    assert config.site_name == yaml.safe_load(ROOT.read_text(encoding="utf-8"))["site_name"]
    assert not config.site_url


def test_the_root_configuration_builds_the_simplified_edition_by_hand() -> None:
    root = yaml.safe_load(ROOT.read_text(encoding="utf-8"))
    assert root["docs_dir"] == docs_folder(Path("build"), Edition.ZH_HANS).as_posix()
    assert root["site_dir"] == site_folder(Path("build"), Edition.ZH_HANS).as_posix()
    assert root["not_in_nav"] == "*"
    links = root["validation"]["links"]
    assert links.pop("anchors") == "ignore"  # generator/site/links.py looks at them, over all editions
    assert set(links.values()) == {"warn"}
