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
from generator.vocabulary import ends_post, is_body, is_name

_ACTIONS = (
    r"(?:提名|提请|任命|任免|免去|免除|聘任|聘用|解聘|续聘|同意|决定|批准|推荐|撤销|接受|建议|委派|委任|罢免|选举|补选|推选|聘请|"
    r"免(?![去除职])|聘(?![任用请期]))"
)
_ACTION = re.compile(rf"{_ACTIONS}(?:[，,、]?\s*{_ACTIONS})*\s*")
_VERB = re.compile(
    r"不再兼任|不再担任|兼任|兼(?=[\u4e00-\u9fff]{4})|担任|改任|挂职|挂任|代理|晋升为?|套转为?|转任|(?<![责主])任(?!职(?![业工])|务|何)|为|的|辞去"
)
_CLAUSE = re.compile(rf"(?:{_ACTIONS}|如下|下列|职务的?)[，,]?\s*[:：。]?")
_NO_NAME = re.compile(
    r"以上|上述|下列|该|其(?!其|木格)|任期|聘期|试用|本|各|有关|根据|经|按照|同意|决定|任命|免去|聘任|聘用|原|同时|因|现|特此|自|此|因此|另|"
    r"姓\s*名|序号|或者|第"
)
_ABOUT_POSTS = re.compile(
    r"任免|任职|免职|任命|免去|聘任|解聘|续聘|聘用|职务|职级|挂职|同志[^，。]{0,6}退休|选举|辞职|转正"
)
_DECIDES = re.compile(r"(?:公告|决定|决议)$")
_ELECTS = re.compile(rf"(?:{_ACTIONS})(?:下列|以下)?(?:人员|同志)*\s*[:：]$")
_OF_WHOM = re.compile(
    r"关于(?:接受|同意|批准|决定|任命|免去|聘任|聘用|聘请|解聘|续聘|提名|罢免|撤销|补选|给予)*\s*(?P<who>[\u4e00-\u9fff·]{2,4})"
)
_HAN = re.compile(r"[\u3400-\u9fff·•．]{2,4}|[\u3400-\u9fff]{1,8}[·•][\u3400-\u9fff·•]{1,10}")
_LONG = re.compile(r"[\u3400-\u9fff]{5,9}")
_NO_PERSON = re.compile(r"人员|同志|干部|部门|单位|负责|职务|名单|机构|委员|办公|政府")
_HEADING = re.compile(rf"(?:.*[，,\s])?(?:{_ACTIONS}|任职|免职)(?:下列|以下)?(?:人员|同志|职务)*\s*[:：]?")
_PLACE = re.compile(r"..[省市县区]$")
_ROW_DATE = re.compile(r"\s+[（(]?(?:\d{4}\s?年)?\s?\d{1,2}\s?月\s?\d{1,2}\s?日[）)]?\s*$")
_THEN = re.compile(
    r"[，,](?:同时|并|决定|现)?(?:(?:任命|免去|免除|聘任|解聘|提名)(?P<his>其(?!其|木格))?|(?:不再)?(?:兼任|担任|任))(?P<post>.+)"
)
_ITSELF = re.compile(r"职务(?:自行|自然|随之|相应|一并|同时)(?:免除|免去|解除)$")
_WHY = re.compile(r"(?:同志)?(?:因|已|到龄|退休|调|辞|另有|挂职|聘期|任期|试用期满|病故|去世|逝世)")
_SUBJECT = re.compile(
    r"(?P<names>[^，,；;。：:\n]{2,40})[，,：:]\s*"
    r"(?P<verb>现?(?:任(?![命职免])|担任|兼任|改任|转任|不再(?:担任|兼任|任)|聘任?为|免去|免(?![除职])|晋升|套转|辞去))"
    r"(?P<post>[^，,；;。：:\n]{3,80})"
)
_REASON = re.compile(r"(?:因|由于|鉴于)[^，,；;。]{1,40}[，,]\s*")
_OTHER_LIST = re.compile(
    r"名单|名册|一览|专家|顾问|附[：:件表]|津贴|奖|公示|拟任|候选|成员|表彰|先进|称号|职称|资格|处分|问责"
)
_CAPTION = re.compile(r"[^，。；：:;,、（）()\t]{2,40}")
_GROUP = re.compile(
    r"(?:部门|机关|单位|企业|公司|集团|乡镇|街道|区县|县区|学校|院校|政府|局|委|办公室|法院|检察院|医院|人员|同志)$"
)
_PIECE_OF_NAME = re.compile(r"[\u3400-\u9fff·•．]{1,4}")
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
_OF_PERSON = re.compile(r"[（(](?:[男女][、，,]?)?(?:[\u4e00-\u9fff]{1,5}族)?[）)](?:为|的)")
_TITLE = re.compile(
    r"(?:等?(?:[\d一二三四五六七八九十两]{1,3}[名位])?(?:同志|先生|女士)|等[\d一二三四五六七八九十两]{1,3}(?:人|名干部))$"
)
_TERM = re.compile(r"[（(]?(?:试用期?|(?:任期|聘期)\s*[\d一二三四五六七八九十]|挂职)|[）)、，,；;。]")
_END = ("；", "。", ";")
_LONGEST_NAMES = 6  # characters of a name and the shortest post
_MOST_MERGED = 4  # lines of one entry
_MOST_AROUND = 4  # lines over or under the entries
_MOST_MARKS = 12  # marks behind which an entry may begin in a line that is none
_LONGEST_ROW_NAME = 4  # characters of a name, which a post behind a space is longer than
_ROW_WORDS = 12  # words of an entry that spaces alone part
_LONGEST = 400  # characters of an entry that are looked at


