"""A small archive whose notices cite, amend, repeal and continue one another, with hostile text in every record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from generator.model.corpus import Corpus, Issue
from generator.model.edition import Bilingual
from generator.model.gazette import Gazette, Glossary
from generator.model.issue import IssueFacts, RepairedIssue, SegmentedIssue, SourceIssue
from generator.model.notice import Component, DocumentNumber, Evidence, Head, Node, NodeType, Notice
from generator.model.relations import (
    Citation,
    CitationForm,
    Relation,
    Relations,
    RelationType,
    Scope,
    Target,
    TargetKind,
    Validity,
    Work,
)
from tests.unit.render.tree_fixture import node, table

T, R = NodeType, RelationType
LAW, PLAIN_LAW = "gwyl-713", "t-0123456789"

WORKS = (
    Work(id=LAW, title="关于<b>决策</b>|{{ x }}的条例", number="国务院令第713号", issuer="国务院*<甲>*"),
    Work(id=PLAIN_LAW, title=None, number="某发〔2018〕1号"),
)


def notice(
    id_: str,
    title: str,
    date: dt.date | None,
    *children: Node,
    parts: Sequence[Component] = (),
    withhold: str | None = None,
) -> Notice:
    """A notice of the city's government, its number made from its place."""
    number = DocumentNumber(text=f"汐政发〔2021〕{len(id_)}号", prefix="汐政发", year=2021, serial=len(id_))
    return Notice(
        id=id_, issue="one", position=1, rubric=Bilingual(), title_en=None, number_en=None, page=None,
        head=Head(title=title, kind="通知", number=number, date=date, issuers=("汐屿市人民政府",)),
        components=tuple(parts), body=node(T.NOTICE, "notice", "", *children), first_line=1, last_line=9,
        withhold=withhold,
    )  # fmt: skip


def instrument(eid: str, *children: Node, title: str = "某某办法") -> tuple[Node, Component]:
    """An instrument as a node and as a component."""
    return node(T.INSTRUMENT, eid, "", *children, heading=title), Component(type=T.INSTRUMENT, eid=eid, title=title)


def article(number: int, printed: str, text: str) -> Node:
    """An article of one paragraph."""
    return node(T.ARTICLE, f"art_{number}", "", node(T.PARAGRAPH, f"art_{number}__para_1", text), num=printed)


