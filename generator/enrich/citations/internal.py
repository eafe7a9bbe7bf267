"""References of a document to its own units: 本办法第十一条第一款, 前款, 附件2 (内部引用).

A unit belongs to another document where that stands before it: 《…条例》第十条, 该条例第五条, 行政处罚法第三条. Nothing
is read inside of quotation marks and 《》, nor where the sentence amends another document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.enrich.citations.marks import find_titles
from generator.enrich.citations.provisions import Tree
from generator.enrich.texts import NoticeText
from generator.model.notice import Component, Node, NodeType
from generator.model.relations import UNRESOLVED, Target, TargetKind
from generator.notation.enumerators import Level, read_enumerator
from generator.notation.units import Chain, Step, Unit, find_chains
from generator.text import Span, fold
from generator.vocabulary import has_genre

_FOREIGN = re.compile(
    r"(?:》|该[\u4e00-\u9fff]{1,8}|其|(?<!本)(?:法|条例|规定|办法|规则|细则|决定|解释|章程|公约|规程|标准|通知|合同|协议|公告|宪法|准则|通则|规范))"
    r"(?:[（(][^（）()《》]{0,30}[）)])?(?:中的|中|的)?\s*$"
)
_AMENDS = re.compile(
    r"修改为|修正为|作如下修[改订]|增加一[条款项章节]|作为第|予以删除|删去第?|删除第|改为第|中的“|调整为第"
)
_AMENDING = re.compile(r"关于(?:修改|修正|修订|废止|调整).*决定|修正案")
_SEES = re.compile(r"(?:见|参见|依照|按照|列入|所附|样式|按|以|和|及|至|在|与|将|填写|报送)\s*$")
_SHOWN = re.compile(r"\s*(?:所列|所示|规定|执行|中|明确|确定|的规定|要求)")
_WORD_BEFORE = re.compile(r"[目当之以先此日年月天周提事空跟眼超史贷付]$")
_WORD_BEHIND = re.compile(r"[件例目块线理式科资贷]")
_CUE = re.compile(r"\s*(?:规定|情形|所列|行为|的|、|和|及|与|至|或|，|。|；|）|要求|条件|中|除外|\)|“|$)")
_QUOTES = {"“": "”", "「": "」", "『": "』"}
_RELATIVE = ("条", "款", "项", "章", "节")
_TYPE = {
    Unit.ARTICLE: NodeType.ARTICLE,
    Unit.PARAGRAPH: NodeType.PARAGRAPH,
    Unit.ITEM: NodeType.ITEM,
    Unit.CHAPTER: NodeType.CHAPTER,
    Unit.SECTION: NodeType.SECTION,
}


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a unit of the same notice, at `start`–`end` of a text."""

    start: int
    end: int
    target: Target


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a reference counts from: a node, or none for the component, and that component."""

    node: Node | None
    component: str | None


def references(text: NoticeText, documents: Sequence[tuple[int, int]], tree: Tree) -> list[Reference]:
    """The references of `text` to units of its notice; `documents` is where other documents are cited in it."""
    return list(_references(text, documents, tree)) if re.search(r"[条款项章节部附]", text.text) else []


def _references(text: NoticeText, documents: Sequence[tuple[int, int]], tree: Tree) -> Iterator[Reference]:
    closed = _closed(text.text, documents)
    ends = [end for _, end in documents]
    amending = _is_amending(text)
    last: tuple[_Place, tuple[Step, ...]] | None = None
    for chain in find_chains(text.text):
        if not chain.row:
            last = None
            if not _stands_in(closed, chain) and _is_own(text, chain, ends, tree, amending=amending):
                counted_from = _place(text, chain, tree)
                last = (counted_from, chain.steps) if counted_from else None
        elif last is not None:
            last = _continued(last, chain)
        if last is None:
            continue
        target = _target(text, chain, *last, tree)
        if target is not None:
            yield Reference(chain.start, chain.end, target)


def _closed(text: str, documents: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches of `text` in which nothing refers to the document itself: titles, citations, quotations."""
    stretches = [*documents, *((title.start, title.end) for title in find_titles(text))]
    opened, closing = -1, ""
    for i, char in enumerate(text):
        if opened < 0 and char in _QUOTES:
            opened, closing = i, _QUOTES[char]
        elif opened >= 0 and char == closing:
            stretches.append((opened, i))
            opened = -1
    if opened >= 0:
        stretches.append((opened, len(text)))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _stands_in(stretches: Sequence[tuple[int, int]], chain: Chain) -> bool:
    at = bisect_right(stretches, (chain.start, 1 << 60)) - 1
    return at >= 0 and stretches[at][0] <= chain.start < stretches[at][1]


