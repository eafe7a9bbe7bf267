"""`python -m generator.diagnostics`: the reference of all codes, in Markdown."""

from __future__ import annotations

import sys

from generator.diagnostics.reference import reference

if __name__ == "__main__":
    sys.stdout.write(reference())
