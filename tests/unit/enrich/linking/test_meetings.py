"""Minutes: what a meeting says of a draft does nothing yet; what it decides outright does."""

from __future__ import annotations

import pytest

from generator.enrich.linking import link
from tests.support.citations import found_citations
from tests.support.texts import HEAD, corpus_of_texts

OTHER = HEAD.replace("2022", "2023").replace("〕5号", "〕9号")


def repealed(paragraph: str) -> list[str | None]:
    corpus = corpus_of_texts(f"{OTHER}纪要如下：\n\n一、关于城墙\n\n{paragraph}\n")
    found = link(corpus, found_citations(corpus))
    return [record.to.id for record in found if record.type.value == "repeals"]


@pytest.mark.parametrize(
    ("paragraph", "works"),
    [
        ("会议原则同意《甲办法（送审稿）》。会议明确，办法自印发之日起施行，《乙方案》同时废止。", []),
        ("会议审议了《甲办法（草案）》。会议议定，原《乙方案》停止执行。", []),
        ("会议审议通过《甲办法（讨论稿）》，《乙方案》同时废止。", []),
        ("会议决定，《乙方案》停止执行。", ["乙方案"]),
        ("会议审议通过《甲办法》。会议决定，《乙方案》同时废止。", ["乙方案"]),
        ("市政府审议通过《甲办法（草案）》。现决定废止《乙方案》。", ["乙方案"]),
    ],
)
def test_repeals_in_minutes(paragraph: str, works: list[str]) -> None:
    assert repealed(paragraph) == [f"t-{work}" for work in works]
