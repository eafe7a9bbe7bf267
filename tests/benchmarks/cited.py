"""Worst texts for the citations."""

from __future__ import annotations

from collections.abc import Callable

from generator.enrich.citations import cite
from tests.support.texts import HEAD, corpus_of_texts


def _cited(words: str, end: str = "。") -> Callable[[int], Callable[[], object]]:
    def prepare(n: int) -> Callable[[], object]:
        corpus = corpus_of_texts(f"{HEAD}{words * n}{end}\n", f"{HEAD.replace('〕5号', '〕6号')}{words * n}{end}\n")
        return lambda: cite(corpus)

    return prepare


def _cited_rule(n: int) -> Callable[[], object]:
    articles = "\n\n".join(
        f"第{k}条 违反本办法第{k}条第一款、第{k + 1}条和前条的，按《甲办法》处理。" for k in range(1, n // 4)
    )
    head = HEAD.replace("关于修缮城墙", "关于印发云州市城墙办法")
    corpus = corpus_of_texts(f"{head}现将《云州市城墙办法》印发给你们。\n\n云州市城墙办法\n\n{articles}\n")
    return lambda: cite(corpus)


WORDS: dict[str, str] = {
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
    "bodies before codes": "按省政府法制办市委办财政部等四部委",
    "numbers without codes": "甲办法（〔2021〕12号）、",
    "names that nobody introduced": "《甲实施意见》，《实施意见》、",
    "chapters of the document": "除第一章、第二部分规定外，",
    "joint orders": "教育部等八部门令第7号、",
}
"""Words that a paragraph of citations repeats."""

CITED: dict[str, Callable[[int], Callable[[], object]]] = {
    "articles that cite one another": _cited_rule,
    **{name: _cited(words) for name, words in WORDS.items()},
}
