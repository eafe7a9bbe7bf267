"""The program's own YAML is read the same with and without the reader in C."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import generator
from generator.text.own_yaml import load_yaml

_FILES = sorted(Path(generator.__file__).parent.rglob("*.yml"))


def test_there_are_files() -> None:
    assert len(_FILES) > 50


@pytest.mark.parametrize("path", _FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_both_readers_agree(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert load_yaml(text) == yaml.safe_load(text)


def test_no_object_is_made() -> None:
    with pytest.raises(yaml.YAMLError):
        load_yaml("!!python/object/apply:os.getcwd []")
