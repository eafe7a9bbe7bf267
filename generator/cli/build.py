"""`build`: the whole way from texts to a site."""

from __future__ import annotations

import argparse
import sys

from generator import pipeline, site, workers
from generator.cli.clock import StageClock
from generator.cli.findings import size
from generator.cli.options import (
    DONE,
    FAILED,
    add_as_of,
    add_content,
    add_draft,
    add_folder,
    add_jobs,
    add_quiet,
    called,
)
from generator.cli.reading import read_to_publish

NAME = "build"
SUMMARY = "build the whole site: `generate`, then MkDocs, then what follows it"
EXAMPLES = """\
  python -m generator build
  python -m generator build --content ../my-gazette --site /tmp/site
  python -m http.server --directory site 8000
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `build`."""
    add_content(parser)
    add_folder(parser, "site", "the folder for the site")
    add_folder(parser, "build", "the folder for what comes before the site")
    add_as_of(parser)
    add_draft(parser)
    add_jobs(parser)
    add_quiet(parser)
    parser.add_argument("--served", action="store_true", help=argparse.SUPPRESS)  # `serve` says itself where to look


def run(args: argparse.Namespace) -> int:
    """Build the site, say where it is and where the time went."""
    clock = StageClock(sys.stderr, quiet=args.quiet)
    each = workers.side_by_side(args.jobs)
    reading = read_to_publish(args, clock, each, pipeline.kept(args.build))
    if not reading:
        return FAILED
    corpus, findings = reading.corpus, reading.findings
    with site.sole_use(args.build, args.site):
        pipeline.generate(corpus, reading.relations, args.build, clock, each)
        pipeline.build_site(corpus, args.build, args.site, clock, root=args.content)
    clock.stop()
    if not args.quiet:
        print(f"The site of {size(corpus)} is in {args.site}")
        if findings.all:
            print(f"In its texts: {findings.count()}. To read them: {called(f'check --content {args.content}')}")
        if not args.served:
            print(f"See it: python3 -m http.server --directory {args.site} 8000, then http://127.0.0.1:8000/")
        print(f"\nWhere the time went:\n{clock.table()}")
    return DONE
