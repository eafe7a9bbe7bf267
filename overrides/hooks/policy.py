"""The content-security policy: a page may load from its own site alone, and run no script but the theme's.

The theme writes a few scripts into each page. Their hashes are taken from its templates, never from a finished page: a
script that came there with the text of a gazette is not trusted because it stands there. A build with such a script, or
with a style that the policy would keep from working, fails.
"""

from __future__ import annotations

import base64
import hashlib
import logging
import re
from typing import Any

log = logging.getLogger("mkdocs.hooks.policy")

TEMPLATES = ("reading",)
"""The templates under partials/javascripts/ whose scripts every page carries."""

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_DATA = frozenset({"application/json", "application/ld+json"})
"""Types of blocks that no browser runs: the theme's settings, and what a page says of itself to other programs."""

_STYLE = re.compile(r"<style\b|<[a-z][^<>]*\sstyle\s*=", re.IGNORECASE)

_hashes: frozenset[str] = frozenset()


def on_env(env: Any, *, config: Any, files: Any) -> Any:  # noqa: ARG001 (MkDocs calls it so)
    """Take the hashes, and leave the policy where the frame of the page finds it."""
    global _hashes  # noqa: PLW0603 (a hook is a module, and has nowhere else to keep things)
    found: list[str] = []
    for name in TEMPLATES:
        template = env.get_template(f"partials/javascripts/{name}.html")
        text = template.render(config=config, features=config.theme["features"], base_url="")
        found += [_hash(script) for _, script in _SCRIPT.findall(text)]
    _hashes = frozenset(found)
    config.extra["content_security_policy"] = _policy(found)
    return env


def on_post_page(output: str, *, page: Any, config: Any) -> str:  # noqa: ARG001
    """Look at a page as it is written."""
    return _checked(output, page.file.src_uri)


def on_post_template(output_content: str, *, template_name: str, config: Any) -> str:  # noqa: ARG001
    """Look at a page without Markdown behind it: that of a wrong address."""
    return _checked(output_content, template_name) if template_name.endswith(".html") else output_content


def _policy(hashes: list[str]) -> str:
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *(f"'{one}'" for one in hashes)])
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src {scripts}",
            "img-src 'self' data:",
            "object-src 'none'",
            "form-action 'self'",
            "base-uri 'none'",
        )
    )


def _checked(html: str, name: str) -> str:
    # A warning stops a strict build; one that is not strict leaves it to the browser to stop the script.
    for attributes, script in _SCRIPT.findall(html):
        if not _runs_nothing(attributes) and _hash(script) not in _hashes:
            log.warning("%s has a script that the content-security policy forbids: %.60s", name, script.strip())
    for found in _STYLE.findall(html):
        log.warning("%s has a style that the content-security policy forbids: %.60s", name, found)
    return html


def _runs_nothing(attributes: str) -> bool:
    """True for a block of data, and for a script from a file, which the policy allows from the site alone."""
    found: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(attributes):
        found.setdefault(name.lower(), value.strip("\"'").lower())  # of two with one name a browser takes the first
    return "src" in found or found.get("type") in _DATA


def _hash(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
