"""`generate`: Markdown and data, up to the point where MkDocs takes over."""

from __future__ import annotations

import argparse
import sys

from generator import pipeline, site, workers
from generator.cli.clock import StageClock
from generator.cli.findings import size
from generator.cli.options import DONE, FAILED, add_as_of, add_content, add_draft, add_folder, add_jobs, add_quiet
from generator.cli.reading import read_to_publish

NAME = "generate"
SUMMARY = "write the Markdown pages and the data, ready for `mkdocs build`"
EXAMPLES = """\
  python -m generator generate
  python -m generator generate --content ../my-gazette --build /tmp/build
  python -m generator generate && mkdocs build
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `generate`."""
    add_content(parser)
    add_folder(parser, "build", "the folder for pages and data")
    add_as_of(parser)
    add_draft(parser)
    add_jobs(parser)
    add_quiet(parser)


def run(args: argparse.Namespace) -> int:
    """Write pages and data under `--build`."""
    clock = StageClock(sys.stderr, quiet=args.quiet)
    each = workers.side_by_side(args.jobs)
    reading = read_to_publish(args, clock, each, pipeline.kept(args.build))
    if not reading:
        return FAILED
    with site.sole_use(args.build):
        pipeline.generate(reading.corpus, reading.relations, args.build, clock, each)
    clock.stop()
    if not args.quiet:
        print(f"Pages and data of {size(reading.corpus)} are in {args.build}")
    return DONE
