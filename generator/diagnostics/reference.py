"""The register as a text to read: one code, or all of them as `README.md` beside this module."""

from __future__ import annotations

import re

from generator.diagnostics.register import REGISTER, Severity
from generator.diagnostics.remedies import REMEDIES

REFERENCE = "generator/diagnostics/README.md"
COMMAND = f"python -m generator.diagnostics > {REFERENCE}"

_OPENING = f"""\
# What `check` reports

`python -m generator check` names what is odd in the texts of a content root, and where. Each finding has one of these
codes. An **error** blocks publication until the text or its sidecar, `issues/<id>.yml`, is mended; a **warning** wants
a look; a **note** is for the record. A finding says what was expected, not that the gazette is wrong: what is printed
so stays as it is. Codes that begin with `intake-` are about a PDF or a web page on its way to text, and are reported
once, by `python -m generator new`.

This file is written from `register.py` and `remedies.py`:

```sh
{COMMAND}
```
"""


def explanation(code: str) -> str:
    """What `code` means, for a terminal. Raises KeyError for an unknown code."""
    entry = REGISTER[code]
    lines = [f"{code} ({entry.severity.value})", "", entry.meaning, f"Example: {entry.example}"]
    if code in REMEDIES:
        lines += ["", f"What to do: {REMEDIES[code]}"]
    return "\n".join(lines)


def reference() -> str:
    """All codes in Markdown: an overview by severity, then a section each, with the code as its anchor."""
    parts = [_OPENING, "| severity | codes |\n|---|---|"]
    for severity in Severity:
        codes = [f"[{code}](#{code})" for code in REGISTER if REGISTER[code].severity is severity]
        parts[-1] += f"\n| {severity.value} | {', '.join(codes)} |"
    parts[-1] += "\n"
    parts += [_section(code) for code in REGISTER]
    return "\n".join(parts)


def _section(code: str) -> str:
    entry = REGISTER[code]
    rows = [f"*{entry.severity.value}*: {_literal(entry.meaning)}", f"Example: {_literal(entry.example)}"]
    if code in REMEDIES:
        rows.append(f"What to do: {REMEDIES[code]}")
    return f"## {code}\n\n" + "\n\n".join(rows) + "\n"


def _literal(text: str) -> str:
    """`text` in Markdown, meaning nothing but itself."""
    return re.sub(r"([\\`*_<>|])", r"\\\1", text)
