"""``python -m bench.soak``: hostile submissions graded again and again by the same processes. Ends with 1 where something grows.

One grading process with its fork server lives through all rounds. After each round, others are started for a few submissions
and ended; then everything of ours is looked at, while nothing of it runs.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime, timezone
from functools import partial
from itertools import combinations
from math import inf
from pathlib import Path
from statistics import median
from unittest import mock

import psutil

from autograder.classroom.graders import grade_all
from autograder.classroom.grading import Run
from autograder.classroom.reading import read_submission
from autograder.classroom.run import find_class
from autograder.course.course import read_course
from autograder.grading.session import with_grader
from autograder.sandbox import kernel, modes
from bench import ASSIGNMENT, JOBS, ROOT
from tests.attacks import attacks

FAMILIES = ("bombs", "crashes", "frames", "stalls")  # of the attacks: those that use something up, or end a process in a bad moment
LIMITS = {"call": 0.1, "load": 0.3, "exercise": 0.4}  # seconds; what loops or sleeps shall not take the time of the others
FEW = 8  # submissions that are graded by new processes
WARM_UP = 2  # rounds in which caches fill
FEWEST = WARM_UP + 3  # rounds that say something
MOST = 1000  # rounds
SETTLE = 10  # seconds in which what was ended is gone
QUIET = {psutil.STATUS_SLEEPING, psutil.STATUS_ZOMBIE}
PR_SET_CHILD_SUBREAPER = 36
# What may be added in a round, by the median of the slopes between any two looks (Theil and Sen): an outlier or a single step,
# such as a longer table of Python's, hardly moves it. Numbers do not vary at all, so less than one more in four rounds is none.
# Memory does, by some 100 KiB as objects come to lie elsewhere; a page a submission is more than that here, and would be 40 MB
# in a class of ten thousand. PSS is shown and not judged, for it also rises when others of this machine end who share a library.
NUMBER = 0.25
PAGE = 4096 / 2**20  # MiB, for each submission


class Over(Exception):
    """The soak has lasted long enough."""


def main():
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10, help=f"after which no other round is begun (default: 10); {FEWEST} rounds are the fewest that say something")
    minutes = parser.parse_args().minutes
    until = time.monotonic() + 60 * minutes

    def enough(looks):
        print(f"round {len(looks)}", file=sys.stderr)
        return time.monotonic() >= until

    with tempfile.TemporaryDirectory() as folder:
        submitted = Path(folder) / "submitted"
        shutil.copytree(ROOT / "tests/cohort/submitted", submitted)
        for attack in attacks():
            if attack.family in FAMILIES:
                handed_in = submitted / attack.name.replace("/", ".") / ASSIGNMENT
                handed_in.mkdir(parents=True)
                attack.write(handed_in)
        mode, submissions, looks, left = soak(lower_limits(read_course(ROOT), LIMITS).assignment(ASSIGNMENT), submitted, enough)
    print(f"{len(looks)} rounds of {submissions} submissions, isolation {mode}; the first {WARM_UP} are not in the table\n")
    if len(looks) < FEWEST:
        sys.exit(f"soak: {len(looks)} rounds are too few to tell, at least {FEWEST} are needed: give more --minutes")
    print_table(looks, submissions)
    found = [*find_growth(looks, submissions), *left]
    if found:
        sys.exit(f"\nsoak: something grew: {'; '.join(found)}")
    print("\nNothing grew, and nothing was left.")


def lower_limits(course, limits):
    """The course with other limits for submissions, in seconds by name."""
    settings = course.settings
    return replace(course, settings=settings.model_copy(update={"limits": settings.limits.model_copy(update=limits)}))


def soak(assignment, submitted, enough):
    """Grade all that lies in a folder, round after round, until enough(looks so far).

    Returns (the mode of the wall, submissions a round, a look for each round, what was left when all had ended, as sentences).
    """
    submitted = submitted.resolve()
    submissions, _ = find_class(assignment, submitted)
    mode = modes.choose(None, assignment.course.limits)
    run = Run(assignment, mode, "ko", assignment.settings.shows_counterexamples(datetime.now(timezone.utc)))
    read, looks, done = partial(read_submission, assignment, submitted), [], 0

    def job(grader):
        def keep(packed):
            nonlocal done
            done += 1
            if done % len(submissions):
                return
            grade_all(run, grader, read, submissions[:: -(-len(submissions) // FEW)], JOBS, lambda packed: None)
            looks.append(watch.look())
            if enough(looks):
                raise Over

        try:
            grade_all(run, grader, read, submissions * MOST, 1, keep)
        except Over:
            pass

    with _own_temporary_files() as folder, _adopting():
        watch = Watch(folder)
        before = watch.look()
        with_grader(assignment, job)
        after = watch.look()
    left = [f"{what} {before[what]:g} before and {after[what]:g} after" for what in ("processes", "files in the temporary folder") if after[what] > before[what]]
    return mode, len(submissions), looks, left


class Watch:
    """Looks at this process and at all that it has started since, orphans among them (see ``_adopting``). folder: the temporary files."""

    def __init__(self, folder):
        self._folder = folder
        self._here = psutil.Process()
        self._before = {*self._here.children(recursive=True)}

    def look(self):
        """{what: how much of it} there is, when whatever was ended is gone."""
        while True:
            with suppress(psutil.NoSuchProcess, FileNotFoundError, ProcessLookupError):  # one has ended just now, so this is not all quiet
                return self._look(self._settle())

    def _look(self, tree):
        roles = {"parent": [], "grading process": [], "fork server": []}  # a parent's child, and what that has started
        living = [process for process in tree if _state(process) != psutil.STATUS_ZOMBIE]  # one that nobody waits for has nothing more
        for process in living:
            roles["parent" if process == self._here else "grading process" if process.ppid() == self._here.pid else "fork server"].append(process)
        look = {}
        for role, processes in roles.items():
            look[f"{role}: RSS, MiB"] = sum(process.memory_info().rss for process in processes) / 2**20
            look[f"{role}: PSS, MiB"] = sum(process.memory_full_info().pss for process in processes) / 2**20
            opened = [_target(link) for process in processes for link in Path(f"/proc/{process.pid}/fd").iterdir()]
            look[f"{role}: descriptors"] = len(opened)
            look[f"{role}: memfds"] = sum(target.startswith("/memfd:") for target in opened)
        spaces = {_target(Path(f"/proc/{process.pid}/ns/mnt")): process.pid for process in living}
        look["processes"] = len(tree)
        look["files in the temporary folder"] = sum(1 for _ in Path(self._folder).rglob("*"))
        look["mounts, in all namespaces"] = sum(_lines(f"/proc/{pid}/mountinfo") for pid in spaces.values())
        look["shared memory, POSIX"] = len(os.listdir("/dev/shm"))
        look["shared memory, semaphores, queues, System V"] = sum(_lines(f"/proc/sysvipc/{kind}") - 1 for kind in ("shm", "sem", "msg"))
        return look

    def _settle(self):
        """All processes, when they are the same twice and none runs, or after SETTLE seconds."""
        until, last = time.monotonic() + SETTLE, None
        while True:
            found = [process for process in self._here.children(recursive=True) if process not in self._before]
            states = {process: _state(process) for process in found}
            if time.monotonic() >= until or (states == last and {*states.values()} <= QUIET):
                return [self._here, *found]
            last = states
            for process in found:
                if states[process] == psutil.STATUS_ZOMBIE and process.ppid() == self._here.pid:
                    os.waitpid(process.pid, 0)  # an orphan, of which init would have taken care
            time.sleep(0.3)


def find_growth(looks, submissions):
    """A sentence for everything that grows from round to round (see NUMBER and PAGE)."""
    return [f"{what} by {slope:.2f} a round" for what, slope, most in _slopes(looks, submissions) if slope > most]


def print_table(looks, submissions):
    print(f"{'':45}{'first':>9}{'last':>9}{'a round':>10}{'at most':>10}")
    for what, slope, most in _slopes(looks, submissions):
        digits = 2 if what.endswith("MiB") else 0
        print(f"{what:45}{looks[WARM_UP][what]:9.{digits}f}{looks[-1][what]:9.{digits}f}{slope:10.3f}{most:10.2f}")


def _slopes(looks, submissions):
    """(what, its slope, the slope that is allowed) of everything that was looked at, without the rounds of the warm-up."""
    for what in looks[0]:
        points = [*enumerate(look[what] for look in looks[WARM_UP:])]
        slope = median((there - here) / (later - earlier) for (earlier, here), (later, there) in combinations(points, 2))
        yield what, slope, inf if what.endswith("PSS, MiB") else PAGE * submissions if what.endswith("MiB") else NUMBER


@contextmanager
def _own_temporary_files():
    """A folder for the temporary files of all that is started, so that nobody else's are counted."""
    with tempfile.TemporaryDirectory() as folder, mock.patch.dict(os.environ, TMPDIR=folder), mock.patch.object(tempfile, "tempdir", folder):
        yield folder


@contextmanager
def _adopting():
    """Whoever loses a parent becomes a child of this process, and is found."""
    kernel.prctl(PR_SET_CHILD_SUBREAPER, 1)
    try:
        yield
    finally:
        kernel.prctl(PR_SET_CHILD_SUBREAPER, 0)


def _state(process):
    try:
        return process.status()
    except psutil.NoSuchProcess:
        return None


def _target(link):
    try:
        return os.readlink(link)
    except FileNotFoundError:  # the one through which the folder itself was read
        return ""


def _lines(path):
    return len(Path(path).read_text().splitlines())


if __name__ == "__main__":
    main()
