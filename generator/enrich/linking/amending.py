"""Which provisions an amending document changes: 对《甲》作如下修改： 一、将第十条第二款修改为…. 二、删去第十五条.

The units that follow name provisions without their document: it is the one that the unit above them amends, or the
last one that the same part announced with a colon. Numbers are those of the text as it stood then: where an earlier
document has added or removed an article, or may have, what stands behind it in the archive's text bears another
number, and no relation is stated.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.enrich.citations.provisions import Tree, tree_of
from generator.enrich.linking.found import FoundRelation
from generator.enrich.places import Cited, Places
from generator.enrich.signs import DOCUMENT, Signs
from generator.model.notice import Node, NodeType, Notice
from generator.model.relations import RelationType, Target, TargetKind
from generator.notation.numerals import NUMERAL_CHARACTERS, read_numeral
from generator.notation.units import Chain, Unit, chains_at

_NAMING = re.compile(
    r"(?:\A|(?<=[,;。:]))(?:\([^()]{1,4}\)|[0-9]{1,2}[.、])?"
    r"(?P<verb>删去|删除|取消|将|对|在|把)?(?:本[\u4e00-\u9fff]{1,6}?|原|其)?(?=第|附件)"
)
_CHANGES = re.compile(
    rf"(?:中的?|的)?[^。;{DOCUMENT}]{{0,80}}?(?:修改|修正|修订|调整|变更|更正|改)(?:为|如下)"
    rf"|(?:中的?|的)?[^。;{DOCUMENT}]{{0,40}}?(?:删去|删除|增加|作(?:出)?(?:如下|相应)|予以(?:删除|修改))"
)
_BESIDE = re.compile(r"之?[前后](?:,|增加|加)")  # 在第三十一条后增加一条
_REMOVES = frozenset({"删去", "删除", "取消"})
_N = rf"[0-9]{{1,4}}|[{NUMERAL_CHARACTERS}]{{1,7}}"
_ADDS = re.compile(rf"增加(?:[0-9]{{1,2}}|[一二两三四五六七八九十]{{1,3}})?个?条(?:,?(?:分别)?作为第(?P<as>{_N})条)?")
_BEHIND = re.compile(rf"第(?P<behind>{_N})条之?后,?增加")
_AMENDED_BY = re.compile(r"修[改正订]")
_ANNOUNCES = re.compile(r":\s*\Z")
_UNITS = frozenset(
    {NodeType.SECTION, NodeType.SUBSECTION, NodeType.ITEM, NodeType.POINT, NodeType.PARAGRAPH, NodeType.ARTICLE}
)


@dataclass(slots=True)
class Shifts:
    """From which article on the numbers of a document have moved, by each notice that amended it."""

    _moved: dict[Target, list[tuple[dt.date | None, str, int]]] = field(default_factory=lambda: defaultdict(list))
    _amended: dict[Target, dict[str, dt.date | None]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, document: Target, notice: Notice, article: int) -> None:
        """`notice` adds or removes `article` of `document`, or one that is not known (0)."""
        self._moved[document].append((notice.head.date, notice.id, article))

    def amend(self, document: Target, notice: Notice) -> None:
        """`notice` amends `document`."""
        self._amended[document][notice.id] = notice.head.date

    def known_before(self, document: Target, notice: Notice) -> int:
        """How many notices have amended `document` before `notice`."""
        day = notice.head.date
        return sum(1 for by, date in self._amended[document].items() if by != notice.id and date and day and date < day)

    def is_sure(self, document: Target, notice: Notice, article: int) -> bool:
        """True if `article` bears the same number in the archive's text as in the one that `notice` amends."""
        for date, by, moved in self._moved.get(document, ()):
            earlier = by != notice.id and (date is None or notice.head.date is None or date <= notice.head.date)
            if earlier and article >= moved:
                return False
        return True


@dataclass(frozen=True, slots=True)
class Changed:
    """A relation to a provision, and the document and the first of its articles whose number it rests on."""

    found: FoundRelation
    document: Target
    article: int


