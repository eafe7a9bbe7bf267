"""What the worst texts cost each rule and each finder when they are twice as long: 2 is linear, 4 is quadratic.

`make bench`, or `python -m tests.benchmarks.worst_cases`. Ratios only: seconds belong to a machine.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from generator import pipeline, render
from generator.enrich.appointments import conflicts, read_appointments
from generator.enrich.bodies import BodyNames
from generator.enrich.bodies.posts import cut_post
from generator.enrich.citations import cite
from generator.enrich.duties import read_duties
from generator.enrich.duties.lists import split_list
from generator.enrich.duties.notes import read_note
from generator.enrich.linking import link
from generator.enrich.validity import read_validity
from generator.model.edition import Edition
from generator.model.gazette import Glossary
from generator.model.issue import HeadForm, HeadRole
from generator.model.notice import NodeType, Row, TableData
from generator.notation.dates import split_date
from generator.notation.deadlines import find_terms, stated_term
from generator.notation.numbers import read_serial_title
from generator.parse.closing import read_closing
from generator.parse.draft import Draft
from generator.parse.duties import cut_notes
from generator.parse.parts import cut_parts
from generator.parse.personnel import build_personnel
from generator.parse.provisions import build
from generator.parse.suspicions import DETECTORS, Unit, odd_cells
from generator.repair import RULES
from generator.repair.mixed_script import mixed
from generator.segment.contents_zh import PrintedEntry, read_chinese
from generator.segment.ends import find_ends
from generator.segment.found import FoundHead, announces
from generator.segment.heads import find_heads
from generator.segment.matching import match_entries
from generator.segment.pages import split_page
from tests.support.archive import quiet
from tests.support.citations import found_citations
from tests.support.texts import HEAD, corpus_of_texts, lines_of, paragraphs

_HAN = [chr(0x4E00 + i * 7919 % 20000) for i in range(20000)]
_LEAST = 0.02  # seconds below which a ratio is noise

TEXTS: dict[str, Callable[[int], str]] = {
    "spaces within a line": lambda n: f"城{' ' * 10 * n}墙",
    "indentation": lambda n: f"\n{' ' * 10 * n}墙",
    "dashes": lambda n: f"\n{'-' * 10 * n}墙",
    "letter-spacing": lambda n: "云 " * 5 * n,
    "notes in brackets": lambda n: (
        f"各区应当检查城墙并且及时加固{'（甲）' * 5 * n}\n\n形制和材料不得擅自改建，应当。\n"
    ),
    "title marks": lambda n: "《" * 5 * n + "》" * 5 * n,
    "many lines": lambda n: "\n\n".join("".join(_HAN[i % 19_000 : i % 19_000 + 20]) for i in range(n)),
    "many heads": lambda n: "".join(
        f"云州市人民政府关于印发{''.join(_HAN[i : i + 12])}的通知\n\n云政发〔2024〕{i}号\n\n请做好工作。\n\n"
        for i in range(n // 2)
    ),
    "running titles": lambda n: "云州市人民政府公报 2021年第10期\n\n各区应当，保持原有的形制和材料\n\n" * n,
    "numbers": lambda n: "云政发〔 2021 〕 12 号" * n,
    "ambiguous characters": lambda n: "位於後方的乾元山，" * 5 * n,
    "lines of traditional script": lambda n: "成員：王乾 副市長、沈靜、於後山\n" * n,
    "a row of names": lambda n: "任命王乾、" + "沈静、" * 5 * n,
    "stars and dollars": lambda n: "**墙$ 5 " * 5 * n,
    "number signs": lambda n: "## 墙\n" * 5 * n,
    "images": lambda n: "![墙](" * 5 * n,
    "halves in reverse order": lambda n: "".join(
        f"{i}.疏浚河道。\n\n审核后拨付。补助{i}元。\n\n{i + 1}.补植树木，养护道路，修缮瞭望塔、\n\n"
        for i in range(1, n // 2)
    ),
    "repeated tails": lambda n: (
        f"各区应当检查城墙，{'发现裂缝的' * n}\n\n{'发现裂缝的' * n}，及时加固。\n" * 2
        + "各区应当检查城墙，发现裂缝的\n\n发现裂缝的，及时加固。\n\n" * (n // 2)
    ),
    "paragraph tags": lambda n: "<p>修缮城墙。</p> " * 5 * n,
    "spaces in titles": lambda n: "".join(
        f"云州市{''.join(_HAN[i : i + 6])} 管理办法 (2018)\n现将《{''.join(_HAN[i : i + 6])}》印发。\n"
        for i in range(n)
    ),
    "a title of spaces": lambda n: "云州市城墙 (2018" * 5 * n + "办法",
    "paragraphs without blank lines": lambda n: "渡口的船只每年检修一次，船工应当持证上岗。\n" * n + "船只，检修\n" * n,
    "bare numbers between halves": lambda n: "".join(
        f"停用满三年的，由所在乡镇的\n{i}\n水利管理站收回，安排他用。\n" for i in range(n)
    ),
    "names of other nations": lambda n: "斯琴·巴特尔\n" * n + "王乾（女）  市长\n" * n,
    "pieces of one paragraph": lambda n: "各区应当检查城墙、河道和\n\n" * n,
    "numbers that are no items": lambda n: "各区应当修缮东门城楼和\n\n3、4号瓮城的\n\n" * n,
    "brackets that nothing closes": lambda n: "各区应当检查城墙（市文物局" * n + "\n\n" + "（市文物局" * n + "\n\n",
    "table pages": lambda n: "".join(f"责任单位\t主要内容\t要求\n{_HAN[i % 19_000]}局\t\t修缮\n\n" for i in range(n)),
    "table headers without gaps": lambda n: "责任单位\t主要内容\t要求\n甲局\t修缮\t好\n" * n,
    "pipes without outer ones": lambda n: "甲 | 乙 | 丙\n" * n,
    "columns of spaces": lambda n: "".join(f"责任单位   主要内容{'   要求' * (i % 3)}\n" for i in range(n)),
    "a row with many cells": lambda n: "序号\t名称\n" + "甲\t" * 5 * n,
    "rubrics with page numbers": lambda n: "".join(
        f"市政府文件 {i}\n各区应当，保持原有的形制和材料\n" for i in range(n)
    ),
    "titles beside form feeds": lambda n: "各区应当，保持原有的形制和材料\n\f城墙保护办法\n形制和材料\n" * n,
    "bands without gaps": lambda n: "门\t砖\t石\n" + "一、城门\n甲\t乙\t丙\n" * n,
    "titles of tables again": lambda n: "表1 城墙（续）\n门\t砖\n东\t甲\n\n" * n,
    "colleagues without posts": lambda n: "免去张军同志的" * 5 * n + "\n\n局长职务。\n",
    "rows of single cells": lambda n: "门\t砖\t石\n" + "甲（\n乙）\t丙\t丁\n" * n,
    "page numbers in threes": lambda n: "".join(f"城墙\n\n- {i % 3} -\n\n" for i in range(n)),
    "page numbers": lambda n: "".join(f"城墙\n\n- {i} -\n\n{i}\n\n" for i in range(n)),
}
"""Texts by their size."""

PROSE: dict[str, Callable[[int], str]] = {
    "one long paragraph": lambda n: "".join(_HAN[i % 20_000] for i in range(10 * n)),
    "sentences": lambda n: "".join(f"{''.join(_HAN[i % 19_000 : i % 19_000 + 20])}。" for i in range(n)),
    "one sentence again and again": lambda n: "各区应当检查城墙并且及时加固城门，" * n,
    "clauses that almost repeat": lambda n: "".join(f"各区检查城墙{_HAN[i % 20_000]}段，" for i in range(n)),
    "one character": lambda n: "城" * 10 * n,
    "marks alone": lambda n: "，" * 10 * n,
    "drawn lines": lambda n: "│" * 10 * n,
    "opening marks": lambda n: "（《“〔" * 3 * n,
    "closing marks": lambda n: "）》”〕" * 3 * n,
    "foreign words": lambda n: "城 and 墙" * n,
    "one foreign word": lambda n: "城" + "a" * 10 * n + "墙",
    "spaces": lambda n: f"城{' ' * 10 * n}。墙，",
    "seams": lambda n: "城墙应当按照规定检查 并且及时加固，" * n,
    "dates": lambda n: "2021年13月32日" * n,
    "digits": lambda n: "1" * 10 * n,
    "two scripts": lambda n: "檢查城牆发现裂缝" * n,
}
"""Paragraphs by their size, for the detectors."""


def ratio(work: Callable[[int], Callable[[], object]], size: int = 2_000) -> float | None:
    """The time of `work(2 * size)` against `work(size)`, preparation aside; None where both take next to nothing."""
    once, twice = (min(_seconds(work(n)) for _ in range(3)) for n in (size, 2 * size))
    return twice / once if twice >= _LEAST else None


def _seconds(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


def _rule(rule: str, text: Callable[[int], str]) -> Callable[[int], Callable[[], object]]:
    def prepare(n: int) -> Callable[[], object]:
        whole = text(n)
        return lambda: dict(RULES)[rule](whole)

    return prepare


def _detector(code: str, text: Callable[[int], str], *, parts: bool) -> Callable[[int], Callable[[], object]]:
    """`parts`: the text is n paragraphs of a hundred characters instead of one."""

    def prepare(n: int) -> Callable[[], object]:
        whole = text(n)
        pieces = [whole[i : i + 100] for i in range(0, len(whole), 100)] if parts else [whole]
        units = [Unit(text=piece, kind="prose") for piece in pieces]
        return lambda: list(DETECTORS[code](units))

    return prepare


def _scripts(text: Callable[[int], str]) -> Callable[[int], Callable[[], object]]:
    def prepare(n: int) -> Callable[[], object]:
        whole = text(n)
        return lambda: mixed(whole)

    return prepare


def _heads(n: int) -> Callable[[], object]:
    lines = lines_of(TEXTS["many heads"](n))
    return lambda: find_heads(lines)


def _titles_alone(n: int) -> Callable[[], object]:
    titles = [f"关于治理第{k}号河道及其两岸环境的通告" for k in range(n // 8)]
    body = [text for title in titles for text in (title, "云州市人民政府", "第3号", "请绕行。")]
    lines = lines_of(paragraphs("目录", *titles, "云州市人民政府令第3号", "现予公布。", *body))
    return lambda: find_heads(lines)


def _noted_orders(n: int) -> Callable[[], object]:
    title, note = "云州市渡口办法", "（2024年3月4日云州市人民政府令第3号公布）"
    lines = lines_of(paragraphs("目录", *["关于疏浚的通知……1"] * (n // 8), *[title, note, "第一条 甲。"] * (n // 8)))
    return lambda: find_heads(lines)


def _sections(n: int) -> Callable[[], object]:
    texts = ["云州市人民政府关于疏浚的通知", *["请看大事记。", "大事记"] * (n // 4)]
    heads = [FoundHead(0, (HeadRole.TITLE,), HeadForm.UNNUMBERED, texts[0])]
    return lambda: find_ends(texts, heads, [])


def _contents(n: int) -> Callable[[], object]:
    lines = lines_of(
        paragraphs(*("◇关于疏浚的通知" + "…· " * (n // 20) + end for end in ("", "1", "（2") for _ in range(20)))
    )
    return lambda: read_chinese(lines)


def _closing(n: int) -> Callable[[], object]:
    lines = lines_of(
        paragraphs(*("云州市人民政府" for _ in range(n)), "附件：1.城墙", "云州市人民政府 " * n + "2022年3月4日")
    )
    return lambda: read_closing(lines, [], dated=False)


def _matching(n: int) -> Callable[[], object]:
    titles = [f"云州市人民政府关于治理第{k}号河道及其两岸环境的通知" for k in range(n // 4)]
    lines = lines_of(paragraphs(*titles))
    heads = [FoundHead(k, (HeadRole.TITLE,), HeadForm.UNNUMBERED, title) for k, title in enumerate(titles)]
    entries = [PrintedEntry(None, title.removeprefix("云州市人民政府"), None, None, None) for title in titles]
    return lambda: match_entries(entries, heads, lines)


def _parts(n: int) -> Callable[[], object]:
    lines = lines_of(paragraphs(*(line for k in range(n // 4) for line in ("附件：", "1.城墙名录", "城墙完好"))))
    return lambda: cut_parts(lines, [])


def _tree(*texts: str) -> Callable[[int], Callable[[], object]]:
    def prepare(n: int) -> Callable[[], object]:
        lines = lines_of(paragraphs(*(text for _ in range(n // 4) for text in texts)))
        return lambda: build(Draft(type=NodeType.NOTICE, short=""), lines, "i")

    return prepare


def _personnel(n: int) -> Callable[[], object]:
    lines = lines_of(paragraphs("张军为甲局局长；" * n, "任命，" * n, "张军、" * n, "的" * n, "任命：", "张 军 " * n))
    return lambda: build_personnel(Draft(type=NodeType.NOTICE, short=""), lines)


def _appointments(n: int) -> Callable[[], object]:
    entries = (
        "张军为甲局局长；" * n,
        "任命" * n,
        "任命张军" * n,
        f"张军为甲{'、乙局局长' * n}；",
        f"张军为甲局局长{'（' * n}；",
    )
    terms = "李明试用期一年，" * n, "李明" * n + "试用期一年", "以上人员试用期一年。"
    lines = [*entries, *terms, *("张军为甲局局长（试用期一年）；" for _ in range(n))]
    corpus = corpus_of_texts(paragraphs("近期市政府任免的工作人员名单", "2022年3月4日，市政府决定，任命：", *lines))
    names = BodyNames(corpus.glossary, None)
    return lambda: conflicts(corpus, read_appointments(corpus, names))


def _parsed(text: Callable[[int], str]) -> Callable[[int], Callable[[], object]]:
    def prepare(n: int) -> Callable[[], object]:
        lines = lines_of(text(n))
        return lambda: build(Draft(type=NodeType.NOTICE, short=""), lines, "i")

    return prepare


def _odd_cells(n: int) -> Callable[[], object]:
    prose = "各区应当检查城墙并且及时加固城门，" * 20
    rows = tuple(
        Row(cells=(f"{i}.{i % 9}" if i % 9 == 0 else str(i), prose, f"{prose}甲"), first_line=i, last_line=i)
        for i in range(1, n // 4)
    )
    header = Row(cells=("序号", "任务", "要求"), first_line=1, last_line=1)
    return lambda: list(odd_cells(TableData(header=(header,), rows=rows)))


def _collated(words: str) -> Callable[[int], Callable[[], object]]:
    def prepare(n: int) -> Callable[[], object]:
        corpus = corpus_of_texts(f"{HEAD}{words * n}。\n\n{words * n}。\n")
        relations = pipeline.relate(corpus, quiet)
        return lambda: render.render(corpus, relations, Edition.ZH_HANS)

    return prepare


def _cited(words: str, end: str = "。") -> Callable[[int], Callable[[], object]]:
    def prepare(n: int) -> Callable[[], object]:
        corpus = corpus_of_texts(f"{HEAD}{words * n}{end}\n", f"{HEAD.replace('〕5号', '〕6号')}{words * n}{end}\n")
        return lambda: cite(corpus)


def _names(n: int) -> Callable[[], object]:
    printed = [f"市{_HAN[i % 19_000]}{_HAN[i // 19_000]}局" for i in range(5 * n)]
    return lambda: BodyNames(Glossary(), "云州市").bodies(printed)


def _duties(before: str, words: str) -> Callable[[int], Callable[[], object]]:
    def prepare(n: int) -> Callable[[], object]:
        corpus = corpus_of_texts(f"{HEAD}{before}{words * (n // 2)}\n")
        return lambda: read_duties(corpus, BodyNames(Glossary(), "云州市"))

    return prepare


def _related(*words: str) -> Callable[[int], Callable[[], object]]:
    def prepare(n: int) -> Callable[[], object]:
        texts = "".join(f"{word * n}甲。\n\n" for word in words)
        corpus = corpus_of_texts(f"{HEAD}{texts}")
        citations = found_citations(corpus)
        return lambda: (read_validity(corpus, citations), link(corpus, citations))

    return prepare


def _cited_rule(n: int) -> Callable[[], object]:
    articles = "\n\n".join(
        f"第{k}条 违反本办法第{k}条第一款、第{k + 1}条和前条的，按《甲办法》处理。" for k in range(1, n // 4)
    )
    head = HEAD.replace("关于修缮城墙", "关于印发云州市城墙办法")
    corpus = corpus_of_texts(f"{head}现将《云州市城墙办法》印发给你们。\n\n云州市城墙办法\n\n{articles}\n")
    return lambda: cite(corpus)


CITED: dict[str, str] = {
    "numbers to cite": "云政发〔2021〕12号",
    "numbers in a row": "、〔2021〕12号、7号",
    "orders to cite": "国务院、中央军委令第7号",
    "marks of orders": "令第",
    "titles to cite": "《甲办法》（云政发〔2021〕12号，以下简称《办法》）",
    "titles one in another": "《甲〈乙",
    "titles that nothing closes": "《甲办法",
    "titles that nothing opens": "甲办法》",
    "titles with open brackets": "《甲办法》（以下简称",
    "titles with notes": "《甲办法》（试行）（2019年修订）",
    "units to cite": "本办法第一条第一款第（一）项、",
    "units of other documents": "《甲办法》第一条、第二条，第三条、",
    "units before": "前款（一）（二）、",
    "attachments to cite": "见附件1、2和附件",
    "quotations": "“第一条",
    "Han characters to cite": "根据云州市人民政府关于",
    "sentences to cite": "根据《甲办法》和云政发〔2021〕12号办理。",
    "spaces to cite": "云 政 发 〔 2021 〕 ",
    "ranges of numbers": "云政发〔2021〕1—2号、3—",
    "years that lost a digit": "云政发〔20 1〕2号",
    "standards to cite": "按照GB 1234—2019、",
    "letters of standards": "GBGB/T12",
    "titles that lost a mark": "《城墙管理办法（云政发〔2021〕12号）",
    "titles that lost the other mark": "依照城墙管理办法》（云政发〔2021〕12号）",
    "titles without marks": "、云州市城墙办法（云政发〔2021〕12号）",
    "titles of traditional print": "「城墙管理办法」『",
    "ranges of units": "第一条至第二条、第（一）至（二）项",
    "units of a notice": "上述第一条、第二条规定",
    "decimal units": "本预案第1.1条、2.1（1）情形",
    "joint orders": "教育部等八部门令第7号、",
}
"""Words that a paragraph of citations repeats."""

PARSED: dict[str, Callable[[int], str]] = {
    "one long table": lambda n: "序号\t名称\t数量\n" + "".join(f"{i}\t城墙\n" for i in range(n // 4)),
    "cells in the wrong columns": lambda n: (
        "渡口\t船只\t要求\t办法\n"
        + "".join(f"{_HAN[i % 19_000]}渡\t{i}\t包括船只。\t按期\n城墙\t城门\t1\t包括城墙。\n" for i in range(n // 8))
    ),
    "rows that stand apart": lambda n: "".join(f"{_HAN[i % 19_000]}门\t城墙\t砖\n\n" for i in range(n // 4)),
    "lines with tabs at their ends": lambda n: "甲\t\n\n" * n,
    "one long roster": lambda n: "".join(f"王{_HAN[i % 19_000]} 市教育局局长\n\n" for i in range(n // 4)),
    "names behind one role": lambda n: "成员：" + "王军、" * n + "\n",
}
"""Texts by their size, for the tree of provisions."""

FINDERS: dict[str, Callable[[int], Callable[[], object]]] = (
    {
        "finding heads": _heads,
        "titles without number": _titles_alone,
        "notes of orders": _noted_orders,
        "sections behind a notice": _sections,
        "authors in one line": lambda n: lambda: split_page("关于修缮城墙的通知" + "…… 林 远 " * 5 * n + "（21）"),
        "slashes in one line": lambda n: lambda: split_page("通知" + " / 1" * 5 * n + " 甲"),
        "announcements without 关于": lambda n: lambda: announces("云州市人民政府" * n + "公告"),
        "matching contents": _matching,
        "leaders of contents": _contents,
        "signatures": _closing,
        "dates in one line": lambda n: lambda: split_date("（2022年3月4日 " * n),
        "bodies in one line": lambda n: lambda: read_serial_title("云州市 " * 5 * n + "令"),
        "lists of attachments": _parts,
        "personnel entries": _personnel,
        "notes in one line": lambda n: lambda: cut_notes("加固（市水务局、市财政局负责），" * n),
        "open brackets": lambda n: lambda: cut_notes("（责任单位：" * 5 * n),
        "labels without brackets": lambda n: lambda: cut_notes("。责任单位：甲" * 5 * n + "。乙"),
        "open quotations": _tree("将第三条修改为：“第三条 甲"),
        "levels that nest": _tree("1.甲", "（一）乙；", "（二）丙。", "丁。"),
        "an outline": _tree("1.1 甲", "1.2 乙", "1）丙", "2）丁"),
        "lists of clauses": _tree("（一）甲。", "（一）乙；"),
        "fragments": _tree("甲（乙）", "乙）"),
        "changes to collate": _collated("甲乙丙丁<b>"),
        "letter-spacing to collate": _collated("青 "),
        "odd cells": _odd_cells,
        "doubts to mark": _collated("甲乙丙丁�"),
        "cells to collate": _collated("| 青 岛 市 政 府 "),
        "paragraphs with doubts": _collated("甲乙丙丁�。\n\n"),
        "articles that cite one another": _cited_rule,
    }
    | {name: _parsed(text) for name, text in PARSED.items()}
    | {name: _cited(words) for name, words in CITED.items()}
)
FINDERS: dict[str, Callable[[int], Callable[[], object]]] = {
    "finding heads": _heads,
    "titles without number": _titles_alone,
    "notes of orders": _noted_orders,
    "sections behind a notice": _sections,
    "authors in one line": lambda n: lambda: split_page("关于修缮城墙的通知" + "…… 林 远 " * 5 * n + "（21）"),
    "slashes in one line": lambda n: lambda: split_page("通知" + " / 1" * 5 * n + " 甲"),
    "announcements without 关于": lambda n: lambda: announces("云州市人民政府" * n + "公告"),
    "matching contents": _matching,
    "leaders of contents": _contents,
    "signatures": _closing,
    "dates in one line": lambda n: lambda: split_date("（2022年3月4日 " * n),
    "bodies in one line": lambda n: lambda: read_serial_title("云州市 " * 5 * n + "令"),
    "lists of attachments": _parts,
    "personnel entries": _personnel,
    "appointments": _appointments,
    "notes in one line": lambda n: lambda: cut_notes("加固（市水务局、市财政局负责），" * n),
    "open brackets": lambda n: lambda: cut_notes("（责任单位：" * 5 * n),
    "labels without brackets": lambda n: lambda: cut_notes("。责任单位：甲" * 5 * n + "。乙"),
    "bodies of one note": lambda n: lambda: read_note("（责任单位：" + "市水务局、" * 5 * n + "市财政局）"),
    "verbs of one note": lambda n: lambda: read_note("（" + "市水务局牵头" * 5 * n + "）"),
    "words of acting": lambda n: lambda: read_note("（" + "按职责分工共同负责" * 5 * n + "）"),
    "labels of one note": lambda n: lambda: read_note("（" + "责任单位：市水务局 " * 5 * n + "）"),
    "groups in one list": lambda n: lambda: split_list("各区、市政府、" * 5 * n),
    "places that share": lambda n: lambda: split_list("望潮区、" * 5 * n + "听澜区政府"),
    "terms in one text": lambda n: lambda: find_terms("2021年6月底前、" * 5 * n, None),
    "years in one text": lambda n: lambda: find_terms("至2021年" * 5 * n, None),
    "title marks in one text": lambda n: lambda: find_terms("《" * 5 * n + "2021年底前" * n, None),
    "a term of years": lambda n: lambda: stated_term("2021年" * 5 * n, None),
    "a post of bodies": lambda n: lambda: cut_post("云州市财政局" * n + "局长", None),
    "names of bodies": _names,
    "duties of a table": _duties("序号\t任务\t责任单位\n", "1\t修缮\t市水务局、各区、市政府\n"),
    "duties of a paragraph": _duties("", "（一）修缮，6月底前完成（市水务局负责）；"),
    "duties of a group": _duties("一、城墙\n\n", "1.修缮东门。\n\n责任单位：市水务局\n\n"),
    "open quotations": _tree("将第三条修改为：“第三条 甲"),
    "levels that nest": _tree("1.甲", "（一）乙；", "（二）丙。", "丁。"),
    "an outline": _tree("1.1 甲", "1.2 乙", "1）丙", "2）丁"),
    "lists of clauses": _tree("（一）甲。", "（一）乙；"),
    "fragments": _tree("甲（乙）", "乙）"),
    "starts of validity": _related("自2022年5月1日起施行，", "《甲》自2022年5月1日起施行，"),
    "ends of validity": _related("有效期至2022年5月1日，", "有效期自2022年5月1日至", "执行至2022年底"),
    "terms": _related("有效期5年", "一年零", "自发布之日起"),
    "documents in a row": _related("《甲办法》、", "《甲》和"),
    "acts on documents": _related("废止《甲办法》，", "将《甲》中", "对《甲》的", "《甲》继续"),
    "grounds": _related("根据《甲办法》，", "为贯彻落实", "按照国发〔2020〕3号"),
    "documents issued": _related("现将《甲办法》", "现将"),
    "open quotations in signs": _related("“", "为：“甲”", "《", "》"),
    "sentences with semicolons": _related("《甲》；", "甲；"),
    "changes to collate": _collated("甲乙丙丁<b>"),
    "letter-spacing to collate": _collated("青 "),
    "odd cells": _odd_cells,
    "doubts to mark": _collated("甲乙丙丁�"),
    "cells to collate": _collated("| 青 岛 市 政 府 "),
    "paragraphs with doubts": _collated("甲乙丙丁�。\n\n"),
} | {name: _parsed(text) for name, text in PARSED.items()}


def main() -> None:
    """Print the table."""
    print("Twice the worst text costs (2.0 is linear):")
    for name, text in TEXTS.items():
        ratios = {rule: ratio(_rule(rule, text)) for rule, _ in RULES}
        _row(name, ratios)
    for name, text in PROSE.items():
        ratios = {code: ratio(_detector(code, text, parts=False)) for code in DETECTORS}
        ratios |= {f"{code}, by paragraphs": ratio(_detector(code, text, parts=True)) for code in DETECTORS}
        ratios["script-mixed"] = ratio(_scripts(text))
        _row(name, ratios)
    for name, work in FINDERS.items():
        found = ratio(work)
        print(f"  {name:<28}" + (f"{found:5.1f}" if found is not None else "    –  next to nothing"))


def _row(name: str, ratios: Mapping[str, float | None]) -> None:
    worst = max(((r, what) for what, r in ratios.items() if r is not None), default=None)
    print(f"  {name:<28}" + (f"{worst[0]:5.1f}  {worst[1]}" if worst else "    –  next to nothing"))


if __name__ == "__main__":
    main()
