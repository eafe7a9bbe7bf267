"""References of a document to its own units: 本办法第十一条第一款, 前款, 附件2 (内部引用).

A unit belongs to another document where that stands before it: 《…条例》第十条, 该条例第五条, 行政处罚法第三条. Nothing
is read inside of quotation marks and 《》, nor where the sentence amends another document. From where a reference
counts, and which node it means, is told in `counting`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.enrich.citations.counting import RELATIVE, Place, continued, place_of, target_of, without_articles
from generator.enrich.citations.marks import find_titles
from generator.enrich.citations.provisions import Tree
from generator.enrich.texts import NoticeText
from generator.model.notice import NodeType
from generator.model.relations import Target
from generator.notation.units import Chain, Step, Unit, find_chains
from generator.text import Span
from generator.vocabulary import has_genre

_FOREIGN = re.compile(
    r"(?:》|[号號](?:文件?|令|公告|通告)?|该[\u4e00-\u9fff]{1,8}|其"
    r"|(?<!本)(?:法|条例|规定|办法|规则|细则|决定|解释|章程|公约|规程|标准|通知|合同|协议|公告|宪法|准则|通则|规范))"
    r"(?:[（(][^（）()《》]{0,30}[）)])?(?:中的|中|的)?\s*$"
)
_AMENDS = re.compile(
    r"修改为|修正为|作如下修[改订]|增加一[条款项章节]|作为第|予以删除|删去第?|删除第|改为第|中的“|调整为第"
)
_AMENDING = re.compile(r"关于(?:修改|修正|修订|废止|调整).*决定|修正案")
_SEES = re.compile(r"(?:见|参见|依照|按照|列入|所附|样式|按|以|和|及|至|在|与|将|填写|报送)\s*$")
_SEES_ONLY = re.compile(r"(?:见|所附|按|按照|依照|参照)\s*$")
_SHOWN = re.compile(r"\s*(?:所列|所示|规定|执行|中|明确|确定|的规定|要求)")
_WORD_BEFORE = re.compile(r"[目当之以先此日年月天周提事空跟眼超史贷付]$")
_WORD_BEHIND = re.compile(r"[件例目块线理式科资贷]")
_CUE = re.compile(r"\s*(?:规定|情形|所列|行为|的|、|和|及|与|至|或|，|。|；|）|要求|条件|中|除外|以外|之外|\)|“|$)")
_NAMED_ABOVE = re.compile(r"(?:上述|前述|上列|前列|以上)\s*$")
_ROW = re.compile(r"(?:\s?(?:、|和|及|与|或|或者|以及)\s?第\s?[一二三四五六七八九十\d]{1,3}\s?[条项]){0,9}")
_RULES_BEFORE = re.compile(
    r"(?:违反|依照|按照|根据|依据|符合|适用|执行|参照|落实|除|见|对)\s?(?:第\s?[一二三四五六七八九十\d]{1,3}\s?(?:[条项章]|部分)(?:、|和|及|与|或)?){0,9}$"
)
_RULES_BEHIND = re.compile(r"\s?的?\s?(?:规定|所列|所述|所称|所指|所提|要求|情形|确定|明确|提出的|部署的|中的?[“规要])")
_EXCEPTED = re.compile(r"\s*(?:、第|和第|及第|与第|除外|的除外|以外)")
_OUTLINED = re.compile(r"\s*(?:所列|规定|情形|所述|的规定|的要求|要求|的情形|明确的|确定的)")
_WORDS = ("法", "条例", "通知", "决定", "公告", "通告", "意见", "措施", "预案", "方案", "规划", "函", "批复", "通报")
_OF_ACTS = ("决定", "通知", "公告", "通告", "函", "批复")
_THIS = re.compile(r"本(?![省市区县州盟旗])([\u4e00-\u9fff]{1,6})")
_QUOTES = {"“": "”", "「": "」", "『": "』"}
_MAY_REFER = re.compile(r"[条款项章节部附]|本[\u4e00-\u9fff]{1,6}[一二三四五六七八九十]{1,3}、|\d\.\d")


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a unit of the same notice, at `start`–`end` of a text."""

    start: int
    end: int
    target: Target


