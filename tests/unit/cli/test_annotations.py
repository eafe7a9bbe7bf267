"""Workflow commands of GitHub Actions: their form, their escapes, the names of files."""

from __future__ import annotations

from pathlib import Path

from generator.cli.annotations import annotation, escape_message, escape_property, repository_of
from generator.cli.places import Place
from generator.diagnostics import report

LINES = Place(file="content/issues/2024-05.txt", line=3, end_line=4)


def test_escapes_are_those_that_github_documents() -> None:
    assert escape_message("100%\r\n%0A: a, b") == "100%25%0D%0A%250A: a, b"
    assert escape_property("100%\r\n: a, b") == "100%25%0D%0A%3A a%2C b"


def test_whole_lines() -> None:
    finding = report("id-claimed-twice", "2024-05", 3, "one id, two notices: 50%", 4)
    assert annotation(finding, LINES, Path.cwd()) == (
        "::error file=content/issues/2024-05.txt,line=3,endLine=4,title=id-claimed-twice::one id, two notices: 50%25"
    )


def test_a_place_in_a_line() -> None:
    place = Place(file="issues/甲.txt", line=3, end_line=3, column=5, end_column=7)
    assert annotation(report("text-lost", "甲", 3, "甲"), place, Path.cwd()) == (
        "::warning file=issues/甲.txt,line=3,endLine=3,col=5,endColumn=7,title=text-lost::甲"
    )


def test_columns_of_several_lines_are_left_out() -> None:
    place = Place(file="a.txt", line=3, end_line=4, column=5, end_column=2)
    command = annotation(report("contents-unpaired", "a", 3, "甲"), place, Path.cwd())
    assert command == "::notice file=a.txt,line=3,endLine=4,title=contents-unpaired::甲"


def test_a_message_cannot_end_its_command_or_begin_another() -> None:
    command = annotation(report("text-lost", "a", 3, "甲\n::stop-commands::x\r\u2028\x1b[2J"), LINES, Path.cwd())
    assert command.endswith("::甲␊::stop-commands::x␍<U+2028>␛[2J")
    assert len(command.splitlines()) == 1


def test_a_file_name_cannot_add_properties() -> None:
    place = Place(file="a,line=9:\n%/i.txt", line=1, end_line=1)
    command = annotation(report("text-lost", "i", 1, "甲"), place, Path.cwd())
    assert command.startswith("::warning file=a%2Cline=9%3A%0A%25/i.txt,line=1,")


def test_files_are_named_from_the_repository_on(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "inner" / "content").mkdir(parents=True)
    assert repository_of(tmp_path / "inner") == tmp_path
    place = Place(file=str(tmp_path / "inner" / ".." / "content" / "a.txt"), line=1, end_line=1)
    assert " file=content/a.txt," in annotation(report("text-lost", "a", 1, "甲"), place, tmp_path)
    outside = Place(file="/elsewhere/a.txt", line=1, end_line=1)
    assert " file=/elsewhere/a.txt," in annotation(report("text-lost", "a", 1, "甲"), outside, tmp_path)
