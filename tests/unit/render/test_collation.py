"""The collation: what was changed carries what is printed, what is doubted is marked, and the note lists both."""

from __future__ import annotations

import re

from generator import pipeline, render
from generator.model.edition import Edition
from generator.model.gazette import Correction, NoticeFacts, Sidecar
from tests.support.archive import quiet
from tests.support.texts import HEAD, corpus_of_texts

BODY = HEAD + (
    "各区、市人民政府，市政府各部門：\n\n現將城墻修繕的有關要求通知如下，請各單位結合實際，認真組織實施，並於年\n\n"
    "底前報告。\n\n东门城楼由市文物局负责修善，西门由云州区负�修缮。\n"
)


def page_of(text: str, sidecar: Sidecar | None = None) -> str:
    """The Markdown of the page of the only notice of `text`."""
    corpus = corpus_of_texts(text, sidecar=sidecar)
    pages = render.render(corpus, pipeline.relate(corpus, quiet), Edition.ZH_HANS)
    (page,) = [page for page in pages if re.fullmatch(r"notices/(?!index|by-).*\.md", page.path)]
    return page.text


def test_changed_words_carry_what_is_printed() -> None:
    page = page_of(BODY)
    assert re.search(r'<i data-was="現將城墻[^"]*"><i>现将城', page)
    assert re.search(r'data-was="[^"]*&#9166;[^"]*"', page), "where the halves of the paragraph meet"


def test_the_note_lists_changes_by_rule_with_their_lines() -> None:
    note = page_of(BODY).partition("{: #collation }")[2]
    assert "<summary>繁体字转为简体字 · 2处</summary>" in note
    assert re.search(r"\| 9–11 \| .*⏎底前報告。 \| .*底前报告。 \|", note)
    assert note.index("繁体字") < note.index("分页切断"), "in the order in which the rules ran"


def test_doubted_words_are_marked_and_listed() -> None:
    page = page_of(BODY)
    assert re.search(r'负<span class="doubt" title="[^"]+">�</span><a class="doubt-mark" href="#doubt-1"', page)
    assert '| <span id="doubt-1"></span>13 | � | 此处有一个字在识别时丢失 |' in page
    assert "存疑1处" in page


def test_corrections_stand_open_with_their_reasons() -> None:
    correction = Correction(line=13, printed="修善", corrected="修缮", reason="据本期印本")
    page = page_of(BODY, Sidecar(corrections=(correction,)))
    assert '负责修<i data-was="善"><i>缮</i></i>，西门' in page
    assert "<details markdown open>\n<summary>人工校改 · 1处</summary>" in page
    assert re.search(r"\| 13 \| .*修善.* \| .*修缮.* \| 据本期印本 \|", page)


def test_a_text_as_printed_has_no_note() -> None:
    page = page_of(HEAD + "城墙修缮自2022年4月1日起进行，由市文物局负责。\n")
    assert "collation" not in page
    assert "show-printed" not in page


def test_a_withheld_notice_shows_nothing_of_its_text() -> None:
    page = page_of(BODY, Sidecar(notices=(NoticeFacts(position=1, withhold="依申请撤回"),)))
    assert "data-was" not in page
    assert "collation" not in page


def test_corrections_of_another_length_show_all_that_is_printed() -> None:
    corrections = (
        Correction(line=13, printed="修善", corrected="修缮和养护", reason="甲"),
        Correction(line=13, printed="负�修缮。", corrected="负责。", reason="乙"),
    )
    page = page_of(BODY, Sidecar(corrections=corrections))
    assert re.search(r"\| 13 \| .*负责修善，西门.* \| .*负责修缮和养护，西门.* \| 甲 \|", page)
    assert re.search(r"\| 13 \| .*负�修缮。 \| .*负责。 \| 乙 \|", page)
    assert "存疑" not in page, "what is mended is no longer doubted"


def test_a_line_that_a_correction_takes_away_is_listed() -> None:
    correction = Correction(line=15, printed="编辑部电话 12345", corrected="", reason="不是公文")
    page = page_of(BODY + "\n编辑部电话 12345\n", Sidecar(corrections=(correction,)))
    assert "| 15 | 编辑部电话 12345 | （不录） | 不是公文 |" in page


def test_another_kind_in_the_contents_is_said() -> None:
    contents = "云州市人民政府公报\n\n目 录\n\n云州市人民政府关于修缮城墙的通告（云政发〔2022〕5号） (1)\n\n"
    page = page_of(contents + HEAD + "请照此办理。\n")
    assert '| <span id="doubt-1"></span>7 | 通知 | 公报目录所记文种与此不同 |' in page
    assert "存疑1处" in page
