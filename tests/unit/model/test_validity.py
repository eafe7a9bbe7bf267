"""Until when a document holds that another one continues."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from generator.enrich.linking import link
from generator.enrich.validity import read_validity
from generator.model.relations import RelationType
from generator.model.validity import continued_until
from tests.support.citations import found_citations
from tests.support.texts import HEAD, corpus_of_texts

TABLE = (
    "附件：目录\n\n附件\n\n继续有效的规范性文件目录\n\n| 序号 | 文件名称 | 文号 | 有效期 |\n| --- | --- | --- | --- |\n"
    "| 1 | 云州市城墙办法 | 云政发〔2011〕2号 | 至2025年12月31日 |\n"
    "| 2 | 云州市桥梁办法 | 云政发〔2012〕3号 | 至2024年12月31日 |\n| 3 | 云州市湖泊办法 | 云政发〔2013〕4号 | |"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《甲办法》有效期延长至2025年12月31日。", ["2025-12-31"]),
        ("《甲办法》将于6月到期。经市政府同意，其有效期延长至2025年12月31日。", ["2025-12-31"]),
        (
            "《甲办法》继续有效，有效期至2025年12月31日；《乙办法》继续执行至2024年6月30日。",
            ["2025-12-31", "2024-06-30"],
        ),
        ("《甲办法》继续有效；《乙办法》继续执行至2024年6月30日。", [None, "2024-06-30"]),
        (TABLE, ["2025-12-31", "2024-12-31", None]),
    ],
)
def test_continued_until(text: str, expected: list[str | None]) -> None:
    corpus = corpus_of_texts(f"{HEAD}请照办。\n\n{text}\n")
    citations = found_citations(corpus)
    relations, records = link(corpus, citations), read_validity(corpus, citations)
    held = [continued_until(relation, records) for relation in relations]
    assert [one.date.isoformat() if one else None for one in held] == expected


def test_only_of_what_is_continued() -> None:
    corpus = corpus_of_texts(f"{HEAD}请照办。\n\n《甲办法》有效期延长至2025年12月31日。\n")
    citations = found_citations(corpus)
    (relation,), records = link(corpus, citations), read_validity(corpus, citations)
    held = continued_until(relation, records)
    assert held
    assert held.date == dt.date(2025, 12, 31)
    assert continued_until(replace(relation, type=RelationType.REPEALS), records) is None
