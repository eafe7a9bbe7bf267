"""Pictures made at build time: accessible SVG as `Markdown`, to stand inside a block of HTML.

Words are escaped, lengths are written in one way, looks are classes of `figures.css`: a picture holds no script and no
style of its own, so that the strictest content-security policy lets it be seen. Heights are in `em`, widths in percent
or in `em`: words keep their size on any screen, and what grows with the screen is the room between them. A picture
that is drawn to scale has a `view_box` instead, in whose units all its lengths are.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Literal
from urllib.parse import urlsplit

from generator.render.markdown import Markdown, attribute

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_SPACES = re.compile(r"\s+")
_ELLIPSIS = "…"
_NARROW = 0.55
"""Width of a letter, digit or mark that is not a full Chinese one, in em."""


_STEPS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6}
"""How many numbers each step of a path takes."""

Step = tuple[Literal["M", "L", "H", "V", "C"], *tuple[float, ...]]
"""A step of a path: its letter and its numbers."""


class Length(Markdown):
    """A length as SVG writes it."""

    __slots__ = ()


FULL_WIDTH = Length("100%")


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture: its name (unique on its page, the start of its ids), title and description, its size, its shapes.

    `like` names another picture of its page that has the same title and description, and holds them.
    Without `view_box` (width, height) lengths are those of the page. `css` is its class.
    """

    name: str
    title: str
    description: str
    height: Length
    shapes: tuple[Markdown, ...]
    width: Length = FULL_WIDTH
    view_box: tuple[float, float] | None = None
    css: str = "picture"
    like: str = ""


def drawn(picture: Picture) -> Markdown:
    """The picture as an `svg` element on one line, named by its title, described by its description.

    It is an image to those who listen, unless it holds links: an image has nothing inside that could be followed.
    """
    name, shapes = _class(picture.like or picture.name), "".join(picture.shapes)
    attributes = {
        "xmlns": Markdown("http://www.w3.org/2000/svg"),
        "class": _class(picture.css),
        "role": Markdown("group" if "<a " in shapes else "img"),
        "aria-labelledby": Markdown(f"{name}-title"),
        "aria-describedby": Markdown(f"{name}-desc"),
        "width": picture.width,
        "height": picture.height,
    }
    if picture.view_box:
        attributes["viewBox"] = Markdown(" ".join(_number(value) for value in (0, 0, *picture.view_box)))
    if picture.like:
        return _element("svg", attributes, Markdown(shapes))
    title = _element("title", {"id": attributes["aria-labelledby"]}, _words(picture.title))
    description = _element("desc", {"id": attributes["aria-describedby"]}, _words(picture.description))
    return _element("svg", attributes, title, description, Markdown(shapes))


def em(value: float) -> Length:
    """A length in em of the picture's text."""
    return Length(f"{_number(value)}em")


def percent(value: float) -> Length:
    """A length in percent of the picture's width, or height."""
    return Length(f"{_number(value)}%")


def units(value: float) -> Length:
    """A length in pixels, or in units of the picture's view box."""
    return Length(_number(value))


def box(place: tuple[Length, Length], size: tuple[Length, Length], css: str, radius: Length | None = None) -> Markdown:
    """A rectangle from its upper left corner at `place`."""
    (x, y), (width, height) = place, size
    more = {"rx": radius} if radius else {}
    return _element("rect", {"class": _class(css), "x": x, "y": y, "width": width, "height": height, **more})


def line(start: tuple[Length, Length], end: tuple[Length, Length], css: str) -> Markdown:
    """A straight line."""
    return _element("line", {"class": _class(css), "x1": start[0], "y1": start[1], "x2": end[0], "y2": end[1]})


def path(css: str, *steps: Step) -> Markdown:
    """A line of steps: to a place (M), straight (L, H, V) or bent (C), each with the numbers that it takes."""
    for letter, *numbers in steps:
        if len(numbers) != _STEPS[letter]:
            raise ValueError(f"not a step: {letter} with {len(numbers)} numbers")
    ways = Markdown("".join(f"{letter}{' '.join(map(_number, numbers))}" for letter, *numbers in steps))
    return _element("path", {"class": _class(css), "d": ways})


