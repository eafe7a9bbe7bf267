"""Only the pages that a list names are built: the share of one of several processes, or what has changed.

The environment variable GAZETTE_PAGES names the list, a file with a path a line; without it all pages are built. Of the
others the builder knows that they are there, so that links to them are found.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

LIST = "GAZETTE_PAGES"


def on_files(files: Any, *, config: Any) -> Any:  # noqa: ARG001 (MkDocs calls it so)
    """Let `files` give out the chosen ones as pages to build."""
    if listed := os.environ.get(LIST):
        chosen = frozenset(Path(listed).read_text(encoding="utf-8").splitlines())
        every = files.documentation_pages
        files.documentation_pages = lambda **asked: [file for file in every(**asked) if file.src_uri in chosen]
    return files
