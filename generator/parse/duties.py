"""Notes of responsibility (责任单位): what they look like, and a text cut where they stand.

Forms: （责任单位：甲、乙）, （牵头单位：甲；配合单位：乙）, （甲牵头，乙、丙按职责分工负责）, （甲负责，乙指导）, in
any brackets, at the end of a text or within it; the label without brackets as the last sentence of a text or as a line;
nothing but bodies in brackets （甲、乙） behind the last sentence of a text.

A label (责任单位：) is unmistakable. Without one, a note is nothing but bodies, what they do, and a term; it ends a
sentence; and it says 负责, not what for. （由市政府负责解释）, （以下简称…）, （负责人：…） are none. Bodies alone are
known by the word of their level (市教育局, 各区政府), and stand behind a full stop: in 主管部门（市教育局）。 they
explain the word before them, and on a line of their own they sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.notation.duty_notes import behind_what_is_meant
from generator.vocabulary.departments import ends_body

_OPENING, _CLOSING = "（(【〔［[〈", "）)】〕］]〉"
_LONGEST = 600  # characters of a note
_SHORT = 16  # characters of a department's name
_NEAR = 8  # characters beside a note that say whether it ends a sentence

_ROLE = r"(?:牵头|责任|配合|参与|参加|协助|协同|协作|协办|主办|承办|负责|实施|落实|主责|会办)"
_NAMED = rf"""
    (?:[省市县区州]级?|主要|具体|共同|第[一二三])?
    {_ROLE}(?:[及和、/]?{_ROLE})*\s?
    (?:单位|部门|机构|主体|处室|科室|地区|县区|区县)
"""
_LABEL = re.compile(
    rf"""
    (?:{_NAMED}\s*[:：]|[【［\[〔]{_NAMED}[】］\]〕]\s*[:：]?)\s*(?=\S)
    (?![^。；;，,）)\n]{{0,40}}(?:应当|必须|不得|违反))  # what a body must do, not which body does it
    """,
    re.VERBOSE,
)
_SHORT_LABEL = re.compile(r"(?:牵头|责任|配合|主责|主办|承办|协办|负责)\s*[:：]\s*(?P<who>\S.*)", re.DOTALL)
_ORNAMENTS = "—－●★◆▲■◎○☆•·※-"
_LAST_SENTENCE = re.compile(rf"(?<=[。；;！])\s*(?=[{_ORNAMENTS}]{{0,2}}\s*{_LABEL.pattern})", re.VERBOSE)
# What bodies do in a note, up to the end of the clause.
_ACTS = re.compile(
    r"""
    (?P<who>.*?\S)\s*
    (?:(?:按照?|根据|依据)(?:各自)?(?:职责|职能|任务|责任)(?:任务)?(?:分工|范围)?
      |按(?:要求|规定)|共同|分别|分头|各自|联合|具体|协同|统筹|总体|组织|抓好|做好|认真|分工)*
    (?:总?牵头|负总责|各负其责|各司其职|负责|配合|参与|参加|协助|落实|实施|推进|主办|承办|协办|会办|指导|督促|督导|监督|督办|支持|主抓|抓落实|统筹|协调
        |负责(?:资金|经费|要素|技术|服务)保障
      |[为是](?:牵头|责任|配合|主办|协办|参与)(?:单位|部门)
      |(?:提供|予以|给予|做好|落实|抓好)[\u4e00-\u9fff]{0,8}?(?:支持|保障|服务|配合|协助|指导|工作))
    (?:牵头|负责|配合|参与|制定|组织|实施|落实|推进|推动|完成|抓好|做好|开展|协调|统筹|指导|监督|支持|办理|工作|抓总|抓|总责)*
    """,
    re.VERBOSE | re.DOTALL,
)
_TOGETHER = re.compile(r"(?P<who>[^会]+会同.+?)(?:共同|联合|具体)?(?:办理|处置|处理|查处|研究|推动)")
_TERM = re.compile(r"[年月日]|前|底|完成|长期|持续|启动|时限|常态|季度")
_ONLY_TERM = re.compile(
    r"(?:.*(?:\d|[年月]底|[年月]末|年内|季度).*|(?:长期|持续|常年|全年|每[年月季]|常态)[^、]{0,8})?"
)
_BODY_ENDS = frozenset("局委办厅部院会联府门心团司队行社馆站所区市县镇乡署处台学组协编室关园军校等")
_ANYBODY = re.compile(r"(?:单位|机构|企业|学校|社区|小区|园区)等?$")
_QUALIFIED = re.compile(r"各|有关|相关|[市区县省]属|国有|市直|区直|县直|成员|责任|驻|级|政府|开发|高新|新区|功能|党委")
_SHARED = re.compile(
    r"[省市县区州盟旗][\u4e00-\u9fff]{2,5}(?:、(?![省市县区州盟旗各])[\u4e00-\u9fff]{2,5}){1,9}[局委办厅]"
)
_ETC = re.compile(r"等(?:有关|相关)?(?:部门|单位)?$")
_GROUP = re.compile(
    r"(?:[省市县区州盟旗](?:级|直|属|直属|政府|委)?)?(?:各|有关|相关|市直|市属)[\u4e00-\u9fff]{0,10}?(?:[区县市旗]|政府|部门|单位|机构|企业|街道|管委会?)"
)
_AND_OTHERS = re.compile(r"等(?:有关|相关)?(?:部门|单位)$")
_BESIDE_BODIES = re.compile(
    r"\s*(?:(?:计划)?(?:完成|办结)?(?:时限|时间|期限|时间节点)|(?:责任|牵头|分管)?(?:领导|责任人|负责人))\s*[:：]"
)
_WORDLESS = re.compile(
    r"(?:牵头|责任|配合|主办|协办|参与|负责)(?:单位|部门)[为是]?(?P<who>[省市县区州各][\u4e00-\u9fff].*)", re.DOTALL
)
_LEVELLED = re.compile(r"(?:[省市县区州盟旗](?![区容域级])|各|团[省市县区州盟旗]|有关|相关)[\u4e00-\u9fff]{2,}")
_BEHIND_COLON = re.compile(r"(?<=[:：])\s+")
_DIVISION = re.compile(r"(?:(?:责任|职责|任务|工作)分工|分工)\s*[:：]\s*(?:由\s*)?")
_STOPS = tuple("。！？!?；;”")
_NOT_A_BODY = re.compile(r"^(?:以下|简称|含|包括|见|即|如|指|根据|谁|其|专人|不|不含|除|详见)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: plain words, or a note of responsibility with its brackets."""

    text: str
    note: bool


