"""Posts, roles, terms, rubrics and other names in English: what the vocabulary has, put together by rule."""

from __future__ import annotations

import re

from generator.notation.dates import MONTHS
from generator.notation.numerals import read_numeral
from generator.vocabulary.loader import load

_POSTS = {entry["zh"]: entry for entry in (*load("posts"), *load("post_names"))}
_ROLES = {entry["zh"]: entry["en"] for entry in load("roles")}
_VERBS = {entry["zh"]: entry["en"] for entry in load("appointment_verbs")}
_RUBRICS: dict[str, str] = {entry["zh"]: entry["en"] for entry in load("rubrics")}

_CENTRAL: dict[str, str] = {entry["zh"]: entry["en"] for entry in load("central_bodies")}
PROVINCES: dict[str, str] = {entry["zh"]: entry["en"] for entry in load("provinces")}
"""The provinces and their English names."""

_BEFORE = re.compile(r"(?P<acting>代理|代)?(?P<first>第一|常务|执行)?(?P<deputy>副)?(?P<name>.+)")
_FIRST = {"第一": "First", "常务": "Executive", "执行": "Executive"}
_RANK = re.compile(r"(?P<deputy>正|副)(?P<level>[局处科厅])级领导干部")
_LEVELS = {"厅": "Department", "局": "Bureau", "处": "Division", "科": "Section"}

_YEARS = r"(?P<years>[一二两三四五六七八九十0-9]{1,2})年"
_TERM = re.compile(rf"(?P<what>试用期|聘期|任期|挂职[、，,]?时间)(?:为)?{_YEARS}(?P<rest>.*)")
_WORDS = dict(enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=2))
_WHAT = {"试用期": "probation", "聘期": "engagement", "任期": "term of office"}
_FROM_DAY = re.compile(r"[，、,]?自(?P<what>聘用|聘任|任职|任命)之日起(?:计算)?")
_FROM_MONTH = re.compile(r"[，、,]?自(?P<year>[0-9]{4})年(?P<month>[0-9]{1,2})月起(?:计算)?")

_SINCE = re.compile(
    r"自(?:本?(?:决定|通知|办法|规定|意见|方案|预案|通告|公告))?(?P<act>公布|发布|印发|施行)之日起(?:施行|执行)?"
)
_ACTS = {"公布": "publication", "发布": "publication", "印发": "issue", "施行": "entry into force"}
_VALID = re.compile(rf"有效期(?:为)?{_YEARS}")
_CONGRESS = re.compile(
    r"(?P<level>[省市区县州盟旗])第(?P<number>[一二三四五六七八九十]{1,3})届"
    r"(?:(?:人大|人民代表大会)(?P<committee>常委会|常务委员会)|人民代表大会)"
)

_OF = re.compile(r"(?P<level>[省市区县州盟旗])(?:人民)?政府(?P<office>办公[厅室])?(?P<ending>文件|规章|规范性文件)")
_GOVERNMENTS = {
    "省": "Provincial", "市": "Municipal", "区": "District", "县": "County", "州": "Prefectural", "盟": "League",
    "旗": "Banner",
}  # fmt: skip
_OFFICES = {"办公厅": "General Office of the ", "办公室": "Office of the "}
_ENDINGS = {"文件": "Documents", "规章": "Rules", "规范性文件": "Normative Documents"}


def post_in_english(post: str) -> str | None:
    """The English of a post within a body (副局长 → Deputy Director), None where the vocabulary has none."""
    rank = _RANK.fullmatch(post)
    if rank:
        deputy = "Deputy " if rank["deputy"] == "副" else ""
        return f"Leading Official at {deputy}{_LEVELS[rank['level']]} Level"
    if post in _POSTS:
        return str(_POSTS[post]["en"])
    parts = _BEFORE.fullmatch(post)
    entry = _POSTS.get(parts["name"]) if parts else None
    if parts is None or entry is None:
        return None
    words = [
        "Acting" if parts["acting"] else "",
        _FIRST.get(parts["first"] or "", ""),
        entry.get("deputy", "Deputy") if parts["deputy"] else "",
        entry["en"],
    ]
    return " ".join(word for word in words if word)


