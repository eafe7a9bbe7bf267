"""The YAML files of a content root: what keys they have, and the model values they become."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import yaml

from generator.model.edition import Bilingual
from generator.model.gazette import (
    RESERVED_IDS,
    Correction,
    Gazette,
    Glossary,
    GlossaryEntry,
    NoticeFacts,
    Sidecar,
    Withholding,
)
from generator.notation.numbers import read_number, read_order
from generator.source.files import UnreadableError, decode, read_bytes
from generator.source.issues import ID
from generator.source.problems import Problem
from generator.source.schema import (
    Reader,
    Sheet,
    T,
    UnfitError,
    any_text,
    date,
    mapping,
    matching,
    pairs,
    printed_text,
    sequence,
    text,
    url,
    whole_number,
)
from generator.source.yaml_nodes import compose

_EARLIEST, _LATEST = 1900, 2200  # years: a check against slips of the pen

_any_id = matching(ID, "an id of a-z, 0-9 and single hyphens")


def _id(sheet: Sheet, node: yaml.Node, name: str) -> str:
    value = _any_id(sheet, node, name)
    if value in RESERVED_IDS:
        raise sheet.unfit(node, name, f"another id, for the site has a page of its own at /notices/{value}/")
    return value


_bilingual_fields = mapping({"zh": text, "en": text})


def _bilingual(sheet: Sheet, node: yaml.Node, name: str) -> Bilingual:
    return Bilingual(**_bilingual_fields(sheet, node, name))


def _site_url(sheet: Sheet, node: yaml.Node, name: str) -> str:
    value = url(sheet, node, name)
    if "?" in value or "#" in value:
        raise sheet.unfit(node, name, "an address without “?” and “#”, for those of the pages are made by adding to it")
    return value


_gazette = mapping(
    {
        "title": _bilingual,
        "publisher": _bilingual,
        "place": _bilingual,
        "site_url": _site_url,
        "repo_url": url,
        "official_site": url,
        "subdivision": matching(ID, "a code of a-z, 0-9 and single hyphens, like 990100"),
        "initials": pairs(
            matching(re.compile(r"[a-z0-9]+"), "initials of a-z and 0-9"),
            re.compile(r"\S+"),
            "like 某政办发: mzbf",
        ),
        "data_licence": text,
        "banner": _bilingual,
    }
)


def gazette(sheet: Sheet, node: yaml.Node, name: str) -> Gazette:
    """`gazette.yml`; an address of the site gets the slash at its end that relative links need."""
    values = _gazette(sheet, node, name)
    if "site_url" in values:
        values["site_url"] = values["site_url"].rstrip("/") + "/"
    return Gazette(**values)


_entry_fields = mapping({"zh": text, "en": text, "aliases": sequence(text, "like [某局, 市某局]")}, needed=("zh",))


def _entry(sheet: Sheet, node: yaml.Node, name: str) -> GlossaryEntry:
    return GlossaryEntry(**_entry_fields(sheet, node, name))


_entries = sequence(_entry, "each member like {zh: 某局, en: Some Bureau}")
_glossary = mapping({"bodies": _entries, "places": _entries, "protected": sequence(text, "like [乾, 後]")})


def glossary(sheet: Sheet, node: yaml.Node, name: str) -> Glossary:
    """`glossary.yml`."""
    return Glossary(**_glossary(sheet, node, name))


_correction_fields = mapping(
    {
        "line": whole_number(1, 10_000_000),
        "printed": printed_text,
        "corrected": any_text,
        "reason": text,
        "date": date,
    },
    needed=("line", "printed", "corrected", "reason"),
)


def _correction(sheet: Sheet, node: yaml.Node, name: str) -> Correction:
    values = _correction_fields(sheet, node, name)
    if values["printed"] == values["corrected"]:
        raise sheet.refuse(node, f"{name}: “printed” and “corrected” are the same")
    return Correction(**values, sidecar_line=node.start_mark.line + 1)


_notice_fields = mapping(
    {
        "number": text,
        "position": whole_number(1, 10_000),
        "id": _id,
        "aliases": sequence(_id, "like [old-id]"),
        "withhold": text,
        "date": date,
    }
)


def _notice(sheet: Sheet, node: yaml.Node, name: str) -> NoticeFacts:
    before = len(sheet.problems)
    values = _notice_fields(sheet, node, name)
    if len(sheet.problems) == before and ("number" in values) == ("position" in values):
        raise sheet.refuse(node, f"{name}: expected either “number” (as printed) or “position” (1 is the first notice)")
    if "date" in values and "withhold" not in values:
        raise sheet.refuse(node, f"{name}: “date” says since when a notice is withheld; expected “withhold” beside it")
    if "number" in values:
        number = read_number(values["number"]) or read_order(values["number"])
        values["number"] = number.text if number else values["number"]
    return NoticeFacts(**values, sidecar_line=node.start_mark.line + 1)


_notice_list = sequence(_notice, "each member with number or position, and id, aliases or withhold")


def _notices(sheet: Sheet, node: yaml.Node, name: str) -> tuple[NoticeFacts, ...]:
    """The entries about notices, their numbers in normal form; no two may name one notice alike."""
    before = len(sheet.problems)
    values = _notice_list(sheet, node, name)
    if len(sheet.problems) > before:
        return values
    first: dict[tuple[str | None, int | None], yaml.Node] = {}
    for member, facts in zip(node.value, values, strict=True):
        known = first.setdefault((facts.number, facts.position), member)
        if known is not member:
            said = f"number {facts.number}" if facts.number else f"position {facts.position}"
            line = known.start_mark.line + 1
            what = f"{name}: the notice of {said} stands here a second time, first in line {line}"
            sheet.refuse(member, what, "Put all that is said of one notice into one entry.")
    return values


_withholding_fields = mapping(
    {
        "first_line": whole_number(1, 10_000_000),
        "last_line": whole_number(1, 10_000_000),
        "begins": text,
        "ends": text,
        "reason": text,
        "date": date,
    },
    needed=("first_line", "begins", "reason"),
)


def _withholding(sheet: Sheet, node: yaml.Node, name: str) -> Withholding:
    values = {"last_line": None, **_withholding_fields(sheet, node, name)}
    values["last_line"] = values["last_line"] or values["first_line"]
    if values["last_line"] < values["first_line"]:
        raise sheet.refuse(node, f"{name}: “last_line” stands before “first_line”")
    if values["last_line"] > values["first_line"] and "ends" not in values:
        what = f"{name}: expected “ends”, the last characters of line {values['last_line']}, beside “last_line”"
        raise sheet.refuse(node, what)
    return Withholding(**values, sidecar_line=node.start_mark.line + 1)


_withholdings = sequence(
    _withholding, "each member with first_line, begins and reason, and for more than a line last_line and ends"
)


def _withhold(sheet: Sheet, node: yaml.Node, name: str) -> tuple[Withholding, ...]:
    """The withheld passages in the order of their lines; no two may share a line."""
    values = tuple(sorted(_withholdings(sheet, node, name), key=lambda passage: passage.first_line))
    for one, other in pairwise(values):
        if other.first_line <= one.last_line:
            raise sheet.refuse(node, f"{name}: line {other.first_line} stands in two passages")
    return values


_sidecar = mapping(
    {
        "year": whole_number(_EARLIEST, _LATEST),
        "numbers": sequence(whole_number(1, 1000), "like [21, 22]"),
        "total_number": whole_number(1, 100_000),
        "published": date,
        "official_url": url,
        "facsimile": url,
        "corrections": sequence(_correction, "each member with line, printed, corrected and reason"),
        "notices": _notices,
        "withhold": _withhold,
    }
)


def sidecar(sheet: Sheet, node: yaml.Node, name: str) -> Sidecar:
    """`issues/<id>.yml`."""
    return Sidecar(**_sidecar(sheet, node, name))


def read_facts(path: Path, root: Path, reader: Reader[T], default: T, problems: list[Problem]) -> T:
    """What `reader` makes of the YAML file at `path`; `default` if there is none or it is empty.

    What is wrong with it is added to `problems`, and `default` comes back.
    """
    if not path.is_symlink() and not path.exists():
        return default
    sheet = Sheet(str(path))
    try:
        content = decode(read_bytes(path, root), str(path)).removeprefix("\ufeff")
        node = compose(content, str(path))
        value = default if node is None else reader(sheet, node, "")
    except UnreadableError as error:
        problems.append(error.problem)
        return default
    except UnfitError:
        value = default
    problems += sheet.problems
    return default if sheet.problems else value
