"""What a sidecar withholds stands in no record and on no page, in whatever script."""

from __future__ import annotations

import json

import pytest

from generator.diagnostics import REGISTER
from generator.model.corpus import Corpus
from generator.model.gazette import Correction, NoticeFacts, Sidecar
from tests.support.archive import published, records_of
from tests.support.texts import HEAD, corpus_of_texts

OPEN = HEAD.replace("〕5号", "〕6号")
LAST = HEAD.replace("〕5号", "〕7号")

SECRETS = ("瓦当之约", "檐角铜铃", "砖缝青苔", "垛口来信", "望楼灯影", "护城旧渡", "箭窗余晖")
"""Paragraph, traditional script, cell, roster, attachment's title, correction, list of attachments: one for each."""

TEXT = f"""\
{OPEN}各区政府：

请照办。

{HEAD}各区政府：

本 条 写 着 {SECRETS[0]}，由各区办理，

并报市政府。

據{SECRETS[1]}與鄉鎮聯繫，應當將檔案歸還給機關。

名称\t依据
城墙\t{SECRETS[2]}\t多出一格

组 长：张 军 {SECRETS[3]}

此处印着{SECRETS[5]}。

附件：1.{SECRETS[4]}名录
2.{SECRETS[6]}名录

附件1

{SECRETS[4]}名录

一、东门

{LAST}各区政府：

请照办，另按云政发〔2022〕5号执行。
"""
LINE = next(number for number, line in enumerate(TEXT.split("\n"), start=1) if SECRETS[5] in line)
CORRECTIONS = (
    Correction(line=LINE, printed="此处", corrected="彼处", reason="有误"),
    Correction(line=LINE, printed=f"{SECRETS[5]}也", corrected="无", reason="有误"),
)


def corpus(withhold: str | None) -> Corpus:
    facts = NoticeFacts(position=2, withhold=withhold)
    return corpus_of_texts(TEXT, sidecar=Sidecar(notices=(facts,), corrections=CORRECTIONS))


@pytest.mark.parametrize("secret", SECRETS)
def test_withheld_text_is_published_nowhere(secret: str) -> None:
    assert secret in published(corpus(None)), "the test would prove nothing"
    assert secret not in published(corpus("含个人信息"))


def test_the_script_it_was_printed_in_is_withheld_too() -> None:
    assert "應當將檔案" in published(corpus(None))
    shown = published(corpus("含个人信息"))
    assert "應當將檔案" not in shown
    assert "应当将档案" not in shown


def test_other_notices_keep_what_they_have() -> None:
    assert published(corpus("含个人信息")).count("另按") == published(corpus(None)).count("另按") > 0


def test_findings_in_withheld_lines_keep_code_and_place() -> None:
    names = ("issue", "first_line", "last_line", "code", "severity")
    one, other = (
        [
            finding
            for record in records_of(corpus(reason))
            if record.path == "diagnostics.json"
            for finding in json.loads(record.text)
        ]
        for reason in (None, "含个人信息")
    )
    assert [[f[name] for name in names] for f in one] == [[f[name] for name in names] for f in other]
    quoting = [b for a, b in zip(one, other, strict=True) if a != b]
    assert {f["code"] for f in quoting} >= {"correction-mismatch", "attachment-not-printed"}
    assert all(f["message"] == f"{REGISTER[f['code']].meaning} The text is withheld: 含个人信息" for f in quoting)


def test_a_withheld_record_says_so_and_names_no_parts() -> None:
    (record,) = (r for r in records_of(corpus("含个人信息")) if r.path == "notices.json")
    notices = {notice["id"]: notice for notice in json.loads(record.text)}
    assert notices["yzf-2022-5"]["withheld"] == "含个人信息"
    assert not {"attachments", "signatory", "addressees", "registration_number"} & set(notices["yzf-2022-5"])
    assert notices["yzf-2022-6"]["addressees"] == "各区政府"
    assert "withheld" not in notices["yzf-2022-6"]


def test_what_repairs_removed_behind_the_last_line_is_withheld() -> None:
    head = f"{HEAD}各区政府：\n\n请照办。\n\n甲\t乙\n1\t2\n\n<p>\n\n"
    facts = Sidecar(notices=(NoticeFacts(position=1, withhold="有误"),))
    shown = [json.loads(r.text) for r in records_of(corpus_of_texts(head, sidecar=facts)) if r.path == "edits.json"]
    assert shown == [[]]
    assert [json.loads(r.text) for r in records_of(corpus_of_texts(head)) if r.path == "edits.json"] != [[]]


def test_a_withheld_notice_reaches_up_to_the_next_and_no_further() -> None:
    tail = "请照办。\n\n甲\t乙\n1\t2\n\n<p>\n\n"
    spaced = " ".join(OPEN[:7]) + OPEN[7:]
    text = f"{HEAD}各区政府：\n\n{tail}{spaced}各区政府：\n\n{tail}"
    second = next(number for number, line in enumerate(text.split("\n"), start=1) if line.startswith(spaced[:13]))

    def edited(withhold: str | None) -> list[int]:
        found = corpus_of_texts(text, sidecar=Sidecar(notices=(NoticeFacts(position=1, withhold=withhold),)))
        (record,) = (record for record in records_of(found) if record.path == "edits.json")
        return sorted({edit["first_line"] for edit in json.loads(record.text)})

    assert min(edited(None)) < second
    assert edited("有误") == [line for line in edited(None) if line >= second]
    assert second in edited("有误")


def test_rosters_of_a_withheld_notice_are_no_records() -> None:
    members = "组 长：张 军  副市长\n\n副组长：李 明  市水务局局长\n\n成 员：赵 立  市水务局副局长\n"
    text = f"{HEAD}各区政府：\n\n请照办。\n\n附件\n\n领导小组成员名单\n\n{members}"

    def rosters(withhold: str | None) -> int:
        found = corpus_of_texts(text, sidecar=Sidecar(notices=(NoticeFacts(position=1, withhold=withhold),)))
        (record,) = (record for record in records_of(found) if record.path == "rosters.json")
        return len(json.loads(record.text))

    assert rosters(None) == 1
    assert rosters("含个人信息") == 0
