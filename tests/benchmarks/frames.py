"""Notices to make others from: those of the demonstration gazette, as printed, and what fills them anew.

A frame keeps what makes a document one (its head, headings, numbering, tables, clauses of validity, damage); subject,
bodies, people, figures, dates, citations and the sentences of its prose become others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import opencc

from generator import enrich, pipeline
from generator.model.corpus import Corpus
from generator.text import simplify
from tests.support.archive import quiet

DEMONSTRATION = Path(__file__).resolve().parents[2] / "content"

_SUBJECTS = re.findall(
    "..",
    "供热供水供气供电排水电梯滩涂海岛渡口摊贩助餐管网港区噪声轮渡海钓文博灯光"
    "湿地河道公园养老托育殡葬停车公交道路桥梁隧道消防燃气垃圾林木农田渔港冷链"
    "仓储会展旅游体育图书档案气象地震防汛粮食盐业种业茶叶药品疫苗急救献血康复"
    "慈善社保就业技工学徒校车营养住房物业工地矿山砂石温泉古树文物",
)
_NUMBER = re.compile(
    r"(?P<prefix>[\u4e00-\u9fff]政(?:[办辦][发發字]|[发發字])|政[办辦][发發字])\s*(?P<open>[〔\[(（【［])\s*"
    r"(?P<year>20\d\d)\s*(?P<close>[〕\])）】］])\s*(?:第)?(?P<serial>\d{1,3})\s*(?P<unit>[号號])"
)
_TITLED = re.compile(r"《[^《》\n]{4,60}》(?=[（(][\u4e00-\u9fff]政)")
_ORDER = re.compile(r"(?P<before>令\s*第?\s*|^第\s*)(?P<serial>\d{2,3})(?P<after>\s*[号號])", re.MULTILINE)
_YEAR = re.compile(r"(?<!\d)20[12]\d(?=\s*(?:年|[—-]\s*20[12]\d))|(?<=[—-])20[12]\d(?=年)")
_DAY = re.compile(r"(?P<year>20\d\d\s?年\s?)(?P<month>\d{1,2})(?P<mid>\s?月\s?)(?P<day>\d{1,2})(?=\s?日)")
_FIGURE = re.compile(r"(?<![\d.〔\[(（第—年月])\d{2,6}(?![\d.、)）〕\]—]|\s*(?:年|月|日|号|號|条|章|期|款|项|时))")
_PROSE = re.compile(
    r"^(?P<mark>(?:第[一二三四五六七八九十百]+条|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])?\s*)"
    r"(?P<text>[^\t|]{20,}[。；])$"
)
_TELLING = re.compile(r"印发|施行|生效|有效期|废止|失效|附件|如下|责任|负责|牵头|《|〔|简称|所称|“|兼任|日止|<|修改")
_SENTENCE = re.compile(r"[^。；]{12,90}[。；]")
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏章云苏潘葛范彭鲁韦马方俞任袁柳"
_TRADITIONAL = opencc.OpenCC("s2t")
_PLACES = ("街道", "社区", "村", "公司", "学校", "医院", "桥", "河", "岛", "路", "厂", "站")
_BEFORE = re.compile(r"《([^《》\n]+)》[（(]\Z")
_HERE = "汐"
_KNOWN, _OLD, _LONG, _TORN, _PLACED = 0.8, 0.02, 0.12, 0.06, 0.25
"""Shares: cited numbers of ours that the archive has, notices in traditional script, long ones, torn paragraphs,
sentences that name a place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A notice of the demonstration gazette: its lines as printed, and what its head says."""

    lines: tuple[str, ...]
    title: str
    rubric: str
    kind: str
    prefix: str  # of its number; empty: it has none
    order: bool
    year: int
    serial: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is put in: frames, sentences of all prose, names of bodies and people of the demonstration gazette."""

    frames: tuple[Frame, ...]
    sentences: tuple[str, ...]
    bodies: tuple[str, ...]
    people: tuple[str, ...]


