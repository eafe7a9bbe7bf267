"""`review`: what one content root brings that another does not have, as a summary of a workflow shows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.cli import main
from generator.cli.summary import ROWS
from tests.unit.cli.test_escaping import shown
from tests.unit.render.corpus_fixture import HOSTILE

OLD = """海州市人民政府关于印发海州市城墙保护办法的通知

海政发〔2023〕3号

各区人民政府：

现将《海州市城墙保护办法》印发给你们，请遵照执行。

海州市人民政府

2023年3月5日
"""
NEW = """海州市人民政府关于废止部分文件的通知

海政发〔2024〕8号

各区人民政府：

根据《海州市城墙保护办法》（海政发〔2023〕3号）的规定，现决定：《海州市人民政府关于印发海州市城墙保护办法的通知》（海政发〔2023〕3号）自2024年7月1日起废止。

海州市人民政府

2024年6月5日
"""


def root_of(folder: Path, **texts: str) -> Path:
    """A content root; `i2023_05="…"` is the text of issue 2023-05, `i2023_05_yml` its sidecar."""
    (folder / "issues").mkdir(parents=True)
    for name, text in texts.items():
        stem = name.removeprefix("i").replace("_", "-")
        file = f"{stem.removesuffix('-yml')}.yml" if stem.endswith("-yml") else f"{stem}.txt"
        (folder / "issues" / file).write_text(text, encoding="utf-8")
    return folder


def review(base: Path, content: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["review", "--base", str(base), "--content", str(content)]) == 0
    return capsys.readouterr().out


def section(markdown: str, heading: str) -> list[list[str]]:
    """The cells of the table under `heading`, as a reader sees them; empty if there is none."""
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", markdown, re.MULTILINE | re.DOTALL)
    rows = [line for line in found[1].splitlines() if line.startswith("|")][2:] if found else []
    return [[shown(re.sub("</?code>", "", cell)).strip() for cell in row.strip("|").split("|")] for row in rows]


def test_a_new_issue(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = root_of(tmp_path / "base", i2023_05=OLD)
    head = root_of(tmp_path / "head", i2023_05=OLD, i2024_06=NEW)
    said = review(base, head, capsys)
    assert "1 notice in 1 issue before, **2 notices in 2 issues** now." in said
    ((issue, change, facts, notices, contents, *_),) = section(said, "Issues")
    assert (issue, change, notices, contents) == ("2024-06", "new", "1", "none printed")
    assert facts == "not stated: year, number, total number, published"
    ((id_, of, kind, number, date, title),) = section(said, "New notices")
    assert (id_, of, kind, number, date) == ("hzf-2024-8", "2024-06", "通知", "海政发〔2024〕8号", "2024-06-05")
    assert title == "海州市人民政府关于废止部分文件的通知"
    ((old, _, before, now),) = section(said, "Existing pages: status")
    assert (old, before) == ("hzf-2023-3", "nothing stated")
    assert now == "repealed by hzf-2024-8 from 2024-07-01"
    assert section(said, "Existing pages: new links between them and others")[0][:2] == ["hzf-2024-8", "hzf-2023-3"]
    assert ["hzf-2024-8", "repeals", "hzf-2023-3"] in [
        row[:3] for row in section(said, "Existing pages: what is done to them")
    ]
    assert section(said, "Existing pages: what differs") == []


def test_the_same_texts_bring_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = root_of(tmp_path / "base", i2023_05=OLD, i2024_06=NEW)
    head = root_of(tmp_path / "head", i2023_05=OLD, i2024_06=NEW)
    said = review(base, head, capsys)
    assert "Nothing differs for readers." in said
    assert "## " not in said


def test_a_mended_text_and_an_address_that_is_lost(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = root_of(tmp_path / "base", i2023_05=OLD, i2024_06=NEW)
    renumbered = NEW.replace("海政发〔2024〕8号", "海政发〔2024〕9号")
    head = root_of(tmp_path / "head", i2023_05=OLD.replace("各区人民政府", "各区、市人民政府"), i2024_06=renumbered)
    said = review(base, head, capsys)
    assert [row[:2] for row in section(said, "Issues")] == [["2023-05", "changed"], ["2024-06", "changed"]]
    ((id_, _, what),) = section(said, "Existing pages: what differs")
    assert id_ == "hzf-2023-3"
    assert "addressees" in what
    assert [row[0] for row in section(said, "Addresses that lead nowhere any more")] == ["hzf-2024-8"]
    assert [row[0] for row in section(said, "New notices")] == ["hzf-2024-9"]
    kept = root_of(
        tmp_path / "kept",
        i2023_05=OLD,
        i2024_06=renumbered,
        i2024_06_yml="notices:\n- {position: 1, aliases: [hzf-2024-8]}\n",
    )
    assert section(review(base, kept, capsys), "Addresses that lead nowhere any more") == []


def test_what_stands_on_every_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base, head = (root_of(tmp_path / name, i2023_05=OLD) for name in ("base", "head"))
    (head / "gazette.yml").write_text("site_url: https://gazette.example/\n", encoding="utf-8")
    (head / "glossary.yml").write_text("bodies:\n- {zh: 海州市城墙处}\n", encoding="utf-8")
    said = review(base, head, capsys)
    assert "on every page: site_url, glossary differ." in shown(re.sub("</?code>", "", said))
    assert "Nothing differs" not in said


def test_an_issue_that_is_gone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = root_of(tmp_path / "base", i2023_05=OLD, i2024_06=NEW)
    said = review(base, root_of(tmp_path / "head", i2024_06=NEW), capsys)
    assert [row[:2] for row in section(said, "Issues")] == [["2023-05", "gone"]]
    assert [row[0] for row in section(said, "Addresses that lead nowhere any more")] == ["hzf-2023-3"]


def test_findings_are_told_once_and_the_errors_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = OLD.replace("请遵照执行", "请遵\ufffd执行")
    base = root_of(tmp_path / "base", i2023_05=old)
    head = root_of(
        tmp_path / "head",
        i2023_05=f"\n\n{old}",  # the line of the known finding moves
        i2024_06=NEW.replace("现决定", "现\ufffd定"),
        i2024_06_yml="notices:\n- {number: 海政发〔2024〕99号, withhold: 含个人信息}\n",
    )
    said = review(base, head, capsys)
    assert "**1 error must be mended before publication.**" in said
    found = section(said, "New findings")
    assert [row[:2] for row in found] == [["error", "sidecar-unmatched"], ["warning", "text-lost"]]
    assert found[1][2] == "2024-06 7"


def test_what_is_withheld_is_not_quoted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = root_of(tmp_path / "base", i2023_05=OLD)
    secret = NEW.replace("现决定：", "电话\ufffd12345，现决定：")
    sidecar = "notices:\n- {position: 1, withhold: 含个人信息}\n"
    said = review(base, root_of(tmp_path / "head", i2023_05=OLD, i2024_06=secret, i2024_06_yml=sidecar), capsys)
    assert "12345" not in said
    assert "(withheld)" in section(said, "New notices")[0][5]


SECRET = "本市居民某某某的住址和电话见附后名单。"
PASSAGE = "withhold:\n- {{first_line: {line}, begins: 本市居民, reason: 含个人信息}}\n"


def test_what_becomes_public_is_told_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = NEW.replace("海州市人民政府\n\n2024", f"{SECRET}\n\n海州市人民政府\n\n2024")
    line = text.split("\n").index(SECRET) + 1
    withheld = "notices:\n- {number: 海政发〔2023〕3号, withhold: 待核实}\n"
    sidecar = PASSAGE.format(line=line)
    base = root_of(tmp_path / "base", i2023_05=OLD, i2023_05_yml=withheld, i2024_06=text, i2024_06_yml=sidecar)
    name = "Made public: this was withheld"

    said = review(base, root_of(tmp_path / "head", i2023_05=OLD, i2024_06=text), capsys)
    assert re.search(r"^## (.*)$", said, re.MULTILINE)[1] == name
    assert section(said, name) == [
        ["notice hzf-2023-3", "待核实", "notice hzf-2023-3"],
        [f"issue 2024-06, line {line}", "含个人信息", f"issue 2024-06, line {line}"],
    ]
    assert "住址" not in said

    moved = root_of(
        tmp_path / "moved", i2023_05=OLD, i2023_05_yml=withheld,
        i2024_06=f"\n\n{text}", i2024_06_yml=PASSAGE.format(line=line + 2),
    )  # fmt: skip
    assert section(review(base, moved, capsys), name) == []

    gone = root_of(tmp_path / "gone", i2023_05=OLD, i2023_05_yml=withheld, i2024_06=NEW)
    assert [row[2].split(":")[0] for row in section(review(base, gone, capsys), name)] == ["not found as it was"]


def test_without_a_base_everything_is_new(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = review(root_of(tmp_path / "empty"), root_of(tmp_path / "head", i2023_05=OLD), capsys)
    assert "cannot be read, so that nothing could be compared" in said
    assert [row[0] for row in section(said, "New notices")] == ["hzf-2023-3"]


def test_texts_that_cannot_be_read_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = root_of(tmp_path / "head", i2023_05=OLD, i2023_05_yml="year: [<b>\n")
    assert main(["review", "--base", str(root_of(tmp_path / "empty")), "--content", str(head)]) == 2
    said = capsys.readouterr().out
    assert said.startswith("# The texts cannot be read\n")
    assert "<b>" not in said
    assert "2023-05&#46;yml&#58;" in said


def test_hostile_titles_stay_text_and_the_summary_stays_small(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = [re.sub(r"[\0\r\n\x0c\x1c-\x1e\x85\u2028\u2029]", "", one) for one in HOSTILE * 4]
    entries = [
        f"海州市人民政府关于{text}的通知\n\n海政发〔2024〕{number}号\n\n各区人民政府：\n\n{text * 40}\n\n2024年6月5日\n"
        for number, text in enumerate(texts, start=1)
    ]
    head = root_of(tmp_path / "head", i2024_06="\n".join(entries))
    said = review(root_of(tmp_path / "base", i2023_05=OLD), head, capsys)
    assert len(section(said, "New notices")) == ROWS
    assert re.search(r"^… and \d+ more\.$", said, re.MULTILINE)
    assert len(said.encode()) < 200_000, "GitHub takes 1 MiB"
    markup = re.sub(r"&#\d+;(?:<!-- -->)?|</?code>|`aliases`", "", said)
    assert not re.search(r"[<>`\\\[\]_~@]|://|::", markup)
