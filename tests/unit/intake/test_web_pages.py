"""Web pages: where the text of the issue stands, what is left out and said to be, how elements become the text form."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.intake import IntakeError, take_in

PROSE = "<p>　　为做好渔港清淤工作，保障船舶进出安全，现就有关事项通知如下，请各区、各部门遵照执行。</p>" * 8
FRAME = '<div class="nav"><a href="/">首页</a> <a href="/zwgk">政务公开</a></div>'
FOOT = '<div class="foot">主办：海州市人民政府办公室　备案号 0001</div>'


def page(body: str, head: str = "", charset: str = "utf-8") -> bytes:
    text = f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>公报</title>{head}</head><body>{body}'
    return text.encode("gb18030" if charset.startswith("gb") else charset)


def text_of(inner: str) -> str:
    """The text of an article with `inner` before its prose, without that prose."""
    text = take_in(page(f'{FRAME}<div class="wrap"><div id="zoom">{inner}{PROSE}</div></div>{FOOT}')).text
    return text.split("为做好渔港")[0].rstrip("\n")


def test_the_frame_of_the_site_is_left_out_and_said_to_be() -> None:
    arrival = take_in(page(f'{FRAME}<div class="wrap"><div id="zoom">{PROSE}</div></div>{FOOT}'))
    assert arrival.text.startswith("为做好渔港清淤工作")
    assert arrival.text.count("\n\n") == 7
    assert "首页" not in arrival.text
    assert "备案号" not in arrival.text
    assert "Left out as the site's own frame (navigation, footer)" in arrival.done[1]
    assert "首页 政务公开" in arrival.done[1]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<h2>通知</h2><p>甲</p><p>乙</p>", "通知\n\n甲\n\n乙"),
        ("<p>关于清淤<br>的通知</p>", "关于清淤\n的通知"),
        ("甲<br><br>乙<br>　　丙", "甲\n\n乙\n\n丙"),
        ("<p>甲&nbsp;&amp;&lt;乙&gt;&#12290;&hellip;</p>", "甲\xa0&<乙>。…"),
        ("<p>第\n   一\n条</p>", "第 一 条"),
        ("<p>甲<span> </span><b>乙</b><font color=red>丙</font></p>", "甲 乙丙"),
        ("<p>甲<!-- 注 -->乙</p><script>x()</script><style>p{}</style><template>丁</template>", "甲乙"),
        ('<p>甲<span style="DISPLAY : none">隐</span><i hidden>隐</i></p>', "甲"),
        ("<ol><li>甲</li><li>乙<p>丙</p></li></ol>", "1. 甲\n\n2. 乙\n\n丙"),
        ("<ul><li>甲</li><li>乙</li></ul>", "甲\n\n乙"),
        ("<p>面积10<sup>4</sup>平方米</p>", "面积10⁴平方米"),
        ("<p>10<sup><b>-4</b></sup>克，CO<sub>2</sub></p>", "10⁻⁴克，CO₂"),
        ("<p>甲<sup>注</sup>乙<sup>①</sup>2<sub>次</sub>3</p>", "甲注乙①2次3"),
        ("<p><sup>2020年3月1日</sup>，第 <sup>3</sup> 条</p>", "2020年3月1日，第 3 条"),
        ("<p>10<sup>4<sub>2</sub></sup>，元<sup>1/2</sup></p>", "10⁴₂，元1/2"),
        ("<pre>甲\n　乙\n\n丙</pre>", "甲\n\n乙\n\n丙"),
        ("<div>甲<div>乙</div>丙</div>", "甲\n\n乙\n\n丙"),
    ],
)
def test_elements_become_paragraphs(inner: str, text: str) -> None:
    assert text_of(inner) == text


@pytest.mark.parametrize(
    ("inner", "told"),
    [("5<sup>3.5</sup>", "“3.5”"), ("3<sub> 1/2</sub>", "“1/2”"), ("10<sup>n+2</sup>", "“n+2”"),
     ("10<sup>4</sup>", None), ("元<sup>3.5</sup>", None), ("5<sup>[1]</sup>", None), ("3<sup>注</sup>", None)],
)  # fmt: skip
def test_figures_that_would_join_others_are_told(inner: str, told: str | None) -> None:
    arrival = take_in(page(f"<div>{PROSE}<p>甲{inner}乙</p></div>"))
    assert [remark.code for remark in arrival.remarks] == ["intake-figures-joined"] * bool(told)
    for remark in arrival.remarks:
        assert told
        assert told in remark.message
        assert arrival.text.split("\n")[remark.line - 1].startswith("甲")


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("<tr><th>街<th>户数<tr><td>甲街<td>12", "街\t户数\n甲街\t12"),
        ("<tr><td colspan=2>合并<td>丙<tr><td>1<td>2<td>3", "合并\t\t丙\n1\t2\t3"),
        ("<tr><td rowspan=2>区<td>甲<tr><td>乙<tr><td>丁<td>戊", "区\t甲\n\t乙\n丁\t戊"),
        ("<tr><td><p>一</p><p>二</p><td>甲<br>乙<tr><td>\n<td>丙", "一 二\t甲 乙\n\t丙"),
        ("<caption>表1</caption><tr><td>甲<td>乙<tr><td>丙<td>丁", "表1\n\n甲\t乙\n丙\t丁"),
        ("<tr><td rowspan=0>甲<td colspan=x>乙<td>一<tr><td>丙<td>二<tr><td>丁", "甲\t乙\t一\n\t丙\t二\n\t丁\t"),
        ("<tr><td rowspan=9>甲<td>乙<tr><td>丙<tbody><tr><td>丁<td>戊", "甲\t乙\n\t丙\n丁\t戊"),
        ("<tr><td rowspan=3>甲<td>乙<tr hidden><td>隐<tr><td>丙<tr><td>丁<td>戊", "甲\t乙\t\n\t丙\t\n\t丁\t戊"),
        ("<tr><td colspan=4>合计<td>甲<tr><td>1<td>2<td>3<td>4<td>5", "合计\t\t\t\t甲\n1\t2\t3\t4\t5"),
        ("<tr><td colspan=3>甲<td colspan=900>乙<tr><td colspan=3>丙<td>丁", "甲\t乙\n丙\t丁"),
        ("<thead><tr><td rowspan=0>甲<td>乙<tbody><tr><td>丙<td>丁", "甲\t乙\n丙\t丁"),
    ],
)
def test_tables_of_data_become_rows(table: str, rows: str) -> None:
    assert text_of(f"<table>{table}</table>") == rows


@pytest.mark.parametrize(
    "table",
    [
        "<tr>" + "<td colspan=1000>甲" * 400 + "<tr><td>乙<td>丙" * 100,
        "<tr>" + "<td>甲" * 4_000 + "<tr><td>乙<td>丙" * 600,
    ],
)
def test_a_table_out_of_all_measure_is_refused(table: str) -> None:
    with pytest.raises(IntakeError, match="a table of the page has"):
        take_in(page(f"<div>{PROSE}<table>{table}</table></div>"))


def test_a_table_that_arranges_the_page_is_none() -> None:
    body = f"<table><tr><td>{FRAME}</td><td>{PROSE}</td></tr></table>"
    text = take_in(page(body)).text
    assert "\t" not in text
    assert text.startswith("为做好渔港清淤工作")


def test_what_a_style_sheet_hides_is_hidden() -> None:
    head = "<style>/* x */ .tip, #ad { color: red; display:none } @media print { p { display: none } }</style>"
    arrival = take_in(page(f'<div>{PROSE}<p class="tip">提示提示</p><p id="ad">广告</p></div>', head))
    assert "提示" not in arrival.text
    assert "广告" not in arrival.text
    assert arrival.text.count("渔港") == 8
    assert arrival.done[-1] == "Left out because the page hides it: 6 characters."


def test_the_heading_above_the_text_is_kept() -> None:
    body = f"{FRAME}<div><h1>海州市人民政府公报 2024年第5期（总第88期）</h1><div>{PROSE}</div></div>{FOOT}"
    assert take_in(page(body)).text.startswith("海州市人民政府公报 2024年第5期（总第88期）\n\n为做好")


@pytest.mark.parametrize("heading", ["h1", "h2"])
def test_what_stands_beside_the_heading_is_kept(heading: str) -> None:
    top = f"<div class=top><{heading}>关于停航的通告</{heading}><div>海政发〔2024〕3号</div><h2>（摘要）</h2></div>"
    arrival = take_in(page(f"{FRAME}<div>{top}<div class=content>{PROSE}</div></div>{FOOT}"))
    assert arrival.text.startswith("关于停航的通告\n\n海政发〔2024〕3号\n\n（摘要）\n\n为做好")


def test_what_is_left_out_beside_a_heading_is_said_to_be() -> None:
    links = "".join(f'<a href="/{n}">栏目第{n}号页面</a>' for n in range(5))
    body = f"<div><div class=top><h1>关于停航的通告</h1><b>二〇二四</b>{links}</div><div>{PROSE}</div></div>"
    arrival = take_in(page(body))
    assert arrival.text.startswith("关于停航的通告\n\n为做好")
    assert "39 characters: “二〇二四 栏目第0号页面" in arrival.done[1]


@pytest.mark.parametrize(
    "style", ["backface-visibility:hidden", "-webkit-backface-visibility : hidden", "x-display:none"]
)
def test_what_only_sounds_hidden_is_shown(style: str) -> None:
    sheet = f"<style>.content {{ {style} }}</style>"
    for text in (
        take_in(page(f"<div class=content>{PROSE}</div>", sheet)).text,
        take_in(page(f'<div>{PROSE}<p style="{style}">为做好渔港</p></div>')).text,
    ):
        assert text.count("为做好渔港") >= 8
        assert text.rstrip("\n").endswith(("遵照执行。", "\n\n为做好渔港"))


def test_words_that_the_page_has_in_its_title_are_a_heading() -> None:
    head = '<meta name="ArticleTitle" content="海州市人民政府公报2024年第5期">'
    body = f'<div><div class="bt">海州市人民政府公报2024年第5期</div><div>来源：办公室</div><div>{PROSE}</div></div>'
    arrival = take_in(page(body, head))
    assert arrival.text.startswith("海州市人民政府公报2024年第5期\n\n为做好")
    assert "来源：办公室" in arrival.done[1]


def test_notices_that_stand_side_by_side_are_all_kept() -> None:
    small = '<div class="doc"><p>海州市人民政府关于停航的通告，自即日起施行，特此通告。</p></div>'
    text = take_in(page(f'{FRAME}<div><div class="doc">{PROSE}</div>{small}</div>{FOOT}')).text
    assert "停航的通告" in text
    assert "备案号" not in text


def test_contents_that_link_inside_the_page_are_text() -> None:
    contents = "".join(f'<li><a href="#n{n}">关于第{n}号码头的通知</a></li>' for n in range(5))
    assert text_of(f"<ul>{contents}</ul>").startswith("关于第0号码头的通知\n\n关于第1号码头的通知")


def test_links_to_other_pages_inside_the_text_are_left_out_and_said_to_be() -> None:
    body = f'<div>{PROSE}<div><a href="a.html">上一篇</a> <a href="b.html">下一篇</a></div></div>'
    arrival = take_in(page(body))
    assert "上一篇" not in arrival.text
    assert "上一篇 下一篇" in arrival.done[1]


def test_a_citation_that_is_a_link_stays() -> None:
    assert text_of('<p>根据<a href="/law">《渔港条例》</a>制定本办法。</p>') == "根据《渔港条例》制定本办法。"


def test_a_picture_is_reported_where_it_stands() -> None:
    body = f'<div>{PROSE}<p>附表</p><img src="t.png" alt="价格表"><img src="dot.gif" width=1><p>完</p></div>'
    arrival = take_in(page(body))
    (remark,) = arrival.remarks
    assert remark.code == "intake-picture-unread"
    assert "“价格表”" in remark.message
    lines = arrival.text.split("\n")
    assert lines[remark.line - 3] == "附表"
    assert lines[remark.line + 1] == "完"


def test_a_picture_in_a_cell_is_reported() -> None:
    table = "<table><tr><td>甲<td><img src=a.png alt=印章><tr><td>丙<td>丁</table>"
    arrival = take_in(page(f"<div>{PROSE}{table}</div>"))
    (remark,) = arrival.remarks
    assert (remark.code, remark.last_line - remark.line) == ("intake-picture-unread", 1)
    assert arrival.text.split("\n")[remark.line - 1 : remark.last_line] == ["甲\t", "丙\t丁"]


@pytest.mark.parametrize(
    ("size", "told"),
    [("width=700 height=50", True), ("width=50 height=700", True), ("width=²", True), ("", True), ("width=100%", True),
     ("width=50px height=50px", False), ("width=700 height=2", False), ("width=1", False)],
)  # fmt: skip
def test_pictures_that_can_hold_a_line_of_text_are_reported(size: str, told: bool) -> None:
    arrival = take_in(page(f"<div>{PROSE}<img src=a.png {size}></div>"))
    assert [remark.code for remark in arrival.remarks] == ["intake-picture-unread"] * told


@pytest.mark.parametrize(
    ("charset", "encoding", "said"),
    [
        ("gb2312", "gb18030", "Web page in GB18030, stored as UTF-8."),
        ("gbk", "gb18030", "Web page in GB18030, stored as UTF-8."),
        ("utf-8", "utf-8", "Web page in UTF-8."),
        ("utf-8", "gb18030", "Web page in GB18030, though it says utf-8; stored as UTF-8."),
        ("x-unknown", "gb18030", "Web page in GB18030, stored as UTF-8."),
        ("big5", "big5", "Web page in Big5, stored as UTF-8."),
        ("gb2312", "utf-8", "Web page in UTF-8, though it says gb2312; stored as UTF-8."),
        ("big5", "gb18030", "Web page in GB18030, though it says big5; stored as UTF-8."),
    ],
)
def test_charsets(charset: str, encoding: str, said: str) -> None:
    prose = "<p>" + "海州市人民政府公告" * 40
    arrival = take_in(f"<html><head><meta charset={charset}></head><body>{prose}".encode(encoding))
    assert arrival.done[0] == said
    assert arrival.text == "海州市人民政府公告" * 40 + "\n"


def test_a_charset_is_believed_on_evidence_only() -> None:
    text = "關於開展漁港清淤工作的通知，請貴單位遵照辦理，並將執行情況函覆本府環境處。" * 9
    data = f"<html><head><meta charset=gb2312></head><body><p>{text}".encode("big5")
    with pytest.raises(IntakeError, match="read as GB18030 it makes characters that no Chinese text has so many of"):
        take_in(data)
    assert take_in(data, "big5").text == text + "\n"


ENGLISH = "<p>“Circular” on the Dredging of Docks — 《Gazette》, as amended by the General Office of Haizhou.</p>" * 9
NAMES = "<table>" + "<tr><td>沈琨</td><td>陶喆</td></tr><tr><td>郭珅</td><td>金镕</td></tr>" * 9 + "</table>"
RARE = "<p>" + "蕭瀟、鄺翀、龔甯、闕騫、譚鈺、嚴祺、" * 9


@pytest.mark.parametrize(
    ("charset", "encoding", "body"), [("gb2312", "gb18030", ENGLISH), ("gbk", "gbk", NAMES), ("big5", "big5", RARE)]
)
def test_a_page_with_little_chinese_is_what_it_says(charset: str, encoding: str, body: str) -> None:
    data = f"<html><head><meta charset={charset}></head><body><div>{body}</div>".encode(encoding)
    arrival = take_in(data)
    assert arrival.text == take_in(data, "big5" if charset == "big5" else "gb18030").text
    (remark,) = arrival.remarks
    assert remark.code == "intake-charset-believed"
    assert remark.message.endswith(f": {charset}")


@pytest.mark.parametrize(
    ("charset", "encoding", "body"),
    [("gb2312", "cp1252", "<p>Résumé naïveté" * 40), ("big5", "gbk", NAMES), ("gbk", "big5", RARE),
     ("gbk", "euc-jp", "<p>港湾の浚渫に関するお知らせ、速やかに実施してください。" * 9)],
)  # fmt: skip
def test_a_page_that_does_not_look_like_what_it_says_is_refused_with_that_name(
    charset: str, encoding: str, body: str
) -> None:
    data = f"<html><head><meta charset={charset}></head><body><div>{body}</div>".encode(encoding)
    with pytest.raises(IntakeError) as caught:
        take_in(data)
    assert caught.value.what.startswith(f"the page says it is in {charset}, but is not UTF-8")


def test_a_byte_order_mark_goes_before_what_the_page_says() -> None:
    arrival = take_in(b"\xff\xfe" + page(PROSE, charset="gbk").decode("gb18030").encode("utf-16-le"))
    assert arrival.text.startswith("为做好")
    assert arrival.done[0] == "Web page in UTF-16 (little-endian), stored as UTF-8."


def test_a_page_that_is_not_what_it_says_nor_anything_else_is_refused() -> None:
    with pytest.raises(IntakeError, match=r"not UTF-8: byte 0xff at offset \d+; not GB18030 either"):
        take_in(page(PROSE) + b"\xff\xff")


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("".join(f'<li><a href="{n}.html">关于第{n}号码头疏浚的通知</a>' for n in range(20)), "the page holds links"),
        ("", "there is no text in the page"),
        ("<div id=app></div><script>draw()</script>", "there is no text in the page"),
        (PROSE + "<div>" * 1000 + PROSE, "nested too deep"),
    ],
)
def test_pages_without_an_issue_are_refused(body: str, what: str) -> None:
    with pytest.raises(IntakeError, match=what):
        take_in(page(body))


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "q"])
def test_elements_nested_without_end_are_refused_before_they_are_parsed(tag: str) -> None:
    with pytest.raises(IntakeError, match="nested too deep"):
        take_in(page(PROSE + f"<{tag}>" * (10_000_000 // len(f"<{tag}>"))))


def test_a_page_of_many_elements_beside_one_another_is_read() -> None:
    rows = "".join(f"<tr><td>第{n}户</td><td>{n}<br></td></tr>" for n in range(3_000))
    assert take_in(page(f"{PROSE}<table>{rows}</table>")).text.count("户\t") == 3_000


def test_entities_and_scripts_of_a_page_stay_where_they_are(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("机密", encoding="utf-8")
    entity = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    body = f"{PROSE}<p>&x;</p><script src={secret.as_uri()}>document.write('甲')</script><iframe srcdoc='乙'></iframe>"
    text = take_in(f"<?xml version='1.0'?>{entity}<html><body>{body}".encode()).text
    assert "&x;" in text
    assert not set("机密甲乙") & set(text)


@pytest.mark.parametrize(
    "first", ["<script>var a=1</script>", "<style>p{}</style>\n", "<!-- x --><div></div>", "<?x?>"]
)
def test_a_page_whose_first_tag_is_not_that_of_a_page_is_one(first: str) -> None:
    arrival = take_in(first.encode() + page(f"<div>{PROSE}</div>"))
    assert arrival.text.startswith("为做好")
    assert arrival.done[0] == "Web page in UTF-8."


@pytest.mark.parametrize("first", ["<div class=c>", "<p>", " <table>", "<o:p>", "<!-- x -->"])
def test_text_that_begins_with_a_tag_is_told(first: str) -> None:
    arrival = take_in(f"{first}关于清淤的通知\n".encode())
    assert arrival.text == f"{first}关于清淤的通知\n"
    assert [(remark.code, remark.line) for remark in arrival.remarks] == [("intake-markup-kept", 1)]


@pytest.mark.parametrize("rest", ["<meta 甲\n乙\n", "<meta <p>甲\n", "<body 甲\n", "<headline>甲\n"])
def test_a_tag_of_a_page_that_is_not_closed_makes_none(rest: str) -> None:
    text = f"<p>关于清淤的通知\n{rest}"
    arrival = take_in(text.encode())
    assert arrival.text == text
    assert [remark.code for remark in arrival.remarks] == ["intake-markup-kept"]


@pytest.mark.parametrize("text", ["<3米\n", "<《通知》>\n", "< p >\n"])
def test_text_that_begins_with_another_angle_bracket_is_text(text: str) -> None:
    assert take_in(text.encode()).remarks == ()


def test_text_with_stray_markup_is_no_page() -> None:
    text = "关于清淤的通知\n\n<p>甲</p>\t<p>乙</p>\n"
    assert take_in(text.encode()).text == text
    assert take_in(text.encode()).remarks == ()


def test_same_page_same_text() -> None:
    data = page(f"{FRAME}<div>{PROSE}</div>")
    assert take_in(data) == take_in(data)
