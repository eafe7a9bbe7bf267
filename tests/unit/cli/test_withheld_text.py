"""What a sidecar withholds is in nothing that a command prints: logs of CI are public."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main
from generator.diagnostics import REGISTER

REASON = "含值守人员电话"
NOTICE, ROW, CORRECTED, PASSAGE = "瓦当之约", "檐角铜铃", "砖缝青苔", "垛口来信"
SECRETS = (NOTICE, ROW, CORRECTED, PASSAGE)
"""In what a suspicion quotes, in a row that does not fit, in a correction that does not, in a passage."""

TEXT = f"""\
海州市人民政府关于修缮城墙的通知

海政发〔2024〕3号

各区人民政府：

请照此办理，{PASSAGE}\ufffd。

海州市人民政府关于公布电话的通知

海政发〔2024〕4号

各街道办事处：

{NOTICE}\ufffd请转告 各方，{NOTICE}。

名称\t依据
城墙\t{ROW}\t多出一格

此处印着{CORRECTED}。

海州市人民政府关于修缮城门的通知

海政发〔2024〕5号

各区人民政府：

一段有\ufffd的话照样说出。
"""
LINES = TEXT.split("\n")


def line_of(words: str) -> int:
    return next(number for number, line in enumerate(LINES, start=1) if words in line)


CORRECTIONS = f"""\
corrections:
- {{line: {line_of(CORRECTED)}, printed: {CORRECTED}之外, corrected: 无, reason: 有误}}
- {{line: {line_of(PASSAGE)}, printed: {PASSAGE}之外, corrected: 无, reason: 有误}}
"""
WITHHELD = f"""\
notices:
- {{position: 2, withhold: {REASON}}}
withhold:
- {{first_line: {line_of(PASSAGE)}, begins: 请照此办理, reason: {REASON}}}
"""


def root_of(folder: Path, sidecar: str) -> str:
    (folder / "issues").mkdir(parents=True)
    (folder / "issues" / "2024-05.txt").write_text(TEXT, encoding="utf-8")
    (folder / "issues" / "2024-05.yml").write_text(sidecar, encoding="utf-8")
    return str(folder)


@pytest.fixture
def shown(tmp_path: Path) -> str:
    return root_of(tmp_path / "shown", CORRECTIONS)


@pytest.fixture
def withheld(tmp_path: Path) -> str:
    return root_of(tmp_path / "withheld", CORRECTIONS + WITHHELD)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    main(arguments)
    captured = capsys.readouterr()
    return captured.out + captured.err


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_check_prints_nothing_of_it(shown: str, withheld: str, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = printed(capsys, "check", "--format", form, "--content", shown)
    after = printed(capsys, "check", "--format", form, "--content", withheld)
    quoted = SECRETS if form == "text" else (CORRECTED, PASSAGE)  # the others stand in no message, but in source lines
    assert all(secret in before for secret in quoted), "the test would prove nothing"
    assert not [secret for secret in SECRETS if secret in after]
    assert REASON in after


def test_check_says_why_it_is_silent(withheld: str, capsys: pytest.CaptureFixture[str]) -> None:
    line = line_of(CORRECTED)
    options = ["--select", "correction-mismatch", "--content", withheld]
    rows = printed(capsys, "check", "--color", "never", *options).splitlines()
    meaning = REGISTER["correction-mismatch"].meaning
    found = [row for row in rows if f"2024-05.txt:{line}:1: error" in row]
    assert found == [
        f"{withheld}/issues/2024-05.txt:{line}:1: error correction-mismatch: {meaning} The text is withheld: {REASON}"
    ]
    assert not [row for row in rows if row.strip().startswith(f"{line} |")]
    records = json.loads(printed(capsys, "check", "--quiet", "--format", "json", *options))
    places = [(record["line"], record["end_line"], record["column"], record["end_column"]) for record in records]
    assert (line, line, None, None) in places


def test_what_is_not_withheld_is_shown_as_before(withheld: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, "check", "--content", withheld)
    assert f"2024-05.txt:{line_of('照样')}:4: warning text-lost" in found
    assert "的话照样说出" in found


@pytest.mark.parametrize("command", ["generate", "export"])
def test_what_blocks_publication_is_said_without_it(
    shown: str, withheld: str, tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = {"generate": "--build", "export": "--output"}[command]
    assert CORRECTED in printed(capsys, command, "--content", shown, folder, str(tmp_path / "out"))
    said = printed(capsys, command, "--content", withheld, folder, str(tmp_path / "out"))
    assert "error correction-mismatch" in said
    assert not [secret for secret in SECRETS if secret in said]


def explained(capsys: pytest.CaptureFixture[str], root: str, *options: str) -> str:
    numbers = range(1, len(LINES) + 1)
    return "".join(printed(capsys, "explain", f"2024-05:{n}", "--content", root, *options) for n in numbers)


def test_explain_prints_nothing_of_it_unasked(shown: str, withheld: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert all(secret in explained(capsys, shown) for secret in SECRETS)
    said = explained(capsys, withheld)
    assert not [words for words in (*SECRETS, "各街道办事处", "各方") if words in said]
    assert "的话照样说出" in said


def test_explain_still_tells_what_became_of_the_line(withheld: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = printed(capsys, "explain", f"2024-05:{line_of(NOTICE)}", "--content", withheld).splitlines()
    assert f"   source | (withheld: {REASON})" in rows
    assert f" repaired | (withheld: {REASON})" in rows
    assert "     part | notice 2" in rows
    assert f"     text | (withheld: {REASON})" in rows
    assert "     page | /notices/hzf-2024-4/" in rows


def test_explain_shows_a_withheld_notice_where_that_is_asked_for(
    withheld: str, capsys: pytest.CaptureFixture[str]
) -> None:
    said = explained(capsys, withheld, "--show-withheld")
    assert all(secret in said for secret in (NOTICE, ROW, CORRECTED, "各街道办事处"))
    assert f"{PASSAGE}\ufffd" not in said, "it is taken out of the text before anything reads it"


def test_a_withheld_article_is_no_jump_of_numbers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Behind what is withheld a number may be higher by any; one that goes back is odd as ever."""
    head = "海州市人民政府关于印发城墙办法的通知\n\n海政发〔2024〕6号\n\n各区：\n\n现将《海州市城墙办法》印发。\n\n"
    articles = ["第一条 甲修缮城墙。", "第二条 乙修缮城门。", "第三条 丙修缮垛口。", "第五条 丁修缮箭楼。"]
    text = f"{head}海州市城墙办法\n\n" + "\n\n".join(articles) + "\n"
    (tmp_path / "issues").mkdir()
    (tmp_path / "issues" / "2024-06.txt").write_text(text, encoding="utf-8")

    def jumps() -> list[str]:
        main(["check", "--content", str(tmp_path), "--format", "json", "--select", "article-number-jump"])
        return [one["message"] for one in json.loads(capsys.readouterr().out)]

    assert [message.split(",")[-1] for message in jumps()] == [" found 第五条"]
    line = text.split("\n").index(articles[1]) + 1
    sidecar = f"withhold:\n- {{first_line: {line}, begins: 第二条, reason: {REASON}}}\n"
    (tmp_path / "issues" / "2024-06.yml").write_text(sidecar, encoding="utf-8")
    assert [message.split(",")[-1] for message in jumps()] == [" found 第五条"]
