"""Clauses of validity, form by form: what each gives, and what gives nothing."""

from __future__ import annotations

import pytest

from generator.enrich.validity import disagreements, read_validity
from generator.model.gazette import NoticeFacts, Sidecar
from generator.model.relations import Scope, Validity
from tests.support.citations import found_citations
from tests.support.texts import HEAD, corpus_of_texts

ISSUING = HEAD.replace("关于修缮城墙", "关于印发云州市城墙办法")
FRAME = f"{ISSUING}现将《云州市城墙办法》印发给你们。\n\n云州市城墙办法\n\n第一条 城墙应当保护。\n\n第二条 {{}}\n"
LIST = (
    HEAD.replace("关于修缮城墙", "关于惠企政策")
    + "现就有关政策通知如下：\n\n一、奖励\n\n1. 对修缮城墙的企业给予奖励。{}\n\n2. 其他。\n"
)
PLAIN = HEAD + "请照办。\n\n{}\n"


def records(text: str) -> tuple[Validity, ...]:
    corpus = corpus_of_texts(text)
    return read_validity(corpus, found_citations(corpus))


def told(record: Validity) -> tuple[str | None, str | None, str | None]:
    """The record's dates and words."""
    effective, expires = record.effective, record.expires
    return (effective.isoformat() if effective else None, expires.isoformat() if expires else None, record.term)


