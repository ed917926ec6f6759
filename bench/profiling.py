"""``python -m bench --profile``: where one grading process spends its time on these submissions."""

import cProfile
import io
import pstats
import resource
import time

from autograder.classroom import store
from autograder.classroom.grading import Run, grade_submission
from autograder.course.course import read_course
from autograder.course.submission import find_submissions
from autograder.grading.session import with_grader
from autograder.sandbox import modes
from bench import ASSIGNMENT, ROOT

LINES = 15


def profile(submitted, out):
    """Print the seconds of processor time on both sides of the wall, and the functions that take most of ours."""
    assignment = read_course(ROOT).assignment(ASSIGNMENT)
    limits = assignment.course.limits
    submissions, _ = find_submissions(submitted, ASSIGNMENT)
    run = Run(assignment, submitted, out, modes.choose(None, limits), "ko")
    store.open_store(out)
    profiler = cProfile.Profile(time.process_time)  # waiting for a worker is not ours

    def grade_all(grader, submissions):
        with modes.start(run.mode, limits) as sandbox:
            started = time.process_time()
            for submission in submissions:
                grade_submission(run, grader, sandbox, submission)
            return time.process_time() - started

    def job(grader):
        _, empty = _with_children(grade_all, grader, [])
        trusted, worker = _with_children(grade_all, grader, submissions)
        profiler.enable()
        grade_all(grader, submissions)
        profiler.disable()
        return trusted, worker - empty

    trusted, worker = with_grader(assignment, job)
    each = 1000 / len(submissions)
    print(f"{len(submissions)} submissions in one grading process, mode {run.mode}; processor time:")
    print(f"  trusted side (checks, comparing, naming, pages)  {trusted:6.2f} s  {trusted * each:6.2f} ms each")
    print(f"  fork server and workers (their code, the wall)   {worker:6.2f} s  {worker * each:6.2f} ms each")
    print(f"\nThe trusted side once more, profiled, which makes it slower; the first {LINES} by their own processor time:")
    text = io.StringIO()
    pstats.Stats(profiler, stream=text).strip_dirs().sort_stats("tottime").print_stats(LINES)
    print(text.getvalue().strip())


def _with_children(function, *arguments):
    """(what it returns, processor seconds of the child processes that ended in it)."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = function(*arguments)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return result, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
