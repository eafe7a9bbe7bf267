"""What a clause of validity speaks of: the notice, an instrument, a provision of it, or nothing of ours.

A clause counts only where its subject is the text's own: 本办法, 本通知, 该政策, 第三条第二款, the title of what the
notice issues, the sentence by which it issues it, or none at all where such a clause stands alone. 《许可证》的有效期,
劳动合同自…起生效 and the dates of cited laws have subjects of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from generator.enrich.places import PROVISION
from generator.enrich.publishing import PUBLISHES
from generator.enrich.signs import DOCUMENT, QUOTE, TERM, Document, Signs
from generator.notation.numerals import NUMERAL_CHARACTERS
from generator.vocabulary import genre_of, kind_of


class Kind(Enum):
    """Kinds of subjects."""

    OWN = "own"  # 本办法
    ISSUED = "issued"  # 现予公布，自…
    DOCUMENTS = "documents"  # 《某办法》自…
    PROVISION = "provision"  # 第三条第二款自…, 本项…
    POLICY = "policy"  # 该政策…, 政策有效期…
    REST = "rest"  # 未注明有效期的政策
    BARE = "bare"  # none
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a clause: its kind, its words, the documents that it names; `own`: a provision of 本…."""

    kind: Kind
    words: str = ""
    documents: tuple[Document, ...] = ()
    own: bool = False


_WIDTH = 300  # signs before a clause in which its subject stands
_BRACKETS = re.compile(r"\([^()]*\)")
_EXCEPT = re.compile(r",?除[^,。;]{2,24}外(?=,)")
_LEADING = re.compile(r"^(?:但是?|并且?|同时|其中|且|凡|即|现将|现|另|此外|以上|上述)")
_ADVERBS = re.compile(
    r"(?:但是?|并且?|且|同时|其中?|均|一律|统一|原则上|暂定?|现定?|定|正式|将|应当?|全文|即|也|亦|及附件|和附件|一并|的|整体|继续|日期|时间){0,4}"
)
_N = rf"\(?[0-9{NUMERAL_CHARACTERS}]{{1,4}}\)?"
_UNIT = rf"(?:{PROVISION}|(?:第{_N}(?:章|节|部分|条|款|项|点|目))+|附[件表]{_N})"
_LEVEL = re.compile(r"(?:本|该|此)(?P<level>条|款|项|章|节)(?:规定|政策|措施|内容|标准)?")
_NO_DOCUMENT = re.compile(
    r"^(?:[市省区县州盟旗级款项年次届月期地院局委部]|条(?!例)|章(?!程)|节(?!约|水|能)|行政区|单位|部门|辖区)"
)
_MORE_WORDS = (
    "文件",
    "令",
    "政策措施",
    "若干政策",
    "命令",
    "协定",
    "说明",
    "名册",
    "指引",
    "解释",
    "办法",
    "标准",
    "制度",
    "措施",
    "政策",
)
_POLICY = re.compile(
    r"(?:(?:该|此|上述|以上|前述|各|本)(?:[项条类款]|几项)?|[^,。;的]{0,6})?"
    r"(?:政策措施|优惠政策|政策|措施|规定|奖补|奖励|补贴|补助|标准|费率|价格)"
)
_POLICIES = re.compile(r"(?:以上|上述|前述)(?:[各几]?[项条]|所有|有关)?(?:政策措施|优惠政策|政策|措施|规定)")
_REST = re.compile(r"(?:凡|对|其他)?未(?:注明|明确|规定|标明|设定|约定|确定)(?:有效期限?|执行期限?|期限)的.{0,8}")
_PUBLISHED = re.compile(r"(?:公布|发布|颁布|印发|通过|批准|修正|修订)\Z")
_AFTER_OWN = re.compile(
    r"\Z|由.*(?:解释|负责|制定)|自|从|于|有效期|执行期|施行|试行|执行|实施|实行|经.*(?:通过|同意|批准|审议|研究)|已|共|未尽事宜"
    rf"|的?解释权|授权|及?其?附件|{TERM}|{QUOTE}|的[^,。;]{{0,8}}(?:时间|期限)(?:与|同){DOCUMENT}"
)


