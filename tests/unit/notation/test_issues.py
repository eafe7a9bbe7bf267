from __future__ import annotations

import pytest

from generator.notation.initials import pinyin_initials
from generator.notation.issues import find_numbers, find_total, find_year


@pytest.mark.parametrize(
    ("line", "numbers", "total", "year"),
    [
        ("第 10 期（总第 426 期）", (10,), 426, None),
        ("2022年第3号", (3,), None, 2022),
        ("第21、22期", (21, 22), None, None),
        ("第 7—8 期 总第401期", (7, 8), 401, None),
        ("第十二期", (12,), None, None),
        ("总第 426 期", (), 426, None),
        ("Vol. 21&22(No. 401)", (21, 22), 401, None),
        ("Vol.6 (Total No. 412)", (6,), 412, None),
        ("2024年第5期、第6期", (5, 6), None, 2024),
        ("第7期、8期", (7, 8), None, None),
        ("第3号（总第9号）", (3,), 9, None),
        ("内部资料准印证第035号", (), None, None),
        ("第12号", (), None, None),
        ("总 第 9 期", (), 9, None),
        ("第三章 第四条", (), None, None),
        ("2022年3月4日出版", (), None, None),
    ],
)
def test_numbers_of_issues(line: str, numbers: tuple[int, ...], total: int | None, year: int | None) -> None:
    assert (find_numbers(line), find_total(line), find_year(line)) == (numbers, total, year)


def test_initials() -> None:
    assert pinyin_initials("云政办字") == "yzbz"
    assert pinyin_initials("云政办字", {"云政办字": "yunban"}) == "yunban"
    assert pinyin_initials("云政发", {"云政办字": "yunban"}) == "yzf"
    assert pinyin_initials("〇A-") != pinyin_initials("○A-"), "characters without a reading do not fall together"
