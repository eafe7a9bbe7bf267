"""`new`: what an editor sees, what is written, and what is never touched."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
import yaml

from generator.cli import bounded, main, new
from generator.cli.bounded import OutOfBoundsError
from generator.cli.options import UsageError
from generator.intake import Arrival
from generator.source import read_gazette
from tests.support.printing import printed

FRONT = "海州市人民政府公报\n\n2024年第5期\n\n（总第88期）\n\n2024年3月31日出版\n\n"
CONTENTS = "目 录\n\n【市政府文件】\n\n海州市人民政府关于调整公交票价的通知\n\n（海政发〔2024〕5号） (1)\n\n"
BODY = """\
海州市人民政府关于调整公交票价的通知

海政发〔2024〕5号

各区人民政府：

为方便市民出行，经研究决定，自发布之日起调整公交票价，由二元改为一元，请各区遵照执行。

海州市人民政府

2024年3月20日
"""
WHOLE = FRONT + CONTENTS + BODY


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "gazette.yml").write_text("data_licence: CC0-1.0\n", encoding="utf-8")
    return tmp_path / "root"


@pytest.fixture(autouse=True)
def in_this_process(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process takes a second to start: only tests that ask for one, by `apart`, let the file be read in another."""
    if "apart" not in request.fixturenames:
        monkeypatch.setattr(new, "bounded", lambda function, *arguments, seconds: function(*arguments))


@pytest.fixture
def apart() -> None:
    """Files are read in a process of their own, as they are for editors."""


def arrive(root: Path, data: bytes, *options: str) -> int:
    file = root.parent / "arrived"
    file.write_bytes(data)
    return main(["new", str(file), "--content", str(root), *options])


def written(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "issues").glob("*"))


