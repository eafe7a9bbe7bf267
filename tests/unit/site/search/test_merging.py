"""The indexes of shards as one: what it holds, whatever the shards, and in which order their files were come upon."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from generator.site.search import merging
from generator.site.search.pagefind import read_cbor, read_fragment, write_cbor, write_fragment

TEXTS = {
    "/a/": "道 路 道 口",
    "/b/": "道 口",
    "/c/": "路 口 路 路",
    "/d/": "水",
    "/e/": "水 道",
}
NUMBERS = {address: number for number, address in enumerate(reversed(TEXTS))}
SHOWN = [{"meta": {"title": address}} for address in reversed(TEXTS)]


def index_of(addresses: str, folder: Path, cut: int = 2) -> Path:
    """An index of the texts of these addresses, in the form in which Pagefind writes it."""
    words: dict[str, dict[int, list[int]]] = {}
    for page, address in enumerate(addresses):
        write_fragment(folder / "fragment" / f"x_{address}.pf_fragment", {"url": f"/{address}/", "content": "words"})
        for place, word in enumerate(TEXTS[f"/{address}/"].split()):
            words.setdefault(word, {}).setdefault(page, []).append(place)
    ordered = sorted(words)
    chunks = [ordered[at : at + cut] for at in range(0, len(ordered), cut)]
    for number, chunk in enumerate(chunks):
        found = []
        for word in chunk:
            pages = list(words[word].items())
            steps = [page - before for (page, _), (before, _) in zip(pages, [(0, []), *pages], strict=False)]
            found.append([word, [[step, [-25, *of], []] for step, (_, of) in zip(steps, pages, strict=True)], []])
        write_cbor(folder / "index" / f"i_{number}.pf_index", [found])
    pages_ = [[f"x_{address}", 9] for address in addresses]
    table = [[chunk[0], chunk[-1], f"i_{number}"] for number, chunk in enumerate(chunks)]
    write_cbor(folder / "p.pf_meta", ["1", pages_, table, [], [], []])
    return folder


def held(target: Path, begins: list[str]) -> dict[str, dict[str, list[int]]]:
    """Word → address → places, as an index says it; each word in the chunk where it is looked for."""
    found: dict[str, dict[str, list[int]]] = {}
    for number, begin in enumerate(begins):
        for word, pages, _ in read_cbor(target / "index" / f"{number:x}.pf_index")[0]:
            assert begin <= word
            assert all(word < later for later in begins[number + 1 :])
            numbers = accumulate(step for step, *_ in pages)
            addresses = [read_fragment(target / "fragment" / f"{at:x}.pf_fragment")["url"] for at in numbers]
            found[word] = {address: of[1:] for address, (_, of, _) in zip(addresses, pages, strict=True)}
    return found


EXPECTED: dict[str, dict[str, list[int]]] = {}
for _address, _text in TEXTS.items():
    for _place, _word in enumerate(_text.split()):
        EXPECTED.setdefault(_word, {}).setdefault(_address, []).append(_place)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("chunk", [1, 3, 100])
@pytest.mark.parametrize("shards", [["abcde"], ["ab", "cde"], ["a", "b", "c", "d", "e"]])
def test_one_index_holds_what_the_shards_hold(
    shards: list[str], chunk: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "CHUNK", chunk)
    folders = [index_of(shard, tmp_path / shard) for shard in shards]
    begins = merging.merge(folders, NUMBERS, SHOWN, tmp_path / "whole")
    assert held(tmp_path / "whole", begins) == EXPECTED
    assert (len(begins) > 1) == (chunk < 100)


def test_shards_and_the_order_of_files_leave_no_trace(tmp_path: Path) -> None:
    made = []
    for name, shards in (("one", ["abcde"]), ("other", ["edcba"]), ("three", ["ba", "dc", "e"])):
        folders = [index_of(shard, tmp_path / name / shard, cut=len(shards)) for shard in shards]
        merging.merge(folders, NUMBERS, SHOWN, tmp_path / name / "whole")
        made.append(files(tmp_path / name / "whole"))
    assert made[0] == made[1] == made[2]


def test_results_show_what_they_are_given_and_no_words(tmp_path: Path) -> None:
    merging.merge([index_of("abcde", tmp_path / "all")], NUMBERS, SHOWN, tmp_path / "whole")
    shown: dict[str, Any] = read_fragment(tmp_path / "whole" / "fragment" / "0.pf_fragment")
    assert shown == {"url": "/e/", "content": "", "meta": {"title": "/e/"}}
