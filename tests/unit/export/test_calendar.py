"""Deadlines as calendar feeds: read back, they say what the duties say; the same duties give the same bytes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from icalendar import Calendar

from generator.export.calendar import calendar_records
from generator.model.corpus import Corpus
from generator.model.edition import Bilingual
from generator.model.relations import Body, Deadline, Duty, DutyRole, Relations
from tests.support.texts import HEAD, corpus_of_texts

CORPUS = corpus_of_texts(f"{HEAD}各区政府：\n\n一、修缮城墙\n\n请照办。\n")
NOTICE = CORPUS.notices[0].id
JUNE, DECEMBER = dt.date(2022, 6, 30), dt.date(2022, 12, 31)
BODIES = (
    Body(id="yunzhoushijiaoyuju", name=Bilingual("云州市教育局"), aliases=("市教育局",)),
    Body(id="yunzhoushishuiwuju", name=Bilingual("云州市水务局")),
    Body(id="yunzhoushicaizhengju", name=Bilingual("云州市财政局")),
)


def duty(body: str, date: dt.date | None, text: str = "修缮东门城墙；清\n理护城河，验收", **more: object) -> Duty:
    deadline = Deadline(text="6月底前", date=date)
    values: dict[str, object] = {
        "notice": NOTICE, "eid": "sec_1", "role": DutyRole.LEAD, "body": body, "printed": body, "text": text,
        "deadline": deadline, "note": "责任单位", "note_eid": "sec_1", "first_line": 1, "last_line": 1,
    }  # fmt: skip
    return Duty(**(values | more))  # type: ignore[arg-type]


DUTIES = (
    duty("云州市水务局", JUNE),
    duty("云州市教育局", JUNE, role=DutyRole.PARTICIPATING),
    duty("云州市教育局", DECEMBER, "长" * 90),
    duty("云州市财政局", None),
    duty("云州市财政局", None, deadline=None),
)


def feeds(corpus: Corpus = CORPUS, duties: tuple[Duty, ...] = DUTIES) -> dict[str, str]:
    records = calendar_records(corpus, Relations(duties=duties, bodies=BODIES))
    return {record.path: record.text for record in records}


def events(text: str) -> list[dict[str, str]]:
    calendar = Calendar.from_ical(text)
    return [{key.lower(): str(event.decoded(key, event[key])) for key in event} for event in calendar.walk("VEVENT")]


def test_a_feed_of_all_and_one_of_each_body_with_a_dated_deadline() -> None:
    assert list(feeds()) == ["deadlines.ics", "bodies/yunzhoushijiaoyuju.ics", "bodies/yunzhoushishuiwuju.ics"]
    assert list(feeds(duties=())) == ["deadlines.ics"]


def test_events_read_back_say_what_the_duties_say() -> None:
    calendar = Calendar.from_ical(feeds()["deadlines.ics"])
    first, second = calendar.walk("VEVENT")
    assert first["DTSTART"].dt == JUNE
    assert first["DTSTART"].params["VALUE"] == "DATE"
    assert str(first["SUMMARY"]) == "修缮东门城墙；清 理护城河，验收"
    assert str(first["DESCRIPTION"]).split("\n") == [
        "期限：6月底前",
        "牵头单位：云州市水务局",
        "配合单位：云州市教育局",
        "出处：云州市人民政府关于修缮城墙的通知（云政发〔2022〕5号）",
    ]
    assert first["DTSTAMP"].dt == dt.datetime(2022, 3, 4, tzinfo=dt.UTC)
    assert second["DTSTART"].dt == DECEMBER
    assert str(second["SUMMARY"]).endswith("…")
    assert "URL" not in first


@pytest.mark.parametrize(("length", "shown"), [(59, 59), (60, 60), (61, 60)])
def test_a_summary_is_cut_where_it_is_too_long(length: int, shown: int) -> None:
    (event,) = events(feeds(duties=(duty("云州市水务局", JUNE, "长" * length),))["deadlines.ics"])
    assert len(event["summary"]) == shown
    assert ("…" in event["summary"]) is (length > shown)


def test_a_body_that_a_note_names_twice_has_one_event_and_stands_once_under_each_role() -> None:
    twice = (
        duty("云州市水务局", JUNE),
        duty("云州市水务局", JUNE),
        duty("云州市水务局", JUNE, role=DutyRole.PARTICIPATING),
    )
    found = feeds(duties=twice)
    (event,) = events(found["bodies/yunzhoushishuiwuju.ics"])
    assert event["description"].split("\n")[1:3] == ["牵头单位：云州市水务局", "配合单位：云州市水务局"]


def test_the_address_leads_to_the_provision_where_the_site_has_one() -> None:
    at = replace(CORPUS, gazette=replace(CORPUS.gazette, site_url="https://example.org/gazette/"))
    (first, _) = Calendar.from_ical(feeds(at)["deadlines.ics"]).walk("VEVENT")
    assert str(first["URL"]) == f"https://example.org/gazette/notices/{NOTICE}/#sec_1"
    (plain, _) = Calendar.from_ical(feeds()["deadlines.ics"]).walk("VEVENT")
    assert str(plain["UID"]) == str(first["UID"]), "an event stays itself wherever the site stands"


def test_an_event_is_the_same_in_every_feed_and_ids_are_unique() -> None:
    found = feeds()
    whole = events(found["deadlines.ics"])
    assert len({event["uid"] for event in whole}) == len(whole) == 2
    assert events(found["bodies/yunzhoushijiaoyuju.ics"]) == whole
    assert events(found["bodies/yunzhoushishuiwuju.ics"]) == whole[:1]


ROW = {"eid": "att_1__table_1", "note_eid": "att_1__table_1"}


def test_a_task_that_stands_in_the_text_and_in_a_table_is_one_event_of_both_places() -> None:
    told = duty("云州市水务局", JUNE, "1.清理护城河，6月底前完成。")
    row = duty("云州市水务局", JUNE, "清理护城河", **ROW)
    at = replace(CORPUS, gazette=replace(CORPUS.gazette, site_url="https://example.org/gazette/"))
    (event,) = Calendar.from_ical(feeds(at, (told, row))["deadlines.ics"]).walk("VEVENT")
    page = f"https://example.org/gazette/notices/{NOTICE}/"
    assert str(event["DESCRIPTION"]).split("\n")[-2:] == [f"{page}#att_1__table_1", f"{page}#sec_1"]
    assert feeds(at, (told, row)) == feeds(at, (row, told))


@pytest.mark.parametrize(
    "other",
    [
        duty("云州市教育局", JUNE, "清理护城河", **ROW),
        duty("云州市水务局", DECEMBER, "清理护城河", **ROW),
        duty("云州市水务局", JUNE, "清理护城河淤泥", **ROW),
        duty("云州市水务局", JUNE, "清理护城河", role=DutyRole.PARTICIPATING, **ROW),
        duty("云州市水务局", JUNE, "清理护城河", notice="another", **ROW),
    ],
)
def test_tasks_that_differ_in_anything_are_two_events(other: Duty) -> None:
    told = duty("云州市水务局", JUNE, "1.清理护城河，6月底前完成。")
    assert len(events(feeds(duties=(told, other))["deadlines.ics"])) == 2


def test_tasks_without_words_stay_apart() -> None:
    nameless = (duty("云州市水务局", JUNE, ""), duty("云州市水务局", JUNE, "", **ROW))
    assert len(events(feeds(duties=nameless)["deadlines.ics"])) == 2


def test_same_input_same_bytes_and_lines_as_the_standard_wants_them() -> None:
    text = feeds()["deadlines.ics"]
    assert text == feeds()["deadlines.ics"] == feeds(duties=tuple(reversed(DUTIES)))["deadlines.ics"]
    assert text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")


@pytest.mark.parametrize("known", [True, False])
def test_the_stamp_is_never_the_clock(known: bool) -> None:
    undated = corpus_of_texts("某某通知\n\n请照办。\n")
    corpus = CORPUS if known else replace(undated, as_of=None)
    stamps = {event["dtstamp"] for event in events(feeds(corpus, DUTIES[:1])["deadlines.ics"])}
    assert stamps == {f"{'2022-03-04' if known else JUNE} 00:00:00+00:00"}


def test_the_stamp_is_the_notices_date_and_without_one_the_day_the_archive_speaks_of() -> None:
    (issue,) = CORPUS.issues
    undated = replace(issue.notices[0], id="undated", head=replace(issue.notices[0].head, date=None))
    issue = replace(issue, notices=(*issue.notices, undated))
    corpus = replace(CORPUS, issues=(issue,), as_of=dt.date(2023, 5, 31))
    duties = [duty("云州市水务局", JUNE, notice=notice) for notice in (NOTICE, "undated", "not-in-the-archive")]
    stamps = sorted(event["dtstamp"] for event in events(feeds(corpus, tuple(duties))["deadlines.ics"]))
    assert stamps == ["2022-03-04 00:00:00+00:00", *["2023-05-31 00:00:00+00:00"] * 2]


def test_hostile_text_stays_text() -> None:
    text = "甲\r\nEND:VEVENT\x00\u2028乙\nBEGIN:VEVENT;,\\"
    (event,) = Calendar.from_ical(feeds(duties=(duty("云州市水务局", JUNE, text),))["deadlines.ics"]).walk("VEVENT")
    assert str(event["SUMMARY"]) == "甲 END:VEVENT 乙 BEGIN:VEVENT;,\\"
