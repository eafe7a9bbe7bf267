"""Tables and rosters in every form: what a text prints, and what it does not make."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.table_outlines import table_outline


def forms(name: str) -> list[dict[str, Any]]:
    path = Path(__file__).with_name(f"{name}.yml")
    found: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert len({form["name"] for form in found}) == len(found) > 20
    return found


@pytest.mark.parametrize("form", forms("table_forms"), ids=lambda form: form["name"])
def test_tables(form: dict[str, Any]) -> None:
    assert table_outline(form["text"]) == form["becomes"]


@pytest.mark.parametrize("form", forms("roster_forms"), ids=lambda form: form["name"])
def test_rosters(form: dict[str, Any]) -> None:
    assert table_outline(form["text"]) == form["becomes"]
