"""``python -m bench.scale``: classes of 100, 1,000 and 10,000, graded by the command; ``docs/performance.md`` is made of the figures.

What is measured is what an instructor types, each as a process of its own, sandbox on.
"""

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from datetime import datetime, timezone
from importlib.metadata import version
from pathlib import Path
from statistics import median

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from autograder.cli.exporting import CONTAINER, FORMATS
from bench import ASSIGNMENT, JOBS, REPEATS, ROOT, bare_fork, measure
from bench.cluster import find_packed, measure_cluster
from bench.population import ALL_RIGHT, MIXED, SEED, make_population, write_population
from bench.record import record
from bench.submissions import Submission, code_of

SIZES = (100, 1000, 10000)
LOOK = 0.5  # seconds between two looks at the memory while grading
LOOK_CLOSELY = 0.1  # and in what takes less
SPLIT = 200  # right submissions, at most, whose time is split
PAGE = ROOT / "docs" / "performance.md"
AUTOGRADER = Path(sys.executable).with_name("autograder")


def main():
    parser = argparse.ArgumentParser(prog="python -m bench.scale", description=__doc__)
    parser.add_argument("--sizes", type=_read_sizes, default=SIZES, help="default: 100,1000,10000; others only to try it: the page is then written to --out")
    parser.add_argument("--seed", type=int, default=SEED, help=f"of the classes (default: {SEED})")
    parser.add_argument("--out", type=Path, default=Path("bench-out"), help="a folder (default: bench-out)")
    options = parser.parse_args()
    work = options.out.resolve() / "scale"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    figures = measure_all(work, options.sizes, options.seed)
    kept = options.out / "scale.json"
    kept.write_text(json.dumps(figures, ensure_ascii=False, indent=2) + "\n", "utf-8")
    page = PAGE if options.sizes == SIZES else options.out / PAGE.name
    write_page(page, figures)
    print(f"\nThe page is {page}; all figures are in {kept}.")


def _read_sizes(text):
    try:
        sizes = tuple(map(int, text.split(",")))
    except ValueError:
        sizes = ()
    if len(sizes) < 2 or sizes[0] < 10 or sorted({*sizes}) != [*sizes]:
        raise argparse.ArgumentTypeError("two or more numbers, growing, from 10 on, as in 20,40")
    return sizes


def write_page(path, figures):
    from bench.scale_page import render

    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(render(figures), "utf-8")


def measure_all(work, sizes, seed):
    """All figures, as JSON has them."""
    *_, small, large = sizes
    say(f"seed {seed}; load before: {measure.load():.1f}")
    start = _Class(work / "start", 1, ALL_RIGHT, seed)
    classes = {number: _Class(work / f"mixed-{number}", number, MIXED, seed) for number in sizes}
    right = _Class(work / "right", small, ALL_RIGHT, seed)
    starting, isolation = start.grade(REPEATS), start.isolation()
    figures = {
        "when": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "commit": _find_commit(),
        "machine": measure.machine() | {"autograder": version("cnn-course"), "sqlite": sqlite3.sqlite_version},
        "seed": seed,
        "mix": MIXED,
        "jobs": JOBS,
        "isolation": isolation,
        "start": starting,
        # the largest takes long enough to be measured once
        "classes": [group.grade(1 if number == large else REPEATS) for number, group in classes.items()],
        "right": right.grade(REPEATS),
    }
    for group in (start, right):
        group.must_be_right()
    biggest = classes[large]
    figures["again"] = biggest.grade_again()
    figures["report"] = biggest.run("report", biggest.out)
    figures["exports"] = {to: biggest.run("export", biggest.out, "--to", to) for to in FORMATS if to != CONTAINER}
    say("where the time of a right submission goes")
    from bench.profiling import split

    figures["split"] = split(right.submitted, work / "split", SPLIT)
    say("the limit: bare forks")
    figures["bare"] = _fork_barely(work, right)
    say("a cluster on loopback")
    packed = figures["right"]["bytes handed in"] + find_packed(right.out)
    figures["cluster"], figures["cluster runs"] = measure_cluster(work / "cluster", right.submitted, small, packed)
    return figures


