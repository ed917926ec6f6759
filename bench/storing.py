"""Into nbgrader's gradebook, both ways: a graded class stored at once, and ``nbgrader autograde`` with our grader in it."""

import os
import shutil
import sys
from pathlib import Path

import nbformat

from autograder.course.course import read_course
from autograder.jupyter.gradebook import find_nbgrader, store_run
from bench import ASSIGNMENT, JOBS, ROOT, measure

BIN = Path(sys.executable).parent
AUTOGRADED = 100  # submissions, at most, that nbgrader takes one by one


def print_rates(work, submissions):
    """Four lines: grading, storing new rows, storing them again, and nbgrader autograde."""
    folder, out = work / "nbgrader", work / "out"
    env = {**measure.ENVIRONMENT, **{name: str(work / "home") for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR")}}

    def run(program, *arguments, right=(0,)):
        return measure.run([BIN / program, *arguments], log=work / f"{program}.log", env=env, cwd=folder if folder.exists() else work, right=right)

    run("autograder", "nbgrader", "init", folder, "--course", ROOT)
    run("nbgrader", "generate_assignment", ASSIGNMENT)
    _hand_in(folder, submissions)
    print(f"{len(submissions)} notebooks; load before: {measure.load():.1f}")
    seconds = run("autograder", "grade", "submitted", "--assignment", ASSIGNMENT, "--out", out, "--jobs", str(JOBS), "--course", ROOT, right=(0, 1))
    _print("autograder grade, for comparison", seconds, len(submissions))
    assignment = read_course(ROOT).assignment(ASSIGNMENT)
    os.environ |= env
    nbgrader = find_nbgrader(str(folder), folder / "submitted", assignment)
    for what in ("stored, all rows new", "stored again"):
        stored = store_run(nbgrader, assignment, out)
        _print(what, stored.seconds, stored.number)
    shutil.rmtree(folder / "autograded")
    chosen = "s00[0-9]" if len(submissions) < AUTOGRADED else "s0[0-9][0-9]"
    seconds = run("nbgrader", "autograde", ASSIGNMENT, f"--student={chosen}")
    _print("nbgrader autograde, our grader in it", seconds, len([*(folder / "autograded").iterdir()]))


def _hand_in(folder, submissions):
    """Every submission as the released notebook, all of its code in the first cell for an answer."""
    released = (folder / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_text("utf-8")
    for submission in submissions:
        notebook = nbformat.reads(released, as_version=4)
        next(cell for cell in notebook.cells if cell.metadata.nbgrader.solution).source = submission.code
        place = folder / "submitted" / submission.student / ASSIGNMENT
        place.mkdir(parents=True)
        nbformat.write(notebook, place / f"{ASSIGNMENT}.ipynb")
        (place / "timestamp.txt").write_text("2026-03-02 12:00:00 UTC\n")


def _print(what, seconds, number):
    print(f"{what:38}{number:6} submissions{seconds:8.2f} s{seconds * 1000 / number:8.1f} ms each{number / seconds:8.0f} a second")
