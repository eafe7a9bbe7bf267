"""The whole build against the builder alone: `make bench`, or `python -m tests.benchmarks.whole --sizes 50 500`.

In the same run, of the same archive: a build from nothing on all cores and on one, a new issue into what was built
without it, and `mkdocs build` with the stock theme and without a search, over the same Markdown, one edition after
another. Judged are ratios and growth, never seconds, which belong to a machine. Seconds of processors stand beside
those of the clock: they hold where others use the machine as well.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

from generator.model.edition import Edition
from tests.benchmarks.archive import write_archive
from tests.benchmarks.measuring import Taken, taken
from tests.support.built_site import PROJECT

Figures = dict[str, Any]

BOUNDS = {
    "one_core": 3.0,  # seconds of processors of a build from nothing, in those of the bare builder
    "new_issue": 0.6,  # the same of a new issue, in those of a build from nothing
    "growth_of_time": 1.1,  # seconds of processors a notice, in those of the smaller archive
    "growth_of_bytes": 1.1,
}
"""What `--bounds` holds the largest archive of a run against; as measured with 120 notices, and some room.

What is aimed at is 1.3 and 0.2, of 5,000 notices: there the start of programs counts for nothing, and one issue is a
five-hundredth of the archive. Bounds are lowered when something has become faster, never raised.
"""

_STAGE = re.compile(r"(?m)^  (\w+) +([\d.]+) s")
_SETTINGS = ("markdown_extensions", "nav", "not_in_nav", "exclude_docs", "plugins", "use_directory_urls")


def judged(notices: int, folder: Path) -> Figures:
    """Make an archive of that many `notices` under `folder`, build it in all those ways; the figures."""
    content = folder / "content"
    write_archive(notices, content)
    newest = max((content / "issues").glob("*.txt"))
    newest.rename(folder / newest.name)
    built(content, folder, "kept")
    (folder / newest.name).rename(newest)
    ways = {"new_issue": built(content, folder, "kept"), "whole": built(content, folder, "whole")}
    same = files(folder / "kept-site") == files(folder / "whole-site")
    ways |= {"one_core": built(content, folder, "one", one_core=True)}
    shutil.rmtree(folder / "one")
    bare = [without_us(edition, folder) for edition in Edition]
    site = folder / "whole-site"
    return {
        "notices": len(list((site / "notices").glob("*/index.html"))),
        "issues": len(list((content / "issues").glob("*.txt"))),
        "bare": _sum(bare),
        "ways": {name: way.figures() for name, way in ways.items()},
        "stages": stages(ways["whole"]),
        "stages_of_new_issue": stages(ways["new_issue"]),
        "same_bytes": same,
        "site": weights(site),
        "bare_bytes": sum(weights(folder / "bare" / edition.value)["bytes"] for edition in Edition),
    }


def built(content: Path, folder: Path, name: str, *, one_core: bool = False) -> Taken:
    """Build the site of `content`; a folder `name` under `folder` that an earlier build left is used again."""
    command = [sys.executable, "-m", "generator", "build", "--draft", "--content", str(content)]
    command += ["--build", str(folder / name), "--site", str(folder / f"{name}-site")]
    return taken(command, one_core=one_core, environment={"PYTHONPATH": str(PROJECT)})


def stages(build: Taken) -> dict[str, float]:
    """The seconds of each stage and of the whole, as the build tells them."""
    return {stage: float(seconds) for stage, seconds in _STAGE.findall(build.printed)}


def without_us(edition: Edition, folder: Path) -> Taken:
    """Build the Markdown of `edition` with what MkDocs and its theme are without our configuration and overrides."""
    ours = yaml.safe_load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))
    config = {name: ours[name] for name in _SETTINGS} | {
        "site_name": "x",
        "site_url": "https://example.org/",
        "theme": {"name": "material", "font": False, "language": {"en": "en"}.get(edition.value, "zh")},
        "docs_dir": str((folder / "whole" / "docs" / edition.value).resolve()),
        "site_dir": str((folder / "bare" / edition.value).resolve()),
    }
    path = folder / f"bare-{edition.value}.yml"
    path.write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(path)]
    return taken(command, environment={"NO_MKDOCS_2_WARNING": "1"})


def weights(site: Path) -> Figures:
    """How many files and bytes `site` has, by its main folders, and how much its pages weigh."""
    sizes = {path.relative_to(site).as_posix(): path.stat().st_size for path in site.rglob("*") if path.is_file()}
    pages = sorted(size for name, size in sizes.items() if name.endswith(".html")) or [0]
    parts: dict[str, int] = {}
    for name, size in sizes.items():
        part = name.split("/")[0] if "/" in name else "(root)"
        parts[part] = parts.get(part, 0) + size
    return {
        "files": len(sizes),
        "bytes": sum(sizes.values()),
        "pages": len(pages),
        "median_page": statistics.median(pages),
        "largest_page": pages[-1],
        "parts": dict(sorted(parts.items(), key=lambda part: -part[1])),
    }


def files(folder: Path) -> dict[str, bytes]:
    """The files of `folder` by their paths."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def ratios(figures: Figures) -> dict[str, float]:
    """The figures of one archive as ratios."""
    bare, ways = figures["bare"], figures["ways"]
    return {
        "all_cores": ways["whole"]["seconds"] / bare["seconds"],
        "all_cores_processors": ways["whole"]["processor"] / bare["processor"],
        "one_core": ways["one_core"]["processor"] / bare["processor"],
        "one_core_by_the_clock": ways["one_core"]["seconds"] / bare["seconds"],
        "new_issue": ways["new_issue"]["processor"] / ways["whole"]["processor"],
        "new_issue_by_the_clock": ways["new_issue"]["seconds"] / ways["whole"]["seconds"],
        "bytes": figures["site"]["bytes"] / figures["bare_bytes"],
        "memory": ways["whole"]["memory"] / bare["memory"],
    }


