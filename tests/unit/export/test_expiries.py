"""Last days as calendar feeds: read back, they say what the clauses say and judge nothing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from icalendar import Calendar

from generator import pipeline
from generator.export.expiries import expiry_records
from generator.model.corpus import Corpus
from generator.model.relations import Relations
from tests.support.archive import quiet
from tests.support.texts import HEAD, corpus_of_texts

RULE = f"{HEAD}各区政府：\n\n修缮城墙。\n\n本通知自2022年4月1日起施行，有效期至2024年12月31日。\n"
LATER = HEAD.replace("修缮城墙", "停止修缮").replace("〕5号", "〕9号").replace("2022年3月4日", "2023年3月4日")
REPEAL = f"{LATER}各区政府：\n\n《云州市人民政府关于修缮城墙的通知》（云政发〔2022〕5号）自2023年6月1日起废止。\n"
SILENT = HEAD.replace("〕5号", "〕7号") + "各区政府：\n\n请照办。\n"


def feeds(corpus: Corpus, relations: Relations | None = None) -> dict[str, str]:
    records = expiry_records(corpus, relations or pipeline.relate(corpus, quiet))
    return {record.path: record.text for record in records}


def test_a_last_day_is_an_event_of_the_archive_and_of_the_body_that_issued_it() -> None:
    found = feeds(corpus_of_texts(RULE, SILENT))
    assert list(found) == ["expiries.ics", "expiries/yunzhoushirenminzhengfu.ics"]
    whole, own = (Calendar.from_ical(text).walk("VEVENT") for text in found.values())
    (event,) = whole
    assert event["DTSTART"].dt == dt.date(2024, 12, 31)
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["DTSTAMP"].dt == dt.datetime(2022, 3, 4, tzinfo=dt.UTC)
    assert str(event["SUMMARY"]) == "有效期届满：云州市人民政府关于修缮城墙的通知"
    assert "条款：本通知自2022年4月1日起施行，有效期至2024年12月31日" in str(event["DESCRIPTION"])
    assert [str(one["UID"]) for one in own] == [str(event["UID"])]
    assert "URL" not in event


def test_an_archive_without_last_days_has_an_empty_calendar() -> None:
    found = feeds(corpus_of_texts(SILENT))
    assert list(found) == ["expiries.ics"]
    assert not Calendar.from_ical(found["expiries.ics"]).walk("VEVENT")


def test_what_a_later_notice_does_is_said_beside_it() -> None:
    (event,) = Calendar.from_ical(feeds(corpus_of_texts(RULE, REPEAL))["expiries.ics"]).walk("VEVENT")
    assert "另有公文规定废止或者宣布失效：云州市人民政府关于停止修缮的通知" in str(event["DESCRIPTION"])


def test_the_address_is_that_of_the_clause_and_the_id_does_not_lean_on_it() -> None:
    corpus = corpus_of_texts(RULE)
    here = replace(corpus, gazette=replace(corpus.gazette, site_url="https://example.org/"))
    (bare,), (event,) = (Calendar.from_ical(feeds(one)["expiries.ics"]).walk("VEVENT") for one in (corpus, here))
    assert str(event["URL"]).startswith(f"https://example.org/notices/{corpus.notices[0].id}/#")
    assert str(event["UID"]) == str(bare["UID"])


def test_a_last_day_before_the_notices_own_date_is_that_of_something_else() -> None:
    corpus = corpus_of_texts(RULE)
    relations = pipeline.relate(corpus, quiet)
    early = tuple(replace(record, expires=dt.date(2021, 1, 1)) for record in relations.validity)
    assert list(feeds(corpus, replace(relations, validity=early))) == ["expiries.ics"]
