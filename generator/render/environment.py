"""The only place that reads templates and string tables, and the only one that knows Jinja2."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import jinja2
from markupsafe import Markup

from generator.model.edition import Edition
from generator.render.markdown import Markdown, Received, escape
from generator.render.wording import Wording
from generator.text.own_yaml import load_yaml
from generator.vocabulary.script import traditional

_HERE = Path(__file__).parent
_BLANK_LINES = re.compile(r"\n{3,}")


@jinja2.pass_context
def _finalize(context: jinja2.runtime.Context, value: object) -> str:
    """What `{{ value }}` prints: Markdown as it stands, all else escaped, and but for source text in the edition's way.

    Raises TypeError for None.
    """
    if isinstance(value, Markdown):
        return value
    if value is None:
        raise TypeError("a template printed None: what is unknown must be said in words")
    if isinstance(value, Received):
        return escape(value)
    t: Wording = context["t"]
    return t.written(str(value))


@jinja2.pass_context
def _bare(context: jinja2.runtime.Context, value: str) -> Markdown:
    """`{{ value | bare }}`: for the value of an attribute, where no markup can stand."""
    t: Wording = context["t"]
    return t.bare(value)


@jinja2.pass_context
def _drawn(context: jinja2.runtime.Context, value: Markdown) -> Markdown:
    """`{{ picture | drawn }}`: a finished drawing, its words in the edition's way."""
    t: Wording = context["t"]
    return t.drawn(value)


class _Environment(jinja2.Environment):
    """Keeps its templates, which never change while it runs: most of them stand in others, many times a page."""

    @functools.cache  # noqa: B019 - there are two environments, and they stay
    def get_template(self, name: str, parent: str | None = None, globals: None = None) -> jinja2.Template:  # noqa: A002
        """The template called `name`."""
        return super().get_template(name, parent, globals)


@functools.cache
def _environment() -> jinja2.Environment:
    environment = _Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"),
        finalize=_finalize,
        undefined=jinja2.StrictUndefined,
        autoescape=False,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"bare": _bare, "drawn": _drawn}
    return environment


@functools.cache
def _table(edition: Edition) -> Mapping[str, str]:
    table: dict[str, str] = {}
    for path in sorted((_HERE / "strings" / edition.value).glob("*.yml")):
        words = load_yaml(path.read_text(encoding="utf-8"))
        if twice := table.keys() & words.keys():
            raise ValueError(f"{path}: {', '.join(sorted(twice))} stand in another file of the folder too")
        table |= words
    return table


def wording(edition: Edition, kept: Iterable[str] = ()) -> Wording:
    """The words of `edition`: all files of its folder; script conversion leaves the strings `kept` as they stand.

    Raises ValueError for a key that stands in two files.
    """
    script = traditional(kept) if edition is Edition.ZH_HANT else str
    return Wording(edition=edition, table=_table(edition), script=script)


_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What no XML document can hold, or none should."""


@jinja2.pass_context
def _finalize_xml(context: jinja2.runtime.Context, value: object) -> object:
    """What `{{ value }}` prints in XML before it is escaped: addresses as they stand, text in the edition's script."""
    if value is None:
        raise TypeError("a template printed None: what is unknown must be said in words")
    if isinstance(value, Markup):
        return value
    t: Wording = context["t"]
    text = str(value) if isinstance(value, Markdown | Received) else t.script(str(value))
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


@functools.cache
def _xml_environment() -> jinja2.Environment:
    return _Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"),
        finalize=_finalize_xml,
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def fill_xml(template: str, view: object, t: Wording) -> str:
    """An XML document: `template` filled from `view`, whose texts are escaped; with the string table `t`."""
    return _xml_environment().get_template(template).render(view=view, t=t)


def fill(template: str, view: object, t: Wording) -> str:
    """The text of a page: `template` filled from `view`, which it sees as `view`, with the string table `t`."""
    text = _environment().get_template(template).render(view=view, t=t)
    lines = "\n".join([line.rstrip(" \t") for line in text.split("\n")])
    return _BLANK_LINES.sub("\n\n", lines).strip("\n") + "\n"
