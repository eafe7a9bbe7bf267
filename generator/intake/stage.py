"""What a file is, told from its bytes and never from its name, and the way it goes."""

from __future__ import annotations

import re

from generator.intake.encodings import decode
from generator.intake.pdf import read_pdf
from generator.intake.values import Arrival, IntakeError, Remark
from generator.intake.web_page import begins_with_tag, is_web_page, read_web_page
from generator.intake.wrapped import wrapped_lines
from generator.text.signatures import foreign_kind, is_pdf

_SAVE_AS = "Open it in the program that made it, and save it as PDF, as a web page (HTML) or as plain text."
_WEB_ARCHIVE = re.compile(
    rb"(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,20}?Content-Type:\s*multipart/", re.IGNORECASE
)


def take_in(data: bytes, encoding: str | None = None) -> Arrival:
    """The text form of the file with the content `data`; `encoding` is what the editor says it is in, if anything.

    Raises IntakeError for what cannot be taken in.
    """
    if is_pdf(data):
        return read_pdf(data)
    kind = foreign_kind(data)
    if kind:
        raise IntakeError(f"this is {kind}", _SAVE_AS)
    if _WEB_ARCHIVE.match(data):
        raise IntakeError("this is a web archive (.mhtml)", "Save the page from the browser as “HTML only”.")
    if is_web_page(data):
        return read_web_page(data, encoding)
    return _read_text(data, encoding)


def _read_text(data: bytes, encoding: str | None) -> Arrival:
    decoded = decode(data, encoding)
    done = [f"Text in {decoded.encoding}" + ("." if decoded.plain else ", stored as UTF-8.")]
    text = decoded.text
    if "\r" in text:
        both, text = text.count("\r\n"), text.replace("\r\n", "\n")
        alone, text = text.count("\r"), text.replace("\r", "\n")
        kinds = [f"{number:,} {name}" for number, name in ((both, "CR LF"), (alone, "CR")) if number]
        done.append(f"Line ends: {' and '.join(kinds)} stored as LF.")
    if not text.strip("\ufeff \t\n\f\v\u3000\u00a0"):
        raise IntakeError("there is no text in it" if data else "it is empty", "Look whether it is the right file.")
    remarks = []
    if begins_with_tag(data):
        message = "expected text, or a whole web page; this begins with a tag and was taken as text, with its tags"
        remarks.append(Remark(code="intake-markup-kept", line=1, last_line=1, message=message))
    wrapped = wrapped_lines(text)
    if wrapped is not None:
        count, first, last = wrapped
        message = (
            f"expected a paragraph a line; the text looks wrapped: {count:,} lines end in mid-sentence, equally long"
        )
        remarks.append(Remark(code="intake-lines-wrapped", line=first, last_line=last, message=message))
    return Arrival(text=text if text.endswith("\n") else text + "\n", done=tuple(done), remarks=tuple(remarks))
