"""Every code of the register is called for by a text; the register says what each means."""

from __future__ import annotations

import re

import pytest

from generator import pipeline
from generator.diagnostics import REGISTER, Severity, report
from generator.model.gazette import Correction, NoticeFacts, Sidecar
from tests.support.archive import quiet
from tests.support.texts import HEAD, corpus_of_texts

FRONT = "云州市人民政府公报\n第 5 期\n（总第 426 期）\n\n目 录\n\n【市政府文件】\n\n"
LINE = "云州市人民政府关于修缮城墙的通知\n\n(云政发〔2022〕5号) (1)\n\n"
BODY = "各区政府：\n\n请照此办理。\n"
ORDER = (
    "云州市人民政府令\n\n第7号\n\n《云州市城墙条例》已经通过，现予公布。\n\n"
    "市长 林 远\n\n2022年3月4日\n\n云州市城墙条例\n\n"
)
LIST = "近期市政府任免的工作人员名单\n\n2022年3月4日，市政府决定，任命：\n\n"
GOES = "李明的云州市水务局局长职务；"
LISTED = "\n附件：1.甲表\n2.乙表\n\n附件1\n\n甲表\n\n一\n"
ENGLISH = "Contents\n\nCircular on Walls (YZF [2022] No.5)\t(1)\nPlan for Docks (YZF [2022] No.9)\t(2)\n\n"
NEXT_ISSUE = "=== next issue ===\n"

TEXTS: dict[str, str] = {
    "alias-claimed-twice": f"{HEAD}{BODY}\n{HEAD.replace('5号', '6号')}{BODY}",
    "appointment-repeated": f"{LIST}张军为云州市水务局局长；\n\n张军为云州市水务局局长。\n",
    "appointment-unread": f"{LIST}李明为云州市水务局局长；\n\n孙立、\n",
    "article-number-jump": f"{ORDER}第一条 甲。\n\n第二条 乙。\n\n第四条 丁。\n",
    "attachment-not-announced": f"{HEAD}{BODY}{LISTED}\n附件2\n\n乙表\n\n二\n\n附件3\n\n丙表\n",
    "attachment-not-printed": f"{HEAD}{BODY}{LISTED}",
    "attachment-unlabelled": f"{HEAD}{BODY}{LISTED}\n附件1\n\n甲表\n\n一\n\n乙表\n\n二\n",
    "characters-odd": f"{HEAD}各区政府：\n\n请检查城墙，，并及时修缮。\n",
    "columns-read-across": (
        f"{HEAD}各区政府：\n\n渡口应当按照规定配备救生衣 城墙巡查由区文物部门实施，每月不少于 和救生圈，并检查性能。\n"
    ),
    "contents-entry-cut-off": f"{FRONT}{LINE}关于修桥的\n\n{HEAD}{BODY}",
    "contents-kind-differs": f"{FRONT}{LINE.replace('通知', '通告')}{HEAD}{BODY}",
    "contents-title-differs": f"{FRONT}{LINE.replace('修缮', '维修')}{HEAD}{BODY}",
    "contents-unmatched": f"{FRONT}{LINE}关于疏浚河道的通知\n\n(云政发〔2022〕6号) (3)\n\n{HEAD}{BODY}",
    "contents-unpaired": f"{FRONT}{LINE}{ENGLISH}{HEAD}{BODY}",
    "correction-mismatch": f"{HEAD}{BODY}",
    "date-impossible": f"{HEAD.replace('3月4日', '2月30日')}{BODY}",
    "eid-duplicate": f"{ORDER}第一条 甲。\n\n第二条 乙。\n\n第二条 丙。\n",
    "facts-conflict": f"{FRONT.replace('目 录', '（总第 427 期）' + chr(10) * 2 + '目 录')}{LINE}{HEAD}{BODY}",
    "foreign-words": f"{HEAD}各区政府：\n\n请统筹修缮城墙 and 护城河。\n",
    "head-field-missing": f"云州市人民政府关于修缮城墙的通知\n\n云政发〔2022〕5号\n\n{BODY}",
    "heading-without-text": f"{HEAD}各区政府：\n\n一、范围\n\n修缮东门。\n\n二、时间\n\n今年。\n\n三、经费\n",
    "id-claimed-twice": f"{HEAD}{BODY}\n{HEAD}{BODY}",
    "instrument-not-found": f"{HEAD.replace('关于', '关于印发')}各区政府：\n\n现将《云州市城墙办法》印发给你们。\n",
    "issue-claimed-twice": f"{FRONT}{HEAD}{BODY}{NEXT_ISSUE}{FRONT}{HEAD.replace('5号', '6号')}{BODY}",
    "kind-unknown": f"{HEAD.replace('的通知', '')}{BODY}",
    "mark-unpaired": f"{HEAD}各区政府：\n\n请开展“平安渡口行动。\n",
    "notice-not-in-contents": f"{FRONT}{LINE}{HEAD}{BODY}\n{HEAD.replace('5号', '6号')}{BODY}",
    "number-alone": f"{HEAD}{BODY}\n12\n\n请照办。\n",
    "number-out-of-order": f"{HEAD}各区政府：\n\n一、修缮城墙。\n\n二、修缮城门。\n\n四、修缮城楼。\n",
    "removal-repeated": f"{LIST}李明为云州市文物局局长。\n\n免去：\n\n{GOES}\n\n{GOES}\n",
    "removal-unmatched": f"{LIST}张军为云州市水务局局长。\n\n2023年3月4日，市政府决定，免去：\n\n{GOES}\n",
    "roster-words-loose": (
        f"{HEAD}{BODY}\n组长：林远\t副市长\t领导干部\n成员：张军\t市水务局局长\t王强\t市财政局局长\n"
        "陈立\t市教育局局长\t李思\t市司法局局长\n王五\t市教育局副局长\t周正\t市司法局副局长\n"
    ),
    "script-mixed": f"{HEAD}各區政府應當按照規定檢查城門和護城河，並將結果報區政府備案，发现裂缝的应当报告。\n",
    "sentence-repeated": f"{HEAD}各区政府：\n\n发现裂缝的，应当及时报告。发现裂缝的，应当及时报告。\n",
    "sidecar-entries-collide": f"{HEAD}{BODY}",
    "sidecar-unmatched": f"{HEAD}{BODY}",
    "table-row-realigned": f"{HEAD}{BODY}\n街\t户数\t门\n甲街\t1\t东门\n乙街\t2\t西门\n丙街\t3\t南门\n4\t北门\n",
    "table-row-shifted": f"{HEAD}{BODY}\n区\t街\t户数\n东区\t甲街\t1\n西区\t乙街\t2\n南区\t丙街\t3\n丁街\t4\n",
    "table-row-width": f"{HEAD}{BODY}\n甲\t乙\n丙\t丁\t戊\n",
    "text-cut-off": f"{HEAD}各区政府：\n\n城墙每年检查一次。裂缝清单由\n",
    "text-lost": f"{HEAD}各区政府：\n\n请沿某\ufffd路修缮。\n",
    "text-unplaced": f"一行\n\n{HEAD}{BODY}",
    "validity-disagrees": (
        f"{ORDER.replace('公布。', '公布，自2022年5月1日起施行。')}第一条 甲。\n\n第二条 本条例自2022年6月1日起施行。\n"
    ),
    "validity-unread": f"{HEAD}各区政府：\n\n本通知自2022年4月1日起施行，有效期至2O27年3月31日。\n",
}


