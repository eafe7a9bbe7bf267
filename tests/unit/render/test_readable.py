"""Notices as Markdown for readers, the guide for programs: every text is there as text, and nothing withheld."""

from __future__ import annotations

import html
import re

import pytest

from generator.model.page import Companion
from generator.render import companions
from generator.render.markdown import readable
from tests.unit.render import corpus_fixture as fixture
from tests.unit.render.markdown_reader import folded
from tests.unit.render.test_escaping import settled, texts
from tests.unit.render.test_pages import texts as lines_of

ALL = {file.path: file for file in companions(fixture.corpus(), fixture.relations())}
FILES = {path: file for path, file in ALL.items() if isinstance(file, Companion) and path.endswith((".md", "llms.txt"))}
ACTIVE = re.compile(r"(?<!\\)(?:\\\\)*[`*_\[\]|~]|<|^ {0,3}(?:#{1,6}\s|[-+]\s|>|\d{1,9}[.)]\s|={2,}|-{2,})")


def unescaped(text: str) -> str:
    """What a reader of CommonMark sees of text without markup."""
    return html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", lambda match: f"&#{ord(match[1])};", text))


@settled
@texts
def test_a_line_is_text_and_reads_as_it_was(text: str) -> None:
    written = str(readable(text))
    assert not ACTIVE.search(written)
    assert folded(unescaped(written)) == folded(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、总体要求（2021—2025年）", "一、总体要求（2021—2025年）"),
        ("1. 目标", "1\\. 目标"),
        ("1.目标 3.5% R&D", "1.目标 3.5% R&D"),
        ("3~5日 <b>&lt;</b>", "3\\~5日 &lt;b&gt;&amp;lt;&lt;/b&gt;"),
        ("# 号 # 号", "\\# 号 # 号"),
        ("a\x00\u202e", "a␀&#8238;"),
    ],
)
def test_only_what_needs_it_is_escaped(text: str, expected: str) -> None:
    assert readable(text) == expected


def test_which_files_there_are() -> None:
    assert sorted(FILES) == ["llms.txt", *(f"notices/{name}/index.md" for name in ("known", "unknown", "withheld"))]
    assert all(isinstance(file, Companion) and file.text.endswith("\n") for file in FILES.values())


def test_a_notice_holds_every_text_of_its_tree_and_its_head() -> None:
    text = FILES["notices/known/index.md"].text
    shown = folded(unescaped(re.sub(r"\\\n(?:> )*|<br>", " ", text)))
    for node in fixture.body().walk():
        for line in lines_of(node):
            assert folded(line) in shown, line
    assert text.startswith("# 关于&lt;script&gt;alert(1)&lt;/script&gt; & 《a\\|b》")
    assert "- 发文字号：汐政发〔2021〕1号\n" in text
    assert "- 登记号：XYDR-2021-001\\_x\\_\n" in text
    assert "- 网页：https://example.org/gazette/notices/known/\n" in text
    assert "标准文本" in text
    assert "文本来源：2021-10.txt，第1—99行" in text


def test_tables_have_as_many_cells_in_every_row() -> None:
    text = FILES["notices/known/index.md"].text
    tables = re.findall(r"(?:^(?:> )*\|.*\n)+", text, re.MULTILINE)
    assert len(tables) > 3
    for table in tables:
        rows = [len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()]
        assert len(set(rows)) == 1, table
        assert re.fullmatch(r"(?:> )*\|(?: --- \|)+", table.splitlines()[1])


def test_what_is_unknown_is_said() -> None:
    text = FILES["notices/unknown/index.md"].text
    assert "- 文种：未载明\n" in text
    assert "None" not in text


def test_nothing_withheld_is_in_any_file() -> None:
    assert "不得外传" not in "".join(file.text for file in FILES.values())
    text = FILES["notices/withheld/index.md"].text
    assert "> 本件正文不予展示。原因：依申请&lt;撤回&gt;\n" in text
    assert "签署" not in text, "to say that the text does not state it would be a guess"


def test_the_guide_leads_to_pages_and_data_in_two_languages() -> None:
    text = FILES["llms.txt"].text
    assert text.startswith("# 汐屿市&lt;人民&gt;政府公报 · Xiyu & Gazette\n\n> ")
    links = re.findall(r"^- \[[^\]]+\]\(([^)\s]+)\)", text, re.MULTILINE)
    assert {
        "https://example.org/gazette/issues/", "https://example.org/gazette/en/duties/",
        "https://example.org/gazette/zh-hant/", "https://example.org/gazette/data/notices.json",
    } <= set(links)  # fmt: skip
    assert "/notices/{notice}/index.md" in text.replace("\\", "")
    assert "虚构&lt;城市&gt;" in text, "what the banner of every page says"


def test_the_same_archive_gives_the_same_files() -> None:
    assert {file.path: file for file in companions(fixture.corpus(), fixture.relations())} == ALL
