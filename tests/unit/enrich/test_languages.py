"""English titles made of heads, and what conversion to traditional script leaves alone."""

from __future__ import annotations

from generator import enrich
from tests.support.texts import corpus_of_texts

CIRCULAR = """云州市人民政府关于修缮城墙的通知

（2021年3月5日）

云政发〔2021〕4号

各区人民政府：

根据《城墙条例》（云政发〔2019〕7号），请照办。

附件

城墙修缮领导小组名单

组  长：范后里  副市长
成  员：于国发  市文化局局长
        沈万里  市财政局局长
"""
BARE = """云州市人民政府关于清理河道的通知

请照办。
"""


def test_a_title_is_made_of_kind_number_issuer_and_date_where_none_is_printed() -> None:
    corpus = corpus_of_texts(CIRCULAR)
    (notice,) = corpus.notices
    titles = enrich.enrich(corpus).english_titles
    assert titles == {notice.id: "Circular 云政发〔2021〕4号 (云州市人民政府, 5 March 2021)"}


def test_no_title_is_made_of_a_kind_alone() -> None:
    assert enrich.enrich(corpus_of_texts(BARE)).english_titles == {}


def test_names_and_numbers_are_kept_in_their_script() -> None:
    kept = enrich.enrich(corpus_of_texts(CIRCULAR)).kept
    assert {"范后里", "于国发", "沈万里", "云政发〔2021〕4号", "云政发〔2019〕7号"} <= set(kept)
    assert "市财政局局长" not in kept