def is_personnel_list(title: str, lines: Sequence[TextLine]) -> bool:
    """True if a notice with this title is about posts, and most of its `lines` are entries of a personnel list."""
    if not _ABOUT_POSTS.search(title) and not (_DECIDES.search(title) and any(map(_elects, lines))):
        return False
    rows = _rows(lines)
    entries = [i for i, line in enumerate(lines) if i in rows or _is_entry(line.text) or _is_about(line.text)]
    if not entries:
        entries = [i for i, line in enumerate(lines) if _holds_entry(line.text)]
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
    return len(line.text) <= _LONGEST and _ELECTS.search(line.text.strip()) is not None


def _is_named(title: str, entry: str) -> bool:
    """True if `title` names somebody whom `entry` says something of: 关于张军任职的通知."""
    named = _OF_WHOM.search(title)
    return any(named and is_name(named["who"][:end]) and named["who"][:end] in _spaceless(entry) for end in (4, 3, 2))


def _spaceless(text: str) -> str:
    return "".join(text[:_LONGEST].split())


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
        elif _is_entry(text) or _is_cut_in_names(lines, at):
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
        entry = _is_entry(line.text)
        if headed and (_is_row(line.text) or (not entry and _is_of_long_names(_head(line.text)))):
            found.add(at)
        elif len(line.text) <= _LONGEST and not entry:
            if _HEADING.fullmatch(_unnumbered(line.text)):
                headed = True
            elif _begins_other_list(line.text):
                headed = False
    return frozenset(found)


def _begins_other_list(text: str) -> bool:
    """True if the line `text` may stand over a list of something else: experts, people who are honoured."""
    if _OTHER_LIST.search(text):
        return True
    bare = _unnumbered(text).strip()
    return bool(_CAPTION.fullmatch(bare)) and not (ends_post(bare) or is_name(bare) or _GROUP.search(bare))


def _is_row(text: str) -> bool:
    """True for 李明 某局局长（试用期一年）, with or without a date behind it."""
    if len(text) > _LONGEST:
        return False
    words = _ROW_DATE.sub("", _unnumbered(text)).rstrip("；;。 ").removesuffix("职务").split()
    if any(ends_post(word) and behind[0] not in "（(" for word, behind in pairwise(words)):
        return False  # two columns on one line
    for at in range(1, min(len(words), _ROW_WORDS)):
        if _PLACE.search(words[at - 1]):
            return False
        if not is_name(words[at]) and _are_names(" ".join(words[:at])) and ends_post("".join(words[at:])):
            return len("".join(words[at:])) > _LONGEST_ROW_NAME
    return False


def _clause(root: Draft, line: TextLine) -> None:
    """A line that does not begin with people; entries may follow an action in it.

    Behind a mark they are nodes of their own (市政府决定，任命：张军为…); in one sentence with date and authority
    (市政府决定任命张军为…) all of it is the entry.
    """
    for match in islice(re.finditer(r"[:：，,]\s*", line.text), _MOST_MARKS):
        before, behind = line.text[: match.end()], line.text[match.end() :]
        if _CLAUSE.search(before) and not read_enumerator(behind) and _is_entry(behind):
            root.add(Draft(type=NodeType.PARAGRAPH, short="para", text=before, lines=[line]))
            _entries(root, behind, [line])
            return
    if _is_about(line.text) or _holds_entry(line.text):
        _entries(root, line.text, [line])
        return
    root.add(Draft(type=NodeType.PARAGRAPH, short="para", text=line.text, lines=[line]))


