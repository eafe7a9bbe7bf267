"""What lines are by their shape: heads, titles, headings, roster lines, lists behind a label, tails."""

from __future__ import annotations

import re

from generator.notation.dates import is_date
from generator.notation.enumerators import Level, read_attachment_label, read_enumerator
from generator.notation.numbers import read_number, read_order_serial, read_registration
from generator.repair.joining.marks import CLAUSE_MARK, ends_whole
from generator.repair.joining.wording import Wording
from generator.vocabulary import genre_of, is_body

_ROSTER_LINE = re.compile(
    r"(?:[\u4e00-\u9fff ]{1,8}[:：] ?)?[\u4e00-\u9fff] ?[\u4e00-\u9fff]{1,3} +[\u4e00-\u9fff][^，。；]*"
    r"|[\u4e00-\u9fff] ?[\u4e00-\u9fff]{1,3}[:：] ?[\u4e00-\u9fff] ?[\u4e00-\u9fff]{1,3} +[\u4e00-\u9fff][^。；]{,80}"
)
_LIST_START = re.compile(
    r"[—－-]{1,2}\s*[\u4e00-\u9fff“]|[一二三四五六七八九十]是|注[:：]|【|[\u4e00-\u9fff/]{2,14}[：:](?=.)"
)
# A title names its issuer before 关于; a sentence gives its grounds: 为落实…关于….
_ABOUT = re.compile(r"(?!为|根据|按照|依据)[^\s《]{0,30}关于\S")
_SERIAL = re.compile(r"(?:\d{4}\s*年\s*)?第\s*\d+(?:\s*[、—－-]\s*\d+)?\s*[号期](?:\s*[（(]总第\s*\d+\s*期)?")
LEAST_SENTENCE = 34
_LEAST_ITEM = 12
_SHORTEST_TAIL = 2
_LONGEST_TAIL = 14
_SHORTEST_PARAGRAPH = 7
_BRACKETED = re.compile(r"（[^（）]*）")
_LABEL = re.compile(r"[\u4e00-\u9fff/]{2,8}[：:]")
# Words that short paragraphs begin with: 特此通知。 以上意见妥否，请批示。 本办法自发布之日起施行。
_PARAGRAPH_START = re.compile(
    r"[无略][。；]|特此|以上|现(?!行)|请|各|自(?=[发公印下即本\d])|为|对|在|由|凡|此|本(?=[办规通方细条决意公市区县省])|按|根据"
    r"|[^。；]{2,4}(?:为[^。；]+|的[^。；]{3,}职务)[；。]$"
)
# Words of function with which no line ends, each unless it is the end of another word (目的, 总和, 行为).
_UNFINISHED = re.compile(
    r"""(?:
      (?<![目])的 | (?<![总共中调温缓])和 | (?<![参])与 | (?<![以普涉])及 | 或 | (?<![合兼归])并 | 且  # joining
    | (?<![核校应针相])对 | 把 | 被 | (?<![服])从 | (?<![方面走去志导意取动])向 | 按 | (?<![理自缘事])由
    | (?<![行作认人])为 | (?<![可予所难得加足])以 | (?<![等属关对低高位])于 | (?<![财已曾途])经 | (?<![麻上])将
    | (?<![存现所潜内实])在 | (?<![周迟签报])到 | (?<![冬夏])至  # before their object
    | (?<![但凡可不])是 | (?<![尤与])其 | (?<![应])该 | (?<![而早])已 | 第 | 不 | 未 | 各
    | (?<![总反])之 | (?<![节合契公制预违])约 | [按依遵]照
    )$""",
    re.VERBOSE,
)
# A clause that begins 在 and says no more than where or when: 在规划条件中.
_NO_MORE_THAN_WHERE = re.compile(r"(?:^|[，。；：])在[^，。；：]{1,16}[中上下内前后时]$")
# Words with which a sentence gives its grounds; no heading and no entry begins with them.
_GROUNDS = re.compile(r"为|根据|按照|依据")
_LONGEST_POST = 40
_AWAITS_POST = re.compile(r"(?:同志|免去[^，。；]{2,6})的(?:(?!职务)[^，。；]){0,30}$")
_APPOINTS = re.compile(r"(?:决定|同意)?(?:任命|免去|聘任|解聘|推荐|提名)")
_POST_HELD = re.compile(r"[^，。；：的]{1,20}职务")
_LONGEST_FIRST = 9
_PLAIN = re.compile(r"[\u4e00-\u9fff]+$")
_NEVER_FIRST = frozenset("的及或了着")
_SELDOM_FIRST = frozenset("和与等并")


def is_unfinished(line: str) -> bool:
    """True if `line` ends with a word that never ends a sentence: 的, 和, 由 (but 目的, 总和 may); or in 在…中."""
    return bool(_UNFINISHED.search(line[-2:]) or _NO_MORE_THAN_WHERE.search(line[-20:]))


def awaits_post(line: str) -> bool:
    """True if `line` takes somebody out of a post that it does not name to its end: 免去…的, …同志的市…局."""
    return _AWAITS_POST.search(line[-_LONGEST_POST:]) is not None


def names_post(line: str) -> bool:
    """True if the first words of `line` are the end of a post that somebody held: 副局长职务，退休；."""
    return _POST_HELD.match(line) is not None


def gives_grounds(line: str) -> bool:
    """True if `line` begins as a sentence that gives its grounds: 为…, 根据…."""
    return bool(_GROUNDS.match(line))


