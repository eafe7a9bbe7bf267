"""The only place that reads templates and string tables, and the only one that knows Jinja2."""

from __future__ import annotations

import functools
import re
from pathlib import Path

import jinja2
import yaml

from generator.model.edition import Edition
from generator.render.markdown import Markdown, escape
from generator.render.wording import Wording

_HERE = Path(__file__).parent
_BLANK_LINES = re.compile(r"\n{3,}")
_TRAILING_SPACE = re.compile(r"[ \t]+$", re.MULTILINE)


def _finalize(value: object) -> str:
    """What `{{ value }}` prints: Markdown as it stands, all else escaped. Raises TypeError for None."""
    if isinstance(value, Markdown):
        return value
    if value is None:
        raise TypeError("a template printed None: what is unknown must be said in words")
    return escape(str(value))


@functools.cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"),
        finalize=_finalize,
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # noqa: S701 - HTML escaping would be the wrong one: see _finalize
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@functools.cache
def wording(edition: Edition) -> Wording:
    """The string table of `edition`: all files of its folder. Raises ValueError for a key that stands in two."""
    table: dict[str, str] = {}
    for path in sorted((_HERE / "strings" / edition.value).glob("*.yml")):
        words = yaml.safe_load(path.read_text(encoding="utf-8"))
        if twice := table.keys() & words.keys():
            raise ValueError(f"{path}: {', '.join(sorted(twice))} stand in another file of the folder too")
        table |= words
    return Wording(edition=edition, table=table)


def fill(template: str, view: object, t: Wording) -> str:
    """The text of a page: `template` filled from `view`, which it sees as `view`, with the string table `t`."""
    text = _environment().get_template(template).render(view=view, t=t)
    return _BLANK_LINES.sub("\n\n", _TRAILING_SPACE.sub("", text)).strip("\n") + "\n"
