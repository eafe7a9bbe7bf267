"""Posts (职务) of one entry, and the notes in brackets behind them: 某局局长、某办公室主任（试用期一年）."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from generator.enrich.appointments.people import read_people
from generator.enrich.appointments.terms import begins_term, term_in
from generator.enrich.appointments.whole import carries, is_bare, is_of_court, whole
from generator.vocabulary import ends_post, is_reason

_OPEN, _CLOSE = "（(", "）)"
_TAIL = re.compile(r"[（(]([^（）()]*)[）)]$")
_CUT = re.compile(r"兼任?(?=[\u4e00-\u9fff])|以及|[和及与]")
_OFFICE = re.compile(
    r"(?:的?(?:各项|一切|所有)?职务(?:的请求)?|一职|(?<=[长任员记席师理])职级?|(?<=[长任员记席师理])(?:一般)?职位)$"
)
_BESIDE = re.compile(r"兼[任职]?")
_TITLES = r"人员|党员|教师|校长|市长|县长|区长|省长|院长|家长|代表|委员|教练员|运动员|裁判员|医师|律师|职工|员工|干部"
_ONE_OF_SEVERAL = re.compile(rf"[\u4e00-\u9fff]{{0,4}}(?:{_TITLES})(?!助理|秘书|会|$)[\u4e00-\u9fff]{{2}}")
_LINE = re.compile(r"(?:市长|省长|县长|区长|州长|书记)(?:热线|信箱|专线|公开电话|接待)")
_OF_PEOPLE = re.compile(rf"(?:{_TITLES})$")
_PLACE = re.compile(r"[省市州盟县区旗镇乡]|[\u4e00-\u9fff]{2,6}?[省市州盟县区旗镇乡]")
_MORE = re.compile(r"(?!职务|一职|等)[\u3400-\u9fff]")
_NO_POST = re.compile(
    r"^(?:职(?![业工])|不再|免去|任命|聘任|解聘|担任|结束|期?满|届满|锻炼|[一二三四五两\d]+[年个])|试用期|聘期|任期|任职时间|计算|起算|考核|待遇|职数|人选|候选人|█|\d\s*[年月日]|处分|[。；;！？?]|"
    r"(?:自然|自行)免|的|因|由于|鉴于"
)
"""What shows that words behind 任 or 为 are no post, or that the person is only proposed for it."""


@dataclass(frozen=True, slots=True)
class Post:
    """One post as printed, without 职务, and the terms that stand in brackets behind it.

    A post that names no body has that of the post before it: 某局局长 for 局长 behind 某局党组书记.
    """

    text: str
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """What stands in brackets behind the last post of an entry, and may speak of all of it."""

    posts: tuple[Post, ...]
    notes: tuple[str, ...]


def read_posts(text: str, before: str | None = None) -> Note:
    """The posts that `text` is a list of, and the notes behind the last of them; `before` is the post before them."""
    if holds_several(text):
        return Note((), ())
    bare = "".join(text.split()).strip("，,、；;。：:")
    bare, notes = _without_notes(bare)
    bare = _OFFICE.sub("", bare)
    bare, inner = _without_notes(bare)
    posts: list[Post] = []
    for part in split_posts(bare):
        name, aside = _without_notes(_OFFICE.sub("", part))
        name = _OFFICE.sub("", name)
        terms = tuple(term for note in aside if (term := term_in(note)))
        if name:
            full = (whole(name, before) if is_bare(name) or is_of_court(name) else None) or name
            before = carries(name, before)
            posts.append(Post(full, terms))
    return _concurrent(posts, (*inner, *notes))


def _concurrent(posts: list[Post], notes: tuple[str, ...]) -> Note:
    """`posts` and the `notes` behind the last of them: 兼 speaks of the last alone, its term of all."""
    if len(posts) < 2:
        return Note(tuple(posts), notes)
    for_all: list[str] = []
    for note in notes:
        pieces = re.split(r"[，,、；;]", note)
        beside = [piece for piece in pieces if not _BESIDE.fullmatch(piece.strip())]
        if len(beside) < len(pieces):
            posts[-1] = Post(posts[-1].text, (*posts[-1].terms, "兼"))
        for_all += ["，".join(beside)] if len(beside) < len(pieces) and beside else [note] if beside else []
    return Note(tuple(posts), tuple(for_all))


def holds_several(text: str) -> bool:
    """True if a space parts a post from more in `text`: 某局局长 李明 某局副局长, two columns on one line."""
    words = text.split()
    return any(ends_post(word) and _MORE.match(behind) for word, behind in pairwise(words))


def _without_notes(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` without the terms and reasons in brackets at its end; brackets of the post's own name stay."""
    notes: list[str] = []
    while match := _TAIL.search(text):
        if not (_is_note(match[1])):
            break
        notes.insert(0, match[1])
        text = text[: match.start()]
    return text, tuple(notes)


def _is_note(text: str) -> bool:
    if term_in(text) or is_reason(text):
        return True
    # 言午挂职一年半: a term of one of several people.
    begins = begins_term(text)
    return bool(begins and read_people(text[:begins]) and term_in(text[begins:]))


def split_posts(text: str) -> list[str]:
    """`text` cut where one post ends and another begins; a mark within the name of a body parts none."""
    parts: list[str] = []
    for piece in _at_marks(text):
        if parts and not _parts_posts(parts[-1], piece):
            parts[-1] += "、" + piece
        else:
            parts.append(piece)
    return [post.removeprefix("兼任").removeprefix("兼") for part in parts for post in _at_words(part)]


def _at_marks(text: str) -> list[str]:
    depth, start = 0, 0
    pieces: list[str] = []
    for i, char in enumerate(text):
        depth += (char in _OPEN) - (char in _CLOSE)
        if char == "、" and depth <= 0:
            pieces.append(text[start:i])
            start = i + 1
    return [piece for piece in (*pieces, text[start:]) if piece]


def _parts_posts(before: str, behind: str) -> bool:
    """True if the 、 between `before` and `behind` stands between two posts."""
    bare = _OFFICE.sub("", _without_notes(before)[0])
    if not ends_post(bare) and not before.endswith("职务"):
        return False
    if _LINE.match(behind):
        return False
    return not (_OF_PEOPLE.search(bare) and _ONE_OF_SEVERAL.match(behind))


def _at_words(part: str) -> list[str]:
    """`part` cut at 兼, 和 and their like, where posts stand on both sides."""
    found: list[str] = []
    start = 0
    for match in _CUT.finditer(part):
        before, behind = part[start : match.start()], part[match.end() :]
        if not (len(before) > 1 and ends_post(before) and ends_post(behind)):
            continue
        if match[0].startswith("兼") or is_bare(behind) or _PLACE.match(behind):
            found.append(before)
            start = match.end()
    return [*found, part[start:]]


def is_post(text: str) -> bool:
    """False if `text` holds words that no post does."""
    return not _NO_POST.search(text) and ("职务" not in text or ends_post(text))
