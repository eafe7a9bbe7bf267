"""XML elements and their text, by the standard library; what XML 1.0 cannot hold is shown, never written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from generator.export.plain import legible

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

Content = str | ET.Element | None


def element(tag: str, *content: Content, **attributes: str | None) -> ET.Element:
    """The element `tag` with `content` (None is nothing); a `_` behind an attribute's name is none of it (`class_`)."""
    made = ET.Element(tag, {name.rstrip("_"): legible(value) for name, value in attributes.items() if value})
    for part in content:
        if isinstance(part, ET.Element):
            made.append(part)
        elif part:
            _append(made, part)
    return made


def paragraph(text: str, **attributes: str | None) -> ET.Element:
    """A paragraph that holds `text` alone."""
    return element("p", *lines(text), **attributes)


def filled(content: Iterable[Content]) -> bool:
    """True if there is anything in `content` to be written."""
    return any(part is not None and part != "" for part in content)


def lines(text: str) -> Iterator[Content]:
    """`text` with an end of line wherever the print has one."""
    for index, line in enumerate(text.split("\n")):
        if index:
            yield element("eol")
        yield line


def written(document: ET.Element) -> str:
    """The file whose only document is `document`."""
    root = element("akomaNtoso", document, xmlns=NAMESPACE)
    # Nothing stands between elements; ">" is escaped wherever it is text, so that " />" is the end of an empty element.
    text = ET.tostring(root, encoding="unicode").replace(" />", "/>")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _append(made: ET.Element, text: str) -> None:
    shown = legible(text)
    if len(made):
        made[-1].tail = (made[-1].tail or "") + shown
    else:
        made.text = (made.text or "") + shown
