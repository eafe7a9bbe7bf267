"""`check`: what is odd in the texts, and where."""

from __future__ import annotations

import argparse
import json
import sys

from generator import pipeline
from generator.cli.clock import StageClock
from generator.cli.findings import Findings
from generator.cli.options import DONE, FAILED, add_as_of, add_content, add_quiet, counted

NAME = "check"
SUMMARY = "say what is odd in the texts of a content root, and where, like a compiler"
EXAMPLES = """\
  python -m generator check
  python -m generator check --content ../my-gazette
  python -m generator check --format json | jq '.[] | select(.severity == "error")'
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `check`."""
    add_content(parser)
    add_as_of(parser)
    add_quiet(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print it (default: text)")


def run(args: argparse.Namespace) -> int:
    """Print the findings. Out: 1 if one of them is an error, else 0."""
    clock = StageClock(sys.stderr, quiet=args.quiet)
    corpus = pipeline.read(args.content, args.as_of, clock)
    clock.stop()
    findings = Findings(corpus, args.content)
    if args.format == "json":
        records = [
            {
                "issue": finding.issue,
                "first_line": finding.first_line,
                "last_line": finding.last_line,
                "code": finding.code,
                "severity": finding.severity.value,
                "message": finding.message,
            }
            for finding in findings.all
        ]
        print(json.dumps(records, ensure_ascii=False, indent=2))
    else:
        for finding in findings.errors if args.quiet else findings.all:
            print(findings.show(finding))
        if not args.quiet:
            issues, notices = counted(len(corpus.issues), "issue"), counted(len(corpus.notices), "notice")
            print(f"{issues}, {notices}: {findings.count()}")
    return FAILED if findings.errors else DONE
