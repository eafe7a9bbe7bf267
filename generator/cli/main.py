"""Which commands there are, and what becomes of errors."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures.process import BrokenProcessPool

from generator.cli import build, check, explain, export, generate, new, review, serve, verify
from generator.cli.options import BAD_INPUT, DONE, FAILED, INTERRUPTED, UsageError, counted
from generator.cli.refusals import refusal
from generator.cli.visible import visible
from generator.site import SiteError
from generator.source import SourceError

_COMMANDS = (new, generate, build, export, check, review, explain, serve, verify)

_EPILOG = """\
exit codes:
  0  done, and nothing that blocks publication
  1  findings of severity error (check: as bad as --fail-on says), or the site could not be built;
     `verify`: the site is not what the content root gives; `review` says what there is, and ends with 0
  2  wrong usage, or a content root that cannot be read
  130  interrupted
"""

_READERS = frozenset({"check", "explain", "review", "verify"})
"""Commands that never write a file."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line with `arguments` (default: the program's own). Out: the exit code."""
    args = _parser().parse_args(arguments)
    try:
        code: int = args.run(args)
        sys.stdout.flush()
    except SourceError as error:
        print(_shown(str(error)), file=sys.stderr)
        end = "." if args.command in _READERS else "; nothing was written."
        print(f"\n{counted(len(error.problems), 'problem')}{end}", file=sys.stderr)
        return BAD_INPUT
    except UsageError as error:
        print(f"python -m generator {args.command}: {_shown(str(error))}", file=sys.stderr)
        return BAD_INPUT
    except SiteError as error:
        return _failed(args, str(error))
    except BrokenPipeError:
        # The reader of our output has gone (| head): not an error of ours, and nothing more to say to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        # Reading is stage 1's and tells its own problems: this is a folder for output that can't be written.
        return _failed(args, refusal(error))
    except BrokenProcessPool:
        return _failed(args, "a process was ended by the system, most often for want of memory; give fewer --jobs")
    except KeyboardInterrupt:
        print("\ninterrupted", file=sys.stderr)
        return INTERRUPTED
    return code


def _failed(args: argparse.Namespace, why: str) -> int:
    print(f"python -m generator {args.command}: {_shown(why)}", file=sys.stderr)
    if args.command == build.NAME:
        print(f"\nNothing was published: {args.site} is as it was before.", file=sys.stderr)
    return FAILED


def _shown(words: str) -> str:
    """`words`, which may quote names of files and values, without anything that a terminal would obey."""
    return "\n".join(map(visible, words.split("\n")))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator",
        description="Turns the text of gazette issues into a website and data.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in _COMMANDS:
        subparser = subparsers.add_parser(
            command.NAME,
            help=command.SUMMARY,
            description=f"{command.SUMMARY[0].upper()}{command.SUMMARY[1:]}.",
            epilog=f"examples:\n{command.EXAMPLES}\n{_EPILOG}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.add_options(subparser)
        subparser.set_defaults(run=command.run)
    return parser
