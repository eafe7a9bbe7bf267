"""Texts of issues: kept byte for byte, or refused with a message that helps."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from generator.source import Problem, SourceError, files, read_gazette


def problems(root: Path) -> tuple[Problem, ...]:
    with pytest.raises(SourceError) as caught:
        read_gazette(root)
    return caught.value.problems


def issue(root: Path, name: str, data: bytes) -> Path:
    path = root / "issues" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        "海州市人民政府\n".encode(),
        "\ufeff海州市\r\n人民政府\n\n".encode(),
        "一页\f二页\n<script>alert(1)</script>\u2028\x0b\x85".encode(),
        "没有换行".encode(),
    ],
)
def test_text_can_be_turned_back_into_the_file(tmp_path: Path, data: bytes) -> None:
    issue(tmp_path, "2024-01.txt", data)
    (one,) = read_gazette(tmp_path).issues
    assert one.text.encode() == data
    assert one.sha256 == hashlib.sha256(data).hexdigest()
    assert (one.id, one.file) == ("2024-01", "2024-01.txt")


def test_issues_come_sorted_and_hidden_files_are_left_alone(tmp_path: Path) -> None:
    for name in ("b.txt", "a-2.txt", ".DS_Store", ".a.txt.swp", "README.md"):
        issue(tmp_path, name, "文\n".encode())
    assert [one.id for one in read_gazette(tmp_path).issues] == ["a-2", "b"]


@pytest.mark.parametrize(
    ("data", "line", "what", "remedy"),
    [
        (b"", 1, "empty", "remove it"),
        ("\ufeff \n\u3000\r\n\f".encode(), 1, "blank lines", "remove it"),
        ("好\n海州市".encode("gb18030"), 1, "not UTF-8: byte 0xba at offset 0", "iconv -f GB18030"),
        ("好\n".encode() + "海州市".encode("gb18030"), 2, "at offset 4", "UTF-8"),
        ("海州市".encode("utf-16"), 1, "not UTF-8", "iconv -f UTF-16"),
        (b"abc\ndef\0ghi", 2, "a NUL character at byte 7", "plain text"),
        (b"%PDF-1.7\n\xff", None, "not text but a PDF", "plain text"),
        (b"PK\x03\x04\x14\0", None, ".docx", "plain text"),
        ("短\n".encode() + b"x" * 100_001, 2, "a line of 100,001 characters", "Break the text into lines"),
        (b"x" * 20_000_001, None, "20,000,001 bytes", "a file of its own"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, line: int | None, what: str, remedy: str) -> None:
    path = issue(tmp_path, "2024-01.txt", data)
    (problem,) = problems(tmp_path)
    assert (problem.file, problem.line) == (str(path), line)
    assert what in problem.what
    assert remedy in (problem.remedy or "")


def test_the_longest_line_that_is_read(tmp_path: Path) -> None:
    issue(tmp_path, "a.txt", b"x" * files.MAX_LINE_CHARACTERS + b"\nrest")
    assert len(read_gazette(tmp_path).issues) == 1


@pytest.mark.parametrize(
    ("name", "what", "remedy"),
    [
        ("2024 第1期.txt", "becomes part of addresses", "2024-1.txt"),
        ("第一期.txt", "becomes part of addresses", "2024-01.txt"),
        ("Issue-01.txt", "becomes part of addresses", "issue-01.txt"),
        ("2024_01.txt", "becomes part of addresses", "2024-01.txt"),
        ("2024-01-.txt", "becomes part of addresses", "2024-01.txt"),
        ("2024-01.TXT", "ends in .txt", "Rename it to 2024-01.txt"),
        ("2024 05.TXT", "lower-case letters and digits (a-z, 0-9), joined by hyphens", "Rename it to 2024-05.txt"),
        ("good.yaml", "ends in .yml", "Rename it to good.yml"),
        ("2024-01.yml", "no 2024-01.txt beside it", "Correct its name"),
        ("2024-01.docx", "not a text file", "Save its text"),
    ],
)
def test_names_that_would_be_lost_or_break_addresses(tmp_path: Path, name: str, what: str, remedy: str) -> None:
    issue(tmp_path, "good.txt", "文\n".encode())
    path = issue(tmp_path, name, b"")
    found = [problem for problem in problems(tmp_path) if what in problem.what]
    assert [problem.file for problem in found] == [str(path)]
    assert remedy in (found[0].remedy or "")


def test_a_facsimile_may_stand_beside_its_text(tmp_path: Path) -> None:
    issue(tmp_path, "2024-01.txt", "文\n".encode())
    issue(tmp_path, "2024-01.pdf", b"%PDF")
    assert len(read_gazette(tmp_path).issues) == 1


def test_ids_that_differ_only_in_capitals(tmp_path: Path) -> None:
    issue(tmp_path, "a1.txt", "文\n".encode())
    issue(tmp_path, "A1.txt", "文\n".encode())
    assert any("A1.txt and a1.txt differ only in capitals" in problem.what for problem in problems(tmp_path))


@pytest.mark.parametrize("kind", ["outside", "dangling", "circular", "folder", "pipe"])
def test_only_regular_files_inside_the_root_are_read(tmp_path: Path, kind: str) -> None:
    root = tmp_path / "root"
    issue(root, "good.txt", "文\n".encode())
    path = root / "issues" / "odd.txt"
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to({"outside": "../../secret.txt", "dangling": "nothing.txt", "circular": "odd.txt"}[kind])
    (problem,) = problems(root)
    assert problem.file == str(path)
    assert "secret" not in (problem.remedy or "")


def test_a_link_inside_the_root_is_followed(tmp_path: Path) -> None:
    issue(tmp_path, "good.txt", "文\n".encode())
    (tmp_path / "issues" / "again.txt").symlink_to("good.txt")
    assert [one.text for one in read_gazette(tmp_path).issues] == ["文\n", "文\n"]


@pytest.mark.parametrize(
    ("layout", "what"),
    [
        (None, "there is no such content root"),
        ("file", "expected a folder"),
        ("empty", "expected a folder with the texts"),
        ("no issues", "no issue in it"),
        ("link out", "leads out of the content root"),
    ],
)
def test_roots_without_issues(tmp_path: Path, layout: str | None, what: str) -> None:
    root = tmp_path / "root"
    if layout == "file":
        root.write_text("", encoding="utf-8")
    elif layout:
        root.mkdir()
    if layout == "no issues":
        (root / "issues").mkdir()
    if layout == "link out":
        (root / "issues").symlink_to(tmp_path)
    (problem,) = problems(root)
    assert what in problem.what
    assert "issues/<id>.txt" in (problem.remedy or "")


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    issue(tmp_path, "a.txt", b"")
    issue(tmp_path, "b.txt", b"\xff")
    (tmp_path / "gazette.yml").write_text("tittle: x\n", encoding="utf-8")
    text = str(SourceError(problems(tmp_path)))
    assert "a.txt:1: empty" in text
    assert "b.txt:1: not UTF-8" in text
    assert "gazette.yml:1: unknown key “tittle”" in text


def test_the_folder_of_the_issues_in_place_of_its_parent(tmp_path: Path) -> None:
    issue(tmp_path, "2024-01.txt", "文\n".encode())
    (problem,) = problems(tmp_path / "issues")
    assert problem.what.endswith(f"found none; did you mean {tmp_path}?")
    (tmp_path / "empty").mkdir()
    (problem,) = problems(tmp_path / "empty")
    assert problem.what.endswith("found none")


def test_entries_of_a_sidecar_know_their_lines(tmp_path: Path) -> None:
    issue(tmp_path, "2024-01.txt", "文\n章\n".encode())
    correction = "corrections:\n  - line: 1\n    printed: 文\n    corrected: 字\n    reason: 误植\n"
    notice = "notices:\n  - {position: 7, id: walls}\n"
    passage = "withhold:\n  - {first_line: 2, begins: 章, reason: 有误}\n"
    sidecar = issue(tmp_path, "2024-01.yml", f"{correction}{notice}{passage}".encode())
    facts = read_gazette(tmp_path).issues[0].sidecar
    assert [entry.sidecar_line for entry in (*facts.corrections, *facts.notices, *facts.withhold)] == [2, 7, 9]
    issue(tmp_path, "2024-01.yml", f"{correction}{notice}{passage.replace('章', '句')}".encode())
    (problem,) = problems(tmp_path)
    assert (problem.file, problem.line) == (str(sidecar), 9)