@pytest.mark.parametrize(
    ("clause", "effective", "expires", "term"),
    [
        ("本办法自2020年11月1日起施行。", "2020-11-01", None, None),
        ("本办法自 2020 年 11 月 1 日起施行。", "2020-11-01", None, None),
        ("本办法自２０２０年１１月１日起施行。", "2020-11-01", None, None),
        ("本办法自二〇二〇年十一月一日起施行。", "2020-11-01", None, None),
        ("本办法自二○二○年十一月一日起施行。", "2020-11-01", None, None),
        ("本辦法自2020年11月1日起施行。", "2020-11-01", None, None),
        ("本办法从2020年11月1日起实施。", "2020-11-01", None, None),
        ("本办法于2020年11月1日起正式执行。", "2020-11-01", None, None),
        ("本办法自2020年11月1日零时起生效。", "2020-11-01", None, None),
        ("本办法（试行）自2020年11月1日起施行。", "2020-11-01", None, None),
        ("《云州市城墙办法》自2020年11月1日起施行。", "2020-11-01", None, None),
        ("自2020年11月1日起施行。", "2020-11-01", None, None),
        ("本办法由市文物局负责解释，自2020年11月1日起施行。", "2020-11-01", None, None),
        ("本办法由市文物局负责解释，未尽事宜由市政府决定，自2020年11月1日起施行。", "2020-11-01", None, None),
        ("本办法自2009年起施行。", "2009-01-01", None, None),
        ("本办法自2020年7月起施行。", "2020-07-01", None, None),
        ("本办法自发布之日起施行。", None, None, "自发布之日起"),
        ("本办法自公布之日起 30 日后施行。", None, None, "自公布之日起30日后"),
        ("本办法自印发之日起施行。", None, None, "自印发之日起"),
        ("本办法自即日起施行。", None, None, "自即日起"),
        ("本办法自2020年8月1日起施行，有效期至2025年7月31日。", "2020-08-01", "2025-07-31", None),
        ("本办法自2020年8月1日起施行，有效期限至二〇二五年七月三十一日止。", "2020-08-01", "2025-07-31", None),
        ("本办法自2020年8月1日起施行。有效期至2025年7月31日。", "2020-08-01", "2025-07-31", None),
        ("本办法自2020年8月1日起执行至2020年年底。", "2020-08-01", "2020-12-31", None),
        ("本办法执行至2021年6月底。", None, "2021-06-30", None),
        ("本办法自2020年8月1日起施行，至2025年7月31日止。", "2020-08-01", "2025-07-31", None),
        ("本办法有效期自2020年8月1日至2025年7月31日。", "2020-08-01", "2025-07-31", None),
        ("本办法有效期自2020年8月1日至12月31日。", "2020-08-01", "2020-12-31", None),
        ("本办法自2020年8月1日起至2025年7月31日止施行。", "2020-08-01", "2025-07-31", None),
        ("本办法自发布之日起施行，有效期至2025年7月31日。", None, "2025-07-31", "自发布之日起"),
        ("本办法有效期自印发之日起至2025年7月31日。", None, "2025-07-31", "有效期自印发之日起"),
        ("本办法执行期限为2020—2022年。", None, "2022-12-31", "执行期限为2020—2022年"),
        ("本办法试行期为2020年至2022年。", None, "2022-12-31", "试行期为2020年至2022年"),
        ("本办法自印发之日起实施，至2025年7月31日结束。", None, "2025-07-31", "自印发之日起"),
        ("本办法自2025年8月1日起失效。", None, "2025-07-31", None),
        ("本办法自2020年8月1日起施行，有效期5年。", "2020-08-01", "2025-07-31", "有效期5年"),
        ("本办法自2020年8月1日起施行，有效期为五年。", "2020-08-01", "2025-07-31", "有效期为五年"),
        ("本办法自2020年8月1日起施行，有效期限一年零六个月。", "2020-08-01", "2022-01-31", "有效期限一年零六个月"),
        ("本办法自2020年8月1日起试行，试行期两年。", "2020-08-01", "2022-07-31", "试行期两年"),
        ("本办法自2020年8月1日起施行，暂行两年。", "2020-08-01", "2022-07-31", "暂行两年"),
        ("本办法自2020年2月29日起施行，有效期1年。", "2020-02-29", "2021-02-28", "有效期1年"),
        ("本办法自发布之日起施行，有效期5年。", None, None, "自发布之日起、有效期5年"),
        ("本办法有效期自发布之日起5年。", None, None, "有效期自发布之日起5年"),
        ("本办法自2020年2月30日起施行。", None, None, "自2020年2月30日起"),
        ("本办法自2020年8月1日起试行一年。", "2020-08-01", "2021-07-31", "试行一年"),
        ("本办法自2020年8月1日起实行，期限三年。", "2020-08-01", "2023-07-31", "实行，期限三年"),
        ("本办法有效期五年，自2020年8月1日起计算。", "2020-08-01", "2025-07-31", "有效期五年"),
        ("本办法有效期自2020年8月1日起五年。", "2020-08-01", "2025-07-31", "有效期自2020年8月1日起五年"),
        ("本办法有效期5年（自2020年8月1日至2025年7月31日）。", "2020-08-01", "2025-07-31", None),
        ("〔市文物局、市财政局〕本办法自2020年8月1日起施行。", "2020-08-01", None, None),
    ],
)
def test_clauses_of_an_instrument(clause: str, effective: str | None, expires: str | None, term: str | None) -> None:
    (record,) = records(FRAME.format(clause))
    assert told(record) == (effective, expires, term)
    assert (record.eid, record.covers, record.scope) == ("art_2__para_1", "inst_1", Scope.COMPONENT)
    assert record.reckoned is (term is not None and effective is not None)


