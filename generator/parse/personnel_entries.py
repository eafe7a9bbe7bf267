"""Entries of personnel lists: whether a line is one, without its number and its action.

What tells is a list of names, and behind it a word that says what becomes of them, or a post.
"""

from __future__ import annotations

import re
from itertools import islice

from generator.notation.enumerators import read_enumerator
from generator.vocabulary import ends_post, explains, is_body, is_name

ACTIONS = (
    r"(?:提名|提请|任命|任免|免去|免除|聘任|聘用|解聘|续聘|同意|决定|批准|推荐|撤销|接受|建议|委派|委任|罢免|选举|补选|推选|聘请|"
    r"免(?![去除职])|聘(?![任用请期]))"
)
ACTION = re.compile(rf"{ACTIONS}(?:[，,、]?\s*{ACTIONS})*\s*")
VERB = re.compile(
    r"不再兼任|不再担任|兼任|兼(?=[\u4e00-\u9fff]{4})|担任|改任|挂职|挂任|代理|晋升为?|套转为?|转任|(?<![责主])任(?!职(?![业工])|务|何)|为|的|辞去"
)
NO_NAME = re.compile(
    r"以上|上述|下列|该|其(?!其|木格)|任期|聘期|试用|本|各|有关|根据|经|按照|同意|决定|任命|免去|聘任|聘用|原|同时|因|现|特此|自|此|因此|另|"
    r"姓\s*名|序号|或者|第"
)
_HAN = re.compile(r"[\u3400-\u9fff·•．]{2,4}|[\u3400-\u9fff]{1,8}[·•][\u3400-\u9fff·•]{1,10}")
_LONG = re.compile(r"[\u3400-\u9fff]{5,9}")
NO_PERSON = re.compile(r"人员|同志|干部|部门|单位|负责|职务|名单|机构|委员|办公|政府")
_THEN = re.compile(
    r"[，,](?:同时|并|决定|现|正式)?(?:(?:任命|免去|免除|聘任|解聘|提名)(?P<his>其(?!其|木格))?|(?:不再)?(?:兼任|担任|任))(?P<post>.+)"
)
_ITSELF = re.compile(r"职务(?:自行|自然|随之|相应|一并|同时)(?:免除|免去|解除)$")
_SUBJECT = re.compile(
    r"(?P<names>[^，,；;。：:\n]{2,40})[，,：:]\s*"
    r"(?P<verb>现?(?:任(?![命职免])|担任|兼任|改任|转任|不再(?:担任|兼任|任)|聘任?为|免去|免(?![除职])|晋升|套转|辞去))"
    r"(?P<post>[^，,；;。：:\n]{3,80})"
)
_REASON = re.compile(r"(?:因|由于|鉴于)[^，,；;。]{1,40}[，,]\s*")
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
_OF_PERSON = re.compile(r"[（(](?:[男女][、，,]?)?(?:[\u4e00-\u9fff]{1,5}族)?[）)](?:为|的)")
_TITLE = re.compile(
    r"(?:等?(?:[\d一二三四五六七八九十两]{1,3}[名位])?(?:同志|先生|女士)|等[\d一二三四五六七八九十两]{1,3}(?:人|名干部))$"
)
END = ("；", "。", ";")
_LONGEST_NAMES = 6  # characters of a name and the shortest post
MOST_MARKS = 12  # marks behind which an entry may begin in a line that is none
LONGEST = 400  # characters of an entry that are looked at


def is_entry(text: str) -> bool:
    """True if an entry begins `text`: people, and what they become or cease to be."""
    if is_plain_entry(text) or _is_of_subject(text):
        return True
    bare, head = without_action(text[:LONGEST]), head_of(text)
    if _verb(head) is not None:
        return False
    told = len(bare) < len(text[:LONGEST]) or _OF_PERSON.search(head) is not None
    return _is_post_of_somebody(head) or (told and is_of_long_names(head))


def holds_entry(text: str) -> bool:
    """True if an entry stands behind an action in `text`: 市政府决定任命张军为某局局长."""
    return any(is_entry(text[match.end() :]) for match in islice(ACTION.finditer(text), MOST_MARKS))