SIDECARS = {
    "alias-claimed-twice": Sidecar(
        notices=(NoticeFacts(position=1, aliases=("old",)), NoticeFacts(position=2, aliases=("old",)))
    ),
    "correction-mismatch": Sidecar(
        corrections=(Correction(line=1, printed="城樯", corrected="城墙", reason="misprint"),)
    ),
    "sidecar-entries-collide": Sidecar(
        notices=(NoticeFacts(number="云政发〔2022〕5号", id="walls"), NoticeFacts(position=1, withhold="有误"))
    ),
    "sidecar-unmatched": Sidecar(notices=(NoticeFacts(number="云政发〔2022〕99号", id="other"),)),
}
"""Sidecars of the texts that need one."""


def codes(text: str, sidecar: Sidecar | None = None) -> set[str]:
    corpus = corpus_of_texts(*text.split(NEXT_ISSUE), sidecar=sidecar)
    relations = pipeline.relate(corpus, quiet)
    return {finding.code for finding in (*corpus.findings, *relations.diagnostics)}


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_every_code_is_reported_where_it_should_be(code: str) -> None:
    assert code in codes(TEXTS[code], SIDECARS.get(code))


def test_a_sidecar_that_contradicts_the_text_is_reported() -> None:
    assert "facts-conflict" in codes(f"{FRONT}{LINE}{HEAD}{BODY}", Sidecar(total_number=1))


def test_a_sound_text_is_found_sound() -> None:
    assert codes(f"{FRONT}{LINE}{HEAD}{BODY}") == set()
    assert codes(f"{ORDER}第一条 甲。\n\n第二条 乙。\n") == set()


def test_the_register_is_complete() -> None:
    # What a conversion reports (intake-…) is called for by files, in tests/unit/intake.
    assert set(TEXTS) == {code for code in REGISTER if not code.startswith("intake-")}
    assert list(REGISTER) == sorted(REGISTER)
    for name, code in REGISTER.items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)+", name)
        assert code.meaning.endswith(".")
        assert code.example


def test_reports_take_their_severity_from_the_register() -> None:
    finding = report("text-lost", "2022-05", 7, "expected a character")
    assert (finding.first_line, finding.last_line, finding.severity) == (7, 7, Severity.WARNING)
    with pytest.raises(KeyError):
        report("no-such-code", "2022-05", 1, "")


def test_errors_come_before_warnings_before_notes() -> None:
    assert sorted(Severity) == [Severity.ERROR, Severity.WARNING, Severity.NOTE]
