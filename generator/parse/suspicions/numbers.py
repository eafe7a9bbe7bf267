"""Printed numbers of siblings that skip, go back, or are claimed twice.

The form: （一）（二）（四）, 1. 2. 2., 第三章 before 第二章. Why it is safe: a list may begin at 1 or go on where the
list before it ended, and it may begin anew; one number out of its place between two that fit is one finding, not two.
Left alone: lists without numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def out_of_order(values: Sequence[tuple[str, int]], previous: int = 0) -> Iterator[tuple[int, str]]:
    """The siblings that stand out of order: (index, message).

    `values` are the printed number and its value of each sibling; `previous` is the last value of the sibling list
    before this one, which a list may continue.
    """
    last = previous
    for i, (printed, value) in enumerate(values):
        if value == last + 1 or (value == 1 and (i == 0 or last != 1)):
            last = value
            continue
        expected = f"{last + 1}" if i or not previous else f"1 or {last + 1}"
        again = " a second time" if i and value == last else ""
        yield i, f"expected number {expected}, found {printed}{again}"
        if i + 1 < len(values) and values[i + 1][1] == last + 2:
            last += 1  # the next one fits: this is number last + 1, misprinted
        else:
            last = value
