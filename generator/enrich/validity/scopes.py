"""From the subject of a clause to what it covers: an anchor, and how much of the notice that is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.enrich.citations.provisions import tree_of
from generator.enrich.places import Places
from generator.enrich.signs import DOCUMENT
from generator.enrich.texts import NoticeText
from generator.enrich.validity.hits import UNDER_HEADING, Hit
from generator.enrich.validity.subjects import Kind, Subject
from generator.model.notice import Component, Node, NodeType
from generator.model.relations import Scope
from generator.text import fold
from generator.vocabulary import genre_of, kind_of, names_expiring_thing

_ITEMS = frozenset({NodeType.ITEM, NodeType.POINT, NodeType.SUBPOINT, NodeType.TABLE})
_TELLING = re.compile(r"施行|生效|有效期|实施时间|实施日期|执行时间|执行期|附则")
_LEVELS = {
    "条": NodeType.ARTICLE,
    "款": NodeType.PARAGRAPH,
    "项": NodeType.ITEM,
    "章": NodeType.CHAPTER,
    "节": NodeType.SECTION,
}
_ELSEWHERE = re.compile(r"国家|国务院|中央|全国|省委|省政府|自治区|法典|法律|法规|上级|先后|累计|以来|已经?")
_OTHERS_POLICY = re.compile(r"国家|国务院|中央|全国|上级|省|自治区|部委|户籍")
_ALL_POLICIES = re.compile(  # 该政策, 以上补贴政策; with no word before it, 政策有效期至… is that of the whole
    r"(?:该|此|上述|以上|前述|各项?|本(?![省市区县州盟旗]|级|地))|(?:政策措施|优惠政策|政策|措施|规定)"
)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a clause covers: `scope` and the anchor."""

    scope: Scope
    covers: str


def coverage(subject: Subject, hit: Hit, text: NoticeText, places: Places) -> Coverage | None:
    """What the clause `hit` with its `subject` covers; None if it does not speak of this notice."""
    kind = subject.kind
    if kind is Kind.OWN:
        return _own(subject.words, text, places)
    if kind is Kind.ISSUED:
        return _whole(text, places)
    if kind is Kind.DOCUMENTS:
        return _named(subject, text, places)
    if kind is Kind.PROVISION:
        return _provision(subject.words, text, places)
    if kind is Kind.REST:
        return Coverage(Scope.PROVISION, _list_of(text, places))
    if kind is Kind.POLICY:
        return _policy(subject.words, text, places)
    if kind is Kind.BARE:
        return _bare(hit, text, places)
    return _measure(subject.words, hit, text, places)


def _policy(words: str, text: NoticeText, places: Places) -> Coverage | None:
    """What 该政策, 补贴政策 mean: in the last paragraph the whole, else the provision; None for those of others."""
    if _OTHERS_POLICY.search(words):
        return None  # 国家减税政策有效期至…
    last = _ALL_POLICIES.match(words) and text.node.type not in _ITEMS and _is_last(text, places)
    return _whole(text, places) if last else Coverage(Scope.PROVISION, text.eid)


def _whole(text: NoticeText, places: Places) -> Coverage:
    """The component that holds the text, or the notice."""
    if text.component and text.node.type is not NodeType.PREAMBLE:
        return Coverage(Scope.COMPONENT, text.component.eid)
    return Coverage(Scope.NOTICE, places.notice.body.eid)


def _own(word: str, text: NoticeText, places: Places) -> Coverage:
    """What 本… means: in a component the component, unless only the notice is a document of that kind."""
    notice = Coverage(Scope.NOTICE, places.notice.body.eid)
    held = places.component_of(text)
    kind = kind_of(word) or word
    if held:
        fits = held.title is None or _genre(held.title) == _genre(word)
        return notice if kind == places.notice.head.kind and not fits else _whole(text, places)
    fitting = [c for c in places.components.values() if c.title and _genre(c.title) == _genre(word) and _is_issued(c)]
    if kind != places.notice.head.kind and len(fitting) == 1:
        return Coverage(Scope.COMPONENT, fitting[0].eid)
    return notice


def _is_issued(part: Component) -> bool:
    return part.type is NodeType.INSTRUMENT


def _genre(title: str) -> str | None:
    """The last word of a title, by which 本细则 is told from 本办法; 实施细则 and 细则 are one."""
    found = genre_of(title)
    return found[-2:] if found else None


def _named(subject: Subject, text: NoticeText, places: Places) -> Coverage | None:
    notice = Coverage(Scope.NOTICE, places.notice.body.eid)
    titles = {fold(document.title or "") for document in subject.documents if not document.citation}
    if len(titles) != len(subject.documents):
        return None
    parts = [part for part in places.components.values() if part.title and fold(part.title) in titles]
    issued = [part for part in places.components.values() if _is_issued(part)]
    if text.component and [part.eid for part in parts] == [text.component.eid]:
        return Coverage(Scope.COMPONENT, text.component.eid)
    if len(parts) == len(titles):
        if len(parts) == 1 and len(issued) != 1:
            return Coverage(Scope.COMPONENT, parts[0].eid)
        return notice if {p.eid for p in parts} >= {p.eid for p in issued} else None
    head = fold(places.notice.head.title)
    return notice if all(len(title) > 3 and title in head for title in titles) else None


