"""The way onto the disk: whole files or nothing, nothing where nothing changed, and one program at a time.

Answers are kept there for the next run, too.
"""

from generator.store.files import digest, write_atomic, write_new
from generator.store.kept import Keeper, Kept, code_digest, key_of, load
from generator.store.locks import HeldError, lock

__all__ = [
    "HeldError",
    "Keeper",
    "Kept",
    "code_digest",
    "digest",
    "key_of",
    "load",
    "lock",
    "write_atomic",
    "write_new",
]