@dataclass(frozen=True, slots=True)
class _Context:
    """What is known of a text before its references are judged: where documents end, what is closed to references."""

    text: NoticeText
    tree: Tree
    ends: tuple[int, ...]
    closed: tuple[tuple[int, int], ...]
    amending: bool

    @property
    def component(self) -> str | None:
        """The component that holds the text."""
        return self.text.component.eid if self.text.component else None

    def is_closed(self, chain: Chain) -> bool:
        """True if the chain stands in a title, a citation, a quotation."""
        at = bisect_right(self.closed, (chain.start, 1 << 60)) - 1
        return at >= 0 and self.closed[at][0] <= chain.start < self.closed[at][1]


def references(text: NoticeText, documents: Sequence[tuple[int, int]], tree: Tree) -> list[Reference]:
    """The references of `text` to units of its notice; `documents` is where other documents are cited in it."""
    if not _MAY_REFER.search(text.text):
        return []
    ends = tuple(end for _, end in documents)
    closed = tuple(_closed(text.text, documents))
    return list(_references(_Context(text, tree, ends, closed, _is_amending(text))))


def _references(context: _Context) -> Iterator[Reference]:
    text, tree = context.text, context.tree
    last: tuple[Place, tuple[Step, ...]] | None = None  # what a further chain of the row shares
    before: tuple[Place, tuple[Step, ...]] | None = None  # of the row before, whose items may be meant again
    foreign = False
    for chain in find_chains(text.text):
        if not chain.row:
            before, last = last or before, None
            own = not context.is_closed(chain) and _is_own(context, chain, foreign=foreign)
            foreign = foreign or not own
            if own and (place := place_of(text, chain, tree)):
                last = (place, chain.steps)
        elif last is not None:
            last = continued(last, chain)
        if last is None:
            continue
        target = target_of(text, chain, *last, tree)
        if target is not None and target.eid is None and not chain.row and before and _is_item(chain):
            again = continued(before, chain)
            if any(step.unit is Unit.ITEM for step in before[1]) and (other := target_of(text, chain, *again, tree)):
                target, last = other, again
        if target is not None:
            yield Reference(chain.start, chain.end, target)


def references_behind(text: NoticeText, units: Sequence[Chain], component: str | None, tree: Tree) -> list[Reference]:
    """The references in `units`, which stand behind the name of a document of the same notice: 《办法》第六条."""
    found: list[Reference] = []
    last: tuple[Place, tuple[Step, ...]] | None = None
    for chain in units:
        last = continued(last, chain) if last and chain.row else (Place(None, component), chain.steps)
        target = None if chain.own or chain.back else target_of(text, chain, *last, tree)
        if target is not None:
            found.append(Reference(chain.start, chain.end, target))
    return found


def _is_item(chain: Chain) -> bool:
    return [step.unit for step in chain.steps] == [Unit.ITEM] and not (chain.own or chain.back or chain.printed)


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


def _is_amending(text: NoticeText) -> bool:
    here = text.component.eid if text.component else None
    title = next((part.title for part in text.notice.components if part.eid == here), None)
    return bool(_AMENDING.search(title or "") or _AMENDING.search(text.notice.head.title))


