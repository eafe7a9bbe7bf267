"""`new`: the text of a new issue, from whatever file it arrives in, into the content root."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import intake, pipeline, source
from generator.cli.arrivals import contents_of, facts_of, notices_of
from generator.cli.bounded import OutOfBoundsError, bounded
from generator.cli.clock import StageClock
from generator.cli.colours import paint_for
from generator.cli.findings import Findings
from generator.cli.listing import by_code, by_severity, room_on
from generator.cli.options import DONE, FAILED, UsageError, add_content, called, counted
from generator.cli.questions import questions, unstated
from generator.diagnostics import REFERENCE, Diagnostic, Severity, report
from generator.model.archive import GazetteSource
from generator.model.corpus import Issue
from generator.model.gazette import RESERVED_IDS
from generator.model.issue import IssueFacts, SourceIssue
from generator.store import write_new

NAME = "new"
SUMMARY = "take in the text of a new issue: show what is found in it, and write it into the content root"
EXAMPLES = """\
  python -m generator new ~/Downloads/gazette.txt
  python -m generator new gazette.pdf --dry-run
  python -m generator new page.html --content ../my-gazette
  python -m generator new --id 2024-07 - < gazette.txt
"""

MOST_BYTES = 200_000_000
"""A PDF of an issue has some ten million bytes; its text has less than one."""

MOST_SECONDS = 600
_ARRIVING = "arriving"  # the id of the issue as long as its own is not known


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `new`."""
    add_content(parser)
    parser.add_argument(
        "file",
        metavar="FILE",
        help="the issue as text, as PDF with a text layer or as a web page; - for standard input",
    )
    parser.add_argument("--id", type=_id, help="the id of the issue, which goes into addresses: 2024-07")
    parser.add_argument("--encoding", choices=intake.ENCODINGS, help="the encoding of the text, where nothing shows it")
    parser.add_argument("--dry-run", action="store_true", help="show what is found, and write nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A new issue, read beside the others of its archive, with the findings of all and its `own`."""

    issue: Issue
    findings: Findings
    own: tuple[Diagnostic, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What blocks publication."""
        return tuple(finding for finding in self.own if finding.severity is Severity.ERROR)


def run(args: argparse.Namespace) -> int:
    """Show what is in the file, write text and sidecar. Out: 1 if findings block publication; written all the same."""
    archive = source.read_gazette(args.content, may_be_empty=True)
    clock = StageClock(sys.stderr)
    clock("intake", args.file)
    arrival = _arrival(_bytes_of(args.file), args)
    arriving = source.arriving_issue(_ARRIVING, arrival.text.encode(), args.file)
    twin = next((issue for issue in archive.issues if issue.sha256 == arriving.sha256), None)
    if twin is not None:
        raise UsageError(f"{args.content}/issues/{twin.file} is this very text already; to mend it, edit that file")
    id_ = args.id or _told_id(pipeline.read_issue(arriving, archive, clock).segmented.facts)
    folder = args.content / "issues"
    paths = folder / f"{id_}.txt", folder / f"{id_}.yml"
    _refuse_what_is_there(paths)
    found = _find(args.content, archive, replace(arriving, id=id_, file=paths[0].name), arrival, clock)
    clock.stop()
    _show(arrival, found)
    if not args.dry_run:
        folder.mkdir(exist_ok=True)
        write_new(paths[0], arrival.text.encode())
        write_new(paths[1], questions(found.issue).encode())
        print(f"\nWritten: {paths[0]}\n         {paths[1]} (questions, all of them comments)")
    print()
    print("\n".join(_next_steps(args, found)))
    return FAILED if found.errors else DONE


def _bytes_of(file: str) -> bytes:
    """The content of `file`, or of standard input for `-`."""
    try:
        if file == "-":
            data = sys.stdin.buffer.read(MOST_BYTES + 1)
        else:
            with Path(file).open("rb") as stream:
                data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}") from None
    if len(data) > MOST_BYTES:
        raise UsageError(f"{file} has more than {MOST_BYTES:,} bytes; give each issue a file of its own")
    return data


def _arrival(data: bytes, args: argparse.Namespace) -> intake.Arrival:
    """The text form of `data`, made in a process that has bounds."""
    try:
        return bounded(intake.take_in, data, args.encoding, seconds=MOST_SECONDS)
    except intake.IntakeError as error:
        raise UsageError(f"{args.file}: {error}") from None
    except OutOfBoundsError as error:
        what = f"{args.file} {error}, and was given up"
        raise UsageError(f"{what}\n    Split it, or save it anew (print it as PDF), and try again.") from None
    except Exception as error:
        error.add_note(f"{args.file} may be sound: this is a fault of the program. Please report it, with the file.")
        raise


def _told_id(facts: IssueFacts) -> str:
    """The id that year and numbers make: 2021-10, 2023-21-22. Never one from the name of the file."""
    if facts.year and facts.numbers:
        return "-".join([str(facts.year), *(f"{number:02}" for number in facts.numbers)])
    missing = " and ".join(name for name, value in (("year", facts.year), ("number", facts.numbers)) if not value)
    raise UsageError(
        f"the text does not state the {missing} of the issue, so its id cannot be told\n"
        "    Say it: --id 2024-07 (year and number), or --id 2024-number-unknown where nobody knows the number."
    )


def _refuse_what_is_there(paths: Sequence[Path]) -> None:
    for path in paths:
        if path.exists() or path.is_symlink():
            raise UsageError(
                f"{path} is there already, and nothing is ever written over\n"
                "    To mend that issue, edit the file itself. If this is another one, give it another id with --id."
            )


def _find(
    content: Path, archive: GazetteSource, issue: SourceIssue, arrival: intake.Arrival, clock: StageClock
) -> _Found:
    """The new `issue` as part of its `archive`: some findings show only where notices stand beside others."""
    corpus = pipeline.read_archive(replace(archive, issues=(*archive.issues, issue)), None, clock)
    findings = Findings(corpus, pipeline.relate(corpus, clock), content)
    remarks = [report(r.code, issue.id, r.line, r.message, r.last_line) for r in arrival.remarks]
    own = [one for one in findings.all if one.issue == issue.id or f"issues/{issue.id}." in one.message]
    made = next(one for one in corpus.issues if one.id == issue.id)
    return _Found(issue=made, findings=findings, own=tuple(sorted([*own, *remarks])))


def _show(arrival: intake.Arrival, found: _Found) -> None:
    """What arrived, what was found in it, and all findings but notes, of which there may be many."""
    for part in (arrival.done, facts_of(found.issue), notices_of(found.issue), contents_of(found.issue)):
        print("\n".join(part), end="\n\n")
    paint, room = paint_for(sys.stdout, os.environ), room_on(sys.stdout)
    for finding in found.own:
        if finding.severity is not Severity.NOTE:
            print(found.findings.show(finding, paint, room))
    print(f"Findings: {by_severity(found.own)}")
    notes = [finding for finding in found.own if finding.severity is Severity.NOTE]
    if notes:
        print("\n".join(by_code(notes, paint)))
    if found.own:
        print(f"{REFERENCE} says what each code means and what to do.")


def _next_steps(args: argparse.Namespace, found: _Found) -> Iterator[str]:
    """What the editor does next."""
    if args.dry_run:
        yield "Nothing was written (--dry-run). To write it, give the same command without --dry-run."
        return
    content, id_ = args.content, found.issue.id
    where = "" if content == Path("content") else f" --content {content}"
    asked = unstated(found.issue.segmented.facts)
    steps = [f"Answer what you know in {content}/issues/{id_}.yml: {', '.join(asked)}"] if asked else []
    blocking = ""
    if found.errors:
        blocking = f" ({counted(len(found.errors), 'error')} block{'s' * (len(found.errors) == 1)} publication)"
    steps.append(f"Compare the findings with the printed pages, and mend {content}/issues/{id_}.txt")
    steps.append(f"Check again: {called(f'check{where}')}{blocking}")
    steps.append(f"Look at it: {called(f'serve{where}')}")
    steps.append(f'Publish it: git add {content}/issues && git commit -m "Issue {id_}" && git push')
    yield "What to do next:"
    for number, step in enumerate(steps, start=1):
        yield f"  {number}. {step}"


def _id(text: str) -> str:
    if source.ID.fullmatch(text) and text not in RESERVED_IDS:
        return text
    raise argparse.ArgumentTypeError(f"expected a-z, 0-9 and single hyphens, like 2024-07; found {text!r}")
