"""What is done to documents, as offices of different places word it: in sentences, in lists, in tables."""

from __future__ import annotations

import pytest

from generator.enrich.linking import link
from generator.enrich.validity import read_validity
from tests.support.citations import found_citations
from tests.support.texts import HEAD, corpus_of_texts

OTHER = HEAD.replace("2022", "2023").replace("〕5号", "〕9号")
LIST = OTHER.replace("修缮城墙", "公布清理结果") + "请照办。\n\n附件：目录\n\n附件\n\n{}\n\n"


def told(text: str) -> str:
    """The relations of a notice: `repeals 甲办法; continues 乙办法`."""
    corpus = corpus_of_texts(text)
    found = link(corpus, found_citations(corpus))
    return "; ".join(f"{record.type.value} {(record.to.id or '').removeprefix('t-')}" for record in found)


def of_section(sentence: str) -> str:
    return told(f"{OTHER}请照办。\n\n一、范围\n\n{sentence}\n")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # brackets and reasons between a document and its end
        ("对不适应形势的《甲办法》等6件文件（见附件1），予以废止。", "repeals 甲办法"),
        ("《甲办法》等12件规范性文件（目录附后）自公布之日起废止。", "repeals 甲办法"),
        ("《甲办法》等3件文件（见附件），已不适应形势，予以废止。", "repeals 甲办法"),
        ("对《甲办法》等5件文件（见附件2），继续有效，有效期延长至2025年7月31日。", "continues 甲办法"),
        # other words for it
        ("《甲办法》予以撤销。", "repeals 甲办法"),
        ("撤销《甲办法》。", "repeals 甲办法"),
        ("《甲办法》同步废止。", "repeals 甲办法"),
        ("云政发〔2011〕3号文作废。", "repeals 云政发〔2011〕3号"),
        ("决定废止《甲办法》、修改《乙办法》部分条款。", "repeals 甲办法; amends 乙办法"),
        ("《甲办法》、《乙办法》中“甲局”修改为“乙局”。", "amends 甲办法; amends 乙办法"),
        ("将《甲通知》中有关成员调整如下：", "amends 甲通知"),
        ("《甲办法》的有效期由2023年4月30日延长至2025年12月31日。", "continues 甲办法"),
        ("《甲办法》有效期自2023年4月30日起延长2年。", "continues 甲办法"),
        ("《甲办法》、《乙办法》有效期分别延长至2025年年底、2026年年底。", "continues 甲办法; continues 乙办法"),
        # announced before a colon
        ("决定废止下列2件文件：《甲办法》、《乙办法》。", "repeals 甲办法; repeals 乙办法"),
        ("下列文件自2023年5月1日起废止：《甲办法》；《乙办法》。", "repeals 甲办法; repeals 乙办法"),
        ("以下文件继续有效：《甲办法》、《乙办法》。", "continues 甲办法; continues 乙办法"),
        # none
        ("废止《甲办法》中关于收费的规定。", ""),
        ("撤销《甲通知》中的领导小组。", ""),
        ("《甲通知》中的领导小组同时撤销。", ""),
        ("请学习下列文件：《甲办法》、《乙办法》。", ""),
        ("以下文件拟废止：《甲办法》、《乙办法》。", ""),
        ("《甲办法》等3件文件（见附件），由市文物局负责落实。", ""),
        ("决定表彰甲街道，修改《乙办法》的建议另行研究。", ""),
    ],
)
def test_sentences(sentence: str, expected: str) -> None:
    assert of_section(sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "下列文件予以废止：\n\n《甲办法》\n\n《乙办法》；\n\n请照办。\n\n《丙办法》另行修订。",
            "repeals 甲办法; repeals 乙办法",
        ),
        ("下列文件予以废止：\n\n请照办。\n\n《丙办法》", ""),
        ("请学习下列文件：\n\n《甲办法》\n\n《乙办法》", ""),
    ],
)
def test_paragraphs_without_numbers_behind_a_colon(text: str, expected: str) -> None:
    assert told(f"{OTHER}{text}\n") == expected


@pytest.mark.parametrize(
    ("result", "kind"),
    [
        ("宣布废止", "repeals"),
        ("自行失效", "repeals"),
        ("作废", "repeals"),
        ("延续", "continues"),
        ("继续保留", "continues"),
        ("延长有效期", "continues"),
        ("予以修改", None),
        ("建议延续", None),
    ],
)
def test_results_in_a_column(result: str, kind: str | None) -> None:
    head = "| 序号 | 文件名称 | 文号 | 评估意见 |\n| --- | --- | --- | --- |\n"
    text = f"{head}| 1 | 桥梁办法 | 云政发〔2011〕2号 | {result} |\n"
    assert told(LIST.format("规范性文件目录") + text) == (f"{kind} 云政发〔2011〕2号" if kind else "")


def test_title_and_number_in_one_column() -> None:
    text = (
        "| 序号 | 文件名称及文号 | 废止理由 |\n| --- | --- | --- |\n"
        "| 1 | 关于桥梁的通知（云政发〔2011〕2号） | 已被《新办法》代替 |\n"
    )
    assert told(LIST.format("废止的规范性文件目录") + text) == "repeals 云政发〔2011〕2号"


@pytest.mark.parametrize(
    ("entry", "day"),
    [
        ("1.桥梁办法（云政发〔2011〕2号，有效期至2025年12月31日）", "2025-12-31"),
        ("1.《桥梁办法》（云政发〔2011〕2号）延长至2025年12月31日；", "2025-12-31"),
        ("1.《桥梁办法》（云政发〔2011〕2号，2011年5月1日印发）", None),
    ],
)
def test_last_days_of_entries(entry: str, day: str | None) -> None:
    corpus = corpus_of_texts(LIST.format("继续有效的规范性文件目录") + f"{entry}\n")
    records = read_validity(corpus, found_citations(corpus))
    assert [record.expires.isoformat() for record in records if record.expires] == ([day] if day else [])


@pytest.mark.parametrize(
    ("sentence", "extends", "partial"),
    [
        ("本办法与《云州市停车管理办法》接续。", False, False),
        ("本办法接续《云州市停车管理办法》。", False, False),
        ("《云州市停车管理办法》继续有效。", True, False),
        ("《云州市停车管理办法》有效期延长至2027年12月31日。", True, False),
        ("《云州市停车管理办法》与本办法不一致的，以本办法为准。", True, True),
        ("《云州市停车管理办法》由本办法代替。", True, False),
    ],
)
def test_how_far_it_goes(sentence: str, extends: bool, partial: bool) -> None:
    corpus = corpus_of_texts(f"{HEAD}各区政府：\n\n{sentence}\n")
    (record,) = link(corpus, found_citations(corpus))
    assert (record.extends, record.partial) == (extends, partial)
