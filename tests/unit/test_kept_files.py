"""Pages and what stands beside them, kept from run to run: the same bytes as from nothing, whatever has changed."""

from __future__ import annotations

import datetime as dt
import random
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from generator import export, pipeline, render, site, store
from generator.model.corpus import Corpus
from generator.model.edition import Edition
from generator.model.page import File, KeptFile
from generator.model.relations import Relations
from generator.render import watching
from generator.workers import in_turn
from tests.support.archive import quiet

PARTS = (Edition.ZH_HANT, Edition.EN, None)
"""What is made in these tests: pages in traditional script, in English, and what stands beside the pages.

Pages in simplified script are those in traditional script without its conversion, but for their data for programs.
"""

ISSUE = """汐 屿 市 人 民 政 府 公 报

第 20 期

2025 年 10 月 31 日出版

汐屿市人民政府办公厅关于废止部分文件的通知

汐政办发〔2025〕61号

各区、市人民政府：

根据《{cited}》，现将下列文件废止：

1.《{cited}》（{number}）

自2025年11月5日起施行，有效期至2030年11月4日。

汐屿市人民政府办公厅

2025年10月30日
"""


@dataclass
class Run:
    """What one run made: how many files, and how many of them stayed from the run before."""

    files: int = 0
    kept: int = 0


def written(corpus: Corpus, relations: Relations, build: Path, parts: Iterable[Edition | None] = PARTS) -> Run:
    """Write all of PARTS under `build`, where an earlier run may have left what it made."""
    run = Run()

    def counted(files: Iterator[File]) -> Iterator[File]:
        for file in files:
            run.files += 1
            run.kept += isinstance(file, KeptFile)
            yield file

    records = pipeline.export_records(corpus, relations, quiet)
    data = render.Data(records=records, sums=export.sums(corpus, records))
    for part in parts:
        folder = build / "files" / (part.value if part else "beside")
        keeper = store.Keeper(kept=store.Kept(build / "kept" / folder.name), folder=folder)
        if part:
            site.write_pages(counted(render.stream(corpus, relations, part, data, in_turn, keeper)), folder)
        else:
            site.write_companions(counted(pipeline.companions(corpus, relations, in_turn, keeper)), folder)
    keeper = store.Keeper(kept=store.Kept(build / "kept" / "search"), folder=build / "files" / "search")
    found = export.search_files(corpus, relations, render.findable(corpus, relations), in_turn, keeper)
    run.files, run.kept = run.files + len(found), run.kept + sum(isinstance(file, KeptFile) for file in found)
    site.write_records(found, keeper.folder)
    return run


def read(content: Path, as_of: dt.date | None = None) -> tuple[Corpus, Relations]:
    corpus = pipeline.read(content, as_of, quiet)
    return corpus, pipeline.relate(corpus, quiet)


def files(build: Path) -> dict[str, bytes]:
    folder = build / "files"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def differing(build: Path, afresh: Path) -> list[str]:
    """The files that two runs did not make alike."""
    one, other = files(build), files(afresh)
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))


