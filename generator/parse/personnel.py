"""Personnel lists (人事任免): date and authority, the action, then the entries; each entry is one node.

An entry names people and says what they become or cease to be: 张军为某局局长, 张军任某局局长, 李明的某局局长职务,
免去李明的某局局长职务, 王强不再担任某局局长. What it says of the same people behind a comma or a semicolon, and a term
(试用期一年) printed on its last line, belong to it. Under a heading that says the action
(免去：) a name, a space and a post are an entry too. All else is a paragraph: date and authority, an action over the
entries (任命：), a term for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from generator.model.issue import TextLine
from generator.model.notice import NodeType
from generator.notation.enumerators import read_enumerator
from generator.parse.draft import Draft
from generator.parse.leftovers import is_leftover
from generator.parse.personnel_entries import (
    ACTION,
    ACTIONS,
    END,
    LONGEST,
    MOST_MARKS,
    NO_NAME,
    NO_PERSON,
    VERB,
    are_names,
    head_of,
    holds_entry,
    is_about,
    is_entry,
    is_of_long_names,
    is_plain_entry,
    unnumbered,
    without_action,
)
from generator.vocabulary import ends_post, is_name

_CLAUSE = re.compile(rf"(?:{ACTIONS}|如下|下列|职务的?)[，,]?\s*[:：。]?")
_ABOUT_POSTS = re.compile(
    r"任免|任职|免职|任命|免去|聘任|解聘|续聘|聘用|职务|职级|挂职|同志[^，。]{0,6}退休|选举|辞职|转正"
)
_DECIDES = re.compile(r"(?:公告|决定|决议)$")
_ELECTS = re.compile(rf"(?:{ACTIONS})(?:下列|以下)?(?:人员|同志)*\s*[:：]$")
_OF_WHOM = re.compile(
    r"关于(?:接受|同意|批准|决定|任命|免去|聘任|聘用|聘请|解聘|续聘|提名|罢免|撤销|补选|给予)*\s*(?P<who>[\u4e00-\u9fff·]{2,4})"
)
_HEADING = re.compile(rf"(?:.*[，,\s])?(?:{ACTIONS}|任职|免职)(?:下列|以下)?(?:人员|同志|职务)*\s*[:：]?")
_PLACE = re.compile(r"..[省市县区]$")
_ROW_DATE = re.compile(r"\s+[（(]?(?:\d{4}\s?年)?\s?\d{1,2}\s?月\s?\d{1,2}\s?日[）)]?\s*$")
_OTHER_LIST = re.compile(
    r"名单|名册|一览|专家|顾问|附[：:件表]|津贴|奖|公示|拟任|候选|成员|表彰|先进|称号|职称|资格|处分|问责"
)
_CAPTION = re.compile(r"[^，。；：:;,、（）()\t]{2,40}")
_GROUP = re.compile(
    r"(?:部门|机关|单位|企业|公司|集团|乡镇|街道|区县|县区|学校|院校|政府|局|委|办公室|法院|检察院|医院|人员|同志)$"
)
_PIECE_OF_NAME = re.compile(r"[\u3400-\u9fff·•．]{1,4}")
_TERM = re.compile(r"[（(]?(?:试用期?|(?:任期|聘期)\s*[\d一二三四五六七八九十]|挂职)|[）)、，,；;。]")
_MOST_MERGED = 4  # lines of one entry
_MOST_AROUND = 4  # lines over or under the entries
_LONGEST_ROW_NAME = 4  # characters of a name, which a post behind a space is longer than
_ROW_WORDS = 12  # words of an entry that spaces alone part


def is_personnel_list(title: str, lines: Sequence[TextLine]) -> bool:
    """True if a notice with this title is about posts, and most of its `lines` are entries of a personnel list."""
    if not _ABOUT_POSTS.search(title) and not (_DECIDES.search(title) and any(map(_elects, lines))):
        return False
    rows = _rows(lines)
    entries = [i for i, line in enumerate(lines) if i in rows or is_entry(line.text) or is_about(unnumbered(line.text))]
    if not entries:
        entries = [i for i, line in enumerate(lines) if holds_entry(line.text)]
        return len(entries) == 1 and len(lines) - 1 <= _MOST_AROUND and _is_named(title, lines[entries[0]].text)
    if 2 * len(entries) > len(lines):
        return True
    # Addressees, the decision and the signature stand around the entries.
    around = entries[0], len(lines) - 1 - entries[-1]
    if len(entries) == 1 and max(around) <= _MOST_AROUND:
        return _is_named(title, lines[entries[0]].text)
    return len(entries) > 1 and max(around) <= _MOST_AROUND and 2 * len(entries) > entries[-1] - entries[0] + 1


def _elects(line: TextLine) -> bool:
    """True for a line that ends in the action over entries: …第二次会议选举：, 决定任命：."""
    return len(line.text) <= LONGEST and _ELECTS.search(line.text.strip()) is not None


def _is_named(title: str, entry: str) -> bool:
    """True if `title` names somebody whom `entry` says something of: 关于张军任职的通知."""
    named = _OF_WHOM.search(title)
    return any(named and is_name(named["who"][:end]) and named["who"][:end] in _spaceless(entry) for end in (4, 3, 2))


def _spaceless(text: str) -> str:
    return "".join(text[:LONGEST].split())


def build_personnel(root: Draft, lines: Sequence[TextLine]) -> None:
    """Hang the lines of a personnel list under `root`: entries as PERSONNEL nodes, everything else as paragraphs."""
    rows = _rows(lines)
    at = 0
    while at < len(lines):
        text: str = lines[at].text
        end = at + 1
        if is_leftover(text, lines[at - 1].text if at else ""):
            root.add(Draft(type=NodeType.UNPLACED, short="unplaced", text=text, lines=[lines[at]]))
        elif at in rows:
            _entries(root, text, [lines[at]])
        elif is_entry(text) or _is_cut_in_names(lines, at):
            parts, aside = [lines[at]], []
            while end < min(len(lines), at + _MOST_MERGED) and _goes_on(text, lines, end):
                if is_leftover(lines[end].text, text):
                    aside.append(lines[end])
                else:
                    text += lines[end].text
                    parts.append(lines[end])
                end += 1
            _entries(root, text, parts)
            for line in aside:
                root.add(Draft(type=NodeType.UNPLACED, short="unplaced", text=line.text, lines=[line]))
        else:
            _clause(root, lines[at])
        at = end


def _rows(lines: Sequence[TextLine]) -> frozenset[int]:
    """The entries under a heading that says the action: a name, a space and a post; long names and a post.

    Without one, such a line is as well one of a roster.
    """
    found: set[int] = set()
    headed = False
    for at, line in enumerate(lines):
        entry = is_entry(line.text)
        if headed and (_is_row(line.text) or (not entry and is_of_long_names(head_of(line.text)))):
            found.add(at)
        elif len(line.text) <= LONGEST and not entry:
            if _HEADING.fullmatch(unnumbered(line.text)):
                headed = True
            elif _begins_other_list(line.text):
                headed = False
    return frozenset(found)


def _begins_other_list(text: str) -> bool:
    """True if the line `text` may stand over a list of something else: experts, people who are honoured."""
    if _OTHER_LIST.search(text):
        return True
    bare = unnumbered(text).strip()
    return bool(_CAPTION.fullmatch(bare)) and not (ends_post(bare) or is_name(bare) or _GROUP.search(bare))


def _is_row(text: str) -> bool:
    """True for 李明 某局局长（试用期一年）, with or without a date behind it."""
    if len(text) > LONGEST:
        return False
    words = _ROW_DATE.sub("", unnumbered(text)).rstrip("；;。 ").removesuffix("职务").split()
    if any(ends_post(word) and behind[0] not in "（(" for word, behind in pairwise(words)):
        return False  # two columns on one line
    for at in range(1, min(len(words), _ROW_WORDS)):
        if _PLACE.search(words[at - 1]):
            return False
        if not is_name(words[at]) and are_names(" ".join(words[:at])) and ends_post("".join(words[at:])):
            return len("".join(words[at:])) > _LONGEST_ROW_NAME
    return False


def _clause(root: Draft, line: TextLine) -> None:
    """A line that does not begin with people; entries may follow an action in it.

    Behind a mark they are nodes of their own (市政府决定，任命：张军为…); in one sentence with date and authority
    (市政府决定任命张军为…) all of it is the entry.
    """
    for match in islice(re.finditer(r"[:：，,]\s*", line.text), MOST_MARKS):
        before, behind = line.text[: match.end()], line.text[match.end() :]
        if _CLAUSE.search(before) and not read_enumerator(behind) and is_entry(behind):
            root.add(Draft(type=NodeType.PARAGRAPH, short="para", text=before, lines=[line]))
            _entries(root, behind, [line])
            return
    if is_about(unnumbered(line.text)) or holds_entry(line.text):
        _entries(root, line.text, [line])
        return
    root.add(Draft(type=NodeType.PARAGRAPH, short="para", text=line.text, lines=[line]))


def _entries(root: Draft, text: str, lines: Sequence[TextLine]) -> None:
    """The entries in `text`: one, or several parted by semicolons or full stops."""
    begins = [0]
    if len(lines) == 1:
        for match in re.finditer(r"[；;。]\s*", text):
            if is_entry(text[match.end() : match.end() + LONGEST]):
                begins.append(match.end())
    for start, end in zip(begins, [*begins[1:], len(text)], strict=True):
        draft = Draft(type=NodeType.PERSONNEL, short="entry", text=text[start:end].strip(), lines=list(lines))
        enumerator = read_enumerator(draft.text)
        if enumerator:
            draft.num, draft.text = draft.text[: enumerator.end].strip(), draft.text[enumerator.end :]
        root.add(draft)


def _is_cut_in_names(lines: Sequence[TextLine], at: int) -> bool:
    """True if line `at` ends behind the people of an entry, or within a name, and the next one goes on with it.

    Behind 、 nothing needs to follow: the list itself may be cut off.
    """
    line = lines[at].text[:LONGEST]
    names = without_action(line).rstrip("、")
    behind = at + 1
    while behind < min(len(lines), at + _MOST_MERGED) and is_leftover(lines[behind].text, line):
        behind += 1
    open_list = line.rstrip().endswith("、")
    people = are_names(names) and any(is_name(name) for name in re.split(r"[、，,\s]+", names))
    if behind == len(lines):
        return people and open_list
    following = lines[behind].text[:LONGEST]
    if not is_entry(names + following):
        return False
    if people and (VERB.match(following) is not None or open_list):
        return True
    return _ends_within_name(names, following)


def _ends_within_name(names: str, following: str) -> bool:
    """True for 张世, or 张, above 荣为某局局长. 张军 above 李明为某局局长 may be one name or two."""
    if _HEADING.fullmatch(names) or NO_NAME.match(names) or NO_PERSON.search(names) or _GROUP.search(names):
        return False
    *before, piece = re.split(r"[、，,]", names)
    verb = VERB.search(following, 1, 6)
    rest = following[: verb.start()] if verb else ""
    if not (_PIECE_OF_NAME.fullmatch(piece) and _PIECE_OF_NAME.fullmatch(rest)):
        return False
    if before and not are_names("、".join(before)):
        return False
    return is_name(piece) or is_name(piece + rest)


def _goes_on(text: str, lines: Sequence[TextLine], at: int) -> bool:
    """True if the entry `text` is cut, and line `at` goes on with it, or stands between its pieces."""
    following = lines[at].text
    if text.rstrip().endswith(END):
        return False
    if is_leftover(following, text):
        behind = next(
            (i for i in range(at + 1, min(len(lines), at + _MOST_MERGED)) if not is_leftover(lines[i].text, text)), 0
        )
        return behind > 0 and _goes_on(text, lines, behind)
    if not is_entry(text):
        return True
    if is_plain_entry(following) or ACTION.fullmatch(following.rstrip(" :：，,。")):
        return False
    if following.rstrip()[-1:] in ":：":
        return False
    if is_entry(following) and (_is_whole(text) or ACTION.match(unnumbered(following))):
        return False
    # Behind a whole post only a term or the end of a bracket goes on: another line is words of its own.
    return _TERM.match(following) is not None or (not NO_NAME.match(following) and not _is_whole(text))


def _is_whole(text: str) -> bool:
    """True if the entry `text` ends behind a post (局长) or 职务."""
    return ends_post(text) or text.rstrip().endswith("职务")
