"""However a build is done (in turn, side by side, from what is kept), it gives the same bytes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import pipeline
from generator.cli.main import main
from generator.site import files_of
from generator.store import Kept
from generator.workers import in_turn, side_by_side
from tests.support.alone import alone
from tests.support.archive import ContentRoot, quiet, root_params


def generate(content: str, build: str, jobs: str) -> None:
    assert main(["generate", "--content", content, "--build", build, "--jobs", jobs, "--draft", "--quiet"]) == 0


def generated(content: Path, build: Path, jobs: int) -> dict[str, Path]:
    """What a run leaves but for the configuration, which names the folder that it stands in."""
    alone(generate, str(content), str(build), str(jobs))
    return {name: path for name, path in files_of(build).items() if not name.startswith("mkdocs/")}


def same(one: dict[str, Path], other: dict[str, Path]) -> bool:
    """True if both have the same files, and those outside of `kept/` the same bytes: a set is kept in any order."""
    return one.keys() == other.keys() and all(
        path.read_bytes() == other[name].read_bytes() for name, path in one.items() if not name.startswith("kept/")
    )


@pytest.mark.parametrize("root", root_params())
def test_a_build_side_by_side_is_a_build_in_turn(root: ContentRoot, tmp_path: Path) -> None:
    serial = generated(root.path, tmp_path / "serial", 1)
    parallel = generated(root.path, tmp_path / "parallel", 3)
    assert any(name.startswith("docs/") for name in serial)
    assert same(serial, parallel)


def test_a_second_build_reads_what_is_kept_and_touches_nothing(tmp_path: Path) -> None:
    content, build = Path("content"), tmp_path / "build"
    before = {name: path.stat().st_mtime_ns for name, path in generated(content, build, 2).items()}
    after = {name: path.stat().st_mtime_ns for name, path in generated(content, build, 1).items()}
    issues = [name for name in before if name.startswith("kept/") and name.count("/") == 1]
    assert len(issues) == len(list(content.glob("issues/*.txt")))
    assert before == after


def kept_fresh_and_parallel_corpora_are_one(folder: str) -> None:
    content, kept = Path("content"), Kept(Path(folder) / "kept")
    fresh = pipeline.read(content, None, quiet)
    assert pipeline.read(content, None, quiet, side_by_side(2), kept) == fresh
    again = pipeline.read(content, None, quiet, in_turn, kept)
    assert again == fresh
    assert pipeline.relate(again, quiet, side_by_side(2)) == pipeline.relate(fresh, quiet)


def test_kept_fresh_and_parallel_corpora_are_one(tmp_path: Path) -> None:
    alone(kept_fresh_and_parallel_corpora_are_one, str(tmp_path))


def test_what_changes_is_read_again_and_the_rest_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content, kept = tmp_path / "content", Kept(tmp_path / "kept")
    shutil.copytree("content", content)
    texts = sorted(content.glob("issues/*.txt"))
    read: list[str] = []
    reader = pipeline.read_issue

    def noted(issue: pipeline.SourceIssue, *rest: object) -> pipeline.Issue:
        read.append(issue.id)
        return reader(issue, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_issue", noted)

    def reads() -> list[str]:
        read.clear()
        assert pipeline.read(content, None, quiet, in_turn, kept) == pipeline.read(content, None, quiet)
        return read[: len(read) - len(texts)]

    everything = [path.stem for path in texts]
    assert reads() == everything
    assert reads() == []
    texts[1].write_text(f"{texts[1].read_text(encoding='utf-8')}\n又及。\n", encoding="utf-8")
    assert reads() == [texts[1].stem]
    sidecar = texts[2].with_suffix(".yml")
    sidecar.write_text("official_url: https://example.org/\n", encoding="utf-8")
    assert reads() == [texts[2].stem]
    glossary = content / "glossary.yml"
    glossary.write_text(f"{glossary.read_text(encoding='utf-8')}\n# a remark changes nothing\n", encoding="utf-8")
    assert reads() == []
    next(kept.folder.iterdir()).write_bytes(b"damaged")
    assert len(reads()) == 1
    assert len(list(kept.folder.iterdir())) == len(texts)
