"""What a note of responsibility says: which bodies, in which role, by when.

A label (责任单位：) gives its role to all behind it, up to the next; a verb (甲、乙牵头) to all before it, back to the
last one; a word in brackets (甲、乙（牵头），丙（配合）) to the names before it within its commas, or, where it opens
the list, to those behind it. 牵头 and 主办 make a lead, 配合, 指导 and the like a participant, 负责 and 落实 a
responsible body. 甲会同乙负责 makes both responsible: the words do not say that 甲 leads. What is no list of bodies and
no term is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from generator.enrich.duties.lists import split_list
from generator.enrich.duties.roles import ACTS, LABEL, ROLE_WORD, UNIT_WORD, marked_role, role_of
from generator.enrich.duties.seams import parted
from generator.model.relations import DutyRole
from generator.notation.duty_notes import behind_what_is_meant
from generator.vocabulary.departments import ends_body

_OPENING, _CLOSING = "（(【〔［[〈《", "）)】〕］]〉》"
_OTHER_LABEL = re.compile(r"[\u4e00-\u9fff]{2,10}\s*[:：]")
_NEXT_LABEL = re.compile(r"(?<=[\u4e00-\u9fff）)])\s+(?=[\u4e00-\u9fff]{2,8}[:：])")
_LIKE_A_BODY = re.compile(
    r"(?:[区县市旗镇乡段厂场园港站办处队联校社馆委局部组室院所会]|街道|部门|单位|机构|企业|学校|社区|园区|机关|各方)$"
)
_TERM = re.compile(
    r"\d月|\d年|[年月]底|前完成|完成|季度|长期|持续|实时|常态|适时|每[年月周季]|全年|即时|随时|启动|\d日前|之日起"
)
_NO_NAME = re.compile(
    r"(?:同[上前左右下]|无|待定|略|其他|相关|/+|[-—]+)$|另行|详?见|按|根据|谁|同(?:上|前|第|序号)|第.{1,4}[项条号]|.*\d"
)
_ENUMERATOR = re.compile(r"(?:^|(?<=[\s、，,；;。：:]))(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳★☆▲△●○◆◇■□※*])\s*")
_BRACKETED = re.compile(r"[（(【〔［\[](?P<inner>[^（()）【】〔〕［］\[\]]{1,40})[）)】〕］\]]")
_COLON = re.compile("[:：]")
_BRACKETED_LABEL = re.compile(
    rf"[；;，,。]?\s{{0,4}}[【［\[〔](?P<label>(?:{ROLE_WORD}[及和、/]?){{1,4}}{UNIT_WORD})[】］\]〕]\s*[:：]?\s*"
)
_SPACED_LABEL = re.compile(rf"(?<={ROLE_WORD})\s+(?={UNIT_WORD}\s?[:：])")
_DIVISION = re.compile(r"(?:(?:责任|职责|任务|工作)分工|分工)\s*[:：]\s*")
_LONGEST = 40  # characters of a name
_ANSWERS = re.compile(r"负责(?:指导|督促|督导|监督|督办)")
_SUFFIX = 6  # characters of a name behind a word in it that may say what bodies do
_TRIES = 8  # words in one clause that may say what bodies do; names hold such words too (推进办)


@dataclass(frozen=True, slots=True)
class Party:
    """A body in a note, as printed, and its role."""

    printed: str
    role: DutyRole


@dataclass(frozen=True, slots=True)
class Note:
    """What a note says: the bodies in order, and the clauses that say by when."""

    parties: tuple[Party, ...]
    terms: tuple[str, ...] = ()


def read_note(text: str, default: DutyRole | None = None) -> Note:
    """What the note `text` says, its brackets aside; `default` is the role of bodies that no word gives one."""
    parties: list[Party] = []
    terms: list[str] = []
    governing: DutyRole | None = None  # of the label before the last semicolon
    inner = parted(_plain(_inner(text)))
    sentences = _top_level(inner, "；;。\n")
    for number, sentence in enumerate(sentences):
        labels = {match.start(): match for match in LABEL.finditer(sentence)}
        if not labels and governing and _only_bodies(sentence):
            parties += [Party(name, governing) for name in split_list(sentence)]
            continue
        opens_bare = number == 0 and default is None and _open_a_note(sentences)
        starts = list(labels) if 0 in labels else [0, *labels]
        for start, end in zip(starts, [*starts[1:], len(sentence)], strict=True):
            label = labels.get(start)
            governing = role_of(label["label"]) if label else DutyRole.RESPONSIBLE if opens_bare else default
            stretch = sentence[label.end() if label else start : end]
            sure = ":" in label[0] or "：" in label[0] if label else number == 0
            found, said = _read_stretch(stretch, governing, labelled=sure)
            parties += found
            terms += said
        governing = governing if labels else None
    if _ANSWERS.search(inner) and all(party.role is DutyRole.PARTICIPATING for party in parties):
        # 市司法局负责指导监督, and nobody else.
        parties = [Party(party.printed, DutyRole.RESPONSIBLE) for party in parties]
    return Note(tuple(dict.fromkeys(parties)), tuple(terms))


def _open_a_note(sentences: list[str]) -> bool:
    """True if the first of `sentences` is nothing but bodies, and those behind it say who else does what."""
    if not _only_bodies(sentences[0]):
        return False
    return any(LABEL.search(other) or _acting(other.strip(), pending=False) for other in sentences[1:])


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
        marked, rest, said = _marked(rest)
        terms += said
        if marked:
            parties += [Party(name, role or DutyRole.RESPONSIBLE) for name in pending] + marked
            pending, role = [], role or DutyRole.RESPONSIBLE
        if role not in (None, DutyRole.RESPONSIBLE) and _acting(rest, pending=False):
            # 牵头单位为甲，乙为配合单位: 甲 is of the label.
            parties += [Party(name, role) for name in pending]
            pending = []
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


def _marked(clause: str) -> tuple[list[Party], str, list[str]]:
    """The bodies in `clause` that brackets give a role, the rest of it, and what brackets say of the time.

    甲、乙（牵头）; （牵头）甲、乙（配合）丙; 甲（乙配合）, whose 甲 stays in the rest. Other brackets belong to names.
    """
    parties: list[Party] = []
    terms: list[str] = []
    rest, last, opening = "", 0, None  # the role of a bracket before its names
    for match in _BRACKETED.finditer(clause):
        role, before = marked_role(match["inner"]), clause[last : match.start()]
        if role is not None:
            names = rest + before
            if opening is not None or not names.strip("、丶 "):
                parties += [Party(name, opening) for name in split_list(names)] if opening else []
                opening = role
            else:
                parties += [Party(name, role) for name in split_list(names)]
            rest, last = "", match.end()
            continue
        within = _acting(match["inner"].removeprefix("由"), pending=False)
        if within and before.strip("、丶 ") and within[1].end() == len(match["inner"].removeprefix("由")):
            parties += [Party(name, DutyRole(within[1].lastgroup)) for name in within[0]]
        elif _TERM.search(match["inner"]) and before.strip() and re.search(r"[年月日]", match["inner"]):
            terms.append(match["inner"])
        else:
            before += match[0]
        rest, last = rest + before, match.end()
    rest += clause[last:]
    if opening is not None:
        return [*parties, *(Party(name, opening) for name in split_list(rest))], "", terms
    return parties, rest.strip().lstrip("、丶").strip(), terms


def _acting(text: str, pending: bool) -> tuple[tuple[str, ...], re.Match[str]] | None:
    """The bodies before the first word that says what they do, and that word; None if there is none."""
    for acts in islice(ACTS.finditer(text), _TRIES):
        before = text[: acts.start()].strip()
        if not before and pending:
            return (), acts
        names = split_list(before)
        if names and _are_bodies(names) and not _in_a_name(text, acts.end()):
            return names, acts
    return None


def _in_a_name(text: str, end: int) -> bool:
    """True if the word before `end` goes on as a body's name: 市政府推进 办, 市教育局督导 室."""
    behind = re.match(r"(?![省市县区州各])[\u4e00-\u9fff]{1,12}", text[end:])
    if behind is None:
        return False
    acts = ACTS.search(behind[0])
    rest = behind[0][: acts.start()] if acts else behind[0]
    return 0 < len(rest) <= _SUFFIX and bool(ends_body(f"某{rest}") or rest[-1] in "办室处科所站队组局")


