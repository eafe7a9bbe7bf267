"""Implements (根据, 贯彻): what a notice, or a document in it, says that it rests on.

Forms: 根据《甲》和《乙》，制定本办法; 为贯彻落实《甲》（文号）精神，…; 按照某政发〔2020〕3号要求; 《甲》 below the
heading 编制依据. Only in the opening of a notice or of an instrument, or in its first article: elsewhere a document is
named in passing (按照《甲》处罚).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.enrich.linking.found import FoundRelation
from generator.enrich.places import Cited, Places
from generator.enrich.signs import DOCUMENT, Signs
from generator.model.notice import Node, NodeType
from generator.model.relations import RelationType

_MANNER = r"(?:深入|全面|进一步|认真|切实|坚决|扎实|更好|有效|积极|严格|做好|抓好|加快|推动|确保|把|将|地|、|和){0,5}"
_TRIGGER = re.compile(
    rf"(?:根据|依据|依照|按照|遵照|为了?{_MANNER}(?:贯彻落实|贯彻执行|贯彻|落实|执行|实施)|为将(?={DOCUMENT})"
    rf"|(?<![\u4e00-\u9fff])按(?={DOCUMENT}|[国省市]))"
)
_AIMED = re.compile(rf"(?<=,){_MANNER}(?:贯彻落实|贯彻执行|贯彻|落实)(?!情况)")
_CLAUSE = re.compile(
    r"(?:\A|[,:;。(])(?:[^,:;。(]{0,14}(?:政府|公署|管委会?|办公[厅室]|我[市省区县]|现|并|同时|研究|部门)|本[\u4e00-\u9fff]{2,8})?\Z"
)
_LISTED = rf"[^,。;:{DOCUMENT}]{{0,20}}{DOCUMENT}(?:[^,。;:{DOCUMENT}]{{0,30}}{DOCUMENT}){{0,9}}"
_ALSO = re.compile(  # 为推动《甲》落地见效; 以《甲》《乙》为依据; 贯彻《甲》，制定本方案
    rf"(?:\A|(?<=[,:;。]))(?:"
    rf"为了?(?:推动|推进|确保|保障|保证|做好|抓好|促进|加快|规范)+{_LISTED}的?[^,。;{DOCUMENT}]{{0,8}}?(?:贯彻|实施|落实|落地|执行|施行)"
    rf"|以{_LISTED}[^,。;:]{{0,16}}?为(?:主要)?(?:依据|根据)"
    rf")"
)
_AT_ONCE = re.compile(rf"{_MANNER}(?:贯彻落实|贯彻执行|贯彻|落实)(?!情况)")
_MAKES = re.compile(r"制定|制订|编制|起草|编写|修订")
_DEFINES = re.compile(r"所称|是指")
_WIDTH = 20  # more than the longest lead
_ORDERS = re.compile(r"请|应当?|须|要|必须|严格|认真|由|的")
_STATING = re.compile(r"制定|现|决定|如下|提出|同意|定于|印发|公布|研究")
_DECISIVE = re.compile(r"制定本|制订本|编制本|制定以下|提出(?:以下|如下|本)|修订本")
_GROUNDS = re.compile(r"(?:编制|制定|起草|编写|法律|政策|工作|规划|主要)?(?:的)?依据")
_GROUNDS_FIRST = re.compile(
    rf"(?:本[\u4e00-\u9fff]{{2,8}}的?)?(?:编制|制定|起草|编写)的?(?:主要)?依据[为是有:。]?{DOCUMENT}"
)
# The first sentence of an instrument may say it without 根据: 2023年全市工作要认真贯彻《甲》，全面落实《乙》，….
_RULED = re.compile(
    rf"(?:\A|[,，])(?:[^,。;:{DOCUMENT}]{{0,30}}?(?:要|应当?|将|必须|坚持))?{_MANNER}(?:贯彻落实|贯彻执行|贯彻|落实)(?={DOCUMENT})"
)
_GOES_ON = re.compile(
    rf"(?!参照|参考|比照|借鉴|结合)(?:以及|和|及|与|、|按照|根据|依据|依照)?(?:[^,。;:{DOCUMENT}决定对将批准了现经已同在]{{0,16}}?){DOCUMENT}"
    r"|[国省市区县中][^,。;]{0,40}(?:要求|精神|部署|规定|通知|意见)\Z"
)
_FIRST = 3  # paragraphs that can be an opening


def based(cited: Cited, signs: Signs, places: Places, openings: Openings) -> Iterator[FoundRelation]:
    """What the sentences of one text rest on."""
    where = openings.of(cited, places)
    if where is None:
        return
    for start, end in signs.sentences():
        if DOCUMENT not in signs.text[start:end]:
            continue
        if where == "grounds" or _GROUNDS_FIRST.match(signs.text, start, end):
            stretches = [(start, end)]
        elif where == "opening" and start == 0 and cited.text.component and _RULED.match(signs.text, start, end):
            stretches = [
                (match.end(), _comma(signs.text, match.end(), end)) for match in _RULED.finditer(signs.text, start, end)
            ]
        else:
            opening = (
                where == "opening"
                and not _DEFINES.search(signs.text, start, end)
                and (start == 0 or _STATING.search(signs.text, start, end))
            )
            decisive = opening or _DECISIVE.search(signs.text, start, end)
            stretches = list(_stretches(signs.text, start, end)) if decisive else []
        for first, last in stretches:
            for at in range(first, last):
                document = signs.document(at)
                if document and document.citation:
                    citation = document.citation
                    yield FoundRelation(RelationType.IMPLEMENTS, citation.target, (start, end), citation)


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that name grounds: from 根据 to the comma behind the last document."""
    yield from (match.span() for match in _ALSO.finditer(text, start, end))
    done = start
    triggers = list(_TRIGGER.finditer(text, start, end))
    if text[start : start + 1] in {"为", "根", "按"}:
        triggers = sorted([*triggers, *_AIMED.finditer(text, start, end)], key=lambda match: match.start())
    if start == 0 and (at_once := _AT_ONCE.match(text, start, end)) and _STATING.search(text, start, end):
        triggers.insert(0, at_once)
    for match in triggers:
        lead = _CLAUSE.search(text[max(start, match.start() - _WIDTH) : match.start()])
        if match.start() < done or not lead:
            continue
        if _ORDERS.search(lead[0]) or (
            lead[0].lstrip(",:;。(").startswith("本") and not _MAKES.search(text, match.end(), end)
        ):
            continue
        last = _comma(text, match.end(), end)
        while last < end and _GOES_ON.match(text, last + 1, _comma(text, last + 1, end)):
            last = _comma(text, last + 1, end)
        yield match.end(), last
        done = last


