"""The page of the open data: which files there are, and what each field means, from the contract itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.contract import CHANGES, FILES, NAMES, TABLES, VERSION, Field, File, FileKind, fields, files_of, schema
from generator.model.edition import Bilingual, Edition
from generator.model.page import Record
from generator.render.addresses import DATA, data_address, file_address
from generator.render.markdown import Markdown
from generator.render.views.archive import Archive
from generator.render.views.beside import beside
from generator.render.views.shared import Frame, Link, frame, site_title

_RULES = ("null", "dates", "lines", "text", "withheld", "ids", "urls")
_TABLE_RULES = ("form", "columns", "formulas", "cells")
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """What one file, or the files of one content, hold: where to get them, how much it is, where its fields stand."""

    title: str
    text: str
    links: tuple[Link, ...]
    count: str
    fields: Link | None
    schema: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileGroup:
    """Files of one kind under a heading."""

    anchor: Markdown
    title: str
    lead: str
    rows: tuple[FileRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """One field: its path, its kind in words, what it means, its values, the field elsewhere that it refers to."""

    path: str
    kind: str
    title: str
    text: str
    values: tuple[str, ...]
    refers: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldTable:
    """The fields of one file, and the columns of tables that are made of its inner lists."""

    anchor: Markdown
    title: str
    file: str
    text: str
    as_in: str | None
    label: str
    rows: tuple[FieldRow, ...]
    columns: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDataView:
    """What the page shows."""

    frame: Frame
    lead: str
    licence: str
    version: str
    rules: tuple[str, ...]
    groups: tuple[FileGroup, ...]
    beside: tuple[tuple[str, Link], ...]
    tables: tuple[str, ...]
    fields: tuple[FieldTable, ...]
    changes: tuple[tuple[str, tuple[str, ...]], ...]


def open_data_view(archive: Archive, records: Sequence[Record]) -> OpenDataView:
    """The page of the data that `records` are."""
    t, corpus = archive.t, archive.corpus
    licence, description = corpus.gazette.data_licence, t("data.description", gazette=site_title(archive))
    return OpenDataView(
        frame=frame(archive, t("data.title"), description, {"page": "data"}),
        lead=t(
            "data.lead",
            issues=len(corpus.issues),
            count=len(corpus.notices),
            date=t.date(corpus.as_of) if corpus.as_of else t("date.unknown"),
        ),
        licence=t("data.licence", licence=licence) if licence else t("data.licence_unknown"),
        version=t("data.version", version=VERSION),
        rules=tuple(t(f"data.rules.{name}") for name in _RULES),
        groups=tuple(group for group in _groups(archive, records) if group.rows),
        beside=tuple(_beside(archive)),
        tables=tuple(t(f"data.tables.{name}") for name in _TABLE_RULES),
        fields=tuple(_field_table(archive, name) for name in NAMES),
        changes=tuple((one.version, tuple(contract_words(archive, news) for news in one.news)) for one in CHANGES),
    )


def _groups(archive: Archive, records: Sequence[Record]) -> Iterator[FileGroup]:
    t, published = archive.t, files_of(records)
    groups = (
        ("files", t("data.files"), "", {FileKind.LIST, FileKind.PART}),
        ("feeds", t("data.feeds"), "", {FileKind.FEED}),
        ("programs", t("data.programs"), t("data.programs_words"), {FileKind.DESCRIPTION}),
    )
    for name, title, lead, kinds in groups:
        chosen = [(file, found) for file, found in published.items() if file.kind in kinds]
        yield FileGroup(anchor=Markdown(name), title=title, lead=lead, rows=tuple(_rows(archive, chosen)))


def _beside(archive: Archive) -> Iterator[tuple[str, Link]]:
    """What stands beside the data: what it is, and the link to it; to many files of one form, none."""
    for one in beside(archive):
        href = None if one.is_form else file_address(DATA, one.path, archive.edition.base)
        yield one.words, Link(text=one.path, href=href)


def _rows(archive: Archive, chosen: Sequence[tuple[File, list[Record]]]) -> Iterator[FileRow]:
    """One row a content: the JSON of a list and its CSV stand together."""
    together: dict[Bilingual, list[tuple[File, list[Record]]]] = {}
    for pair in chosen:
        together.setdefault(pair[0].title, []).append(pair)
    for pairs in together.values():
        first, found = pairs[0]
        yield FileRow(
            title=contract_words(archive, first.title),
            text=contract_words(archive, first.text),
            links=tuple(_download(archive, file, each) for file, each in pairs),
            count=_count(archive, first, found),
            fields=_fields_link(archive, first),
            schema=_schema_link(archive, first),
        )


def _download(archive: Archive, file: File, records: Sequence[Record]) -> Link:
    """The link to a file; of many of one form the form, which leads nowhere."""
    t = archive.t
    size = sum(len(record.text.encode()) for record in records)
    kilobytes = t("data.kilobytes", count=max(1, round(size / 1000)))
    words = kilobytes if size < _MEGABYTE else t("data.megabytes", count=f"{size / _MEGABYTE:.1f}")
    address = None if file.is_form else data_address(DATA, file.path, archive.edition.base)
    return Link(text=t("data.size", format=file.path, size=words), href=address)


def _count(archive: Archive, file: File, records: Sequence[Record]) -> str:
    t = archive.t
    rows = None if file.is_form else records[0].rows
    return t("data.number", count=len(records)) if rows is None else t("data.records", count=rows)


def _fields_link(archive: Archive, file: File) -> Link | None:
    """The link to the fields of `file`; those of a table are told with the list that it is made of."""
    described = file.schema or next((table.of for table in TABLES if table.path == file.path), None)
    return Link(text=archive.t("data.schema"), href=Markdown(f"#{_anchor(described)}")) if described else None


def _schema_link(archive: Archive, file: File) -> Link | None:
    if file.schema is None or file.description is None:
        return None
    href = data_address(DATA, file.description, archive.edition.base)
    return Link(text=archive.t("data.schema_file"), href=href)


def _anchor(name: str) -> Markdown:
    return Markdown(f"fields-{name}")


def _field_table(archive: Archive, name: str) -> FieldTable:
    t, root = archive.t, schema(name)
    (file,) = (file for file in FILES if file.schema == name)
    base: str | None = root.get("x-extends")
    known = {field.path for field in fields(base)} if base else set()
    title = contract_words(archive, file.title)
    return FieldTable(
        anchor=_anchor(name),
        title=title,
        file=file.path,
        text=contract_words(archive, file.text),
        as_in=t("data.as_in", file=f"{base}.json") if base else None,
        label=t("data.fields_of", name=title),
        rows=tuple(_field(archive, field) for field in fields(name) if field.path not in known),
        columns=tuple(
            (t("data.columns", file=table.path), tuple(column.name for column in table.columns))
            for table in TABLES
            if table.of == name and table.rows
        ),
    )


def _field(archive: Archive, field: Field) -> FieldRow:
    t = archive.t
    of, _, other = (field.references or "").partition(".")
    refers = t("data.refers", file=f"{of}.json", field=other) if of else None
    return FieldRow(
        path=_path(field),
        kind=_kind(archive, field),
        title=contract_words(archive, field.title),
        text=contract_words(archive, field.description),
        values=field.values,
        refers=t("data.recursive") if field.recursive else refers,
    )


def _path(field: Field) -> str:
    """`contents[].rubric.zh`: the names that lead to the field, lists marked."""
    return ".".join(f"{name}[]" if place in field.lists else name for place, name in enumerate(field.path, start=1))


def _kind(archive: Archive, field: Field) -> str:
    t = archive.t
    kind = t("data.kind.array", of=t(f"data.kind.{field.of}")) if field.of else t(f"data.kind.{field.type}")
    if field.nullable:
        kind = t("data.kind.nullable", kind=kind)
    return t("data.kind.optional", kind=kind) if field.optional and len(field.path) == 1 else kind


def contract_words(archive: Archive, words: Bilingual) -> str:
    """`words` in the edition's language. Raises ValueError where the contract lacks them."""
    found = words.en if archive.edition is Edition.EN else words.zh
    if not found:
        raise ValueError(f"the contract lacks words in {archive.edition.value}: {words}")
    return found
