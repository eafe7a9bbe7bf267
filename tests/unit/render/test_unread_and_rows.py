"""What enrich could not read is a doubt on the page; a duty of a row leads to that row."""

from __future__ import annotations

import re

from generator import pipeline
from generator.export.calendar import calendar_records
from generator.model.edition import Edition
from generator.render import render
from tests.support.archive import quiet
from tests.support.texts import HEAD, corpus_of_texts, paragraphs

LIST = paragraphs(
    "云州市人民政府关于张军等任免职的通知", "（2022年3月5日）", "云政任〔2022〕6号", "各区人民政府：",
    "2022年3月4日，市政府决定：", "任命张军为云州市水务局局长；", "不予任命周全为云州市教育局局长；",
    "免去李明的云州市水务局局长职务。",
)  # fmt: skip
TABLE = (
    "序号\t任务\t责任单位\t完成时限\n1\t修缮东门\t市水务局\t2022年6月底前\n2\t修缮西门\t市财政局\t2022年9月底前\n"
    "3\t植树\t市水务局\t2022年11月底前\n"
)


def pages_of(text: str) -> dict[str, str]:
    corpus = corpus_of_texts(text)
    return {page.path: page.text for page in render(corpus, pipeline.relate(corpus, quiet), Edition.ZH_HANS)}


def test_an_entry_that_gives_no_appointment_is_a_doubt() -> None:
    page = pages_of(LIST)["notices/yzr-2022-6.md"]
    assert re.search(r'<span class="doubt" title="此条未能读出任免的人或职务[^"]*">不予任命周全', page)
    assert page.count('class="doubt"') == 1
    whole = pages_of(LIST.replace("不予任命周全", "任命周全"))["notices/yzr-2022-6.md"]
    assert 'class="doubt"' not in whole


def test_a_duty_of_a_row_leads_to_the_row() -> None:
    pages = pages_of(f"{HEAD}{TABLE}")
    places = set(
        re.findall(r"yzf-2022-5\.md#([\w-]+)", next(text for path, text in pages.items() if path.startswith("duties")))
    )
    assert places == {f"table_1__row_{number}" for number in (1, 2, 3)}
    ids = set(re.findall(r'id="(table_1__row_\d)"', pages["notices/yzf-2022-5.md"]))
    assert ids == places


def test_the_feed_names_the_days_of_rows_that_were_read() -> None:
    corpus = corpus_of_texts(f"{HEAD}{TABLE}")
    feeds = {record.path: record.text for record in calendar_records(corpus, pipeline.relate(corpus, quiet))}
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", feeds["deadlines.ics"]) == ["20220630", "20220930", "20221130"]
    own = next(text for path, text in feeds.items() if "shuiwuju" in path)
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", own) == ["20220630", "20221130"]
