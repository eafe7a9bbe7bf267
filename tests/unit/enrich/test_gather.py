"""The archive put in order."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from generator import enrich
from generator.diagnostics import Severity
from generator.enrich.naming import named
from generator.model.edition import Bilingual
from generator.model.gazette import Gazette, NoticeFacts, Sidecar
from tests.support.texts import HEAD, NOBODY, corpus_of_texts, issue_of

OLD = f"{HEAD.replace('2022', '2019')}请照办。\n"
NEW = f"{HEAD}请照办。\n"


def test_issues_stand_from_the_oldest_to_the_newest() -> None:
    corpus = corpus_of_texts(NEW, OLD)
    assert [issue.id for issue in corpus.issues] == ["i2", "i1"]
    assert corpus.as_of == dt.date(2022, 3, 4)


def test_issues_of_one_day_stand_by_their_numbers() -> None:
    day = dt.date(2022, 3, 31)
    sidecars = {
        "a": Sidecar(published=day, total_number=12, numbers=(1,)),
        "b": Sidecar(published=day, total_number=11, numbers=(5,)),
        "d": Sidecar(published=day, numbers=(4,)),
        "c": Sidecar(published=day, numbers=(4,)),
        "e": Sidecar(published=day, numbers=(3,)),
    }
    issues = [issue_of(NEW, issue=name, sidecar=facts) for name, facts in sidecars.items()]
    corpus = enrich.gather(NOBODY.gazette, NOBODY.glossary, issues, None)
    assert [issue.id for issue in corpus.issues] == ["e", "c", "d", "b", "a"]


def test_the_caller_may_say_of_which_day_the_archive_is() -> None:
    day = dt.date(2030, 1, 1)
    assert enrich.gather(NOBODY.gazette, NOBODY.glossary, [issue_of(NEW)], day).as_of == day
    assert enrich.gather(NOBODY.gazette, NOBODY.glossary, [], None).as_of is None


def test_two_notices_that_claim_one_id() -> None:
    corpus = corpus_of_texts(NEW, NEW, f"{NEW}\n{OLD}")
    ids = [notice.id for notice in corpus.notices]
    assert sorted(ids) == ["yzf-2019-5", "yzf-2022-5", "yzf-2022-5-provisional-2", "yzf-2022-5-provisional-3"]
    assert sum(notice.provisional_id for notice in corpus.notices) == 2
    errors = [finding for finding in corpus.findings if finding.code == "id-claimed-twice"]
    assert [finding.severity for finding in errors] == [Severity.ERROR] * 2
    for finding in errors:
        assert finding.message.count(".txt:1") == 2, "both places are named"
        assert "issues/" in finding.message


def test_findings_are_sorted_and_single() -> None:
    findings = corpus_of_texts(NEW, NEW, f"{HEAD.replace('的通知', '')}请照办。\n").findings
    assert list(findings) == sorted(set(findings))
    assert len({finding.code for finding in findings}) >= 2


def sidecar_errors(*entries: NoticeFacts) -> list[tuple[str, str]]:
    other = HEAD.replace("〕5号", "〕6号")
    corpus = corpus_of_texts(f"{NEW}\n{other}请照办。\n", sidecar=Sidecar(notices=entries))
    return [(f.code, f.message) for f in corpus.findings if f.severity is Severity.ERROR]


def test_two_entries_that_mean_one_notice() -> None:
    first, second = NoticeFacts(position=2, id="walls"), NoticeFacts(number="云政发〔2022〕6号", withhold="有误")
    ((code, message),) = sidecar_errors(first, second)
    assert code == "sidecar-entries-collide"
    assert "position 2" in message
    assert "number 云政发〔2022〕6号" in message
    assert sidecar_errors(NoticeFacts(position=1, id="walls"), second) == []


@pytest.mark.parametrize(
    ("aliases", "said"),
    [
        ((("old",), ("old",)), "is an old id of notice yzf-2022-5"),
        ((("yzf-2022-6",), ()), "is the id of notice yzf-2022-6"),
        ((("yzf-2022-5",), ()), "is the id of notice yzf-2022-5"),
    ],
)
def test_an_old_id_leads_to_one_notice(aliases: tuple[tuple[str, ...], ...], said: str) -> None:
    entries = [NoticeFacts(position=at, aliases=old) for at, old in enumerate(aliases, start=1)]
    ((code, message),) = sidecar_errors(*entries)
    assert code == "alias-claimed-twice"
    assert said in message


def test_what_a_sidecar_says_of_no_notice_is_told_with_its_line() -> None:
    ((code, message),) = sidecar_errors(NoticeFacts(position=9, id="walls", sidecar_line=12))
    assert code == "sidecar-unmatched"
    assert ".yml:12 names a notice by its position 9" in message


def test_old_ids_that_are_nobodys_else() -> None:
    assert sidecar_errors(NoticeFacts(position=1, aliases=("a", "b")), NoticeFacts(position=2, aliases=("c",))) == []


@pytest.mark.parametrize(
    ("english", "place"),
    [
        ("Yunzhou Municipal People's Government Gazette", "Yunzhou"),
        ("Wen An Municipal People’s Government Gazette", "Wen An"),
        ("Yunzhou County People's Government Gazette", None),
        ("Gazette of the Yunzhou Municipal People's Government", None),
        ("Yunzhou Daily Gazette", None),
        (None, None),
    ],
)
def test_the_english_name_of_the_gazette_names_its_place(english: str | None, place: str | None) -> None:
    gazette = Gazette(title=Bilingual("云州市人民政府公报", english))
    assert named(gazette, ()).place.en == place
    assert named(replace(gazette, place=Bilingual("云州市", "Cloud City")), ()).place.en == "Cloud City"
