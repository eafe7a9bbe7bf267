"""Tables and rosters in every form: what a text prints, and what it does not make."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.table_outlines import table_outline
from tests.support.texts import HEAD, issue_of


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


def test_a_finding_about_a_row_names_its_place_in_the_source() -> None:
    text = f"{HEAD}任务\t内容\t要求\n甲\t乙丙\t丁\n戊\t己庚\t辛\n壬\t癸子\t丑\n寅\t卯辰\n午\t未\t申\t酉\n"
    (notice,) = issue_of(text).notices
    found = [(finding.code, finding.span.cut(text)) for finding in notice.diagnostics if finding.span]
    assert found == [("table-row-shifted", "寅\t卯辰"), ("table-row-width", "午\t未\t申\t酉")]