def breaks_off(line: str) -> bool:
    """True if `line` breaks off in mid-sentence: behind a comma, in a word of function, or where it holds clauses."""
    if line[-1] in "，、" or is_unfinished(line):
        return True
    return bool(CLAUSE_MARK.search(line)) and not ends_whole(line) and len(line) >= LEAST_SENTENCE


def begins_with_a_tail(line: str) -> bool:
    """True if the first sentence of `line` is a tail, with more behind it: 形制。修缮应当….

    Paragraphs do not begin with a sentence of so few characters; heads that run in have numbers.
    """
    end = line.find("。")
    return (
        0 < end < min(_LONGEST_FIRST, len(line) - 1) and bool(_PLAIN.match(line, 0, end)) and is_tail(line[: end + 1])
    )


def never_begins(line: str, evidence: int) -> bool:
    """True if `line` begins with a word, or with a single character and a mark (构，明确…), that begin no paragraph.

    Some need evidence, as names and rows begin with them: 和平区, 市、县人民政府.
    """
    if line[0] in _NEVER_FIRST or (line[1:2] in ("，", "。", "；") and len(line) > 2):
        return True
    if line.startswith(("职务，", "职务；", "职务。")):  # of somebody whose post stands before
        return True
    return evidence > 0 and (line[0] in _SELDOM_FIRST or line[1:2] == "、")


def opens_unit(line: str, *, counted: bool = True) -> bool:
    """True if `line` begins a provision, an attachment, a head or another unit that no sentence runs into.

    With `counted` false its number is none of an item.
    """
    if (counted and read_enumerator(line)) or _LIST_START.match(line):
        return True
    return opens_part(line)


def opens_part(line: str) -> bool:
    """True if `line` is the label of an attachment, or a head line."""
    label = read_attachment_label(line)
    return bool(label and (label.colon or not label.rest)) or is_head_line(line)


def is_head_line(line: str) -> bool:
    """True if `line` is nothing but a date, a document's, order's or issue's number: whole without any mark."""
    if is_date(line) or read_number(line) or read_registration(line) or read_order_serial(line):
        return True
    body, order, serial = line.rpartition("令")
    if order and read_order_serial(serial) and is_body(body):
        return True
    return bool(_SERIAL.fullmatch(line.strip("（）() ")))


def is_title(line: str, wording: Wording) -> bool:
    """True if `line` is a body's name, or shaped like a document's title, or stands in 《》 elsewhere."""
    number = read_enumerator(line)
    if CLAUSE_MARK.search(line) or (number is not None and number.level is Level.ARTICLE):
        return False
    body = is_body(line) and "同志" not in line and not _APPOINTS.match(line)
    if body or genre_of(line) or line in wording.titles:
        return True
    return bool(_ABOUT.match(line))


def may_be_heading(line: str) -> bool:
    """True if `line` could be a heading of its own: numbered, short, not yet a sentence."""
    enumerator = read_enumerator(line)
    if not enumerator or enumerator.level is Level.ARTICLE:
        return False
    if CLAUSE_MARK.search(line) or "：" in line:
        return enumerator.level in (Level.ONE, Level.TWO) and len(line) < LEAST_SENTENCE and "：" not in line
    return len(line) < LEAST_SENTENCE


def is_chapter(line: str) -> bool:
    """True if `line` opens a part, chapter, section or box, whose headings never run into their text."""
    enumerator = read_enumerator(line)
    return enumerator is not None and enumerator.level in (Level.PART, Level.CHAPTER, Level.SECTION, Level.BOX)


def is_long_item(line: str) -> bool:
    """True if `line` begins 1. or （1） and is longer than headings of that level usually are."""
    enumerator = read_enumerator(line)
    return enumerator is not None and enumerator.level in (Level.THREE, Level.FOUR) and len(line) >= _LEAST_ITEM


def is_tail(line: str) -> bool:
    """True if `line` is too short for a paragraph of its own, ends a sentence, and begins unlike short paragraphs."""
    if not _SHORTEST_TAIL <= len(line) <= _LONGEST_TAIL or line[-1] not in "。；" or CLAUSE_MARK.search(line[:-1]):
        return False
    return not begins_like_a_paragraph(line)


def begins_like_a_paragraph(line: str) -> bool:
    """True if `line` begins with a word that short paragraphs begin with: 特此, 以上, 本, 各."""
    return bool(_PARAGRAPH_START.match(line))


def is_sure_tail(line: str) -> bool:
    """True if `line` is a tail even behind what may be a heading: of a few characters, or ending …的。."""
    return is_tail(line) and (len(line) < _SHORTEST_PARAGRAPH or line[-2] == "的")


def is_roster_line(line: str) -> bool:
    """True if `line` is a name and a post, with or without a role before them."""
    return not read_enumerator(line) and bool(_ROSTER_LINE.fullmatch(line))


def is_row_of_bodies(line: str) -> bool:
    """True if `line` is a label and bodies, at least half of them by name: 责任单位：市文物局、市水务局，各区政府."""
    label = _LABEL.match(line)
    if not label or "。" in line:
        return False
    names = re.split("[、，,]", line[label.end() :])
    return 2 * sum(map(is_body, names)) >= len(names)


def is_marked(line: str) -> bool:
    """True if `line` holds a comma, a full stop, or a colon that is neither a label's nor in brackets: no heading."""
    return bool(CLAUSE_MARK.search(line)) or ("：" in _BRACKETED.sub("", line) and not _LABEL.match(line))