def _is_amending(text: NoticeText) -> bool:
    titles = {part.eid: part.title for part in text.notice.components}
    title = titles.get(text.component.eid) if text.component else None
    return bool(_AMENDING.search(title or "") or _AMENDING.search(text.notice.head.title))


def _is_own(text: NoticeText, chain: Chain, ends: Sequence[int], tree: Tree, *, amending: bool) -> bool:
    """True if the chain surely refers to the document in which it stands."""
    whole = text.text
    before = str(whole[max(0, chain.start - 50) : chain.start])
    if chain.label is not None:
        return not _FOREIGN.search(before) and _is_attachment_reference(text, chain, before)
    sentence = text.sentence(Span(chain.start, chain.end))
    if amending or _AMENDS.search(whole, max(sentence.start, chain.start - 60), min(sentence.end, chain.end + 60)):
        return False
    if chain.own in _RELATIVE:
        return True
    if chain.own:
        return has_genre(f"某{chain.own}") or chain.own in ("法", "条例", "通知", "决定", "公告", "通告", "意见")
    if chain.back:
        return not _WORD_BEFORE.search(before) and not _WORD_BEHIND.match(whole, chain.end)
    return not _FOREIGN.search(before) and _is_bare_own(text, chain, ends, tree)


def _is_bare_own(text: NoticeText, chain: Chain, ends: Sequence[int], tree: Tree) -> bool:
    """True if a unit that no word claims (第五条) is the document's own: it has it, and no other is spoken of."""
    whole = text.text
    sentence = text.sentence(Span(chain.start, chain.end))
    at = bisect_right(ends, chain.start) - 1
    if at >= 0 and ends[at] > sentence.start and "本" not in whole[max(ends[at], chain.start - 200) : chain.start]:
        return False
    component = text.component.eid if text.component else None
    if chain.steps[0].unit is Unit.ARTICLE:
        return tree.find(component, chain.steps[:1]) is not None and tree.has_articles(component)
    if chain.steps[0].unit is Unit.PART:
        return len(chain.steps) > 1 and tree.find(component, chain.steps) is not None
    within = tree.above(text.node, NodeType.ARTICLE) is not None
    return chain.steps[0].unit in (Unit.PARAGRAPH, Unit.ITEM) and within and bool(_CUE.match(whole, chain.end))


def _is_attachment_reference(text: NoticeText, chain: Chain, before: str) -> bool:
    whole = text.text
    if text.heading or (not before.strip() and re.match(r"\s*(?:[:：.．、]|$|\n)", whole[chain.end : chain.end + 3])):
        return False
    if len(chain.steps) > 1 or chain.own:
        return True
    if chain.steps[0].value is None:
        return bool(re.search(r"(?:见|所附)\s*$", before) or _SHOWN.match(whole, chain.end)) and not whole.startswith(
            "附件"
        )
    return bool(_SEES.search(before) or _SHOWN.match(whole, chain.end) or before.endswith(("（", "("))) or not re.match(
        r"\s*[:：]", whole[chain.end : chain.end + 2]
    )


def _place(text: NoticeText, chain: Chain, tree: Tree) -> _Place | None:
    """Where the first chain of a row counts from; None where nothing tells."""
    component = text.component.eid if text.component else None
    if chain.label is not None:
        return _Place(None, component)
    if chain.own in _RELATIVE:
        node = tree.above(text.node, _TYPE[Unit(chain.own)])
        return _Place(node, component) if node else None
    if chain.own:
        return _Place(None, _component_called(text, chain.own))
    if chain.back_unit:
        return _Place(_unit_before(text, chain, chain.back_unit, tree), component)
    if chain.steps[0].unit is Unit.PARAGRAPH:
        return _Place(tree.above(text.node, NodeType.ARTICLE), component)
    if chain.steps[0].unit is Unit.ITEM:
        return _Place(tree.above(text.node, NodeType.PARAGRAPH, NodeType.ARTICLE), component)
    return _Place(None, component)


