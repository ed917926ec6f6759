"""What grading a right submission of every assignment costs us, warm and behind the wall: wall time less what the answers themselves take."""

import time
from statistics import median

from autograder.course.course import read_course
from autograder.grading.session import with_grader
from autograder.sandbox import modes
from bench import REPEATS, ROOT, measure


def print_costs():
    """One line an assignment, and their sum."""
    course = read_course(ROOT)
    mode = modes.choose(None, course.limits)
    print(f"one right submission of each assignment, warm, isolation {mode}, median of {REPEATS + 2}; load before: {measure.load():.1f}\n")
    print(f"{'':18}{'calls':>6}{'wall, ms':>10}{'answers, ms':>13}{'ours, ms':>10}")
    together = [0, 0.0, 0.0]
    with modes.start(mode, course.limits) as sandbox:
        for name in course.settings.assignments:
            row = with_grader(course.assignment(name), lambda grader: _cost(grader, sandbox))
            together = [total + part for total, part in zip(together, row)]
            _print(name, *row)
    _print("together", *together)


def _cost(grader, sandbox):
    """(calls, seconds of wall time, seconds that the answers take in a plain process)."""
    files = [(f"{exercise.name}.py", (exercise.closed_folder / "solution.py").read_bytes()) for exercise in grader.assignment.exercises]
    scripts = grader.scripts("")
    wall, answers = [], []
    for _ in range(REPEATS + 3):
        started = time.perf_counter()
        verdict = grader.grade(sandbox, files)
        wall.append(time.perf_counter() - started)
        if verdict.score != verdict.points:
            raise SystemExit(f"bench: the solutions of {grader.assignment.name} got {verdict.score} of {verdict.points} points, so this is no right submission")
        started = time.process_time()
        for exercise, script in scripts.items():
            function = exercise.load_solution()
            for call in script.calls:
                arguments = call.arguments
                try:
                    function(*arguments)
                except Exception:
                    pass  # where an exception is the right answer
        answers.append(time.process_time() - started)
    return sum(len(script.calls) for script in scripts.values()), median(wall[1:]), median(answers[1:])


def _print(name, calls, wall, answers):
    print(f"{name:18}{calls:6}{wall * 1000:10.1f}{answers * 1000:13.1f}{(wall - answers) * 1000:10.1f}")
