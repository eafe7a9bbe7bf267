"""PDFs written by hand: one font that says what its codes print, in words that no other program here would write."""

from __future__ import annotations

from collections.abc import Mapping


def bare_pdf(content: str, prints: Mapping[str, str], *, descriptor: str = "/FontBBox [0 -200 1000 800]") -> bytes:
    """A page with `content`, operators of PDF, in the font /F, in which the code of each key `prints` its value."""
    codes = " ".join(f"<{ord(code):02x}> <{text.encode('utf-16-be').hex()}>" for code, text in prints.items())
    mapping = f"1 begincodespacerange <00> <ff> endcodespacerange {len(prints)} beginbfchar {codes} endbfchar"
    widths = " ".join(["1000"] * 256)
    page = "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /CropBox [0 0 595 842] /Rotate 0"
    font = "/Type /Font /Subtype /TrueType /BaseFont /Bare /FirstChar 0 /LastChar 255"
    bodies = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< {page} /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        f"<< {font} /FontDescriptor 6 0 R /ToUnicode 7 0 R /Widths [{widths}] >>",
        f"<< /Type /FontDescriptor /FontName /Bare /Flags 4 /Ascent 800 /Descent -200 {descriptor} >>",
        f"<< /Length {len(mapping)} >>\nstream\n{mapping}\nendstream",
    )
    objects = "".join(f"{number} 0 obj {body} endobj\n" for number, body in enumerate(bodies, start=1))
    return f"%PDF-1.4\n{objects}trailer << /Root 1 0 R /Size {len(bodies) + 1} >>\n%%EOF\n".encode("latin-1")
