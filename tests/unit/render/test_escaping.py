"""Text of a gazette stays text: in paragraphs, headings, cells, links, bold type and front matter."""

from __future__ import annotations

import hypothesis
import hypothesis.strategies as st
import pytest
import yaml

from generator.model.edition import Edition
from generator.render.environment import _environment, wording
from generator.render.markdown import Markdown, escape, front_matter
from tests.unit.render.corpus_fixture import HOSTILE
from tests.unit.render.markdown_reader import Reader, folded, to_html

_MARKUP = st.text(alphabet="<>&;#![](){}*_`~|\\-+=.:?'\"/^$@% \t\n1a中文号\u3000\u2028\u202e\x02\x03", max_size=40)
_ANY = st.text(max_size=40)
_PIECES = st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=3).map("".join)

texts = hypothesis.given(st.one_of(_MARKUP, _ANY, _PIECES))
settled = hypothesis.settings(derandomize=True, deadline=None, max_examples=200)


def assert_shows(markdown: str, text: str, *tags: str) -> None:
    reader = Reader(to_html(markdown))
    assert reader.tags == list(tags)
    assert folded(reader.text) == folded(text)


@settled
@texts
def test_a_paragraph_shows_the_text_and_nothing_else(text: str) -> None:
    assert_shows(escape(text), text, *(["p"] if escape(text).strip() else []))


@settled
@texts
def test_a_heading_shows_the_text(text: str) -> None:
    hypothesis.assume(folded(text))
    reader = Reader(to_html(f"## {escape(text)} {{: #art_1 .article }}"))
    assert reader.elements == [("h2", {"id": "art_1", "class": "article"})]
    assert folded(reader.text) == folded(text)


@settled
@texts
def test_a_cell_shows_the_text(text: str) -> None:
    markdown = f'<div class="frame" markdown>\n\n| a | b |\n| --- | --- |\n| {escape(text)} | z |\n\n</div>'
    assert_shows(markdown, f"a b {text} z", "div", "table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td")


@settled
@texts
def test_a_cell_of_a_table_with_merged_header_cells_shows_the_text(text: str) -> None:
    cell = f"{escape(text)}"
    markdown = (
        '<div class="frame" markdown>\n\n<table markdown>\n<thead markdown>\n'
        f'<tr markdown><th markdown scope="col">{cell}</th></tr>\n</thead>\n<tbody markdown>\n'
        f"<tr markdown><td markdown>{cell}</td></tr>\n</tbody>\n</table>\n\n</div>"
    )
    assert_shows(markdown, f"{text} {text}", "div", "table", "thead", "tr", "th", "tbody", "tr", "td")


@settled
@texts
def test_bold_and_linked_text_is_shown_in_full(text: str) -> None:
    hypothesis.assume(folded(text))
    markdown = f"**x{escape(text)}x**{escape(text)}[x{escape(text)}](a.md){{: .citation }}{escape(text)}\n{{: #a .b }}"
    assert_shows(markdown, f"x{text}x{text}x{text}{text}", "p", "strong", "a")


@settled
@texts
def test_a_definition_shows_the_text(text: str) -> None:
    hypothesis.assume(folded(text))
    assert_shows(f"{escape('x' + text)}\n:   {escape(text)}", f"x{text} {text}", "dl", "dt", "dd")


@settled
@texts
def test_a_list_item_shows_the_text(text: str) -> None:
    hypothesis.assume(folded(text))
    assert_shows(f"- {escape(text)}", text, "ul", "li")


@settled
@hypothesis.given(st.lists(st.one_of(_MARKUP, _PIECES), min_size=2, max_size=4))
def test_texts_put_side_by_side_stay_text(parts: list[str]) -> None:
    hypothesis.assume(folded("".join(parts)))
    assert_shows("".join(escape(part) for part in parts), "".join(parts), "p")


@settled
@texts
def test_front_matter_gives_the_text_back_on_one_line(text: str) -> None:
    page = front_matter({"title": text, "list": [text, None], "more": {"x": text}})
    lines = page.split("\n")
    assert lines[0] == lines[-2] == "---"
    assert "---" not in [line.rstrip() for line in lines[1:-2]]
    values = yaml.safe_load("\n".join(lines[1:-2]))
    shown = " ".join(text.encode("utf-8", "replace").decode().split())
    assert " ".join(values["title"].split()) == " ".join(values["list"][0].split()) == shown
    assert values["list"][1] is None
    assert isinstance(values["more"]["x"], str)


@pytest.mark.parametrize("text", ["2021-10", "2.5万元", "A+B", "汐政办字〔2021〕44号", "第一条　（一）“甲”、《乙》；"])
def test_plain_text_stays_readable(text: str) -> None:
    assert escape(text).replace("&#12288;", "\u3000") == text


@pytest.mark.parametrize("expression", ["x", "x ~ 'a'", "x | upper", "[x] | join", "'%s' % x", "'{}'.format(x)"])
def test_whatever_a_template_prints_is_escaped(expression: str) -> None:
    template = _environment().from_string("{{ " + expression + " }}")
    for edition in Edition:
        assert "<" not in template.render(x="<script>", t=wording(edition))


def test_markdown_is_printed_as_it_stands_and_loses_that_when_joined() -> None:
    assert _environment().from_string("{{ x }}").render(x=Markdown("**a**")) == "**a**"
    assert _environment().from_string("{{ x ~ x }}").render(x=Markdown("*"), t=wording(Edition.ZH_HANS)) == "&#42;&#42;"


def test_a_template_cannot_print_nothing_for_what_is_unknown() -> None:
    with pytest.raises(TypeError, match="unknown"):
        _environment().from_string("{{ x }}").render(x=None)
