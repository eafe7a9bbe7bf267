"""Pages hold what they say: no whitespace of templates, and a frame of few bytes around the text."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from generator.model.edition import Edition
from tests.site.html import Document, edition_of
from tests.support.built_site import PROJECT, BuiltSite

FRAME = {Edition.ZH_HANS: 9_000, Edition.ZH_HANT: 7_700, Edition.EN: 7_500}
"""Bytes of a notice page outside of its article, with addresses, an outline of some parts, and what programs read; that
is in full in the simplified edition."""

BARE = 5_500
"""The same of a page about a body or a cited document, of which programs read nothing but its address."""

A_NOTICE = 325_000
"""Bytes of the whole site a notice: three editions, data, books, search. Larger archives have more notices for each
body and each document that is cited, and so fewer bytes of pages about these."""


def _hook() -> ModuleType:
    spec = importlib.util.spec_from_file_location("compact", PROJECT / "overrides" / "hooks" / "compact.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


compact: Callable[[str], str] = _hook().compact


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<div>\n  <p> a  b\n c </p>\n</div>\n", "<div><p>a b\nc</p></div>\n"),
        ("<p>a <em>b</em> <a href=x>c</a>\n  <i>d</i></p>", "<p>a <em>b</em> <a href=x>c</a>\n<i>d</i></p>\n"),
        ('<p title="a  b">\u3000c\u00a0 </p>', '<p title="a  b">\u3000c\u00a0</p>\n'),
        (
            "<div><pre>a\n  b</pre><script>x\n  y</script> </div>",
            "<div><pre>a\n  b</pre><script>x\n  y</script></div>\n",
        ),
        (
            "<p>&#65288;&#46;&#60;b&#62;&#38;#46;&#34;&#8203;&#12288;</p>",
            "<p>（.&#60;b&#62;&#38;#46;&#34;&#8203;&#12288;</p>\n",
        ),
        ('<p hidden="hidden" data-search-exclude="">x</p>', "<p hidden data-search-exclude>x</p>\n"),
        (
            """<a id="b" title="b c" data-x='d="e"' alt="" lang="一" name="\u3000" href="../" class="z">f="g"</a>""",
            """<a id=b title="b c" data-x='d="e"' alt="" lang=一 name="\u3000" href=../ class=z>f="g"</a>\n""",
        ),
        ('<a href="x/"><br class="b"/></a>', '<a href="x/"><br class="b"/></a>\n'),
        ('<svg class="a"><path d="b"/></svg><i class="a">', '<svg class="a"><path d="b"/></svg><i class=a>\n'),
        (
            "<table><p><caption>a</caption></p><tbody></tbody></table>",
            "<table><caption>a</caption><tbody></tbody></table>\n",
        ),
    ],
)
def test_nothing_that_is_seen_changes(html: str, expected: str) -> None:
    assert compact(html) == expected
    assert compact(expected) == expected


def test_pages_are_as_small_as_they_get(site: BuiltSite) -> None:
    paths = sorted(site.site.rglob("*.html"))
    assert len(paths) > 100
    for path in paths:
        text = path.read_text(encoding="utf-8")
        assert compact(text) == text, path


@pytest.mark.parametrize("edition", list(Edition), ids=lambda edition: edition.value)
def test_the_frame_of_a_page_is_small(edition: Edition, site: BuiltSite, pages: tuple[Document, ...]) -> None:
    for section, bound in (("notices", FRAME[edition]), ("bodies", BARE), ("works", BARE)):
        start = f"{edition.base}{section}/"
        found = [page.path for page in pages if page.path.startswith(start) and edition_of(page.path) is edition]
        frames = sorted(_frame(site.site / path) for path in found)
        assert len(frames) > 40, section
        assert frames[len(frames) // 2] < bound, section


def test_a_notice_costs_the_site_so_many_bytes(demo_site: BuiltSite) -> None:
    size = sum(path.stat().st_size for path in demo_site.site.rglob("*") if path.is_file())
    assert size / len(demo_site.records("notices")) < A_NOTICE


def _frame(path: Path) -> int:
    return len(re.sub(r"<article.*</article>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL).encode())