def growth(small: Figures, large: Figures) -> dict[str, float]:
    """What a notice of the larger archive takes, in what one of the smaller takes."""
    times = large["notices"] / small["notices"]
    time = large["ways"]["whole"]["processor"] / small["ways"]["whole"]["processor"]
    return {
        "growth_of_time": time / times,
        "growth_of_bytes": large["site"]["bytes"] / small["site"]["bytes"] / times,
        "growth_of_largest_page": large["site"]["largest_page"] / small["site"]["largest_page"],
    }


def table(figures: Figures) -> str:
    """The figures of one archive in words."""
    found, site, ways = ratios(figures), figures["site"], figures["ways"]
    spent = sum(seconds for name, seconds in figures["stages"].items() if name != "whole")
    rows = [
        ("the builder alone", 1.0, f"{figures['bare']['processor']:.0f} s of processors"),
        ("all of it, all cores, clock", found["all_cores"], f"processors {found['all_cores_processors']:.2f}"),
        ("all of it, one core, processors", found["one_core"], f"clock {found['one_core_by_the_clock']:.2f}"),
        ("a new issue, in a whole build", found["new_issue"], f"clock {found['new_issue_by_the_clock']:.2f}"),
        ("memory, all processes", found["memory"], f"{ways['whole']['memory'] / 1e6:.0f} MB"),
        ("bytes of the site", found["bytes"], f"{site['bytes'] / 1e6:.1f} MB in {site['files']} files"),
    ]
    return "\n".join(
        [
            f"{figures['notices']} notices, {figures['issues']} issues, {site['pages']} pages",
            *(f"  {name:<32} {ratio:.2f}   {more}" for name, ratio, more in rows),
            f"  MB a notice: {site['bytes'] / figures['notices'] / 1e6:.2f}; of each part of the site, in MB:",
            *(f"    {name:<12} {size / 1e6:6.1f}" for name, size in list(site["parts"].items())[:9]),
            f"  KB of a page: median {site['median_page'] / 1e3:.0f}, largest {site['largest_page'] / 1e3:.0f}",
            "  share of the time, from nothing and for a new issue (that in the time from nothing):",
            *(
                f"    {name:<12} {seconds / spent:6.1%} {figures['stages_of_new_issue'].get(name, 0.0) / spent:6.1%}"
                for name, seconds in figures["stages"].items()
            ),
            f"  a new issue gives {'the' if figures['same_bytes'] else 'NOT THE'} same bytes as a build from nothing",
        ]
    )


def _sum(builds: list[Taken]) -> dict[str, float]:
    return {
        "seconds": sum(one.seconds for one in builds),
        "processor": sum(one.processor for one in builds),
        "memory": max(one.memory for one in builds),
    }


def beyond(all_figures: list[Figures]) -> list[str]:
    """What is not within the bounds, in words."""
    found = ratios(all_figures[-1])
    if len(all_figures) > 1:
        found |= growth(all_figures[0], all_figures[-1])
    lines = [
        f"{name} is {found[name]:.2f}, at most {most}" for name, most in BOUNDS.items() if found.get(name, 0) > most
    ]
    lines += [
        f"{one['notices']} notices: a new issue gives other bytes" for one in all_figures if not one["same_bytes"]
    ]
    return lines


def main() -> int:
    """Print the table of each size and write the figures. Out: 1 if `--bounds` was asked for and one is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[50, 500], metavar="N", help="notices")
    parser.add_argument("--output", type=Path, help="a file for the figures, as JSON")
    parser.add_argument("--bounds", action="store_true", help="fail if the largest archive takes more than it may")
    asked = parser.parse_args()
    done = []
    for notices in sorted(asked.sizes):
        with tempfile.TemporaryDirectory(prefix="gazette-bench-") as folder:
            done.append(judged(notices, Path(folder)))
        print(table(done[-1]), flush=True)
    for name, value in growth(done[0], done[-1]).items() if len(done) > 1 else ():
        print(
            f"  {name.replace('_', ' '):<32} {value:.2f}   a notice, {done[-1]['notices']} against {done[0]['notices']}"
        )
    if asked.output:
        asked.output.write_text(json.dumps([one | {"ratios": ratios(one)} for one in done], indent=1), encoding="utf-8")
    lines = beyond(done) if asked.bounds else []
    print("\n".join(lines))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
