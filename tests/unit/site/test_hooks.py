"""The hooks of the theme: what they refuse, what they draw, what they put together."""

from __future__ import annotations

import importlib.util
import re
import struct
from base64 import b64decode
from pathlib import Path
from types import ModuleType, SimpleNamespace

import hypothesis
import pytest
import segno
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension

from generator.model.edition import Edition
from generator.site import SiteError, build_site
from tests.support.built_site import PROJECT
from tests.unit.site.test_build import CORPUS, prepare


def hook(name: str) -> ModuleType:
    """A file of overrides/hooks, loaded as MkDocs loads it."""
    spec = importlib.util.spec_from_file_location(f"hook_{name}", PROJECT / f"overrides/hooks/{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("<script>alert(1)</script>", "script"),
        ('<div><script type="module">alert(1)</script></div>', "script"),
        ('<script data-type="application/ld+json">alert(1)</script>', "script"),
        ('<script type="text/javascript" type="application/ld+json">alert(1)</script>', "script"),
        ('<script type="application/ld+json-x">alert(1)</script>', "script"),
        ('<script data-src="a.js">alert(1)</script>', "script"),
        ("<p style='color: red'>x</p>", "style"),
        ("<style>h1 { color: red }</style>", "style"),
    ],
)
def test_a_page_that_the_policy_would_cripple_is_not_built(text: str, what: str, tmp_path: Path) -> None:
    prepare(tmp_path / "build", text)
    with pytest.raises(SiteError, match=f"index.md has a {what} that the content-security policy forbids"):
        build_site(CORPUS, [Edition.ZH_HANS], tmp_path / "build", tmp_path / "site")


def test_words_about_scripts_and_data_are_no_scripts() -> None:
    policy = hook("policy")
    page = SimpleNamespace(file=SimpleNamespace(src_uri="a.md"))
    for text in (
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; style=x</p>",
        '<script id="__config" type="application/json">{}</script>',
        '<script type="application/ld+json">{"name": "style"}</script>',
        '<script defer src="a.js"></script>',
        '<a data-style="x">x</a>',
    ):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(policy.log, "warning", lambda *words: pytest.fail(str(words)))
            assert policy.on_post_page(text, page=page, config=None) == text


def test_the_code_says_the_address() -> None:
    address = "https://example.org/gazette/notices/xzf-2023-6/"
    image = hook("qr").qr(address)
    assert image == hook("qr").qr(address)
    assert image.endswith(' alt="">')
    drawn = b64decode(image.partition("base64,")[2].partition('"')[0])
    code = segno.make(address, error="m", micro=False, boost_error=False, mask=hook("qr").MASK)
    assert struct.unpack(">II", drawn[16:24]) == code.symbol_size(border=0)
    assert len(image) < 1000


def test_one_style_sheet_holds_all_in_order(tmp_path: Path) -> None:
    prepare(tmp_path / "build")
    build_site(CORPUS, [Edition.ZH_HANS], tmp_path / "build", tmp_path / "site")
    (sheet,) = (tmp_path / "site").rglob("*.css")
    text = sheet.read_text(encoding="utf-8")
    listed = re.findall(r"assets/stylesheets/([\w-]+)\.css", (PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))
    on_disk = {path.stem for path in (PROJECT / "overrides/assets/stylesheets").glob("*.css")}
    assert set(listed) == on_disk
    assert "sourceMappingURL" not in text
    assert text.index(".md-header") < text.index("--gazette-red") < text.index("@page {")
    scripts = {path.name for path in (tmp_path / "site").rglob("*.js") if path.parent.name == "javascripts"}
    (own,) = scripts  # the theme's is not published
    assert own.startswith("site.")
    text = (tmp_path / "site/assets/javascripts" / own).read_text(encoding="utf-8")
    for path in (PROJECT / "overrides/assets/javascripts").glob("*.js"):
        assert path.read_text(encoding="utf-8").strip()[:200] in text, path.name


def markdown(*more: Extension) -> Markdown:
    """Python-Markdown as mkdocs.yml sets it up."""
    return Markdown(extensions=["attr_list", "def_list", "md_in_html", "tables", "toc", *more])


@hypothesis.given(
    st.lists(
        st.sampled_from([*"`\\[]()<>&*_!{}#|:-/a甲 \n", "  \n", "<b>", "</b>", "&amp;", "](x)", "http://a.b", "a@b.c"]),
        max_size=30,
    ).map("".join)
)
def test_markdown_that_does_less_gives_the_same_html(text: str) -> None:
    assert markdown(hook("lean").Lean()).convert(text) == markdown().convert(text)