def role_in_english(role: str) -> str | None:
    """The English of a role in a group (常务副组长 → Executive Deputy Group Leader), None where there is none."""
    parts = _BEFORE.fullmatch(role)
    name = parts["name"] if parts else role
    chief = name.startswith("总") and name not in _ROLES
    known = _ROLES.get(name[1:] if chief else name)
    if parts is None or known is None:
        return None
    words = ["Acting" if parts["acting"] else "", _FIRST.get(parts["first"] or "", "")]
    words += ["Deputy" if parts["deputy"] else "", "Chief" if chief else "", known]
    return " ".join(word for word in words if word)


def central_body(name: str) -> str | None:
    """The English of a body above cities (国务院, 省政府), None where the vocabulary has none."""
    return _CENTRAL.get(name)


def verb_in_english(verb: str) -> str | None:
    """What the English edition says of somebody whom `verb` puts into or out of a post, None for an unknown verb."""
    return _VERBS.get(verb)


def term_in_english(term: str) -> str | None:
    """The English of a term as personnel lists print it (聘期三年 → engagement of three years); None for any other."""
    if term == "兼":
        return "concurrently"
    found = _TERM.fullmatch(re.sub(r"\s", "", term))
    length = _years(found["years"]) if found else None
    if found is None or length is None:
        return None
    words = f"{_WHAT.get(found['what'], 'secondment')} of {length}"
    if not found["rest"]:
        return words
    month = _FROM_MONTH.fullmatch(found["rest"])
    if month and 1 <= int(month["month"]) <= len(MONTHS):
        return f"{words} from {MONTHS[int(month['month']) - 1]} {month['year']}"
    day = _FROM_DAY.fullmatch(found["rest"])
    if day:
        return f"{words} from the day of {'appointment' if day['what'].startswith('任') else 'engagement'}"
    return None


def validity_in_english(term: str) -> str | None:
    """The English of a clause of validity without dates (自公布之日起, 长期有效); None where a part of it has none."""
    words = [_validity(part) for part in re.split("[、，,]", re.sub(r"\s", "", term))]
    return ", ".join(word for word in words if word) if all(words) else None


def _validity(part: str) -> str | None:
    since, years = _SINCE.fullmatch(part), _VALID.fullmatch(part)
    if since:
        return f"from the day of {_ACTS[since['act']]}"
    length = _years(years["years"]) if years else None
    if length:
        return f"valid for {length}"
    return "valid indefinitely" if part == "长期有效" else None


def _years(printed: str) -> str | None:
    years = read_numeral(printed.replace("两", "二"))
    return None if years is None else "one year" if years == 1 else f"{_WORDS.get(years, years)} years"


def congress_in_english(name: str) -> str | None:
    """The English of a people's congress of a numbered term, or of its standing committee; None for any other name."""
    found = _CONGRESS.fullmatch(name)
    number = read_numeral(found["number"]) if found else None
    if found is None or number is None:
        return None
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    congress = f"{number}{ending} {_GOVERNMENTS[found['level']]} People's Congress"
    return f"Standing Committee of the {congress}" if found["committee"] else congress


def rubric_in_english(rubric: str) -> str | None:
    """The English of a rubric of the contents, its brackets aside; None where the vocabulary has none."""
    name = rubric.strip("【】 ")
    of = _OF.fullmatch(name)
    if of:
        office = _OFFICES[of["office"]] if of["office"] else ""
        return f"{_ENDINGS[of['ending']]} of the {office}{_GOVERNMENTS[of['level']]} People's Government"
    if name in _RUBRICS:
        return _RUBRICS[name]
    pairs = ((_RUBRICS.get(name[:end]), _RUBRICS.get(name[end:])) for end in range(2, len(name) - 1))
    for first, second in pairs:
        if first and second:
            return f"{first}: {second}" if " and " in second else f"{first} and {second}"
    return None
