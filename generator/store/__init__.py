"""The way onto the disk: whole files or nothing, nothing where nothing changed, and one program at a time."""

from generator.store.files import write_atomic, write_new
from generator.store.locks import HeldError, lock

__all__ = ["HeldError", "lock", "write_atomic", "write_new"]
