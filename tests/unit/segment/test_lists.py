"""Which heads begin a notice: not lines of lists or contents, nor documents that are issued or attached."""

from __future__ import annotations

import pytest

from generator.segment.heads import find_heads
from tests.support.texts import issue_of, lines_of, paragraphs


def notice(k: int, *body: str) -> list[str]:
    """Notice `k` in the form of GB/T 9704."""
    head = [f"云州市人民政府关于疏浚第{k}条河道的通知", f"云政发〔2024〕{k}号", "各县（区）人民政府："]
    return [*head, *(body or ("请照办。",)), "云州市人民政府", "2024年3月5日"]


def titles(*lines: str) -> list[str]:
    return [head.title for head in find_heads(lines_of(paragraphs(*lines)))]


def expected(*numbers: int) -> list[str]:
    return [f"云州市人民政府关于疏浚第{k}条河道的通知" for k in numbers]


@pytest.mark.parametrize(
    "body",
    [
        [
            "决定废止下列文件：",
            "1. 云州市人民政府关于修桥的通知（云政发〔2010〕1号）",
            "2. 云州市人民政府关于铺路的通知",
            "云政发〔2011〕2号",
            "3. 云州市人民政府关于植树的通知\n（云政发〔2012〕3号）",
        ],
        [
            "决定废止下列文件：",
            "云州市人民政府关于修桥的通知",
            "云政发〔2010〕1号",
            "云州市人民政府关于铺路的通知\n云政发〔2011〕2号",
        ],
        [
            "废止以下文件：",
            "云州市人民政府关于修桥的通知",
            "云政发〔2010〕1号",
            "云州市人民政府关于铺路的通知",
            "云政发〔2011〕2号",
            "本决定自发布之日起施行。",
        ],
        ["废止以下规章：", "云州市人民政府令第8号", "云州市人民政府令第9号"],
        [
            "文件名\t文号\n关于修桥的通知\t云政发〔2020〕1号\n云州市人民政府关于铺路的通知\n云政发〔2020〕2号",
        ],
        [
            "本通知与下列文件不一致的，以本通知为准",
            "云州市人民政府关于修桥的通知",
            "云州市人民政府关于铺路的意见",
            "各单位要认真落实。",
        ],
    ],
)
def test_documents_in_a_list_are_no_notices(body: list[str]) -> None:
    assert titles(*notice(1, *body)) == expected(1)
    assert titles(*notice(1, *body), *notice(2)) == expected(1, 2)


@pytest.mark.parametrize("mark", ["云政发〔2024〕{}号", "（云政发〔2024〕{}号）"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_lines_of_the_contents_are_no_notices(mark: str, gap: str) -> None:
    entries = [f"云州市人民政府关于疏浚第{k}条河道的通知{gap}{mark.format(k)}" for k in (1, 2)]
    segmented = issue_of(paragraphs("2024年第5期", "目录", *entries, *notice(1), *notice(2))).segmented
    assert [segment.lines[1].text for segment in segmented.notices] == ["云政发〔2024〕1号", "云政发〔2024〕2号"]
    assert [(entry.number.zh, entry.notice) for entry in segmented.contents] == [
        ("云政发〔2024〕1号", 1),
        ("云政发〔2024〕2号", 2),
    ]


def test_a_contents_of_a_notice_swallows_nothing_before_it() -> None:
    plan = ["现将《云州市河道规划》印发给你们。", "云州市河道规划", "目 录", "第一章 总则", "第一章 总则", "内容。"]
    segmented = issue_of(paragraphs(*notice(1), *notice(2, *plan), *notice(3))).segmented
    assert len(segmented.notices) == 3
    assert (segmented.contents, segmented.unplaced) == ((), ())


FORWARDED = [
    "海东省人民政府关于防汛的通知",
    "海政发〔2024〕1号",
    "各市：",
    "请防汛。",
    "海东省人民政府",
    "2024年1月2日",
]


@pytest.mark.parametrize(
    "sentence",
    [
        "现将《海东省人民政府关于防汛的通知》（海政发〔2024〕1号）转发给你们。",
        "现将海政发[2024]1号文件印发给你们。",
        "现转发《海东省人民政府关于防汛的通知》，请照办。",
    ],
)
def test_a_forwarded_document_with_its_number_is_no_notice(sentence: str) -> None:
    assert titles(*notice(1, sentence), *FORWARDED, *notice(2)) == expected(1, 2)


def test_an_attached_document_with_its_number_is_no_notice() -> None:
    attached = ["附件", "云州市人民政府关于桥梁的意见", "云政发〔2019〕8号", "要修桥。"]
    assert titles(*notice(1), *attached, *notice(2)) == expected(1, 2)


def test_a_notice_that_an_earlier_one_cites_remains_a_notice() -> None:
    cited = "根据《云州市人民政府关于疏浚第2条河道的通知》（云政发〔2024〕2号），现将《疏浚办法》印发给你们。"
    assert titles(*notice(1, cited), *notice(2)) == expected(1, 2)


def test_the_decision_that_an_order_publishes_is_no_notice() -> None:
    order = ["云州市人民政府令", "第3号", "《云州市人民政府关于修改〈渡口办法〉的决定》已经通过，现予公布。"]
    decision = ["云州市人民政府关于修改《渡口办法》的决定", "将第一条修改为：", "渡口免费。"]
    assert titles(*order, "市长 林远", "2024年3月5日", *decision) == ["云州市人民政府令"]


UNNUMBERED = "云州市人民政府关于封闭渡口的通告"


@pytest.mark.parametrize(
    "lines",
    [
        [UNNUMBERED, "（2024年3月6日）", "渡口封闭。"],
        [UNNUMBERED, "渡口封闭。", "云州市人民政府", "2024年3月6日"],
        [UNNUMBERED, "各区人民政府：", "渡口封闭。"],
    ],
)
def test_a_title_alone_begins_a_notice_by_its_date_signature_or_addressees(lines: list[str]) -> None:
    assert titles(*notice(1), *lines) == [*expected(1), UNNUMBERED]


def test_a_title_alone_begins_a_notice_if_the_contents_list_it() -> None:
    front = ["目录", "关于疏浚第1条河道的通知 (1)", "关于封闭渡口的通告 (2)"]
    assert titles(*front, *notice(1), UNNUMBERED, "渡口封闭。") == [*expected(1), UNNUMBERED]
    assert titles(*notice(1, UNNUMBERED, "渡口封闭。")) == expected(1)
