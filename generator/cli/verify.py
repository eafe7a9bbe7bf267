"""`verify`: whether a built site is what a content root gives."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from generator import export, pipeline, site, workers
from generator.cli.clock import StageClock
from generator.cli.options import DONE, FAILED, UsageError, add_as_of, add_content, add_jobs, add_quiet, counted

NAME = "verify"
SUMMARY = "check a built site against a content root: make everything anew and compare it, file by file"
EXAMPLES = """\
  python -m generator verify site
  python -m generator verify /tmp/site --content ../my-gazette
  python -m generator verify site --data
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `verify`."""
    parser.add_argument("site", type=Path, metavar="DIR", help="the folder of the site")
    add_content(parser)
    add_as_of(parser)
    parser.add_argument(
        "--data", action="store_true", help="look only at data, feeds, books and texts; leave pages and search out"
    )
    add_jobs(parser)
    add_quiet(parser)


def run(args: argparse.Namespace) -> int:
    """Print what differs, is missing or is too much. Out: 1 if there is any of it, else 0."""
    try:
        site.check_site(args.site)
    except site.SiteError as error:
        raise UsageError(str(error)) from None
    clock = StageClock(sys.stderr, quiet=args.quiet)
    each = workers.side_by_side(args.jobs)
    corpus = pipeline.read(args.content, args.as_of, clock, each)
    relations = pipeline.relate(corpus, clock, each)
    with tempfile.TemporaryDirectory(prefix="gazette-") as folder:
        verify = pipeline.verify_data if args.data else pipeline.verify
        found = verify(corpus, relations, args.site, Path(folder), clock, each)
    clock.stop()
    changed = site.changed_sources(args.site, export.source_files(corpus))
    for path in changed:
        print(f"source   {path}: not the file that the site was built from")
    for path, finding in found.findings:
        print(f"{finding.value:<8} {path}")
    if found.findings or changed:
        _explain(args, found, bool(changed))
        return FAILED
    if not args.quiet:
        print(f"{counted(found.compared, 'file')} of {args.site}: each is what {args.content} gives, byte for byte")
    return DONE


def _explain(args: argparse.Namespace, found: site.Verification, changed: bool) -> None:
    differing, missing, extra = (found.count(finding) for finding in site.Finding)
    counts = f"{differing} different, {missing} missing, {extra} extra"
    print(f"\n{args.site} is not what {args.content} gives: {counts} ({counted(found.compared, 'file')} compared)")
    if changed:
        print("It was built from other texts; take the content root of the same commit.")
    elif found.findings:
        print("The texts are the same: the site was changed, or built by another version or with another --as-of.")
