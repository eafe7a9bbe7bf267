from __future__ import annotations

import pytest

from generator.notation.enumerators import (
    Level,
    read_attachment_label,
    read_doubtful_enumerator,
    read_enumerator,
    read_outline,
)


@pytest.mark.parametrize(
    ("line", "level", "value", "rest"),
    [
        ("第一编 总则", Level.PART, 1, "总则"),
        ("第二章　监督", Level.CHAPTER, 2, "监督"),
        ("第 十 二 章 附则", Level.CHAPTER, 12, "附则"),
        ("第3章 附则", Level.CHAPTER, 3, "附则"),
        ("第一节 一般规定", Level.SECTION, 1, "一般规定"),
        ("第二节监督检查", Level.SECTION, 2, "监督检查"),
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
        ("㉑修缮", Level.FIVE, 21, "修缮"),
        ("㈢修缮", Level.TWO, 3, "修缮"),
        ("⒓修缮", Level.THREE, 12, "修缮"),
        ("⑴修缮", Level.FOUR, 1, "修缮"),
        ("（1)修缮", Level.FOUR, 1, "修缮"),
        ("(一）修缮", Level.TWO, 1, "修缮"),
        ("第二编分则", Level.PART, 2, "分则"),
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
            "第一节课应当",
            "第三节点建设",
            "第二节规定的程序，适用本办法。",
            "1）修缮",
            "Ⅰ.修缮",
            "A.修缮",
            "第二编的规定",
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


@pytest.mark.parametrize(
    ("line", "level", "value", "rest"),
    [
        ("1）修缮", Level.HALF, 1, "修缮"),
        ("12)、修缮", Level.HALF, 12, "修缮"),
        ("Ⅲ.修缮", Level.ROMAN, 3, "修缮"),
        ("Ⅳ 修缮", Level.ROMAN, 4, "修缮"),
        ("B.修缮", Level.LATIN, 2, "修缮"),
        ("c）修缮", Level.LATIN, 3, "修缮"),
    ],
)
def test_numbers_that_count_only_among_their_like(line: str, level: Level, value: int, rest: str) -> None:
    found = read_doubtful_enumerator(line)
    assert found is not None
    assert (found.level, found.value, line[found.end :]) == (level, value, rest)


@pytest.mark.parametrize("line", ["A.B", "AI技术", "1.修缮", "100）元", "（1）修缮", "e-mail", ""])
def test_what_is_not_even_doubtful(line: str) -> None:
    assert read_doubtful_enumerator(line) is None


@pytest.mark.parametrize(
    ("line", "parts", "rest"),
    [
        ("1 总则", (1,), "总则"),
        ("1.1 目的", (1, 1), "目的"),
        ("1.1目的", (1, 1), "目的"),
        ("2．3．1 内城", (2, 3, 1), "内城"),
        ("2.3.1.4. 内城", (2, 3, 1, 4), "内城"),
        ("12.2 公里", (12, 2), "公里"),
    ],
)
def test_numbers_of_an_outline(line: str, parts: tuple[int, ...], rest: str) -> None:
    read = read_outline(line)
    assert read is not None
    assert (read[0], line[read[1].end :], read[1].depth) == (parts, rest, len(parts))


@pytest.mark.parametrize("line", ["2022年", "1.5%", "3个", "12 月", "1-2", "第1.1节", "1.123 甲", ""])
def test_what_is_no_outline(line: str) -> None:
    assert read_outline(line) is None


def test_labels_with_two_numbers_and_labels_before_a_year() -> None:
    found = read_attachment_label("附件1-2 城墙名录")
    assert found is not None
    assert (found.label, found.value, found.more, found.rest) == ("附件1-2", 1, 2, "城墙名录")
    found = read_attachment_label("附件2022年城墙名录")
    assert found is not None
    assert (found.label, found.value, found.rest) == ("附件", None, "2022年城墙名录")
