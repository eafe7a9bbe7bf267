"""Where the time goes: each stage's share of the whole, and what twice the text costs.

`make bench`, or `python -m tests.benchmarks.stages --content DIR`. Ratios only: seconds belong to a machine.
"""

from __future__ import annotations

import argparse
import dataclasses
import io
import statistics
from pathlib import Path

from generator import export, pipeline, render, source
from generator.cli.clock import StageClock
from generator.model.archive import GazetteSource

ROUNDS = 5


def shares(content: Path) -> dict[str, float]:
    """Each stage's share of the time from the files to pages and records, the median of some rounds."""
    rounds = []
    for _ in range(ROUNDS):
        clock = StageClock(io.StringIO())
        corpus = pipeline.read(content, None, clock)
        relations = pipeline.relate(corpus, clock)
        clock("export")
        export.export(corpus, relations)
        for edition in pipeline.EDITIONS:
            clock("render")
            render.render(corpus, relations, edition)
        clock.stop()
        whole = sum(clock.seconds.values())
        rounds.append({stage: seconds / whole for stage, seconds in clock.seconds.items()})
    return {stage: statistics.median(one[stage] for one in rounds) for stage in rounds[0]}


def growth(content: Path) -> dict[str, float]:
    """For each stage that sees one issue at a time: its time for an issue printed twice over, against once."""
    once = source.read_gazette(content)
    doubled = tuple(dataclasses.replace(issue, text=f"{issue.text}\n{issue.text}") for issue in once.issues)
    times = []
    for archive in (once, dataclasses.replace(once, issues=doubled)):
        rounds = [_seconds(archive) for _ in range(ROUNDS)]
        times.append({stage: min(one[stage] for one in rounds) for stage in rounds[0]})
    return {stage: times[1][stage] / times[0][stage] for stage in times[0]}


def _seconds(archive: GazetteSource) -> dict[str, float]:
    clock = StageClock(io.StringIO())
    for issue in archive.issues:
        pipeline.read_issue(issue, archive, clock)
    clock.stop()
    return clock.seconds


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--content", type=Path, default=Path("content"))
    content = parser.parse_args().content
    print(f"Share of the whole ({content}, without MkDocs):")
    for stage, share in shares(content).items():
        print(f"  {stage:<10}{share:6.1%} {'▪' * round(share * 40)}".rstrip())
    print("\nTwice the text costs (2.0 is linear):")
    for stage, ratio in growth(content).items():
        print(f"  {stage:<10}{ratio:6.1f}")


if __name__ == "__main__":
    main()
