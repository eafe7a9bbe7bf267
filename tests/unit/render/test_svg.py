"""Pictures: whatever the words are, what comes out is well-formed, named, and free of styles and scripts."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.markdown import Markdown, on_one_line
from generator.render.svg import (
    Picture,
    box,
    drawn,
    em,
    fitted,
    group,
    line,
    linked,
    path,
    percent,
    swatch,
    units,
    words,
)
from tests.unit.render.corpus_fixture import HOSTILE
from tests.unit.render.markdown_reader import to_html

SVG = "{http://www.w3.org/2000/svg}"
ORIGIN = (units(0), em(1))


def picture(*shapes: Markdown, title: str = "题", description: str = "述", name: str = "one") -> Picture:
    return Picture(name=name, title=title, description=description, height=em(3), shapes=shapes)


def after_markdown(svg: Markdown) -> ET.Element:
    """The picture as it stands on a page, read as XML."""
    html = to_html(f"前。\n\n<figure>\n{svg}\n</figure>\n\n后。")
    assert html.startswith("<p>前。</p>")
    assert html.endswith("<p>后。</p>")
    return ET.fromstring(html[html.index("<svg") : html.index("</svg>") + 6])  # noqa: S314 (our own words)


def test_a_picture_is_named_and_described() -> None:
    svg = after_markdown(drawn(picture(box(ORIGIN, (percent(50), em(1)), "tone-1"))))
    assert svg.get("role") == "img"
    assert [child.tag for child in svg] == [f"{SVG}title", f"{SVG}desc", f"{SVG}rect"]
    assert (svg.get("aria-labelledby"), svg.get("aria-describedby")) == (svg[0].get("id"), svg[1].get("id"))
    assert (svg[0].text, svg[1].text) == ("题", "述")
    assert (svg.get("width"), svg.get("height"), svg.get("viewBox")) == ("100%", "3em", None)


def test_a_picture_with_links_is_no_image_to_those_who_follow_them() -> None:
    svg = after_markdown(drawn(picture(linked("../a/?x=1&y=2#z", words("甲", ORIGIN, "label")))))
    assert svg.get("role") == "group"
    (link,) = svg.iter(f"{SVG}a")
    assert link.get("href") == "../a/?x=1&y=2#z"


def test_a_picture_to_scale_has_a_view_box() -> None:
    scaled = Picture(
        name="two", title="题", description="述", width=units(200), height=units(100), view_box=(200, 100.5),
        shapes=(group("frame", line(ORIGIN, (units(9), units(9)), "rule")),),
    )  # fmt: skip
    assert after_markdown(drawn(scaled)).get("viewBox") == "0 0 200 100.5"


@pytest.mark.parametrize("text", HOSTILE)
def test_words_stay_words(text: str) -> None:
    shapes = (words(text, ORIGIN, "label", "end", em(1)), linked("../x/", words(text, ORIGIN, "label")))
    svg = after_markdown(drawn(picture(*shapes, title=text, description=text)))
    shown = [
        element.text for element in svg.iter() if element.tag in {f"{SVG}{tag}" for tag in ("title", "desc", "text")}
    ]
    assert len(shown) == 4
    assert len(set(shown)) == 1
    # What has no shape stands there by its number.
    letters = [char for char in on_one_line(" ".join(text.split())) if char.isalnum()]
    assert [char for char in shown[0] or "" if char.isalnum()] == letters
    names = {name for element in svg.iter() for name in element.attrib}
    assert not {name for name in names if name == "style" or name.startswith("on")}


@given(st.text())
def test_any_text_is_well_formed(text: str) -> None:
    ET.fromstring(drawn(picture(words(text, ORIGIN, "label"), title=text)))  # noqa: S314 (our own words)


@pytest.mark.parametrize(
    ("value", "expected"), [(0, "0"), (-0.001, "0"), (1 / 3, "0.33"), (2.50, "2.5"), (1e6, "1000000"), (-3, "-3")]
)
def test_numbers_are_written_in_one_way(value: float, expected: str) -> None:
    assert (units(value), em(value), percent(value)) == (expected, f"{expected}em", f"{expected}%")


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_no_number_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="length"):
        em(value)


def test_what_could_run_or_break_out_is_refused() -> None:
    with pytest.raises(ValueError, match="address"):
        linked("javascript:alert(1)")
    with pytest.raises(ValueError, match="class"):
        group('x" onload="y')
    with pytest.raises(ValueError, match="class"):
        drawn(picture(name="Two words"))
    with pytest.raises(ValueError, match="anchor"):
        words("甲", ORIGIN, "label", "left")


def test_a_path_is_written_in_one_way_and_takes_what_its_steps_take() -> None:
    drawn_path = path("cites", ("M", 1.5, 2), ("C", 3, 4, 5, 6, 7, 8), ("V", 9), ("H", 1 / 3))
    assert drawn_path == '<path class="cites" d="M1.5 2C3 4 5 6 7 8V9H0.33"/>'
    with pytest.raises(ValueError, match="step"):
        path("cites", ("M", 1))


def test_a_swatch_is_silent() -> None:
    assert ET.fromstring(swatch("tone-1")).get("aria-hidden") == "true"  # noqa: S314 (our own words)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        ("市财政局", ("市财政局",)),
        ("关于加强某项工作的通知", ("关于加强某", "项工作的通", "知")),
        ("关于加强某，项工作", ("关于加强", "某，项工作")),
        ("of state affairs", ("of state", "affairs")),
    ],
)
def test_long_words_go_over_lines(text: str, lines: tuple[str, ...]) -> None:
    assert fitted(text, 5, 3) == lines


def test_what_is_too_long_ends_in_an_ellipsis() -> None:
    assert fitted("关于加强某项工作的通知", 5, 2) == ("关于加强某", "项工作的…")


@given(st.text(alphabet="关于市局，。ab c", max_size=60))
def test_no_word_is_lost_where_there_is_room(text: str) -> None:
    assert "".join("".join(fitted(text, 4, 100)).split()) == "".join(text.split())
