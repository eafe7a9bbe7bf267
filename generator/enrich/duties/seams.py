"""Names of bodies that only a space or the end of a printed line parts: 市教育局 市财政局.

A seam parts two names where a body ends before it and another begins behind it: with the word of a level (市财政局,
各区政府, 团市委), with a word that opens names of another kind (国网, 有关部门), or with a name that is no part of the
body before it (市能源局, 云州供电公司). What may go on with the name stays with it: 市委 宣传部, 市公安局 交警支队,
市教育 局, 国家税务总局 云州市税务局, letters printed apart (市 教 育 局).
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.text import Passage
from generator.vocabulary.departments import department, ends_body

_MARKS = re.compile(r"[、丶，,；;。：:（(）)〔〕【】［］\[\]/／]")
_LEVELS = "省市州盟县区旗"
_BEGINS = re.compile(
    rf"(?:[{_LEVELS}](?![容域])|各|团[{_LEVELS}]|国网|南网|有关|相关|沿海|国家|中国|人民银行|人行|驻|属地)[\u4e00-\u9fff]"
)
_PART_OF_ANOTHER = re.compile(r"(?:分局|[支大中总]队|派出所)$")
_GOES_ON = re.compile(r"(?:总局\|.*局|银行\|.*行|集团\|.*公司|公司\|.*(?:分|支|供电)公司)$")
_OF_ITS_OWN = re.compile(
    rf"[\u4e00-\u9fff]{{1,7}}[{_LEVELS}](?:人民政府|政府|管委会?|[\u4e00-\u9fff]{{1,8}}[局委办])"
    r"|[\u4e00-\u9fff]{2,20}(?:公司|集团|海关|管委会?|银行|分行|支行|学院|大学|医院|协会|商会|街道办事处|海事局)"
)
_PLACED = re.compile(rf"[\u4e00-\u9fff]{{2,8}}(?:[{_LEVELS}](?:人民政府|政府)|管委会?|街道办事处|公司)")
_IN_BRACKETS = re.compile(r"[（(][^（）()]*[）)]$")
_LONGEST = 40  # characters of a name


def parted(text: str) -> str:
    """`text` with 、 in place of the seams between two names, everything else as it is."""
    plain, seams = str(text), _seams(text)
    pieces: list[str] = []
    last = 0
    for start, end in seams:
        pieces.append(plain[last:start])
        two = _are_two(_word_before(pieces), plain[end : end + 2 * _LONGEST])
        pieces.append("、" if two else plain[start:end])
        last = end
    return "".join((*pieces, plain[last:])) if seams else plain


def _seams(text: str) -> list[tuple[int, int]]:
    """White space within `text`, and where its source goes on with another line."""
    plain = str(text)
    found = [match.span() for match in re.finditer(r"\s+", plain)]
    if isinstance(text, Passage):
        lines = [(place.at, place.line) for place in text.places if place.line]
        ends = [at for (_, line), (at, other) in pairwise(lines) if line != other]
        found += [(at, at) for at in ends if not any(c.isspace() for c in plain[at - 1 : at + 1])]
    return sorted(found)


def _word_before(pieces: list[str]) -> str:
    """What stands before a seam, back to the mark before it, white space and a last pair of brackets dropped."""
    word = ""
    for piece in reversed(pieces):
        word = "".join(piece[-2 * _LONGEST :].split()) + word
        if len(word) > _LONGEST or _MARKS.search(word):
            break
    return _MARKS.split(_IN_BRACKETS.sub("", word))[-1]


def _are_two(before: str, behind: str) -> bool:
    behind = _MARKS.split(behind)[0]
    first, whole = (behind.split() or [""])[0], "".join(behind.split())
    if not (ends_body(before) or before.endswith(("管委", "部门", "单位", "企业"))):
        return False
    if _PART_OF_ANOTHER.search(first) or _GOES_ON.search(f"{before}|{first}"):
        return False
    if _BEGINS.match(whole):
        return True
    known = department(before) or (before[:1] in _LEVELS and department(before[1:]))
    if known and (_OF_ITS_OWN.fullmatch(first) or department(first)):
        return True
    return bool(_PLACED.fullmatch(before) and (_PLACED.fullmatch(first) or _OF_ITS_OWN.fullmatch(first)))
