"""What a note of responsibility says: which bodies, in which role, by when.

A label (责任单位：) gives its role to all behind it, up to the next; a verb (甲、乙牵头) to all before it, back to the
last one. 牵头 and 主办 make a lead, 配合 and the like a participant, 负责 and 落实 a responsible body. 甲会同乙负责
makes both responsible: the words do not say that 甲 leads. What is no list of bodies and no term is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from generator.enrich.duties.lists import split_list
from generator.model.relations import DutyRole
from generator.vocabulary.departments import ends_body

_OPENING, _CLOSING = "（(【〔［[", "）)】〕］]"
_ROLE = "(?:牵头|责任|配合|参与|参加|协助|协同|协办|主办|承办|负责|实施|落实|主责|会办)"
_LABEL = re.compile(
    rf"(?:^|(?<=[，,、；;。\s]))(?:[省市县区]级|主要|具体|共同|第一)?(?P<label>{_ROLE}(?:[及和、/]?{_ROLE})*)"
    r"(?:单位|部门|机构|主体|处室|科室|地区)?\s*[:：]"
)
_OTHER_LABEL = re.compile(r"[\u4e00-\u9fff]{2,8}\s*[:：]")
_ACTS = re.compile(
    r"""
    (?:(?:按照?|根据|依据)(?:各自)?(?:职责|职能|任务|责任)(?:任务)?(?:分工|范围)?
      |共同|分别|分头|各自|联合|具体|协同(?=[牵负落实推])|统筹|总体|组织|认真)*
    (?:(?P<lead>(?:负责|总)*牵头|主办|主责)|(?P<participating>(?:负责)?配合|参与|参加|协助|协办|协同)
      |(?P<responsible>负责|落实|实施|承办|推进|抓好|执行))
    """,
    re.VERBOSE,
)
_LIKE_A_BODY = re.compile(
    r"(?:[区县市旗镇乡段厂场园港站办处队联校社馆委局部组室院所会]|街道|部门|单位|机构|企业|学校|社区|园区|机关|各方)$"
)
_TERM = re.compile(r"\d月|\d年|[年月]底|前完成|完成|季度|长期|持续|实时|常态|适时|每[年月周季]|全年|即时|随时|启动")
_NO_NAME = re.compile(r"(?:同上|无|待定|略|其他|相关|/+|[-—]+)$|另行|详?见|按|根据|谁")
_LONGEST = 40  # characters of a name
_TRIES = 8  # words in one clause that may say what bodies do; names hold such words too (推进办)


@dataclass(frozen=True, slots=True)
class Party:
    """A body in a note, as printed, and its role."""

    printed: str
    role: DutyRole


@dataclass(frozen=True, slots=True)
class Reading:
    """What a note says: the bodies in order, and the clauses that say by when."""

    parties: tuple[Party, ...]
    terms: tuple[str, ...] = ()


def role_of(label: str) -> DutyRole:
    """The role that a label or the head of a column gives (牵头单位, 责任部门, 配合单位)."""
    leads = re.search(r"牵头|主办|主责", label)
    joins = re.search(r"配合|参与|参加|协助|协同|协办|会办", label)
    if leads and not joins:
        return DutyRole.LEAD
    return DutyRole.PARTICIPATING if joins and not leads and "责任" not in label else DutyRole.RESPONSIBLE


def read_note(text: str, default: DutyRole | None = None) -> Reading:
    """What the note `text` says, its brackets aside; `default` is the role of bodies that no word gives one."""
    parties: list[Party] = []
    terms: list[str] = []
    for number, sentence in enumerate(_top_level(_inner(text), "；;。\n")):
        labels = {match.start(): match for match in _LABEL.finditer(sentence)}
        starts = list(labels) if 0 in labels else [0, *labels]
        for start, end in zip(starts, [*starts[1:], len(sentence)], strict=True):
            label = labels.get(start)
            role = role_of(label["label"]) if label else default
            stretch = sentence[label.end() if label else start : end]
            found, said = _read_stretch(stretch, role, labelled=label is not None or number == 0)
            parties += found
            terms += said
    return Reading(tuple(dict.fromkeys(parties)), tuple(terms))


def _read_stretch(text: str, role: DutyRole | None, *, labelled: bool) -> tuple[list[Party], list[str]]:
    """The bodies and terms of a stretch that one label governs, if any does."""
    parties: list[Party] = []
    pending: list[str] = []
    terms: list[str] = []
    for clause in _top_level(text, "，,"):
        rest = clause.strip().removeprefix("由")
        if _OTHER_LABEL.match(rest):
            terms += [rest] if _TERM.search(rest) else []
            continue
        while rest:
            acting = _acting(rest, bool(pending))
            if acting is None:
                break
            names, acts = acting
            acted = DutyRole(acts.lastgroup)
            keeps = role is not None and acted is DutyRole.RESPONSIBLE
            parties += [Party(name, role if keeps and role else acted) for name in (*pending, *names)]
            pending, rest = [], rest[acts.end() :].strip()
            if not _acting(rest, pending=False):
                rest = ""
        names = split_list(rest)
        if names and _are_bodies(names):
            pending += names
        elif rest and _TERM.search(rest):
            terms.append(rest)
        elif names and role is not None and labelled:
            pending += [name for name in names if len(name) <= _LONGEST and not _NO_NAME.match(name)]
    if role is not None:
        parties += [Party(name, role) for name in pending]
    return parties, terms


def _acting(text: str, pending: bool) -> tuple[tuple[str, ...], re.Match[str]] | None:
    """The bodies before the first word that says what they do, and that word; None if there is none."""
    for acts in islice(_ACTS.finditer(text), _TRIES):
        before = text[: acts.start()].strip()
        if not before and pending:
            return (), acts
        names = split_list(before)
        if names and _are_bodies(names):
            return names, acts
    return None


def _are_bodies(names: tuple[str, ...]) -> bool:
    """True if the last of `names` looks like a body, and most do."""
    known = [_is_body(name) for name in names]
    return known[-1] and 2 * sum(known) >= len(known)


def _is_body(name: str) -> bool:
    last = name.rsplit("、", 1)[-1]  # of names that are one: 各区、市政府
    return 1 < len(name) <= _LONGEST and (ends_body(last) or bool(_LIKE_A_BODY.search(last)))


def _inner(text: str) -> str:
    stripped = text.strip().rstrip("。；;，,、").strip()
    if stripped[:1] and stripped[0] in _OPENING:
        stripped = stripped[1:-1] if stripped[-1] in _CLOSING else stripped[1:]
    return str(stripped)


def _top_level(text: str, marks: str) -> list[str]:
    """`text` cut at `marks`, not within brackets."""
    pieces: list[str] = []
    depth, start = 0, 0
    for i, char in enumerate(text):
        depth += (char in _OPENING) - (char in _CLOSING and depth > 0)
        if char in marks and depth == 0:
            pieces.append(text[start:i])
            start = i + 1
    return [piece for piece in (*pieces, text[start:]) if piece.strip()]