def is_note_line(text: str) -> bool:
    """True if `text` is nothing but a note of responsibility, with brackets or without."""
    stripped = text.strip().lstrip(f"{_ORNAMENTS} ")
    if _LABEL.match(stripped, behind_what_is_meant(stripped)):
        return True
    division = _DIVISION.match(stripped)
    if division and len(stripped) <= _LONGEST:
        return _says_who_acts(stripped[division.end() :].rstrip("。；;"))
    pieces = cut_notes(text)
    return bool(pieces) and all(piece.note for piece in pieces)


def cut_notes(text: str) -> list[Piece]:
    """`text` cut into plain stretches and notes, in order; a mark directly behind a note stays with it.

    White space between the pieces is left out.
    """
    pieces: list[Piece] = []
    at = 0
    for start, end in _notes(text):
        if end < len(text) and text[end] in "。；;，,、":
            end += 1
        for piece in (Piece(text[at:start].strip(), note=False), Piece(text[start:end].strip(), note=True)):
            if piece.text:
                pieces.append(piece)
        at = end
    rest = text[at:].strip() if pieces else text[at:]
    return [*pieces, Piece(rest, note=False)] if rest else pieces


def _notes(text: str) -> Iterator[tuple[int, int]]:
    last = 0
    for start, end in _brackets(text):
        if end - start <= _LONGEST and _is_note(text, start, end):
            yield start, end
            last = end
    found = _LAST_SENTENCE.search(text, last)
    if found and all(map(_of_a_note, re.split(r"[。；;]", text[found.end() :]))):
        yield found.end(), len(text)


def _of_a_note(part: str) -> bool:
    """True if `part` of a note without brackets says who is responsible, or by when."""
    return not part.strip() or bool(_LABEL.match(part.lstrip(f"{_ORNAMENTS} ")) or _BESIDE_BODIES.match(part))


