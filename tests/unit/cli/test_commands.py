"""The command line: exit codes, messages without tracebacks, output that editors can read."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from generator.cli import check, main
from tests.support.modules import PROJECT


@pytest.fixture
def small_root(tmp_path: Path) -> Path:
    """A content root with one short issue of two circulars."""
    text = """\
海州市人民政府办公室关于开展渔港清淤工作的通知
海政办发〔2024〕3号

各区人民政府，市政府各部门：

为做好渔港清淤工作，现就有关事项通知如下。

海州市人民政府办公室
2024年3月5日

海州市人民政府关于调整公交票价的通知
海政发〔2024〕5号

各区人民政府：

自发布之日起调整公交票价。

海州市人民政府
2024年3月20日
"""
    (tmp_path / "root" / "issues").mkdir(parents=True)
    (tmp_path / "root" / "issues" / "2024-05.txt").write_text(text, encoding="utf-8")
    return tmp_path / "root"


@pytest.mark.parametrize("command", ["check", "generate", "build"])
def test_bad_input_ends_with_2_and_its_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert main([command, "--content", str(tmp_path / "nowhere")]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "nowhere: there is no such content root" in captured.err
    assert captured.err.endswith("1 problem.\n" if command == "check" else "1 problem; nothing was written.\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "COMMAND"),
        (["publish"], "invalid choice"),
        (["check", "--as-of", "yesterday"], "expected a date like 2021-05-31, found 'yesterday'"),
        (["check", "--as-of", "2024-02-30"], "expected a date"),
        (["export"], "--output"),
        (["explain"], "FILE:LINE"),
    ],
)
def test_wrong_usage_ends_with_2(capsys: pytest.CaptureFixture[str], arguments: list[str], message: str) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert message in capsys.readouterr().err


def double_a_mark(root: Path) -> None:
    path = root / "issues" / "2024-05.txt"
    path.write_text(path.read_text(encoding="utf-8") + "\n各单位应当检查城门，，并且报告。\n", encoding="utf-8")


def test_check_prints_lines_that_editors_can_follow(small_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    double_a_mark(small_root)
    assert main(["check", "--content", str(small_root)]) == 0
    lines = capsys.readouterr().out.splitlines()
    (summary,) = (at for at, line in enumerate(lines) if line.startswith("1 issue, 2 notices: "))
    findings = [line for line in lines[:summary] if not re.match(r" +\d* \| ", line)]
    assert findings
    for line in findings:
        assert re.match(r".+\.txt:\d+:\d+: (error|warning|note) [a-z-]+: .", line), line


def test_check_as_json(small_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    double_a_mark(small_root)
    assert main(["check", "--content", str(small_root), "--format", "json"]) == 0
    records = json.loads(capsys.readouterr().out)
    assert records
    for record in records:
        assert {"issue", "first_line", "last_line", "code", "severity", "message"} <= set(record)


def claim_one_id_twice(root: Path) -> None:
    path = root / "issues" / "2024-05.txt"
    path.write_text(
        path.read_text(encoding="utf-8").replace("海政发〔2024〕5号", "海政办发〔2024〕3号"), encoding="utf-8"
    )


def test_an_error_blocks_publication(small_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    claim_one_id_twice(small_root)
    assert main(["check", "--content", str(small_root)]) == 1
    assert "error id-claimed-twice" in capsys.readouterr().out
    build = tmp_path / "build"
    assert main(["generate", "--content", str(small_root), "--build", str(build)]) == 1
    assert "blocks publication" in capsys.readouterr().err
    assert not (build / "docs").exists()
    assert main(["generate", "--content", str(small_root), "--build", str(build), "--draft"]) == 0
    assert build.exists()


def test_export_writes_the_data_and_nothing_else(small_root: Path, tmp_path: Path) -> None:
    output = tmp_path / "data"
    assert main(["export", "--content", str(small_root), "--output", str(output), "--quiet"]) == 0
    assert {"issues.json", "notices.json"} <= {path.name for path in output.iterdir()}
    first = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}
    assert main(["export", "--content", str(small_root), "--output", str(output), "--quiet"]) == 0
    assert {path: path.read_bytes() for path in output.rglob("*") if path.is_file()} == first


def test_an_entry_of_a_sidecar_that_fits_no_notice_blocks_the_data_too(
    small_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sidecar = small_root / "issues" / "2024-05.yml"
    sidecar.write_text("notices:\n- {number: 海政发〔2024〕6号, withhold: 含个人信息}\n", encoding="utf-8")
    command = ["export", "--content", str(small_root), "--output", str(tmp_path / "data")]
    assert main(command) == 1
    assert "error sidecar-unmatched" in capsys.readouterr().err
    assert not (tmp_path / "data").exists()
    assert main([*command, "--draft"]) == 0
    assert (tmp_path / "data" / "notices.json").is_file()


def test_output_that_cannot_be_written(small_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["export", "--content", str(small_root), "--output", str(tmp_path / "file")]) == 2
    assert "expected a folder, found a file" in capsys.readouterr().err
    assert main(["export", "--content", str(small_root), "--output", str(tmp_path / "file" / "data")]) == 1
    assert "file" in capsys.readouterr().err


def test_explain_tells_the_way_of_a_line(small_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", f"{small_root}/issues/2024-05.txt:16"]) == 0
    printed = [line.split(" | ", 1) for line in capsys.readouterr().out.splitlines()]
    rows = {label.strip(): value for label, value in printed}
    assert rows["source"] == "自发布之日起调整公交票价。"
    assert rows["part"] == "notice 2"
    assert rows["notice"].startswith("hzf-2024-5 ")
    assert rows["page"].startswith("/notices/hzf-2024-5/#")


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("2024-05.txt", "expected FILE:LINE"),
        (f"2024-05.txt:{'9' * 5000}", "expected FILE:LINE"),
        (f"2024-05.txt:{'0' * 5000}1", "expected FILE:LINE"),
        ("2024-05.txt:x", "expected FILE:LINE"),
        ("2024-05.txt:0", "expected FILE:LINE"),
        ("2024-06:1", "no issue 2024-06 in this content root; there are 2024-05"),
        ("2024-05:99", "has 19 lines, there is no line 99"),
    ],
)
def test_explain_without_such_a_line(
    small_root: Path, capsys: pytest.CaptureFixture[str], place: str, message: str
) -> None:
    assert main(["explain", place, "--content", str(small_root)]) == 2
    assert message in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_error(small_root: Path) -> None:
    command = f"{sys.executable} -m generator check --content {small_root} --format json | head -c 1"
    result = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert result.stderr == ""
    assert result.returncode == 0


@pytest.mark.parametrize("command", ["check", "review"])
def test_a_base_that_is_not_there(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--base", str(tmp_path / "nowhere")])
    assert ended.value.code == 2
    assert "expected a content root to compare with, found no folder" in capsys.readouterr().err


def test_a_process_that_the_system_ended_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def ended(_: object) -> int:
        raise BrokenProcessPool

    monkeypatch.setattr(check, "run", ended)
    assert main(["check"]) == 1
    assert "give fewer --jobs" in capsys.readouterr().err
