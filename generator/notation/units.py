"""References to units of a document by their numbers: 第十一条第一款第（三）项, 前款, 本条第二款, 附件2, 第三部分."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.notation.numbers import GAP
from generator.notation.numerals import NUMERAL_CHARACTERS, format_numeral, read_numeral


class Unit(enum.Enum):
    """What is numbered, from large to small."""

    ATTACHMENT = "附件"
    PART = "部分"
    CHAPTER = "章"
    SECTION = "节"
    ARTICLE = "条"
    PARAGRAPH = "款"
    ITEM = "项"
    POINT = "目"


@dataclass(frozen=True, slots=True)
class Step:
    """One unit of a chain. `value` is None where it has no number (附件). `inserted` is N of 第七条之N."""

    unit: Unit
    value: int | None
    inserted: int = 0


@dataclass(frozen=True, slots=True)
class Chain:
    """A reference at `start`–`end` of a text.

    `own` is the word behind 本 before it (办法, 条), empty if there is none. `back`: how many units before this one it
    means (前款 1, 前两款 2), `back_unit` which; then `steps` are units within it. `row`: it continues a row (、第八条).
    `label` is an attachment's as printed.
    """

    start: int
    end: int
    steps: tuple[Step, ...]
    own: str = ""
    back: int = 0
    back_unit: Unit | None = None
    row: bool = False
    label: str | None = None


_N = rf"(?:[{NUMERAL_CHARACTERS}](?:{GAP}?[{NUMERAL_CHARACTERS}]){{0,6}}|\d{{1,3}})"
_ARTICLE = rf"第{GAP}?(?P<article>{_N}){GAP}?条(?:之(?P<inserted>[一二三四五六七八九]))?"
_PARAGRAPH = rf"第{GAP}?(?P<paragraph>{_N}){GAP}?款"
_ITEM = rf"第?{GAP}?[（(]{GAP}?(?P<bracketed>{_N}){GAP}?[）)]{GAP}?项|第{GAP}?(?P<item>{_N}){GAP}?项"
_LISTED = rf"[（(]{GAP}?(?P<listed>{_N}){GAP}?[）)]"  # 前款（一）
_POINT = rf"第{GAP}?(?P<point>{_N}){GAP}?目"
_LARGE = rf"第{GAP}?(?P<large>{_N}){GAP}?(?P<kind>章|节|部分)(?:{GAP}?第{GAP}?(?P<below>{_N}){GAP}?节)?"
_ATTACHMENT = rf"(?P<attachment>附(?:件|表|录|图))(?:{GAP}?(?P<label>{_N})(?!\d|[年月日个份]|[.．]\d))?"
_BELOW = rf"(?:{_PARAGRAPH})?(?:{GAP}?(?:{_ITEM}))?(?:{GAP}?{_POINT})?"
_BACK = re.compile(
    rf"前(?P<count>[{NUMERAL_CHARACTERS}两]{{1,2}})?(?P<unit>[条款项])(?:{GAP}?{_PARAGRAPH})?(?:{GAP}?(?:{_ITEM}|{_LISTED}))?"
)
_FORMS = (
    re.compile(rf"{_ARTICLE}{GAP}?{_BELOW}"),
    re.compile(rf"{_PARAGRAPH}(?:{GAP}?(?:{_ITEM}))?(?:{GAP}?{_POINT})?"),
    re.compile(rf"(?:{_ITEM})(?:{GAP}?{_POINT})?"),
    re.compile(rf"{_LARGE}(?:{GAP}?(?:{_ITEM}))?"),
    re.compile(rf"{_ATTACHMENT}(?:{GAP}?{_ARTICLE}{GAP}?{_BELOW})?"),
    _BACK,
)
_OWN = re.compile(r"本(?P<own>[\u4e00-\u9fff]{1,6}?)(?=第|附件|附表|[（(])")
_BEGINS = re.compile(r"本[\u4e00-\u9fff]|第|前|附|[（(]")
_AND = re.compile(rf"{GAP}*(?:、|和|及|与|以及|或者|或|至|到){GAP}*")
_OPENS_ROW = re.compile(r"第|附|[（(]")
_LISTED_MORE = re.compile(_LISTED)
_NUMBER = re.compile(rf"(?P<label>{_N})(?![年月日个份项条款\d])")


def find_chains(text: str) -> list[Chain]:
    """The references in `text`, in order, none overlapping."""
    found: list[Chain] = []
    at = 0
    while match := _BEGINS.search(text, at):
        chains = list(chains_at(text, match.start(), len(text)))
        found += chains
        at = chains[-1].end if chains else match.start() + 1
    return found


def chains_at(text: str, start: int, until: int) -> Iterator[Chain]:
    """The reference at `start` of `text` and those that continue its row; none where no reference stands."""
    chain = _one(text, start)
    row = False
    while chain and chain.end <= until:
        yield chain if not row else Chain(chain.start, chain.end, chain.steps, chain.own, row=True, label=chain.label)
        joined = _AND.match(text, chain.end)
        if not joined:
            if listed := _LISTED_MORE.match(text, chain.end) if text[chain.end - 1] in "）)" else None:
                value = read_numeral(re.sub(r"\s", "", listed["listed"]))
                chain, row = Chain(listed.start(), listed.end(), (Step(Unit.ITEM, value),)), True
                if value is not None:
                    continue
            return
        row = True
        following = _one(text, joined.end()) if _OPENS_ROW.match(text, joined.end()) else None
        if following is None and chain.steps[-1:] and chain.steps[-1].unit is Unit.ATTACHMENT and chain.steps[-1].value:
            number = _NUMBER.match(text, joined.end())
            value = read_numeral(re.sub(r"\s", "", number["label"])) if number else None
            if number and value is not None:
                label = f"{(chain.label or '附件')[:2]}{value}"
                step = Step(Unit.ATTACHMENT, value)
                following = Chain(number.start(), number.end(), (step,), label=label)
        chain = following


def _one(text: str, start: int) -> Chain | None:
    own = _OWN.match(text, start)
    chain = _form(text, own.end() if own else start)
    if chain is None or (own and chain.back):
        return None
    return Chain(
        start, chain.end, chain.steps, own["own"] if own else "", chain.back, chain.back_unit, label=chain.label
    )


def _form(text: str, start: int) -> Chain | None:
    for form in _FORMS:
        match = form.match(text, start)
        if match:
            return _read(match)
    return None


def _read(match: re.Match[str]) -> Chain | None:
    groups = {name: value for name, value in match.groupdict().items() if value}
    steps: list[Step] = []
    label = None
    if "attachment" in groups:
        value = _value(groups.get("label"))
        steps.append(Step(Unit.ATTACHMENT, value))
        label = groups["attachment"] + ("" if value is None else str(value))
    if "large" in groups:
        steps.append(Step(Unit(groups["kind"]), _value(groups["large"])))
    if "below" in groups:
        steps.append(Step(Unit.SECTION, _value(groups["below"])))
    for name, unit in (
        ("article", Unit.ARTICLE),
        ("paragraph", Unit.PARAGRAPH),
        ("item", Unit.ITEM),
        ("bracketed", Unit.ITEM),
        ("listed", Unit.ITEM),
        ("point", Unit.POINT),
    ):
        if name in groups:
            inserted = read_numeral(groups.get("inserted", "")) or 0
            steps.append(Step(unit, _value(groups[name]), inserted if unit is Unit.ARTICLE else 0))
    if any(step.value is None and step.unit is not Unit.ATTACHMENT for step in steps):
        return None
    back = (read_numeral(groups["count"]) or 0 if "count" in groups else 1) if "unit" in groups else 0
    back_unit = Unit(groups["unit"]) if back else None
    if "unit" in groups and not back:
        return None
    return Chain(match.start(), match.end(), tuple(steps), back=back, back_unit=back_unit, label=label)


def _value(printed: str | None) -> int | None:
    return read_numeral(re.sub(r"\s", "", printed)) if printed else None


def format_chain(steps: tuple[Step, ...]) -> str:
    """The normal form of `steps`: 附件2第三条第一款第（二）项."""
    parts = []
    for step in steps:
        number = format_numeral(step.value) if step.value else ""
        if step.unit is Unit.ATTACHMENT:
            parts.append(f"附件{step.value or ''}")
        elif step.unit is Unit.ITEM:
            parts.append(f"第（{number}）项")
        elif step.unit is Unit.ARTICLE and step.inserted:
            parts.append(f"第{number}条之{format_numeral(step.inserted)}")
        else:
            parts.append(f"第{number}{step.unit.value}")
    return "".join(parts)
