"""A notice as schema.org's `Legislation`, in JSON-LD: what search engines and other programs read in its page.

Said is what is stated. A page is read on days that nobody knows when it is made, so that it never says "in force": what
has ended by the archive's newest day (repealed, past its last day and not continued) is said to be not in force, and of
all else only the dates are told. Names and numbers stand as printed; what changes documents is told by provision of
neither side, for the vocabulary knows whole documents only.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from generator.model.corpus import Issue
from generator.model.edition import Edition
from generator.model.notice import Notice, whole_of
from generator.model.relations import Relation, RelationType, TargetKind
from generator.render.addresses import external, file_address, issue_path, notice_path, web_address, work_path
from generator.render.views.archive import Archive
from generator.render.views.citing import Document
from generator.render.views.standing import Standing, standing_of

CONTEXT = "https://schema.org"

_CHANGES = frozenset({RelationType.AMENDS, RelationType.REPEALS, RelationType.REPLACES, RelationType.CONTINUES})

_Value = dict[str, Any]

_ESCAPED = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
"""Characters that JSON may hold, and a data block of a page should not: none can end it, or begin a comment in it."""


def linked_data(archive: Archive, notice: Notice, issue: Issue) -> str:
    """The JSON-LD of `notice`, as text that can stand in a data block of a page.

    It is told in full where its `@id` leads, in the simplified edition; the others name it, and say what they are. Its
    other forms are links of the page.
    """
    told = _legislation if archive.edition is Edition.ZH_HANS else _named
    found = {name: value for name, value in told(archive, notice, issue) if value not in (None, [], {})}
    found = _once(found, set())
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)


def _once(value: Any, told: set[str]) -> Any:
    """`value`, where whatever was described before is named by its address alone."""
    if isinstance(value, list):
        return [_once(one, told) for one in value]
    if not isinstance(value, dict):
        return value
    if (id_ := value.get("@id")) in told:
        return {"@id": id_}
    told |= {id_} if id_ else set()
    return {name: _once(one, told) for name, one in value.items()}


def _named(archive: Archive, notice: Notice, issue: Issue) -> Iterator[tuple[str, Any]]:  # noqa: ARG001
    yield "@context", CONTEXT
    yield "@type", "Legislation"
    yield "@id", _iri(archive, notice, notice_path(notice.id))
    yield "name", _names(archive, notice)
    yield "inLanguage", _language(archive).value
    yield "url", _iri(archive, notice, archive.edition.base + notice_path(notice.id))


def _legislation(archive: Archive, notice: Notice, issue: Issue) -> Iterator[tuple[str, Any]]:
    head, gazette = notice.head, archive.corpus.gazette
    place = _in_languages(gazette.place.zh, gazette.place.en)
    yield from _named(archive, notice, issue)
    yield "legislationIdentifier", head.number.text if head.number else None
    yield "legislationType", head.kind
    yield "legislationDate", _date(head.date)
    yield "legislationPassedBy", [_organization(archive, name) for name in head.issuers]
    yield "jurisdiction", {"@type": "AdministrativeArea", "name": place} if place else None
    yield from _force(archive, notice)
    yield from _others(archive, notice)
    yield "datePublished", _date(issue.segmented.facts.published)
    yield "isPartOf", _issue(archive, notice, issue)
    yield "license", _licence(gazette.data_licence)


def _names(archive: Archive, notice: Notice) -> list[_Value]:
    """The title as printed, in the script of the edition, and in English if the contents print it."""
    title = notice.head.title
    names = {Edition.ZH_HANS: title, _language(archive): archive.t.script(title), Edition.EN: notice.title_en}
    return [_in_language(name, edition) for edition, name in names.items() if name]


def _force(archive: Archive, notice: Notice) -> Iterator[tuple[str, str]]:
    """From when until when the notice holds, and that it holds no more; nothing of one that is withheld or unclear."""
    standing = None if notice.withhold else standing_of(archive, notice)
    if standing is None:
        return
    if standing.judged and standing.repeal is None and not standing.continuing:
        start, end = _date(standing.effective), _date(standing.expires)
        if start or end:
            yield "temporalCoverage", f"{start or '..'}/{end or '..'}"
    if _has_ended(archive, standing):
        yield "legislationLegalForce", f"{CONTEXT}/NotInForce"


def _has_ended(archive: Archive, standing: Standing) -> bool:
    """True if `standing` says an end that has come by the archive's day: what has ended stays so on any later day."""
    if standing.repeal is not None:
        return archive.has_come(standing.repealed or dt.date.min)
    if standing.expires in (None, dt.date.max):
        return False
    past = archive.has_come(standing.expires + dt.timedelta(days=1))
    return past and standing.judged and not standing.continuing


