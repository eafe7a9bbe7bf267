"""Changes of a whole content root's texts that must leave its documents alike, and how documents are compared.

A change of the sources (`Transformation.change`) goes with the change that it makes in documents (`expected`): another
city's name in the text is another city's name in the titles, and nothing else.
"""

from __future__ import annotations

import dataclasses
import enum
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, TypeVar

import opencc

from generator.model.archive import GazetteSource
from generator.model.corpus import Corpus
from generator.model.issue import SourceIssue
from generator.model.notice import Node, Notice
from generator.notation.initials import pinyin_initials
from generator.text import fold
from tests.support.archive import ContentRoot, archive_of, corpus_of, read

T = TypeVar("T")
Texts = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class City:
    """What a gazette calls its city: in Chinese, in traditional script, in English, and what numbers begin with."""

    zh: str
    zh_hant: str
    en: str
    short: str  # the first character of document numbers: 青 of 青政发
    initials: str  # of zh, as registration numbers print them: QD
    short_initial: str  # of short: Q


OTHER_CITIES = (
    City("烟台", "煙臺", "Yantai", "烟", "YT", "Y"),
    City("乌鲁木齐", "烏魯木齊", "Urumqi", "乌", "WLMQ", "W"),
    City("台州", "台州", "Taizhou", "台", "TZ", "T"),
)
"""Cities to put in another's place: of the same length, of another length, with a name that has one script."""


@cache
def city_of(root: ContentRoot) -> City:
    """The city of the gazette `root`, as its own texts name it."""
    issuers = Counter(name for notice in corpus_of(root).notices for name in notice.head.issuers)
    (city,) = {match[1] for name in issuers if (match := re.match(r"(\w+?)市人民政府", name))}
    prefixes = Counter(
        notice.head.number.prefix[0]
        for notice in corpus_of(root).notices
        if notice.head.number and not notice.head.number.order
    )
    short = prefixes.most_common(1)[0][0]
    texts = "".join(issue.text for issue in archive_of(root).issues)
    english = Counter(re.findall(r"(\w+) Municipal People", texts))
    return City(
        zh=city,
        zh_hant=opencc.OpenCC("s2t").convert(city),  # type: ignore[no-untyped-call]
        en=english.most_common(1)[0][0],
        short=short,
        initials=pinyin_initials(city).upper(),
        short_initial=pinyin_initials(short).upper(),
    )


def renaming(old: City, new: City) -> Texts:
    """The change of every name of `old` into that of `new`: letter-spaced, traditional, in numbers, in English."""
    pairs: dict[str, str] = {}
    patterns: list[str] = []

    def add(printed: str, other: str) -> None:
        pairs.setdefault(printed, other)
        patterns.append(r"\s*".join(map(re.escape, printed)))

    add(old.zh, new.zh)
    add(old.zh_hant, new.zh_hant)
    add(old.en, new.en)
    add(old.en.upper(), new.en.upper())
    add(f"{old.short}政", f"{new.short}政")
    add(f"{old.initials}CR", f"{new.initials}CR")
    shorts = rf"\b{old.short_initial}(?=(?:ZB?[A-Z])\b)"
    pattern = re.compile("|".join([*patterns, shorts]))

    def rename(match: re.Match[str]) -> str:
        printed = match[0]
        if printed == old.short_initial:
            return new.short_initial
        other = pairs["".join(printed.split())]
        gap = re.search(r"\s+", printed)
        if gap and "\n" in gap[0]:  # the name is cut by the end of a page
            return f"{other[0]}{gap[0]}{other[1:]}"
        return gap[0].join(other) if gap else other

    return lambda text: pattern.sub(rename, text)


@dataclass(frozen=True, slots=True)
class Transformation:
    """A change of an archive, and of the texts of its documents."""

    name: str
    change: Callable[[GazetteSource], GazetteSource]
    expected: Texts = str
    """What a text of the unchanged documents reads in the changed ones."""
    blind: Texts = str
    """What is compared of a text, on both sides."""

    def __str__(self) -> str:
        return self.name