def _holds_entry(text: str) -> bool:
    """True if an entry stands behind an action in `text`: 市政府决定任命张军为某局局长."""
    return any(_is_entry(text[match.end() :]) for match in islice(_ACTION.finditer(text), _MOST_MARKS))


def _entries(root: Draft, text: str, lines: Sequence[TextLine]) -> None:
    """The entries in `text`: one, or several parted by semicolons or full stops."""
    begins = [0]
    if len(lines) == 1:
        for match in re.finditer(r"[；;。]\s*", text):
            if _is_entry(text[match.end() : match.end() + _LONGEST]):
                begins.append(match.end())
    for start, end in zip(begins, [*begins[1:], len(text)], strict=True):
        draft = Draft(type=NodeType.PERSONNEL, short="entry", text=text[start:end].strip(), lines=list(lines))
        enumerator = read_enumerator(draft.text)
        if enumerator:
            draft.num, draft.text = draft.text[: enumerator.end].strip(), draft.text[enumerator.end :]
        root.add(draft)


def _is_about(text: str) -> bool:
    """True for 李明同志退休，免去其某局局长职务: a name, why, and what becomes of its bearer."""
    text = text[:_LONGEST]
    reason = _REASON.match(text)
    if reason and _is_plain_entry(text[reason.end() :]):
        return True
    then = _THEN.search(text)
    if then is None:
        itself = re.search(r"[，,]", text)
        head, ends = (text[: itself.start()], text[itself.end() :]) if itself else ("", "")
    else:
        head, ends = text[: then.start()], then["post"]
    head = "".join(head.split())
    if not any(is_name(head[:end]) and _WHY.match(head[end:]) for end in (2, 3, 4)):
        return False
    post = re.split(r"[，,；;。（(]", ends.rstrip("；;。"))[0]
    return bool((then and then["his"]) or _ITSELF.search(post) or ends_post(post.removesuffix("职务")))


def _is_entry(text: str) -> bool:
    """True if an entry begins `text`: people, and what they become or cease to be."""
    if _is_plain_entry(text) or _is_of_subject(text):
        return True
    bare, head = _bare(text[:_LONGEST]), _head(text)
    if _verb(head) is not None:
        return False
    told = len(bare) < len(text[:_LONGEST]) or _OF_PERSON.search(head) is not None
    return _is_post_of_somebody(head) or (told and _is_of_long_names(head))


def _is_of_subject(text: str) -> bool:
    """True for 张军，任某局局长: who it is about, a comma, and what becomes of them."""
    match = _SUBJECT.match(_unnumbered(text[:_LONGEST]))
    if match is None or not _are_names(match["names"]):
        return False
    last = _ASIDE.sub("", match["names"]).removesuffix("同志").rpartition("、")[2]
    post = re.split(r"[（(]", match["post"])[0].strip()
    return is_name("".join(last.split())) and ends_post(post.removesuffix("职务"))


def _head(text: str) -> str:
    """The first clause of `text`, behind its number and its action."""
    return re.split(r"[，,；;。:：]", _closed(_bare(text[:_LONGEST])), maxsplit=1)[0]


def _is_plain_entry(text: str) -> bool:
    """True if an entry begins `text` that prints a word between people and post."""
    text = _bare(text[:_LONGEST])
    head = re.split(r"[，,；;。:：]", _closed(text), maxsplit=1)[0]
    verb = _verb(head)
    if verb is None:
        return False
    post = head[verb.end() :]
    return verb.start() > 0 and _are_names(head[: verb.start()]) and len(post) > 1 and _is_post(post, verb[0], text)


def _closed(text: str) -> str:
    """`text`, the marks in its brackets covered."""
    return _ASIDE.sub(lambda match: re.sub(r"[，,；;。:：]", "、", match[0]), text)


def _is_post_of_somebody(head: str) -> bool:
    """True for 李明某市水务局局长职务, without 的: a name, then a post."""
    bare = head.removesuffix("职务").rstrip()
    if bare == head or not ends_post(bare) or _NO_NAME.match(bare):
        return False
    return len(bare) > _LONGEST_NAMES and (is_name(bare[:2]) or is_name(bare[:3]))


def _is_of_long_names(head: str) -> bool:
    """True for 乌云其木格为某局局长 behind an action: names that no family name begins, and a whole post."""
    names, _, post = head.partition("为")
    if not post:
        names, _, post = head.partition("的")
    parts = ["".join(part.split()) for part in re.split(r"[、，,]", _ASIDE.sub("", names).removesuffix("同志"))]
    if _NO_NAME.match(names) or not ends_post(post.removesuffix("职务")):
        return False
    return all(
        (_HAN.fullmatch(part) or _LONG.fullmatch(part))
        and not (_NO_PERSON.search(part) or ends_post(part) or is_body(part))
        for part in parts
    )