@dataclass(slots=True)
class Amended:
    """The documents that the texts of one notice amend, by the node that says so and by the part that holds it."""

    places: Places
    notices: dict[str, Notice]
    shifts: Shifts
    _by_node: dict[str, list[Target]] = field(default_factory=lambda: defaultdict(list))
    _announced: dict[str, list[Target]] = field(default_factory=dict)
    _stated: dict[Target, int] = field(default_factory=dict)  # how many amendments its bracket tells of

    def note(self, cited: Cited, signs: Signs, found: Sequence[FoundRelation]) -> None:
        """Remember what a text amends as a whole."""
        text = cited.text
        whole = [(one, self._document_of(one.to)) for one in found if one.type is RelationType.AMENDS]
        targets = list(dict.fromkeys(target for _, target in whole if target))
        if not targets or text.node.table is not None:
            return
        self._by_node[text.eid] += targets
        if _ANNOUNCES.search(signs.text):
            self._announced[self.places.part(text).eid] = targets
        for one, target in whole:
            if target:
                self.shifts.amend(target, self.places.notice)
                told = len(_AMENDED_BY.findall(_bracket(text.text, one.citation.end))) if one.citation else 0
                self._stated[target] = max(told, self._stated.get(target, 0))

    def may_change(self, cited: Cited) -> bool:
        """True if a text without citations stands where provisions of an amended document may be named."""
        text = cited.text
        if text.cell is not None or text.node.type not in _UNITS or not self._by_node:
            return False
        return re.search("第|附件|增加", text.text) is not None

    def changes(self, cited: Cited, signs: Signs) -> Iterator[Changed]:
        """The provisions that the sentences of a text change, in a unit below what announces the changes."""
        text = cited.text
        if not self.may_change(cited):
            return
        document = self._document(text.node, self.places.part(text))
        notice = self.notices.get(document.id or "") if document else None
        if document is None or notice is None:
            return
        tree = tree_of(notice)
        for start, end in signs.sentences():
            for match in _NAMING.finditer(signs.text, start, end):
                before = signs.text[start : match.start()]
                if DOCUMENT in before or before.count("“") > before.count("”"):
                    break
                yield from self._named(match, signs, (start, end), (document, tree))
            self._note_shift(signs.text[start:end], document)

    def _named(
        self, match: re.Match[str], signs: Signs, sentence: tuple[int, int], meant: tuple[Target, Tree]
    ) -> Iterator[Changed]:
        document, tree = meant
        chains = list(chains_at(signs.text, match.end(), sentence[1]))
        if not chains:
            return
        after = signs.text[chains[-1].end : sentence[1]]
        removes = (match["verb"] or "") in _REMOVES
        if _BESIDE.match(after) or not (removes or _CHANGES.match(after)):
            return
        if removes and not after.startswith(("中", "的")):
            for chain in chains:
                if [step.unit for step in chain.steps] == [Unit.ARTICLE]:
                    self.shifts.add(document, self.places.notice, chain.steps[0].value or 0)
        printed = signs.text[match.end() : chains[-1].end]
        articles = [step.value or 0 for chain in chains for step in chain.steps[:1] if step.unit is Unit.ARTICLE]
        for eid in _eids(chains, printed, document.eid, tree):
            target = Target(TargetKind.NOTICE, document.id, eid)
            found = FoundRelation(RelationType.AMENDS, target, sentence)
            yield Changed(found, document, max(articles, default=-1))

    def _note_shift(self, sentence: str, document: Target) -> None:
        added = _ADDS.search(sentence)
        if added:
            behind = _BEHIND.search(sentence)
            number = read_numeral(added["as"]) if added["as"] else None
            if number is None and behind:
                number = (read_numeral(behind["behind"]) or -1) + 1
            self.shifts.add(document, self.places.notice, number or 0)

    def is_sure(self, change: Changed) -> bool:
        """True if the number of the article means the same in the archive's text."""
        if change.article < 0:
            return True
        if self.shifts.known_before(change.document, self.places.notice) < self._stated.get(change.document, 0):
            return False  # somebody else has amended it, nobody knows how
        return self.shifts.is_sure(change.document, self.places.notice, change.article)

    def _document(self, node: Node, part: Node) -> Target | None:
        """The one document whose provisions `node` names."""
        for above in self.places.above(node):
            if above.eid == part.eid:
                break
            if above.eid in self._by_node:
                targets = self._by_node[above.eid]
                return targets[0] if len(targets) == 1 else None
        targets = self._announced.get(part.eid, [])
        return targets[0] if len(targets) == 1 else None

    def _document_of(self, target: Target) -> Target | None:
        """`target` as a whole document of the archive, with the component that has its articles; None for others."""
        notice = self.notices.get(target.id or "") if target.kind is TargetKind.NOTICE else None
        parts = {part.eid for part in notice.components} if notice else set()
        if notice is None or (target.eid is not None and target.eid not in parts):
            return None
        with_articles = [part.eid for part in notice.components if part.articles]
        return replace(target, eid=target.eid or (with_articles[0] if len(with_articles) == 1 else None))


def _bracket(text: str, end: int) -> str:
    """The bracket that a citation which ends at `end` stands in, or that follows it: （…公布，根据…修改）."""
    close = text.find("）", max(0, end - 1), end + 160)
    opened = text.rfind("（", max(0, end - 160), end + 2)
    return text[opened:close] if 0 <= opened < close else ""


def _eids(chains: Sequence[Chain], printed: str, component: str | None, tree: Tree) -> list[str]:
    """The anchors of what is named: the provisions, or else the article that holds one; attachments."""
    eids = [node.eid for node in tree.named_by(component, printed) if node]
    for chain in chains:
        first = chain.steps[0] if chain.steps else None
        if chain.label is not None and first and f"att_{first.value}" in tree.nodes:
            eids.append(f"att_{first.value}")
        elif first and first.unit is Unit.ARTICLE:
            article = tree.find(component, [first])
            eids += [article.eid] if article and not any(eid.startswith(article.eid) for eid in eids) else []
    return list(dict.fromkeys(eids))
