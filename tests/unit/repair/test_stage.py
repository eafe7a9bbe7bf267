"""The repairs together: corrections first, edits that name their rule, lines that know their place."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.model.gazette import Correction, Sidecar
from generator.text import undo_all
from tests.support.assert_spans import repairs
from tests.support.texts import repaired

TEXT = "雲州市\u3000城牆\r\n\r\n各區應當在修繕中保持原有的\r\n\r\n形制。（甲\r\n\r\n負責）\r\n"


def corrected(*corrections: Correction) -> Sidecar:
    return Sidecar(corrections=corrections)


def correction(line: int, printed: str, after: str) -> Correction:
    return Correction(line=line, printed=printed, corrected=after, reason="misprint", date=dt.date(2022, 3, 4))


def test_source_text_edits_and_lines_agree() -> None:
    issue = repaired(TEXT)
    assert [line.text for line in issue.lines] == ["云州市 城墙", "各区应当在修缮中保持原有的形制。（甲负责）"]
    assert [(line.first_line, line.last_line) for line in issue.lines] == [(1, 1), (3, 7)]
    assert undo_all(issue.layers, issue.text) == TEXT
    assert list(repairs(issue)) == []
    assert {edit.rule for edit in issue.edits} == {
        *("regular-whitespace", "to-simplified-script", "join-broken-paragraph")
    }


def test_lines_know_where_each_character_stands() -> None:
    line = repaired(TEXT).lines[1]
    assert [line.text.line_at(line.text.index(char)) for char in "各形负"] == [3, 5, 7]
    assert TEXT[line.text.offset_at(line.text.index("负"))] == "負"


def test_a_join_is_an_edit_from_the_line_that_breaks_off_to_the_line_that_goes_on() -> None:
    joins = [edit for edit in repaired(TEXT).edits if edit.rule == "join-broken-paragraph"]
    assert [(edit.first_line, edit.last_line, edit.after) for edit in joins] == [(3, 5, ""), (5, 7, "")]


@pytest.mark.parametrize("text", ["", "\n\n", " ", "\f", "\ufeff", "甲", "\r\n\r\n"])
def test_texts_with_hardly_anything_in_them(text: str) -> None:
    issue = repaired(text)
    assert list(repairs(issue)) == []


def test_corrections_come_first_and_give_their_reason() -> None:
    issue = repaired(
        "甲樯乙\n\n丙樯丁樯\n", sidecar=corrected(correction(1, "樯", "墙"), correction(3, "丙樯", "城墙"))
    )
    assert issue.text == "甲墙乙\n\n城墙丁樯\n"
    assert [(edit.rule, edit.before, edit.after, edit.reason) for edit in issue.edits] == [
        ("correction", "樯", "墙", "misprint（2022年3月4日）"),
        ("correction", "丙樯", "城墙", "misprint（2022年3月4日）"),
    ]
    assert list(repairs(issue)) == []
    assert issue.diagnostics == ()


@pytest.mark.parametrize(
    ("line", "printed", "message"),
    [
        (1, "墙", "found it 0 times; the line now reads “甲樯乙樯”"),
        (1, "樯", "found it 2 times"),
        (9, "甲", "expected a line up to 1"),
    ],
)
def test_a_correction_that_does_not_fit_changes_nothing(line: int, printed: str, message: str) -> None:
    issue = repaired("甲樯乙樯\n", sidecar=corrected(correction(line, printed, "x")))
    assert issue.text == "甲樯乙樯\n"
    (finding,) = issue.diagnostics
    assert finding.code == "correction-mismatch"
    assert message in finding.message


def test_a_correction_of_the_wrong_line_says_where_the_words_stand() -> None:
    text = "甲樯\n乙城\n丙樯\n" + "丁樯\n" * 6
    (finding,) = repaired(text, sidecar=corrected(correction(2, "樯", "墙"))).diagnostics
    assert "found it 0 times, and on line 1, 3, 4, 5, 6, …;" in finding.message
    (finding,) = repaired("甲樯乙樯\n", sidecar=corrected(correction(1, "樯", "墙"))).diagnostics
    assert "found it 2 times; the line now reads" in finding.message


def test_protected_names_stay_in_traditional_pages() -> None:
    assert repaired("組長：于後山（財政局）\n", protected=["于後山"]).text == "组长：于後山（财政局）\n"


@pytest.mark.parametrize(
    "pair",
    [
        (("甲乙丙", "丁戊己"), ("丙丁", "辛壬")),
        (("甲乙丙丁", "x"), ("乙丙", "y")),
        (("乙丙丁", "x"), ("丁戊己", "y")),
    ],
)
def test_corrections_of_the_same_characters_change_nothing(pair: tuple[tuple[str, str], ...]) -> None:
    entries = [correction(1, *words) for words in (*pair, ("庚", "城"))]
    issue = repaired("甲乙丙丁戊己庚\n", sidecar=corrected(*entries))
    assert issue.text == "甲乙丙丁戊己城\n"
    assert [(edit.before, edit.reason) for edit in issue.edits] == [("庚", "misprint（2022年3月4日）")]
    assert [finding.code for finding in issue.diagnostics] == ["correction-mismatch"] * 2
    assert all("characters of it" in finding.message for finding in issue.diagnostics)


def test_corrections_that_adjoin_make_one_layer_and_keep_their_reasons() -> None:
    entries = [
        Correction(line=1, printed=printed, corrected=after, reason=reason, date=dt.date(2022, 3, 4))
        for printed, after, reason in (("丙丁", "城", "second"), ("甲乙", "修缮", "first"))
    ]
    issue = repaired("甲乙丙丁\n", sidecar=corrected(*entries))
    assert issue.text == "修缮城\n"
    assert [layer.rule for layer in issue.layers] == ["correction"]
    assert [(edit.before, edit.after, edit.reason) for edit in issue.edits] == [
        ("甲乙", "修缮", "first（2022年3月4日）"),
        ("丙丁", "城", "second（2022年3月4日）"),
    ]
    assert list(repairs(issue)) == []


def test_paragraphs_and_tables_join_over_page_numbers() -> None:
    text = (
        "城墙是云州的标志。各区应当保持原有的\n\n- 1 -\n\n形制和材料，不得改建。\n\n"
        "序号\t名称\n1\t东门\n\n- 2 -\n\n序号\t名称\n2\t西门\n\n- 3 -\n"
    )
    issue = repaired(text)
    assert [line.text for line in issue.lines] == [
        "城墙是云州的标志。各区应当保持原有的形制和材料，不得改建。",
        "序号\t名称",
        "1\t东门",
        "2\t西门",
    ]
    assert [edit.before for edit in issue.edits if edit.rule == "remove-page-number"] == ["- 1 -", "- 2 -", "- 3 -"]
    assert list(repairs(issue)) == []


def test_paragraphs_and_tables_join_over_running_titles() -> None:
    title = "云州市人民政府公报 2022年第3期"
    text = (
        "云州市人民政府公报\n\n2022年第3期（总第40期）\n\n"
        f"城墙是云州的标志。各区应当保持原有的\n\n{title}\n- 1 -\n\n形制和材料，不得改建。\n\n"
        f"序号\t名称\n1\t东门\n\n{title}\n- 2 -\n\n序号\t名称\n2\t西门\n\n{title}\n- 3 -\n"
    )
    issue = repaired(text)
    assert [line.text for line in issue.lines] == [
        "云州市人民政府公报",
        "2022年第3期（总第40期）",
        "城墙是云州的标志。各区应当保持原有的形制和材料，不得改建。",
        "序号\t名称",
        "1\t东门",
        "2\t西门",
    ]
    assert [edit.before for edit in issue.edits if edit.rule == "remove-running-title"] == [title] * 3
    assert list(repairs(issue)) == []


def test_a_number_as_printed_stands_in_its_edit() -> None:
    issue = repaired("依照云政发[2022] 5 号执行。\n")
    assert issue.text == "依照云政发〔2022〕5号执行。\n"
    assert [(edit.before, edit.after) for edit in issue.edits] == [("[2022] 5 号", "〔2022〕5号")]


def test_halves_in_reverse_order_make_one_line_that_knows_both() -> None:
    text = (
        "第三条 林场应当开设隔离带。\n\n審核後撥付。補助不得用於其他開支。\n\n"
        "第四条 补植树木的补助按年结算，林场于每年三月底前提交结算清单，区（市）林业部门\n\n"
        "第五条 林场应当配齐护林员。\n"
    )
    issue = repaired(text)
    line = issue.lines[1]
    assert line.text.endswith("林业部门审核后拨付。补助不得用于其他开支。")
    assert (line.first_line, line.last_line) == (3, 5)
    assert [line.text.line_at(line.text.index(words)) for words in ("第四条", "审核")] == [5, 3]
    assert text[line.span.start] == "審"
    joined = [edit for edit in issue.edits if edit.rule in ("move-half", "join-broken-paragraph")]
    assert sorted((edit.rule, edit.first_line, edit.last_line) for edit in joined) == [
        ("join-broken-paragraph", 3, 5),
        ("move-half", 3, 5),
    ]
    assert undo_all(issue.layers, issue.text) == text
    assert list(repairs(issue)) == []


def test_a_repeated_tail_goes_and_its_halves_are_joined() -> None:
    issue = repaired("林场应当开设隔离带，每周巡查，发现火情的\n\n现火情的，及时上报。\n")
    assert issue.text == "林场应当开设隔离带，每周巡查，发现火情的，及时上报。\n"
    assert [(edit.rule, edit.before) for edit in issue.edits] == [
        ("join-broken-paragraph", "\n\n"),
        ("remove-repeated-tail", "现火情的"),
    ]
    assert list(repairs(issue)) == []


PAGE = "集市按日开放，摊位由乡镇公所登记，收取的摊费用于修缮道路和清扫街面，任何人不得强占他人摊位或者抬高价格。\n\n"


def lines_in_doubt(text: str) -> list[int]:
    return [finding.first_line for finding in repaired(text).diagnostics if finding.code == "number-alone"]


def test_numbers_alone_that_no_others_confirm_are_told_and_stay() -> None:
    text = f"{PAGE * 3}2\n\n{PAGE * 3}— 9 —\n\n{PAGE}"
    assert lines_in_doubt(text) == [7, 15]
    assert [line.text for line in repaired(text).lines][3] == "2"


@pytest.mark.parametrize(
    "text",
    [
        f"{PAGE}单位：万元\n\n12\n\n13\n\n8\n\n{PAGE}",  # a column of figures
        f"{PAGE}2021\n\n{PAGE}",  # a year
        f"{PAGE}门\t砖\n\n3\n\n东\t4\n\n{PAGE}",
        f"云州市人民政府关于修缮城墙和疏浚护城河的通知\n\n3\n\n{PAGE}",  # a line of the contents, and its page
        f"{PAGE * 3}1\n\n{PAGE * 3}云政发〔2022〕5号\n\n— 2 —\n\n{PAGE * 3}3\n\n{PAGE}",  # pages: they go
    ],
)
def test_other_numbers_are_not_in_doubt(text: str) -> None:
    assert lines_in_doubt(text) == []


@pytest.mark.parametrize("line", [1, 99])
def test_a_correction_that_does_not_fit_is_told_with_its_line_in_the_sidecar(line: int) -> None:
    wrong = Correction(line=line, printed="丁", corrected="戊", reason="misprint", sidecar_line=7)
    (finding,) = repaired("甲樯乙\n", sidecar=corrected(wrong)).diagnostics
    assert finding.message.startswith("issues/2022-05.yml:7 corrects ")
