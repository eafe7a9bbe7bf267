"""Where the people of an entry end and their post begins: 张军|为|某局局长, 李明|的|某局局长职务, 王强 某局局长."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.enrich.appointments.people import Person, read_people
from generator.enrich.appointments.posts import read_posts
from generator.vocabulary import ends_post, enters_post, is_name

LINK = re.compile(
    r"不再担任|不再兼任|不再任|挂职担任|挂职任|挂职为|挂任|挂职|兼任|兼(?=[省市州盟县区旗\u4e00-\u9fff]{4})|担任|改任|转任|代理|晋升为|晋升|套转为|套转|"
    r"(?<![责主])任(?!职(?![业工])|务|何)|为|辞去|的|同志(?=[^\s、，,和任为的])(?!不再|兼任|担任|改任|挂|代理|晋升|套转|辞)"
)
SHORT = re.compile(r"免(?![去除职])|聘(?![任用请期])|任(?![命用职免])")
"""A verb of one character, where an entry begins with it."""
_DAY = r"(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日"
ROW_DATE = re.compile(rf"[（(]{_DAY}[）)]$|(?:(?<=[\s）)长任员记席师理])){_DAY}$")
_WHOLE_PLACE = re.compile(r"[省市州盟县旗]|[\u4e00-\u9fff]{2,5}?[省市州盟县旗]")
_PLACE = re.compile(r"[省市州盟县区旗镇乡]|[\u4e00-\u9fff]{1,5}?[省市州盟县区旗镇乡]")
_EACH = re.compile(r"(?:均|都|分别)?$")
_HOLDING = frozenset({"任", "担任", "兼任", "挂任"})
_FARTHEST = 1500  # characters of a list of people
SHORTEST = 2  # characters of a post
_CUT_OFF = 3  # characters of one whose end is lost


Cut = tuple[tuple[Person, ...], str, str]
"""People, the word that links them to a post, and the post."""


def linked(rest: str) -> Cut | None:
    """People, link and post of 张军为某局局长; the cut that makes the likelier names if there are several."""
    found: list[Cut] = []
    for match in LINK.finditer(rest, 0, _FARTHEST):
        link, post = match[0], rest[match.end() :].strip()
        before = _EACH.search(rest, 0, match.end() if link == "同志" else match.start())
        people = read_people(rest[: before.start() if before else 0])
        if link in _HOLDING and post.startswith("的"):
            link, post = "的", post[1:]  # 免去张军兼任的某局局长职务
        if before and before[0] == "分别":
            link = before[0] + link
        if people and len(post) >= SHORTEST and not (link == "同志" and "职务" not in post):
            found.append((people, link, post))
        elif found:
            break
        if len(found) > 1:
            break
    if not found:
        return None
    if len(found) > 1 and _likelier(found[1], found[0]):
        return found[1]
    return found[0]


def _likelier(one: Cut, other: Cut) -> bool:
    """True if `one`, which cuts later than `other`, is the likelier: 欧阳任重|任, 张学为|任, not 张军为|任城区."""
    if not all(is_name(person.name) for person in one[0]):
        return False
    if not all(is_name(person.name) for person in other[0]):
        return True
    return (
        other[2].startswith(one[1]) and one[1] in ("任", "为") and bool(_WHOLE_PLACE.match(one[2])) and other[1] != "的"
    )


def unlinked(rest: str, verb: str | None, places: frozenset[str]) -> Cut | None:
    """People and post of 李明 某局局长, and of 免去李明某局局长职务: a space stands between them, or nothing."""
    link = "的" if enters_post(verb or "") is False else "为"
    words = list(re.finditer(r"\S+", rest))
    for word in words[1:8]:
        people, post = read_people(rest[: word.start()]), rest[word.start() :]
        if people and len(word[0]) > 1 and len(post) > _CUT_OFF and ends_in_post(post) and not read_people(word[0]):
            return people, link, post
    if link == "的" and "职务" in rest and rest[:2] not in places:
        cuts = [cut for cut in (2, 3, 4) if is_name(rest[:cut]) and _PLACE.match(rest[cut:])]
        # 李明市水务局局长: 李明|市, where 李明市 is no less a name. A place may be longer, a name before it is not.
        if cuts:
            return read_people(rest[: cuts[0]]), link, rest[cuts[0] :]
    return None


def ends_in_post(post: str) -> bool:
    """True if `post`, a day behind it aside, ends in a post."""
    bare = ROW_DATE.sub("", post.strip()).strip().removesuffix("职务")
    return any(ends_post(one.text) for one in read_posts(bare).posts[-1:])


def prints_short_verbs(entries: Sequence[str]) -> bool:
    """True if a list with these `entries` prints verbs of one character: 免 or 聘, or 任 in all of them."""
    found = [match[0] for text in entries if (match := SHORT.match(text.strip()))]
    return bool({"免", "聘"} & {*found}) or (len(found) > 1 and len(found) == len(entries))


def is_short_verb(bare: str) -> bool:
    """True for 任张军为某局局长, where 任 is no family name: 张军 is a name too, and 为 links it to the post."""
    cut = linked(bare[1:])
    return bool(cut and cut[1] == "为" and all(is_name(person.name) for person in cut[0]))
