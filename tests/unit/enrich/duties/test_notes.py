"""Notes of responsibility: who, in which role, by when."""

from __future__ import annotations

import pytest

from generator.enrich.duties.notes import read_note
from generator.model.relations import DutyRole

ROLES = {DutyRole.LEAD: "L", DutyRole.RESPONSIBLE: "R", DutyRole.PARTICIPATING: "P"}

NOTES = [
    ("责任单位：市教育局、市财政局", "R市教育局 R市财政局", ()),
    ("牵头单位：市教育局", "L市教育局", ()),
    ("牵头单位：市教育局；配合单位：市财政局、市水务局", "L市教育局 P市财政局 P市水务局", ()),
    ("牵头单位：市教育局，配合单位：市财政局", "L市教育局 P市财政局", ()),
    ("牵头单位：市教育局 责任单位：市财政局", "L市教育局 R市财政局", ()),
    ("牵头单位：市发展改革委，云州供电公司", "L市发展改革委 L云州供电公司", ()),
    ("市教育局负责", "R市教育局", ()),
    ("由市教育局牵头", "L市教育局", ()),
    ("市教育局牵头，市财政局、市水务局按职责分工负责", "L市教育局 R市财政局 R市水务局", ()),
    ("市教育局牵头，市财政局，各区、市政府配合", "L市教育局 P市财政局 P各区、市政府", ()),
    ("市委政法委，市教育局牵头，市财政局负责", "L市委政法委 L市教育局 R市财政局", ()),
    ("市教育局、市财政局负责，市水务局配合", "R市教育局 R市财政局 P市水务局", ()),
    ("市教育局会同市财政局，市水务局按职责分工负责", "R市教育局 R市财政局 R市水务局", ()),
    ("市教育局牵头市财政局配合", "L市教育局 P市财政局", ()),
    ("市教育局主办，市财政局协办", "L市教育局 P市财政局", ()),
    ("责任单位：市教育局、市财政局分别牵头", "L市教育局 L市财政局", ()),
    ("责任单位：市教育局，各区、市政府按职责分工负责", "R市教育局 R各区、市政府", ()),
    ("市教育局、市财政局等部门按职责分工负责", "R市教育局 R市财政局", ()),
    ("市残疾人联合会配合，市组织部负责", "P市残疾人联合会 R市组织部", ()),
    ("市教育局负责；2021年年底前完成", "R市教育局", ("2021年年底前完成",)),
    ("市教育局负责，6月底前完成", "R市教育局", ("6月底前完成",)),
    ("市教育局负责牵头，市财政局分头负责", "L市教育局 R市财政局", ()),
    ("市教育局总牵头，市财政局负责配合", "L市教育局 P市财政局", ()),
    ("公安、消防、城管等部门负责", "R公安、消防、城管等部门", ()),
    ("市教育局负责；长期任务", "R市教育局", ("长期任务",)),
    ("牵头单位：市教育局；责任人：林远；完成时限：2021年6月底前", "L市教育局", ("完成时限：2021年6月底前",)),
    ("责任单位：市教育局等。以下均需各区、市政府组织开展相关工作，不再列出", "R市教育局", ()),
]


def read(text: str) -> str:
    return " ".join(ROLES[party.role] + party.printed for party in read_note(text).parties)


@pytest.mark.parametrize(("text", "parties", "terms"), NOTES)
def test_notes(text: str, parties: str, terms: tuple[str, ...]) -> None:
    assert read(text) == parties
    assert read_note(text).terms == terms


@pytest.mark.parametrize("frame", ["（{}）", "({})", "（{}）。", "【{}】", "（{}"])
@pytest.mark.parametrize(("text", "parties", "terms"), NOTES)
def test_notes_in_brackets(text: str, parties: str, terms: tuple[str, ...], frame: str) -> None:
    assert read(frame.format(text)) == parties
    assert read_note(frame.format(text)).terms == terms


@pytest.mark.parametrize(("text", "parties", "terms"), NOTES)
def test_half_width_marks(text: str, parties: str, terms: tuple[str, ...]) -> None:
    half = text.replace("：", ":").replace("；", ";").replace("，", ",")
    assert read(half) == parties
    assert read_note(half).terms == tuple(term.replace("：", ":") for term in terms)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "（以下简称市教育局）",
        "市教育局、市财政局",
        "责任人：林远",
        "完成时限：2021年6月底前",
        "修缮城墙，疏浚河道",
        "责任单位：同上",
    ],
)
def test_what_names_no_responsible_body(text: str) -> None:
    assert read(text) == ""


def test_bodies_of_a_column_need_no_word() -> None:
    reading = read_note("市教育局、市财政局", DutyRole.PARTICIPATING)
    assert [party.role for party in reading.parties] == [DutyRole.PARTICIPATING] * 2
    mixed = read_note("市教育局牵头，各区、市政府负责落实；市财政局", DutyRole.RESPONSIBLE)
    assert [ROLES[party.role] + party.printed for party in mixed.parties] == ["L市教育局", "R各区、市政府", "R市财政局"]
