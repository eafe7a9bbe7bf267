"""What an index says is read once, and kept beside it: the same whether it was read or kept."""

from __future__ import annotations

from pathlib import Path

from generator.site.search.words import read_contents, read_words
from tests.unit.site.search.test_merging import index_of


def test_what_is_kept_is_what_was_read(tmp_path: Path) -> None:
    folder = index_of("abcde", tmp_path / "index")
    first = read_contents(folder), list(read_words(folder))
    for path in [*folder.glob("index/*"), *folder.glob("fragment/*")]:
        path.unlink()
    assert (read_contents(folder), list(read_words(folder))) == first
    assert len(first[1]) > 2


def test_what_is_broken_is_read_again(tmp_path: Path) -> None:
    folder = index_of("abcde", tmp_path / "index")
    first = read_contents(folder), list(read_words(folder))
    for path in (folder / "words").iterdir():
        path.write_bytes(path.read_bytes()[:-1])
    assert (read_contents(folder), list(read_words(folder))) == first
