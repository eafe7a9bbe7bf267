"""The worst personnel lists, for the parser and for the reader of their entries."""

from __future__ import annotations

from collections.abc import Callable

from generator.enrich.appointments import conflicts, read_appointments
from generator.enrich.bodies import BodyNames
from generator.model.notice import NodeType
from generator.parse.draft import Draft
from generator.parse.personnel import build_personnel
from tests.support.texts import corpus_of_texts, lines_of, paragraphs


def personnel(n: int) -> Callable[[], object]:
    """Lines to parse."""
    lines = lines_of(
        paragraphs(
            "张军为甲局局长；" * n,
            "任命，" * n,
            "张军、" * n,
            "的" * n,
            "任命：",
            "张 军 " * n,
            "张军因病，" * n,
            "因" * n,
            "张军，任" * n,
            "关于张军：" * n,
            *["张世"] * n,
            *["— 19 —"] * n,
            *["张军为云州市、云"] * n,
            "张军、" * n + "李世",
            "荣为某局局长" * n,
        )
    )
    return lambda: build_personnel(Draft(type=NodeType.NOTICE, short=""), lines)


def appointments(n: int) -> Callable[[], object]:
    """Entries to read, and their conflicts."""
    entries = (
        "张军为甲局局长；" * n,
        "任命" * n,
        "任命张军" * n,
        f"张军为甲{'、乙局局长' * n}；",
        f"张军为甲局局长{'（' * n}；",
        f"张军为甲局局长{'、党组书记' * n}；",
        f"张军为甲局局长{' 局长' * n}；",
        f"张军为{'甲局' * n}局长、书记；",
        "决定" * n,
        "决定接受" * n,
        "张军因病" * n,
        "张军，免去" * n,
        f"张军为甲局局长{'（兼）' * n}；",
        "任张军" * n,
        "张军的甲局局长职务因" + "病" * n,
        "经" + "市政府第三次常务会议、" * n + "决定：",
        "名单" * n,
        "不予" * n + "任命张军为甲局局长；",
        "经研究" * n + "任命张军为甲局局长；",
        "免去" + "张军、" * n + "李明市水务局局长职务；",
    )
    terms = "李明试用期一年，" * n, "李明" * n + "试用期一年", "以上人员试用期一年。"
    lines = [*entries, *terms, *("张军为甲局局长（试用期一年）；" for _ in range(n))]
    corpus = corpus_of_texts(paragraphs("近期市政府任免的工作人员名单", "2022年3月4日，市政府决定，任命：", *lines))
    names = BodyNames(corpus.glossary, None)
    return lambda: conflicts(corpus, read_appointments(corpus, names))