def _brackets(text: str) -> list[tuple[int, int]]:
    """The outermost pairs of brackets in `text`, of whatever width; one left open at the end counts by its label."""
    if not any(char in _OPENING for char in text):
        return []
    open_at: list[int] = []
    pairs: list[tuple[int, int]] = []
    for i, char in enumerate(text):
        if char in _OPENING:
            open_at.append(i)
        elif char in _CLOSING and open_at:
            pairs.append((open_at.pop(), i + 1))
    if open_at and _LABEL.match(text, open_at[-1] + 1) and "。" not in text[open_at[-1] :]:
        pairs.append((open_at[-1], len(text)))
    outermost: list[tuple[int, int]] = []
    for start, end in sorted(pairs):
        if not outermost or start >= outermost[-1][1]:
            outermost.append((start, end))
    return outermost


def _is_note(text: str, start: int, end: int) -> bool:
    inner = text[start + 1 : end - 1] if text[end - 1] in _CLOSING else text[start + 1 : end]
    inner = _BEHIND_COLON.sub("", inner[behind_what_is_meant(inner) :])
    clauses = [clause.strip(f" {_ORNAMENTS}") for clause in re.split(r"[；;，,。\s]", inner)]
    if any(_LABEL.match(clause) for clause in clauses):
        return True
    bare = _without_brackets(inner).strip().removeprefix("由")
    if _NOT_A_BODY.match(bare):
        return False
    short = _SHORT_LABEL.match(bare)
    if short:
        return _are_bodies(re.split(r"[；;，,。]", short["who"])[0])
    before, behind = text[max(0, start - _NEAR) : start].rstrip(), text[end : end + _NEAR].lstrip()
    ends_sentence = not behind or behind[0] in "。；;，,、！"
    if (ends_sentence or before[-1:] in tuple("。；;！？”")) and _says_who_acts(bare):
        return True
    return before.endswith(_STOPS) and not text[end:].strip("。；; ") and _names_bodies(bare)


def _names_bodies(inner: str) -> bool:
    """True if `inner` is a list of bodies, each plainly one, with a term at most."""
    bodies = False
    for clause in re.split(r"[；;，,]", inner):
        if _ONLY_TERM.fullmatch(clause.strip()):
            continue
        names = [
            name.strip() for name in re.split(r"、|丶|会同|以及|\s+|和(?=[市省各区县州])|及(?=[市省各区县州])", clause)
        ]
        for name in filter(None, (_ETC.sub("", name) for name in names)):
            levelled = bool(_LEVELLED.match(name))
            if not ends_body(name) and not _GROUP.fullmatch(name) and not (levelled and name[-1] in _BODY_ENDS):
                return False
            bodies = bodies or levelled
    return bodies


def _says_who_acts(inner: str) -> bool:
    acted = False
    for clause in re.split(r"[；;，,。]", inner):
        if not clause.strip():
            continue
        labelled = _WORDLESS.fullmatch(clause.strip())
        if labelled and _are_bodies(labelled["who"]):
            acted = True
            continue
        acts = _ACTS.fullmatch(clause.strip()) or _TOGETHER.fullmatch(clause.strip())
        if acts and _are_bodies(acts["who"]):
            acted = True
        elif not _are_bodies(clause) and not _TERM.search(clause):
            return False
    return acted


def _are_bodies(listed: str) -> bool:
    """True if `listed` is a list of bodies: most look like one, and so does the last."""
    names = [
        name.strip().removeprefix("由") for name in re.split(r"、|会同|和(?=[市省各区县])|及(?=[市省各区县])", listed)
    ]
    names = [name for name in names if name]
    if not names:
        return False
    if len(names) > 1 and _AND_OTHERS.search(names[-1]):
        return max(map(len, names)) <= _SHORT  # 公安、消防、城管等部门
    if _SHARED.fullmatch("、".join(names)):
        return True  # 市发改、财政、建设局
    known = [_is_body(name) for name in names]
    return known[-1] and 2 * sum(known) >= len(names)


def _is_body(name: str) -> bool:
    if _ANYBODY.search(name):
        return bool(_QUALIFIED.search(name))
    return len(name) > 1 and (name[-1] in _BODY_ENDS or name.endswith("街道"))


def _without_brackets(text: str) -> str:
    """`text` without what stands in brackets: 各区（市）政府 is a body as 各区政府 is."""
    kept: list[str] = []
    depth = 0
    for char in text:
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth = max(0, depth - 1)
        elif depth == 0:
            kept.append(char)
    return "".join(kept)
