"""A notice as schema.org's Legislation: what is stated and nothing more, in words that schema.org has."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from generator.model.edition import Edition
from generator.model.gazette import Gazette
from generator.model.notice import Notice
from generator.model.relations import Relation, Relations, RelationType, Scope, Validity
from generator.render.environment import wording
from generator.render.views.archive import Archive, open_archive
from generator.render.views.linked_data import linked_data
from tests.unit.render import corpus_fixture, ties_fixture
from tests.unit.render.ties_fixture import article, instrument, notice, relation, to_notice, validity

VOCABULARY = {
    "Legislation": {
        *("name", "url", "citation", "isBasedOn", "isPartOf", "license", "inLanguage", "datePublished"),
        *("temporalCoverage", "jurisdiction", "legislationIdentifier", "legislationType", "legislationDate"),
        *("legislationPassedBy", "legislationLegalForce", "legislationAmends", "legislationRepeals"),
        "legislationChanges",
    },
    "CreativeWork": {"name", "identifier"},
    "PublicationIssue": {"issueNumber", "datePublished", "isPartOf"},
    "Periodical": {"name"},
    "GovernmentOrganization": {"name"},
    "AdministrativeArea": {"name"},
}
"""The types that are used, and those of their properties in schema.org's vocabulary that may be."""

DAY, END = dt.date(2021, 9, 1), dt.date(2022, 8, 31)
ONE, PART = instrument("inst_1", article(1, "第一条", "x"))
THIS = notice("this", "某通知", dt.date(2021, 8, 1), ONE, parts=[PART])
OTHER = notice(
    "other", "后来的通知", dt.date(2023, 3, 3), ties_fixture.node(ties_fixture.T.SECTION, "sec_1", "废止", num="一、")
)
NOT_IN_FORCE = "https://schema.org/NotInForce"


def archive(
    records: Sequence[Validity] = (), stated: Sequence[Relation] = (), as_of: dt.date | None = dt.date(2023, 12, 31)
) -> Archive:
    corpus = replace(ties_fixture.corpus([THIS, OTHER]), as_of=as_of)
    relations = Relations(validity=tuple(records), relations=tuple(stated))
    return open_archive(corpus, relations, wording(Edition.ZH_HANS))


def said(opened: Archive, this: Notice = THIS) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(linked_data(opened, this, opened.issues[this.issue]))
    return found


def whole(**more: object) -> Validity:
    return validity("this", "art_1", "notice", Scope.NOTICE, **more)


def of_type(type_: RelationType, eid: str | None = None) -> Relation:
    return relation("other", "sec_1", type_, to_notice("this", eid))


def things(value: Any) -> Iterator[dict[str, Any]]:
    """All objects with a type in `value`."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for part in value.values():
            yield from things(part)
    elif isinstance(value, list):
        for part in value:
            yield from things(part)


@pytest.mark.parametrize("edition", list(Edition))
def test_every_word_is_one_of_the_vocabulary(edition: Edition) -> None:
    corpus = ties_fixture.corpus()
    opened = open_archive(corpus, ties_fixture.relations(), wording(edition))
    used: set[str] = set()
    for one in corpus.notices:
        for thing in things(said(opened, one)):
            names = {name for name in thing if not name.startswith("@")}
            assert names <= VOCABULARY[thing["@type"]], one.id
            assert set(thing.get("@reverse", {})) <= VOCABULARY["Legislation"]
            used |= names
    # In full where the address of the notice leads; elsewhere what it is called there, and where that is.
    full = edition is Edition.ZH_HANS
    assert {"citation", "isBasedOn"} <= used if full else used == {"name", "inLanguage", "url"}


def test_silence_says_nothing_of_force() -> None:
    assert not {"temporalCoverage", "legislationLegalForce", "@reverse"} & set(said(archive()))


def test_a_start_alone_is_open_and_never_in_force() -> None:
    data = said(archive([whole(effective=DAY)]))
    assert data["temporalCoverage"] == "2021-09-01/.."
    assert "legislationLegalForce" not in data


@pytest.mark.parametrize(
    ("as_of", "force"), [(END, None), (END + dt.timedelta(days=1), NOT_IN_FORCE), (None, None)], ids=str
)
def test_past_its_last_day_it_is_not_in_force(as_of: dt.date | None, force: str | None) -> None:
    data = said(archive([whole(effective=DAY, expires=END)], as_of=as_of))
    assert data["temporalCoverage"] == "2021-09-01/2022-08-31"
    assert data.get("legislationLegalForce") == force


def test_what_is_continued_has_no_end() -> None:
    data = said(archive([whole(effective=DAY, expires=END)], [of_type(RelationType.CONTINUES)]))
    assert not {"temporalCoverage", "legislationLegalForce"} & set(data)
    assert [one["@id"] for one in data["@reverse"]["legislationChanges"]]


def test_a_repeal_of_the_whole_is_told_at_both_ends() -> None:
    opened = archive([whole(effective=DAY)], [of_type(RelationType.REPEALS)])
    data, other = said(opened), said(opened, OTHER)
    assert data["legislationLegalForce"] == NOT_IN_FORCE
    assert "temporalCoverage" not in data
    (repealing,) = data["@reverse"]["legislationRepeals"]
    assert data["@reverse"]["legislationChanges"] == [{"@id": repealing["@id"]}]
    assert (repealing["@type"], repealing["name"]) == ("Legislation", "后来的通知")
    assert repealing["@id"] == other["@id"]
    (repealed,) = other["legislationRepeals"]
    assert repealed["@id"] == data["@id"]
    assert other["legislationChanges"] == [{"@id": repealed["@id"]}], "described once"


def test_the_repeal_of_one_provision_is_a_change_alone() -> None:
    opened = archive([], [of_type(RelationType.REPEALS, "art_1")])
    assert "legislationRepeals" not in said(opened, OTHER)
    assert said(opened, OTHER)["legislationChanges"]
    assert "legislationLegalForce" not in said(opened)


def test_what_prevails_over_a_part_changes_nothing() -> None:
    partial = replace(of_type(RelationType.REPLACES), partial=True)
    assert "legislationChanges" not in said(archive([], [partial]), OTHER)


def test_addresses_are_relative_where_that_of_the_site_is_unknown() -> None:
    opened = archive()
    bare = replace(opened, corpus=replace(opened.corpus, gazette=Gazette()))
    data = said(bare)
    assert data["@id"] == data["url"]
    assert "://" not in data["url"]
    assert not {"jurisdiction", "license"} & set(data)


@pytest.mark.parametrize(
    ("licence", "shown"),
    [
        (None, None),
        ("CC0-1.0", {"@type": "CreativeWork", "name": "CC0-1.0"}),
        ("https://example.org/licence", "https://example.org/licence"),
    ],
)
def test_a_licence_is_an_address_or_a_name(licence: str | None, shown: object) -> None:
    opened = archive()
    licensed = replace(opened, corpus=replace(opened.corpus, gazette=Gazette(data_licence=licence)))
    assert said(licensed).get("license") == shown


@pytest.mark.parametrize("edition", list(Edition))
def test_nothing_in_it_ends_the_block_and_nothing_withheld_stands_there(edition: Edition) -> None:
    corpus = corpus_fixture.corpus()
    opened = open_archive(corpus, corpus_fixture.relations(), wording(edition))
    for one in corpus.notices:
        text = linked_data(opened, one, opened.issues[one.issue])
        assert not set("<>&\u2028\u2029") & set(text), one.id
        assert {"@value": one.head.title, "@language": "zh-Hans"} in json.loads(text)["name"]
        assert "不得外传" not in text
