"""Short notices of our own: from `source.txt` to record, findings and page. A new folder is a new test."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator import export, pipeline, render
from generator.cli.findings import Findings
from generator.model.corpus import Corpus
from tests.support.golden import check_golden

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob("*/source.txt"))
MOST_LINES = 180


def silent(stage: str, detail: str, done: int = 0, whole: int = 0) -> None:
    """No progress is shown."""


def read(folder: Path, root: Path) -> Corpus:
    """The corpus of an archive that holds this one text."""
    (root / "issues").mkdir()
    shutil.copy(folder / "source.txt", root / "issues" / "2024-01.txt")
    return pipeline.read(root, None, silent)


def test_there_are_golden_notices() -> None:
    assert len(FOLDERS) >= 3


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_golden(folder: Path, tmp_path: Path, update_golden: bool) -> None:
    corpus = read(folder, tmp_path)
    (notice,) = corpus.notices
    relations = pipeline.relate(corpus, silent)
    written = export.export(corpus, relations)
    records = {record.path: json.loads(record.text) for record in written if record.path == "notices.json"}
    findings = Findings(corpus, relations, Path())
    outcome = {
        "notice.json": json.dumps(records["notices.json"][0], ensure_ascii=False, indent=2) + "\n",
        "diagnostics.txt": "".join(f"{findings.show(finding)}\n" for finding in findings.all),
    }
    for edition in pipeline.EDITIONS:
        pages = {page.path: page.text for page in render.render(corpus, relations, edition)}
        outcome[f"page.{edition.value}.md"] = pages[f"notices/{notice.id}.md"]
    for name, text in outcome.items():
        lines = [line for line in text.splitlines() if line.strip()]
        assert len(lines) <= MOST_LINES, f"{name} is longer than a screen: a shorter notice shows as much"
        check_golden(folder / name, text, update=update_golden)
