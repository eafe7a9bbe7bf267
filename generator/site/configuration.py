"""MkDocs's configuration of one edition: what differs from the root's mkdocs.yml."""

from __future__ import annotations

import html
import math
import os
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import yaml

from generator.model.edition import Bilingual, Edition
from generator.model.gazette import Gazette
from generator.store import write_atomic
from generator.text.own_yaml import load_yaml
from generator.vocabulary.script import traditional

_HERE = Path(__file__).parent


def docs_folder(build: Path, edition: Edition) -> Path:
    """Where the pages of `edition` are written, under the folder `build`."""
    return build / "docs" / edition.value


def site_folder(build: Path, edition: Edition) -> Path:
    """Where MkDocs puts its site of `edition`, under the folder `build`."""
    return build / "site" / edition.value


def data_folder(build: Path) -> Path:
    """Where the records are written, under the folder `build`."""
    return build / "data"


def companions_folder(build: Path) -> Path:
    """Where the files that stand in the site beside its pages are written, under the folder `build`."""
    return build / "beside"


def mkdocs_config(gazette: Gazette, edition: Edition, build: Path, mkdocs_yml: Path) -> dict[str, Any]:
    """The configuration of `edition`, to be written by `write_config`: it inherits from `mkdocs_yml`.

    Names come out as HTML, for the theme prints them as they stand. Paths are relative to the file's own folder, as
    MkDocs reads them.
    """
    home = _config_folder(build)
    config: dict[str, Any] = {"INHERIT": _relative(mkdocs_yml, home), **_words(edition)}
    config["docs_dir"] = _relative(docs_folder(build, edition), home)
    config["site_dir"] = _relative(site_folder(build, edition), home)
    overrides = mkdocs_yml.parent / "overrides"
    config["theme"] |= {"custom_dir": _relative(overrides, home)}
    config["hooks"] = [_relative(path, home) for path in sorted((overrides / "hooks").glob("*.py"))]
    title, banner = _in(edition, gazette.title), _in(edition, gazette.banner)
    if title:
        config["site_name"] = html.escape(title)
        config["site_description"] = title
    extra = config.setdefault("extra", {})
    if gazette.site_url:
        extra["root_url"] = gazette.site_url.rstrip("/") + "/"
        # Other sites may stand on the same host: what a browser keeps for this one is kept under its path.
        extra["scope"] = quote(urlsplit(extra["root_url"]).path, safe="/")
        config["site_url"] = extra["root_url"] + edition.base
    extra["edition"] = edition.value
    extra["not_found_elsewhere"] = [_not_found(one) for one in Edition if edition is Edition.ZH_HANS and one.base]
    extra["tools_of"] = {one.value: _tools(one, mkdocs_yml) for one in Edition}  # one script serves all editions
    extra["editions"] = [{"lang": one.value, "base": one.base, "name": one.own_name} for one in Edition]
    if banner:
        extra["banner"] = banner
    if gazette.official_site and urlsplit(gazette.official_site).scheme in {"http", "https"}:
        extra["official_site"] = gazette.official_site
    return config


def _not_found(edition: Edition) -> dict[str, str]:
    """What `edition` says of a wrong address: a server knows one such page, that of the edition at the root."""
    words = _words(edition)
    home = next(iter(words["nav"][0]))
    return {"lang": edition.value, "base": edition.base, "home": home, **words["extra"]["not_found"]}


def _tools(edition: Edition, mkdocs_yml: Path) -> dict[str, Any]:
    """The words of the reading tools; those of the edition at the root stand in its own configuration."""
    words = load_yaml(mkdocs_yml.read_text(encoding="utf-8")) if not edition.base else _words(edition)
    tools: dict[str, Any] = words["extra"]["tools"]
    return tools


def _words(edition: Edition) -> dict[str, Any]:
    words: dict[str, Any] = load_yaml((_HERE / "editions" / f"{edition.value}.yml").read_text(encoding="utf-8"))
    return words


def write_config(config: dict[str, Any], build: Path, edition: Edition) -> Path:
    """Write `config` to its place under `build`; the path of the file."""
    path = _config_folder(build) / f"{edition.value}.yml"
    text = yaml.safe_dump(config, allow_unicode=True, sort_keys=False, width=math.inf)
    write_atomic(path, f"# Written by the build; inherits from the root's mkdocs.yml.\n{text}".encode())
    return path


def _config_folder(build: Path) -> Path:
    return build / "mkdocs"


def _relative(path: Path, start: Path) -> str:
    return Path(os.path.relpath(path.resolve(), start.resolve())).as_posix()


def _in(edition: Edition, value: Bilingual) -> str | None:
    first, second = (value.en, value.zh) if edition is Edition.EN else (value.zh, value.en)
    text = first or second
    if not text:
        return None
    return " ".join((traditional()(text) if edition is Edition.ZH_HANT else text).split())
