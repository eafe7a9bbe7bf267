"""`build`: the whole way from texts to a site."""

from __future__ import annotations

import argparse
import sys

from generator import pipeline, workers
from generator.cli.clock import StageClock
from generator.cli.findings import Findings, blocked, size
from generator.cli.options import DONE, FAILED, add_as_of, add_content, add_draft, add_folder, add_jobs, add_quiet

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


def run(args: argparse.Namespace) -> int:
    """Build the site, say where it is and where the time went."""
    clock = StageClock(sys.stderr, quiet=args.quiet)
    each = workers.side_by_side(args.jobs)
    corpus = pipeline.read(args.content, args.as_of, clock, each, pipeline.kept(args.build))
    relations = pipeline.relate(corpus, clock, each)
    if blocked(args, corpus, relations):
        return FAILED
    pipeline.generate(corpus, relations, args.build, clock, each)
    pipeline.build_site(corpus, args.build, args.site, clock)
    clock.stop()
    if not args.quiet:
        print(f"The site of {size(corpus)} is in {args.site}")
        findings = Findings(corpus, relations, args.content)
        if findings.all:
            print(f"In its texts: {findings.count()}. To read them: python -m generator check --content {args.content}")
        print(f"See it: python3 -m http.server --directory {args.site} 8000, then http://127.0.0.1:8000/")
        print(f"\nWhere the time went:\n{clock.table()}")
    return DONE