@pytest.mark.parametrize(
    "clause",
    [
        "《许可证》的有效期为二年。",
        "许可证有效期至2022年6月30日。",
        "取水许可由市水务局核发，有效期5年。",
        "承包合同自2020年1月1日起生效。",
        "本办法所称许可证，自2020年1月1日起生效。",
        "《某省城墙条例》自2020年11月1日起施行。",
        "本办法施行前已经取得许可的，继续有效。",
        "自本办法施行之日起90日内完成修缮。",
        "应当自收到申请之日起20日内组织实施。",
        "委员任期三年，自2020年1月1日起执行。",
        "公示期7日。",
        "本办法拟自2020年11月1日起施行。",
        "建议本办法自2020年11月1日起施行。",
        "如需调整，自2020年11月1日起执行。",
        "依照自2020年11月1日起施行的规定处理。",
        "实施三年行动计划。",
        "2020年11月1日起报名。",
        "至2022年，全市城墙修缮完毕。",
        "数据截至2020年12月31日。",
        "该通知自2014年5月1日起施行，有效期5年，已自然失效。",
        "[1] 该办法自2022年5月1日起施行。",
        "修缮项目执行至2022年12月31日。",
        "年度预算执行至2022年年底。",
        "执行至2022年年底的合同，不再续签。",
        "用电量自2022年5月1日起降至3亿度。",
        "甲同志自2022年5月1日起调整为局长。",
        "水价已自2022年5月1日起调整为3元。",
        "2022年5月1日至2022年12月31日。",
        "项目期限自2020年1月1日至2022年12月31日。",
    ],
)
def test_what_is_no_clause(clause: str) -> None:
    assert records(FRAME.format(clause)) == ()


@pytest.mark.parametrize(
    ("clause", "effective", "expires", "term"),
    [
        ("政策有效期至 2022 年 12 月 31 日。", None, "2022-12-31", None),
        ("该项政策执行至2022年底。", None, "2022-12-31", None),
        ("政策自2022年5月1日起执行，有效期至2022年12月31日。", "2022-05-01", "2022-12-31", None),
        ("政策长期有效。", None, None, "长期有效"),
        ("免征期限执行至2022年12月31日。", None, "2022-12-31", None),
        ("租金过渡期至2022年12月31日。", None, "2022-12-31", None),
        ("减免期限至2022年12月31日。", None, "2022-12-31", None),
        ("补贴继续执行至2022年12月31日。", None, "2022-12-31", None),
        ("缴费比例自2022年5月1日起降至16%。", "2022-05-01", None, None),
        ("门票价格从2022年5月1日起统一调整为20元。", "2022-05-01", None, None),
        ("《云州市园林办法》有效期延长至2025年12月31日。", None, "2025-12-31", None),
        ("《云州市园林办法》于2022年5月31日到期，到期后继续施行，有效期延长2年。", None, "2024-05-31", "有效期延长2年"),
        ("《云州市园林办法》有效期延长五年，自2023年1月1日起计算。", "2023-01-01", "2027-12-31", "有效期延长五年"),
        ("《云州市园林办法》在新的规定出台前继续执行，但最迟不超过2023年6月30日。", None, "2023-06-30", None),
        ("《云州市园林办法》执行期限延至2023年底。", None, "2023-12-31", None),
        ("《云州市园林办法》第五条自2023年7月1日起废止。", "2023-07-01", None, None),
        ("《云州市园林办法》不予延期，自2023年7月1日起失效。", "2023-07-01", None, None),
    ],
)
def test_clauses_of_an_item(clause: str, effective: str | None, expires: str | None, term: str | None) -> None:
    (record,) = records(LIST.format(clause))
    assert told(record) == (effective, expires, term)
    assert (record.covers, record.scope) == (record.eid, Scope.PROVISION)
    assert record.evidence.text == clause


def test_a_sentence_that_goes_on_about_another_document() -> None:
    text = (
        "《云州市园林办法》将于2022年6月14日到期。经评估，该办法需要继续实施。"
        "经市政府同意，其有效期延长至2025年6月14日。"
    )
    (record,) = records(LIST.format(text))
    assert (told(record), record.scope) == ((None, "2025-06-14", None), Scope.PROVISION)
    assert record.evidence.text == "经市政府同意，其有效期延长至2025年6月14日。"


def test_two_documents_have_a_record_each() -> None:
    text = "《云州市园林办法》继续有效，有效期至2025年12月31日；《云州市桥梁办法》自2023年7月1日起废止。"
    first, second = records(LIST.format(text))
    assert (told(first), first.repeals) == ((None, "2025-12-31", None), ())
    assert (told(second), second.repeals) == (("2023-07-01", None, None), ("《云州市桥梁办法》",))


