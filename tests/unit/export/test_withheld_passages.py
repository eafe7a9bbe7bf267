"""A passage that a sidecar withholds stands in no record and on no page, in whatever script; its reason does."""

from __future__ import annotations

import json

import pytest

from generator import pipeline
from generator.model.corpus import Corpus
from generator.model.edition import Edition
from generator.model.gazette import WITHHELD_MARK, Correction, NoticeFacts, Sidecar, Withholding
from generator.render import render
from tests.support.archive import published, quiet, records_of
from tests.support.texts import HEAD, corpus_of_texts

SECRETS = (
    "瓦当之约",
    "檐角銅鈴",
    "砖缝青苔",
    "垛口来信",
    "望楼灯影",
    "护城旧渡",
    "箭窗余晖",
    "角楼晨鼓",
    "云汐藏〔2019〕77号",
)
"""Paragraph, traditional script, cell, roster, attachment's title, correction, entry, article, number: one for each."""

LINES = f"""\
{HEAD}各区政府：

本 条 写 着 {SECRETS[0]}，由各区办理，

此前的话到此为止。

據檔案，{SECRETS[1]}與鄉鎮聯繫，

名称\t依据\t份数
城墙\t令\t3
{SECRETS[2]}\t密\t4
城门\t令\t5

组 长：张 军 {SECRETS[3]}

按照《{SECRETS[8][:2]}办法》（{SECRETS[8]}）办理，{SECRETS[5]}。

1.前一项。

2.{SECRETS[6]}一项。

3.后一项。

第七条　{SECRETS[7]}须报批。

附件1

{SECRETS[4]}名录

一、东门
"""


def lines_with(*words: str) -> tuple[int, ...]:
    return tuple(n for n, line in enumerate(LINES.split("\n"), start=1) if any(word in line for word in words))


REASON = "含个人信息"
PASSAGES = tuple(Withholding(first_line=line, last_line=line, reason=REASON) for line in lines_with(*SECRETS))
CORRECTIONS = (Correction(line=lines_with(SECRETS[5])[0], printed=SECRETS[5], corrected="无", reason="有误"),)


def corpus(*passages: Withholding) -> Corpus:
    return corpus_of_texts(LINES, sidecar=Sidecar(withhold=passages, corrections=CORRECTIONS))


@pytest.mark.parametrize("secret", [*SECRETS, "檐角铜铃", "檔案", "档案"])
def test_what_is_withheld_is_published_nowhere(secret: str) -> None:
    assert secret in published(corpus()) or secret == SECRETS[1], "the test would prove nothing"
    assert secret not in published(corpus(*PASSAGES))


def test_all_else_is_published_as_before() -> None:
    shown = published(corpus(*PASSAGES))
    for words in ("此前的话到此为止。", "城墙", "城门", "前一项。", "后一项。", "一、东门"):
        assert words in shown


def test_the_reason_stands_in_the_place_of_the_passage() -> None:
    (passage,) = (one for one in PASSAGES if one.first_line in lines_with(SECRETS[6]))
    found = corpus(passage)
    (notice,) = found.notices
    (page,) = (
        p for p in render(found, pipeline.relate(found, quiet), Edition.ZH_HANS) if p.path.startswith("notices/y")
    )
    text = page.text.replace("&#12288;", " ")
    assert text.index("前一项") < text.index("〔此处文字不予展示") < text.index("后一项")
    assert f"第{passage.first_line}行的文字不予展示。原因：{REASON}" in text
    assert [node.withheld for node in notice.body.walk() if node.withheld] == [REASON]
    assert WITHHELD_MARK not in published(found)
    issues = [p.text for p in render(found, pipeline.relate(found, quiet), Edition.ZH_HANS) if p.path == "issues/i1.md"]
    assert len(issues) == 1
    assert REASON not in issues[0], "it is said on the notice's page alone"


