"""Small PDFs that hold what fills any memory are refused at once."""

from __future__ import annotations

import zlib

import pytest

from generator.intake import IntakeError, pdf_pages, pdf_streams, take_in


def holding(stream: bytes, dictionary: bytes = b"") -> bytes:
    """A PDF of one page whose content is `stream`, deflated."""
    deflated = zlib.compress(stream)
    length = b"/Length %d" % len(deflated)
    return b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj
4 0 obj<<%s%s/Filter/FlateDecode>>stream
%s
endstream endobj
trailer<</Root 1 0 R>>
""" % (length, dictionary, deflated)


def test_a_stream_that_inflates_without_measure_is_not_read() -> None:
    bomb = holding(bytes(pdf_streams.MOST_INFLATED + 1))
    assert len(bomb) < 100_000
    with pytest.raises(IntakeError, match="a stream of the PDF inflates to more than 64,000,000 bytes"):
        take_in(bomb)


def test_streams_within_measure_and_pictures_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_streams, "MOST_INFLATED", 1000)
    assert pdf_streams.inflates_too_far(holding(bytes(1001)))
    assert not pdf_streams.inflates_too_far(holding(bytes(1000)))
    assert not pdf_streams.inflates_too_far(holding(bytes(1001), b"/Subtype /Image"))
    assert not pdf_streams.inflates_too_far(b"stream\nnot deflated\nendstream")


def test_a_stream_deflated_twice_is_measured_as_what_it_becomes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_streams, "MOST_INFLATED", 100_000)
    assert pdf_streams.inflates_too_far(holding(zlib.compress(bytes(100_001))))
    assert not pdf_streams.inflates_too_far(holding(zlib.compress(bytes(100_000))))


def test_pages_that_share_one_content_count_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "MOST_GLYPHS", 500)
    content = b"BT /F 9 Tf 90 700 Td (" + b"repeated " * 20 + b") Tj ET"
    numbers = range(10, 1010)
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    shared = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
    pages = holding(content).replace(b"3 0 R]/Count 1", kids + b"]/Count 1000")
    pages = pages.replace(b"trailer", b"".join(b"%d 0 obj" % number + shared for number in numbers) + b"trailer")
    with pytest.raises(IntakeError, match="more than 500 characters"):
        take_in(pages)
