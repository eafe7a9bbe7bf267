"""The way onto the disk: whole files or nothing, and nothing where nothing changed."""

from generator.store.files import write_atomic, write_new

__all__ = ["write_atomic", "write_new"]