def test_a_row_of_a_table_keeps_its_place_and_loses_its_cells() -> None:
    (passage,) = (one for one in PASSAGES if one.first_line in lines_with(SECRETS[2]))
    found = corpus(passage)
    (table,) = (node.table for node in found.notices[0].body.walk() if node.table and len(node.table.rows) > 1)
    assert [(row.cells, row.withheld) for row in table.rows] == [
        (("城墙", "令", "3"), None),
        (("", "", ""), REASON),
        (("城门", "令", "5"), None),
    ]
    files = {record.path: record.text for record in records_of(found)}
    (csv,) = (text for path, text in files.items() if path.startswith("tables/") and "城墙" in text)
    assert csv == "\ufeff名称,依据,份数\r\n城墙,令,3\r\n城门,令,5\r\n"
    assert next(t for t in json.loads(files["tables.json"]) if t["header"])["rows"] == 2
    assert "〔此处文字不予展示" in published(found)


def test_the_record_says_which_lines_and_why() -> None:
    (passage,) = (one for one in PASSAGES if one.first_line in lines_with(SECRETS[6]))
    for given, expected in ((), None), ((passage,), [{"first_line": 31, "last_line": 31, "reason": REASON}]):
        (record,) = (r for r in records_of(corpus(*given)) if r.path == "notices.json")
        (notice,) = json.loads(record.text)
        if expected:
            expected[0] |= {"first_line": passage.first_line, "last_line": passage.first_line}
        assert notice.get("withheld_passages") == expected


def test_of_a_withheld_notice_the_passages_are_not_told_apart() -> None:
    (passage,) = (one for one in PASSAGES if one.first_line in lines_with(SECRETS[6]))
    whole = Sidecar(withhold=(passage,), notices=(NoticeFacts(position=1, withhold="依申请"),))
    (record,) = (r for r in records_of(corpus_of_texts(LINES, sidecar=whole)) if r.path == "notices.json")
    (notice,) = json.loads(record.text)
    assert notice["withheld"] == "依申请"
    assert "withheld_passages" not in notice


def test_words_before_and_behind_are_never_joined() -> None:
    text = f"{HEAD}各区政府：\n\n由市水务局会同市财政局和\n\n市{SECRETS[0]}局\n\n负责修缮城墙，并报市政府。\n"
    line = text.split("\n").index(f"市{SECRETS[0]}局") + 1
    passage = Withholding(first_line=line, last_line=line, reason=REASON)
    (notice,) = corpus_of_texts(text, sidecar=Sidecar(withhold=(passage,))).notices
    texts = [node.text for node in notice.body.walk() if node.text]
    assert not any("和" in words and "负责" in words for words in texts)


def test_several_lines_are_one_passage() -> None:
    first, last = lines_with(SECRETS[0])[0], lines_with(SECRETS[1])[0]
    found = corpus(Withholding(first_line=first, last_line=last, reason=REASON))
    assert [node.withheld for node in found.notices[0].body.walk() if node.withheld] == [REASON]
    assert "此前的话" not in published(found)


def test_a_passage_outside_of_notices_is_withheld_with_its_reason() -> None:
    secret = "城门口的话"
    text = f"云州市人民政府公报\n\n{secret}\n\n{LINES}"
    assert secret in published(corpus_of_texts(text))
    found = corpus_of_texts(text, sidecar=Sidecar(withhold=(Withholding(first_line=3, last_line=3, reason=REASON),)))
    assert "第3行的文字不予展示" in published(found)
    assert secret not in published(found)


def test_a_role_is_not_carried_over_what_is_withheld() -> None:
    members = (
        "组 长：张 军  副市长",
        "副组长：李 明  市水务局局长",
        "王 芳  市财政局局长",
        "成 员：赵 立  市水务局副局长",
    )
    text = f"{HEAD}各区政府：\n\n附件\n\n领导小组成员名单\n\n" + "\n\n".join([*members, "孙 平  市教育局副局长\n"])
    assert roles(corpus_of_texts(text))["王芳"] == "副组长"
    line = next(n for n, words in enumerate(text.split("\n"), start=1) if "副组长" in words)
    passage = Withholding(first_line=line, last_line=line, reason=REASON)
    assert roles(corpus_of_texts(text, sidecar=Sidecar(withhold=(passage,))))["王芳"] is None


def roles(found: Corpus) -> dict[str, str | None]:
    members = [m for node in found.notices[0].body.walk() if node.table for m in node.table.members()]
    return {member.name: member.role for member in members}
