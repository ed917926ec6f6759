"""A whole class: from a folder of submissions to results, gradebook and pages."""

import json
import platform
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest

from autograder.classroom import store
from autograder.classroom.graders import grade_all
from autograder.classroom.grading import Run
from autograder.classroom.reporting import Reporter
from autograder.course.late import may_lose_points
from autograder.course.submission import find_submissions
from autograder.errors import CourseError
from autograder.grading.session import with_grader
from autograder.sandbox import modes


class Interrupted(Exception):
    """Ctrl-C. done, total: how many submissions were graded, of how many."""

    def __init__(self, done, total):
        super().__init__(f"{done} of {total}")
        self.done, self.total = done, total


def find_class(assignment, submitted):
    """(submissions, names of entries that belong to other assignments) of a folder."""
    return find_submissions(submitted, assignment.name, [name for name in assignment.course.settings.assignments if name != assignment.name])


def grade_class(assignment, submitted, out, *, jobs, isolation=None, language="ko", on_start=lambda total: None, on_line=lambda line: None):
    """Grade every submission in a folder and fill ``out``; returns (lines of the results, facts about the run).

    isolation: one of ``modes``, or None for the strongest that starts. on_start(number) and on_line(line) report progress.
    Raises CourseError for trouble of ours, and Interrupted for Ctrl-C, after keeping what is done in results.partial.jsonl.
    """
    submitted, out = Path(submitted).resolve(), Path(out).resolve()
    if out == submitted or submitted in out.parents:
        raise CourseError(f"{out} lies in the folder of submissions and would be graded next time: choose an --out outside of it")
    submissions, left_out = find_class(assignment, submitted)
    store.open_store(out)
    with Reporter(assignment.course, len(submissions)) as reporter:
        lines, facts = grade_submissions(assignment, submitted, submissions, out, jobs=jobs, isolation=isolation, language=language, on_start=on_start, on_line=on_line)
        facts["left_out"] = left_out
        write_class(assignment, out, lines, facts)
        reporter.write(out)
    (out / store.PARTIAL).unlink(missing_ok=True)
    return lines, facts


def grade_submissions(assignment, submitted, submissions, out, *, jobs, isolation, language, on_start=lambda total: None, on_line=lambda line: None):
    """Grade these submissions and write their pages; returns (lines of the results by student, facts about the run)."""
    lines = []

    def keep(line):
        lines.append(line)
        on_line(line)

    def job(grader):
        run = Run(assignment, submitted, out, mode.result(), language)
        pool.shutdown()  # no thread may be running when processes are forked
        if not submissions:
            return run
        on_start(len(submissions))
        try:
            grade_all(run, grader, submissions, jobs, keep)
        except KeyboardInterrupt:
            store.write_results(out, store.PARTIAL, _by_student(lines))
            raise Interrupted(len(lines), len(submissions)) from None
        return run

    started = time.monotonic()
    with ThreadPoolExecutor(1) as pool:  # a wall is tried while pytest collects
        mode = pool.submit(modes.choose, isolation, assignment.course.limits)
        run = with_grader(assignment, job)
    lines = _by_student(lines)
    return lines, _describe(run, jobs, lines, time.monotonic() - started)


def write_class(assignment, out, lines, facts):
    """Write what a run leaves besides the students' pages and the class report: results, gradebook, and what was run."""
    store.write_results(out, store.RESULTS, lines)
    store.write_fingerprints(out, lines)
    store.write_grades(out, [exercise.name for exercise in assignment.exercises], lines, may_lose_points(assignment))
    store.write_file(out / store.RUN, json.dumps(facts, ensure_ascii=False, indent=2) + "\n")


def _by_student(lines):
    return sorted(lines, key=lambda line: line["student"])


def _describe(run, jobs, lines, seconds):
    """What was run, where and with what: enough to run it again."""
    return {
        "assignment": run.assignment.name,
        "submitted": str(run.submitted),
        "submissions": len(lines),
        "left_out": [],
        "extensions_unused": sorted({*run.assignment.settings.extensions} - {line["student"] for line in lines}),
        "isolation": run.mode,
        "language": run.language,
        "jobs": jobs,
        "seconds": round(seconds, 3),
        "finished_at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "course": run.assignment.course.fingerprint,
        "seed": run.assignment.course.seed_name,
        "cases": run.assignment.course.settings.cases,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "pytest": pytest.__version__,
    }
