"""The records of works and relations; and which components a notice is known to issue."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from generator.export.notices import known_of
from generator.export.relations import body_record, relation_record, work_records
from generator.model.edition import Bilingual
from generator.model.notice import Evidence
from generator.model.relations import (
    Body,
    Citation,
    CitationForm,
    Relation,
    Relations,
    RelationType,
    Scope,
    Target,
    TargetKind,
    Validity,
    Work,
)
from tests.support.texts import HEAD, corpus_of_texts


def citation(notice: str, kind: TargetKind, id_: str) -> Citation:
    return Citation(
        notice=notice, eid="para_1", start=0, end=1, text="甲", form=CitationForm.TITLE, title=None, number=None,
        target=Target(kind, id_), first_line=1, last_line=1, sentence="甲",
    )  # fmt: skip


def test_a_work_names_the_notices_that_cite_it_each_once_and_in_order() -> None:
    names = [f"notice-{n}" for n in (7, 3, 9, 1, 5, 3, 8, 2)]
    cited = [citation(name, TargetKind.WORK, "gf-2018-5") for name in names]
    cited.append(citation("notice-4", TargetKind.NOTICE, "gf-2018-5"))  # one of the archive under the same id
    one, other = work_records(
        [Work(id="gf-2018-5", title="甲", number=None), Work(id="t-0123456789", title="乙", number=None)], cited
    )
    assert one["cited_by"] == [f"notice-{n}" for n in (1, 2, 3, 5, 7, 8, 9)]
    assert other["cited_by"] == []


@pytest.mark.parametrize(
    ("type_", "to", "eid", "issued"),
    [
        (RelationType.PROMULGATES, "one", "inst_1", {"inst_1"}),
        (RelationType.PROMULGATES, "other", "inst_1", set()),  # of another notice
        (RelationType.PROMULGATES, "one", None, set()),
        (RelationType.REPEALS, "one", "inst_1", set()),
    ],
)
def test_a_notice_issues_what_it_promulgates_of_its_own(
    type_: RelationType, to: str, eid: str | None, issued: set[str]
) -> None:
    evidence = Evidence(first_line=1, last_line=1, text="甲")
    target = Target(TargetKind.NOTICE, to, eid)
    relation = Relation(notice="one", eid="para_1", type=type_, to=target, evidence=evidence)
    known = known_of(Relations(relations=(relation,)))
    assert known["one"].issued == issued
    assert known["other"].issued == set()


@pytest.mark.parametrize(("name", "url"), [("云州市财政局", "/bodies/one/"), ("A■", None)])
def test_a_body_without_a_page_has_no_address(name: str, url: str | None) -> None:
    record = body_record(Body(id="one", name=Bilingual(zh=name), successor="other", successor_source="vocabulary"))
    assert record["url"] == url
    assert (record["successor"], record["successor_source"]) == ("other", "vocabulary")


@pytest.mark.parametrize(
    ("type_", "effective", "dated", "expected"),
    [
        (RelationType.REPEALS, dt.date(2023, 5, 1), True, ("2023-05-01", "clause")),
        (RelationType.AMENDS, None, True, ("2023-03-04", "notice")),
        (RelationType.REPEALS, None, False, (None, None)),
        (RelationType.IMPLEMENTS, dt.date(2023, 5, 1), True, (None, None)),
    ],
)
def test_a_change_says_from_which_day_it_holds_and_whence_that_is_known(
    type_: RelationType, effective: dt.date | None, dated: bool, expected: tuple[str | None, str | None]
) -> None:
    (notice,) = corpus_of_texts(HEAD + "各区政府：\n\n一、照办。\n\n二、旧办法废止。\n").notices
    notice = replace(notice, head=replace(notice.head, date=dt.date(2023, 3, 4) if dated else None))
    evidence = Evidence(first_line=1, last_line=1, text="旧办法废止。")
    relation = Relation(
        notice=notice.id, eid="sec_2", type=type_, to=Target(TargetKind.WORK, "t-0000000000"), evidence=evidence
    )
    clause = Validity(
        notice=notice.id, eid="sec_1", covers=notice.body.eid, scope=Scope.NOTICE, effective=effective, expires=None,
        term=None, repeals=(), evidence=evidence,
    )  # fmt: skip
    record = relation_record(relation, notice, [clause])
    assert (record["date"], record["date_source"]) == expected
