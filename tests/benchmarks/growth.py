"""What ten times the text costs, stage by stage: calls of functions, which belong to no machine.

Archives of other sizes have other notices, longer and shorter ones, so that it is characters that are counted.

`python -m tests.benchmarks.growth --sizes 50 500`; a stage that is linear costs as many times as there are notices.
"""

from __future__ import annotations

import argparse
import cProfile
import functools
import gc
import pstats
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from generator import export, pipeline, render
from generator.model.edition import Edition
from tests.benchmarks.archive import write_archive
from tests.support.archive import quiet

T = TypeVar("T")


def calls(notices: int) -> tuple[int, dict[str, int]]:
    """How many characters an archive of so many `notices` has; the calls that each stage makes."""
    counted: dict[str, int] = {}

    def count(stage: str, work: Callable[[], T]) -> T:
        _forget()
        profile = cProfile.Profile()
        result = profile.runcall(work)
        counted[stage] = pstats.Stats(profile).total_calls  # type: ignore[attr-defined]
        return result

    with tempfile.TemporaryDirectory(prefix="gazette-") as folder:
        write_archive(notices, Path(folder))
        corpus = count("read", lambda: pipeline.read(Path(folder), None, quiet))
    relations = count("enrich", lambda: pipeline.relate(corpus, quiet))
    records = count("export", lambda: pipeline.export_records(corpus, relations, quiet))
    sums = export.sums(corpus, records)
    for edition in (Edition.ZH_HANT, Edition.EN):
        count(
            f"render {edition.value}",
            lambda edition=edition: render.render(  # type: ignore[misc]
                corpus, relations, edition, records=records, sums=sums
            ),
        )
    count("beside", lambda: list(pipeline.companions(corpus, relations)))
    return sum(len(issue.segmented.repaired.source.text) for issue in corpus.issues), counted


def _forget() -> None:
    """Empty what the generator remembers up to a bound: of a small archive it would remember more, stage by stage."""
    remembered = (one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper))
    for one in remembered:
        if one.__module__.startswith("generator.") and one.cache_parameters()["maxsize"] is not None:
            one.cache_clear()


def growth(small: int, large: int) -> dict[str, float]:
    """For each stage: how many times the calls a character takes in the large archive are those in the small one."""
    (one, before), (other, after) = calls(small), calls(large)
    return {stage: (after[stage] / other) / (before[stage] / one) for stage in before}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs=2, default=(50, 500), metavar="N")
    small, large = parser.parse_args().sizes
    print(f"Calls a character takes in an archive of {large}, against one of {small} (1.00 is linear):")
    for stage, ratio in growth(small, large).items():
        print(f"  {stage:<15}{ratio:6.2f}")


if __name__ == "__main__":
    main()
