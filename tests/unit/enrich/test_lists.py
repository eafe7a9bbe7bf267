"""What the title of a list says of the documents below it."""

from __future__ import annotations

import pytest

from generator.enrich.lists import kind_of_title
from generator.model.relations import RelationType


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("废止的规范性文件目录", RelationType.REPEALS),
        ("决定废止和宣布失效的规范性文件目录", RelationType.REPEALS),
        ("宣布失效的市政府文件（12件）", RelationType.REPEALS),
        ("下列文件自2022年12月31日起不再执行：", RelationType.REPEALS),
        ("继续有效的规章目录", RelationType.CONTINUES),
        ("延长有效期的行政规范性文件清单", RelationType.CONTINUES),
        ("决定修改的规章目录", RelationType.AMENDS),
        ("对下列2件规章的部分条款作出修改：", RelationType.AMENDS),
        ("对3件规章作如下修改：", RelationType.AMENDS),
    ],
)
def test_kinds(title: str, kind: RelationType) -> None:
    assert kind_of_title(title) is kind


@pytest.mark.parametrize(
    "title",
    [
        "拟废止的规范性文件目录",
        "建议废止的文件",
        "关于废止和修改部分规章的决定",
        "继续有效、废止和失效的文件目录",
        "规范性文件清理结果",
        "废止许可证",
        "需要修改的文件",
        "重点任务分工表",
    ],
)
def test_titles_that_say_nothing(title: str) -> None:
    assert kind_of_title(title) is None
