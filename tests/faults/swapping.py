"""The last step of a build alone, killed before an operation: `python -m tests.faults.swapping NUMBER NEW TARGET`.

NUMBER is that operation, from 1 on; 0 kills nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path

from generator.site import swap_in
from tests.faults.operations import Operations

if __name__ == "__main__":
    number = int(sys.argv[1])
    if number:
        sys.addaudithook(Operations("killed-before", number))
    swap_in(Path(sys.argv[2]), Path(sys.argv[3]))
