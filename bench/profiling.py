"""Where the time of grading goes: ``python -m bench --profile`` prints it, and ``bench/scale`` splits a right submission's time."""

import cProfile
import io
import pstats
import resource
import time
import zlib
from collections import Counter
from datetime import datetime, timezone
from functools import partial
from unittest import mock

from autograder.classroom import grading, store
from autograder.classroom.database import Database
from autograder.classroom.reading import read_submission
from autograder.course.course import read_course
from autograder.course.submission import find_submissions
from autograder.grading.attempt import Attempt
from autograder.grading.session import with_grader
from autograder.sandbox import modes
from autograder.sandbox.client import Worker
from autograder.sandbox.forkserver import Sandbox
from bench import ASSIGNMENT, ROOT

LINES = 15
FORKS = 50  # workers that are started for nothing, to see what that costs
# in the order in which they come; the third is a part of what starting a worker takes, which is told apart by FORKS
STEPS = {
    "read": "the files are read from the disk",
    "fork": "a worker is forked and confined",
    "load": "the submission is sent and its statements are run",
    "answer": "the script is sent, the answers come back",
    "judge": "checks, naming of mistakes, the line of the results",
    "end": "the worker is killed and reaped",
    "page": "the student's page is rendered",
    "pack": "line and page are packed for the process that keeps them",
    "store": "the page is written, and a row of the database",
}


def profile(submitted, out):
    """Print the seconds of processor time on both sides of the wall, and the functions that take most of ours."""
    profiler = cProfile.Profile(time.process_time)  # waiting for a worker is not ours
    cost = _grade_here(submitted, out, profiler=profiler)
    print(f"{cost['submissions']} submissions in one grading process, mode {cost['mode']}; processor time:")
    print(f"  trusted side (checks, comparing, naming, pages)  {cost['trusted']:6.2f} ms each")
    print(f"  fork server and workers (their code, the wall)   {cost['worker']:6.2f} ms each")
    print(f"\nThe trusted side once more, profiled, which makes it slower; the first {LINES} by their own processor time:")
    text = io.StringIO()
    pstats.Stats(profiler, stream=text).strip_dirs().sort_stats("tottime").print_stats(LINES)
    print(text.getvalue().strip())


def split(submitted, out, most):
    """What right submissions cost, in ms each, in one grading process on an idle machine.

    submissions, mode; trusted, worker: processor time on both sides of the wall; wall: {step: time on the clock}.
    """
    clock = Clock()
    with (
        mock.patch.object(Sandbox, "open", clock.timing("load", Sandbox.open)),
        mock.patch.object(Attempt, "perform", clock.timing("answer", Attempt.perform)),
        mock.patch.object(Worker, "close", clock.timing("end", Worker.close)),
        mock.patch.object(grading, "render_page", clock.timing("page", grading.render_page)),
    ):
        cost = _grade_here(submitted, out, most, clock)
    wall = {step: 1000 * clock.seconds[step] / cost["submissions"] for step in STEPS}
    wall["fork"] = cost.pop("forks")
    wall["load"] -= wall["fork"]
    return {**cost, "wall": wall}


class Clock:
    """Seconds by step. What a step does in another one is that one's."""

    def __init__(self):
        self.seconds = Counter()
        self._inner = 0.0

    def timing(self, step, function):
        def timed(*arguments, **named):
            outer, self._inner, started = self._inner, 0.0, time.perf_counter()
            try:
                return function(*arguments, **named)
            finally:
                whole = time.perf_counter() - started
                self.seconds[step] += whole - self._inner
                self._inner = outer + whole

        return timed


def _grade_here(submitted, out, most=None, clock=None, profiler=None):
    """Grade in this process; returns submissions, mode, and milliseconds each: trusted, worker, forks."""
    assignment = read_course(ROOT).assignment(ASSIGNMENT)
    limits = assignment.course.limits
    submissions = find_submissions(submitted, ASSIGNMENT)[0][:most]
    shows = assignment.settings.shows_counterexamples(datetime.now(timezone.utc))
    run = grading.Run(assignment, modes.choose(None, limits), "ko", shows)
    store.open_store(out)
    timing = clock.timing if clock else lambda step, function: function
    read, grade, pack = timing("read", partial(read_submission, assignment, submitted)), timing("judge", grading.grade), timing("pack", grading.Graded.pack)

    def keep(database, packed):
        store.write_file(store.page_of(out, packed.student, ASSIGNMENT), zlib.decompress(packed.page))
        database.put(packed)

    keep = timing("store", keep)

    def grade_all(grader, submissions):
        with modes.start(run.mode, limits) as sandbox, Database(out) as database:
            started = time.process_time()
            for submission in submissions:
                graded = grade(run, grader, sandbox, read(submission))
                if clock and graded.line["score"] != graded.line["points"]:
                    raise SystemExit(f"bench: {submission.student} is not right, so this says nothing about right ones")
                keep(database, pack(graded))
            return time.process_time() - started

    def job(grader):
        grade_all(grader, submissions[:1])  # what is done once is done
        _, empty = _with_children(grade_all, grader, [])
        forks = _time_forks(run.mode, limits)
        if clock:
            clock.seconds.clear()
        trusted, worker = _with_children(grade_all, grader, submissions)
        if profiler:
            profiler.enable()
            grade_all(grader, submissions)
            profiler.disable()
        return trusted, worker - empty, forks

    trusted, worker, forks = with_grader(assignment, job)
    each = 1000 / len(submissions)
    return {"submissions": len(submissions), "mode": run.mode, "trusted": trusted * each, "worker": worker * each, "forks": forks}


def _time_forks(mode, limits):
    """Milliseconds until a new worker, which has loaded nothing, has answered."""
    with modes.start(mode, limits) as sandbox:
        seconds = 0.0
        for _ in range(FORKS):
            started = time.perf_counter()
            worker = sandbox.open_reader()
            worker.show([])
            seconds += time.perf_counter() - started
            worker.close()
    return 1000 * seconds / FORKS


def _with_children(function, *arguments):
    """(what it returns, processor seconds of the child processes that ended in it)."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = function(*arguments)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return result, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
