"""Golden files: what came out is compared with what is committed, or takes its place."""

from __future__ import annotations

from pathlib import Path


def check_golden(path: Path, actual: str, *, update: bool) -> None:
    """Assert that the file at `path` holds `actual`; with `update`, make it so (`make golden`)."""
    if update:
        path.write_text(actual, encoding="utf-8")
        return
    assert path.exists(), f"{path} is missing; `make golden` writes it"
    expected = path.read_text(encoding="utf-8")
    assert actual == expected, f"{path} differs; if the new text is right, `make golden` and read the diff"
