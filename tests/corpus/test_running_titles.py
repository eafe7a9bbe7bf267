"""Running titles and page numbers change documents no more than the page ends that they stand at."""

from __future__ import annotations

import functools
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


_EVERY = 25  # lines of a page
_NAME = "岚云市人民政府公报"
FURNITURE: dict[str, Callable[[int], str]] = {
    "a bare number over a title": lambda page: f"{page}\n\n{_NAME} 2022年第3期",
    "a number between dashes over a title": lambda page: f"- {page} -\n\n{_NAME} 2022年第3期",
    "a title before its number": lambda page: f"{_NAME} 2022年第3期    {page}",
    "a rubric behind its number": lambda page: f"{page}  市政府规范性文件",
    "left and right pages": lambda page: f"市政府文件  {page}" if page % 2 else f"{page}  {_NAME}",
    "left and right pages over bare numbers": lambda page: (
        f"政策文件\n\n{page}" if page % 2 else f"{_NAME} 2022年第3期\n\n{page}"
    ),
    "a title behind a form feed": lambda page: f"\f{page}\n\n{_NAME} 2022年第3期",
}
_MOST = 0.005  # share of documents that furniture may change beyond what the page ends do


@pytest.mark.parametrize("root", root_params())
@pytest.mark.parametrize("within", [True, False], ids=["within paragraphs", "between lines"])
def test_furniture_on_every_page_leaves_documents_alone(root: ContentRoot, *, within: bool) -> None:
    place = _within if within else _between
    ends, _ = compare(root, of_texts("ends", lambda text: place(text, lambda _: ""), characters=False))
    over = {}
    for form, furniture in FURNITURE.items():
        change = of_texts(form, functools.partial(place, furniture=furniture), characters=False)
        share, different = compare(root, change)
        if share > ends + _MOST:
            over[form] = (share, ends, different[:10])
    assert over == {}


def _between(text: str, furniture: Callable[[int], str]) -> str:
    """`text` with `furniture` behind every so many lines."""
    lines = text.split("\n")
    pages = itertools.count(3)
    for i in range(_EVERY - 1, len(lines), _EVERY):
        lines[i] = f"{lines[i]}\n\n{furniture(next(pages))}\n"
    return "\n".join(lines)


def _within(text: str, furniture: Callable[[int], str]) -> str:
    """`text` with `furniture` in the middle of a long paragraph every so many lines."""
    lines = text.split("\n")
    pages = itertools.count(3)
    last = 0
    for i, line in enumerate(lines):
        broken = broken_long(0.5)(line)
        if i - last >= _EVERY and broken != line:
            lines[i] = broken.replace("\n\n", f"\n\n{furniture(next(pages))}\n\n", 1)
            last = i
    return "\n".join(lines)


_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
ALONE: dict[str, Callable[[int], str]] = {
    "bare": str,
    "in three forms": lambda page: (str(page).translate(_FULL_WIDTH), f"- {page} -", f"· {page} ·")[page % 3],
}


@pytest.mark.parametrize("root", root_params())
@pytest.mark.parametrize("pages", [6, 60])
@pytest.mark.parametrize("form", ALONE)
def test_page_numbers_between_paragraphs_leave_documents_as_they_are(root: ContentRoot, form: str, pages: int) -> None:
    change = of_texts(form, functools.partial(_numbered, number=ALONE[form], pages=pages), characters=False)
    share, different = compare(root, change)
    blank = functools.partial(_numbered, number=lambda _: "", pages=pages)
    ends, _ = compare(root, of_texts("ends", blank, characters=False))
    assert share <= ends, different[:10]


def _numbered(text: str, number: Callable[[int], str], pages: int) -> str:
    """`text` with a number between two paragraphs at the end of each of at most so many `pages`, tables left whole."""
    paragraphs = text.split("\n\n")
    length = max(200, len(text) // pages)
    counted = itertools.count(1)
    room = 0
    for i, paragraph in enumerate(paragraphs[:-1]):
        room += len(paragraph)
        if room >= length and not {"\t", "|"} & set(paragraph + paragraphs[i + 1]):
            paragraphs[i] = f"{paragraph}\n\n{number(next(counted))}"
            room = 0
    return "\n\n".join(paragraphs)
