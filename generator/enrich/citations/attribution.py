"""Who has issued a cited document, as far as its number, its title or the words before it say so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.enrich.citations.finding import FoundCitation
from generator.enrich.citations.numbers import JOINT
from generator.enrich.citations.targets import full_name, own_government
from generator.model.notice import Notice
from generator.model.relations import Work
from generator.notation.cited_numbers import CitedNumber, NumberKind
from generator.text import fold
from generator.vocabulary import is_body, issuer_of_code, may_order, split_bodies

_NATION = "中华人民共和国"
_OF_NATION = re.compile(rf"{_NATION}(?=国务院|主席)")
_TITLE_ISSUER = re.compile(r"(?P<issuer>[^《》〈〉]{2,40}?)(?:关于|印发|转发|批转)")
_PROVINCE = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,8}?(?:省|自治区))人民政府(?:办公厅)?")
_SHORT_PROVINCE = re.compile(r"(?P<level>省|自治区)(?:人民)?政府(?P<office>办公厅)?")
_TITLE_PROVINCE = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:省|自治区)")


def body_of(number: CitedNumber, notice: Notice) -> str:
    """The prefix of `number` as `notice` writes it; the body of an order of the city's own government in full."""
    own = number.kind in (NumberKind.ORDER, NumberKind.ANNOUNCEMENT)
    return full_name(number.prefix, notice) if own else number.prefix


def without_nation(body: str) -> str:
    """`body` without the country before it: 中华人民共和国国务院 is 国务院."""
    return _OF_NATION.sub("", body)


def issuers_of(found: FoundCitation, notice: Notice) -> tuple[str, ...]:
    """The issuers that number, title, and words say, each statement as one."""
    issuers = []
    if found.number and found.number.kind in (NumberKind.ORDER, NumberKind.ANNOUNCEMENT):
        issuers.append(without_nation(body_of(found.number, notice)))
    title = _TITLE_ISSUER.match(found.title or "")
    if title and _is_issuer(title["issuer"]):
        names = title["issuer"]
        if names.startswith("中共中央"):
            names = re.sub(r"(?<=[^、\s])(?=国务院)", "、", names)
        issuers.append("、".join(split_bodies(names)))
    elif printed := printed_issuer(found, notice):
        issuers.append(printed)
    return tuple(issuers)


def printed_issuer(found: FoundCitation, notice: Notice) -> str | None:
    """Who the words before the title say has issued it, if all of them are bodies."""
    if not found.issuer:
        return None
    names = [full_name(name, notice) for name in found.issuer.split("、")]
    return "、".join(names) if all(map(_is_issuer, names)) else None


def _is_issuer(name: str) -> bool:
    """True if `name` is that of a body: as local ones are called, or a short one like 财政部, 中共中央."""
    name = JOINT.sub("", name)
    return (len(name) > 2 and (is_body(name) or (len(name) <= 10 and may_order(name)))) or name == "中共中央"


def agree(stated: str, issuers: Iterable[str]) -> bool:
    """True if the `stated` issuer and the known `issuers` of a document can be the same: one names the other."""
    said = {fold(JOINT.sub("", name)) for name in stated.split("、")}
    known = {fold(JOINT.sub("", name)) for several in issuers for name in several.split("、")}
    return bool(said & known)


def is_vague(title: str) -> bool:
    """True if the folded `title` begins with 关于: it names a subject, and many bodies may have written on that."""
    return title.startswith(("关于", "印发", "转发", "批转"))


def may_have_issued(stated: str, title: str, notice: Notice) -> bool:
    """True if the `stated` issuer of a document can be that of `notice`: itself, or the government of its office."""
    government = own_government(notice)
    if not notice.head.issuers:
        return not is_vague(title)
    return agree(stated, (*notice.head.issuers, *((government,) if government else ())))


def issuer_of(number: CitedNumber | None, stated: str | None) -> str | None:
    """The issuer by the code of `number`, unless the `stated` one names it and more."""
    by_code = issuer_of_code(number.prefix) if number else None
    return stated if stated and (by_code is None or by_code in stated) else by_code


def with_issuers(works: Sequence[Work], codes: Mapping[str, str]) -> tuple[Work, ...]:
    """`works` with one name for the province's government, and the issuer that all others of their code have.

    `codes` are those of the archive's own notices.

    省政府 is that of the province whose documents have the same first character in their codes, or that the work's own
    title begins with.
    """
    provinces: defaultdict[str, set[str]] = defaultdict(set)
    for work in works:
        of_province = _PROVINCE.fullmatch(work.issuer or "")
        if of_province and (code := _code(work)):
            provinces[code[0]].add(of_province["place"])
    named = [replace(work, issuer=_in_full(work, provinces)) for work in works]
    by_code: defaultdict[str, set[str]] = defaultdict(set)
    for code, issuer in codes.items():
        by_code[code].add(issuer)
    for work in named:
        if work.issuer and (code := _code(work)) and (work.title or "").startswith(work.issuer.replace("、", "")):
            by_code[code].add(work.issuer)
    return tuple(
        replace(work, issuer=next(iter(by_code[code])))
        if work.issuer is None and (code := _code(work)) and len(by_code.get(code, ())) == 1
        else work
        for work in named
    )


def issuers_of_codes(notices: Sequence[Notice]) -> dict[str, str]:
    """The 代字 of `notices` under which all of them have the same issuers, and these."""
    held: defaultdict[str, set[str]] = defaultdict(set)
    for notice in notices:
        number = notice.head.number
        if number and number.year and not number.order:
            held[number.prefix].add("、".join(notice.head.issuers))
    return {code: next(iter(issuers)) for code, issuers in held.items() if len(issuers) == 1 and issuers != {""}}


def _code(work: Work) -> str | None:
    """The 代字 of a work's number; None if it has none."""
    return work.number.partition("〔")[0] if work.number and "〔" in work.number else None


def _in_full(work: Work, provinces: Mapping[str, set[str]]) -> str | None:
    short = _SHORT_PROVINCE.fullmatch(work.issuer or "")
    if short is None:
        return work.issuer
    code, titled = _code(work), _TITLE_PROVINCE.match(work.title or "")
    places = provinces.get(code[0], set()) if code else {titled[0]} if titled else set()
    of_level = [place for place in places if place.endswith(short["level"])]
    return f"{of_level[0]}人民政府{short['office'] or ''}" if len(of_level) == 1 else work.issuer
