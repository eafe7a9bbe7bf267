"""`export`: the data, without the site."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator import pipeline
from generator.cli.clock import StageClock
from generator.cli.options import DONE, FAILED, UsageError, add_as_of, add_content, add_draft, add_quiet, counted
from generator.cli.reading import read_to_publish

NAME = "export"
SUMMARY = "write the data of a content root (JSON, CSV, Akoma Ntoso, calendars), without building the site"
EXAMPLES = """\
  python -m generator export --output data
  python -m generator export --content ../my-gazette --output /tmp/data
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `export`."""
    add_content(parser)
    parser.add_argument("--output", type=Path, required=True, metavar="DIR", help="the folder for the data")
    add_as_of(parser)
    add_draft(parser)
    add_quiet(parser)


def run(args: argparse.Namespace) -> int:
    """Write the records under `--output`."""
    if args.output.exists() and not args.output.is_dir():
        raise UsageError(f"--output {args.output}: expected a folder, found a file")
    clock = StageClock(sys.stderr, quiet=args.quiet)
    reading = read_to_publish(args, clock)
    if not reading:
        return FAILED
    records = pipeline.export_records(reading.corpus, reading.relations, clock)
    pipeline.write_data(records, args.output, clock)
    clock.stop()
    if not args.quiet:
        print(f"{counted(len(records), 'file')} of {counted(len(reading.corpus.notices), 'notice')}: {args.output}")
    return DONE
