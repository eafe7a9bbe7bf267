"""The data contract: what is published under /data/, field by field, as JSON Schemas and descriptions in two languages.

Below the stages: `export` writes what stands here, `render` shows it. The knowledge is in `data/`, as YAML.
"""

from generator.contract.fields import Field, fields
from generator.contract.files import CHANGES, FILES, FOLDER, VERSION, Change, File, FileKind, files_of
from generator.contract.schemas import NAMES, schema
from generator.contract.tables import TABLES, Column, Table

__all__ = [
    "CHANGES",
    "FILES",
    "FOLDER",
    "NAMES",
    "TABLES",
    "VERSION",
    "Change",
    "Column",
    "Field",
    "File",
    "FileKind",
    "Table",
    "fields",
    "files_of",
    "schema",
]