def test_text_and_sidecar_are_written_into_an_empty_root(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert arrive(root, WHOLE.replace("\n", "\r\n").encode("gb18030")) == 0
    assert written(root) == ["2024-05.txt", "2024-05.yml"]
    assert (root / "issues" / "2024-05.txt").read_bytes() == WHOLE.encode()
    printed_lines = capsys.readouterr().out.splitlines()
    for line in (
        "Text in GB18030, stored as UTF-8.",
        f"Line ends: {WHOLE.count(chr(10))} CR LF stored as LF.",
        "  year          2024",
        "  number        5",
        "  total number  88",
        "  published     2024-03-31",
        "1 notice:",
        "    1  海政发〔2024〕5号  海州市人民政府关于调整公交票价的通知  line 17",
        "Contents: 1 of 1 entries have their notice",
        "Findings: no findings",
    ):
        assert line in printed_lines, line
    assert f"python -m generator check --content {root}" in "\n".join(printed_lines)


def test_what_was_written_is_a_content_root(root: Path) -> None:
    arrive(root, WHOLE.encode())
    (issue,) = read_gazette(root).issues
    assert issue.id == "2024-05"
    assert main(["check", "--content", str(root), "--quiet"]) == 0


def test_the_sidecar_asks_for_what_is_not_stated(root: Path) -> None:
    assert arrive(root, BODY.encode(), "--id", "2024-07") == 0
    text = (root / "issues" / "2024-07.yml").read_text(encoding="utf-8")
    assert yaml.safe_load(text) is None, "comments only"
    for key in ("year: 2024", "numbers: [21, 22]", "total_number: ", "published: ", "official_url: ", "facsimile: "):
        assert f"\n# {key}" in text
    answered = text.replace("# numbers: [21, 22]", "numbers: [7]").replace("# year: 2024", "year: 2024")
    (root / "issues" / "2024-07.yml").write_text(answered, encoding="utf-8")
    (issue,) = read_gazette(root).issues
    assert (issue.sidecar.year, issue.sidecar.numbers) == (2024, (7,))


def test_every_question_is_answered_by_taking_away_the_mark(root: Path) -> None:
    arrive(root, BODY.encode(), "--id", "2024-07")
    path = root / "issues" / "2024-07.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    keys = [line.removeprefix("# ") for line in lines if line.startswith("# ") and line.count(": ") == 1]
    path.write_text("\n".join(keys), encoding="utf-8")
    assert read_gazette(root).issues[0].sidecar.total_number == 412


def test_facts_printed_in_two_ways_and_ids_claimed_twice_are_asked_for(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = WHOLE.replace("2024年3月31日出版", "2024年3月31日出版\n\n第6期") + "\n" + BODY
    assert arrive(root, text.encode()) == 1
    shown = capsys.readouterr().out
    assert "error id-claimed-twice" in shown
    assert "1 error blocks publication" in shown
    sidecar = (root / "issues" / "2024-05.yml").read_text(encoding="utf-8")
    assert "# The text contradicts itself." in sidecar
    assert "#   - {position: 2, id: hzf-2024-5-provisional-2}" in sidecar


def test_an_id_that_an_older_issue_claims_is_found(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arrive(root, WHOLE.encode())
    capsys.readouterr()
    other = WHOLE.replace("第5期", "第6期").replace("第88期", "第89期").replace("3月31日", "4月15日")
    assert arrive(root, other.encode()) == 1
    assert "issues/2024-05.txt" in capsys.readouterr().out


def test_double_numbers(root: Path) -> None:
    assert arrive(root, WHOLE.replace("第5期", "第5、6期").encode()) == 0
    assert "2024-05-06.txt" in written(root)


def test_a_dry_run_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert arrive(root, WHOLE.encode(), "--dry-run") == 0
    assert written(root) == []
    assert "Nothing was written (--dry-run)." in capsys.readouterr().out


@pytest.mark.parametrize("there", ["2024-05.txt", "2024-05.yml"])
@pytest.mark.parametrize("link", [False, True])
def test_nothing_is_written_over(there: str, link: bool, tmp_path: Path) -> None:
    path = tmp_path / there
    if link:
        path.symlink_to(tmp_path / "nowhere")
    else:
        path.write_text("甲\n", encoding="utf-8")
    with pytest.raises(UsageError, match=f"{there} is there already, and nothing is ever written over"):
        new._refuse_what_is_there([tmp_path / "2024-05.txt", tmp_path / "2024-05.yml"])


def test_an_issue_that_is_there_is_left_alone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arrive(root, WHOLE.encode())
    before = {path: path.read_bytes() for path in (root / "issues").iterdir()}
    capsys.readouterr()
    assert arrive(root, (WHOLE + "\n完\n").encode()) == 2
    assert "2024-05.txt is there already" in capsys.readouterr().err
    assert arrive(root, WHOLE.encode("utf-16"), "--id", "2024-05-again") == 2
    assert "issues/2024-05.txt is this very text already" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in (root / "issues").iterdir()} == before


@pytest.mark.parametrize(
    ("data", "options", "message"),
    [
        (BODY.encode(), (), "the text does not state the year and number of the issue, so its id cannot be told"),
        (BODY.encode(), (), "--id 2024-number-unknown"),
        (b"", ("--id", "a"), "it is empty"),
        (b"\xff\xfe\xfd", (), "arrived: not UTF-16 LE throughout: byte 0xfd at offset 2"),
        (b"PK\x03\x04", (), "this is a ZIP file"),
        (b"%PDF-1.4 broken", (), "the PDF"),
    ],
)
def test_what_cannot_be_taken_in_is_said(
    root: Path, capsys: pytest.CaptureFixture[str], data: bytes, options: tuple[str, ...], message: str
) -> None:
    assert arrive(root, data, *options) == 2
    captured = capsys.readouterr()
    assert message in captured.err
    assert "Traceback" not in captured.err
    assert written(root) == []


@pytest.mark.parametrize("wrong", ["2024/05", "..", "2024_05", "A", "by-kind", ""])
def test_ids_that_are_none(root: Path, capsys: pytest.CaptureFixture[str], wrong: str) -> None:
    with pytest.raises(SystemExit):
        arrive(root, WHOLE.encode(), "--id", wrong)
    assert "expected a-z, 0-9 and single hyphens" in capsys.readouterr().err


def test_a_file_that_is_not_there(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(root / "nothing.txt"), "--content", str(root)]) == 2
    assert "nothing.txt cannot be read: No such file" in capsys.readouterr().err
    assert main(["new", str(root), "--content", str(root)]) == 2
    assert "Is a directory" in capsys.readouterr().err


def test_a_content_root_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "-", "--content", str(tmp_path / "nowhere")]) == 2
    assert "there is no such content root" in capsys.readouterr().err


