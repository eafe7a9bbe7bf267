"""Reading the vocabulary's YAML files."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from generator.text.own_yaml import load_yaml


@cache
def load(name: str) -> tuple[dict[str, Any], ...]:
    """The entries of `data/<name>.yml`, each a mapping. Raises ValueError if the file is no list of mappings."""
    entries = load_yaml(files(__package__).joinpath("data", f"{name}.yml").read_text(encoding="utf-8"))
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ValueError(f"vocabulary/data/{name}.yml must be a list of mappings")
    return tuple(entries)