_OF_PLANS = (NodeType.SUBSECTION, NodeType.ITEM, NodeType.POINT, NodeType.SUBPOINT)


def _unit_before(text: NoticeText, chain: Chain, unit: Unit, tree: Tree) -> Node | None:
    """The unit that 前条, 前款, 前项 mean.

    Plans have no 款: there 前款 is the unit before the one it opens, and 前款（一）（二） counts the units around it.
    """
    here = tree.above(text.node, _TYPE[unit])
    if unit is not Unit.PARAGRAPH or tree.above(text.node, NodeType.ARTICLE):
        return tree.before(here, chain.back) if here else None
    counted = tree.above(text.node, *_OF_PLANS)
    if counted is None or (here is not None and tree.before(here, 1) is not None):
        return None
    return tree.parents.get(counted.eid) if chain.steps else tree.before(counted, chain.back)


def _component_called(text: NoticeText, word: str) -> str | None:
    """The component that calls itself 本`word`: the one that holds the text if its title says so, else the only one."""
    called = [part.eid for part in text.notice.components if _ends(part, word)]
    own = text.component.eid if text.component else None
    if own in called or not called:
        return own
    return called[0] if len(called) == 1 else own


def _ends(part: Component, word: str) -> bool:
    return re.sub(r"\([^()]*\)$", "", fold(part.title or "")).endswith(fold(word))


def _continued(last: tuple[_Place, tuple[Step, ...]], chain: Chain) -> tuple[_Place, tuple[Step, ...]]:
    """A further chain of a row: what it leaves out, it shares with the one before (第十条第一款、第三款)."""
    place, before = last
    if not chain.steps or chain.label is not None:
        return place, chain.steps
    order = list(Unit)
    first = order.index(chain.steps[0].unit)
    shared = tuple(step for step in before if order.index(step.unit) < first)
    if not shared and before and order.index(before[0].unit) > first and place.node is not None:
        return _Place(None, place.component), chain.steps
    return place, shared + chain.steps


def _target(text: NoticeText, chain: Chain, place: _Place, steps: tuple[Step, ...], tree: Tree) -> Target | None:
    component = place.component
    if chain.label is not None:
        component = _attachment(text, chain)
        steps = chain.steps[1:]
        if component is None:
            return UNRESOLVED
        if not steps:
            return Target(TargetKind.PROVISION, text.notice.id, component)
    if (chain.back or (chain.own in _RELATIVE)) and place.node is None:
        return UNRESOLVED
    node = tree.find(component, steps, place.node) if steps else place.node
    if node is None and place.node is not None and len(steps) == 1:
        node = _listed(place.node, steps[0])
    if node is None:
        return UNRESOLVED
    return Target(TargetKind.PROVISION, text.notice.id, node.eid)


def _listed(parent: Node, step: Step) -> Node | None:
    """The child of `parent` that is counted （N）, whatever its level is called."""
    fitting = [
        child
        for child in parent.children
        if child.num and (e := read_enumerator(child.num)) and e.value == step.value and e.level is Level.TWO
    ]
    return fitting[0] if len(fitting) == 1 else None


def _attachment(text: NoticeText, chain: Chain) -> str | None:
    """The attachment that is meant: the only one with that label, or the only one if it has no number."""
    parts = [part for part in text.notice.components if part.type is NodeType.ATTACHMENT]
    value = chain.steps[0].value
    if value is None:
        fitting = (
            [part for part in parts if fold(part.label or "") == fold(chain.label or "")] if len(parts) > 1 else parts
        )
    else:
        fitting = [part for part in parts if fold(part.label or "") == fold(chain.label or "")]
    own = text.component.eid if text.component else None
    return fitting[0].eid if len(fitting) == 1 and fitting[0].eid != own else None
