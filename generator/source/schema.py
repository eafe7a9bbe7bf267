"""A small schema language for YAML: readers that give a value, or say in which line what was expected."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import urlsplit

import yaml

from generator.source.problems import Problem

T = TypeVar("T")

_STR, _INT, _NULL = "tag:yaml.org,2002:str", "tag:yaml.org,2002:int", "tag:yaml.org,2002:null"
_KINDS = {
    _STR: "the text",
    _INT: "the number",
    "tag:yaml.org,2002:float": "the number",
    "tag:yaml.org,2002:bool": "the truth value",
    "tag:yaml.org,2002:timestamp": "the date",
}
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\x85\u2028\u2029]")  # everything that ends a line; tabs are text
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]")
"""What nobody sees and what turns the direction of writing: on a page it would disguise what stands around it."""
_DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")


class UnfitError(Exception):
    """A value that does not fit; the sheet holds the problem already."""


@dataclass(slots=True)
class Sheet:
    """One YAML file while it is read: its name, and the problems found so far."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def unfit(self, node: yaml.Node, name: str, expected: str, remedy: str | None = None) -> UnfitError:
        """Note that the value of key `name` is not what was expected."""
        where = f"{name}: " if name else ""
        return self.refuse(node, f"{where}expected {expected}, found {_describe(node)}", remedy)

    def refuse(self, node: yaml.Node, what: str, remedy: str | None = None) -> UnfitError:
        """Note a problem at `node`."""
        self.problems.append(Problem(file=self.file, line=node.start_mark.line + 1, what=what, remedy=remedy))
        return UnfitError(what)


Reader = Callable[[Sheet, yaml.Node, str], T]
"""Reads a node that stands under a dotted key name. Raises UnfitError, with the problem noted on the sheet."""


def text(sheet: Sheet, node: yaml.Node, name: str) -> str:
    """A single line of text, not blank, all of which can be seen."""
    value = printed_text(sheet, node, name)
    _refuse_unseen(sheet, node, name)
    return value


def printed_text(sheet: Sheet, node: yaml.Node, name: str) -> str:
    """A single line of text, not blank, as a source may have it."""
    value = _line(sheet, node, name)
    if not value.strip():
        raise sheet.unfit(node, name, "text", "Say something here, or leave the key out where it may be left out.")
    return value


def any_text(sheet: Sheet, node: yaml.Node, name: str) -> str:
    """A single line of text that may be empty, all of which can be seen."""
    value = _line(sheet, node, name)
    _refuse_unseen(sheet, node, name)
    return value


def _refuse_unseen(sheet: Sheet, node: yaml.Node, name: str) -> None:
    unseen = _UNSEEN.search(node.value)
    if unseen:
        what = f"{name}: expected text that can be seen, found the invisible character U+{ord(unseen[0]):04X}"
        raise sheet.refuse(node, what, "Take it away; it may have come along when the text was copied.")


def _line(sheet: Sheet, node: yaml.Node, name: str) -> str:
    if not isinstance(node, yaml.ScalarNode) or node.tag != _STR:
        remedy = "Put it in quotes if it is meant as text." if isinstance(node, yaml.ScalarNode) else None
        raise sheet.unfit(node, name, "text", None if node.tag == _NULL else remedy)
    if _CONTROL.search(node.value):
        raise sheet.refuse(node, f"{name}: expected a single line of text, found a line break or control character")
    value: str = node.value
    return value


def matching(pattern: re.Pattern[str], expected: str) -> Reader[str]:
    """A reader of text that `pattern` matches as a whole; `expected` says so in words."""

    def read(sheet: Sheet, node: yaml.Node, name: str) -> str:
        value = text(sheet, node, name)
        if not pattern.fullmatch(value):
            raise sheet.unfit(node, name, expected)
        return value

    return read


def whole_number(least: int, most: int) -> Reader[int]:
    """A reader of a whole number between `least` and `most`, in plain decimal digits."""

    def read(sheet: Sheet, node: yaml.Node, name: str) -> int:
        # YAML 1.1 would read 010 as 8 and 21:30 as 1290.
        if (
            node.tag != _INT
            or not re.fullmatch(r"0|[1-9][0-9]{0,8}", node.value)
            or not (least <= int(node.value) <= most)
        ):
            raise sheet.unfit(node, name, f"a whole number from {least} to {most}")
        return int(node.value)

    return read


