"""Pages without the whitespace of their templates: an archive of many pages has room for what they say alone.

Nothing that a reader or a program sees changes: runs of whitespace mean one space, none beside what stands in lines of
its own, a character means the same as its number, and a value of one word needs no quotes. What is kept as it is:
scripts, preformatted text, values of attributes, and the marks by which escaped text stays text.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

_BLOCKS = (
    "!doctype|html|head|meta|link|title|body|header|footer|main|nav|section|article|aside|div|p|h[1-6]|ul|ol|li|dl|dt|dd|"
    "table|caption|colgroup|col|thead|tbody|tfoot|tr|th|td|figure|figcaption|details|summary|form|fieldset|legend|hr|br|"
    "blockquote|script|template"
)
"""Beside these whitespace is not shown. Style sheets show none of them within a line."""

_KEPT = re.compile(r"(<(?P<tag>script|style|pre|textarea)\b[^>]*>.*?</(?P=tag)>)", re.DOTALL | re.IGNORECASE)
_SPACE = "[ \t\r\n\f]"
_TEXT = re.compile(rf">[^<]*?(?:[\r\n\f\t]|{_SPACE}{{2}})[^<]*(?=<)")
_RUN = re.compile(rf"{_SPACE}+")
_BEFORE = re.compile(rf"{_SPACE}+(?=</?(?:{_BLOCKS})\b)", re.IGNORECASE)
_BEHIND = re.compile(rf"(<[^<>]*>){_SPACE}+")
_BLOCK = re.compile(rf"</?(?:{_BLOCKS})\b", re.IGNORECASE)
_NUMBER = re.compile(r"&#(\d{2,7});")
_CAPTION = re.compile(r"<p>(<caption>[^<]*(?:<span[^>]*>[^<]*</span>[^<]*)*</caption>)</p>")
"""A paragraph that a table cannot hold: browsers put an empty one before the table. The builder knows no captions."""
_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
"""What a drawing within a page is in anyway."""

_NAMED_BY_ITSELF = re.compile(r' (hidden|data-search-exclude)="(?:\1)?"')
_TAG = re.compile(r"""<svg\b.*?</svg>|<[a-z][^<>"']*["'][^<>]*>""", re.DOTALL | re.IGNORECASE)
"""A tag with quotes; a drawing as a whole, which stays XML, for who takes it out of its page."""

_ATTRIBUTE = re.compile(
    r"""
    ( \s [^\s=<>"'/]+ = )
    (?: " ( [^\s"'=<>`]+ ) " (?= \s | (?<!/") > )     # without quotes it ends there, too, and not with the tag's "/"
      | ( "[^"]*" | '[^']*' ) )
    """,
    re.VERBOSE,
)
"""An attribute; its value if no quotes need to hold it together, else with them. A space of any script needs quotes,
for programs that know more spaces than the standard does."""

_MARKUP = frozenset("&<>\"'`")


def on_post_page(output: str, *, page: Any, config: Any) -> str:  # noqa: ARG001 (MkDocs calls it so)
    """A page as it is written."""
    return compact(output)


def on_post_template(output_content: str, *, template_name: str, config: Any) -> str:  # noqa: ARG001
    """A page without Markdown behind it: that of a wrong address."""
    return compact(output_content) if template_name.endswith(".html") else output_content


def compact(html: str) -> str:
    """`html` in fewer bytes. A second time changes nothing."""
    parts = _KEPT.split(html)
    # Of three parts the first is markup, the second what is kept, the third the name of its tag.
    open_parts = (_tight(part) for part in parts[::3])
    kept = (*parts[1::3], "")
    return "".join(one + other for one, other in zip(open_parts, kept, strict=True)).strip() + "\n"


def _tight(html: str) -> str:
    html = html.replace(_NAMESPACE, "")
    html = _CAPTION.sub(r"\1", _TEXT.sub(_single, html))
    html = _BEHIND.sub(_closed_up, _BEFORE.sub("", html))
    html = _NAMED_BY_ITSELF.sub(r" \1", _NUMBER.sub(_character, html))
    return _TAG.sub(_bare, html)


def _single(match: re.Match[str]) -> str:
    text = match[0]
    if len(text.rstrip(" \t\r\n\f")) == 1:  # the end of the tag: nothing but whitespace, as nearly everywhere
        return ">\n" if "\n" in text else "> "
    return _RUN.sub(lambda run: "\n" if "\n" in run[0] else " ", text)


def _closed_up(match: re.Match[str]) -> str:
    """A tag without the whitespace behind it, if that of a block."""
    return match[1] if _BLOCK.match(match[1]) else match[0]


def _bare(match: re.Match[str]) -> str:
    """A tag, its values without quotes where they end without them, too."""
    return match[0] if match[0].startswith("<svg") else _ATTRIBUTE.sub(r"\1\2\3", match[0])


def _character(match: re.Match[str]) -> str:
    """The character itself, unless it is markup, or cannot be seen."""
    number = int(match[1])
    char = chr(number) if number < 0x110000 else ""
    shown = bool(char) and unicodedata.category(char)[0] not in "CZ"
    return char if shown and char not in _MARKUP else match[0]
