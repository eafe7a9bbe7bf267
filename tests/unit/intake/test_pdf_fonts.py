"""Codes that a font's encoding lacks: kept in their place, told, and never a reason to misread the next ones."""

from __future__ import annotations

import pytest
from pdfminer.cmapdb import CMapDB

from generator.intake import take_in
from generator.intake.pdf_fonts import whole
from tests.support.printing import Press

LONG = "为做好渔港清淤工作，保障船舶进出港安全，根据国家和省有关规定，结合本市实际，现就有关事项通知如下，请遵照执行。"


def test_a_character_that_the_encoding_lacks_is_kept_and_told() -> None:
    press = Press()
    press.paragraph(LONG)
    press.end_page()
    press.paragraph(LONG.replace("清淤", "清·淤").replace("实际", "实·际"))  # UniGB-UCS2-H has no U+00B7
    arrival = take_in(press.done())
    expected = LONG.replace("清淤", "清\ufffd淤").replace("实际", "实\ufffd际")
    assert arrival.text.split("\f")[1].split("\n")[0] == expected
    (remark,) = arrival.remarks
    assert remark.code == "intake-characters-unknown"
    assert "page 2" in remark.message
    assert "which 2 of them" in remark.message
    assert "\ufffd" in arrival.text.split("\n")[remark.line - 1]


def test_codes_that_an_encoding_lacks_are_told_one_by_one() -> None:
    han = "清".encode("gbk")
    for encoding, data, known in (
        ("GBK-EUC-H", han + b"\x80" + han, (True, False, True)),
        ("GBK-EUC-H", han + b"\xff\xff" + han, (True, False, True)),
        ("GBK-EUC-H", han + b"\xa1", (True, False)),  # cut off
        ("GB-EUC-H", b"\xad\xa1" + han, (False, True)),
        ("UniGB-UTF16-H", "\ue012清\U0002ffff清".encode("utf-16-be"), (False, True, False, True)),
    ):
        found = whole(CMapDB.get_cmap(encoding).code2cid, data)
        assert tuple(cid >= 0 for cid in found) == known, (encoding, data)
    assert tuple(whole({}, b"abc")) == (-1, -1)  # an encoding that is not known


@pytest.mark.parametrize("encoding", ["GBK-EUC-H", "GB-EUC-H", "GBK2K-H", "UniGB-UCS2-H", "UniGB-UTF16-H", "B5pc-H"])
def test_codes_that_an_encoding_has_are_read_as_the_library_reads_them(encoding: str) -> None:
    charset = "utf-16-be" if "Uni" in encoding else "big5" if "B5" in encoding else "gbk"
    data = "清淤工程，2024年".encode(charset)
    cmap = CMapDB.get_cmap(encoding)
    assert list(whole(cmap.code2cid, data)) == list(cmap.decode(data))
