"""`check` from its options to its exit code, on a little content root."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.cli import main
from generator.diagnostics import REFERENCE, REGISTER

HOSTILE = "海州\x1b[2J请沿某\ufffd路\x1b]8;;http://example.org\x07修缮\u202e城墙\u2028。\x9b2J\t末"
HEAD = "海州市人民政府关于修缮城墙的通知\n\n海政发〔2024〕3号\n\n各区人民政府：\n\n"
WARNING = "text-lost"
OTHER = "characters-odd"  # a warning as well, about the ;; of the hyperlink
NOTE = "head-field-missing"
ERROR = "sidecar-unmatched"


def root_of(folder: Path, text: str, sidecar: str | None = None) -> str:
    (folder / "issues").mkdir(parents=True)
    (folder / "issues" / "2024-05.txt").write_bytes(text.encode())
    if sidecar:
        (folder / "issues" / "2024-05.yml").write_text(sidecar, encoding="utf-8")
    return str(folder)


REPEATED = (
    "近期市政府任免的工作人员名单\n\n2022年3月4日，市政府决定，任命：\n\n"
    "张军为海州市水务局局长；\n\n张军为海州市水务局局长。\n"
)


def test_findings_of_the_relations_are_shown_with_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = root_of(tmp_path / "root", f"{HEAD}请照此办理。\n\n{REPEATED}")
    place = "2024-05.txt:15:1: note appointment-repeated:"
    assert main(["check", "--content", root, "--select", "appointment-repeated"]) == 0
    assert place in capsys.readouterr().out
    assert main(["check", "--content", root, "--select", "appointment-repeated", "--fail-on", "note"]) == 1
    assert main(["explain", "2024-05:15", "--content", root]) == 0
    assert "finding | note appointment-repeated:" in capsys.readouterr().out


@pytest.fixture
def root(tmp_path: Path) -> str:
    """One circular with a warning, a note and an error."""
    text = f"{HEAD}{HOSTILE}\n\n请照此办理。\n"
    return root_of(tmp_path / "root", text, "notices:\n- {number: 海政发〔2024〕6号, withhold: 含个人信息}\n")


def only(severity: str) -> list[str]:
    """Options that leave the findings of one severity."""
    return ["--select", {"error": ERROR, "warning": WARNING, "note": NOTE}[severity]]


@pytest.mark.parametrize(
    ("found", "fail_on", "code"),
    [
        ("error", "error", 1),
        ("error", "warning", 1),
        ("error", "note", 1),
        ("error", "never", 0),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("warning", "note", 1),
        ("warning", "never", 0),
        ("note", "error", 0),
        ("note", "warning", 0),
        ("note", "note", 1),
        ("note", "never", 0),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_exit_codes(root: str, found: str, fail_on: str, code: int, form: str) -> None:
    assert main(["check", "--content", root, *only(found), "--fail-on", fail_on, "--format", form]) == code


def test_an_error_fails_unless_told_otherwise(root: str) -> None:
    assert main(["check", "--content", root]) == 1
    assert main(["check", "--content", root, "--ignore", ERROR]) == 0


def test_text(root: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--content", root])
    captured = capsys.readouterr()
    *_, summary, last = captured.out.splitlines()
    assert re.search(rf"^{re.escape(root)}/issues/2024-05\.txt:7:\d+: warning text-lost: .", captured.out, re.MULTILINE)
    assert summary.startswith("1 issue, 1 notice: 1 error, ")
    assert last.startswith(REFERENCE)
    assert last.endswith("python -m generator check --explain CODE")


def test_a_sound_text_has_no_codes_to_explain(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"{HEAD}请照此办理。\n\n海州市人民政府\n2024年3月5日\n"
    assert main(["check", "--content", root_of(tmp_path / "sound", text), "--fail-on", "note"]) == 0
    assert capsys.readouterr().out == "1 issue, 1 notice: no findings\n"


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_nothing_that_a_terminal_obeys_is_sent(root: str, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--content", root, "--format", form])
    captured = capsys.readouterr()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029]", captured.out + captured.err)
    if form == "text":
        assert "海州␛[2J请沿某\ufffd路␛]8;;http://example.org␇修缮<U+202E>城墙<U+2028>。<U+009B>2J⇥末" in captured.out


def test_colours_only_when_asked_for(
    root: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    main(["check", "--content", root])
    assert "\x1b" not in capsys.readouterr().out
    main(["check", "--content", root, "--color", "always"])
    assert "\x1b[1;33mwarning\x1b[0m text-lost" in capsys.readouterr().out
    monkeypatch.setenv("FORCE_COLOR", "1")
    main(["check", "--content", root])
    assert "\x1b[1;31merror\x1b[0m" in capsys.readouterr().out
    main(["check", "--content", root, "--color", "never"])
    assert "\x1b" not in capsys.readouterr().out


def test_json(root: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--content", root, "--format", "json"])
    records = json.loads(capsys.readouterr().out)
    assert {record["severity"] for record in records} == {"error", "warning", "note"}
    for record in records:
        assert list(record)[:6] == ["issue", "first_line", "last_line", "code", "severity", "message"]
        assert list(record)[6:] == ["file", "line", "column", "end_line", "end_column"]
        assert record["file"] == f"{root}/issues/2024-05.txt"
        assert record["first_line"] <= record["line"] <= record["end_line"] <= record["last_line"]


def test_github(root: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--content", root, "--format", "github"])
    lines = capsys.readouterr().out.splitlines()
    assert {line.split()[0] for line in lines} == {"::error", "::warning", "::notice"}
    for line in lines:
        assert re.fullmatch(r"::\w+ file=[^,:]+,line=\d+,endLine=\d+,(col=\d+,endColumn=\d+,)?title=[a-z-]+::.+", line)


def test_codes_are_selected_and_ignored(root: str, capsys: pytest.CaptureFixture[str]) -> None:
    def codes(*options: str) -> set[str]:
        main(["check", "--content", root, "--format", "json", *options])
        return {record["code"] for record in json.loads(capsys.readouterr().out)}

    assert codes() == {ERROR, WARNING, OTHER, NOTE}
    assert codes("--select", WARNING) == {WARNING}
    assert codes("--select", f"{WARNING},{NOTE}", "--ignore", WARNING) == {NOTE}
    assert codes("--ignore", f"{WARNING}, {NOTE}, {OTHER}") == {ERROR}


@pytest.mark.parametrize("option", ["--select", "--ignore", "--explain"])
@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ("text-lots", "did you mean text-lost?"),
        ("unplaced", "did you mean text-unplaced?"),
        ("zzzzzz", f"{REFERENCE} lists them"),
        ("", f"{REFERENCE} lists them"),
    ],
)
def test_an_unknown_code_is_wrong_usage(option: str, given: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["check", option, given])
    assert caught.value.code == 2
    assert f"there is no code {given!r}; {hint}" in capsys.readouterr().err


def test_quiet_prints_what_fails_and_nothing_else(root: str, capsys: pytest.CaptureFixture[str]) -> None:
    def codes(*options: str) -> set[str]:
        main(["check", "--content", root, "--quiet", *options])
        lines = [line for line in capsys.readouterr().out.splitlines() if not re.match(r" +\d* \| ", line)]
        return {re.fullmatch(r".+:\d+:\d+: \w+ ([a-z-]+): .+", line)[1] for line in lines}  # type: ignore[index]

    assert codes() == {ERROR}
    assert codes("--fail-on", "never") == {ERROR}
    assert codes("--fail-on", "warning") == {ERROR, WARNING, OTHER}
    assert codes("--ignore", ERROR) == set()


def test_quiet_holds_for_json_too(root: str, capsys: pytest.CaptureFixture[str]) -> None:
    def codes(*options: str) -> set[str]:
        main(["check", "--content", root, "--quiet", "--format", "json", *options])
        return {record["code"] for record in json.loads(capsys.readouterr().out)}

    assert codes() == {ERROR}
    assert codes("--fail-on", "warning") == {ERROR, WARNING, OTHER}
    assert codes("--ignore", ERROR) == set()


def test_more_than_a_screenful_is_counted_by_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    roads = "".join(f"某\ufffd路{number}号。\n\n" for number in range(15))
    root = root_of(tmp_path / "long", f"{HEAD}{roads}请照此办理，，谢谢。\n\n海州市人民政府\n2024年3月5日\n")
    assert main(["check", "--content", root]) == 0
    assert capsys.readouterr().out.splitlines()[-4:-1] == [
        "1 issue, 1 notice: 16 warnings",
        "     15  warning  text-lost",
        "      1  warning  characters-odd",
    ]


@pytest.mark.parametrize("code", REGISTER)
def test_every_code_is_explained_without_a_content_root(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--content", "no/such/folder", "--explain", code]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"{code} ({REGISTER[code].severity.value})\n")
    assert REGISTER[code].meaning in printed
    assert REGISTER[code].example in printed


def test_only_what_the_base_does_not_have_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = f"{HEAD}某\ufffd路。\n\n请照此办理。\n"
    base = root_of(tmp_path / "base", old)
    unmatched = "notices:\n- {number: 海政发〔2024〕6号, withhold: 含个人信息}\n"
    root = root_of(tmp_path / "root", f"\n{old}\n又\ufffd街。\n", unmatched)

    def found(*options: str) -> tuple[int, list[str]]:
        code = main(["check", "--content", root, "--format", "json", *options])
        return code, [f"{one['line']} {one['code']}" for one in json.loads(capsys.readouterr().out)]

    assert found("--base", base) == (1, ["1 sidecar-unmatched", "12 text-lost"])
    assert found("--base", root) == (1, ["1 sidecar-unmatched"]), "what fails is named, be it old"
    assert found("--base", root, "--fail-on", "never") == (0, [])
    assert "8 text-lost" in found()[1]
    assert main(["check", "--content", root, "--base", base]) == 1
    assert capsys.readouterr().out.endswith(f"Shown: 1 error, 1 warning; {base} has the others as well\n")
    (tmp_path / "empty").mkdir()
    code, everything = found("--base", str(tmp_path / "empty"))
    assert (code, sorted(everything)) == (1, sorted(found()[1]))


def test_what_cannot_be_read_is_annotated_where_it_stands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = root_of(tmp_path / "root", HEAD, "year: 2024\nnumber: 5\n")
    assert main(["check", "--content", root, "--format", "github"]) == 2
    captured = capsys.readouterr()
    assert re.fullmatch(
        rf"::error file={re.escape(root)}/issues/2024-05\.yml,line=2,title=unreadable::.+\n", captured.out
    )
    assert main(["check", "--content", root]) == 2
    assert capsys.readouterr().out == ""
