"""What a sentence does to the documents that it names: repeals, amends, replaces, continues.

Forms: 《甲》、《乙》同时废止; 废止《甲》; 宣布《甲》失效; 对《甲》作如下修改; 决定修改《甲》;
《甲》与本办法不一致的，以本办法为准; 本办法代替《甲》; 对《甲》进行了修订，现重新印发; 《甲》继续有效;
《甲》有效期延长至…; 与《甲》接续; 继续按照《甲》执行. Proposals, conditions and negations (拟废止, 如废止,
不予废止), and what is told of the past (已于2019年废止) do nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.enrich.places import PROVISION
from generator.enrich.signs import DATE, DOCUMENT, Signs
from generator.model.relations import RelationType

_BRACKET = r"(?:\([^()]{0,80}\))?"
_NOT_LISTED = "根据|按照|依据|依照|参照|废止|失效|修改|修订|执行|取代|代替|对|将|决定"
_BETWEEN = rf"(?:[、,;/]|以及|和|及|与){{0,2}}(?:(?!{_NOT_LISTED})[^,。;:、{DOCUMENT}]){{0,24}}"
_RUN = re.compile(rf"{DOCUMENT}{_BRACKET}(?:{_BETWEEN}{DOCUMENT}{_BRACKET})*")
_PIECE = re.compile(r"[,;:。(]")
_WIDTH, _BEHIND = 60, 240  # signs before and behind a document that say what is done to it

_OWN = r"(?:本|该|此|新)[\u4e00-\u9fff]{1,14}?"
_COUNTED = r"(?:等[0-9一二两三四五六七八九十百]{1,4}[件个部项](?:[^,。;:]{0,14}?(?:文件|规章|规定|办法|政策|通知))?)?"
_SINCE = rf"(?:自|从|于)(?:{DATE}|[^,;。]{{0,20}}?之日)起?"
_MANNER = rf"(?:{_SINCE}|同时|一并|即行|相应|全部|予以|自行|自动|随之|均|即|现|也|则|,)"
_ENDED = r"(?:宣布失效|宣布废止|废止|失效|停止执行|停止施行|停止实施|停止使用|不再执行|不再施行|不再适用|终止执行|作废)"
_TOLD = r"(?!前|后|的|之|日|手续|工作|程序|情形|或者|并|通知|决定)"
_REPEALED = re.compile(rf"{_COUNTED}{_MANNER}{{0,5}}{_ENDED}{_TOLD}")
_REPEALING = re.compile(
    r"(?:\A|决定|现|予以|宣布|同时|即行|一并|起)(?:废止|停止执行|宣布失效)(?:了|下列[^:]{0,16}:|以下[^:]{0,16}:|原)?\Z"
)
_DECLARING = re.compile(r"(?:\A|决定|现|同时)(?:宣布|将)")

_LOOSE = r"(?:的?(?:部分|有关|个别|相关)?(?:条款|内容|规定|条文|文字|部分内容))?"
_AMENDED = re.compile(
    rf"{_COUNTED}{_LOOSE}(?:(?:作出?|做出?|予以|进行|按)(?:如下|以下|下列|相应|部分|适当)|作出?|做出?|予以|如下)?"
    r"(?:修改|修订|修正|调整)(?!后|前|的|工作|情况|意见|建议|说明|方案|完善)"
)
_TO = re.compile(r"(?:\A|决定|现|拟定)(?:对|将|就)(?:原)?\Z|(?:决定|现|政府)对(?:原)?\Z")
_AMENDING = re.compile(r"(?:决定|现|予以)(?:对)?(?:修改|修订|修正)\Z")
_CHANGED = re.compile(
    r"(?:中|第|的|所)?[^。;]{0,60}?(?:修改|改|调整)为|(?:中|所)[^。;]{0,30}?(?:作出?|做出?)(?:如下|以下|相应)(?:修改|修订|调整)"
)
_REISSUED = re.compile(
    rf"{_LOOSE}(?:进行|作|做|予以)了?(?:全面|相应|部分|再次)?的?(?:修订|修改|修正|完善)(?:完善)?,.{{0,20}}?现.{{0,40}}?(?:印发|公布|发布)",
    re.DOTALL,
)

_PREVAILS = re.compile(
    rf"{_LOOSE}[^,。;]{{0,12}}?(?:与|同|和){_OWN}(?:不一致|不相?符|相?抵触|有冲突|有出入)[^,。;]{{0,4}},?(?:均|一律)?以{_OWN}为准"
)
_REPLACING = re.compile(r"(?:代替|取代|替代)(?:了|原有?的?)?\Z")
_REPLACED = re.compile(rf"(?:由|被|以){_OWN}(?:所)?(?:代替|取代|替代|替换)")

_CONTINUED = re.compile(
    rf"{_COUNTED}(?:第[0-9一二三四五六七八九十]{{1,3}}[条款项][^。;{DOCUMENT}]{{0,60}}?)?(?:[^。;,{DOCUMENT}]{{0,60}}?(?:政策|规定|措施|标准))?,?(?:{_SINCE})?(?:仍|将|可|均|予以)?"
    rf"(?:继续(?:有效|执行|施行|实施|沿用|适用|使用)"
    rf"|(?:的?(?:有效期限?|施行期限?|执行期限?|期限|试行期限?))?(?:统一)?(?:延长|顺延|延续|延期|展期)(?!后|前|的))"
)
_CONTINUING = re.compile(r"继续(?:按照|按|依照|执行|适用|沿用|实施|施行)(?:原)?\Z|(?:接续|延续|延长|沿用)(?:原)?\Z")
_TAKEN_UP = re.compile(r"(?:的?(?:政策|措施|规定))?(?:相)?接续|(?:执行期|有效期)?(?:相)?接续")

_BLOCKED = re.compile(
    r"(?<![模虚])拟(?!定)|建议|申请|如果|如需|如\Z|倘若|一旦|若(?!干)|草案|征求|违反|不得|不予|不再|尚未|未|应当?由|可以|研究|适时|及时|抓紧|加快|推动|推进"
)
_PAST = re.compile(r"已(?:经|于|被)?[^,;。]{0,12}\Z")


@dataclass(frozen=True, slots=True)
class Act:
    """What the sentence from sign `start` to `end` does to the document at sign `at`, or to a `provision` of it."""

    type: RelationType
    at: int
    start: int
    end: int
    provision: str | None = None


def acts_in(signs: Signs, start: int, end: int) -> Iterator[Act]:
    """The acts of the sentence from sign `start` to `end`, each document once."""
    sentence = signs.text[start:end]
    if DOCUMENT not in sentence:
        return
    for run in _RUN.finditer(sentence):
        found = _act(sentence, run)
        if found:
            kind, provision, first = found
            documents = [i for i in range(first, run.end()) if sentence[i] == DOCUMENT]
            for at in documents:
                yield Act(kind, start + at, start, end, provision if at == documents[-1] else None)


def _act(sentence: str, run: re.Match[str]) -> tuple[RelationType, str | None, int] | None:
    """What is done to the documents of `run`, the provision of the last that is meant, and where they begin."""
    first = run.start()
    piece = _PIECE.split(sentence[max(0, first - _WIDTH) : first])[-1]
    if re.search(r"(?:根据|按照|依据|依照|参照)[^,]*\Z", piece) and "," in run[0]:
        # 根据《甲》，《乙》同时废止: what stands before the comma is only the basis.
        first, piece = run.start() + run[0].rindex(",") + 1, ""
    if _BLOCKED.search(piece) or (re.search(r"(?:根据|按照|依据|依照|参照)\Z", piece) and "继续" not in piece):
        return None
    after = sentence[run.end() : run.end() + _BEHIND]
    provision = re.match(rf"的?({PROVISION})", after)
    behind = after[provision.end() :] if provision else after
    named = provision[1] if provision else None
    return _told(piece, behind, named, first) or _stated(piece, after, first)


def _told(piece: str, behind: str, named: str | None, first: int) -> tuple[RelationType, str | None, int] | None:
    """A repeal or an amendment, which may be of one provision."""
    if _REPEALED.match(behind) or _REPEALING.search(piece):
        return RelationType.REPEALS, named, first
    if _DECLARING.search(piece) and re.match(r"[^,;。]{0,10}(?:失效|废止)", behind):
        return RelationType.REPEALS, named, first
    if _TO.search(piece) and _REISSUED.match(behind):
        return RelationType.REPLACES, None, first
    if _TO.search(piece) and (_AMENDED.match(behind) or _CHANGED.match(behind)):
        return RelationType.AMENDS, named, first
    if _AMENDING.search(piece) or (named and re.match(r"(?:修改|改)为", behind)):
        return RelationType.AMENDS, named, first
    return None


def _stated(piece: str, after: str, first: int) -> tuple[RelationType, str | None, int] | None:
    """A replacement or a continuation of whole documents."""
    if _PREVAILS.match(after) or _REPLACED.match(after):
        return RelationType.REPLACES, None, first
    if _REPLACING.search(piece) and not _PAST.search(piece[:-2]) and "被" not in piece:
        return RelationType.REPLACES, None, first
    if _CONTINUED.match(after) or _CONTINUING.search(piece):
        return RelationType.CONTINUES, None, first
    if re.search(r"[与和同]\Z", piece) and _TAKEN_UP.match(after):
        return RelationType.CONTINUES, None, first
    return None
