"""The way onto the disk: whole files or nothing, and nothing where nothing changed; answers kept for the next run."""

from generator.store.files import write_atomic, write_new
from generator.store.kept import Kept, code_digest, key_of, load

__all__ = ["Kept", "code_digest", "key_of", "load", "write_atomic", "write_new"]
