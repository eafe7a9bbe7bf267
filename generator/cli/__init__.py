"""The command line: `python -m generator COMMAND`, one module a command.

The only part of the generator that reads the clock, and but for the reference of codes the only one that prints.
"""

from generator.cli.main import main

__all__ = ["main"]
