"""The lines before the first notice: masthead, contents in two languages, and what is neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.issue import TextLine
from generator.notation.issues import find_numbers, find_total
from generator.segment.contents_en import is_english
from generator.segment.contents_zh import ends_entry, opens_rubric
from generator.segment.masthead import admit, names_of_the_gazette

_HEADING_ZH = re.compile(r"(?:本期)?(?:要目|目录)")
_HEADING_EN = re.compile(r"(?:tableof)?contents", re.IGNORECASE)
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the first notice; `unplaced` are runs of lines that stand together."""

    masthead: tuple[TextLine, ...]
    chinese: tuple[TextLine, ...]
    english: tuple[TextLine, ...]
    unplaced: tuple[tuple[TextLine, ...], ...]


def cut_front(lines: Sequence[TextLine]) -> Front:
    """Masthead, Chinese and English contents, and the rest, out of the lines before the first notice."""
    texts = [line.text for line in lines]
    places = _contents_places(texts)
    admitted = admit(texts, [place is not None for place in places])
    runs: list[list[TextLine]] = []
    for i, line in enumerate(lines):
        if places[i] is not None or i in admitted:
            continue
        if runs and i > 0 and runs[-1][-1] is lines[i - 1]:
            runs[-1].append(line)
        else:
            runs.append([line])
    return Front(
        masthead=tuple(line for i, line in enumerate(lines) if places[i] == "heading" or i in admitted),
        chinese=tuple(line for line, place in zip(lines, places, strict=True) if place in ("zh", "rubric")),
        english=tuple(line for line, place in zip(lines, places, strict=True) if place in ("en", "rubric")),
        unplaced=tuple(tuple(run) for run in runs),
    )


def _contents_places(texts: Sequence[str]) -> list[str | None]:
    """For each line: heading, zh, en, rubric (in both languages), or None if it is none of the contents."""
    running = names_of_the_gazette(texts)
    headings = [_heading(text) for text in texts]
    places: list[str | None] = []
    mode: str | None = None
    for i, (text, heading) in enumerate(zip(texts, headings, strict=True)):
        if heading or (mode and i in running):
            mode = heading or mode
            places.append("heading")
            continue
        if opens_rubric(text) and mode is None and not {"zh", "both"} & set(headings):
            mode = "zh"  # contents without their heading, from the first rubric on
        if mode in ("zh", "both") and _is_sentence(text):
            _give_back(places, texts)
            mode = None
        places.append(_place(text, mode))
    return places


def _heading(text: str) -> str | None:
    """Which contents `text` opens: zh, en or, printed on one line, both."""
    bare = re.sub(r"[\s/|·]", "", text)
    chinese = _HEADING_ZH.match(bare)
    rest = bare[chinese.end() :] if chinese else bare
    if chinese and not rest:
        return "zh"
    if _HEADING_EN.fullmatch(rest):
        return "both" if chinese else "en"
    return None


def _place(text: str, mode: str | None) -> str | None:
    if mode == "both" and opens_rubric(text) and _LATIN.search(text):
        return "rubric"
    if mode == "en":
        return None if len(_HAN.findall(text)) > len(_LATIN.findall(text)) else "en"
    if mode == "both" and (is_english(text) or not re.search(r"\w", text)):
        return "en"
    return "zh" if mode in ("zh", "both") and _belongs_to_chinese(text) else None


def _belongs_to_chinese(text: str) -> bool:
    """True if `text`, behind 目录, is a line of the Chinese contents, and not the issue's number."""
    if is_english(text):
        return False
    return (
        len(text) >= 30 or re.search("令|公告|通告", text) is not None or not (find_numbers(text) or find_total(text))
    )


def _is_sentence(text: str) -> bool:
    """True if `text` is a sentence of Chinese: with it the contents are over."""
    return text[-1] in "。！？；：" and _HAN.search(text) is not None


def _give_back(places: list[str | None], texts: Sequence[str]) -> None:
    """Take the lines behind the last entry that ends with its number or page, if any does, out of the contents."""
    last = next((i for i in range(len(places) - 1, -1, -1) if places[i] == "zh" and ends_entry(texts[i])), None)
    if last is not None:
        for i in range(last + 1, len(places)):
            if places[i] == "zh":
                places[i] = None
