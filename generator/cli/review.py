"""`review`: what a change brings, for whoever decides whether it is published."""

from __future__ import annotations

import argparse
import sys

from generator.cli.clock import StageClock
from generator.cli.comparing import compare
from generator.cli.options import BAD_INPUT, DONE, add_as_of, add_base, add_content
from generator.cli.reading import read
from generator.cli.summary import summary, unreadable
from generator.source import SourceError

NAME = "review"
SUMMARY = "say in Markdown what a content root brings that another one does not have"
EXAMPLES = """\
  python -m generator review --base ../before/content
  python -m generator review --base ../before/content --content content >> "$GITHUB_STEP_SUMMARY"
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `review`."""
    add_base(parser, "the content root as it was before the change", required=True)
    add_content(parser)
    add_as_of(parser)


def run(args: argparse.Namespace) -> int:
    """Print the summary. Out: 0 whatever was found, `check` is the judge; 2 if `--content` cannot be read."""
    clock = StageClock(sys.stderr)
    try:
        head = read(args.content, args.as_of, clock)
    except SourceError as error:
        clock.stop()
        print(unreadable(error))
        return BAD_INPUT
    base, base_error = None, None
    try:
        base = read(args.base, args.as_of, clock)
    except SourceError as error:
        base_error = error
    comparison = compare(base, head)
    clock.stop()
    print(summary(comparison, base_error))
    return DONE