@pytest.mark.parametrize(
    "clause", ["许可证有效期至2022年12月31日。", "合同自2022年5月1日起执行。", "活动自2022年5月1日起。"]
)
def test_an_item_without_a_clause(clause: str) -> None:
    assert records(LIST.format(clause)) == ()


@pytest.mark.parametrize(
    ("clause", "effective", "expires"),
    [
        ("本通知自2022年4月1日起执行。", "2022-04-01", None),
        ("本通知自2022年4月1日起执行，有效期2年。", "2022-04-01", "2024-03-31"),
        ("本通知有效期至2024年3月31日。", None, "2024-03-31"),
        ("自2022年4月1日起施行。", "2022-04-01", None),
        ("一、甲。\n\n二、乙。\n\n自2022年4月1日起施行。", "2022-04-01", None),
        ("一、甲。\n\n二、执行时间\n\n2022年4月1日至2024年3月31日。", "2022-04-01", "2024-03-31"),
        ("以上各项政策除已明确期限外，自2022年4月1日起执行，有效期至2024年3月31日。", "2022-04-01", "2024-03-31"),
        ("现将《云州市城墙办法》印发给你们，自2022年4月1日起试行两年。", "2022-04-01", "2024-03-31"),
    ],
)
def test_clauses_of_a_notice(clause: str, effective: str | None, expires: str | None) -> None:
    (record,) = records(PLAIN.format(clause))
    assert told(record)[:2] == (effective, expires)
    assert (record.covers, record.scope) == ("notice", Scope.NOTICE)


ORDER = (
    "云州市人民政府令\n\n第7号\n\n《云州市城墙条例》已经通过，现予公布，自2022年5月1日起施行。\n\n市长 林 远\n\n"
    "2022年3月4日\n\n云州市城墙条例\n\n第一条 甲。\n\n第二条 本条例自{}起施行。\n"
)


def test_an_order_and_its_last_article_give_a_record_each() -> None:
    first, second = records(ORDER.format("2022年5月1日"))
    assert (first.scope, first.covers) == (Scope.NOTICE, "notice")
    assert (second.scope, second.covers) == (Scope.COMPONENT, "inst_1")
    assert first.effective == second.effective


def test_a_provision_with_a_date_of_its_own() -> None:
    text = "本办法自2020年11月1日起施行，其中第一条自2021年1月1日起施行。"
    first, second = records(FRAME.format(text))
    assert told(first) == ("2020-11-01", None, None)
    assert (second.scope, second.covers, told(second)[0]) == (Scope.PROVISION, "art_1", "2021-01-01")


@pytest.mark.parametrize("part", ["本办法第三项", "第（三）项", "第二章", "第一条、第二条", "第二部分"])
def test_parts_with_a_date_of_their_own(part: str) -> None:
    (record,) = records(FRAME.format(f"{part}自2023年7月1日起施行。"))
    assert (record.scope, told(record)[0]) == (Scope.PROVISION, "2023-07-01")


def test_an_item_of_a_decision_that_amends() -> None:
    text = HEAD.replace("修缮城墙的通知", "修改《云州市城墙规定》的决定") + (
        "对《云州市城墙规定》作如下修改：\n\n一、删去第七条。\n\n本决定自2022年4月1日起施行。本决定第一项自2022年7月1日起施行。\n"
    )
    first, second = records(text)
    assert (told(first)[0], told(second)[0]) == ("2022-04-01", "2022-07-01")
    assert second.scope is Scope.PROVISION


LISTED = (
    HEAD.replace("修缮城墙的通知", "延长有关文件有效期的通知")
    + "请照办。\n\n附件：目录\n\n附件\n\n继续有效的规范性文件目录\n\n{}\n"
)
TABLE = "| 序号 | 文件名称 | 文号 | {} |\n| --- | --- | --- | --- |\n| 1 | 云州市城墙办法 | 云政发〔2011〕2号 | {} |"


