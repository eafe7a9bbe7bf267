"""Passages taken out of a text before anything reads it, and what a sidecar may say of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.gazette import WITHHELD_MARK as MARK
from generator.model.gazette import Withholding
from generator.source import SourceError, read_gazette
from generator.source.withholding import without


def taken(text: str, *lines: tuple[int, int]) -> str:
    return without(text, [Withholding(first_line=first, last_line=last, reason="有误") for first, last in lines])


@pytest.mark.parametrize(
    ("text", "lines", "expected"),
    [
        ("甲\n乙\n丙\n", (2, 2), f"甲\n{MARK}\n丙\n"),
        ("甲\n乙\n\n丙\n丁\n", (2, 4), f"甲\n{MARK}\n\n\n丁\n"),
        ("甲\r\n乙\r\n丙", (3, 3), f"甲\r\n乙\r\n{MARK}"),
        ("甲\f\n乙", (1, 1), f"{MARK}\f\n乙"),
        ("\n甲\n", (1, 1), "\n甲\n"),
        ("甲\t乙\t\n丙\t丁\t戊\n", (2, 2), f"甲\t乙\t\n{MARK}\t\t\n"),
        ("| 甲 | 乙 |\n", (1, 1), f"|{MARK}||\n"),
        ("甲\t乙\f\n丙\t丁\n", (1, 1), f"{MARK}\t\f\n丙\t丁\n"),  # the page still ends there
        ("<tr><td title='甲'>乙</td><td>丙</td></tr>", (1, 1), f"<tr><td>{MARK}</td><td></td></tr>"),
        ("甲\t乙\n丙\t丁\n", (1, 2), f"{MARK}\t\n{MARK}\t\n"),
        ("甲\n", (1, 9), f"{MARK}\n"),
    ],
)
def test_a_mark_stands_in_the_place_of_a_passage(text: str, lines: tuple[int, int], expected: str) -> None:
    assert taken(text, lines) == expected


def test_each_passage_has_its_mark_and_nothing_is_taken_without_one() -> None:
    assert taken("甲\n乙\n丙\n", (3, 3), (1, 1)) == f"{MARK}\n乙\n{MARK}\n"
    assert taken("甲\n乙\n") == "甲\n乙\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "issues").mkdir()
    (tmp_path / "issues" / "2024-01.txt").write_text("甲\n乙\n丙\n", encoding="utf-8")
    return tmp_path


def say(root: Path, text: str) -> None:
    (root / "issues" / "2024-01.yml").write_text(f"withhold:\n{text}\n", encoding="utf-8")


def test_a_sidecar_withholds_lines(root: Path) -> None:
    say(
        root,
        "- {first_line: 3, begins: 丙, reason: 有误}\n"
        "- {first_line: 1, last_line: 2, begins: 甲, ends: 乙, reason: 含个人信息}",
    )
    (issue,) = read_gazette(root).issues
    assert issue.text == f"{MARK}\n\n{MARK}\n"
    assert issue.sidecar.withhold == (
        Withholding(first_line=1, last_line=2, begins="甲", ends="乙", reason="含个人信息"),
        Withholding(first_line=3, last_line=3, begins="丙", reason="有误"),
    )


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        ("- {first_line: 2, begins: 乙}", "“reason”"),
        ("- {first_line: 2, reason: 有误}", "“begins”"),
        ("- {first_line: 2, last_line: 3, begins: 乙, reason: 有误}", "expected “ends”"),
        ("- {first_line: 2, last_line: 1, begins: 乙, reason: 有误}", "stands before"),
        (
            "\n".join(
                (
                    "- {first_line: 1, last_line: 2, begins: 甲, ends: 乙, reason: 甲}",
                    "- {first_line: 2, begins: 乙, reason: 乙}",
                )
            ),
            "line 2 stands in two passages",
        ),
        ("- {first_line: 3, last_line: 4, begins: 丙, ends: 丁, reason: 有误}", "up to 3"),
        ("- {first_line: 2, begins: 丙, reason: 有误}", "line 2 is not one that begins so; lines that do: 3"),
        ("- {first_line: 2, begins: 戊, reason: 有误}", "line 2 is not one that begins so; no line does"),
        ("- {first_line: 1, last_line: 2, begins: 甲, ends: 丙, reason: 有误}", "line 2 is not one that ends so"),
        ("- {line: 3, reason: 有误}", "unknown key"),
    ],
)
def test_what_cannot_be_meant_is_refused(root: Path, said: str, complaint: str) -> None:
    say(root, said)
    with pytest.raises(SourceError) as caught:
        read_gazette(root)
    assert any(complaint in problem.what for problem in caught.value.problems)


@pytest.mark.parametrize("above", ["\n", "戊\n"])
def test_a_line_put_in_above_moves_no_withholding(root: Path, above: str) -> None:
    say(root, "- {first_line: 2, begins: 乙, reason: 有误}")
    text = root / "issues" / "2024-01.txt"
    assert "乙" not in read_gazette(root).issues[0].text
    text.write_text(above + text.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(SourceError, match="line 2 is not one that begins so; lines that do: 3"):
        read_gazette(root)


def test_spaces_in_print_are_no_difference(root: Path) -> None:
    (root / "issues" / "2024-01.txt").write_text("| 联 系 人 | 张 三 |\n", encoding="utf-8")
    say(root, "- {first_line: 1, begins: '| 联系人', reason: 有误}")
    assert "张" not in read_gazette(root).issues[0].text
