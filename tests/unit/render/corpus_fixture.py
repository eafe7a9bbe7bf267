"""A small corpus made by hand: every type of node, every fact known and unknown, hostile text wherever it can stand."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from generator.model.corpus import Corpus, Issue
from generator.model.edition import Bilingual
from generator.model.gazette import Gazette, Glossary
from generator.model.issue import (
    ContentsEntry,
    IssueFacts,
    RepairedIssue,
    SegmentedIssue,
    SourceIssue,
    TextLine,
)
from generator.model.notice import DocumentNumber, Evidence, Head, Node, NodeType, Notice
from generator.model.relations import UNRESOLVED, Citation, CitationForm, Relations, Target, TargetKind
from generator.text import Passage, Place, Span
from tests.unit.render import bodies_fixture
from tests.unit.render.tree_fixture import CELL, node, tree

HOSTILE = (
    '<script>alert("1")</script>',
    "<b>粗</b> </p><!-- x --> <p>",
    "[点此](javascript:alert(1))",
    "![图](http://example.org/x.png)",
    "{{ config }} {% raw %} {# x #}",
    "--- : 值",
    "...",
    "key: value # 注",
    "`代码` ``` ~~~",
    "甲|乙 | 丙",
    "{: .class #id }",
    "*斜* **粗** _下划_ __强__",
    "1. 数字加点",
    "2) 数字加括号",
    "# 井号 ## 二",
    "+ 加号",
    "- 减号",
    "    四个空格",
    "\t制表",
    "&amp; &#60; &lt;x&gt;",
    "http://example.org/a_b_c <http://example.org>",
    "!!! note 提示",
    "??? 问",
    ":smile: :: :",
    "[^1]: 脚注 *[HTML]: 缩写",
    "[引用]: http://example.org",
    "[TOC] $x$ \\(y\\) \\",
    "=== 等号 ===",
    "右到左\u202e反\u202c 隔离\u2066x\u2069",
    "行\u2028分\u2029隔\u0085符",
    "零宽\u200b空\ufeff格\u00a0不断\u3000全角",
    "控制\x00\x02\x03\x1b\x7f\x9f",
    "wzxhzdk:0 klzzwxh:0001 amp",
    "%s {0} {title} ${x}",
    "'单' \"双\" \\u0041",
    "!ENV [A] !!python/name:os.system",
)
"""Texts that mean something to HTML, Markdown, its extensions, Jinja or YAML."""

KNOWN, UNKNOWN, WITHHELD, ALIAS = "known", "unknown", "withheld", "old-known"


def body() -> Node:
    """The tree of a notice that has everything."""
    return tree(*HOSTILE)


def _head(title: str, **more: object) -> Head:
    return Head(title=title, kind="通知", **more)  # type: ignore[arg-type]


def notices() -> tuple[Notice, ...]:
    """Three notices: everything known, everything unknown, text withheld."""
    evidence = (("title", Evidence(first_line=1, last_line=2, text="关于<b>|的通知")),)
    number = DocumentNumber(text="汐政发〔2021〕1号", prefix="汐政发", year=2021, serial=1)
    known = Notice(
        id=KNOWN, issue="2021-10", position=1,
        head=_head(
            "关于<script>alert(1)</script> & 《a|b》 {{ x }} *的* : 通知", number=number, date=dt.date(2021, 5, 27),
            issuers=("汐屿市人民政府", "甲<乙>"), signatory="林|知远", addressees="各区、市<人民>政府",
            registration_number="XYDR-2021-001_x_", evidence=evidence,
        ),
        rubric=Bilingual("市政府<文件>", "Documents | of"), title_en="Circular <i>on</i> *x*",
        number_en="XZF [2021] No.1", page=1, components=(), body=body(),
        first_line=1, last_line=99, aliases=(ALIAS, UNKNOWN),
    )  # fmt: skip
    unknown = Notice(
        id=UNKNOWN, issue="2021-10", position=2, head=Head(title="无题`x`", kind=None), rubric=Bilingual(),
        title_en=None, number_en=None, page=None, components=(),
        body=node(NodeType.NOTICE, "notice", "根的正文"), first_line=100, last_line=101,
    )  # fmt: skip
    secret = "不得外传的正文"
    withheld = replace(
        unknown, id=WITHHELD, issue="undated", position=1, withhold="依申请<撤回>",
        head=_head(
            "撤回的公文", date=dt.date(2020, 1, 2), issuers=("撤回市人民政府",), signatory="市长 不得外传",
            addressees="不得外传的各区", registration_number="不得外传-2020-1",
            evidence=(("title", Evidence(first_line=100, last_line=100, text="不得外传的标题行")),),
        ),
        body=node(NodeType.NOTICE, "notice", "", node(NodeType.PARAGRAPH, "para_1", secret)),
    )  # fmt: skip
    return known, unknown, withheld


def _line(number: int, text: str) -> TextLine:
    passage = Passage(text, (Place(0, 0, number),))
    return TextLine(text=passage, span=Span(0, len(text)), first_line=number, last_line=number)


def _issue(issue_id: str, facts: IssueFacts, found: tuple[Notice, ...], contents: tuple[ContentsEntry, ...]) -> Issue:
    source = SourceIssue(id=issue_id, file=f"{issue_id}.txt", text="", sha256="0" * 64)
    repaired = RepairedIssue(source=source, text="", layers=(), edits=(), lines=())
    segmented = SegmentedIssue(
        repaired=repaired, facts=facts,
        masthead=tuple(_line(i, text) for i, text in enumerate(HOSTILE, start=1)) if contents else (),
        contents_lines=(_line(50, "目 录"), _line(51, "| --- |")) if contents else (),
        contents=contents, notices=(), unplaced=(_line(7, "- [ ] 未归入 <x>"),) if contents else (),
    )  # fmt: skip
    return Issue(id=issue_id, segmented=segmented, notices=found)


def _entry(title: Bilingual, notice: int | None, page: int | None) -> ContentsEntry:
    rubric = Bilingual("市政府<文件>", "Documents | of")
    number = Bilingual("汐政发〔2021〕1号", "XZF [2021] No.1")
    return ContentsEntry(rubric=rubric, title=title, number=number, page=page, first_line=1, last_line=1, notice=notice)


def corpus() -> Corpus:
    """The corpus: an undated issue without contents, then one with contents in both languages."""
    known, unknown, withheld = notices()
    entries = (
        _entry(Bilingual("关于 | 某事<b>的通知", "Circular | on *something*"), 1, 4),
        _entry(Bilingual(None, "Only English <x>"), None, None),
        _entry(Bilingual("只有中文`x`", None), None, 9),
    )
    facts = IssueFacts(year=2021, numbers=(21, 22), total_number=426, published=dt.date(2021, 5, 31))
    gazette = Gazette(
        title=Bilingual("汐屿市<人民>政府公报", "Xiyu & Gazette"),
        publisher=Bilingual("汐屿市*办公厅*", None),
        site_url="https://example.org/gazette/",
        official_site="https://example.org/a_(b)?x=1&y=2",
        banner=Bilingual("虚构<城市> : {{ x }}", None),
    )
    issues = (
        _issue("undated", IssueFacts(), (withheld,), ()),
        _issue("2021-10", facts, (known, unknown), entries),
    )
    return Corpus(gazette=gazette, glossary=Glossary(), issues=issues, as_of=dt.date(2021, 5, 31))


def relations() -> Relations:
    """Citations in a text and in a cell: resolved, to a place, overlapping, unresolved; the records of bodies."""
    tree = {n.eid: n for n in body().walk()}
    text = tree["preamble"].text
    start, end = text.index("《"), text.index("》") + 1
    whole = _citation("preamble", text, start, end, UNKNOWN, "nowhere")
    return Relations(
        citations=(
            whole,
            replace(whole, start=start + 1, end=end + 2),
            _citation("preamble", text, text.index("汐"), text.index("号") + 1, KNOWN, "art_2__item_1"),
            replace(_citation("att_1__table_1", CELL, 2, 10, WITHHELD, "para_1"), cell=(2, 1)),
            _citation("para_10", HOSTILE[0], 0, 3, None, None),
        ),
        **bodies_fixture.all_records(),
    )


def _citation(eid: str, text: str, start: int, end: int, target: str | None, target_eid: str | None) -> Citation:
    return Citation(
        notice=KNOWN, eid=eid, start=start, end=end, text=text[start:end], form=CitationForm.TITLE,
        title=None, number=None, target=Target(TargetKind.NOTICE, target, target_eid) if target else UNRESOLVED,
        first_line=1, last_line=1, sentence=text,
    )  # fmt: skip
