"""Where the people of an entry end and their post begins: 张军|为|某局局长, 李明|的|某局局长职务, 王强 某局局长."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.enrich.appointments.people import Person, read_people
from generator.enrich.appointments.posts import read_posts
from generator.enrich.bodies import cut_post
from generator.vocabulary import ends_post, enters_post, is_name
from generator.vocabulary.departments import ends_body

LINK = re.compile(
    r"不再担任|不再兼任|不再任|挂职担任|挂职任|挂职为|挂任|挂职|兼任|兼(?=[省市州盟县区旗\u4e00-\u9fff]{4})|担任|改任|转任|代理|晋升为|晋升|套转为|套转|"
    r"(?<![责主])任(?!职(?![业工])|务|何)|为|辞去|的|同志(?=[^\s、，,和任为的])(?!不再|兼任|担任|改任|挂|代理|晋升|套转|辞)"
)
SHORT = re.compile(r"免(?![去除职])|聘(?![任用请期])|任(?![命用职免])")
"""A verb of one character, where an entry begins with it."""
_DAY = r"(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日"
ROW_DATE = re.compile(rf"[（(]{_DAY}[）)]$|(?:(?<=[\s）)长任员记席师理])){_DAY}$")
_WHOLE_PLACE = re.compile(r"[省市州盟县旗]|[\u4e00-\u9fff]{2,5}?[省市州盟县旗]")
_LEVEL = re.compile(r"[省市州盟县区旗](?![省市州盟县区旗])")
_OF_LEVEL = re.compile(r"(?:人民)?政府|委|人大|政协|纪委|监委|(?:常务)?副?[省市州盟县区旗]长|直属")
_ANY_PLACE = re.compile(r"[\u4e00-\u9fff]{2,5}?[省市州盟县区旗镇乡]|[\u4e00-\u9fff][县旗镇乡]")
_MANY = re.compile(r"[^、，,；;。]{2,12}、")
_SPACED = re.compile(r"[\u4e00-\u9fff]\s+[\u4e00-\u9fff](?=[\u4e00-\u9fff])")
_ASIDE = re.compile(r"[（(][^（）()]*[）)]$")
_KNOWN = 2
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
        return _adjoining(rest, link, places)
    return None


def _adjoining(rest: str, link: str, places: frozenset[str]) -> Cut | None:
    """People and post of 李明市水务局局长职务, where exactly one cut makes a name and what a post may begin with.

    A place that the list names elsewhere is believed before others: 王海|滨海市 where it is of 滨海. Of 王秀英临河县 it
    cannot be told where the name ends.
    """
    listed, mark, last = rest.rpartition("、") if _MANY.match(rest) else ("", "", rest)
    bare = "".join(last.split())
    spaced = _SPACED.match(last)
    ends = [len("".join(spaced[0].split()))] if spaced else [2, 3, 4]
    fits = {end: fit for end in ends if is_name(bare[:end]) and (fit := _fit(bare[end:], places))}
    known = [end for end, fit in fits.items() if fit == _KNOWN]
    cuts = known or list(fits)
    people = read_people(f"{listed}{mark}{bare[: cuts[0]]}") if len(cuts) == 1 else ()
    return (people, link, bare[cuts[0] :]) if people else None


def _fit(post: str, places: frozenset[str]) -> int:
    """How well a post may begin like `post`: with a place of the list, a level's word, any place; 0 if it may not."""
    if post[:2] in places:
        return _KNOWN
    level = _LEVEL.match(post)
    if level:
        body, _ = cut_post(_ASIDE.sub("", post).removesuffix("职务"), None)
        return 1 if _OF_LEVEL.match(post, 1) or (body and ends_body(body)) else 0
    return 1 if _ANY_PLACE.match(post) else 0


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
