"""Members of rosters: what one line of text says of them.

Forms: 组 长：张 军 副市长; 张 军（市财政局局长）; 主任：张军; 成员：张军（市财政局）、李明、王芳; 1. 张军 市财政局局长;
two roles on one line. A note of sex or nation stays with the name: 沈静（女）. A role has to be a word for a role where
nothing but names follows it, and a name that stands without a space before its post has to begin with a family name,
unless what stands in the brackets behind it ends as posts do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.issue import TextLine
from generator.text import group
from generator.vocabulary import ends_post, is_name, is_role

_HAN = r"[\u4e00-\u9fff]"
ROLE = rf"(?P<role>{_HAN}(?:\s{{0,4}}{_HAN}){{0,7}})\s*[:：]"
_FOREIGN = rf"{_HAN}{{1,6}}(?:[·•‧・]{_HAN}{{1,6}}){{1,3}}"
_CLOSED = r"[\u4e00-\u9fff·]{2,5}"
_SPACED = rf"{_HAN}\s{{1,3}}{_HAN}(?:(?!{_HAN})|{_HAN}(?=\s?[（(]))"
NAME = rf"(?P<name>{_SPACED}|{_FOREIGN}|{_CLOSED})"
_NOTE = rf"[（(](?:[男女](?:[，,、]\s?{_HAN}{{1,5}}族)?|{_HAN}{{1,5}}族)[）)]"  # （女）, （女，满族）
_FOREIGN_NAME = re.compile(_FOREIGN)
_MEMBER = re.compile(rf"(?:{ROLE}\s*)?{NAME}(?P<note>\s?{_NOTE})?\s+(?P<post>[\u4e00-\u9fff（(“《][^。；：:\t|]*)")
_ROLE_AND_NAMES = re.compile(rf"{ROLE}\s*(?P<names>\S[^：:\t|。；]*)[。；]?")
_NAMED = re.compile(rf"{NAME}\s?(?:[（(](?P<post>[^（）()]+(?:[（(][^（）()]*[）)])?[^（）()]*)[）)])?")
_SERIAL = re.compile(r"(?P<number>\d{1,3}\s?[.．、])\s*(?=\S)")
_NEXT_ROLE = re.compile(rf"(?<!\s)\s++(?=(?P<role>{_HAN}{{2,8}}|{_HAN}(?:\s{{1,4}}{_HAN}){{1,3}})\s*[:：])")
_BETWEEN = re.compile(r"[、，,；;\s]")


@dataclass(slots=True)
class Member:
    """One member: printed role or None, name without spaces, post, lines, printed column (0 or 1), printed number.

    With an empty name it is words of the roster that belong to no member.
    """

    role: str | None
    name: str
    post: str
    column: int
    line: TextLine
    last: TextLine
    number: str = ""


def member(text: str, column: int, line: TextLine) -> Member | None:
    """The member that `text` names: a role if one is printed, a name, a space, a post."""
    match = _MEMBER.fullmatch(text)
    if not match or "，" in match["post"][:4]:
        return None
    role = group(match, "role") if match["role"] else None
    name = text[match.start("name") : match.end("note" if match["note"] else "name")]
    return made(role, name, group(match, "post").strip(), column, line)


def made(role: str | None, name: str, post: str, column: int, line: TextLine) -> Member:
    """A member on one line; the spaces inside role and name go."""
    return Member(closed(role) if role else None, closed(name), post, column, line, line)


def members_of(text: str, line: TextLine) -> list[Member]:
    """The members that a line without cells names; none if it holds anything besides."""
    found: list[Member] = []
    for part in _parts(text):
        serial = _SERIAL.match(part)
        rest = part[serial.end() :] if serial else part
        here = _members(rest, line)
        if not here or (serial and (len(here) > 1 or not is_name(here[0].name))):
            return []
        if serial:
            here[0].number = group(serial, "number")
        found += here
    return found


def names_a_person(name: str) -> bool:
    """True if `name` could be a personal name, or one of another nation; a note behind it aside: 斯琴·巴特尔（女）."""
    bare = re.sub(rf"{_NOTE}$", "", name)
    return is_name(bare) or _FOREIGN_NAME.fullmatch(bare) is not None


def begins_foreign_name(text: str) -> bool:
    """True if `text` holds nothing but a name of another nation, or the beginning of one: 斯琴·巴."""
    return _FOREIGN_NAME.fullmatch(text.strip()) is not None


def role_alone(text: str) -> str | None:
    """The role that is all that `text` prints (组 长：); None if it prints anything else."""
    bare = text.strip()
    return closed(bare[:-1]) if bare[-1:] in (":", "：") and is_role(bare[:-1]) else None


def closed(text: str) -> str:
    """`text` without the spaces in it."""
    words = [text[match.start() : match.end()] for match in re.finditer(r"\S+", text)]
    whole = words[0] if words else ""
    for word in words[1:]:
        whole = whole + word
    return whole


def _parts(text: str) -> Iterator[str]:
    """`text`, cut before each role but the first; 总 指 挥 is one role, though 指挥 is one as well."""
    at = 0
    for match in _NEXT_ROLE.finditer(text):
        if is_role(match["role"]) and re.search("[:：]", text[at : match.start()]):
            yield text[at : match.start()]
            at = match.end()
    yield text[at:]


def _members(text: str, line: TextLine) -> list[Member]:
    one = member(text, 0, line)
    listed = _ROLE_AND_NAMES.fullmatch(text)
    if listed and is_role(listed["role"]):
        role, names = group(listed, "role"), group(listed, "names")
        found = _listed(names, line)
        if found and (one is None or len(found) > 1):
            found[0].role = closed(role)
            return found
    if one is not None:
        return [one]
    alone = _NAMED.fullmatch(text)
    if alone and alone["post"] and _is_named(alone):
        return [made(None, group(alone, "name"), group(alone, "post"), 0, line)]
    return []


def _is_named(match: re.Match[str]) -> bool:
    """True if a name stands in `match`: one that begins with a family name, or any in front of a post in brackets."""
    if ends_post(match["name"]):
        return False
    return names_a_person(match["name"]) or (match["post"] is not None and ends_post(match["post"]))


def _listed(text: str, line: TextLine) -> list[Member]:
    """The members of a list of nothing but names, posts in brackets behind some."""
    found: list[Member] = []
    at = 0
    while at < len(text):
        if _BETWEEN.match(text, at):
            at += 1
            continue
        match = _NAMED.match(text, at)
        if not match or not _is_named(match):
            return []
        end = match.end()
        if end < len(text) and not _BETWEEN.match(text, end) and not text[end - 1].isspace():
            return []
        post = group(match, "post") if match["post"] else ""
        found.append(made(None, group(match, "name"), post, 0, line))
        at = end
    return found
