"""Running titles put into the middle of paragraphs change documents no more than the breaks themselves."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from tests.support.archive import ContentRoot, root_params
from tests.support.metamorphic import broken_long, compare, of_texts

TITLE = "云州市人民政府公报 2022年第3期"
FORMS: dict[str, Callable[[int], str]] = {
    "alone": lambda page: TITLE,
    "over a page number": lambda page: f"{TITLE}\n\n- {page} -",
    "with a page number": lambda page: f"{page} {TITLE}",
}


@pytest.mark.parametrize("root", root_params())
@pytest.mark.parametrize("form", FORMS)
def test_running_titles_leave_documents_alone(root: ContentRoot, form: str) -> None:
    broken = of_texts("broken", broken_long(0.5), characters=False)

    def titled(text: str) -> str:
        """`text` with a running title where `broken` breaks a paragraph, and nowhere else."""
        pages = itertools.count(3)
        lines = [(line, broken_long(0.5)(line)) for line in text.split("\n")]
        return "\n".join(
            line if halves == line else halves.replace("\n\n", f"\n\n{FORMS[form](next(pages))}\n\n")
            for line, halves in lines
        )

    share, different = compare(root, of_texts(form, titled, characters=False))
    assert share <= compare(root, broken)[0], "\n".join(different[:20])
