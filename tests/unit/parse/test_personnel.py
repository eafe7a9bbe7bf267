"""Personnel lists: each entry one node, nothing else one."""

from __future__ import annotations

import pytest

from generator.model.notice import NodeType
from tests.support.assert_spans import account
from tests.support.texts import issue_of, paragraphs

TITLE = "近期市政府任免的工作人员名单"
DECIDES = "2022年3月4日，市政府决定，任命："

ENTRIES = [
    "张军为云州市水务局局长；",
    "张 军、李 明为云州市水务局副局长（试用期一年）；",
    "张军和李明为云州市水务局副局长。",
    "庾清和为云州市水务局局长；",
    "张军任云州市水务局局长、云州市文物局局长；",
    "张军挂职云州市水务局副局长（时间一年）；",
    "张军同志任云州市水务局局长，试用期一年；",
    "张军（女）为云州市水务局总工程师；",
    "阿卜杜·热西提为云州市民族局副局长；",
    "任命张军为云州市水务局局长；",
    "免去李明的云州市水务局局长职务。",
    "李明的云州市水务局局长、云州市水文站站长职务；",
    "免去李明云州市水务局局长职务；",
    "王强不再担任云州市水务局局长职务。",
    "张军为云州市水务局局长，免去其云州市文物局局长职务；",
    "同意张军辞去云州市水务局局长职务。",
    "经研究，决定任命张军为云州市水务局局长。",
    "任命乌云其木格、朝鲁门为云州市水务局副局长；",
    "免去乌云其木格的云州市水务局副局长职务；",
    "任命其其格为云州市水务局局长；",
    "张军同志退休，免去其云州市水务局局长职务；",
    "张军因工作变动，免去其云州市水务局局长职务；",
]

OTHERS = [
    "免去：",
    "2022年3月9日，市政府决定，聘任：",
    "市第九届人大常委会第三次会议决定任命下列人员：",
    "以上人员聘期三年。",
    "试用期一年。",
    "上述同志的任职时间从2022年3月起计算。",
    "高级专业技术职务。",
    "有关人员的待遇按规定执行。",
    "（以姓氏笔画为序）",
    "任命其为云州市水务局局长；",
    "任命各部门主要负责人为联络员；",
    "会议听取汇报，免去其云州市水务局局长职务；",
]


def nodes(*lines: str) -> list[tuple[str, str]]:
    issue = issue_of(paragraphs(TITLE, DECIDES, *lines))
    assert account(issue) == []
    (notice,) = issue.notices
    return [(node.type.value, (node.num or "") + node.text) for node in notice.body.walk()][2:]


@pytest.mark.parametrize("entry", ENTRIES)
def test_entries(entry: str) -> None:
    assert nodes(entry) == [(NodeType.PERSONNEL.value, entry)]


@pytest.mark.parametrize("other", OTHERS)
def test_what_is_no_entry(other: str) -> None:
    assert nodes("张军为云州市水务局局长。", other)[1:] == [(NodeType.PARAGRAPH.value, other)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("孙立", "为云州市文物局局长；"), ["孙立为云州市文物局局长；"]),
        (("钱进、周全、", "吴越为云州市财政局副局长。"), ["钱进、周全、吴越为云州市财政局副局长。"]),
        (("孙立为云州市城墙修缮和文物", "保护中心主任；"), ["孙立为云州市城墙修缮和文物保护中心主任；"]),
        (("孙立为云州市文物局局长", "（试用期一年）。"), ["孙立为云州市文物局局长（试用期一年）。"]),
        (("孙立的云州市文物局局", "长职务；"), ["孙立的云州市文物局局长职务；"]),
        (
            ("张军为云州市水务局局长", "云州市财政局", "李明为云州市财政局局长"),
            ["张军为云州市水务局局长", "云州市财政局", "李明为云州市财政局局长"],
        ),
        (
            ("免去李明的云州市水务局局长职务", "任期的规定另行通知。"),
            ["免去李明的云州市水务局局长职务", "任期的规定另行通知。"],
        ),
        (("张军为云州市财政局局长；", "钱进、"), ["张军为云州市财政局局长；", "钱进、"]),
        (
            ("孙立为云州市文物局局长", "免去：", "李明的云州市文物局局长职务。"),
            ["孙立为云州市文物局局长", "免去：", "李明的云州市文物局局长职务。"],
        ),
    ],
)
def test_entries_cut_by_a_page_end(lines: tuple[str, ...], expected: list[str]) -> None:
    assert [text for _, text in nodes(*lines)] == expected


def test_several_entries_on_one_line() -> None:
    line = "市政府决定，任命：张军为云州市水务局局长；李明为云州市文物局局长，免去其云州市财政局局长职务。"
    assert [kind for kind, _ in nodes("张军为云州市水务局局长。", line)] == [
        "personnel", "paragraph", "personnel", "personnel",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "row",
    [
        "李明 云州市水务局局长",
        "李 明 云州市水务局局长（试用期一年）",
        "李明、王强 云州市水务局副局长",
        "李明\t云州市水务局局长\t3月4日",
    ],
)
def test_a_name_and_a_post_are_an_entry_under_an_action_alone(row: str) -> None:
    entry, other = "张军为云州市水务局局长。", NodeType.PARAGRAPH.value
    assert [kind for kind, _ in nodes(entry, "免去：", row)] == [
        NodeType.PERSONNEL.value,
        other,
        NodeType.PERSONNEL.value,
    ]
    issue = issue_of(paragraphs(TITLE, "2022年3月4日，市政府决定：", entry, row))
    assert [node.type.value for node in issue.notices[0].body.walk()][3:] == [other]


@pytest.mark.parametrize("other", ["云州市 水务局局长", "各区 水务局局长", "李明 同志", "试用期 一年"])
def test_other_words_under_an_action_are_no_entry(other: str) -> None:
    assert nodes("张军为云州市水务局局长。", "免去：", other)[2:] == [(NodeType.PARAGRAPH.value, other)]


def test_numbered_entries() -> None:
    found = nodes("一、任命张军为云州市水务局局长；", "二、免去李明的云州市水务局局长职务。")
    assert [kind for kind, _ in found] == ["personnel", "personnel"]


def test_a_numbered_circular_that_is_a_personnel_list() -> None:
    head = ("云州市人民政府关于张军等任免职务的通知", "（2022年3月4日）", "云政任〔2022〕3号", "各区人民政府：")
    issue = issue_of(paragraphs(*head, "张军为云州市水务局局长；", "李明的云州市水务局局长职务。", "特此通知。"))
    (notice,) = issue.notices
    assert [node.type.value for node in notice.body.walk()] == ["notice", "personnel", "personnel", "paragraph"]


def test_a_signature_below_the_list_is_no_paragraph() -> None:
    found = nodes("张军为云州市水务局局长。", "云州市人民政府", "2022年3月9日")
    assert [kind for kind, _ in found] == ["personnel", "signature"]