def renamed(root: ContentRoot, new: City) -> Transformation:
    """Every name of the city of `root` replaced by those of `new`, in texts and in what goes with them."""
    rename = renaming(city_of(root), new)
    return Transformation(f"city-{new.en.lower()}", lambda archive: map_texts(archive, rename), rename)


def of_texts(
    name: str, change: Texts, *, expected: Texts = str, blind: Texts = str, characters: bool = True
) -> Transformation:
    """A change of the issues' texts; `characters`: of words, so of corrections as well."""

    def changed(archive: GazetteSource) -> GazetteSource:
        return replace(archive, issues=tuple(map(changed_issue, archive.issues)))

    def changed_issue(issue: SourceIssue) -> SourceIssue:
        corrections = map_texts(issue.sidecar.corrections, change) if characters else issue.sidecar.corrections
        return replace(issue, text=change(issue.text), sidecar=replace(issue.sidecar, corrections=corrections))

    return Transformation(name, changed, expected, blind)


def _half_width(text: str) -> str:
    return re.sub(
        r"[（〔［\[](?P<in>[^（）〔〕\n]{0,12}\d[^（）〔〕\n]{0,8})[）〕］\]]", lambda match: f"({match['in']})", text
    )


def _spaces(space: str) -> Texts:
    return lambda text: text.replace(" ", space)


def _traditional(text: str) -> str:
    """`text` in traditional script; a character that both scripts write stays: 座標 for 坐标 is another spelling."""
    back = opencc.OpenCC("t2s")
    pairs = zip(text, opencc.OpenCC("s2t").convert(text), strict=True)  # type: ignore[no-untyped-call]
    return "".join(new if new != old and back.convert(new) == old else old for old, new in pairs)  # type: ignore[no-untyped-call]


def _simplified(text: str) -> str:
    return str(opencc.OpenCC("t2s").convert(text))  # type: ignore[no-untyped-call]


def broken_long(share: float) -> Texts:
    """Paragraphs over 120 characters, broken by an empty line in the middle of a clause, about `share` of their way."""

    def broken(text: str) -> str:
        return "\n".join(map(broken_line, text.split("\n")))

    def broken_line(line: str) -> str:
        if len(line) <= 120 or "\t" in line or "|" in line:
            return line
        places = [m.start() for m in re.finditer(r"(?<=[\u4e00-\u9fff]{4})(?=[\u4e00-\u9fff]{4})", line)]
        at = min(places, key=lambda place: abs(place - len(line) * share), default=0)
        if not at:
            return line
        return f"{line[:at]}\n\n{line[at:]}"

    return broken


def _another_order(archive: GazetteSource, corpus: Corpus) -> GazetteSource:
    """The notices of each issue from the last to the first."""
    spans = {issue.id: [(n.first_line, n.last_line) for n in issue.notices] for issue in corpus.issues}

    def turned(issue: SourceIssue) -> SourceIssue:
        lines = issue.text.split("\n")
        for correction in issue.sidecar.corrections:  # they name lines, so they are made before the lines move
            at = correction.line - 1
            lines[at] = lines[at].replace(correction.printed, correction.corrected)
        blocks = spans[issue.id]
        front = lines[: blocks[0][0] - 1]
        parts = [lines[first - 1 : last] for first, last in reversed(blocks)]
        text = "\n".join([*front, *(line for part in parts for line in ("", *part, ""))])
        return replace(issue, text=text, sidecar=replace(issue.sidecar, corrections=(), notices=()))

    return replace(archive, issues=tuple(map(turned, archive.issues)))