@pytest.mark.parametrize(
    ("column", "cell", "expires", "term"),
    [
        ("有效期", "至2025年12月31日", "2025-12-31", None),
        ("失效日期", "2025年12月31日", "2025-12-31", None),
        ("有效期", "执行至2025年年底", "2025-12-31", None),
        ("延长至", "2025年12月31日", "2025-12-31", None),
        ("有效期", "有效期至２０２５年１２月３１日止", "2025-12-31", None),
        ("有效期", "长期有效", None, "长期有效"),
    ],
)
def test_last_days_in_a_list(column: str, cell: str, expires: str | None, term: str | None) -> None:
    (record,) = records(LISTED.format(TABLE.format(column, cell)))
    assert (told(record), record.scope) == ((None, expires, term), Scope.PROVISION)
    assert (record.covers, record.evidence.text) == ("att_1__table_1", cell)


@pytest.mark.parametrize(
    "table",
    [
        TABLE.format("发布日期", "2025年12月31日"),
        TABLE.format("备注", "至2025年12月31日"),
        "| 序号 | 名称 | 有效期 |\n| --- | --- | --- |\n| 1 | 采沙许可证 | 2025年12月31日 |",
    ],
)
def test_days_in_a_table_that_end_no_document(table: str) -> None:
    text = LISTED.format(table).replace("继续有效的规范性文件目录", "有关事项一览")
    assert records(text) == ()


def test_an_entry_of_a_list_with_its_last_day() -> None:
    (record,) = records(LISTED.format("1.《云州市城墙办法》（云政发〔2011〕2号），有效期至2025年12月31日"))
    assert (told(record), record.scope) == ((None, "2025-12-31", None), Scope.PROVISION)


def test_a_draft_says_nothing() -> None:
    text = HEAD.replace("修缮城墙的通知", "《云州市城墙办法（征求意见稿）》征求意见的公告") + (
        "请提意见。\n\n附件：云州市城墙办法（征求意见稿）\n\n附件\n\n云州市城墙办法（征求意见稿）\n\n"
        "第一条 甲。\n\n第二条 本办法自2022年10月1日起施行，有效期5年。《乙办法》同时废止。\n"
    )
    assert records(text) == ()


def test_a_measure_from_a_day_on() -> None:
    (record,) = records(LIST.format("\n\n（一）自2022年5月1日起，门票减半，执行期限至2022年12月31日。"))
    assert (told(record), record.scope) == (("2022-05-01", "2022-12-31", None), Scope.PROVISION)


def test_a_repeal_belongs_to_the_clause_of_its_node() -> None:
    clause = "本办法自2020年8月1日起施行，有效期5年。《云州市城墙规定》（云政发〔2011〕2号）同时废止。"
    (record,) = records(FRAME.format(clause))
    assert told(record) == ("2020-08-01", "2025-07-31", "有效期5年")
    assert record.repeals == ("《云州市城墙规定》（云政发〔2011〕2号）",)
    assert record.evidence.text == clause


def test_a_repeal_in_another_node_is_a_record_of_its_own() -> None:
    text = FRAME.format("本办法自2020年8月1日起施行。").replace("给你们。", "给你们。《城墙规定》同时废止。")
    first, second = records(text)
    assert (first.repeals, first.scope, told(first)) == (("《城墙规定》",), Scope.NOTICE, (None, None, None))
    assert second.repeals == ()


def test_what_an_amendment_quotes_is_not_its_own() -> None:
    text = (
        HEAD.replace("修缮城墙的通知", "修改《云州市城墙规定》的决定")
        + "对《云州市城墙规定》作如下修改：\n\n一、第九条修改为：“本规定自2023年1月1日起施行，有效期5年。”\n\n"
        "本决定自2022年4月1日起施行。\n"
    )
    (record,) = records(text)
    assert told(record) == ("2022-04-01", None, None)


