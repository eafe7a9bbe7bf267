"""What a notice or an instrument says that it rests on: opening sentences as different offices word them."""

from __future__ import annotations

import pytest

from generator.enrich.linking import link
from tests.support.citations import found_citations
from tests.support.texts import HEAD, corpus_of_texts

OTHER = HEAD.replace("2022", "2023").replace("〕5号", "〕9号")
ISSUING = HEAD.replace("关于修缮城墙", "关于印发云州市城墙工作要点") + "现将《云州市城墙工作要点》印发给你们。\n\n"


def rests_on(text: str) -> list[str | None]:
    corpus = corpus_of_texts(text)
    found = link(corpus, found_citations(corpus))
    return [record.to.id for record in found if record.type.value == "implements"]


@pytest.mark.parametrize(
    ("sentence", "works"),
    [
        ("为贯彻落实《甲意见》精神，根据《乙条例》，参照《丙办法》，现通知如下：", ["甲意见", "乙条例"]),
        ("以《甲条例》《乙意见》为依据，制定本方案。", ["甲条例", "乙意见"]),
        ("本预案根据《甲条例》《乙意见》编制。", ["甲条例", "乙意见"]),
        ("本办法依据《甲条例》制定。", ["甲条例"]),
        ("为做好《甲条例》的贯彻实施工作，现通知如下：", ["甲条例"]),
        ("为推动《甲意见》落地见效，制定本措施。", ["甲意见"]),
        ("为确保《甲方案》顺利实施，现通知如下：", ["甲方案"]),
        ("落实《甲意见》，加快修缮，现制定如下措施。", ["甲意见"]),
        ("认真贯彻国务院《甲意见》，制定本方案。", ["甲意见"]),
        ("编制依据《甲条例》《乙预案》。", ["甲条例", "乙预案"]),
        ("本预案编制依据：《甲条例》《乙预案》等。", ["甲条例", "乙预案"]),
        # named in passing
        ("本通知所称城墙，按照《甲条例》认定。", []),
        ("为规范城墙修缮，借鉴《甲条例》，现通知如下：", []),
        ("《甲意见》印发以来，修缮进展顺利，现通知如下：", []),
        ("各单位要严格落实《甲意见》，现将要求通知如下：", []),
        ("请以《甲意见》为重点组织学习。", []),
    ],
)
def test_openings_of_notices(sentence: str, works: list[str]) -> None:
    assert rests_on(f"{OTHER}{sentence}\n") == [f"t-{work}" for work in works]


@pytest.mark.parametrize(
    ("first", "works"),
    [
        ("2023年全市城墙工作要认真贯彻《甲意见》，全面落实《乙规划》，以修缮为抓手。", ["甲意见", "乙规划"]),
        ("深入贯彻《甲意见》，推进修缮。", ["甲意见"]),
        ("城墙工作成效明显。各区要认真贯彻《甲意见》。", []),
        ("市文物局要检查《甲意见》的落实情况，并通报结果。", []),
    ],
)
def test_openings_of_instruments_without_a_word_for_grounds(first: str, works: list[str]) -> None:
    assert rests_on(f"{ISSUING}云州市城墙工作要点\n\n{first}\n\n一、修缮\n\n修缮东段。\n") == [f"t-{w}" for w in works]


@pytest.mark.parametrize("lead", ["为推动", "以"])
def test_a_long_row_of_documents_that_nothing_rests_on(lead: str) -> None:
    assert rests_on(f"{OTHER}{lead}{'《甲意见》、' * 60}修缮城墙。\n") == []