def _provision(words: str, text: NoticeText, places: Places) -> Coverage:
    if words[:1] in "本该此":
        level = _LEVELS[words[1]]
        nodes = [text.node, *places.above(text.node)]
        found = next((node.eid for node in nodes if node.type is level), text.eid)
        return Coverage(Scope.PROVISION, found)
    attached = re.fullmatch(r"附件([0-9]{1,2})", words)
    if attached and f"att_{attached[1]}" in places.components:
        return Coverage(Scope.COMPONENT, f"att_{attached[1]}")
    component = text.component.eid if text.component else None
    named = tree_of(places.notice).named_by(component, words.rstrip("、和及与"))
    return Coverage(Scope.PROVISION, named[0].eid if len(named) == 1 and named[0] else text.eid)


def _bare(hit: Hit, text: NoticeText, places: Places) -> Coverage | None:
    """A clause without a subject: of the whole where it has an article or a heading for itself, else of the item."""
    above = [text.node, *places.above(text.node)]
    told = any(node.heading and _TELLING.search(node.heading) and len(node.heading) <= 12 for node in above)
    article = any(node.type is NodeType.ARTICLE for node in above)
    if hit.period == UNDER_HEADING and not told:
        return None
    if told or (hit.begins and (article or text.node.type is NodeType.PREAMBLE)):
        return _whole(text, places)
    if hit.begins and text.node.type is NodeType.PARAGRAPH:
        below = len(above) == 2  # right below the notice
        behind = above[1].text and above[1].children[-1].eid == text.eid and _is_last(text, places)
        if below or behind:
            return _whole(text, places)
    if hit.period.startswith("有效") and _WHOLE_TEXT.fullmatch(fold(text.text)) and _is_last(text, places):
        return _whole(text, places)  # 有效期至…。 is all that the last paragraph says
    if hit.period in _SAID:
        return _measure("", hit, text, places)
    licence = names_expiring_thing(text.text)
    if licence or not (text.node.type in _ITEMS or (hit.begins and hit.dated)):
        return None
    return Coverage(Scope.PROVISION, text.eid)


_WHOLE_TEXT = re.compile(r"\(?有效期?限?[^,。;]{1,24}[。)]{0,2}")
_SAID = {
    "长期": re.compile(r"(?:政策|措施|规定|标准|制度)\Z"),
    "停止": re.compile(r"(?:废止|失效|所列|附件|上述|下列|清单|目录).{0,12}(?:文件|规章|规定|政策),?\Z"),
}
_MEASURES = re.compile("执行|过渡|免|减|缓|优惠|贴息|补|收取|征收")
_BY = re.compile(rf"(?:按照?|依照){DOCUMENT}")  # 按《甲》执行至…: of what is done, not of the document
_ENDED_LIST = re.compile(r"到期|不再(?:延续|执行|实施)|废止|失效|停止(?:执行|实施)")


def _measure(words: str, hit: Hit, text: NoticeText, places: Places) -> Coverage | None:
    """A measure with a date of its own (…，自2020年1月1日起执行): only that provision, and no licence."""
    dated = hit.begins and hit.dated and hit.effective
    if hit.period in _SAID:
        return Coverage(Scope.PROVISION, text.eid) if _SAID[hit.period].search(words) else None
    timed = hit.period.startswith(("执行期", "政策")) or (hit.expires and _MEASURES.match(hit.period))
    if not (dated or timed or (hit.period and text.node.type in _ITEMS)):
        return None
    if names_expiring_thing(words) or DOCUMENT in _BY.sub("", words) or _ELSEWHERE.search(words):
        return None
    day = places.notice.head.date
    if hit.effective and day and hit.effective.year < day.year:
        return None
    return Coverage(Scope.PROVISION, text.eid)


def _list_of(text: NoticeText, places: Places) -> str:
    """The anchor of the list whose units have the term that they do not print themselves (未注明有效期的政策，…).

    A clause that speaks of the rest has no more weight than a unit's own: it covers the list as a provision.
    """
    if text.component:
        return text.component.eid
    parts = [part for part in places.components.values() if not _ENDED_LIST.search(part.title or "")]
    issued = [part for part in parts if _is_issued(part)] or parts
    if issued:
        return issued[0].eid if len(issued) == 1 else text.eid
    return places.notice.body.eid if any(node.type in _ITEMS for node in places.notice.body.walk()) else text.eid


def _is_last(text: NoticeText, places: Places) -> bool:
    """True if the text stands in the last unit of its part, where rules say how long they hold."""
    part = places.part(text)
    top: Node = text.node
    for node in places.above(text.node):
        if node.eid == part.eid:
            break
        top = node
    units = [
        child
        for child in part.children
        if child.type is not NodeType.SIGNATURE and child.type is not NodeType.ATTACHMENT
    ]
    units = [child for child in units if child.type is not NodeType.INSTRUMENT]
    return bool(units) and units[-1].eid == top.eid