def _others(archive: Archive, notice: Notice) -> Iterator[tuple[str, Any]]:
    """What the notice says of other documents, and under `@reverse` what others say that they do to it."""
    stated = archive.ties.stated.get(notice.id, ())
    for name, relations in (
        ("isBasedOn", _of(stated, {RelationType.IMPLEMENTS})),
        ("legislationAmends", _of(stated, {RelationType.AMENDS})),
        ("legislationRepeals", _whole(archive, _of(stated, {RelationType.REPEALS}))),
        ("legislationChanges", _of(stated, _CHANGES)),
    ):
        targets = [(one.to.kind, one.to.id or "") for one in relations if one.to.id != notice.id]
        yield name, _documents(archive, notice, targets, law=name != "isBasedOn")
    cited = [tie.to for tie in archive.ties.cites.get(notice.id, ())]
    yield "citation", _documents(archive, notice, cited, law=False)
    suffered = archive.ties.suffered.get((TargetKind.NOTICE, notice.id), ())
    reverse = {
        name: _documents(archive, notice, [(TargetKind.NOTICE, one.notice) for one in relations], law=True)
        for name, relations in (
            ("legislationAmends", _of(suffered, {RelationType.AMENDS})),
            ("legislationRepeals", _whole(archive, _of(suffered, {RelationType.REPEALS}))),
            ("legislationChanges", _of(suffered, _CHANGES)),
        )
    }
    yield "@reverse", {name: found for name, found in reverse.items() if found}


def _of(relations: Sequence[Relation], types: Collection[RelationType]) -> list[Relation]:
    """Those of `relations` to other documents that are of `types`; one that prevails over a part changes nothing."""
    return [
        one for one in relations if one.type in types and not one.partial and one.extends and one.to.id != one.notice
    ]


def _whole(archive: Archive, relations: Sequence[Relation]) -> list[Relation]:
    """Those of `relations` that mean a whole document, not a provision of it."""
    notices = {one: archive.notices.get(one.to.id or "") for one in relations}
    return [one for one, other in notices.items() if one.to.eid is None or (other and one.to.eid in whole_of(other))]


def _documents(archive: Archive, notice: Notice, targets: Iterable[Document], *, law: bool) -> list[_Value]:
    """References to `targets`, each once; `law`: what is changed is legislation, what is cited may be anything."""
    found = []
    for kind, id_ in dict.fromkeys(targets):
        other, work = archive.notices.get(id_), archive.ties.works.get(id_)
        if kind is TargetKind.NOTICE and other:
            number = other.head.number.text if other.head.number else None
            found.append(_reference(archive, notice, notice_path(id_), other.head.title, number, law=True))
        elif kind is TargetKind.WORK and work:
            found.append(_reference(archive, notice, work_path(id_), work.title, work.number, law=law))
    return found


def _reference(
    archive: Archive, notice: Notice, path: str, title: str | None, number: str | None, *, law: bool
) -> _Value:
    named = {"name": title, "legislationIdentifier" if law else "identifier": number}
    return {
        "@type": "Legislation" if law else "CreativeWork",
        "@id": _iri(archive, notice, path),
        **{name: value for name, value in named.items() if value},
    }


def _organization(archive: Archive, name: str) -> _Value:
    english = archive.relations.names_en.get(name)
    return {"@type": "GovernmentOrganization", "name": _in_languages(name, english)}


def _issue(archive: Archive, notice: Notice, issue: Issue) -> _Value:
    facts, gazette = issue.segmented.facts, archive.corpus.gazette
    title = _in_languages(gazette.title.zh, gazette.title.en)
    known = {
        "issueNumber": "-".join(map(str, facts.numbers)) or None,
        "datePublished": _date(facts.published),
        "isPartOf": {"@type": "Periodical", "name": title} if title else None,
    }
    return {
        "@type": "PublicationIssue",
        "@id": _iri(archive, notice, issue_path(issue.id)),
        **{name: value for name, value in known.items() if value},
    }


def _licence(licence: str | None) -> str | _Value | None:
    """The licence of the data as a web address, else by its name: programs would read a bare one as an address."""
    if licence is None:
        return None
    return external(licence) or {"@type": "CreativeWork", "name": licence}


def _language(archive: Archive) -> Edition:
    """The language of the text: the English edition does not repeat it, and leads to the simplified one."""
    return Edition.ZH_HANS if archive.edition is Edition.EN else archive.edition


def _in_languages(zh: str | None, en: str | None) -> list[_Value]:
    return [_in_language(name, one) for name, one in ((zh, Edition.ZH_HANS), (en, Edition.EN)) if name]


def _in_language(name: str, edition: Edition) -> _Value:
    return {"@value": name, "@language": edition.value}


def _iri(archive: Archive, notice: Notice, path: str) -> str:
    """The address of the page at `path`; relative to the page of `notice` where that of the site is not known."""
    known = web_address(archive.corpus.gazette.site_url, path)
    return known or file_address(notice_path(notice.id), path.removesuffix(".md"), archive.edition.base) + "/"


def _date(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None