def words(
    text: str, place: tuple[Length, Length], css: str, anchor: str = "start", shift: Length | None = None
) -> Markdown:
    """One line of text with its baseline at `place`, moved to the right by `shift`.

    `anchor` says which end of it stands there: start, middle or end.
    """
    if anchor not in {"start", "middle", "end"}:
        raise ValueError(f"not an anchor of text: {anchor!r}")
    attributes = {"class": _class(css), "x": place[0], "y": place[1]}
    more = ({} if anchor == "start" else {"text-anchor": Markdown(anchor)}) | ({"dx": shift} if shift else {})
    return _element("text", attributes | more, _words(text))


def linked(address: str, *shapes: Markdown) -> Markdown:
    """Shapes that lead to `address`, a web address as pages are served. Raises ValueError for one that could run."""
    if urlsplit(address).scheme not in {"", "http", "https"}:
        raise ValueError(f"not a web address: {address!r}")
    return _element("a", {"href": Markdown(escape(address))}, *shapes)


def group(css: str, *shapes: Markdown) -> Markdown:
    """Shapes that share a look."""
    return _element("g", {"class": _class(css)}, *shapes)


def swatch(css: str) -> Markdown:
    """A small square in the colour of a class, for a legend; those who listen are not told of it."""
    size = Markdown("0.8em")
    attributes = {"class": Markdown("swatch"), "aria-hidden": Markdown("true"), "width": size, "height": size}
    return _element("svg", attributes, box((units(0), units(0)), (percent(100), percent(100)), css))


def fitted(text: str, width: float, most: int) -> tuple[str, ...]:
    """`text` in at most `most` lines about `width` em wide, cut with an ellipsis where that is not enough.

    Chinese breaks between any two characters but before a closing mark, other words at spaces where there is one.
    """
    rest = _SPACES.sub(" ", text).strip()
    lines: list[str] = []
    while rest:
        end = _fits(rest, width)
        if end < len(rest) and len(lines) + 1 == most:
            return (*lines, rest[: _fits(rest, width - 1)].rstrip() + _ELLIPSIS)
        end = _break(rest, end)
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return tuple(lines)


def _fits(text: str, width: float) -> int:
    used = 0.0
    for index, char in enumerate(text):
        used += 1 if unicodedata.east_asian_width(char) in "WFA" else _NARROW
        if used > width:
            return max(1, index)
    return len(text)


def _break(text: str, end: int) -> int:
    if end >= len(text):
        return len(text)
    if text[end - 1].isascii() and text[end].isascii():
        space = text.rfind(" ", 0, end + 1)
        return space if space > end // 2 else end
    closing = unicodedata.category(text[end]) in {"Pe", "Pf", "Po"}
    return end - 1 if closing and end > 1 else end


def _number(value: float) -> str:
    """`value` with at most two decimals, the same on every machine. Raises ValueError for what is no number."""
    if not math.isfinite(value):
        raise ValueError(f"not a length: {value!r}")
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _class(names: str) -> Markdown:
    if not all(_NAME.fullmatch(name) for name in names.split(" ")):
        raise ValueError(f"not names of classes: {names!r}")
    return Markdown(names)


def _words(text: str) -> Markdown:
    # U+FFFE and U+FFFF are no characters of XML, whichever way they are written.
    folded = _SPACES.sub(" ", text).strip()
    return attribute("".join("\N{REPLACEMENT CHARACTER}" if ord(char) & 0xFFFE == 0xFFFE else char for char in folded))


def _element(tag: str, attributes: dict[str, Markdown], *inside: Markdown) -> Markdown:
    start = "".join([f"<{tag}", *(f' {name}="{value}"' for name, value in attributes.items())])
    content: Iterable[str] = inside
    return Markdown(f"{start}>{''.join(content)}</{tag}>" if inside else f"{start}/>")