def subject_of(signs: Signs, start: int, at: int) -> Subject:
    """The subject of the clause whose words begin at sign `at` of the sentence that begins at sign `start`."""
    prefix = signs.text[max(start, at - _WIDTH) : at]
    pieces = re.split(r"[,:;]", _EXCEPT.sub("", _BRACKETS.sub("", prefix)))
    last = pieces[-1].rpartition("(")[2]
    if not _ADVERBS.fullmatch(last):
        return _direct(signs, last, start, at)
    if last != pieces[-1]:
        pieces = [*pieces[:-1], pieces[-1].rpartition("(")[0], ""]
    for piece in reversed(pieces[:-1]):
        if PUBLISHES.search(piece):
            return Subject(Kind.ISSUED, piece)
        own, rest = own_document(piece)
        if own and _AFTER_OWN.match(rest):
            return Subject(Kind.OWN, own)
        if _POLICIES.fullmatch(piece):
            return Subject(Kind.POLICY, piece)
        if _REST.fullmatch(piece):
            return Subject(Kind.REST, piece)
        if _begins_with_subject(piece):
            return _direct(signs, _begins_with_subject(piece), start, at)
    if any(pieces):
        return Subject(Kind.OTHER, prefix)
    return Subject(Kind.BARE)


def own_document(piece: str) -> tuple[str, str]:
    """The word of `piece` for the text's own document (办法 of 本办法), and what follows; two empty ones if none."""
    bare = _LEADING.sub("", piece)
    if bare[:1] not in {"本", "此"}:
        return "", ""
    if bare.startswith(("本件", "此件")):
        return "件", bare[2:]
    for end in range(min(len(bare), 20), 1, -1):
        word = bare[1:end]
        if not _NO_DOCUMENT.match(word) and (word.endswith(_MORE_WORDS) or genre_of(word) or kind_of(word)):
            following = bare[end:]
            if not following.startswith(("所", "规定", "第", "中", "施行前", "实施前", "明确", "涉及", "前", "后")):
                return word, following
    return "", ""


def _begins_with_subject(piece: str) -> str:
    """The provision or policy that `piece` begins with and says something of its validity: 第三条自…起施行."""
    match = re.match(rf"(?:其中|但)?(?P<who>{_UNIT})(?=自|从|有效期)", piece)
    return match["who"] if match else ""


def _direct(signs: Signs, piece: str, start: int, at: int) -> Subject:
    """The subject that stands right before the clause."""
    own, rest = own_document(piece)
    if own and _ADVERBS.fullmatch(rest):
        return Subject(Kind.OWN, own)
    if own and re.fullmatch(rf"及?(?:本|其|该)?.{{0,8}}(?:附件|{PROVISION})", rest):
        return Subject(Kind.OWN, own)
    bare = _LEADING.sub("", piece)
    named = re.fullmatch(
        rf"(?P<own>(?:本|该)[\u4e00-\u9fff]{{1,12}}?)?(?P<units>(?:{_UNIT}(?:[、和及与]|以及)?)+)(?:的?规定)?", bare
    )
    if named or _LEVEL.fullmatch(bare):
        of_own = named is not None and (named["own"] or "").startswith("本")
        return Subject(Kind.PROVISION, named["units"] if named else bare, own=of_own)
    if DOCUMENT in bare and not PUBLISHES.search(piece):
        return _documents(signs, bare, start, at)
    for adverb in ("均", "一律", "统一", "的", "将", "暂定", "暂"):
        bare = bare.removesuffix(adverb)
    above = re.match("以上|上述", piece)
    return Subject(_kind(bare, piece), above[0] + bare if above else bare)


def _kind(bare: str, piece: str) -> Kind:
    """The kind of a subject that is neither the text's own document nor a provision nor a title."""
    if _REST.fullmatch(bare):
        return Kind.REST
    if PUBLISHES.search(piece):
        return Kind.ISSUED
    return Kind.POLICY if _POLICY.fullmatch(bare) and not _PUBLISHED.search(bare) else Kind.OTHER


def _documents(signs: Signs, piece: str, start: int, at: int) -> Subject:
    """The documents right before the clause, if nothing else stands there: 《甲》和《乙》自…."""
    listed = re.fullmatch(
        rf"(?:新修订的|修订后的|调整后的)?{DOCUMENT}(?:[、和及与]*{DOCUMENT})*(?:均|一律|将|正式|的)?", piece
    )
    if not listed:
        # （…令第58号公布 自…起施行）: what stands in a bracket under a title tells of that document.
        return Subject(
            Kind.ISSUED if _PUBLISHED.search(piece) and signs.text[start] in "(" + DOCUMENT else Kind.OTHER, piece
        )
    first = signs.text.rindex(piece, start, at)
    documents = (signs.document(i) for i in range(first, at))
    return Subject(Kind.DOCUMENTS, piece, tuple(document for document in documents if document))