def test_a_file_out_of_measure(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(new, "MOST_BYTES", 100)
    assert arrive(root, WHOLE.encode()) == 2
    assert "has more than 100 bytes" in capsys.readouterr().err


def test_standard_input(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WHOLE.encode())))
    assert main(["new", "-", "--content", str(root)]) == 0
    assert written(root) == ["2024-05.txt", "2024-05.yml"]


def test_a_pdf(root: Path, capsys: pytest.CaptureFixture[str], apart: None) -> None:
    assert arrive(root, printed(WHOLE)) == 0
    shown = capsys.readouterr().out
    assert "PDF with a text layer: 1 page," in shown
    assert "海政发〔2024〕5号  海州市人民政府关于调整公交票价的通知" in shown
    assert (root / "issues" / "2024-05.txt").is_file()


def test_what_is_refused_in_another_process_is_said_in_this_one(
    root: Path, capsys: pytest.CaptureFixture[str], apart: None
) -> None:
    assert arrive(root, b"%PDF-1.4 broken") == 2
    assert "arrived: the PDF is broken, or no PDF" in capsys.readouterr().err


def test_a_fault_of_the_program_is_said_to_be_none_of_the_file(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise TypeError("a fault of ours")

    monkeypatch.setattr(new.intake, "take_in", failing)
    with pytest.raises(TypeError, match="a fault of ours") as caught:
        arrive(root, WHOLE.encode())
    (said,) = caught.value.__notes__
    assert said.endswith("arrived may be sound: this is a fault of the program. Please report it, with the file.")
    assert written(root) == []


def test_remarks_on_the_conversion_are_findings(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = "".join(f"<p>{line}</p>" for line in WHOLE.split("\n") if line)
    assert arrive(root, f"<html><body><div>{page}<img src=a.png></div></body></html>".encode()) == 0
    assert "warning intake-picture-unread" in capsys.readouterr().out


def take_no_end(data: bytes, encoding: str | None) -> Arrival:
    """A reader that has lost its way."""
    while data:
        encoding = encoding or "utf-8"
    return Arrival(text="", done=())


def take_all_memory(_: bytes) -> int:
    """A reader that eats what there is."""
    return len([bytes(1 << 28) for _ in range(1 << 10)])


def test_a_reader_without_end_is_ended() -> None:
    with pytest.raises(OutOfBoundsError, match=r"more than 0\.5 seconds"):
        bounded.bounded(take_no_end, b"x", None, seconds=0.5)


def test_a_reader_that_eats_memory_is_ended() -> None:
    with pytest.raises(OutOfBoundsError, match="more than 1 GB of memory"):
        bounded.bounded(take_all_memory, b"", seconds=600, memory=1 << 30)


def break_down(_: bytes) -> int:
    """A reader that takes its process with it."""
    os.abort()


def test_a_reader_that_breaks_down_is_said_to() -> None:
    with pytest.raises(OutOfBoundsError, match=r"breaks the program that reads it \(exit status -6\)"):
        bounded.bounded(break_down, b"", seconds=600)


def test_what_a_bounded_function_raises_is_raised() -> None:
    assert bounded.bounded(len, "abc", seconds=600) == 3
    with pytest.raises(ValueError, match="invalid literal") as caught:
        bounded.bounded(int, "x", seconds=600)
    (note,) = caught.value.__notes__
    assert note.startswith("In the process that is bounded:\nTraceback")


def test_an_editor_is_told_when_time_is_up(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, apart: None
) -> None:
    monkeypatch.setattr(new, "MOST_SECONDS", 0)
    assert arrive(root, WHOLE.encode()) == 2
    assert "takes more than 0 seconds, and was given up" in capsys.readouterr().err
