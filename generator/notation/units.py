"""References to units of a document by their numbers: 第十一条第一款第（三）项, 前款, 本条第二款, 附件2, 第三部分.

Where a document has no articles its parts are named by what is printed before them: 本预案二、（一）, 第4.2条, 4.1（1）
and ③项. A range (第八条至第十条, 第（二）至（四）项) is one reference, to the first of its units.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

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
    `label` is an attachment's as printed. `outline` is a decimal number (4.2), `steps` are then below it. `printed`:
    the first unit is named by the number before it (二、, ③), `arabic`: in figures (第4条), `bracketed`: 第（四）项.
    `also`: the numbers of further units beside the last of `steps`: 9 and 10 of 第八条至第十条, 2 of 第一、二款.
    """

    start: int
    end: int
    steps: tuple[Step, ...]
    own: str = ""
    back: int = 0
    back_unit: Unit | None = None
    row: bool = False
    label: str | None = None
    outline: str | None = None
    printed: bool = False
    arabic: bool = False
    bracketed: bool = False
    also: tuple[int, ...] = ()

    def spread(self) -> Iterator[tuple[Step, ...]]:
        """The steps to each of the units that a range or a row under one word means: 第八条至第十条, 第一、二款."""
        yield self.steps
        for value in self.also if self.steps else ():
            yield (*self.steps[:-1], Step(self.steps[-1].unit, value))


_N = rf"(?:[{NUMERAL_CHARACTERS}](?:{GAP}?[{NUMERAL_CHARACTERS}]){{0,6}}|\d{{1,3}})"
_TO = rf"{GAP}?(?:至|到|、|[-—–－~～]{{1,2}}){GAP}?"
_MORE = rf"(?:{_TO}第?{GAP}?{_N}){{0,3}}"  # 第八至十条, 第一、二款
_ARTICLE = rf"第{GAP}?(?P<article>{_N}){_MORE}{GAP}?条(?:之(?P<inserted>[一二三四五六七八九]))?"
_PARAGRAPH = rf"第{GAP}?(?P<paragraph>{_N}){_MORE}{GAP}?款"
_BRACKETED = rf"[（(]{GAP}?{_N}{GAP}?[）)]"
_ITEM = (
    rf"第?{GAP}?[（(]{GAP}?(?P<bracketed>{_N}){GAP}?[）)](?:{_TO}第?{GAP}?{_BRACKETED}){{0,3}}{GAP}?(?:项|(?<=[）)])条)"
    rf"|第{GAP}?(?P<item>{_N}){_MORE}{GAP}?项"
)
_LISTED = rf"[（(]{GAP}?(?P<listed>{_N}){GAP}?[）)]"  # 前款（一）
_POINT = rf"第{GAP}?(?P<point>{_N}){GAP}?目"
_LARGE = rf"第{GAP}?(?P<large>{_N}){_MORE}{GAP}?(?P<kind>章|节|部分)(?:{GAP}?第{GAP}?(?P<below>{_N}){GAP}?节)?"
_ATTACHMENT = rf"(?P<attachment>附(?:件|表|录|图))(?:{GAP}?(?P<label>{_N})(?!\d|[年月日个份]|[.．]\d))?"
_BELOW = rf"(?:{_PARAGRAPH})?(?:{GAP}?(?:{_ITEM}))?(?:{GAP}?{_POINT})?"
_BACK = re.compile(
    rf"前(?P<count>[{NUMERAL_CHARACTERS}两]{{1,2}})?(?P<unit>[条款项])(?:{GAP}?{_PARAGRAPH})?(?:{GAP}?(?:{_ITEM}|{_LISTED}))?"
)
_FORMS = (
    re.compile(rf"{_ARTICLE}{GAP}?{_BELOW}"),
    re.compile(rf"{_PARAGRAPH}(?:{GAP}?(?:{_ITEM}))?(?:{GAP}?{_POINT})?"),
    re.compile(rf"(?:{_ITEM})(?:{GAP}?{_POINT})?"),
    re.compile(rf"{_LARGE}(?:{GAP}?(?:{_ITEM}|第{GAP}?(?P<article>{_N}){GAP}?条))?"),
    re.compile(rf"{_ATTACHMENT}(?:{GAP}?{_ARTICLE}{GAP}?{_BELOW})?"),
    _BACK,
    re.compile(rf"(?P<circled>[①-⑳])(?:(?:{_TO})?[①-⑳]){{0,9}}{GAP}?项"),
    re.compile(
        rf"第?{GAP}?(?<![\d.．A-Za-z])(?P<outline>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?![\d.．]){GAP}?[条款项节]?"
        rf"(?:{GAP}?第?{_LISTED}{GAP}?项?)?"
    ),
)
_PRINTED = re.compile(
    rf"(?P<part>[一二三四五六七八九十]{{1,3}})、(?:{GAP}?[（(]{GAP}?(?P<listed>{_N}){GAP}?[）)](?:第?{GAP}?项)?)?"
)
_NUMERAL_PART = r"[一二三四五六七八九十]{1,3}、"
_OWN = re.compile(  # not within 文本 and 样本, nor 本办法和第三条
    r"(?<![文样版范标剧课书脚副底成资基根日])本(?P<own>(?:(?!(?<!意)见|[按依照以在和与及对从])[\u4e00-\u9fff]){1,6}?)的?"
    rf"(?=第|附件|附表|[（(]|{_NUMERAL_PART}|\d{{1,2}}\.\d)"
)
_BEGINS = re.compile(r"本[\u4e00-\u9fff]|第|前|附|[（(]|[①-⑳]|(?<![\d.．A-Za-z])\d{1,2}\.\d")
_RANGE = re.compile(rf"{GAP}?(?:至|到|[-—–－~～]{{1,2}}){GAP}?(?=[第（(])")
_LONGEST_RANGE = 60
_ALSO = re.compile(
    rf"{GAP}?[）)]?{GAP}?(?P<joint>至|到|、|[-—–－~～]{{1,2}}){GAP}?第?{GAP}?[（(]?{GAP}?(?P<value>{_N})(?={GAP}?[）)至到、条款项章节部—–－~～-])"
)
_AND = re.compile(rf"{GAP}*(?:、|和|及|与|以及|或者|或){GAP}*")
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
        yield replace(chain, row=True) if row else chain
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
    chain = _form(text, own.end() if own else start, own=bool(own))
    if chain is None or (own and chain.back):
        return None
    end, until = chain.end, _RANGE.match(text, chain.end)
    last = _form(text, until.end()) if until and chain.label is None else None
    also = chain.also
    if last and chain.steps[-1:] and last.steps and last.steps[-1].unit is chain.steps[-1].unit:
        end = last.end
        if len(last.steps) == 1 or last.steps[:-1] == chain.steps[:-1]:
            first = also[-1] if also else chain.steps[-1].value
            also += _between(first, last.steps[-1].value) + last.also
    return replace(chain, start=start, end=end, own=own["own"] if own else "", also=also)


