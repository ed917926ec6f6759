"""A whole class: from a folder of submissions to results, gradebook and pages. What was graded before and has not changed is kept."""

import json
import platform
import time
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from autograder.classroom import store
from autograder.classroom.database import Database, hold
from autograder.classroom.graders import grade_all, longest
from autograder.classroom.grading import Run, refuse
from autograder.classroom.reading import read_submission
from autograder.classroom.reporting import Reporter
from autograder.course.late import may_lose_points
from autograder.course.submission import find_submissions
from autograder.errors import CourseError
from autograder.grading.session import with_grader
from autograder.sandbox import MODES, NONE, modes


class Interrupted(Exception):
    """Ctrl-C. done, total: how many submissions have their result, of how many."""

    def __init__(self, done, total):
        super().__init__(f"{done} of {total}")
        self.done, self.total = done, total


@dataclass(frozen=True)
class Plan:
    """What a run is about to do. kept: of the submissions, those that were graded before and have not changed.

    longest: seconds that the others take if all of them use up their limits, on a machine that does nothing else.
    """

    submissions: int
    kept: int
    jobs: int
    longest: float


def find_class(assignment, submitted):
    """(submissions, names of entries that belong to other assignments) of a folder."""
    return find_submissions(submitted, assignment.name, [name for name in assignment.course.settings.assignments if name != assignment.name])


def grade_class(assignment, submitted, out, *, jobs, cluster=None, isolation=None, language="ko", on_start=lambda plan: None, on_done=lambda: None):
    """Grade what is new or has changed in a folder of submissions and fill ``out``; returns (Lines of the results, facts about the run).

    cluster: None to grade with ``jobs`` processes here, or a ``cluster.Cluster`` that is open. isolation: one of ``modes``, or None
    for the strongest that starts. on_start(Plan) and on_done() report progress.
    Raises CourseError for trouble of ours, and Interrupted for Ctrl-C; in both cases what is done is kept for the next run.
    """
    submitted, out = Path(submitted).resolve(), Path(out).resolve()
    if out == submitted or submitted in out.parents:
        raise CourseError(f"{out} lies in the folder of submissions and would be graded next time: choose an --out outside of it")
    submissions, left_out = find_class(assignment, submitted)
    store.open_store(out)
    with hold(out), Database(out) as database, Reporter(assignment.course, len(submissions)) as reporter:
        store.sweep(out)
        options = {"jobs": jobs, "cluster": cluster, "isolation": isolation, "language": language}
        facts = grade_submissions(assignment, submitted, submissions, out, database, **options, on_start=on_start, on_done=on_done)
        facts["left_out"] = left_out
        write_class(assignment, out, database, {submission.student for submission in submissions}, facts)
        reporter.write(out)
    return store.Lines(out / store.RESULTS), facts


def grade_submissions(assignment, submitted, submissions, out, database, *, jobs, cluster=None, isolation, language, on_start=lambda plan: None, on_done=lambda: None):
    """Bring the database up to date with these submissions, and their pages in ``out``; returns facts about the run."""
    started, done = time.monotonic(), 0
    read = partial(read_submission, assignment, submitted)
    run = Run(assignment, isolation, language, assignment.settings.shows_counterexamples(datetime.now(timezone.utc)))

    def keep(packed):
        nonlocal done
        # a page that belongs to no result is written again; a result without its page would not be
        store.write_file(store.page_of(out, packed.student, assignment.name), zlib.decompress(packed.page))
        database.put(packed)
        done += 1
        on_done()

    def start(jobs):
        on_start(Plan(len(submissions), done, jobs, longest(assignment) * -(-len(stale) // jobs)))

    try:
        stale = _find_stale(run, submissions, read, out, database)
        done = kept = len(submissions) - len(stale)
        if stale and cluster:
            jobs = _grade_there(run, cluster, read, stale, start, keep)
        elif stale:
            _grade_here(run, jobs, read, stale, start, keep)
    except KeyboardInterrupt:
        raise Interrupted(done, len(submissions)) from None
    return _describe(assignment, submitted, submissions, kept, language, jobs, time.monotonic() - started)


def _grade_here(run, jobs, read, stale, start, keep):
    """Grade in processes of this machine."""
    with ThreadPoolExecutor(1) as pool:  # a wall is tried while pytest collects
        mode = pool.submit(modes.choose, run.mode, run.assignment.course.limits)

        def job(grader):
            walled = replace(run, mode=mode.result())
            pool.shutdown()  # no thread may be running when processes are forked
            start(jobs)
            grade_all(walled, grader, read, stale, jobs, keep)

        with_grader(run.assignment, job)


def _grade_there(run, cluster, read, stale, start, keep):
    """Grade on a cluster; returns how many submissions were graded at once."""
    lost = cluster.grade_all(run, read, stale, start, keep)
    if lost:
        with_grader(run.assignment, lambda grader: [keep(refuse(run, grader, read(submission)).pack()) for submission in lost])
    return cluster.slots


def _find_stale(run, submissions, read, out, database):
    """The submissions whose result is missing or depends on something that has changed. A page that is gone is put back."""
    stale, known, keys = [], database.keys(), run.keys()
    for submission in submissions:
        key = known.get(submission.student)
        if not key or key != keys.find(read(submission)):
            stale.append(submission)
        elif not (page := store.page_of(out, submission.student, run.assignment.name)).exists():
            store.write_file(page, zlib.decompress(database.get(submission.student).page))
    return stale


def write_class(assignment, out, database, students, facts):
    """Write what a run leaves besides the students' pages and the class report: results, gradebook, and what was run."""
    used = store.write_results(out, database.rows(students), [exercise.name for exercise in assignment.exercises], may_lose_points(assignment))
    facts["isolation"] = next((mode for mode in (NONE, *reversed(MODES)) if mode in used), "")  # the weakest
    store.write_file(out / store.RUN, json.dumps(facts, ensure_ascii=False, indent=2) + "\n")


def _describe(assignment, submitted, submissions, kept, language, jobs, seconds):
    """What was run, where and with what: enough to run it again."""
    return {
        "assignment": assignment.name,
        "submitted": str(submitted),
        "submissions": len(submissions),
        "not_graded_again": kept,
        "left_out": [],
        "extensions_unused": sorted({*assignment.settings.extensions} - {submission.student for submission in submissions}),
        "isolation": "",
        "language": language,
        "jobs": jobs,
        "seconds": round(seconds, 3),
        "finished_at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "course": assignment.course.fingerprint,
        "seed": assignment.course.seed_name,
        "cases": assignment.course.settings.cases,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "pytest": pytest.__version__,
    }
