"""The tree of a notice that has every type of node, with text that looks like markup in all its parts."""

from __future__ import annotations

from itertools import count

from generator.model.notice import Node, NodeType, Row, TableData

_LINES = count(1)


def node(type_: NodeType, eid: str, text: str = "", *children: Node, **more: object) -> Node:
    """A node with made-up source lines."""
    line = next(_LINES)
    return Node(type=type_, eid=eid, first_line=line, last_line=line, text=text, children=children, **more)  # type: ignore[arg-type]


def table(header: int, *rows: tuple[str, ...]) -> TableData:
    """A table whose first `header` rows are its header."""
    made = tuple(Row(cells=row, first_line=1, last_line=1) for row in rows)
    return TableData(header=made[:header], rows=made[header:])


T = NodeType

ARTICLES = (
    node(T.ARTICLE, "art_1", "为了<规范>管理，制定本办法。", num="第一条"),
    node(
        T.ARTICLE, "art_2", "",
        node(T.PARAGRAPH, "art_2__para_1", "前款。"),
        node(T.ITEM, "art_2__item_1", "其一；", num="（一）"),
        num="第二条",
    ),
    node(T.ARTICLE, "art_3", "", num="第三条"),
)  # fmt: skip

INSTRUMENT = node(
    T.INSTRUMENT, "inst_1", "（试行）",
    node(T.CHAPTER, "inst_1__chp_1", "", *ARTICLES, num="第一章", heading="总则<1>"),
    heading="某某`办法`",
)  # fmt: skip

PLAN = node(
    T.SECTION, "att_1__sec_1", "",
    node(T.SUBSECTION, "att_1__sec_1__subsec_1", "正文<i>紧跟</i>标题。", num="（一）", heading="加强*领导*。"),
    node(
        T.SUBSECTION, "att_1__sec_1__subsec_2", "",
        node(
            T.ITEM, "att_1__sec_1__subsec_2__item_1", "条目。",
            node(T.POINT, "att_1__p_1", "目。", node(T.SUBPOINT, "att_1__s_1", "细目。", num="①"), num="（1）"),
            num="1.",
        ),
        num="（二）", heading="独立标题",
    ),
    node(T.DUTY_NOTE, "att_1__duty_1", "（责任单位：<市>财政局、市|教育局）"),
    node(
        T.ITEM, "att_1__item_8", "先做甲",
        node(T.DUTY_NOTE, "att_1__item_8__duty_1", "（<甲>局负责），", runs_on=True),
        node(T.PARAGRAPH, "att_1__item_8__para_1", "再做`乙`。", runs_on=True),
        node(T.PARAGRAPH, "att_1__item_8__para_2", "另起一段。"),
        num="8.",
    ),
    node(
        T.SUBSECTION, "att_1__sec_1__subsec_3", "",
        node(T.DUTY_NOTE, "att_1__sec_1__subsec_3__duty_1", "（丙局负责）", runs_on=True),
        num="（三）", heading="带注标题",
    ),
    num="一、", heading="总体 | 要求 {: .x }",
)  # fmt: skip

CELL = "依据《已知的<办法>》`x`"
TABLES = (
    node(
        T.TABLE, "att_1__table_1", heading="附表<1>",
        table=table(2, ("序号", "项|目"), ("", "分<项>"), ("1", CELL), ("2", "")),
    ),
    node(T.TABLE, "att_1__table_2", table=table(0, ("无", "表头", "三|列"), ("只有一格",))),
    node(T.ROSTER, "att_1__roster_1", table=table(0, ("组长", "张|军", "市长"), ("", "欧阳<明>", "局长"))),
    node(T.ROSTER, "att_1__roster_2", "名单如下", table=table(0, ("", "王<一>", ""), ("", "李二", ""))),
)  # fmt: skip

BOX = node(
    T.BOX, "att_1__box_1", "专栏正文",
    node(T.PARAGRAPH, "att_1__box_1__para_1", "</div>"),
    num="专栏1", heading="重点<工程>",
)  # fmt: skip


def tree(*paragraphs: str) -> Node:
    """The tree, `paragraphs` first."""
    return node(
        T.NOTICE, "notice", "",
        *(node(T.PARAGRAPH, f"para_{number}", text) for number, text in enumerate(paragraphs, start=10)),
        node(T.PREAMBLE, "preamble", "现予公布，依据《已知的<办法>》（汐政发〔2021〕1号）。"),
        node(T.SIGNATURE, "signature", "市长 林|知远\n2021年5月27日"),
        INSTRUMENT,
        node(T.ATTACHMENT, "att_1", "", PLAN, BOX, *TABLES, num="附件1", heading="实施*方案*"),
        node(T.ATTACHMENT, "att_2", "", num="附件2"),
        node(T.PERSONNEL, "personnel_1", "任命{{甲}}为局长；"),
        node(T.UNPLACED, "unplaced_1", "余下的[文字](x)"),
        node(T.UNPLACED, "unplaced_2", "又一处"),
        node(T.SECTION, "sec_9", ""),
    )  # fmt: skip