def citation(notice_: str, eid: str, text: str, words: str, target: Target, **more: object) -> Citation:
    """A citation of `words` in `text`, which is also the sentence."""
    start = text.index(words)
    return Citation(
        notice=notice_, eid=eid, start=start, end=start + len(words), text=words, form=CitationForm.TITLE, title=None,
        number=None, target=target, first_line=1, last_line=1, sentence=text, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def relation(notice_: str, eid: str, type_: RelationType, to: Target, text: str = "同时废止。") -> Relation:
    """A relation that provision `eid` states."""
    return Relation(notice=notice_, eid=eid, type=type_, to=to, evidence=evidence(text))


def validity(notice_: str, eid: str, covers: str, scope: Scope, **more: object) -> Validity:
    """A clause of validity."""
    values: dict[str, object] = {"effective": None, "expires": None, "term": None, "repeals": ()}
    return Validity(
        notice=notice_, eid=eid, covers=covers, scope=scope, evidence=evidence("本办法自某日起|<施行>。"),
        **(values | more),  # type: ignore[arg-type]
    )  # fmt: skip


def evidence(text: str) -> Evidence:
    """A clause on made-up lines."""
    return Evidence(first_line=1, last_line=1, text=text)


def to_notice(id_: str, eid: str | None = None) -> Target:
    """A target in the archive."""
    return Target(TargetKind.NOTICE, id_, eid)


def to_work(id_: str = LAW) -> Target:
    """A target outside the archive."""
    return Target(TargetKind.WORK, id_)


BASIS = "根据《决策<b>条例》和第三条，制定本办法。"
HEADING = "落实《旧办法》"
CELL = "废止《旧办法》|全部"
END_OF_2020 = dt.date(2020, 12, 31)
REPEAL = "本办法自2021年9月1日起施行。《旧办法》同时废止。"


def notices() -> tuple[Notice, ...]:
    """An old notice, the new one that repeals it, one that continues it, one that is silent, one withheld."""
    old_node, old_part = instrument("inst_1", article(1, "第一条", "旧的。"), article(3, "第三条", "有效期至2020年。"))
    new_node, new_part = instrument("inst_1", article(1, "第一条", BASIS), article(3, "第三条", REPEAL))
    again = node(T.ITEM, "item_1", "旧办法延续。", num="1.")
    return (
        notice("old", "关于印发旧办法<i>的通知", dt.date(2018, 5, 1), old_node, parts=[old_part]),
        notice(
            "newer", "汐屿市人民政府关于|印发`新办法`的通知", dt.date(2021, 8, 1), new_node,
            node(T.SECTION, "sec_1", "", num="一、", heading=HEADING),
            node(T.TABLE, "table_1", table=table(1, ("序号", "事项"), ("1", CELL))),
            parts=[new_part],
        ),
        notice("further", "关于延续旧办法的通知", dt.date(2020, 12, 1), again),
        notice("silent", "没有载明期限的通知", None, node(T.PARAGRAPH, "para_1", "请遵照执行。")),
        notice("hidden", "撤下的通知", dt.date(2021, 1, 1), node(T.PARAGRAPH, "para_1", "不得外传"), withhold="依申请"),
    )  # fmt: skip


def corpus(found: Sequence[Notice] | None = None) -> Corpus:
    """The archive of one issue."""
    found = notices() if found is None else found
    source = SourceIssue(id="one", file="one.txt", text="", sha256="0" * 64)
    repaired = RepairedIssue(source=source, text="", layers=(), edits=(), lines=())
    segmented = SegmentedIssue(
        repaired=repaired, facts=IssueFacts(year=2021), masthead=(), contents_lines=(), contents=(), notices=(),
        unplaced=(),
    )  # fmt: skip
    issue = Issue(id="one", segmented=segmented, notices=tuple(found))
    gazette = Gazette(title=Bilingual("汐屿市人民政府公报", None), site_url="https://example.org/")
    return Corpus(gazette=gazette, glossary=Glossary(), issues=(issue,), as_of=dt.date(2021, 9, 1))


def relations() -> Relations:
    """Everything at once: citations in text, heading and cell, inside and outside the archive, relations, validity."""
    return Relations(
        citations=(
            citation("newer", "art_1__para_1", BASIS, "《决策<b>条例》", to_work()),
            citation("newer", "art_1__para_1", BASIS, "第三条", Target(TargetKind.PROVISION, "newer", "art_3")),
            citation("newer", "art_3__para_1", REPEAL, "《旧办法》", to_notice("old", "inst_1")),
            citation("newer", "sec_1", HEADING, "《旧办法》", to_notice("old"), heading=True),
            citation("newer", "table_1", CELL, "《旧办法》", to_notice("old"), cell=(1, 1)),
            citation("further", "item_1", "旧办法延续。", "旧办法", to_notice("old")),
            citation("silent", "para_1", "请遵照执行。", "请遵照", to_work("no-such-work")),
        ),
        works=WORKS,
        relations=(
            relation("newer", "art_1__para_1", R.IMPLEMENTS, to_work(), BASIS),
            relation("newer", "art_3__para_1", R.REPEALS, to_notice("old", "inst_1")),
            relation("newer", "art_3__para_1", R.PROMULGATES, to_notice("newer", "inst_1")),
            relation("newer", "table_1", R.AMENDS, to_work(PLAIN_LAW), "1 废止 | <某发>"),
            relation("further", "item_1", R.CONTINUES, to_notice("old"), "旧办法延续。"),
        ),
        validity=(
            validity("old", "art_3__para_1", "inst_1", Scope.COMPONENT, term="自发布之日起", expires=END_OF_2020),
            validity("newer", "art_3__para_1", "inst_1", Scope.COMPONENT, effective=dt.date(2021, 9, 1)),
            validity("further", "item_1", "item_1", Scope.PROVISION, expires=dt.date(2022, 6, 30), reckoned=True),
        ),
    )  # fmt: skip
