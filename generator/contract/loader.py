"""Reading the YAML files of the contract."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from generator.model.edition import Bilingual
from generator.text.own_yaml import load_yaml


@cache
def load(name: str) -> Any:
    """What `data/<name>.yml` holds. Whoever gets it must not change it."""
    return load_yaml(files(__package__).joinpath("data", f"{name}.yml").read_text(encoding="utf-8"))


def words_of(entry: Mapping[str, Any]) -> tuple[Bilingual, Bilingual]:
    """Title and description of an entry, in both languages. Raises ValueError unless each has both."""
    (title_zh, text_zh), (title_en, text_en) = entry["zh"], entry["en"]
    return Bilingual(title_zh, title_en), Bilingual(text_zh, text_en)
