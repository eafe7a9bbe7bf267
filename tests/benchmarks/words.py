"""What the worst texts for citations and for the tree of provisions are made of."""

from __future__ import annotations

from collections.abc import Callable

HAN = [chr(0x4E00 + i * 7919 % 20000) for i in range(20000)]
"""Han characters, none of them next to its neighbour in any sentence."""

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
        + "".join(f"{HAN[i % 19_000]}渡\t{i}\t包括船只。\t按期\n城墙\t城门\t1\t包括城墙。\n" for i in range(n // 8))
    ),
    "rows that stand apart": lambda n: "".join(f"{HAN[i % 19_000]}门\t城墙\t砖\n\n" for i in range(n // 4)),
    "lines with tabs at their ends": lambda n: "甲\t\n\n" * n,
    "one long roster": lambda n: "".join(f"王{HAN[i % 19_000]} 市教育局局长\n\n" for i in range(n // 4)),
    "names behind one role": lambda n: "成员：" + "王军、" * n + "\n",
}
"""Texts by their size, for the tree of provisions."""
