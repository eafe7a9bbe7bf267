"""What describes the other files: their schemas, the data package of the CSVs, and the entry point `index.json`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.contract import FOLDER, NAMES, TABLES, VERSION, Column, File, Table, files_of, schema
from generator.export.issues import bilingual
from generator.model.corpus import Corpus
from generator.model.gazette import Gazette
from generator.model.page import Record
from generator.text import digest

_LICENCE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")
_WEB_ADDRESS = re.compile(r"https?://\S+")


def schemas(gazette: Gazette) -> dict[str, Mapping[str, Any]]:
    """Path → JSON Schema of each JSON file; `$id` has the address of the site where that is known."""
    base = f"{gazette.site_url}{FOLDER}schemas/" if gazette.site_url else ""
    return {f"schemas/{name}.json": schema(name, base) for name in NAMES}


def entry_point(corpus: Corpus, sources: Mapping[str, str], records: Iterable[Record]) -> dict[str, Any]:
    """`index.json`: version, licence, sources (`sources`: their sums by issue), and every file in `records`."""
    gazette = corpus.gazette
    return {
        "version": VERSION,
        "licence": gazette.data_licence,
        "as_of": corpus.as_of.isoformat() if corpus.as_of else None,
        "site": gazette.site_url,
        "gazette": {
            "title": bilingual(gazette.title),
            "publisher": bilingual(gazette.publisher),
            "place": bilingual(gazette.place),
            "official_site": gazette.official_site,
        },
        "sources": [
            {"issue": issue.id, "file": source.file, "sha256": sources[issue.id]}
            for issue in sorted(corpus.issues, key=lambda issue: issue.id)
            for source in (issue.segmented.repaired.source,)
        ],
        "files": [_file(file, found) for file, found in files_of(records).items()],
    }


def _file(file: File, records: Sequence[Record]) -> dict[str, Any]:
    rows = [record.rows for record in records if record.rows is not None]
    return {
        "path": file.path,
        "title": bilingual(file.title),
        "media_type": file.media_type,
        "schema": file.description,
        "count": len(records),
        "rows": sum(rows) if rows else None,
        "size": sum(len(record.text.encode()) for record in records),
        "sha256": None if file.is_form else digest(records[0].text, 64),
    }


def data_package(corpus: Corpus, tables: Iterable[Record]) -> dict[str, Any]:
    """`datapackage.json`: a tabular data package of the Frictionless standard, version 1.

    What is not known is left out. A licence is named where it is given by its identifier or by its address, as the
    standard wants it; one in other words stands in the description.
    """
    gazette, texts = corpus.gazette, {record.path: record.text for record in tables}
    licence = gazette.data_licence
    title = gazette.title.zh or gazette.title.en
    known: dict[str, Any] = {}
    if licence and _LICENCE_ID.fullmatch(licence):
        known["licenses"] = [{"name": licence}]
    elif licence and _WEB_ADDRESS.fullmatch(licence):
        known["licenses"] = [{"path": licence}]
    words = f" Licence: {licence}" if licence and not known else ""
    if gazette.site_url:
        known["homepage"] = gazette.site_url
    if title:
        known["sources"] = [{"title": title} | ({"path": gazette.official_site} if gazette.official_site else {})]
    return {
        "profile": "tabular-data-package",
        "name": "gazette",
        "title": title or "Government gazette",
        "description": f"The lists of the archive as CSV; the same as JSON is described in schemas/.{words}",
        "version": VERSION,
        **known,
        "resources": [_resource(table, texts[table.path]) for table in TABLES],
    }


def _resource(table: Table, text: str) -> dict[str, Any]:
    keys = [_foreign_key(column, table) for column in table.columns if column.field.references and not column.joined]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.path,
        "title": table.title.en,
        "description": table.text.en,
        "x-zh": {"title": table.title.zh, "description": table.text.zh},
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(text.encode()),
        "hash": f"sha256:{digest(text, 64)}",
        "schema": {
            "fields": [_column(column) for column in table.columns],
            "missingValues": [""],
            **({"primaryKey": list(table.key)} if table.key else {}),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _column(column: Column) -> dict[str, Any]:
    field = column.field
    text = {
        "title": field.title.en,
        "description": field.description.en,
        "x-zh": {"title": field.title.zh, "description": field.description.zh},
    }
    if column.joined:
        return {"name": column.name, "type": "string", **text}
    # A text that may be empty is an empty cell, which is no value to a table.
    never_empty = field.type != "string" or bool(field.values or field.pattern)
    limits: dict[str, Any] = {}
    if never_empty and not (field.nullable or field.optional):
        limits["required"] = True
    if field.values:
        limits["enum"] = list(field.values)
    if field.pattern and field.type == "string":
        limits["pattern"] = field.pattern
    if field.minimum is not None:
        limits["minimum"] = field.minimum
    return {"name": column.name, "type": field.type, **text, **({"constraints": limits} if limits else {})}


def _foreign_key(column: Column, table: Table) -> dict[str, Any]:
    resource, _, path = (column.field.references or "").partition(".")
    name = "" if resource == table.name else resource
    return {"fields": [column.name], "reference": {"resource": name, "fields": [path.replace(".", "_")]}}