class _Class:
    """A class on disk, and what the command makes of it."""

    def __init__(self, folder, number, mix, seed):
        self._folder, self._number = folder, number
        self.submitted, self.out = folder / "submitted", folder / "out"
        self.works = list(make_population(number, mix, seed))
        started = time.perf_counter()
        self._kinds, self._bytes = write_population(self.submitted, self.works)
        say(f"{number} submissions in {folder.name}, written in {time.perf_counter() - started:.1f} s")

    def grade(self, repeats):
        """The class, and each run into an empty folder: wall time and memory, all processes together."""
        runs = []
        for _ in range(repeats):
            shutil.rmtree(self.out, ignore_errors=True)
            runs.append(self._grade() | {"of which grading": self._facts()["seconds"]})
            say(f"  graded in {runs[-1]['seconds']:.1f} s, {runs[-1]['bytes'] / 1e6:.0f} MB")
        seconds = median(run["seconds"] for run in runs)
        return {
            "submissions": self._number,
            "kinds": self._kinds,
            "bytes handed in": self._bytes,
            "seconds": seconds,
            "a second": self._number / seconds,
            "bytes": max(run["bytes"] for run in runs),
            "runs": runs,
            "results": self._count(),
            "bytes of results": {path.name: path.stat().st_size for path in sorted(self.out.iterdir()) if path.is_file()},
            "bytes of pages": sum(path.stat().st_size for path in self.out.glob("feedback/*/*")),
        }

    def grade_again(self):
        """The same command on the same folder, where nothing has changed."""
        return self._grade() | {"not graded again": self._facts().get("not_graded_again", 0)}

    def _grade(self):
        command = ["grade", self.submitted, "--assignment", ASSIGNMENT, "--out", self.out, "--jobs", str(JOBS)]
        return self.run(*command, interval=LOOK if self._number >= SIZES[0] else LOOK_CLOSELY)

    def run(self, verb, *arguments, interval=LOOK_CLOSELY):
        """One command on this class: what it takes."""
        load = measure.load()
        command = [AUTOGRADER, verb, *arguments, "--course", ROOT]
        # 1 means that something needs a look, which is so in any real class
        watched = measure.watch(command, log=self._folder / f"{verb}.log", interval=interval, right=(0, 1))
        return {**watched._asdict(), "load before": load}

    def _facts(self):
        return json.loads((self.out / "run.json").read_text("utf-8"))

    def _lines(self):
        with open(self.out / "results.jsonl", encoding="utf-8") as file:
            yield from map(json.loads, file)

    def _count(self):
        """How it came out. Every submission must be in it."""
        counts = {"right in full": 0, "with a named mistake": 0, "could not be read": 0, "ran into a limit": 0}
        students = set()
        for line in self._lines():
            students.add(line["student"])
            counts["right in full"] += line["score"] == line["points"]
            counts["with a named mistake"] += any(exercise["mistakes"] for exercise in line["exercises"])
            counts["could not be read"] += line["status"] != "graded"
            counts["ran into a limit"] += any(exercise["fault"] and exercise["fault"]["kind"] == "timeout" for exercise in line["exercises"])
        if students != {work.student for work in self.works}:
            raise SystemExit(f"bench: {self.out} has the results of {len(students)} students, of {self._number}")
        return counts

    def must_be_right(self):
        """Right answers are what the bar is about."""
        if wrong := [line["student"] for line in self._lines() if line["score"] != line["points"]]:
            raise SystemExit(f"bench: these should be right in full: {', '.join(wrong)}")

    def isolation(self):
        """The mode that was used; there is no figure without a wall."""
        mode = self._facts()["isolation"]
        if mode == "none":
            raise SystemExit("bench: graded without a wall")
        return mode


def _fork_barely(work, group):
    """The same right submissions in forks that make the calls and do nothing else."""
    calls_file = work / "calls.pickle"
    record(calls_file)
    submissions = [Submission(one.student, one.source, code_of(one.name, one.data.decode())) for one in group.works]
    part = bare_fork.Part(work / "fork", calls_file, submissions)
    return {"submissions": len(submissions), "seconds": median(part.run() for _ in range(REPEATS))}


def _find_commit():
    """Which version of the repository this is, or None outside of one."""
    try:
        answer = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True)
    except OSError:
        return None
    return answer.stdout.strip() or None


def say(text):
    print(f"{time.strftime('%H:%M:%S')}  {text}", flush=True)


if __name__ == "__main__":
    main()