@cache
def known(root: Path = DEMONSTRATION) -> Known:
    """What the gazette at `root` offers, read by the generator itself."""
    corpus = pipeline.read(root, None, quiet)
    relations = enrich.enrich(corpus)
    frames = tuple(frame for frame in _frames(corpus) if frame.kind != "人事" or len(frame.lines) > 10)
    frames = tuple(frame for frame in frames if _can_be_numbered(frame))
    prose = (line for frame in frames for line in frame.lines if _PROSE.match(line.strip()))
    sentences = dict.fromkeys(one for line in prose for one in _SENTENCE.findall(_PROSE.sub(r"\g<text>", line.strip())))
    aliases = (alias for body in relations.bodies for alias in (*body.aliases, body.name.zh or ""))
    members = (
        member.name
        for notice in corpus.notices
        for node in notice.body.walk()
        if node.table and node.type.value == "roster"
        for member in node.table.members()
    )
    people = {*(one.person for one in relations.appointments), *members}
    return Known(
        frames=frames,
        sentences=tuple(one for one in sentences if not _TELLING.search(one)),
        bodies=tuple(sorted({name for name in aliases if re.fullmatch(r"市[\u4e00-\u9fff]{2,9}[局委]", name)})),
        people=tuple(sorted(name for name in people if re.fullmatch(r"[\u4e00-\u9fff]{2,3}", name))),
    )


def _frames(corpus: Corpus) -> list[Frame]:
    found = []
    for issue in corpus.issues:
        source = issue.segmented.repaired.source.text.split("\n")
        reach = {
            one.position: (min(line.first_line for line in one.lines), max(line.last_line for line in one.lines))
            for one in issue.segmented.notices
        }
        notices = [notice for notice in issue.notices if notice.head.kind]
        for segment, notice in zip(issue.segmented.notices, issue.notices, strict=True):
            if notice not in notices:
                continue
            first, last = reach[segment.position]
            if any(one <= last and first <= other for at, (one, other) in reach.items() if at != segment.position):
                continue  # print has swapped halves of notices: what stands between its lines is another's
            number, head = notice.head.number, notice.head
            found.append(
                Frame(
                    lines=tuple(source[first - 1 : last]),
                    title=re.sub(r"\s+", "", head.title),
                    rubric=notice.rubric.zh or "",
                    kind=head.kind or "",
                    prefix=number.prefix if number else "",
                    order=bool(number and number.order),
                    year=issue.segmented.facts.year or 0,
                    serial=number.serial if number else 0,
                )
            )
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A notice that later ones may cite: its number as printed, and the title of what it issues, or its own."""

    number: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNotice:
    """A notice made from a frame: its title as contents print it (without issuers), its text, and how it is cited."""

    title: str
    text: str
    told: Told | None


def new_notice(
    frame: Frame, day: tuple[int, int, int], serial: int, earlier: Sequence[Told], chosen: Random
) -> NewNotice:
    """A new notice in `frame`, dated `day` (year, month, day), numbered `serial`, citing some of the `earlier` ones."""
    year, month, date = day
    subjects = dict(zip(_SUBJECTS, chosen.sample(_SUBJECTS, len(_SUBJECTS)), strict=True))
    days: dict[str, tuple[int, int]] = {}

    def dated(match: re.Match[str]) -> str:
        # Every date of the frame becomes another; the first one, its own, that of the new notice.
        new = days.setdefault(match[0], (chosen.randint(1, 12), chosen.randint(1, 28)) if days else (month, date))
        return f"{match['year']}{new[0]}{match['mid']}{new[1]}"

    # The title goes through all of it as the first line, so that contents and head say the same.
    text = "\n".join((frame.title, *frame.lines))
    if earlier:
        text = _TITLED.sub(lambda _: f"《{chosen.choice(earlier).title}》", text)
    text = _with_numbers(text, frame, (year, serial), earlier, chosen)
    text = _with_prose(text, chosen)
    text = re.sub("|".join(_SUBJECTS), lambda match: subjects[match[0]], text)
    text = _YEAR.sub(lambda match: str(int(match[0]) + year - frame.year), text)
    text = _with_names(text, chosen)
    text = _FIGURE.sub(lambda match: str(chosen.randrange(10 ** (len(match[0]) - 1), 10 ** len(match[0]))), text)
    title, text = _DAY.sub(dated, text).split("\n", 1)
    number = f"汐屿市人民政府令第{serial}号" if frame.order else f"{frame.prefix}〔{year}〕{serial}号"
    issued = re.search(r"印发(.{4,40}?)的通知$", title)
    told = Told(number=number, title=issued[1] if issued else title) if frame.prefix else None
    text = _TRADITIONAL.convert(text) if chosen.random() < _OLD else text
    return NewNotice(title=title[max(title.find("关于"), 0) :] if not frame.order else title, text=text, told=told)


def _with_numbers(text: str, frame: Frame, own: tuple[int, int], earlier: Sequence[Told], chosen: Random) -> str:
    """The frame's own number becomes the new notice's, others those of earlier notices, or unknown ones."""
    titles = {one.title: one.number for one in earlier}
    others: dict[tuple[str, str, str], str] = {}

    def put(match: re.Match[str]) -> str:
        form = f"{match['prefix']}{match['open']}%d{match['close']}%d{match['unit']}"
        if _is_own(match, frame):
            return form % own
        titled = _BEFORE.search(match.string, max(0, match.start() - 80), match.start())
        if titled and titled[1] in titles:
            return titles[titled[1]]
        local = earlier and match["prefix"][0] == _HERE and chosen.random() < _KNOWN
        new = chosen.choice(earlier).number if local else form % (own[0] - chosen.randint(0, 12), chosen.randint(1, 90))
        return others.setdefault((match["prefix"], match["year"], match["serial"]), new)

    def ordered(match: re.Match[str]) -> str:
        serial = own[1] if int(match["serial"]) == frame.serial else chosen.randint(1, own[1])
        return f"{match['before']}{serial}{match['after']}"

    text = _NUMBER.sub(put, text)
    return _ORDER.sub(ordered, text) if frame.order else text


def _is_own(match: re.Match[str], frame: Frame) -> bool:
    """True for the number of `frame` itself, in whichever script."""
    cited = simplify(match["prefix"]), int(match["year"]), int(match["serial"])
    return cited == (frame.prefix, frame.year, frame.serial)


def _can_be_numbered(frame: Frame) -> bool:
    """True if the frame's number stands in its lines as we read it: else new notices would all claim the old one."""
    text = "\n".join(frame.lines)
    if frame.order:
        return any(int(match["serial"]) == frame.serial for match in _ORDER.finditer(text))
    return not frame.prefix or any(_is_own(match, frame) for match in _NUMBER.finditer(text))


