from __future__ import annotations

import pytest

from generator.notation.enumerators import Level, read_attachment_label, read_enumerator


@pytest.mark.parametrize(
    ("line", "level", "value", "rest"),
    [
        ("第一编 总则", Level.PART, 1, "总则"),
        ("第二章　监督", Level.CHAPTER, 2, "监督"),
        ("第 十 二 章 附则", Level.CHAPTER, 12, "附则"),
        ("第3章 附则", Level.CHAPTER, 3, "附则"),
        ("第一节 一般规定", Level.SECTION, 1, "一般规定"),
        ("第七条 城墙由市政府管理。", Level.ARTICLE, 7, "城墙由市政府管理。"),
        ("第二十一条城墙由市政府管理。", Level.ARTICLE, 21, "城墙由市政府管理。"),
        ("第七条之一 城墙", Level.ARTICLE, 7, "城墙"),
        ("第七条", Level.ARTICLE, 7, ""),
        ("一、总体要求", Level.ONE, 1, "总体要求"),
        ("十一 、保障", Level.ONE, 11, "保障"),
        ("（三）修缮", Level.TWO, 3, "修缮"),
        ("(三)、修缮", Level.TWO, 3, "修缮"),
        ("1.修缮", Level.THREE, 1, "修缮"),
        ("12． 修缮", Level.THREE, 12, "修缮"),
        ("3、修缮", Level.THREE, 3, "修缮"),
        ("2.2022年底前", Level.THREE, 2, "2022年底前"),
        ("（2）修缮", Level.FOUR, 2, "修缮"),
        ("④修缮", Level.FIVE, 4, "修缮"),
        ("专栏 3 重点工程", Level.BOX, 3, "重点工程"),
        ("专栏一：重点工程", Level.BOX, 1, "：重点工程"),
        ("  一、缩进", Level.ONE, 1, "缩进"),
    ],
)
def test_numbers_that_open_a_line(line: str, level: Level, value: int, rest: str) -> None:
    found = read_enumerator(line)
    assert found is not None
    assert (found.level, found.value, line[found.end :]) == (level, value, rest)
    assert line[: found.end].strip() == found.printed


@pytest.mark.parametrize(
    "line",
    [
        *(
            "12.2 公里",
            "1.5万元",
            "第七条规定的城墙",
            "第七条第一款",
            "第三章的规定",
            "5%，增长",
            "2022年底前",
            "三是修缮",
        ),
        *(
            "第一，加强",
            "（以下简称城墙）",
            "一百米",
            "（2022年3月4日）",
            "",
            "   ",
            "专栏",
            "第条",
            "十十、错",
            "1",
            "一",
        ),
    ],
)
def test_what_opens_with_no_number(line: str) -> None:
    assert read_enumerator(line) is None


@pytest.mark.parametrize(
    ("line", "label", "value", "colon", "rest"),
    [
        ("附件", "附件", None, False, ""),
        ("附件1", "附件1", 1, False, ""),
        ("附 件 2", "附件2", 2, False, ""),
        ("附件一", "附件一", 1, False, ""),
        ("附件：", "附件", None, True, ""),
        ("附件：1.城墙名录", "附件", None, True, "1.城墙名录"),
        ("附件2：城墙名录", "附件2", 2, True, "城墙名录"),
        ("附件3 城墙名录", "附件3", 3, False, "城墙名录"),
        ("附件1-2", "附件1-2", 1, False, ""),
        ("附表 1", "附表1", 1, False, ""),
        ("附录", "附录", None, False, ""),
    ],
)
def test_labels_of_attachments(line: str, label: str, value: int | None, colon: bool, rest: str) -> None:
    found = read_attachment_label(line)
    assert found is not None
    assert (found.label, found.value, found.colon, found.rest) == (label, value, colon, rest)


@pytest.mark.parametrize("line", ["附则", "附近居民", "见附件1", "（附件略）", "", "第一条 附件"])
def test_what_is_no_label(line: str) -> None:
    assert read_attachment_label(line) is None
