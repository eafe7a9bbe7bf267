"""The templates: each says what it renders, none computes or lifts the escaping."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.built_site import PROJECT

FOLDER = PROJECT / "generator/render/templates"
TEMPLATES = sorted(FOLDER.rglob("*.j2"))
every_template = pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(FOLDER).as_posix())


def test_there_are_templates() -> None:
    assert len(TEMPLATES) > 20


@every_template
def test_opens_with_what_it_renders(path: Path) -> None:
    assert re.match(r"\{# [A-Z][^#]+\.\s*-?#\}", path.read_text(encoding="utf-8"))


@every_template
def test_computes_nothing(path: Path) -> None:
    text = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    tags = re.findall(r"\{%-?\s*(\w+)", text)
    assert set(tags) <= {"for", "else", "endfor", "if", "elif", "endif", "include", "with", "endwith"}
    for printed in re.findall(r"\{\{(.*?)\}\}", text):
        assert not re.search(r"[|~+*/%]", re.sub(r'"[^"]*"|\| (?:bare|drawn)', "", printed)), printed
    assert "safe" not in text
