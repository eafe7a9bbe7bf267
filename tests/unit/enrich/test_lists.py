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
        ("2021年已废止规范性文件目录", RelationType.REPEALS),
        ("规范性文件废止目录", RelationType.REPEALS),
        ("关于宣布失效一批文件的公告", RelationType.REPEALS),
        ("废止与现行法律不一致的规范性文件目录", RelationType.REPEALS),
        ("某某市废止文件目录（第二批）", RelationType.REPEALS),
        ("对附件1所列5件规范性文件予以废止。", RelationType.REPEALS),
        ("停止执行文件清单以外继续保留的文件", RelationType.CONTINUES),
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
        "未废止的规范性文件目录",
        "不再废止的文件清单",
        "不予废止的文件",
        "暂不废止的文件目录",
        "尚未失效的文件目录",
        "待废止规范性文件清单",
        "即将失效的文件目录",
        "需废止的规章清单",
        "应当废止的文件目录",
        "可以废止的文件",
        "计划废止的规范性文件目录",
        "失效文件的替代文件目录",
        "废止文件的依据文件目录",
        "废止文件替代情况表",
        "废止规范性文件的程序",
        "废止理由一览表",
        "附件1所列文件继续有效，附件2所列文件自2022年12月31日起废止。",
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


@pytest.mark.parametrize(("plain", "printed"), [("废止的文件目录", "廢止的文件目錄"), ("未废止的文件", "未廢止的文件")])
def test_traditional_script(plain: str, printed: str) -> None:
    assert kind_of_title(printed) is kind_of_title(plain)
