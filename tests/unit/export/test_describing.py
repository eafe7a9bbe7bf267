"""What describes the data: the entry point, the data package, the schemas' addresses."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest

from generator.model.corpus import Corpus
from generator.model.edition import Bilingual
from generator.model.gazette import Gazette
from generator.text import digest
from tests.support.archive import records_of
from tests.support.texts import HEAD, corpus_of_texts

TEXT = f"{HEAD}各区：\n\n请照办。\n\n名称\t数值\n城墙\t3\n"


def corpus(**known: Any) -> Corpus:
    return replace(corpus_of_texts(TEXT), gazette=Gazette(**known))


def files(of: Corpus) -> dict[str, str]:
    return {record.path: record.text for record in records_of(of)}


def described(name: str, **known: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files(corpus(**known))[name])
    return found


def test_the_entry_point_names_every_other_file_with_size_and_digest() -> None:
    found = files(corpus())
    entries = {entry["path"]: entry for entry in json.loads(found["index.json"])["files"]}
    single = {path: entry for path, entry in entries.items() if "{" not in path}
    many = {path.split("/")[0] for path in entries.keys() - single.keys()}
    assert single.keys() | {"index.json"} == {path for path in found if path.split("/")[0] not in many}
    for path, entry in single.items():
        assert entry["size"] == len(found[path].encode())
        assert entry["sha256"] == digest(found[path], 64)
    assert entries["notices.json"]["rows"] == entries["notices.csv"]["rows"] == 1
    assert entries["notices/{notice}.json"]["count"] == entries["tables/{notice}-{eid}.csv"]["count"] == 1


def test_what_is_not_known_is_not_assumed() -> None:
    entry, package = described("index.json"), described("datapackage.json")
    assert entry["licence"] is entry["site"] is entry["gazette"]["official_site"] is None
    assert not {"licenses", "homepage", "sources"} & package.keys()
    assert "icence" not in package["description"]


def test_the_day_is_that_of_the_archive() -> None:
    of = replace(corpus(), as_of=dt.date(2022, 5, 6))
    assert json.loads(files(of)["index.json"])["as_of"] == "2022-05-06"
    assert described("index.json")["as_of"] is not None


@pytest.mark.parametrize(
    ("licence", "licenses"),
    [
        ("CC0-1.0", [{"name": "CC0-1.0"}]),
        ("https://example.org/terms", [{"path": "https://example.org/terms"}]),
        ("须注明出处", None),
    ],
)
def test_a_licence_is_named_as_it_is_given(licence: str, licenses: list[dict[str, str]] | None) -> None:
    package = described("datapackage.json", data_licence=licence)
    assert package.get("licenses") == licenses
    assert (licence in package["description"]) is (licenses is None)
    assert described("index.json", data_licence=licence)["licence"] == licence


def test_schemas_have_the_address_of_the_site() -> None:
    site = "https://example.org/gazette/"
    assert described("schemas/notices.json", site_url=site)["$id"] == f"{site}data/schemas/notices.json"
    assert described("schemas/notices.json")["$id"] == "notices.json"


def test_sources_are_the_gazette_and_the_texts() -> None:
    title = Bilingual("云州市人民政府公报", None)
    package = described("datapackage.json", title=title, official_site="https://example.org/")
    assert package["sources"] == [{"title": title.zh, "path": "https://example.org/"}]
    (source,) = described("index.json")["sources"]
    assert source["issue"] == "i1"
    assert len(source["sha256"]) == 64
