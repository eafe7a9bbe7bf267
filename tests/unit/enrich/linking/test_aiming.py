"""Acts on several provisions of one document, each a target of its own."""

from __future__ import annotations

import pytest

from generator.enrich.linking import link
from tests.support.citations import found_citations
from tests.support.texts import HEAD, corpus_of_texts

OTHER = HEAD.replace("2022", "2023").replace("〕5号", "〕9号")
RULE = HEAD.replace("关于修缮城墙", "关于印发云州市城墙办法") + (
    "现将《云州市城墙办法》印发给你们。\n\n云州市城墙办法\n\n第一条 甲。\n\n第二条 乙。\n\n第三条 丙。\n"
)
POLICIES = HEAD.replace("关于修缮城墙", "关于印发云州市修城政策清单") + (
    "现将《云州市修城政策清单》印发给你们。\n\n云州市修城政策清单\n\n"
    "1. 东段补贴政策。\n\n2. 西段补贴政策。\n\n3. 南段补贴政策。\n"
)


def told(sentence: str, archive: str) -> list[tuple[str, str | None, str | None]]:
    corpus = corpus_of_texts(archive, f"{OTHER}请照办。\n\n一、范围\n\n{sentence}\n")
    newest = corpus.notices[-1].id
    return [
        (record.type.value, record.to.id, record.to.eid)
        for record in link(corpus, found_citations(corpus))
        if record.notice == newest
    ]


@pytest.mark.parametrize(
    ("sentence", "kind", "articles"),
    [
        ("废止《云州市城墙办法》第一条、第三条。", "repeals", [1, 3]),
        ("《云州市城墙办法》第一条、第二条停止执行。", "repeals", [1, 2]),
        ("《云州市城墙办法》第二条和第三条同时废止。", "repeals", [2, 3]),
        ("删去《云州市城墙办法》第一条、第三条。", "amends", [1, 3]),
        ("对《云州市城墙办法》第一条、第二条、第三条作如下修改：", "amends", [1, 2, 3]),
        ("废止《云州市城墙办法》第一条、第九条。", "repeals", [1]),
        ("《云州市城墙办法》第一、三条同时废止。", "repeals", [1, 3]),
        ("《云州市城墙办法》第一条至第三条同时废止。", "repeals", [1, 2, 3]),
        ("《云州市城墙办法》第一至三条同时废止。", "repeals", [1, 2, 3]),
        ("《云州市城墙办法》第一条至第二条、第三条同时废止。", "repeals", [1, 2, 3]),
        ("将《云州市城墙办法》第一、二条修改为：“丁。”", "amends", [1, 2]),
    ],
)
def test_articles(sentence: str, kind: str, articles: list[int]) -> None:
    assert told(sentence, RULE) == [(kind, "yzf-2022-5", f"art_{number}") for number in articles]


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        ("《云州市修城政策清单》第1项东段补贴政策、第3项南段补贴政策，有效期延长至2027年12月31日。", [1, 3]),
        ("《云州市修城政策清单》第 1 项东段补贴政策和第 2 项西段补贴政策继续执行。", [1, 2]),
        ("《云州市修城政策清单》第2项西段补贴政策继续执行。", [2]),
        ("《云州市修城政策清单》第1项政策、第7项政策继续执行。", [1]),
        ("《云州市修城政策清单》第1项政策继续执行，第2项政策另行规定。", [1]),
    ],
)
def test_items_that_are_continued(sentence: str, items: list[int]) -> None:
    assert told(sentence, POLICIES) == [("continues", "yzf-2022-5", f"item_{number}") for number in items]


def test_a_provision_that_the_archive_does_not_hold_is_not_the_whole() -> None:
    assert told("《云州市城墙办法》第七条、第九条停止执行。", RULE) == []
    assert told("《云州市城门办法》第一条、第二条停止执行。", RULE) == []
