"""The index in a site: what scripts and generator must agree on."""

from __future__ import annotations

import re
from pathlib import Path

from generator.site.search.index import FORMAT

_SCRIPTS = Path(__file__).parents[4] / "overrides" / "assets" / "javascripts" / "search"


def test_scripts_know_the_format_that_is_written() -> None:
    (known,) = re.findall(r"^const FORMAT = (\d+)", (_SCRIPTS / "index.js").read_text(encoding="utf-8"), re.MULTILINE)
    assert int(known) == FORMAT
