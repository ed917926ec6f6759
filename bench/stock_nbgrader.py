"""(a) ``nbgrader autograde`` as it comes: a course made by script, a test cell for each check, its body hidden.

Everything happens in the folder of the course; the user's own Jupyter settings are left alone.
"""

import csv
import os
import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from bench import ASSIGNMENT, ROOT, measure
from bench.calls import FILE

BIN = Path(sys.executable).parent  # on the PATH, where nbgrader looks for alembic
NBGRADER = BIN / "nbgrader"
MEMORY_OF = 10  # submissions in the run whose memory is watched: it does not grow with their number


class Part:
    """The course, its submissions, and grading them."""

    def __init__(self, folder, calls_file, checks, submissions):
        self.folder = folder
        self._env = {
            **measure.ENVIRONMENT,
            "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            FILE: str(calls_file),
            **{name: str(folder / "home") for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR")},
        }
        folder.mkdir()
        (folder / "nbgrader_config.py").write_text('c = get_config()\nc.CourseDirectory.course_id = "bench"\n')
        _write(self._path("source"), _source(checks))
        self._nbgrader("generate_assignment", ASSIGNMENT)
        for submission in submissions:
            notebook = nbformat.read(self._path("release"), 4)
            notebook.cells[1].source = submission.code
            path = self._path("submitted", submission.student)
            _write(path, notebook)
            path.with_name("timestamp.txt").write_text("2026-03-02 12:00:00 UTC\n")

    def run(self):
        """Seconds."""
        return self._nbgrader("autograde", ASSIGNMENT)

    def memory(self):
        """The peak, when the first submissions are graded once more."""
        command = [NBGRADER, "autograde", ASSIGNMENT, "--force", f"--student=s00[0-{MEMORY_OF - 1}]"]
        return measure.peak_memory(command, log=self.folder / "memory.log", env=self._env, cwd=self.folder)

    def scores(self):
        """Points by student, as nbgrader exports them."""
        self._nbgrader("export", "--to=grades.csv")
        with open(self.folder / "grades.csv", newline="") as file:
            return {line["student_id"]: float(line["score"]) for line in csv.DictReader(file)}

    def _nbgrader(self, verb, *arguments):
        return measure.run([NBGRADER, verb, *arguments], log=self.folder / f"{verb}.log", env=self._env, cwd=self.folder)

    def _path(self, step, student="."):
        return self.folder / step / student / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"


def _source(checks):
    """The instructor's notebook: one cell for the answers, which is kind to nbgrader, and one for each check."""
    notebook = new_notebook(metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}})
    solution = "### BEGIN SOLUTION\n### END SOLUTION"
    notebook.cells = [new_markdown_cell("# Strides", id="title"), new_code_cell(solution, id="answers", metadata=_metadata("answers", solution=True))]
    for check in checks:
        name = f"{check.exercise}-{check.name}"
        body = f"from bench.calls import run_check\nrun_check({check.exercise!r}, {check.name!r}, globals())"
        cell = new_code_cell(f"### BEGIN HIDDEN TESTS\n{body}\n### END HIDDEN TESTS", id=name, metadata=_metadata(name, points=check.points))
        notebook.cells.append(cell)
    return notebook


def _metadata(name, *, solution=False, points=None):
    about = {"grade_id": name, "schema_version": 3, "solution": solution, "grade": not solution, "locked": not solution, "task": False}
    return {"nbgrader": about if solution else {**about, "points": points}}


def _write(path, notebook):
    path.parent.mkdir(parents=True)
    nbformat.write(notebook, path)