def _between(first: int | None, last: int | None) -> tuple[int, ...]:
    """The numbers behind `first` up to `last`; none where these are no range."""
    if first is None or last is None or not first < last <= first + _LONGEST_RANGE:
        return ()
    return tuple(range(first + 1, last + 1))


def _further(match: re.Match[str], name: str) -> tuple[int, ...]:
    """The numbers that follow the one in group `name` before the word of its unit: 第一、二款, 第八至十条."""
    found: list[int] = []
    at, last = match.end(name), _value(match[name])
    while further := _ALSO.match(match.string, at, match.end()):
        value = _value(further["value"])
        if value is None or last is None:
            return ()
        found += (value,) if further["joint"] == "、" else _between(last, value)
        at, last = further.end(), value
    return tuple(found)


def _form(text: str, start: int, *, own: bool = False) -> Chain | None:
    for form in (*_FORMS, _PRINTED) if own else _FORMS:
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
    if "part" in groups:
        steps.append(Step(Unit.PART, _value(groups["part"])))
    if "circled" in groups:
        steps.append(Step(Unit.ITEM, ord(groups["circled"]) - ord("①") + 1))
    if "large" in groups:
        steps.append(Step(Unit(groups["kind"]), _value(groups["large"])))
    if "below" in groups:
        steps.append(Step(Unit.SECTION, _value(groups["below"])))
    numbered = [name for name in ("large", "article", "paragraph", "item", "bracketed") if name in groups]
    inserted_last = bool(groups.keys() & {"inserted", "below", "point", "listed"})
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
    first = groups.get("article") or groups.get("item") or ""
    return Chain(
        match.start(),
        match.end(),
        tuple(steps),
        back=back,
        back_unit=back_unit,
        label=label,
        outline=groups.get("outline"),
        printed="part" in groups or "circled" in groups,
        arabic=first.isdigit(),
        bracketed="bracketed" in groups,
        also=_further(match, numbered[-1]) if numbered and not inserted_last else (),
    )


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