def _with_prose(text: str, chosen: Random) -> str:
    """Paragraphs that no rule of the generator asks for get other sentences, some of them many."""
    longest = 40 if chosen.random() < _LONG else 11
    lines = []
    for line in text.split("\n"):
        found = _PROSE.match(line.strip())
        if not found or _TELLING.search(line):
            lines.append(line)
            continue
        new = "".join(_sentence(chosen) for _ in range(chosen.randint(2, longest)))
        whole = f"{found['mark']}{new}"
        # Damage as pages do it: a paragraph in two halves, a blank line between.
        cut = chosen.randrange(12, len(whole) - 8)
        lines.append(f"{whole[:cut]}\n\n{whole[cut:]}" if chosen.random() < _TORN else whole)
    return "\n".join(lines)


def _sentence(chosen: Random) -> str:
    """One sentence: the beginning of one, the end of another, and now and then a place of its own."""
    one, other = chosen.sample(known().sentences, 2)
    begin, end = one[:-1].split("，"), other[:-1].split("，")
    clauses = begin[: chosen.randint(1, len(begin))] + end[-chosen.randint(1, len(end)) :]
    if chosen.random() < _PLACED:
        kind = chosen.choice(_PLACES)
        clauses.insert(chosen.randrange(len(clauses)), f"{_characters(chosen, 2)}{kind}")
    return "，".join(clauses) + "。"


def _with_names(text: str, chosen: Random) -> str:
    bodies, people = known().bodies, known().people

    def named(match: re.Match[str]) -> str:
        return chosen.choice(_SURNAMES) + _characters(chosen, len(match[0]) - 1)

    text = re.sub("|".join(sorted(bodies, key=len, reverse=True)), lambda _: chosen.choice(bodies), text)
    return re.sub("|".join(sorted(people, key=len, reverse=True)), named, text)


def _characters(chosen: Random, count: int) -> str:
    """Characters of everyday print, each as likely as any other: the 3,755 of the first plane of GB 2312."""
    rows = (bytes((chosen.randint(0xB0, 0xD6), chosen.randint(0xA1, 0xFE))) for _ in range(count))
    return "".join(row.decode("gb2312") for row in rows)
