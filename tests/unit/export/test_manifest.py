"""The manifest: sums that anybody can make from the files, and none of what is withheld."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.export import source_texts
from generator.export.plain import canonical_text
from generator.export.withheld import withholds
from generator.model.page import Record
from tests.support.archive import quiet, root_params
from tests.support.built_site import PROJECT


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def exported(root: Path) -> tuple[Record, ...]:
    corpus = pipeline.read(root, None, quiet)
    return pipeline.export_records(corpus, pipeline.relate(corpus, quiet), quiet)


@pytest.mark.parametrize("root", root_params())
def test_every_sum_is_that_of_the_file_or_the_text(root: Any) -> None:
    corpus = pipeline.read(root.path, None, quiet)
    texts = {record.path: record.text for record in exported(root.path)}
    manifest = json.loads(texts["manifest.json"])
    files = {path.relative_to(root.path).as_posix(): path for path in root.path.rglob("*") if path.is_file()}
    read = {name for name in files if name.endswith((".txt", ".yml")) and not name.rpartition("/")[2].startswith(".")}
    assert {source["file"] for source in manifest["sources"]} == {
        name for name in read if name.startswith("issues/") or name in {"gazette.yml", "glossary.yml"}
    }
    published = {
        path.replace("/source.txt", ".txt"): text for path, text in ((f.path, f.content) for f in source_texts(corpus))
    }
    withholding = [issue.id for issue in corpus.issues if withholds(issue)]
    partial = {f"issues/{id_}.{suffix}" for id_ in withholding for suffix in ("txt", "yml")}
    for source in manifest["sources"]:
        expected: str | None = sha256(files[source["file"]].read_bytes())
        if source["file"] in partial:
            text = published[source["file"]] if source["file"].endswith(".txt") else None
            expected = sha256(text) if text else None
        assert source["sha256"] == expected, source["file"]
    assert [notice["id"] for notice in manifest["notices"]] == sorted(notice.id for notice in corpus.notices)
    notices = {notice.id: notice for notice in corpus.notices}
    for entry in manifest["notices"]:
        notice = notices[entry["id"]]
        assert entry["data"] == sha256(texts[f"notices/{notice.id}.json"].encode())
        assert entry["text"] == (None if notice.withhold else sha256(canonical_text(notice).encode()))


def test_a_changed_character_changes_the_sums_of_its_notice_and_file_alone(tmp_path: Path) -> None:
    text = (PROJECT / "content/issues/2023-06.txt").read_text(encoding="utf-8")
    changed = "自行东".join(text.rsplit("自行车", 1))  # its last place: the first is in the contents
    assert changed != text
    manifests = []
    for name, words in (("one", text), ("two", changed)):
        (tmp_path / name / "issues").mkdir(parents=True)
        (tmp_path / name / "issues" / "2023-06.txt").write_text(words, encoding="utf-8")
        (record,) = (record for record in exported(tmp_path / name) if record.path == "manifest.json")
        manifests.append(json.loads(record.text))
    one, two = manifests
    assert one["sources"] != two["sources"]
    differing = [a["id"] for a, b in zip(one["notices"], two["notices"], strict=True) if a["text"] != b["text"]]
    assert len(differing) == 1