def _comma(text: str, start: int, end: int) -> int:
    """The first comma or colon outside of brackets from `start` on, or the end."""
    depth = 0
    for i in range(start, end):
        if text[i] == "(":
            depth += 1
        elif text[i] == ")":
            depth = max(0, depth - 1)
        elif text[i] in ",:" and not depth:
            return i
    return end


class Openings:
    """Tells which texts open a part: how many paragraphs of each have been read."""

    def __init__(self) -> None:
        self._read: dict[str, int] = {}

    def of(self, cited: Cited, places: Places) -> str | None:
        """`opening` for the beginning of a part and its first article, `grounds` below 编制依据, else `part`.

        None for headings, cells and whatever is no running text.
        """
        text = cited.text
        if text.cell is not None or text.node.type in (NodeType.ROSTER, NodeType.DUTY_NOTE, NodeType.SIGNATURE):
            return None
        above = [text.node, *places.above(text.node)]
        if text.heading:
            return None
        if any(node.heading and _GROUNDS.fullmatch(node.heading.rstrip("。: ：")) for node in above):
            return "grounds"
        part = places.part(text)
        self._read[part.eid] = self._read.get(part.eid, 0) + 1
        unit = _unit(above, part)
        if unit is None:
            return "opening" if self._read[part.eid] <= _FIRST else "part"
        if unit.type in (NodeType.ARTICLE, NodeType.CHAPTER):
            article = next((node for node in above if node.type is NodeType.ARTICLE), None)
            return "opening" if article and _is_first(article, part) else "part"
        return "opening" if self._read[part.eid] == 1 else "part"


def _unit(above: list[Node], part: Node) -> Node | None:
    """The topmost numbered unit of the part that holds the text; None for a paragraph right below the part."""
    inside = []
    for node in above:
        if node.eid == part.eid:
            break
        inside.append(node)
    top = inside[-1] if inside else None
    return None if top is None or top.type in (NodeType.PARAGRAPH, NodeType.PREAMBLE) else top


def _is_first(article: Node, part: Node) -> bool:
    first = next((node for node in part.walk() if node.type is NodeType.ARTICLE), None)
    return first is not None and first.eid == article.eid
