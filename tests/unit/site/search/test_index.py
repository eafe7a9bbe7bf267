"""The index in a site: what scripts and generator must agree on."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

from generator.model.page import Record
from generator.site import write_records
from generator.site.search.index import FORMAT, INDEX, build_index, search_folder

_SCRIPTS = Path(__file__).parents[4] / "overrides" / "assets" / "javascripts" / "search"


def test_scripts_know_the_format_that_is_written() -> None:
    (known,) = re.findall(r"^const FORMAT = (\d+)", (_SCRIPTS / "index.js").read_text(encoding="utf-8"), re.MULTILINE)
    assert int(known) == FORMAT


def test_whatever_stands_among_the_shards_goes(tmp_path: Path) -> None:
    shown = html.escape(json.dumps({"meta": {"type": "notice"}, "filters": {}}))
    head = f'<html lang="x"><head><meta name="shown" content="{shown}"></head>'
    record = f"{head}<body><div data-pagefind-body>道 路</div></body></html>"
    build, shards = tmp_path / "build", tmp_path / "build" / "search" / "shards"
    shards.mkdir(parents=True)
    (shards / "old").mkdir()
    (shards / "notes.txt").write_text("mine")
    (shards / "link").symlink_to(tmp_path)
    write_records([Record(path="a/index.html", text=record)], search_folder(build))
    build_index(build, tmp_path / "site")
    assert len(list(shards.iterdir())) == 1
    assert (tmp_path / "site" / INDEX / "catalogue.json").is_file()
