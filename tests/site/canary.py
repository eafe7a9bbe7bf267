"""The pages once more, by ProperDocs, and whether its HTML is that of MkDocs: `make canary`.

It takes what a build left under --build: the Markdown of each edition, its configuration, and what MkDocs made of them.
"""

from __future__ import annotations

import argparse
import difflib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

BESIDES = ("sitemap.xml", "404.html", "assets/")
"""What belongs to no page is kept of one edition alone, and the sitemap of none: the generator writes it."""

_SHOWN = 20  # files that differ, and lines of the first of them


def main(arguments: Sequence[str] | None = None) -> int:
    """Build every edition, compare, print what differs. Out: 0 if nothing does."""
    parser = argparse.ArgumentParser(prog="python -m tests.site.canary", description=__doc__)
    parser.add_argument("--build", type=Path, default=Path("build"), metavar="DIR", help="the folder of a build")
    build = parser.parse_args(arguments).build
    configs = sorted((build / "mkdocs").glob("*.yml"))
    if not configs:
        parser.error(f"{build} holds no build; run `make site` first")
    found = [line for config in configs for line in judged(config, build / "site" / config.stem, build / "canary")]
    print("\n".join(found) or f"{len(configs)} editions: ProperDocs builds the same files as MkDocs")
    return 1 if found else 0


def judged(config: Path, known: Path, output: Path) -> Iterator[str]:
    """Build the edition of `config` into a folder under `output`; what differs there from the folder `known`."""
    folder = output / config.stem
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "--clean", "--config-file", str(config)]
    environment = os.environ | {"SOURCE_DATE_EPOCH": "0", "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [*command, "--site-dir", str(folder.resolve())], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        yield f"{config.stem}: ProperDocs could not build it:\n{done.stdout}{done.stderr}"
    else:
        yield from (f"{config.stem}: {line}" for line in differences(known, folder))


def differences(known: Path, other: Path) -> Iterator[str]:
    """Files that only one of the folders has, files whose bytes differ, and how the first of these does."""
    left, right = _files(known), _files(other)
    right -= {path for path in right - left if path.startswith(BESIDES)}
    yield from (f"{path} is missing" for path in sorted(left - right))
    yield from (f"{path} is there besides" for path in sorted(right - left))
    changed = [path for path in sorted(left & right) if (known / path).read_bytes() != (other / path).read_bytes()]
    yield from (f"{path} differs" for path in changed[:_SHOWN])
    if len(changed) > _SHOWN:
        yield f"… and {len(changed) - _SHOWN} files more"
    for path in changed[:1]:
        pair = [(folder / path).read_text(encoding="utf-8", errors="replace").splitlines() for folder in (known, other)]
        yield from list(difflib.unified_diff(*pair, "MkDocs", "ProperDocs", lineterm="", n=0))[:_SHOWN]


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


if __name__ == "__main__":
    sys.exit(main())
