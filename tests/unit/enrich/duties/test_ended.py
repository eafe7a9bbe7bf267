"""Lists of what comes to an end lay no duty on anybody; all others do."""

from __future__ import annotations

import pytest

from generator import pipeline
from generator.enrich.duties.ended import says_ended
from generator.model.relations import Duty
from tests.support.archive import quiet
from tests.support.texts import HEAD, corpus_of_texts, paragraphs

ENDED = [
    "2022年起不再执行的政策清单",
    "2021年年底到期不再延续的政策清单",
    "停止执行的惠企政策一览表",
    "决定废止的行政规范性文件目录",
    "废止和失效的行政规范性文件目录",
    "取消的行政审批事项目录",
    "不再延续的政策清单（第一批）",
    "不再保留的证明事项清单",
]
GOING_ON = [
    "继续执行的政策清单",
    "延续实施的政策清单",
    "政策清单",
    "取消和下放管理层级的行政审批事项目录",
    "取消后加强监管的措施清单",
    "拟废止的文件目录",
    "建议废止的文件目录",
    "停止执行后的重点任务清单",
    "废止文件",
]
HEADER = "| 序号 | 政策名称 | 责任单位 |\n| --- | --- | --- |\n"
NOTE = "（责任单位：市财政局）"


def duties(*lines: str) -> tuple[Duty, ...]:
    return pipeline.relate(corpus_of_texts(f"{HEAD}{paragraphs(*lines)}"), quiet).duties


@pytest.mark.parametrize("title", ENDED)
def test_titles_of_what_ends(title: str) -> None:
    assert says_ended(title)
    assert says_ended(title.replace("（", "(").replace("）", ")"))


@pytest.mark.parametrize("title", GOING_ON)
def test_other_titles(title: str) -> None:
    assert not says_ended(title)


@pytest.mark.parametrize(("title", "count"), [(ENDED[0], 0), (ENDED[2], 0), (GOING_ON[0], 2), (GOING_ON[2], 2)])
def test_notes_under_such_a_title(title: str, count: int) -> None:
    items = (f"1.减免城墙门票，2022年6月底前兑付。{NOTE}", f"2.补贴城墙修缮，2022年9月底前兑付。{NOTE}")
    assert len(duties("各区人民政府：", "现予公布。", f"附件：{title}", "附件", title, *items)) == count


@pytest.mark.parametrize(("title", "count"), [(ENDED[3], 0), (GOING_ON[2], 2)])
def test_rows_under_such_a_title(title: str, count: int) -> None:
    table = f"{HEADER}| 1 | 减免城墙门票 | 市文旅局 |\n| 2 | 补贴城墙修缮 | 市财政局 |"
    assert len(duties("各区人民政府：", "现予公布。", f"附件：{title}", "附件", title, table)) == count


def test_bands_speak_before_the_table() -> None:
    table = (
        f"{HEADER}| 一、继续执行的政策清单 | | |\n| 1 | 减免城墙门票 | 市文旅局 |\n"
        "| 二、停止执行的政策清单 | | |\n| 2 | 补贴城墙修缮 | 市财政局 |"
    )
    found = duties("各区人民政府：", "现予公布。", "附件：政策清单", "附件", "政策清单", table)
    assert [(duty.printed, duty.row) for duty in found] == [("市文旅局", 2)]