def date(sheet: Sheet, node: yaml.Node, name: str) -> dt.date:
    """A day of the calendar, written 2021-05-31."""
    match = _DATE.fullmatch(node.value) if isinstance(node, yaml.ScalarNode) else None
    if not match:
        raise sheet.unfit(node, name, "a date like 2021-05-31")
    try:
        return dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        raise sheet.refuse(node, f"{name}: {node.value} is no day of the calendar") from None


def url(sheet: Sheet, node: yaml.Node, name: str) -> str:
    """An address that begins with http:// or https:// and names a host."""
    expected = "an address that begins with https:// or http://"
    value = text(sheet, node, name)
    try:
        parts = urlsplit(value)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good or re.search(r"[\s\"'<>\\^`{|}]", value):
        raise sheet.unfit(node, name, expected)
    return value


def sequence(of: Reader[T], expected: str) -> Reader[tuple[T, ...]]:
    """A reader of a list whose members `of` reads; `expected` shows how it is written."""

    def read(sheet: Sheet, node: yaml.Node, name: str) -> tuple[T, ...]:
        if not isinstance(node, yaml.SequenceNode):
            raise sheet.unfit(node, name, f"a list, {expected}")
        values = []
        for index, member in enumerate(node.value, start=1):
            try:
                values.append(of(sheet, member, f"{name}[{index}]"))
            except UnfitError:
                continue
        return tuple(values)

    return read


def mapping(fields: Mapping[str, Reader[Any]], needed: tuple[str, ...] = ()) -> Reader[dict[str, Any]]:
    """A reader of a mapping with the keys of `fields`; those in `needed` must be there.

    Keys without a value (`en:`) are as good as left out: the value is unknown.
    """

    def read(sheet: Sheet, node: yaml.Node, name: str) -> dict[str, Any]:
        values: dict[str, Any] = {}
        entries = _entries(sheet, node, name, f"a mapping with the keys {', '.join(fields)}")
        for key, (key_node, value_node) in entries.items():
            full = f"{name}.{key}" if name else key
            if key not in fields:
                _unknown(sheet, key_node, full, key, fields)
            elif value_node.tag != _NULL:
                try:
                    values[key] = fields[key](sheet, value_node, full)
                except UnfitError:
                    continue
            elif key in needed:
                sheet.unfit(value_node, full, "a value")
        for key in needed:
            if key not in entries:
                where = name or "the file"
                sheet.refuse(node, f"{where}: expected the key “{key}”, which is missing")
        if sheet.problems and any(key not in values for key in needed):
            raise UnfitError(name)
        return values

    return read


def pairs(of: Reader[T], key_pattern: re.Pattern[str], expected: str) -> Reader[tuple[tuple[str, T], ...]]:
    """A reader of a mapping with keys of the user's own that `key_pattern` matches, as sorted pairs."""

    def read(sheet: Sheet, node: yaml.Node, name: str) -> tuple[tuple[str, T], ...]:
        values = []
        for key, (key_node, value_node) in _entries(sheet, node, name, f"a mapping, {expected}").items():
            if not key_pattern.fullmatch(key):
                sheet.unfit(key_node, name, f"a key {expected}")
                continue
            try:
                values.append((key, of(sheet, value_node, f"{name}.{key}")))
            except UnfitError:
                continue
        return tuple(sorted(values, key=lambda pair: pair[0]))

    return read


def _entries(sheet: Sheet, node: yaml.Node, name: str, expected: str) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    """The keys of a mapping with their nodes; a key twice and a key that is no text are noted."""
    if not isinstance(node, yaml.MappingNode):
        raise sheet.unfit(node, name, expected)
    entries: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            sheet.unfit(key_node, name, "a word as key")
        elif key_node.value in entries:
            first = entries[key_node.value][0].start_mark.line + 1
            sheet.refuse(key_node, f"the key “{key_node.value}” stands here a second time, first in line {first}")
        else:
            entries[key_node.value] = (key_node, value_node)
    return entries


def _unknown(sheet: Sheet, node: yaml.Node, full: str, key: str, fields: Mapping[str, object]) -> None:
    near = difflib.get_close_matches(key, fields, n=1, cutoff=0.6)
    hint = f"Did you mean “{near[0]}”? " if near else ""
    sheet.refuse(node, f"unknown key “{full}”", f"{hint}Known here: {', '.join(fields)}.")


def _describe(node: yaml.Node) -> str:
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    if isinstance(node, yaml.MappingNode):
        return "a mapping"
    if node.tag == _NULL:
        return "nothing"
    value = node.value if len(node.value) <= 60 else node.value[:60] + "…"
    return f"{_KINDS.get(node.tag, f'a value tagged {node.tag}:')} {value!r}"