def test_a_term_in_another_article_runs_from_the_one_start() -> None:
    (first, second) = records(FRAME.format("本办法自2020年8月1日起施行。\n\n第三条 本办法有效期3年。"))
    assert told(first) == ("2020-08-01", None, None)
    assert (told(second), second.reckoned) == ((None, "2023-07-31", "有效期3年"), True)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("云州", "海门").replace("云政", "海政"),
        lambda text: text.replace("（", "(").replace("）", ")"),
        lambda text: text.replace("，", ","),
        lambda text: text.replace("2020年8月1日", "2020 年 8 月 1 日"),
        lambda text: text.replace("办法自", "辦法自").replace("废止", "廢止"),
    ],
)
def test_the_same_in_another_print(change: object) -> None:
    text = FRAME.format("本办法自2020年8月1日起施行，有效期5年。《云州市城墙规定》（云政发〔2011〕2号）同时废止。")
    assert callable(change)
    (record,), (other,) = records(text), records(change(text))
    assert told(record) == told(other)
    assert (record.scope, record.covers, len(record.repeals)) == (other.scope, other.covers, len(other.repeals))


def test_nothing_of_a_withheld_notice_is_read() -> None:
    text = FRAME.format("本办法自2020年8月1日起施行。")
    corpus = corpus_of_texts(text, sidecar=Sidecar(notices=(NoticeFacts(position=1, withhold="有误"),)))
    assert read_validity(corpus, found_citations(corpus)) == ()


def test_a_term_runs_from_no_start_where_two_are_given() -> None:
    one, more, term = "本办法自2020年8月1日起施行。", "本办法自2020年9月1日起施行。", "本办法有效期5年。"
    frame = FRAME + "\n第三条 {}\n\n第四条 {}\n"
    assert told(records(frame.format(one, "城墙应当巡查。", term))[-1])[1] == "2025-07-31"
    assert told(records(frame.format(one, more, term))[-1])[1] is None


def test_a_last_day_that_is_printed_stands_whatever_the_term_says() -> None:
    (record,) = records(FRAME.format("本办法自2020年8月1日起施行，有效期5年，有效期至2025年12月31日。"))
    assert told(record)[:2] == ("2020-08-01", "2025-12-31")
    assert not record.reckoned


@pytest.mark.parametrize(("year", "count"), [("2019", 0), ("2022", 1), ("2023", 1)])
def test_a_measure_from_a_day_of_former_years_is_told_of_the_past(year: str, count: int) -> None:
    assert len(records(LIST.format(f"补贴标准提高一成，自{year}年6月1日起执行。"))) == count


def test_a_title_of_one_word_names_no_notice() -> None:
    assert records(PLAIN.format("《通知》自2022年5月1日起施行。")) == ()


def test_two_days_of_one_item_are_of_two_measures_and_disagree_in_nothing() -> None:
    item = LIST.format("奖励政策执行期至2022年12月31日。补贴政策执行期至2023年12月31日。")
    corpus = corpus_of_texts(item)
    found = read_validity(corpus, found_citations(corpus))
    assert [told(record)[1] for record in found] == ["2022-12-31", "2023-12-31"]
    assert len({record.covers for record in found}) == 1
    assert disagreements(corpus, found) == ()
    whole = corpus_of_texts(FRAME.format("本办法有效期至2022年12月31日。\n\n第三条 本办法有效期至2023年12月31日。"))
    (finding,) = disagreements(whole, read_validity(whole, found_citations(whole)))
    assert finding.code == "validity-disagrees"


def test_a_day_to_come_at_the_beginning_of_a_later_sentence() -> None:
    text = "\n\n（一）城门门票为20元。2022年5月1日起，门票减半。"
    (record,) = records(LIST.format(text))
    assert (told(record), record.scope) == (("2022-05-01", None, None), Scope.PROVISION)
    assert records(LIST.format(text.replace("2022年5月", "2019年5月"))) == ()
    assert records(LIST.format(text.replace("日起，", "日起至年底，"))) == ()