def _is_own(context: _Context, chain: Chain, *, foreign: bool) -> bool:
    """True if the chain surely refers to the document in which it stands; `foreign`: another's units come before."""
    text, whole = context.text, context.text.text
    before = str(whole[max(0, chain.start - 50) : chain.start])
    if chain.label is not None:
        return not _FOREIGN.search(before) and _is_attachment_reference(text, chain, before)
    sentence = text.sentence(Span(chain.start, chain.end))
    if _AMENDS.search(whole, max(sentence.start, chain.start - 60), min(sentence.end, chain.end + 60)):
        return False
    named_above = bool(_NAMED_ABOVE.search(before)) and not foreign
    if context.amending and not named_above and chain.own not in _OF_ACTS:
        return False  # 本办法第三条 in what amends another document is that document's
    if chain.own in RELATIVE:
        return True
    if chain.own:
        return chain.own in _WORDS or has_genre(f"某{chain.own}")
    if chain.outline:
        return bool(_OUTLINED.match(whole, chain.end) or whole[chain.end - 1] == "条") and not _FOREIGN.search(before)
    if chain.back:
        return not _WORD_BEFORE.search(before) and not _WORD_BEHIND.match(whole, chain.end)
    return not _FOREIGN.search(before) and (named_above or _is_bare_own(context, chain))


def _is_bare_own(context: _Context, chain: Chain) -> bool:
    """True if a unit that no word claims (第五条) is the document's own: it has it, and no other is spoken of."""
    text, tree, whole = context.text, context.tree, context.text.text
    sentence = text.sentence(Span(chain.start, chain.end))
    at = bisect_right(context.ends, chain.start) - 1
    other = at >= 0 and context.ends[at] > sentence.start
    if other and not _names_itself(whole[max(context.ends[at], chain.start - 200) : chain.start]):
        return False
    component, unit = context.component, chain.steps[0].unit
    if unit is Unit.ARTICLE and tree.has_articles(component):
        return tree.find(component, chain.steps[:1]) is not None
    if unit in (Unit.PART, Unit.CHAPTER):
        told = (
            len(chain.steps) > 1
            or _is_ruled(whole, chain)
            or (unit is Unit.CHAPTER and _EXCEPTED.match(whole, chain.end))
        )
        return bool(told) and tree.find(component, chain.steps) is not None
    if unit not in (Unit.ARTICLE, Unit.PARAGRAPH, Unit.ITEM) or not (chain.printed or _CUE.match(whole, chain.end)):
        return False
    if tree.above(text.node, NodeType.ARTICLE) is not None:
        return unit is not Unit.ARTICLE
    if unit is Unit.PARAGRAPH or at >= 0 or _is_under_document(text, tree):
        return False
    if not (chain.bracketed or chain.printed) and not _is_ruled(whole, chain):
        return False
    place = place_of(text, chain, tree)
    return place is not None and without_articles(text, tree, place, chain) is not None


def _names_itself(between: str) -> bool:
    """True if the words behind another document come back to this one: 本办法, not 本市 and 本人."""
    return any(
        has_genre(f"某{match[1][:length]}")
        for match in _THIS.finditer(between)
        for length in range(1, len(match[1]) + 1)
    )


def _is_ruled(whole: str, chain: Chain) -> bool:
    """True if the words around 第一条、第二条 speak of rules, not of things that are counted (第一条、第二条航线)."""
    rest = _ROW.match(whole, chain.end)
    return bool(
        _RULES_BEFORE.search(whole, max(0, chain.start - 24), chain.start)
        or _RULES_BEHIND.match(whole, rest.end() if rest else chain.end)
    )


def _is_under_document(text: NoticeText, tree: Tree) -> bool:
    """True if the text stands under words that cite another document, whose units it may mean."""
    own = "" if text.heading else text.node.heading or ""
    return "》" in own or "号" in own or tree.stands_under_document(text.node)


def _is_attachment_reference(text: NoticeText, chain: Chain, before: str) -> bool:
    whole = text.text
    if text.heading or (not before.strip() and re.match(r"\s*(?:[:：.．、]|$|\n)", whole[chain.end : chain.end + 3])):
        return False
    if len(chain.steps) > 1 or chain.own:
        return True
    if chain.steps[0].value is None:
        return bool(_SEES_ONLY.search(before) or _SHOWN.match(whole, chain.end)) and not whole.startswith("附件")
    return bool(_SEES.search(before) or _SHOWN.match(whole, chain.end) or before.endswith(("（", "("))) or not re.match(
        r"\s*[:：]", whole[chain.end : chain.end + 2]
    )