@pytest.fixture(scope="module")
def first(demo_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the demonstration was written."""
    build = tmp_path_factory.mktemp("first")
    run = written(*read(demo_root), build)
    assert run.kept == 0
    assert run.files > 100
    return build


@pytest.fixture
def content(demo_root: Path, tmp_path: Path) -> Path:
    """A copy of the demonstration, to be changed."""
    return Path(shutil.copytree(demo_root, tmp_path / "content"))


@pytest.fixture
def build(first: Path, tmp_path: Path) -> Path:
    """A copy of the folder in which the demonstration was written."""
    return Path(shutil.copytree(first, tmp_path / "build"))


def replaced(path: Path, pattern: str, by: str) -> None:
    text = path.read_text(encoding="utf-8")
    changed = re.sub(pattern, by, text, count=1)
    assert changed != text
    path.write_text(changed, encoding="utf-8")


def an_issue_comes(content: Path) -> None:
    corpus = pipeline.read(content, None, quiet)
    old = next(notice for notice in corpus.notices if notice.head.number and "办法" in notice.head.title)
    assert old.head.number
    text = ISSUE.format(cited=old.head.title, number=old.head.number.text)
    (content / "issues" / "2025-20.txt").write_text(text, encoding="utf-8")


def an_issue_goes(content: Path) -> None:
    for path in (content / "issues").glob("2023-06.*"):
        path.unlink()


def the_newest_issue_goes(content: Path) -> None:
    for path in (content / "issues").glob("2025-15.*"):
        path.unlink()


def a_correction_goes(content: Path) -> None:
    replaced(content / "issues" / "2025-03.yml", r"(?m)^  - \{line: 572.*\n", "")


def a_notice_is_not_withheld_any_more(content: Path) -> None:
    replaced(content / "issues" / "2025-15.yml", r'withhold: "[^"]*"', "id: hotline")


def a_passage_is_withheld(content: Path) -> None:
    lines = (content / "issues" / "2023-06.txt").read_text(encoding="utf-8").split("\n")
    at = next(n for n, line in enumerate(lines, 1) if n > len(lines) // 2 and len(line) > 20 and "\t" not in line)
    passage = f"{{first_line: {at}, last_line: {at}, begins: '{lines[at - 1][:6]}', ends: '{lines[at - 1][-6:]}'"
    text = f"withhold:\n  - {passage}, reason: '应当事人要求。'}}\n"
    (content / "issues" / "2023-06.yml").write_text(text, encoding="utf-8")


def the_gazette_is_renamed(content: Path) -> None:
    replaced(content / "gazette.yml", r"(?m)^(\s*zh:\s*)汐屿市人民政府公报", r"\1汐屿市政府公报")


def a_word_is_protected(content: Path) -> None:
    path = content / "glossary.yml"
    text = path.read_text(encoding="utf-8")
    added = "protected: [发展" if "protected: [" in text else "protected: [发展]\n"
    path.write_text(text.replace("protected: [", f"{added}, ", 1) if "protected: [" in text else text + added, "utf-8")


CHANGES = (
    an_issue_comes,
    an_issue_goes,
    the_newest_issue_goes,
    a_correction_goes,
    a_notice_is_not_withheld_any_more,
    a_passage_is_withheld,
    the_gazette_is_renamed,
    a_word_is_protected,
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_gives_the_files_of_a_run_from_nothing(
    change: Callable[[Path], None], content: Path, build: Path, tmp_path: Path
) -> None:
    before = files(build)
    change(content)
    found = read(content)
    written(*found, build)
    written(*found, tmp_path / "afresh")
    assert differing(build, tmp_path / "afresh") == []
    assert files(build) != before


@pytest.mark.parametrize("seed", range(2))
def test_lines_that_go_and_change_places_give_the_files_of_a_run_from_nothing(
    seed: int, content: Path, build: Path, tmp_path: Path
) -> None:
    chosen = random.Random(seed)  # noqa: S311
    path = chosen.choice(sorted((content / "issues").glob("*.txt")))
    (content / "issues" / f"{path.stem}.yml").unlink(missing_ok=True)
    lines = path.read_text(encoding="utf-8").split("\n")
    for _ in range(5):
        lines.insert(chosen.randrange(len(lines)), lines.pop(chosen.randrange(len(lines))))
        lines.pop(chosen.randrange(len(lines)))
    path.write_text("\n".join(lines), encoding="utf-8")
    found = read(content)
    written(*found, build)
    written(*found, tmp_path / "afresh")
    assert differing(build, tmp_path / "afresh") == []


def test_what_nothing_changed_stays_and_a_new_issue_leaves_most_as_it_was(content: Path, build: Path) -> None:
    found = read(content)
    again = written(*found, build)
    registers = again.files - again.kept
    an_issue_comes(content)
    more = written(*read(content), build)
    assert again.kept > 100
    assert more.kept > 0.7 * again.kept
    assert more.files - more.kept < registers + 0.3 * again.kept


def test_a_day_that_ends_a_term_changes_only_the_pages_that_say_so(demo_root: Path, tmp_path: Path) -> None:
    """Those in simplified script say to programs whether a notice is in force; for readers their own day decides."""
    build, simplified = tmp_path / "build", (Edition.ZH_HANS,)
    written(*read(demo_root), build, simplified)
    before = files(build)
    found = read(demo_root, dt.date(2035, 1, 1))
    run = written(*found, build, simplified)
    written(*found, tmp_path / "afresh", simplified)
    assert differing(build, tmp_path / "afresh") == []
    assert run.kept > 100
    assert any(path.startswith("zh-Hans/notices/") for path, data in files(build).items() if before.get(path) != data)


def test_a_name_that_comes_keeps_its_form_in_texts_that_stood_before(
    demo_root: Path, build: Path, tmp_path: Path
) -> None:
    corpus, relations = read(demo_root)
    for names in ((*relations.kept, "发展"), relations.kept):
        before = files(build)
        run = written(corpus, replace(relations, kept=names), build)
        written(corpus, replace(relations, kept=names), tmp_path / str(len(names)))
        assert differing(build, tmp_path / str(len(names))) == []
        changed = [path for path, data in files(build).items() if before.get(path) != data]
        assert any(path.startswith("zh-Hant/notices/") for path in changed)
        assert run.kept > 50


def test_with_another_program_nothing_stays(demo_root: Path, build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A template, a string, a rule: all that the program is counts."""
    monkeypatch.setattr(watching.store, "code_digest", lambda *_, **__: "another")
    assert written(*read(demo_root), build).kept == 0


def test_a_file_that_is_broken_or_gone_is_made_again(demo_root: Path, first: Path, build: Path) -> None:
    page, other, beside = (next((build / "files").glob(f"{part}/notices/*")) for part in ("zh-Hant", "en", "beside"))
    page.write_text("# 城墙\n", encoding="utf-8")
    other.unlink()
    next(beside.rglob("*.*")).write_bytes(b"")
    for path in list((build / "kept" / "en").glob("*.kept"))[:2]:
        path.write_bytes(path.read_bytes()[:-9])
    run = written(*read(demo_root), build)
    assert differing(build, first) == []
    assert run.kept > 100


def test_what_is_kept_goes_with_what_it_is_of(content: Path, build: Path) -> None:
    def names() -> set[str]:
        return {path.relative_to(build).as_posix() for path in (build / "kept").rglob("*.kept")}

    before = names()
    the_newest_issue_goes(content)
    written(*read(content), build)
    assert len(names()) < len(before)
    assert len(names() - before) <= len(names())
