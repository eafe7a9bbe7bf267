"""`python -m generator`."""

from __future__ import annotations

import sys

try:
    from generator.cli import main
except ModuleNotFoundError as missing:
    sys.exit(
        f"The Python package {missing.name} is not installed here. Run `make setup` once, and then "
        "`.venv/bin/python -m generator` instead of `python -m generator`."
    )

if __name__ == "__main__":
    sys.exit(main())
