"""`effective`, `expires` and `counts.duties` of notices.json."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from generator.enrich.validity import disagreements, read_validity
from generator.export.notices import known_of, notice_record
from generator.model.gazette import NoticeFacts, Sidecar
from generator.model.relations import Duty, DutyRole, Relations
from tests.support.archive import records_of
from tests.support.texts import HEAD, corpus_of_texts

TWO = HEAD.replace("关于修缮城墙", "关于印发云州市城墙办法和云州市城门办法") + (
    "现将《云州市城墙办法》《云州市城门办法》印发给你们。{}\n\n云州市城墙办法\n\n第一条 甲。\n\n第二条 {}\n\n"
    "云州市城门办法\n\n第一条 甲。\n\n第二条 {}\n"
)
ONE_DAY = "本办法自2022年5月1日起施行，有效期至2024年4月30日。"
ORDER = (
    "云州市人民政府令\n\n第7号\n\n《云州市城墙条例》已经通过，现予公布，自2022年5月1日起施行。\n\n市长 林 远\n\n"
    "2022年3月4日\n\n云州市城墙条例\n\n第一条 甲。\n\n第二条 {}\n"
)


def record(text: str, sidecar: Sidecar | None = None) -> dict[str, Any]:
    (found,) = [r for r in records_of(corpus_of_texts(text, sidecar=sidecar)) if r.path == "notices.json"]
    (notice,) = json.loads(found.text)
    assert isinstance(notice, dict)
    return notice


def dates(text: str) -> tuple[str | None, str | None]:
    found = record(text)
    return tuple(found[name]["date"] if found[name] else None for name in ("effective", "expires"))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "effective", "expires"),
    [
        (TWO.format("", ONE_DAY, ONE_DAY), "2022-05-01", "2024-04-30"),
        (TWO.format("", ONE_DAY, ONE_DAY.replace("5月", "6月")), None, "2024-04-30"),
        (TWO.format("", ONE_DAY, "乙。"), None, None),
        (TWO.format("", ONE_DAY, "本办法自发布之日起施行。"), None, None),
        (TWO.format("本通知自2022年5月1日起执行。", "乙。", "乙。"), "2022-05-01", None),
        (TWO.format("本通知自2022年5月1日起执行。", ONE_DAY, "乙。"), "2022-05-01", None),
        (TWO.format("本通知自2022年5月2日起执行。", ONE_DAY, ONE_DAY), None, "2024-04-30"),
        (ORDER.format("本条例自2022年5月1日起施行。"), "2022-05-01", None),
        (ORDER.format("本条例自2022年6月1日起施行。"), None, None),
        (ORDER.format("本条例自2022年5月1日起施行，有效期2年。"), "2022-05-01", "2024-04-30"),
        (ORDER.format("本条例有效期2年。"), "2022-05-01", "2024-04-30"),
        (f"{HEAD}请照办。\n\n1. 甲。政策有效期至2024年4月30日。\n", None, None),
        (f"{HEAD}请照办。\n", None, None),
        (f"{HEAD}请照办。\n\n附件\n\n城墙规则\n\n本规则自2022年5月1日起施行。\n", None, None),
    ],
)
def test_one_date_for_the_whole_notice(text: str, effective: str | None, expires: str | None) -> None:
    assert dates(text) == (effective, expires)


def test_the_evidence_is_the_clause() -> None:
    found = record(TWO.format("", ONE_DAY, ONE_DAY))
    assert found["effective"]["evidence"]["text"] == ONE_DAY
    assert found["effective"]["evidence"]["first_line"] == found["effective"]["evidence"]["last_line"]


def test_a_withheld_notice_says_nothing_of_its_text() -> None:
    found = record(ORDER.format("乙。"), Sidecar(notices=(NoticeFacts(position=1, withhold="有误"),)))
    assert not {"effective", "expires", "counts"} & found.keys()


@pytest.mark.parametrize(
    ("article", "count"), [("本条例自2022年5月1日起施行。", 0), ("本条例自2022年6月1日起施行。", 1)]
)
def test_clauses_that_disagree(article: str, count: int) -> None:
    corpus = corpus_of_texts(ORDER.format(article))
    findings = disagreements(corpus, read_validity(corpus, ()))
    assert [finding.code for finding in findings] == ["validity-disagrees"] * count
    assert all("2022-05-01" in finding.message and "2022-06-01" in finding.message for finding in findings)


def test_duties_are_counted_by_note() -> None:
    corpus = corpus_of_texts(f"{HEAD}请照办。\n")
    (notice,) = corpus.notices

    def duty(body: str, note_eid: str, line: int, note: str) -> Duty:
        return Duty(
            notice=notice.id,
            eid="para_1",
            role=DutyRole.LEAD,
            body=body,
            printed=body,
            text="修缮",
            deadline=None,
            note=note,
            note_eid=note_eid,
            first_line=line,
            last_line=line,
        )

    duties = (duty("甲", "n_1", 7, "甲、乙"), duty("乙", "n_1", 7, "甲、乙"), duty("甲", "table_1", 9, "甲"))
    duties += (duty("甲", "table_1", 10, "甲"),)
    assert notice_record(notice, known_of(Relations(duties=duties))[notice.id])["counts"]["duties"] == 3
    assert notice.head.date == dt.date(2022, 3, 4)
