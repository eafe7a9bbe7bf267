"""`check`: what is odd in the texts, and where."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import shutil
import sys
from collections.abc import Collection
from pathlib import Path

from generator.cli.annotations import annotation, repository_of, unreadable
from generator.cli.clock import StageClock
from generator.cli.codes import code, codes
from generator.cli.colours import CHOICES, Paint, paint_for
from generator.cli.findings import Findings
from generator.cli.listing import by_code, by_severity, room_on
from generator.cli.options import DONE, FAILED, add_as_of, add_base, add_content, called, counted
from generator.cli.reading import new_findings, read
from generator.cli.records import findings_json
from generator.diagnostics import REFERENCE, REGISTER, Diagnostic, Severity, explanation
from generator.model.corpus import Corpus
from generator.source import SourceError

NAME = "check"
SUMMARY = "say what is odd in the texts of a content root, and where, like a compiler"
EXAMPLES = """\
  python -m generator check
  python -m generator check --content ../my-gazette --fail-on warning
  python -m generator check --ignore contents-title-differs,text-unplaced
  python -m generator check --base ../before/content --format github
  python -m generator check --explain contents-title-differs
  python -m generator check --format json | jq '.[] | select(.severity == "error")'
"""

_NEVER = "never"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `check`."""
    add_content(parser)
    add_as_of(parser)
    parser.add_argument("--quiet", action="store_true", help="print only what --fail-on names (default: errors)")
    parser.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help="how to print it: for a terminal (default), as JSON, or as annotations of GitHub Actions",
    )
    parser.add_argument(
        "--fail-on",
        choices=(*(severity.value for severity in Severity), _NEVER),
        default=Severity.ERROR.value,
        help="end with 1 if there is something as bad as this (default: error)",
    )
    parser.add_argument("--select", type=codes, metavar="CODES", help="look only at these codes: CODE,CODE …")
    parser.add_argument("--ignore", type=codes, default=(), metavar="CODES", help="leave these codes out")
    add_base(parser, "leave out what the content root DIR shows as well, but for what --fail-on names; the worst first")
    parser.add_argument("--explain", type=code, metavar="CODE", help="say what a code means, and do nothing else")
    parser.add_argument(
        "--color",
        choices=CHOICES,
        default=CHOICES[0],
        help="whether to use colours (default: on a terminal, as NO_COLOR and FORCE_COLOR say)",
    )


def run(args: argparse.Namespace) -> int:
    """Print the findings. Out: 1 if one of them is as bad as `--fail-on` says, else 0."""
    if args.explain:
        print(explanation(args.explain))
        return DONE
    clock = StageClock(sys.stderr, quiet=args.quiet)
    codes_asked = (args.select or REGISTER.keys()) - set(args.ignore)
    try:
        reading = read(args.content, args.as_of, clock, codes_asked)
    except SourceError as error:
        if args.format == "github":
            print("\n".join(unreadable(problem, repository_of(Path.cwd())) for problem in error.problems))
        raise
    findings = reading.findings
    failing = () if args.fail_on == _NEVER else findings.at_least(Severity(args.fail_on))
    chosen = (failing or findings.errors) if args.quiet else findings.all
    if args.base and not args.quiet:
        new = new_findings(_findings_of(args.base, args.as_of, clock, codes_asked), findings)
        chosen = (*new, *(finding for finding in failing if finding not in new))
    clock.stop()
    if args.format == "json":
        print(findings_json((finding, findings.place(finding)) for finding in chosen))
    elif args.format == "github":
        repository = repository_of(Path.cwd())
        for finding in chosen:
            print(annotation(finding, findings.place(finding), repository))
    else:
        _print(findings, chosen, reading.corpus, args)
    return FAILED if failing else DONE


def _findings_of(base: Path, as_of: dt.date | None, clock: StageClock, codes_asked: Collection[str]) -> Findings | None:
    """The findings of the content root `base`; None, and a word about it, if it cannot be read."""
    try:
        return read(base, as_of, clock, codes_asked).findings
    except SourceError as error:
        print(f"{base} cannot be read, so that all findings count as new:\n{error}", file=sys.stderr)
        return None


def _print(findings: Findings, chosen: tuple[Diagnostic, ...], corpus: Corpus, args: argparse.Namespace) -> None:
    """The findings for a terminal, how many there are, and where their codes are explained."""
    paint = paint_for(sys.stdout, os.environ, args.color)
    room = room_on(sys.stdout)
    lines = 0
    for finding in chosen:
        shown = findings.show(finding, paint, room)
        lines += shown.count("\n") + 1
        print(shown)
    if not args.quiet:
        _summarise(findings, corpus, paint, long=lines >= shutil.get_terminal_size().lines)
        if args.base:
            print(f"Shown: {by_severity(chosen)}; {args.base} has the others as well")


def _summarise(findings: Findings, corpus: Corpus, paint: Paint, *, long: bool) -> None:
    issues, notices = counted(len(corpus.issues), "issue"), counted(len(corpus.notices), "notice")
    print(f"{issues}, {notices}: {findings.count()}")
    if long:
        print("\n".join(by_code(findings.all, paint)))
    if findings.all:
        print(f"{REFERENCE} explains the codes, and so does: {called('check --explain CODE')}")
