"""Notes of responsibility: what is one, and how a text is cut where they stand."""

from __future__ import annotations

import pytest

from generator.parse.duties import cut_notes, is_note_line

NOTES = [
    "（责任单位：市水务局、市财政局）",
    "(责任单位:市水务局、各区(市)政府)",
    "（牵头单位：市水务局；配合单位：市财政局，有关区政府）",
    "（市级责任单位：市水务局）",
    "（主办单位：市水务局）",
    "【责任单位：市水务局】",
    "（完成时限：2022年6月；责任单位：市水务局）",
    "（牵头：市水务局；配合：市财政局）",
    "（市水务局牵头，市财政局、市公安局按职责分工负责）",
    "（市水务局负责）",
    "（由市水务局牵头，市财政局配合）",
    "（各区（市）政府，市直有关部门按职责分工负责）",
    "（市水务局负责；2022年年底前完成）",
    "（市水务局会同市财政局，云州港集团按职责分工负责）",
    "（市水务局、市司法局等按职责分工负责；长期任务）",
    "（市水务局牵头，有关部门和单位、各区政府负责）",
    "（市水务局、区政府根据职责分工组织实施）",
    "（市水务局牵头负责，相关部门抓好落实）",
    "（市委编办、团市委、市妇联分别负责）",
    "（水务、财政、城管等部门负责）",
    "（市水务局总牵头，市财政局分头负责）",
    "（市属国有企业负责）",
    "（水务、学校、医院等单位配合）",
    "（市水务局负责，市财政局指导）",
    "（市水务局负责；市财政局提供资金保障）",
    "（市水务、财政、建设局负责）",
    "（市水务局为责任单位，市财政局为配合单位）",
    "（牵头单位市水务局，配合单位市财政局）",
    "（以上任务由市水务局牵头，市财政局配合）",
    "（责任领导：张军 责任单位：市水务局）",
    "[责任单位：市水务局]",
]

OTHERS = [
    "（以下简称城墙办负责）",
    "（由市政府负责解释）",
    "（负责人：张军）",
    "（市水务局负责人）",
    "（或现场负责人）",
    "（谁主管、谁负责）",
    "（校长负责）",
    "（由施工单位负责）",
    "（责任到人）",
    "（市水务局）",
    "（详见附件）",
    "责任主体：建设单位是工程质量第一责任人应当建立制度",
    "责任单位：违反本办法的，处以罚款",
    "（市水务局负责河道的日常巡查和养护）",
    "（水务、财政、城管等部门负责巡查）",
    "（由巡查、养护、保洁和应急抢险队伍共同组成的管理养护专业队等单位负责）",
]


ALONE = [
    "（市水务局）",
    "〔市水务局、市财政局〕",
    "（市水务局（市河长办）、市中级人民法院，各区人民政府）",
    "（市水务局会同市财政局、市司法局）",
    "（市水务局、市科协等）",
    "（市政府督查室，2022年6月底前）",
    "（各区、县（市）人民政府）",
]
NOT_ALONE = [
    "（张军）",
    "（市区）",
    "（市容、市政）",
    "（2022年）",
    "（城楼、城门）",
    "（水务局）",
    "（以下简称市水务局）",
]


@pytest.mark.parametrize("note", ALONE)
def test_bodies_alone_behind_a_sentence(note: str) -> None:
    for behind in ("", "。"):
        pieces = cut_notes(f"修缮城墙。{note}{behind}")
        assert [piece.note for piece in pieces] == [False, True]
    for text in (f"修缮城墙{note}。", f"修缮城墙。{note}修缮东门。", note):
        assert not any(piece.note for piece in cut_notes(text))


@pytest.mark.parametrize("other", NOT_ALONE)
def test_what_is_no_list_of_bodies(other: str) -> None:
    assert not any(piece.note for piece in cut_notes(f"修缮城墙。{other}"))


@pytest.mark.parametrize("note", NOTES)
def test_notes(note: str) -> None:
    for text in (f"修缮城墙。{note}", f"修缮城墙{note}", f"修缮城墙{note}。"):
        pieces = cut_notes(text)
        assert [piece.note for piece in pieces] == [False, True]
        assert pieces[1].text.rstrip("。") == note
    assert is_note_line(note)


@pytest.mark.parametrize("other", OTHERS)
def test_brackets_that_are_no_notes(other: str) -> None:
    for text in (f"修缮城墙{other}。", f"修缮城墙{other}的经费", other):
        assert [piece.text for piece in cut_notes(text)] == [text]
        assert not is_note_line(text)


def test_bodies_who_act_in_the_middle_of_a_sentence_are_no_note() -> None:
    text = "日常工作由办公室（市水务局负责）承担。"
    assert [piece.text for piece in cut_notes(text)] == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "加固东门（责任单位：甲局），加固西门（责任单位：乙局），按期完成。",
            ["加固东门", "（责任单位：甲局），", "加固西门", "（责任单位：乙局），", "按期完成。"],
        ),
        ("加固东门。（甲局负责） 加固西门。", ["加固东门。", "（甲局负责）", "加固西门。"]),
        ("加固东门。责任单位：甲局、乙局。", ["加固东门。", "责任单位：甲局、乙局。"]),
        ("加固东门。牵头单位：甲局；配合单位：乙局", ["加固东门。", "牵头单位：甲局；配合单位：乙局"]),
        ("加固东门（含瓮城）。（责任单位：甲局", ["加固东门（含瓮城）。", "（责任单位：甲局"]),
        ("（加固东门。（责任单位：甲局）", ["（加固东门。", "（责任单位：甲局）"]),
        ("各责任单位：要抓好落实。", ["各责任单位：要抓好落实。"]),
        ("", []),
    ],
)
def test_cuts(text: str, expected: list[str]) -> None:
    pieces = cut_notes(text)
    assert [piece.text for piece in pieces] == expected
    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(text.split())


@pytest.mark.parametrize("line", ["责任单位：市水务局", "牵头单位:市水务局", "配合部门：市财政局、有关区政府"])
def test_lines(line: str) -> None:
    assert is_note_line(line)


@pytest.mark.parametrize(
    "line", ["责任单位应当按期完成。", "责任单位：", "责任人：张军", "职责分工：市水务局负责河道。"]
)
def test_lines_that_are_none(line: str) -> None:
    assert not is_note_line(line)


@pytest.mark.parametrize("behind", ["完成时限：2022年底", "责任人：张军", "配合单位：市财政局"])
def test_labels_of_time_and_people_belong_to_a_note_without_brackets(behind: str) -> None:
    pieces = cut_notes(f"修缮城墙。责任单位：市水务局；{behind}")
    assert [(piece.text, piece.note) for piece in pieces] == [
        ("修缮城墙。", False),
        (f"责任单位：市水务局；{behind}", True),
    ]
    assert not any(piece.note for piece in cut_notes("修缮城墙。责任单位：市水务局；工程所需经费由市财政承担"))
