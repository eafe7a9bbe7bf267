"""Duties of whole notices: what a note closes, tables, deadlines, lines."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from generator.enrich.bodies import BodyNames
from generator.enrich.duties import read_duties
from generator.model.corpus import Corpus
from generator.model.gazette import Glossary
from generator.model.relations import Duty, DutyRole
from tests.support.texts import HEAD, corpus_of_texts, paragraphs

NAMES = BodyNames(Glossary(), "云州市")
TABLE = "附件\n\n任务分工表\n\n"


def duties(*lines: str, head: str = HEAD) -> tuple[Duty, ...]:
    return read_duties(corpus_of_texts(head + paragraphs(*lines)), NAMES)


def table(*rows: str) -> tuple[Duty, ...]:
    return read_duties(corpus_of_texts(HEAD + paragraphs("一、修缮城墙。") + TABLE + "\n".join(rows) + "\n"), NAMES)


def test_a_note_at_the_end_of_a_provision() -> None:
    found = duties(
        "一、修缮工程", "（一）修缮东门。6月底前完成城楼加固。（市住建局牵头，望潮区政府配合）", "（二）疏浚河道。"
    )
    assert [(duty.role, duty.body, duty.printed) for duty in found] == [
        (DutyRole.LEAD, "云州市住房和城乡建设局", "市住建局"),
        (DutyRole.PARTICIPATING, "望潮区人民政府", "望潮区政府"),
    ]
    first = found[0]
    assert first.note == "（市住建局牵头，望潮区政府配合）"
    assert (first.eid, first.note_eid) == ("sec_1__subsec_1", "sec_1__subsec_1__duty_1")
    assert "城楼加固" in first.text
    assert "疏浚" not in first.text
    assert first.deadline is not None
    assert (first.deadline.text, first.deadline.date) == ("6月底前", dt.date(2022, 6, 30))
    assert (first.first_line, first.last_line) == (9, 9)


def test_several_notes_of_one_paragraph_close_their_own_words() -> None:
    first, second = duties(
        "（一）修缮东门，2022年5月底前完成（市住建局负责）；疏浚护城河，2023年底前完成（市水务局负责）。",
        "（二）植树。",
    )
    assert "修缮东门" in first.text
    assert "疏浚" not in first.text
    assert "疏浚护城河" in second.text
    assert "东门" not in second.text
    assert [duty.deadline and duty.deadline.date for duty in (first, second)] == [
        dt.date(2022, 5, 31),
        dt.date(2023, 12, 31),
    ]


def test_the_deadline_of_the_note_itself_comes_first() -> None:
    (duty,) = duties("（一）修缮东门，5月底前启动。（市住建局负责；2022年年底前完成）", "（二）植树。")
    assert duty.deadline is not None
    assert (duty.deadline.text, duty.deadline.date) == ("2022年年底前", dt.date(2022, 12, 31))


def test_a_line_under_a_group_closes_the_group() -> None:
    found = duties("一、城墙", "1.修缮东门。", "2.修缮西门。", "责任单位：市住建局、市财政局", "二、植树")
    assert [duty.printed for duty in found] == ["市住建局", "市财政局"]
    assert found[0].text == "1.修缮东门。\n2.修缮西门。"
    assert found[0].deadline is None
    assert found[0].eid == "sec_1"


def test_the_deadline_of_one_item_of_a_group_is_that_items_alone() -> None:
    lines = ("1.修缮东门，5月底前完成。", "2.修缮西门。", "3.植树，11月底前完成。")
    found = duties("一、城墙", *lines, "责任单位：市住建局", "二、护林")
    assert [(duty.eid, duty.text, duty.deadline and str(duty.deadline.date)) for duty in found] == [
        ("sec_1__item_2", "2.修缮西门。", None),
        ("sec_1__item_1", "1.修缮东门，5月底前完成。", "2022-05-31"),
        ("sec_1__item_3", "3.植树，11月底前完成。", "2022-11-30"),
    ]
    assert len({duty.note_eid for duty in found}) == 1


def test_the_deadline_that_a_note_states_is_that_of_its_group() -> None:
    lines = ("1.修缮东门，5月底前完成。", "2.修缮西门。", "责任单位：市住建局；完成时限：2022年年底前")
    (duty,) = duties("一、城墙", *lines, "二、护林")
    assert duty.deadline is not None
    assert (duty.eid, duty.deadline.date) == ("sec_1", dt.date(2022, 12, 31))


def test_a_note_closes_the_whole_sentence_whose_line_breaks_off() -> None:
    (duty,) = duties(
        "一、城墙", "（一）修缮。6月底前修缮东门；", "同时修缮西门。（责任单位：市住建局）", "（二）植树。"
    )
    assert duty.deadline is not None
    assert "修缮西门" in duty.text
    assert (duty.eid, duty.deadline.date) == ("sec_1__subsec_1", dt.date(2022, 6, 30))


def test_a_paragraph_of_its_own_is_closed_alone() -> None:
    lines = ("（一）修缮。6月底前修缮东门。", "城墙脚下植树。（责任单位：市住建局）", "（二）护林。")
    (duty,) = duties("一、城墙", *lines)
    assert (duty.text, duty.deadline) == ("城墙脚下植树。", None)


def test_several_days_of_one_provision_determine_none() -> None:
    (duty,) = duties("（一）修缮东门，5月底前启动，8月底前完成。（市住建局负责）", "（二）植树。")
    assert duty.deadline is not None
    assert (duty.deadline.text, duty.deadline.date) == ("5月底前、8月底前", None)


def test_two_that_share_an_ending_have_a_record_each() -> None:
    found = duties("（一）修缮东门。（责任单位：望潮区、听澜区政府）", "（二）植树。")
    assert [(duty.printed, duty.body) for duty in found] == [
        ("望潮区、听澜区政府", "望潮区人民政府"),
        ("望潮区、听澜区政府", "听澜区人民政府"),
    ]


def test_a_withheld_notice_gives_none() -> None:
    corpus = corpus_of_texts(HEAD + paragraphs("（一）修缮东门。（市住建局负责）", "（二）植树。"))
    assert read_duties(corpus, NAMES)
    (issue,) = corpus.issues
    notices = tuple(replace(notice, withhold="隐私") for notice in issue.notices)
    withheld: Corpus = replace(corpus, issues=(replace(issue, notices=notices),))
    assert read_duties(withheld, NAMES) == ()


def test_columns_of_a_table() -> None:
    found = table(
        "序号\t任务\t牵头单位\t配合单位\t完成时限",
        "1\t修缮东门\t市住建局\t市财政局、望潮区政府\t6月底前",
        "2\t疏浚河道\t市水务局\t—\t长期",
    )
    assert [(duty.role.value, duty.printed, duty.text) for duty in found] == [
        ("lead", "市住建局", "修缮东门"),
        ("participating", "市财政局", "修缮东门"),
        ("participating", "望潮区政府", "修缮东门"),
        ("lead", "市水务局", "疏浚河道"),
    ]
    assert [duty.deadline and (duty.deadline.text, duty.deadline.date) for duty in found[::3]] == [
        ("6月底前", dt.date(2022, 6, 30)),
        ("长期", None),
    ]
    assert found[0].first_line + 1 == found[3].first_line
    assert found[0].eid == found[0].note_eid


def test_one_column_may_name_roles() -> None:
    found = table("序号\t任务\t责任单位", "1\t修缮东门\t市住建局牵头，各区、市政府负责落实", "2\t植树\t市林业局")
    assert [duty.role for duty in found] == [DutyRole.LEAD, DutyRole.RESPONSIBLE, DutyRole.RESPONSIBLE]


@pytest.mark.parametrize(
    "name", ["实施主体", "实施机关", "承办人", "承办单位", "责任人", "联系单位", "申报单位", "支出责任"]
)
def test_columns_of_acting_agencies_lay_no_duty(name: str) -> None:
    rows = ["1\t修缮东门\t市住建局", "2\t疏浚河道\t市水务局"]
    assert table(f"序号\t任务\t{name}", *rows) == ()
    assert table("序号\t任务\t责任单位", *rows) != ()


def test_an_empty_cell_takes_what_its_group_shows() -> None:
    found = table(
        "序号\t要求\t责任单位",
        "1\t修缮东门\t市住建局",
        "\t修缮西门\t",
        "2\t疏浚河道\t市水务局",
        "3\t植树\t",
        "4\t护林\t市林业局",
    )
    assert [(duty.printed, duty.text) for duty in found] == [
        ("市住建局", "修缮东门"),
        ("市住建局", "修缮西门"),
        ("市水务局", "疏浚河道"),
        ("市林业局", "护林"),
    ]


def test_a_group_with_several_cells_fills_none() -> None:
    found = table(
        "序号\t要求\t责任单位", "1\t修缮东门\t市住建局", "\t修缮西门\t市文物局", "\t修缮北门\t", "2\t植树\t市林业局"
    )
    assert [duty.text for duty in found] == ["修缮东门", "修缮西门", "植树"]


def test_another_city_and_traditional_script() -> None:
    lines = ("（一）修缮东门，6月底前完成。（云州市财政局、市发展改革委负责）", "（二）植树。")
    here = duties(*lines)
    other = read_duties(
        corpus_of_texts((HEAD + paragraphs(*lines)).replace("云州", "白鹿")), BodyNames(Glossary(), "白鹿市")
    )
    assert [duty.body.replace("云州", "白鹿") for duty in here] == [duty.body for duty in other]
    traditional = duties("（一）修繕東門，6月底前完成。（雲州市財政局、市發展改革委負責）", "（二）植樹。")
    assert [(duty.body, duty.deadline) for duty in traditional] == [(duty.body, duty.deadline) for duty in here]


def test_a_header_of_two_rows_gives_its_lowest_words() -> None:
    found = table(
        "序号\t任务\t责任分工\t\t时限",
        "\t\t牵头单位\t配合单位\t",
        "1\t修缮东门\t市住建局\t市财政局\t6月底前",
        "2\t植树\t市林业局\t市水务局\t9月底前",
    )
    assert [(duty.role.value, duty.printed) for duty in found] == [
        ("lead", "市住建局"),
        ("participating", "市财政局"),
        ("lead", "市林业局"),
        ("participating", "市水务局"),
    ]


def test_as_above_means_the_row_above() -> None:
    found = table("序号\t任务\t责任单位", "1\t修缮东门\t市住建局", "2\t修缮西门\t同上", "3\t植树\t无")
    assert [(duty.printed, duty.text) for duty in found] == [("市住建局", "修缮东门"), ("市住建局", "修缮西门")]


def test_a_term_in_the_task_counts_where_no_column_tells() -> None:
    (duty,) = table("序号\t任务\t责任单位", "1\t修缮东门，2022年10月底前完成\t市住建局")
    assert duty.deadline is not None
    assert (duty.deadline.text, duty.deadline.date) == ("2022年10月底前", dt.date(2022, 10, 31))


@pytest.mark.parametrize(
    ("title", "year"), [("城墙普查结果", 2022), ("2020年城墙普查结果", 2022), ("2023年城墙工作要点", 2023)]
)
def test_a_day_without_a_year_is_of_the_notices_own_or_of_the_next_that_it_plans(title: str, year: int) -> None:
    (duty,) = duties("一、修缮东门，6月底前完成。（市水务局负责）", head=HEAD.replace("修缮城墙", title))
    assert duty.deadline is not None
    assert duty.deadline.date == dt.date(year, 6, 30)


def test_a_note_of_several_units_is_of_them_all() -> None:
    note = "以上两项责任单位：市水务局、市林业局"
    other = "（责任单位：市财政局）"
    found = duties(
        "一、任务",
        f"（一）修缮东门。{other}",
        "（二）清理河道。",
        "（三）植树，8月底前完成。",
        note,
        f"（四）护林。{other}",
    )
    assert [(duty.printed, duty.text, bool(duty.deadline)) for duty in found] == [
        ("市财政局", "修缮东门。", False),
        ("市水务局", "（二）清理河道。", False),
        ("市林业局", "（二）清理河道。", False),
        ("市水务局", "（三）植树，8月底前完成。", True),
        ("市林业局", "（三）植树，8月底前完成。", True),
        ("市财政局", "护林。", False),
    ]


def test_a_note_names_its_units_above() -> None:
    note = "以上（二）、（三）两项责任单位：市水务局，市林业局。"
    found = duties("一、任务", "（一）修缮东门。", "（二）清理河道。", "（三）植树。", note)
    assert {duty.text for duty in found} == {"（二）清理河道。\n（三）植树。"}


@pytest.mark.parametrize(
    ("note", "roles"),
    [
        ("（牵头单位为市水务局，市财政局、市林业局为配合单位）", "lead participating participating"),
        ("（市公安局；云州供电公司协助）", "responsible participating"),
        ("（市水务局、云州海事局各负其责）", "responsible responsible"),
        (
            "（市水务局会同市公安局、市林业局办理，各街道办事处配合）",
            "responsible responsible responsible participating",
        ),
        ("（市司法局会同市财政局督促落实）", "responsible responsible"),
        ("（市水务局牵头，市财政局，沿河各县〔市、区〕人民政府按职责分工落实）", "lead responsible responsible"),
        ("（责任单位：市水务局，各县〈市、区〉人民政府）", "responsible responsible"),
        ("（市水务局、望潮区人民政府；8月25日前）", "responsible responsible"),
        ("（由市林业局负总责）", "responsible"),
        ("（市司法局负责指导监督）", "responsible"),
        ("（市水务局牵头，市司法局负责指导）", "lead participating"),
    ],
)
def test_wordings_of_notes(note: str, roles: str) -> None:
    found = duties("一、任务", f"（一）修缮东门。{note}", "（二）植树。")
    assert [duty.role.value for duty in found] == roles.split()
    other = duties("一、任务", f"（一）修缮东门。{note}".replace("云州", "白鹿"), "（二）植树。")
    assert [duty.role for duty in other] == [duty.role for duty in found]


@pytest.mark.parametrize("text", ["（由市政府负责解释）", "（市水务局）", "（向市公安局会同部门）"])
def test_brackets_that_lay_no_duty(text: str) -> None:
    assert duties("一、任务", f"（一）修缮东门，由主管部门{text}办理许可。", "（二）植树。") == ()


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (
            ("（一）修缮城墙。2022年6月底前完成。（责任单位：市财政局）", "（二）植树。"),
            "修缮城墙。2022年6月底前完成。",
        ),
        (("（一）修缮城墙", "年底前完成。（责任单位：市财政局）", "（二）植树"), "修缮城墙\n年底前完成。"),
        (("（一）植树。（责任单位：市财政局）", "（二）护林。"), "植树。"),
    ],
)
def test_the_heading_of_a_task_stands_before_it(lines: tuple[str, ...], text: str) -> None:
    (duty,) = duties("一、任务", *lines)
    assert duty.text == text
