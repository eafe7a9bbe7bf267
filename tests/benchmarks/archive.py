"""An archive of any size, for benchmarks: notices recombined from those of the demonstration gazette.

`python -m tests.benchmarks.archive --notices 5000 --output DIR` writes a content root: the same arguments, the same
bytes. It says how many of the notices the generator finds again if `--check` is given.
"""

from __future__ import annotations

import argparse
import math
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random

from generator import pipeline
from tests.benchmarks.frames import DEMONSTRATION, Frame, NewNotice, Told, known, new_notice
from tests.support.archive import quiet

LAST_YEAR = 2025
ISSUES = 24
"""Issues a year: the gazette comes out twice a month."""

A_YEAR = 250
"""Notices a year, where nothing else is asked for."""

_SEED = 6
_CITED = 600
"""How far back citations reach, in notices."""

_MASTHEAD = """汐 屿 市 人 民 政 府 公 报

第 {number} 期

(半月刊)

(总第 {total} 期)

汐 屿 市 人 民 政 府 办 公 厅 主 办

{year} 年 {month} 月 {day} 日出版

目 录
"""


def write_archive(notices: int, output: Path, years: int | None = None) -> None:
    """Write a content root with that many `notices` to `output`, whose issues/ are replaced."""
    years = years or math.ceil(notices / A_YEAR)
    issues = output / "issues"
    shutil.rmtree(issues, ignore_errors=True)
    issues.mkdir(parents=True)
    for name in ("gazette.yml", "glossary.yml"):
        shutil.copyfile(DEMONSTRATION / name, output / name)
    for id_, text in archive_texts(notices, years):
        (issues / f"{id_}.txt").write_text(text, encoding="utf-8")


def archive_texts(notices: int, years: int) -> Iterator[tuple[str, str]]:
    """The issues of an archive of `years` that end with LAST_YEAR, the oldest first: id and text."""
    frames = [frame for frame in known().frames if frame.prefix]
    (lists, *_) = ([frame for frame in known().frames if frame.kind == "人事"],)
    chosen = Random(_SEED)  # noqa: S311
    serials: dict[str, int] = defaultdict(int)
    told: list[Told] = []
    waiting: list[Frame] = []
    whole = years * ISSUES
    for number in range(whole):
        year, part = LAST_YEAR - years + 1 + number // ISSUES, number % ISSUES
        if part == 0:
            serials = defaultdict(int, {name: count for name, count in serials.items() if name.endswith("令")})
        count = notices * (number + 1) // whole - notices * number // whole
        if count:
            made = []
            for at in range(count):
                waiting = waiting or chosen.sample(frames, len(frames))
                frame = lists[number % len(lists)] if at == count - 1 and count > 1 and lists else waiting.pop()
                name = "令" if frame.order else frame.prefix
                serials[name] += 1
                day = (year, part // 2 + 1, (part % 2) * 14 + 1 + at % 14)
                new = new_notice(frame, day, serials[name], told[-_CITED:], chosen)
                told += [new.told] if new.told else []
                made.append((frame, new))
            yield f"{year}-{part + 1:02}", _issue(year, part, number + 1, made)


def _issue(year: int, part: int, total: int, made: list[tuple[Frame, NewNotice]]) -> str:
    """The text of an issue: masthead, contents by rubrics, notices."""
    by_rubric: dict[str, list[tuple[Frame, NewNotice]]] = {}
    for frame, new in made:
        by_rubric.setdefault(frame.rubric or "市政府文件", []).append((frame, new))
    front = _MASTHEAD.format(number=part + 1, total=total, year=year, month=part // 2 + 1, day=28 if part % 2 else 15)
    lines, texts, page = [front], [], 1
    for rubric in sorted(by_rubric, key=_ORDER.index):
        lines.append(f"【{rubric}】\n")
        for _, new in by_rubric[rubric]:
            number = f"\n\n（{new.told.number}）" if new.told else ""
            lines.append(f"{new.title}{number} ({page})\n")
            texts.append(new.text.strip("\n"))
            page += 1 + len(new.text) // 1500
    return "\n".join(lines) + "\n" + "\n\n".join(texts) + "\n"


_ORDER = ("市政府规章", "市政府文件", "市政府办公厅文件", "人事机构")


def found_again(root: Path) -> tuple[int, int]:
    """Of the archive at `root`: how many notices the generator finds, and how many of them have number and date."""
    corpus = pipeline.read(root, None, quiet)
    heads = [notice.head for notice in corpus.notices]
    return len(heads), sum(head.number is not None and head.date is not None for head in heads)


def main() -> None:
    """Write an archive, and count what is found in it again."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notices", type=int, required=True)
    parser.add_argument("--years", type=int, help=f"by default {A_YEAR} notices a year")
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--check", action="store_true", help="read it, and say how many of the notices are found again")
    asked = parser.parse_args()
    write_archive(asked.notices, asked.output, asked.years)
    print(f"{asked.output}: {asked.notices} notices")
    if asked.check:
        found, headed = found_again(asked.output)
        print(f"The generator finds {found} notices again, {headed} of them with number and date.")


if __name__ == "__main__":
    main()
