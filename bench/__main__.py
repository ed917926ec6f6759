"""``python -m bench``: make the class, grade it four ways, compare, print the table, keep the figures as JSON."""

import argparse
import json
import os
import shutil
import time
from datetime import datetime, timezone
from pathlib import Path
from statistics import median

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from bench import REPEATS, bare_fork, fresh_pytest, measure, ours
from bench.record import record
from bench.submissions import describe, make_class
from bench.whole_course import print_costs

TITLES = {
    "a": "nbgrader autograde, as it comes",
    "b": "a fresh pytest for each, 2 at a time",
    "c": "ours, --jobs 2, sandboxed",
    "d": "the limit: bare forks, 2 at a time",
}
MEGABYTE = 10**6


def main():
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--submissions", type=int, default=100, help="default: 100; fewer (at least 10) only to try it, as starting then weighs more")
    parser.add_argument("--out", type=Path, default=Path("bench-out"), help="a folder (default: bench-out)")
    parser.add_argument("--course", action="store_true", help="show what a right submission of every assignment costs, and nothing else")
    parser.add_argument("--profile", action="store_true", help="show where our own time goes, and nothing else")
    parser.add_argument("--gradebook", action="store_true", help="show how fast grades get into nbgrader's gradebook, and nothing else")
    options = parser.parse_args()
    if not 10 <= options.submissions <= 1000:
        parser.error("--submissions must be between 10 and 1000")
    if options.course:
        print_costs()
        return
    work = options.out.resolve() / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    submissions = make_class(options.submissions)
    if options.gradebook:
        from bench.storing import print_rates

        print_rates(work, submissions)
        return
    if options.profile:
        from bench.profiling import profile

        profile(ours.Part(work / "ours", submissions).submitted, work / "profiled")
        return
    figures = measure_all(work, submissions)
    path = options.out / "bench.json"
    path.write_text(json.dumps(figures, ensure_ascii=False, indent=2) + "\n", "utf-8")
    print_table(figures)
    print(f"\nAll figures are in {path}.")


def measure_all(work, submissions):
    """Grade with all four parts; returns the figures. Ends the program if the parts disagree."""
    from bench import stock_nbgrader

    say("recording the calls, laying out the submissions")
    calls_file = work / "calls.pickle"
    checks = record(calls_file)
    parts = {
        "a": stock_nbgrader.Part(work / "nbgrader", calls_file, checks, submissions),
        "b": fresh_pytest.Part(work / "pytest", calls_file, checks, submissions),
        "c": ours.Part(work / "ours", submissions),
        "d": bare_fork.Part(work / "fork", calls_file, submissions),
    }
    start_only = ours.Part(work / "ours-one", submissions[:1])
    seconds, loads = {name: [] for name in parts}, {name: [] for name in parts}
    for name in ["a", *"bcd" * REPEATS]:
        say(f"({name}) {TITLES[name]}")
        loads[name].append(measure.load())
        seconds[name].append(parts[name].run())
    starting = median(start_only.run() for _ in range(REPEATS))
    scores = {name: parts[name].scores() for name in "abc"}
    right, same_points = agree(checks, submissions, scores, parts["d"].right())
    say("looking at the memory")
    memory = {name: dict(zip(("bytes", "looks"), parts[name].memory())) for name in "ac"}
    return {
        "when": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "machine": measure.machine(),
        "class": {**describe(submissions), "right in full": right, "points agree for": same_points},
        "calls of a submission": sum(len(check.calls) for check in checks),
        "isolation": parts["c"].isolation(),
        "seconds": seconds,
        "load before": loads,
        "ours with one submission": starting,
        "memory": memory,
        "median": {name: median(each) for name, each in seconds.items()},
    }


def agree(checks, submissions, scores, right_in_d):
    """(number of submissions that all parts call right in full, number that get the same points from a, b and c)."""
    full = sum(check.points for check in checks)
    students = {submission.student for submission in submissions}
    right = {name: {student for student, score in each.items() if score == full} for name, each in scores.items()} | {"d": right_in_d}
    for name, each in scores.items():
        if each.keys() != students:
            raise SystemExit(f"bench: ({name}) did not grade {sorted(students ^ each.keys())}")
    for name in "abd":
        if odd := right[name] ^ right["c"]:
            sources = {submission.student: submission.source for submission in submissions}
            what = ", ".join(f"{student} ({sources[student]})" for student in sorted(odd))
            raise SystemExit(f"bench: ({name}) and (c) disagree about who is right, so they did not do the same work: {what}")
    return len(right["c"]), sum(scores["a"][student] == scores["b"][student] == scores["c"][student] for student in students)


def bars(figures):
    """(what is asked for, the figure, by how much it is missed; 0 or less is met)."""
    time_of = figures["median"]
    by_nbgrader, by_pytest, by_limit = (time_of["a"] / time_of["c"], time_of["b"] / time_of["c"], time_of["c"] / time_of["d"])
    peak = figures["memory"]["c"]["bytes"] / MEGABYTE
    return [
        ("at least 40 times faster than nbgrader", by_nbgrader, 40 - by_nbgrader),
        ("at least 8 times faster than pytest", by_pytest, 8 - by_pytest),
        ("at most 2.5 times the time of the limit", by_limit, by_limit - 2.5),
        ("at most 400 MB at the peak", peak, peak - 400),
    ]


def print_table(figures):
    facts, group, ours_takes = figures["machine"], figures["class"], figures["median"]["c"]
    number = group["submissions"]
    print(f"\n{number} submissions of {group['sources']} sources ({group['right in full']} right in full, as all four say; the same points from a, b and c: {group['points agree for']}),")
    print(f"{figures['calls of a submission']} calls each; isolation of (c): {figures['isolation']}")
    print(f"{facts['processor']}, {facts['cores']} cores, {facts['memory_GiB']} GiB, {facts['system']}")
    print(f"Python {facts['python']}, NumPy {facts['numpy']}, nbgrader {facts['nbgrader']}, pytest {facts['pytest']}\n")
    print(f"{'':42}{'seconds':>9}{'ms each':>9}{'/ ours':>8}  {'runs':22}load before")
    for name, seconds in figures["median"].items():
        runs = " ".join(f"{each:.2f}" for each in figures["seconds"][name])
        loads = " ".join(f"{each:.1f}" for each in figures["load before"][name])
        print(f"({name}) {TITLES[name]:38}{seconds:9.2f}{seconds * 1000 / number:9.1f}{seconds / ours_takes:8.2f}  {runs:22}{loads}")
    starting = figures["ours with one submission"]
    print(f"(c) with one submission takes {starting:.2f} s, which is mostly its start; each further one {(ours_takes - starting) * 1000 / (number - 1):.1f} ms")
    print()
    for name in "ca":
        peak = figures["memory"][name]
        print(f"memory of all processes at the peak, ({name}): {peak['bytes'] / MEGABYTE:.0f} MB (PSS, {peak['looks']} looks)")
    print()
    for text, value, missing in bars(figures):
        print(f"  {text:42}{value:9.2f}  {'met' if missing <= 0 else f'missed by {missing:.2f}'}")


def say(text):
    print(f"{time.strftime('%H:%M:%S')}  {text}", flush=True)


if __name__ == "__main__":
    main()
