"""The overview of a built site: pictures that any reader of XML can read, with names of their own."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from tests.site.html import documents
from tests.support.built_site import BuiltSite


def test_pictures_are_well_formed_and_count_what_the_data_hold(demo_site: BuiltSite) -> None:
    html = (demo_site.site / "overview/index.html").read_text(encoding="utf-8")
    pictures = re.findall(r'<svg [^>]*class="picture".*?</svg>', html, re.DOTALL)
    assert pictures
    names = set()
    for text in pictures:
        svg = ET.fromstring(text)  # noqa: S314 (our own words)
        title, description = svg[0], svg[1]
        assert (title.tag, description.tag) == ("title", "desc")
        assert (title.get("id"), description.get("id")) == (svg.get("aria-labelledby"), svg.get("aria-describedby"))
        names |= {title.text, description.text}
    assert len(names) == 2 * len(pictures)
    dated = [notice for notice in demo_site.records("notices") if notice["date"]]
    sums = re.search(r"<tfoot>.*?<td[^>]*>(\d+)</td>", html, re.DOTALL)
    assert sums is not None
    assert int(sums[1]) == len(dated)


def test_no_picture_brings_a_style_of_its_own(demo_site: BuiltSite) -> None:
    (page,) = (page for page in documents(demo_site.site) if page.path == "overview/index.html")
    start = next(n for n, element in enumerate(page.elements) if element.tag == "h1")
    assert [element for element in page.elements[start:] if element.tag == "rect" and element.get("style")] == []
    assert page.all("rect")


def test_the_home_page_and_the_navigation_lead_to_it(demo_site: BuiltSite) -> None:
    (home,) = (page for page in documents(demo_site.site) if page.path == "index.html")
    addresses = [link.get("href") for link in home.all("a")]
    assert "overview/" in [link.get("href") for link in home.links_of_sections()]
    assert addresses.count("overview/") > 1
