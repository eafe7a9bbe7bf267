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


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def with_a_record(folder: Path) -> Path:
    """A build folder with the record of one page."""
    shown = html.escape(json.dumps({"meta": {"type": "notice"}, "filters": {}}))
    head = f'<html lang="x"><head><meta name="shown" content="{shown}"></head>'
    record = f"{head}<body><div data-pagefind-body>道 路</div></body></html>"
    write_records([Record(path="a/index.html", text=record)], search_folder(folder / "build"))
    return folder / "build"


def test_whatever_stands_among_the_shards_goes(tmp_path: Path) -> None:
    build = with_a_record(tmp_path)
    shards = build / "search" / "shards"
    shards.mkdir(parents=True)
    (shards / "old").mkdir()
    (shards / "notes.txt").write_text("mine")
    (shards / "link").symlink_to(tmp_path)
    build_index(build, tmp_path / "site")
    assert len(list(shards.iterdir())) == 1
    assert (tmp_path / "site" / INDEX / "catalogue.json").is_file()


def test_a_shard_that_was_damaged_is_made_anew(tmp_path: Path) -> None:
    build = with_a_record(tmp_path)
    build_index(build, tmp_path / "site")
    (shard,) = (build / "search" / "shards").iterdir()
    paths = [path for path in sorted(shard.rglob("*")) if path.is_file()]
    assert len(paths) > 5
    for number, path in enumerate(paths):
        path.write_bytes(path.read_bytes()[:-1]) if number % 2 else path.unlink()
        build_index(build, tmp_path / str(number))
        assert files(tmp_path / str(number)) == files(tmp_path / "site"), path