def _are_bodies(names: tuple[str, ...]) -> bool:
    """True if the last of `names` looks like a body, and most do."""
    known = [_is_body(name) for name in names]
    return known[-1] and 2 * sum(known) >= len(known)


def _only_bodies(text: str) -> bool:
    """True if `text` is a list of bodies and nothing else."""
    names = [name for clause in _top_level(text, "，,") for name in split_list(clause)]
    return bool(names) and all(_is_body(name) and not _NO_NAME.match(name) for name in names)


def _is_body(name: str) -> bool:
    bare = _BRACKETED.sub("", name) if name.endswith(("政府", "部门", "单位")) else name  # 各县〔市、区〕人民政府
    last = bare.rsplit("、", 1)[-1]  # of names that are one: 各区、市政府
    if not 1 < len(name) <= _LONGEST or _COLON.search(name):
        return False
    return ends_body(last) or bool(_LIKE_A_BODY.search(last))


def _inner(text: str) -> str:
    """`text` without the marks around it and the brackets that hold all of it; one left open counts."""
    stripped = text.strip().rstrip("。；;，,、").strip().lstrip("—－-●★◆▲■◎○☆•·※ ")
    if stripped[:1] and stripped[0] in _OPENING:
        depth, end = 0, len(stripped)
        for i, char in enumerate(stripped):
            depth += (char in _OPENING) - (char in _CLOSING)
            if depth == 0:
                end = i
                break
        if end >= len(stripped) - 1:
            return stripped[1:end]
    lost = sum(char in _CLOSING for char in stripped) - sum(char in _OPENING for char in stripped)
    return stripped[:-1] if lost == 1 and stripped[-1] in _CLOSING else stripped  # 责任单位：甲）


def _plain(text: str) -> str:
    """`text` without the numbers of its entries, without 以上任务 before what it says, a mark before each label."""
    rest = text[behind_what_is_meant(text) :]
    division = _DIVISION.match(rest)
    rest = rest[division.end() :] if division else rest
    if _BRACKETED_LABEL.search(rest):
        rest = _BRACKETED_LABEL.sub(lambda match: f"；{match['label']}：", rest).lstrip("；")
    rest = _SPACED_LABEL.sub("", rest) if _SPACED_LABEL.search(rest) else rest
    rest = _ENUMERATOR.sub("", rest) if _ENUMERATOR.search(rest) else rest
    return _NEXT_LABEL.sub("；", rest) if _NEXT_LABEL.search(rest) else rest


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
