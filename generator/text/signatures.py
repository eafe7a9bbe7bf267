"""Which files are no text, told by how they begin."""

from __future__ import annotations

_PDF = b"%PDF-"
_HEADER = 1024  # bytes in which a PDF may begin
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP file, as .docx and .ofd are"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
)


def foreign_kind(data: bytes) -> str | None:
    """What the file with the content `data` is if it is no text and begins like it, in words; None else."""
    return next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)


def is_pdf(data: bytes) -> bool:
    """True if `data` is a PDF: some have a few bytes before their header."""
    return data.startswith(_PDF) or (_PDF in data[:_HEADER] and b"startxref" in data)
