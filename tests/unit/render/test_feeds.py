"""Atom feeds read back by a parser: what they say is what the gazette says, on its days, under ids that stay."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import feedparser
import pytest

from generator import pipeline
from generator.model.corpus import Corpus
from generator.model.edition import Bilingual, Edition
from generator.model.gazette import Correction, Gazette, NoticeFacts, Sidecar, Withholding
from generator.model.page import Companion
from generator.model.relations import Relations
from generator.render import companions
from generator.render.addresses import kind_feed
from generator.render.views.feeds import MOST
from generator.vocabulary import KINDS
from tests.support.archive import quiet
from tests.support.texts import HEAD, corpus_of_texts
from tests.unit.render import corpus_fixture as fixture

ATOM = "{http://www.w3.org/2005/Atom}"
TEXT = f"{HEAD}各区政府：\n\n修缮城墙，清里护城河。\n\n电话：六二一八。\n\n请照办。\n"


def feeds(corpus: Corpus, relations: Relations | None = None) -> dict[str, Companion]:
    found = companions(corpus, relations or pipeline.relate(corpus, quiet))
    return {file.path: file for file in found if isinstance(file, Companion) and file.path.endswith(".xml")}


def read(file: Companion) -> Any:
    parsed = feedparser.parse(file.text.encode("utf-8"), sanitize_html=False)
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    return parsed


def archive(*texts: str, sidecar: Sidecar | None = None, **gazette: Any) -> Corpus:
    corpus = corpus_of_texts(*(texts or (TEXT,)), sidecar=sidecar)
    return replace(corpus, gazette=replace(corpus.gazette, **gazette))


FIXTURE = feeds(fixture.corpus(), fixture.relations())


def test_every_edition_has_a_feed_of_all_of_each_kind_of_each_body_and_of_changes() -> None:
    bodies = {path for path in FIXTURE if path.startswith("feeds/bodies/")}
    assert bodies
    expected = {"feeds/notices.xml", "feeds/changes.xml", "feeds/kinds/tongzhi.xml", *bodies}
    assert set(FIXTURE) == {edition.base + path for edition in Edition for path in expected}


@pytest.mark.parametrize("path", sorted(FIXTURE))
def test_a_parser_reads_each_as_valid(path: str) -> None:
    parsed = read(FIXTURE[path])
    root = ET.fromstring(FIXTURE[path].text)  # noqa: S314 (our own)
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (child,) = element.findall(ATOM + name)
            assert (child.text or "").strip(), name
    assert root.findall(f"{ATOM}author")
    assert parsed.feed.links
    ids = [entry.id for entry in parsed.entries]
    assert len(ids) == len(set(ids))
    assert not {parsed.feed.id} & set(ids)


def test_text_that_looks_like_markup_stays_text() -> None:
    titles = {entry.title for entry in read(FIXTURE["feeds/notices.xml"]).entries}
    assert "关于<script>alert(1)</script> & 《a|b》 {{ x }} *的* : 通知" in titles


def test_an_entry_says_what_the_head_says_in_the_language_of_the_feed() -> None:
    read_back = {edition: read(FIXTURE[f"{edition.base}feeds/notices.xml"]).entries for edition in Edition}
    entries = {
        edition: {entry.link.rstrip("/").rpartition("/")[2]: entry for entry in found}
        for edition, found in read_back.items()
    }
    chinese, english = entries[Edition.ZH_HANS]["known"], entries[Edition.EN]["known"]
    for words in ("汐政发〔2021〕1号", "汐屿市人民政府", "2021年5月27日"):
        assert words in chinese.summary
    assert "27 May 2021" in english.summary
    assert english.title == "Circular <i>on</i> *x*"
    assert english.link == "https://example.org/gazette/en/notices/known/"
    assert "各區" in entries[Edition.ZH_HANT]["known"].summary
    assert chinese.tags[0].term == english.tags[0].term == "通知"


def test_no_feed_has_the_text_of_a_notice_or_anything_withheld() -> None:
    for file in FIXTURE.values():
        assert "不得外传" not in file.text
        assert "根的正文" not in file.text
    assert "依申请" in FIXTURE["feeds/notices.xml"].text


def test_days_are_the_gazettes() -> None:
    entries = {entry.link.rpartition("notices/")[2]: entry for entry in read(FIXTURE["feeds/notices.xml"]).entries}
    assert entries["known/"].updated == entries["known/"].published == "2021-05-27T00:00:00+08:00"
    assert entries["unknown/"].updated == "2021-05-31T00:00:00+08:00"  # the day of its issue
    assert "published" not in entries["unknown/"]


def test_ids_outlive_a_move_of_the_site_and_tell_gazettes_apart() -> None:
    def ids(**gazette: Any) -> list[str]:
        return [entry.id for entry in read(feeds(archive(**gazette))["feeds/notices.xml"]).entries]

    name = Bilingual("云州市人民政府公报", None)
    here = ids(title=name, site_url="https://example.org/a/")
    assert here == ids(title=name, site_url="https://example.com/b/") == ids(title=name, site_url=None)
    assert here != ids(title=Bilingual("海州市人民政府公报", None))


def test_without_an_address_links_are_relative_to_the_feed() -> None:
    found = feeds(archive(site_url=None))
    for path, page in (("feeds/notices.xml", "notices/"), ("en/feeds/kinds/tongzhi.xml", "en/notices/by-kind/")):
        root = ET.fromstring(found[path].text)  # noqa: S314 (our own)
        (link,) = root.findall(f"{ATOM}link")
        assert urljoin(f"http://site.invalid/{path}", str(link.get("href"))) == f"http://site.invalid/{page}"


def test_a_feed_has_the_newest_and_no_more_than_its_bound() -> None:
    heads = (
        HEAD.replace("〕5号", f"〕{number}号").replace("3月4日", f"{number % 12 + 1}月{number % 28 + 1}日")
        for number in range(1, MOST + 8)
    )
    corpus = archive(*(f"{head}各区政府：\n\n请照办。\n" for head in heads))
    entries = read(feeds(corpus)["feeds/notices.xml"]).entries
    days = sorted((notice.head.date for notice in corpus.notices if notice.head.date), reverse=True)
    assert len(corpus.notices) == MOST + 7
    assert [entry.updated[:10] for entry in entries] == [day.isoformat() for day in days[:MOST]]


def test_an_archive_that_knows_no_day_has_a_feed_all_the_same() -> None:
    undated = HEAD.replace("（2022年3月4日）\n\n", "")
    entries = read(feeds(archive(f"{undated}各区政府：\n\n请照办。\n"))["feeds/notices.xml"]).entries
    assert [entry.updated for entry in entries] == ["1970-01-01T00:00:00+08:00"]


def test_every_kind_has_an_address_of_its_own() -> None:
    assert len({kind_feed(kind) for kind in KINDS}) == len(KINDS)


# ---- changes of pages -----------------------------------------------------------------------------------------------

LINE = TEXT.split("\n").index("修缮城墙，清里护城河。") + 1
PHONE = TEXT.split("\n").index("电话：六二一八。") + 1
MAY, JUNE = dt.date(2022, 5, 6), dt.date(2022, 6, 7)
CORRECTION = Correction(line=LINE, printed="清里", corrected="清理", reason="误印", date=MAY)
PASSAGE = Withholding(first_line=PHONE, last_line=PHONE, reason="个人电话", date=JUNE)


def changes(sidecar: Sidecar, edition: Edition = Edition.ZH_HANS) -> list[Any]:
    found: list[Any] = read(feeds(archive(sidecar=sidecar))[f"{edition.base}feeds/changes.xml"]).entries
    return found


def test_dated_corrections_and_withdrawals_are_entries_of_their_day_the_newest_first() -> None:
    passage, correction = changes(Sidecar(corrections=(CORRECTION,), withhold=(PASSAGE,)))
    assert passage.updated == "2022-06-07T00:00:00+08:00"
    assert "个人电话" in passage.summary
    assert "六二一八" not in passage.summary
    assert correction.updated == "2022-05-06T00:00:00+08:00"
    assert "“清里” → “清理”（误印）" in correction.summary
    assert correction.title == "改动：云州市人民政府关于修缮城墙的通知"
    assert correction.link == passage.link


def test_what_was_done_to_one_page_on_one_day_is_one_entry() -> None:
    (entry,) = changes(Sidecar(corrections=(CORRECTION,), withhold=(replace(PASSAGE, date=MAY),)))
    assert "清理" in entry.summary
    assert "个人电话" in entry.summary


def test_what_is_printed_stands_as_received_in_every_edition() -> None:
    (entry,) = changes(Sidecar(corrections=(CORRECTION,)), Edition.ZH_HANT)
    assert "“清里” → “清理”（誤印）" in entry.summary
    (entry,) = changes(Sidecar(corrections=(CORRECTION,)), Edition.EN)
    assert f"Corrected on line {LINE}: “清里” → “清理” (误印)" in entry.summary


def test_what_has_no_date_or_was_not_applied_is_no_entry() -> None:
    undated = Sidecar(corrections=(replace(CORRECTION, date=None),), withhold=(replace(PASSAGE, date=None),))
    assert changes(undated) == []
    assert changes(Sidecar(corrections=(replace(CORRECTION, printed="不在此行"),))) == []


def test_of_a_withheld_notice_it_is_said_only_that_it_was_withheld() -> None:
    facts = NoticeFacts(position=1, withhold="依申请", date=JUNE)
    (entry,) = changes(Sidecar(corrections=(CORRECTION,), withhold=(PASSAGE,), notices=(facts,)))
    assert "依申请" in entry.summary
    assert "清里" not in entry.summary
    assert "个人电话" not in entry.summary
    assert changes(Sidecar(corrections=(CORRECTION,), notices=(replace(facts, date=None),))) == []


def test_a_gazette_without_a_name_is_no_other_one() -> None:
    assert Gazette().title.zh is None
    one, two = (
        read(feeds(archive(site_url=url))["feeds/notices.xml"]).feed.id for url in ("http://a.cn/", "http://b.cn/")
    )
    assert one != two
