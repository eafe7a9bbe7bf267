"""One style sheet and one script of our own, and none of the theme's: fewer requests before the first paint.

The names carry a hash of what is inside, so that a browser that keeps an old file never mixes it with a new page.
What no page asks for goes.
"""

from __future__ import annotations

import hashlib
import json
import logging
import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

log = logging.getLogger("mkdocs.hooks.bundle")

THEME_STYLES = re.compile(r"assets/stylesheets/(?:main|palette)\.[0-9a-f]+\.min\.css")
"""What the theme's pages would load by itself; in the order of their names."""

PLACES = {
    "md-content__inner": ".md-content > article",
    "md-ellipsis": ".md-header__title span",
    "md-header--shadow": ".md-header",
    "md-header__button": ".md-logo, .drawer",
    "md-header__ellipsis": ".md-header__title > div",
    "md-header__inner": ".md-header > nav",
    "md-header__topic": ".md-header__title p",
    "md-main__inner": ".md-main > div",
    "md-nav--secondary": ".md-nav",
    "md-nav__item": ".md-nav li",
    "md-nav__link": ".md-nav li > a",
    "md-nav__list": ".md-nav ul",
    "md-nav__title": ".md-nav > p",
    "md-sidebar--secondary": ".md-sidebar",
    "md-sidebar__scrollwrap": ".md-sidebar > nav",
    "md-tabs__item": ".md-tabs li",
    "md-tabs__link": ".md-tabs a",
    "md-tabs__list": ".md-tabs ul",
}
"""Class names of the theme that say no more than where a thing stands: its style sheet asks for the place instead."""

_UNUSED = re.compile(r"assets/.*\.map|assets/javascripts/(?:bundle\..*|(?:lunr|workers)/.*)")
_SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/|//# sourceMappingURL=.*")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PLACE = re.compile(rf"\.({'|'.join(PLACES)})(?![\w-])")
_INDENT = re.compile(r"\s*\n\s*")


def on_files(files: Any, *, config: Any) -> Any:
    """Put the bundles in the place of the files they are made of, and take out what is not used."""
    theme_styles = sorted(file.src_uri for file in files if THEME_STYLES.fullmatch(file.src_uri))
    if len(theme_styles) != 2:
        log.warning("expected two style sheets of the theme, found %s", theme_styles)
    styles = [*theme_styles, *(str(path) for path in config.extra_css)]
    scripts = [str(script) for script in config.extra_javascript]

    css = "\n".join(_tight_css(_text(files, path), path) for path in styles)
    # The words that scripts write are told them once, not on every page.
    tools = config.extra.get("tools_of") or {config.theme["language"]: config.extra.get("tools")}
    words = f"globalThis.gazetteTools={json.dumps(tools, ensure_ascii=False, sort_keys=True, separators=(',', ':'))}"
    parts = (f"try{{{_text(files, path).strip()}}}catch(error){{reportError(error)}}" for path in scripts)
    js = "\n".join((words, *parts))
    config.extra["stylesheet"] = _add(files, config, "assets/stylesheets/site", "css", css)
    config.extra["script"] = _add(files, config, "assets/javascripts/site", "js", js) if scripts else None
    config.extra_css = []
    config.extra_javascript = []

    for file in list(files):
        path = file.src_uri
        if _UNUSED.fullmatch(path) or path in styles or path in scripts:
            files.remove(file)
    return files


def on_post_page(output: str, *, page: Any, config: Any) -> str:  # noqa: ARG001 (MkDocs calls it so)
    """A page that still asks for a file that is in the bundle shows that the theme has changed."""
    if THEME_STYLES.search(output):
        log.warning("%s loads a style sheet of the theme that is not published", page.file.src_uri)
    return output


def _text(files: Any, path: str) -> str:
    text: str = files.get_file_from_path(path).content_string
    return text


def _tight_css(text: str, path: str) -> str:
    if THEME_STYLES.fullmatch(path):
        return _PLACE.sub(lambda name: f":is({PLACES[name[1]]})", _SOURCE_MAP.sub("", text)).strip()
    return _INDENT.sub("\n", _COMMENT.sub("", text)).strip()


def _add(files: Any, config: Any, stem: str, suffix: str, text: str) -> str:
    name = f"{stem}.{hashlib.sha256(text.encode('utf-8')).hexdigest()[:8]}.{suffix}"
    files.append(File.generated(config, Path(name).as_posix(), content=text))
    return name