def _verb(head: str) -> re.Match[str] | None:
    """The first word that could say what becomes of the people named before it."""
    return next((match for match in _VERB.finditer(head) if _are_names(head[: match.start()])), None)


def _is_post(post: str, verb: str, text: str) -> bool:
    if verb == "的":
        return "职务" in text or "职级" in text or ends_post(post) or not text.endswith(_END)
    bare = post.removesuffix("职务")
    return ends_post(bare) or ends_post(re.split(r"[、（(]", bare)[0]) or not text.endswith(_END) or len(bare) > 3


def _bare(text: str) -> str:
    """`text` without the number and the action word it begins with."""
    text = _unnumbered(text)
    action = _ACTION.match(text)
    return (text[action.end() :] if action else text).strip()


def _unnumbered(text: str) -> str:
    enumerator = read_enumerator(text)
    return text[enumerator.end :] if enumerator else text


def _are_names(text: str) -> bool:
    """True if `text` is a list of personal names, 同志 and notes in brackets aside."""
    listed = _ASIDE.sub("", text).strip()
    listed = _TITLE.sub("", listed)
    if not listed or _NO_NAME.match(listed):
        return False
    parts = ["".join(part.split()) for part in re.split(r"[、，,]", listed)]
    if all(_HAN.fullmatch(part) or _are_two_names(part) for part in parts):
        return True
    # Names parted by nothing but spaces.
    names = listed.split()
    return len(names) > 1 and all(is_name(name) for name in names)


def _are_two_names(text: str) -> bool:
    """True for 张军和李明; 和 is also a character of names."""
    one, _, other = text.partition("和")
    return bool(_HAN.fullmatch(one) and _HAN.fullmatch(other))


def _is_cut_in_names(lines: Sequence[TextLine], at: int) -> bool:
    """True if line `at` ends behind the people of an entry, or within a name, and the next one goes on with it.

    Behind 、 nothing needs to follow: the list itself may be cut off.
    """
    line = lines[at].text[:_LONGEST]
    names = _bare(line).rstrip("、")
    behind = at + 1
    while behind < min(len(lines), at + _MOST_MERGED) and is_leftover(lines[behind].text, line):
        behind += 1
    open_list = line.rstrip().endswith("、")
    are_names = _are_names(names) and any(is_name(name) for name in re.split(r"[、，,\s]+", names))
    if behind == len(lines):
        return are_names and open_list
    following = lines[behind].text[:_LONGEST]
    if not _is_entry(names + following):
        return False
    if are_names and (_VERB.match(following) is not None or open_list):
        return True
    return _ends_within_name(names, following)


def _ends_within_name(names: str, following: str) -> bool:
    """True for 张世, or 张, above 荣为某局局长. 张军 above 李明为某局局长 may be one name or two."""
    if _HEADING.fullmatch(names) or _NO_NAME.match(names) or _NO_PERSON.search(names) or _GROUP.search(names):
        return False
    *before, piece = re.split(r"[、，,]", names)
    verb = _VERB.search(following, 1, 6)
    rest = following[: verb.start()] if verb else ""
    if not (_PIECE_OF_NAME.fullmatch(piece) and _PIECE_OF_NAME.fullmatch(rest)):
        return False
    if before and not _are_names("、".join(before)):
        return False
    return is_name(piece) or is_name(piece + rest)


def _goes_on(text: str, lines: Sequence[TextLine], at: int) -> bool:
    """True if the entry `text` is cut, and line `at` goes on with it, or stands between its pieces."""
    following = lines[at].text
    if text.rstrip().endswith(_END):
        return False
    if is_leftover(following, text):
        behind = next(
            (i for i in range(at + 1, min(len(lines), at + _MOST_MERGED)) if not is_leftover(lines[i].text, text)), 0
        )
        return behind > 0 and _goes_on(text, lines, behind)
    if not _is_entry(text):
        return True
    if _is_plain_entry(following) or _ACTION.fullmatch(following.rstrip(" :：，,。")):
        return False
    if following.rstrip()[-1:] in ":：":
        return False
    if _is_entry(following) and (_is_whole(text) or _ACTION.match(_unnumbered(following))):
        return False
    # Behind a whole post only a term or the end of a bracket goes on: another line is words of its own.
    return _TERM.match(following) is not None or (not _NO_NAME.match(following) and not _is_whole(text))


def _is_whole(text: str) -> bool:
    """True if the entry `text` ends behind a post (局长) or 职务."""
    return ends_post(text) or text.rstrip().endswith("职务")
