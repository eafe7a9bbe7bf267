"""Bytes to text: what is taken, on what evidence, and what is refused with the place of its first wrong byte."""

from __future__ import annotations

import pytest

from generator.intake import IntakeError, take_in
from generator.intake.encodings import decode

TEXT = "海州市人民政府办公室关于开展渔港清淤工作的通知\n\n海政办发〔2024〕3号\n\n各区人民政府：\n\n　　现通知如下——\n"
TRADITIONAL = "關於開展漁港清淤工作的通知，請貴單位遵照辦理，並將執行情況函覆本府環境處。\n" * 3


@pytest.mark.parametrize(
    ("encoding", "mark", "name"),
    [
        ("utf-8", b"", "UTF-8"),
        ("utf-8", b"\xef\xbb\xbf", "UTF-8 with a byte order mark"),
        ("gb18030", b"", "GB18030"),
        ("gbk", b"", "GB18030"),
        ("utf-16-le", b"\xff\xfe", "UTF-16 (little-endian)"),
        ("utf-16-be", b"\xfe\xff", "UTF-16 (big-endian)"),
    ],
)
def test_encodings_that_are_recognised(encoding: str, mark: bytes, name: str) -> None:
    arrival = take_in(mark + TEXT.encode(encoding))
    assert arrival.text == TEXT
    assert arrival.done[0].removesuffix(".").removesuffix(", stored as UTF-8") == f"Text in {name}"
    assert arrival.done[0].endswith("stored as UTF-8.") is (name != "UTF-8")


@pytest.mark.parametrize(
    ("breaks", "said"),
    [("\r\n", "7 CR LF stored as LF"), ("\r", "7 CR stored as LF"), ("\n", None)],
)
def test_line_ends(breaks: str, said: str | None) -> None:
    arrival = take_in(TEXT.replace("\n", breaks).encode())
    assert arrival.text == TEXT
    assert [line for line in arrival.done if line.startswith("Line ends")] == ([f"Line ends: {said}."] if said else [])


def test_line_ends_of_two_kinds_in_one_file() -> None:
    arrival = take_in("甲\r\n乙\r丙\n丁".encode())
    assert arrival.text == "甲\n乙\n丙\n丁\n"
    assert arrival.done[1] == "Line ends: 1 CR LF and 1 CR stored as LF."


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (TEXT.encode()[:102] + b"\xff" + TEXT.encode()[102:], "not UTF-8: byte 0xff at offset 102"),
        (b"abc\xff\xffdef", "not GB18030 either: byte 0xff at offset 3"),
        (TRADITIONAL.encode("big5"), "read as GB18030 it makes characters that no Chinese text has so many of"),
        ("Bürgermeister müssen Gebühren prüfen, große Straßen säubern".encode("latin-1"), "not UTF-8: byte 0xfc"),
        ("漁港の清掃についてのお知らせです。".encode("shift_jis"), "not UTF-8: byte 0x8b at offset 0"),
        ("시민 여러분께 알려 드립니다".encode("euc-kr"), "not UTF-8: byte 0xbd at offset 0"),
        (TEXT.encode("utf-16-le"), "NUL"),
        ("甲\0乙".encode(), "a NUL character at offset 3"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le")[:-1], "not UTF-16 LE throughout: byte 0x0a at offset 116"),
        (b"", "it is empty"),
        ("\ufeff \u3000\n\n".encode(), "there is no text in it"),
    ],
)
def test_what_no_evidence_settles_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(IntakeError) as caught:
        take_in(data)
    assert what in str(caught.value)
    assert "\n    " in str(caught.value), "what to do"


def test_the_editor_may_say_what_it_is() -> None:
    assert take_in(TRADITIONAL.encode("big5"), "big5").text == TRADITIONAL
    assert take_in(TEXT.encode("utf-16-le"), "utf-16-le").text == TEXT
    assert take_in("云".encode("gb18030"), "gb18030").text == "云\n"


def test_what_the_editor_says_is_held_to_it() -> None:
    with pytest.raises(IntakeError, match=r"not Big5 throughout: byte 0x.. at offset"):
        take_in(TEXT.encode("utf-8"), "big5")


def test_gb18030_in_traditional_script() -> None:
    assert take_in(TRADITIONAL.encode("gb18030")).text == TRADITIONAL


def test_a_stray_rare_character_does_not_hide_gb18030() -> None:
    text = TEXT * 5 + "市长 孟𠮷喆、王犇\n"
    assert decode(text.encode("gb18030")).text == text


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04....", "a ZIP file, as .docx and .ofd are"),
        (b"\xd0\xcf\x11\xe0....", "an old Word or Excel file"),
        (b"{\\rtf1", "an RTF file"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\x1f\x8b\x08", "a compressed file"),
        (b"From: <Saved by Blink>\r\nSubject: x\r\nContent-Type: multipart/related;\r\n", "a web archive (.mhtml)"),
    ],
)
def test_other_files_are_named(data: bytes, kind: str) -> None:
    with pytest.raises(IntakeError) as caught:
        take_in(data)
    assert caught.value.what == f"this is {kind}"