def is_about(text: str) -> bool:
    """True for 李明同志退休，免去其某局局长职务: a name, why, and what becomes of its bearer."""
    text = text[:LONGEST]
    reason = _REASON.match(text)
    if reason and is_plain_entry(text[reason.end() :]):
        return True
    then = _THEN.search(text)
    if then is None:
        itself = re.search(r"[，,]", text)
        head, ends = (text[: itself.start()], text[itself.end() :]) if itself else ("", "")
    else:
        head, ends = text[: then.start()], then["post"]
    head = "".join(head.split())
    if not any(is_name(head[:end]) and explains(head[end:]) for end in (2, 3, 4)):
        return False
    post = re.split(r"[，,；;。（(]", ends.rstrip("；;。"))[0]
    return bool((then and then["his"]) or _ITSELF.search(post) or ends_post(post.removesuffix("职务")))


def _is_of_subject(text: str) -> bool:
    """True for 张军，任某局局长: who it is about, a comma, and what becomes of them."""
    match = _SUBJECT.match(unnumbered(text[:LONGEST]))
    if match is None or not are_names(match["names"]):
        return False
    last = _ASIDE.sub("", match["names"]).removesuffix("同志").rpartition("、")[2]
    post = re.split(r"[（(]", match["post"])[0].strip()
    return is_name("".join(last.split())) and ends_post(post.removesuffix("职务"))


def head_of(text: str) -> str:
    """The first clause of `text`, behind its number and its action."""
    return re.split(r"[，,；;。:：]", _closed(without_action(text[:LONGEST])), maxsplit=1)[0]


def is_plain_entry(text: str) -> bool:
    """True if an entry begins `text` that prints a word between people and post."""
    text = without_action(text[:LONGEST])
    head = re.split(r"[，,；;。:：]", _closed(text), maxsplit=1)[0]
    verb = _verb(head)
    if verb is None:
        return False
    post = head[verb.end() :]
    return verb.start() > 0 and are_names(head[: verb.start()]) and len(post) > 1 and _is_post(post, verb[0], text)


def _closed(text: str) -> str:
    """`text`, the marks in its brackets covered."""
    return _ASIDE.sub(lambda match: re.sub(r"[，,；;。:：]", "、", match[0]), text)


def _is_post_of_somebody(head: str) -> bool:
    """True for 李明某市水务局局长职务, without 的: a name, then a post."""
    head = _ASIDE.sub("", head).rstrip()
    bare = head.removesuffix("职务").rstrip()
    if bare == head or not ends_post(bare) or NO_NAME.match(bare):
        return False
    return len(bare) > _LONGEST_NAMES and (is_name(bare[:2]) or is_name(bare[:3]))


def is_of_long_names(head: str) -> bool:
    """True for 乌云其木格为某局局长 behind an action: names that no family name begins, and a whole post."""
    names, _, post = head.partition("为")
    if not post:
        names, _, post = head.partition("的")
    parts = ["".join(part.split()) for part in re.split(r"[、，,]", _ASIDE.sub("", names).removesuffix("同志"))]
    if NO_NAME.match(names) or not ends_post(post.removesuffix("职务")):
        return False
    return all(
        (_HAN.fullmatch(part) or _LONG.fullmatch(part))
        and not (NO_PERSON.search(part) or ends_post(part) or is_body(part))
        for part in parts
    )


def _verb(head: str) -> re.Match[str] | None:
    """The first word that could say what becomes of the people named before it."""
    return next((match for match in VERB.finditer(head) if are_names(head[: match.start()])), None)


def _is_post(post: str, verb: str, text: str) -> bool:
    if verb == "的":
        return "职务" in text or "职级" in text or ends_post(post) or not text.endswith(END)
    bare = post.removesuffix("职务")
    return ends_post(bare) or ends_post(re.split(r"[、（(]", bare)[0]) or not text.endswith(END) or len(bare) > 3


def without_action(text: str) -> str:
    """`text` without the number and the action word it begins with."""
    text = unnumbered(text)
    action = ACTION.match(text)
    return (text[action.end() :] if action else text).strip()


def unnumbered(text: str) -> str:
    """`text` without the number it begins with."""
    enumerator = read_enumerator(text)
    return text[enumerator.end :] if enumerator else text


def are_names(text: str) -> bool:
    """True if `text` is a list of personal names, 同志 and notes in brackets aside."""
    listed = _ASIDE.sub("", text).strip()
    listed = _TITLE.sub("", listed)
    if not listed or NO_NAME.match(listed):
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
