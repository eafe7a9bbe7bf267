"""Ends that are read, ends that cannot be read, and ends of what is not ours."""

from __future__ import annotations

import pytest

from generator import pipeline
from generator.model.relations import Scope, Validity
from tests.support.archive import quiet
from tests.support.texts import HEAD, corpus_of_texts, paragraphs


def read(*lines: str) -> tuple[list[Validity], list[str]]:
    found = pipeline.relate(corpus_of_texts(HEAD + paragraphs("各区政府：", *lines)), quiet)
    return list(found.validity), [finding.code for finding in found.diagnostics]


def end(clause: str) -> str | None:
    (record,), _ = read(f"本通知自2022年4月1日起施行，{clause}。")
    assert record.scope is Scope.NOTICE
    return record.expires.isoformat() if record.expires else None


@pytest.mark.parametrize(
    ("clause", "expires"),
    [
        ("有效期截止日为2027年3月31日", "2027-03-31"),
        ("有效期截止日期：2027年3月31日", "2027-03-31"),
        ("有效期届满日为2027年3月31日", "2027-03-31"),
        ("有效日期至2027年3月31日", "2027-03-31"),
        ("2027年4月1日废止", "2027-03-31"),
        ("2027年4月1日起失效", "2027-03-31"),
        ("于2027年4月1日自动失效", "2027-03-31"),
        ("将于2027年4月1日停止执行", "2027-03-31"),
    ],
)
def test_ends_that_are_read(clause: str, expires: str) -> None:
    assert end(clause) == expires


@pytest.mark.parametrize(
    "clause",
    ["有效期至2O27年3月31日", "有效期l年", "有效期1O年", "有效期5一年", "有效期为□年", "有效期至2027年2月29日"],
)
def test_an_end_that_cannot_be_read_is_told_in_words(clause: str) -> None:
    (record,), findings = read(f"本通知自2022年4月1日起施行，{clause}。")
    assert (record.expires, record.term) == (None, clause)
    assert findings == ["validity-unread"]


@pytest.mark.parametrize(
    "clause",
    ["期满自行失效", "有效期满后重新评估", "有效期内不得转让", "证书有效期另行规定", "2020年1月1日前的规定照办"],
)
def test_words_without_an_end_are_no_end(clause: str) -> None:
    (record,), findings = read(f"本通知自2022年4月1日起施行，{clause}。")
    assert (record.term, findings) == (None, [])


@pytest.mark.parametrize("text", ["有效期将于9999年12月31日到期，有效期延长5年。", "本通知自0001年1月1日起废止。"])
def test_days_beyond_the_calendar_are_none(text: str) -> None:
    records, _ = read(text)
    assert all(record.expires is None for record in records)


def test_an_end_in_a_paragraph_of_its_own() -> None:
    start, last = read("本通知自2022年4月1日起施行。", "有效期至2027年3月31日。")[0]
    assert (start.scope, last.scope) == (Scope.NOTICE, Scope.NOTICE)
    assert last.expires


def test_this_paper_is_the_notice() -> None:
    (record,), _ = read("请照办。", "（此件自2022年4月1日起施行，有效期5年）")
    assert (record.scope, str(record.expires)) == (Scope.NOTICE, "2027-03-31")


@pytest.mark.parametrize(
    ("subject", "scope"),
    [
        ("国家奖补政策", None),
        ("省级奖补政策", None),
        ("本市户籍政策", None),
        ("消费券补贴政策", Scope.PROVISION),
        ("该项补贴政策", Scope.NOTICE),
        ("上述奖补政策", Scope.NOTICE),
        ("本政策", Scope.NOTICE),
        ("政策", Scope.NOTICE),
    ],
)
def test_whose_policy(subject: str, scope: Scope | None) -> None:
    records = read("请照办。", f"{subject}有效期至2023年12月31日。")[0]
    assert [record.scope for record in records] == ([scope] if scope else [])


def test_policies_that_ended_before_are_no_end_of_the_notice() -> None:
    assert not read("在2020年12月底到期的政策中，不再延续的共26项。")[0]


def test_the_rest_of_a_list_has_the_term_that_its_notice_gives() -> None:
    issuing = HEAD.replace("关于修缮城墙", "关于印发云州市政策清单")
    text = issuing + paragraphs(
        "现将《云州市政策清单》印发给你们。未注明有效期的政策，有效期至2024年12月31日。",
        "云州市政策清单",
        "1. 甲政策。政策有效期至2026年12月31日。",
        "2. 乙政策。",
    )
    rest, own = pipeline.relate(corpus_of_texts(text), quiet).validity
    assert (rest.covers, rest.scope) == ("inst_1", Scope.PROVISION)
    assert (own.covers, own.scope) == ("item_1", Scope.PROVISION)
