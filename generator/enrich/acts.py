"""What a sentence does to the documents that it names: repeals, amends, replaces, continues.

Forms: 《甲》、《乙》同时废止; 甲办法（文号）适用期已过，宣布失效; 废止《甲》; 宣布《甲》失效; 对《甲》作如下修改;
删去《甲》第三条; 决定修改《甲》; 《甲》与本办法不一致的，以本办法为准; 本办法代替《甲》;
对《甲》进行了修订，现重新印发; 《甲》继续有效; 《甲》于…到期，有效期延长至…; 与《甲》接续; 仍按《甲》执行.
A sentence may go on about the one document of those before it (该办法继续执行, 其有效期延长至…). Proposals, conditions
and negations (拟废止, 如废止, 不予废止), and what is told of the past (已于2019年废止) do nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.enrich.deciding import decides, waits
from generator.enrich.lists import kind_of_title
from generator.enrich.places import PROVISION
from generator.enrich.runs import RUN, documents_of, lead_of
from generator.enrich.signs import DATE, DOCUMENT, LAST, QUOTE, Signs
from generator.model.notice import Notice
from generator.model.relations import RelationType

_WIDTH, _BEHIND = 60, 240  # signs before and behind a document that say what is done to it
_LEAD = 400  # signs before a document that say who does it, and when
_FORMER = 1200  # signs of a text that a sentence can look back on
_REASONS = 4  # clauses between a document and what is done to it

_OWN = r"(?:本|该|此|新)[\u4e00-\u9fff]{1,14}?"
_COUNTED = (
    r"(?:等(?:有关|相关)?(?:[0-9一二两三四五六七八九十百]{1,4}[件个部项])?"
    r"(?:[^,。;:]{0,14}?(?:文件|规章|规定|办法|政策|通知|意见|决定))?"
    rf"(?:\([^(){DOCUMENT}]{{0,40}}\))?)?"  # 等6件文件（见附件1）
)
_SINCE = rf"(?:(?:自|从|于)(?:{DATE}|[^,。;]{{0,20}}?之日)起?|自?即日起)"
_MANNER = rf"(?:{_SINCE}|同时|同日|当日|同步|一并|即行|相应|全部|予以?|自行|自动|自然|随之|均|即|现|也|则|,)"
_ENDED = (
    r"(?:宣布失效|宣布废止|废止|失效|(?:停止|终止)(?:执行|施行|实施|使用|适用)|不再(?:执行|施行|实施|适用|有效)"
    r"|作废|撤销)"
)
_REPEALED = re.compile(rf"{_COUNTED}{_MANNER}{{0,5}}{_ENDED}(?=[,。;:、()\n并]|\Z|执行|{DOCUMENT})")
_REPEALING = re.compile(
    r"(?:\A|决定|现|予以?|宣布|同时|即行|一并|起)(?:废止|停止执行|宣布失效|撤销)(?:了|下列[^:]{0,16}:|以下[^:]{0,16}:|原)?\Z"
)
_PARTLY = re.compile(r"(?:中的?|所|的(?=[^,。;]{1,20}(?:规定|条款|内容|政策|标准|措施)))")  # 废止《甲》中关于收费的规定
_ANNOUNCING = re.compile(r"(?:\A|[,。;])(?P<said>[^,。;:]{2,40}):[^,。;:]{0,4}\Z")  # 决定废止下列文件：《甲》、《乙》
_DECLARING = re.compile(r"(?:\A|决定|现|同时)(?:宣布|将)")
# Why: 适用期已过, 已无实际意义, 不予延期, 经评估, 在新的规定出台前. What is said of a part (规定的补贴已停发) is none.
_REASON = re.compile(
    r"已|期满|届满|到期|消失|不适应|不相适应|不符|不一致|抵触|失去|不[予再]延|完成|评估|研究|同意|审查|审议|修订|修改|需要"
    r"|未(?:被|经)?(?:废止|失效)|前\Z|期间\Z|尚在"
)
_NO_REASON = re.compile(
    rf"(?:的|中|所)?(?:规定|确定|明确|涉及|中|所|第)|[:;。]|{DOCUMENT}(?!取代|代替|替代|替换)|但是?\Z"
)

_PROVISIONS = re.compile(rf"的?({PROVISION}(?:(?:[、和与及至到]|以及){PROVISION})*)")
_LOOSE = r"(?:的?(?:部分|有关|个别|相关)?(?:条款|内容|规定|条文|文字|部分内容))?"
_AMENDED = re.compile(
    rf"{_COUNTED}{_LOOSE}(?:分别|一并)?(?:(?:作出?|做出?|予以|进行|按)(?:如下|以下|下列|相应|部分|适当)|作出?|做出?|予以|如下)?"
    r"(?:修改|修订|修正|调整)(?!后|前|的|工作|情况|意见|建议|说明|方案|完善)"
)
_AMENDED_SO = re.compile(
    rf"{_COUNTED}{_LOOSE}(?:一并|分别)?(?:(?:作出?|做出?|予以|进行)(?:如下|以下|下列|相应)|相应)"
    r"(?:修改|修订|修正|调整)(?!后|前|的|工作|情况|意见|建议|说明|方案|完善)"
)
_TO = re.compile(r"(?:\A|决定|现|拟定)(?:对|将|就)(?:原)?\Z|(?:决定|现|政府)对(?:原)?\Z")
_AMENDING = re.compile(r"(?:决定|现|予以)(?:对)?(?:修改|修订|修正)\Z")
_ALSO_AMENDING = re.compile(r"决定.*(?:、|,|并|和|及)(?:修改|修订|修正)\Z")
_SOME = re.compile(r"(?:等[^,。;]{0,12})?的?(?:部分|个别|有关|相关)(?:条款|条文|内容|规定)|[,。;]|\Z")
_CUTTING = re.compile(r"(?:\A|决定|现|、|并)(?:删去|删除)(?:原)?\Z")
_CHANGING = re.compile(r"(?:修改|修订)(?:原)?")
_CUT_CHANGED = re.compile(r"(?:修改|修订|改)为")
_CHANGED = re.compile(
    r"(?:中|第|的|所)?[^。;]{0,60}?(?:修改|改|调整)为|(?:中|所)[^。;]{0,30}?(?:作出?|做出?)(?:如下|以下|相应)(?:修改|修订|调整)"
    r"|(?:中|的|所)?[^,。;]{0,30}?(?:修改|修订|调整|变更|更正)如下"
)
_WORDS_CHANGED = re.compile(rf"(?:第[^,。;]{{1,16}}条)?中的?{QUOTE}[^,。;]{{0,20}}?(?:修改|改|调整|更正|变更)为{QUOTE}")
_REISSUED = re.compile(
    rf"{_LOOSE}(?:进行|作|做|予以)了?(?:全面|相应|部分|再次)?的?(?:修订|修改|修正|完善)(?:完善)?,.{{0,20}}?现.{{0,40}}?(?:印发|公布|发布)",
    re.DOTALL,
)
_NEWLY = re.compile(
    r"(?:进行|作|予以|经|已|已经)?(?:修订|修改|修正)后?,?(?:现)?(?:予以)?重新(?:印发|发布)(?=[,。;]|\Z|给)"
)

_SHALL = (
    rf"(?:均|一律|应当?)?(?:以{_OWN}(?:规定)?为准"
    rf"|(?:按照?|依照|适用|执行){_OWN}(?:的?规定)?(?:执行|办理|\Z|(?=[,。;])))"
)
_PREVAILS = re.compile(
    rf"{_COUNTED}{_LOOSE}[^,。;]{{0,12}}?(?:与|同|和){_OWN}(?:规定)?(?:不一致|不相?符|相?抵触|有冲突|有出入)"
    rf"[^,。;]{{0,4}},?{_SHALL}"
)
_ALSO_PREVAILS = re.compile(rf"[^。;]{{0,12}}?,(?:统一|一律|均)?以{_OWN}为准")
_REPLACING = re.compile(r"(?:代替|取代|替代)(?:了|原有?的?)?\Z")
_REPLACED = re.compile(rf"(?:由|被|以){_OWN}(?:所)?(?:代替|取代|替代|替换)")

_PERIOD = r"(?:有效期限?|施行期限?|执行期限?|期限|试行期限?|实施期限?)"
_FORMER_END = rf"(?:(?:由|从)(?:原(?:来|定)?的?)?[{DATE}{LAST}]|(?:自|从)[{DATE}{LAST}]起)?,?"  # 有效期由…延长至…
_WHILE = (
    rf"(?:{_SINCE}|在[^,。;]{{1,20}}?(?:之前|前|期间)|(?:有效期|期限)?(?:到期|期满|届满)后"
    r"|经[^,。;]{2,12}?(?=仍|继续|同意|可|予以)|仍然?|将|可|均|予以|应当?|须|同意|决定|现|,)"
)
_CONTINUED = re.compile(
    rf"{_COUNTED}(?:第[0-9一二三四五六七八九十]{{1,3}}[条款项][^。;{DOCUMENT}]{{0,60}}?)?(?:[^。;,{DOCUMENT}]{{0,60}}?(?:政策|规定|措施|标准))?{_WHILE}{{0,4}}"
    rf"(?:(?:继续|延续)(?:有效|执行|施行|实施|沿用|适用|使用)"
    rf"|(?:的?{_PERIOD})?{_FORMER_END}(?:统一|再|均|分别)?(?:延长|顺延|延续|延期|展期|延(?=[至到]))(?!后|前|的))"
)
_STILL = re.compile(
    rf"{_COUNTED}{_WHILE}{{0,3}}仍然?(?:应当?|须)?(?:(?:遵照|依照|按照?)(?:原(?:来的?)?)?(?:文件|规定|办法|通知)?(?:的?规定)?)?"
    r"(?:遵照|有效|执行|适用|施行)(?!的)"
)
_CONTINUING = re.compile(
    r"继续(?:按照|按|依照|执行|适用|沿用|实施|施行)(?:原)?\Z|(?:接续|延续|延长|沿用)(?:原)?\Z|(?:\A|前|期间)暂?仍然?(?:按照?|依照)(?:原)?\Z"
)
_CARRIED_OUT = re.compile(r"(?:的?(?:规定|要求))?(?:继续)?(?:执行|施行|实施)")
_TAKEN_UP = re.compile(r"(?:的?(?:政策|措施|规定))?(?:相)?接续|(?:执行期|有效期)?(?:相)?接续")

_BLOCKED = re.compile(
    r"(?<![模虚])拟(?!定)|建议|申请|如果|如需|如\Z|倘若|一旦|若(?!干)|草案|征求|违反|不得|不予|不再|尚未|未|应当?由|可以|研究(?!,?决定)|适时|及时|抓紧|加快|推动|推进"
)
_PAST = re.compile(r"已(?:经|于|被)?[^,;。]{0,12}\Z")
_GROUND = re.compile(r"(?:根据|按照|依据|依照|参照)\Z")
_THEN = re.compile(
    rf"(?:其(?={_PERIOD})|(?:该|原)(?:办法|通知|规定|意见|细则|方案|决定|规章|公告|通告|制度|文件|政策)|上述(?:文件|办法|规定|通知|政策))"
)

_OF_MEETING = re.compile(r"会议|与会")
_DRAFT = re.compile(r"(?:征求意见|送审|讨论|审议|报批|审查|修改)稿[)）]?$|草案[)）]?$")


class _Told(NamedTuple):
    """What is done to the documents of a run from `first` on, and to which provision of the last."""

    type: RelationType
    provision: str | None
    first: int
    extends: bool = True
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """What the sentence from sign `start` to `end` does to the document at sign `at`, or to a `provision` of it.

    `extends` and `partial` are those of the relation.
    """

    type: RelationType
    at: int
    start: int
    end: int
    provision: str | None = None
    extends: bool = True
    partial: bool = False


def acts_in(signs: Signs, start: int, end: int, notice: Notice) -> Iterator[Act]:
    """The acts of the sentence of `notice` from sign `start` to `end`, each document once."""
    sentence = signs.text[start:end]
    if DOCUMENT not in sentence:
        yield from _of_former(signs, start, end)
        return
    if _OF_MEETING.match(sentence) and _draft_before(signs, end):
        return  # 会议审议《甲办法（送审稿）》。会议明确，《乙办法》同时废止: what the draft will say
    for run in RUN.finditer(sentence):
        for told in _acts(signs, start, sentence, run):
            lead = max(0, run.start() - _LEAD)
            before = sentence[lead : run.start()]
            if told.type is RelationType.REPEALS and not _is_now(signs, start + lead, before, notice):
                continue
            documents = [at for at in documents_of(run) if at >= told.first]
            for at in documents:
                provision = told.provision if at == documents[-1] else None
                yield Act(told.type, start + at, start, end, provision, told.extends, told.partial)


def _is_now(signs: Signs, start: int, before: str, notice: Notice) -> bool:
    """True if the words `before` a document, from sign `start` on, let the notice itself repeal it, and at once."""
    piece = re.split(r"[,;:。(]", before)[-1]
    announced = _ANNOUNCING.search(before[-_WIDTH:]) if not piece else None
    if announced:
        before = before[: len(before) - len(announced[0]) + announced.end("said") - announced.start()]
        piece = announced["said"]
    return not waits(before) and decides(piece, before, start, signs, notice)


def _draft_before(signs: Signs, end: int) -> bool:
    """True if a draft is named not far before sign `end`."""
    named = (signs.document(at) for at in range(max(0, end - _FORMER), end) if signs.text[at] == DOCUMENT)
    return any(document and _DRAFT.search(document.title or "") for document in named)


def _acts(signs: Signs, start: int, sentence: str, run: re.Match[str]) -> Iterator[_Told]:
    """What is done to the documents of `run`, the provision of the last that is meant, and where they begin."""
    first = run.start()
    piece = lead_of(sentence, run, _WIDTH)
    if piece is None:
        return
    if re.search(r"(?:根据|按照|依据|依照|参照)[^,]*\Z", piece) and "," in run[0] and "仍" not in piece:
        # 根据《甲》，《乙》同时废止: what stands before the comma is only the basis.
        first, piece = run.start() + run[0].rindex(",") + 1, ""
    if _BLOCKED.search(piece) or (_GROUND.search(piece) and "继续" not in piece and "仍" not in piece):
        return
    after = sentence[run.end() : run.end() + _BEHIND]
    named = _PROVISIONS.match(after)
    cut = re.search(r"》.{0,120}第[^》]{1,24}[条款项章]$", signs.source_of(start + run.end() - 1, start + run.end()))
    provision, behind = (named[1], after[named.end() :]) if named else (None, after)
    changing = _CUTTING.search(piece) or _CHANGING.fullmatch(piece) or _CUT_CHANGED.match(behind)
    if (named or cut) and changing:
        yield _Told(RelationType.AMENDS, provision, first)
        return
    before = sentence[max(0, run.start() - _BEHIND) : run.start()]
    told = _told((piece, before), behind, provision, first) or _stated(piece, after, first)
    if told:
        yield told
    if told and told.type is RelationType.REPEALS and not named and _ALSO_PREVAILS.match(after):
        yield _Told(RelationType.REPLACES, None, first)


def _told(lead: tuple[str, str], behind: str, named: str | None, first: int) -> _Told | None:
    """A repeal or an amendment, which may be of one provision; `lead`: the clause and the sentence before it."""
    piece, before = lead
    repealing = _REPEALING.search(piece) is not None and not _PARTLY.match(behind)
    if any(_REPEALED.match(rest) for rest in _behind_reasons(behind)) or repealing:
        return _Told(RelationType.REPEALS, named, first)
    if (announced := _announced(before)) and not named:
        return _Told(announced, None, first)
    if _DECLARING.search(piece) and re.match(r"[^,;。]{0,10}(?:失效|废止)", behind):
        return _Told(RelationType.REPEALS, named, first)
    if _TO.search(piece) and _REISSUED.match(behind):
        return _Told(RelationType.REPLACES, None, first)
    amended = (
        (_TO.search(piece) and (_AMENDED.match(behind) or _CHANGED.match(behind)))
        or _WORDS_CHANGED.match(behind)
        or _AMENDED_SO.match(behind)
        or _AMENDING.search(piece)
        or (_ALSO_AMENDING.search(before) and _SOME.match(behind))
    )
    return _Told(RelationType.AMENDS, named, first) if amended else None


def _announced(before: str) -> RelationType | None:
    """What the words before a colon do to the documents behind it: 下列文件予以废止：《甲》、《乙》."""
    said = _ANNOUNCING.search(before[-_WIDTH:])
    kind = kind_of_title(said["said"]) if said and re.search("下列|以下|如下", said["said"]) else None
    return kind if kind in (RelationType.REPEALS, RelationType.CONTINUES) else None


def _stated(piece: str, after: str, first: int) -> _Told | None:
    """A replacement or a continuation of whole documents."""
    if _REPLACED.match(after) or _NEWLY.match(after):
        return _Told(RelationType.REPLACES, None, first)
    if _PREVAILS.match(after):
        return _Told(RelationType.REPLACES, None, first, partial=True)
    if _REPLACING.search(piece) and not _PAST.search(piece[:-2]) and "被" not in piece:
        return _Told(RelationType.REPLACES, None, first)
    if any(_CONTINUED.match(rest) or _STILL.match(rest) for rest in _behind_reasons(after)):
        return _Told(RelationType.CONTINUES, None, first)
    if _CONTINUING.search(piece) and (_CARRIED_OUT.match(after) or "仍" not in piece):
        return _Told(RelationType.CONTINUES, None, first, extends=not piece.rstrip("原").endswith("接续"))
    if re.search(r"[与和同]\Z", piece) and _TAKEN_UP.match(after):
        return _Told(RelationType.CONTINUES, None, first, extends=False)
    return None


def _behind_reasons(after: str) -> Iterator[str]:
    """`after`, and what is left of it behind each clause that gives a reason or a time."""
    yield after
    counted = re.match(_COUNTED, after)
    rest = after[counted.end() :] if counted else after
    rest = re.sub(r"\A\([^()]{0,40}\)", "", rest)
    rest = rest.removeprefix(",")
    for _ in range(_REASONS):
        piece, comma, rest = rest.partition(",")
        if not comma or len(piece) > _WIDTH or piece.endswith("的") or _NO_REASON.search(piece):
            return
        if not _REASON.search(piece) or _BLOCKED.search(
            re.sub(r"未(?:被|经)?(?:废止|失效)|不[予再]延|研究", "", piece)
        ):
            return
        yield rest


def _of_former(signs: Signs, start: int, end: int) -> Iterator[Act]:
    """What a sentence without documents does to the one run of them that the text before it begins a sentence with."""
    if start > _FORMER or not _THEN.search(signs.text, start, min(end, start + _BEHIND)):
        return
    before = signs.text[:start]
    runs = list(RUN.finditer(before)) if DOCUMENT in before else []
    if len(runs) != 1 or before[: runs[0].start()].rpartition("。")[2].strip("原"):
        return
    documents = documents_of(runs[0])
    for rest in _behind_reasons(signs.text[start:end]):
        then = _THEN.match(rest)
        if not then or (len(documents) > 1 and not then[0].startswith("上述")):
            continue
        for after in _behind_reasons(rest[then.end() :]):
            kind = None
            if _REPEALED.match(after):
                kind = RelationType.REPEALS
            elif _CONTINUED.match(after) or _STILL.match(after):
                kind = RelationType.CONTINUES
            if kind:
                for at in documents:
                    yield Act(kind, at, start, end)
                return
