"""A web page that holds an issue, in the text form: its charset, the place of its text, what was left out."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from generator.intake.encodings import Decoded, decode, is_everyday_chinese, is_likely, offset_of_error
from generator.intake.values import Arrival, IntakeError, Remark, set_out
from generator.intake.web_container import Page, too_deep
from generator.intake.web_text import blocks_of

_TAG_FIRST = re.compile(r"\s*<(?:[a-z][\w:-]*\b|[!?])", re.IGNORECASE)
_OF_A_PAGE = re.compile(r"<(?:!doctype\s+html\b|(?:html|head|body|meta)\b[^<>]*>)", re.IGNORECASE)
_META = re.compile(rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*(?P<name>[\w-]+)", re.IGNORECASE)
_TAG = re.compile(
    r"<(?P<end>/?)(?!(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|td|th|tr|wbr)\b)[a-z]",
    re.IGNORECASE,
)
"""Where an element begins or ends, of those that need an end."""

_MOST_OPEN = 5_000
"""Elements that are open at one place; a parser's time grows with their square."""

_HEAD = 8_192  # bytes in which a page says its charset
_NAMES = {
    "utf-8": "utf-8", "utf8": "utf-8", "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030",
    "gb_2312-80": "gb18030", "x-gbk": "gb18030", "big5": "big5", "big5-hkscs": "big5",
}  # fmt: skip
_LEAST = 200  # characters of an issue


def is_web_page(data: bytes) -> bool:
    """True if `data`, in whatever encoding, begins as a web page does: with a tag, and those of a page not far off."""
    return begins_with_tag(data) and _OF_A_PAGE.search(_beginning(data)) is not None


def begins_with_tag(data: bytes) -> bool:
    """True if `data`, in whatever encoding, begins with a tag, a comment or a declaration."""
    return _TAG_FIRST.match(_beginning(data)) is not None


def _beginning(data: bytes) -> str:
    head = data[:_HEAD]
    encoding = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return head.decode(encoding, errors="replace")


def read_web_page(data: bytes, encoding: str | None) -> Arrival:
    """The text form of the web page `data`.

    Raises IntakeError for one without text, one that only leads to others, and one that cannot be decoded.
    """
    decoded, done, believed = _decoded(data, encoding)
    _refuse_endless(decoded.text)
    page = Page(LexborHTMLParser(decoded.text))
    if page.prose < _LEAST and page.linked > page.prose:
        raise IntakeError(
            f"the page holds links ({page.linked:,} characters) and hardly any text ({page.prose:,})",
            "Open the page that shows the issue's text itself, and save that one.",
        )
    text, remarks = set_out((tuple(blocks_of(page)),))
    if not text.strip():
        raise IntakeError(
            "there is no text in the page; it may come by a script",
            "Save the page as your browser shows it, or copy its text into a file.",
        )
    if page.left_out:
        shown = "; ".join(f"“{text}”" for text in page.left_out_beginnings)
        done.append(f"Left out as the site's own frame (navigation, footer): {page.left_out:,} characters: {shown}.")
    if page.hidden:
        done.append(f"Left out because the page hides it: {page.hidden:,} characters.")
    return Arrival(text=text, done=tuple(done), remarks=(*believed, *remarks))


def _refuse_endless(text: str) -> None:
    """Raise IntakeError for elements that are opened without end, before they are parsed."""
    opened = 0
    for tag in _TAG.finditer(text):
        opened = max(0, opened - 1) if tag["end"] else opened + 1
        if opened > _MOST_OPEN:
            raise too_deep()


def _decoded(data: bytes, stated: str | None) -> tuple[Decoded, list[str], tuple[Remark, ...]]:
    """The page as text: by what the editor says, its byte order mark, what the page says of itself, or evidence."""
    said = _META.search(data[:_HEAD])
    charset = said["name"].decode("ascii").lower() if said else None
    known = _NAMES.get(charset or "")
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"))
    remarks: tuple[Remark, ...] = ()
    though = ""
    if stated or marked or charset is None:
        decoded = decode(data, stated)
    elif known is not None and _is_said(data, known):
        decoded = decode(data, known)
    else:
        try:
            decoded = decode(data)
            though = f", though it says {charset}" if known is not None else ""
        except IntakeError as error:
            if known is None or not is_likely(data, known):
                raise IntakeError(f"the page says it is in {charset}, but is {error.what}", error.remedy) from None
            decoded = decode(data, known)
            message = (
                f"expected everyday Chinese; the page holds little of it, and was read as it says it is: {charset}"
            )
            remarks = (Remark(code="intake-charset-believed", line=1, last_line=1, message=message),)
    if though:
        return decoded, [f"Web page in {decoded.encoding}{though}; stored as UTF-8."], remarks
    return decoded, [f"Web page in {decoded.encoding}" + ("." if decoded.plain else ", stored as UTF-8.")], remarks


def _is_said(data: bytes, encoding: str) -> bool:
    """True if `data` are in the `encoding` that they say: decoders of two bytes a character take nearly anything."""
    if offset_of_error(data, encoding) is not None:
        return False
    return encoding == "utf-8" or data.isascii() or is_everyday_chinese(data.decode(encoding))