def changes(root: ContentRoot) -> tuple[Transformation, ...]:
    """All changes: those of files and of names must leave every document as it is, the others nearly so."""
    return (
        of_texts("crlf", lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n"), characters=False),
        of_texts("byte-order-mark", lambda text: f"\ufeff{text}", characters=False),
        of_texts("blank-lines-at-the-end", lambda text: f"{text.rstrip()}\n\n\n", characters=False),
        *(renamed(root, city) for city in OTHER_CITIES),
        of_texts("all-traditional", _traditional),
        of_texts("all-simplified", _simplified, expected=_simplified),  # of names too: documents name them as changed
        of_texts("ideographic-spaces", _spaces("\u3000")),
        of_texts("no-break-spaces", _spaces("\u00a0")),
        of_texts("half-width-brackets", _half_width, blind=fold),
        of_texts("long-paragraphs-broken", broken_long(0.5), characters=False),
        of_texts("long-paragraphs-broken-late", broken_long(0.9), characters=False),
        Transformation("another-order", lambda archive: _another_order(archive, corpus_of(root))),
    )


# ---- documents ----------------------------------------------------------------------------------------------------

Parts = dict[tuple[str, ...], object]


def documents(corpus: Corpus, *, by_title: bool = False) -> Parts:
    """All parts of all documents of `corpus`, by their place; ids, source lines and diagnostics aside.

    With `by_title` a notice is known by its title instead of its position.
    """
    parts: Parts = {}
    for issue in corpus.issues:
        facts = issue.segmented.facts
        parts[issue.id, "facts"] = (facts.year, facts.numbers, facts.total_number, facts.published)
        for number, entry in enumerate(issue.segmented.contents, start=1):
            parts[issue.id, "contents", str(number)] = (
                *(dataclasses.astuple(value) for value in (entry.rubric, entry.title, entry.number)),
                entry.page,
                None if by_title else entry.notice,
            )
        for notice in issue.notices:
            key = notice.head.title if by_title else str(notice.position)
            parts |= {(issue.id, key, *place): value for place, value in _parts(notice)}
    return parts


def _parts(notice: Notice) -> Iterator[tuple[tuple[str, ...], object]]:
    head = notice.head
    yield (
        ("head",),
        (
            (head.title, head.kind, head.number.text if head.number else None, head.date, head.issuers),
            (head.signatory, head.addressees, head.registration_number),
        ),
    )
    yield ("components",), tuple((c.type, c.eid, c.title, c.label, c.chapters, c.articles) for c in notice.components)
    for node in notice.body.walk():
        yield ("node", node.eid), _node(node)


def _node(node: Node) -> tuple[object, ...]:
    rows = node.table.header + node.table.rows if node.table else ()
    return node.type, node.num, node.heading, node.text, tuple(row.cells for row in rows)


def compare(root: ContentRoot, transformation: Transformation, *, by_title: bool = False) -> tuple[float, list[str]]:
    """The share of parts in which documents differ after `transformation`, and each difference in words."""
    before = map_texts(
        documents(corpus_of(root), by_title=by_title), lambda text: transformation.blind(transformation.expected(text))
    )
    changed = transformation.change(archive_of(root))
    pairs = zip(archive_of(root).issues, changed.issues, strict=True)
    assert any(one.text != other.text for one, other in pairs), f"{transformation} leaves a text as it was"
    after = map_texts(documents(read(changed), by_title=by_title), transformation.blind)
    different = [
        f"{'/'.join(place)}: {_contrast(str(before.get(place)), str(after.get(place)))}"
        for place in sorted(before.keys() | after.keys())
        if before.get(place) != after.get(place)
    ]
    return len(different) / len(before), different


def _contrast(one: str, other: str) -> str:
    """Where two texts begin to differ, with a little around it."""
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    start = max(0, at - 20)
    return f"…{one[start : at + 40]}… became …{other[start : at + 40]}…"


def map_texts(value: T, change: Texts) -> T:
    """`value` with every text in it changed: inside tuples, mappings and dataclasses."""
    mapped: Any = value
    if isinstance(value, str):
        mapped = change(value)
    elif isinstance(value, enum.Enum):
        pass
    elif isinstance(value, tuple | list):
        mapped = type(value)(map_texts(inner, change) for inner in value)
    elif isinstance(value, Mapping):
        mapped = {map_texts(key, change): map_texts(inner, change) for key, inner in value.items()}
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields: Sequence[dataclasses.Field[Any]] = dataclasses.fields(value)
        mapped = replace(value, **{f.name: map_texts(getattr(value, f.name), change) for f in fields})
    return mapped  # type: ignore[no-any-return]
