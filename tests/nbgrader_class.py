"""A small course, an nbgrader course made of it, and a class that hands in, for the tests of what is between us and nbgrader."""

import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat

from tests.author_course import new_course

ASSIGNMENT, EXERCISE = "01_small", "steps"
LATE = "late: {penalty_per_day: 25%}\n"
SETTINGS = '    due: 2026-10-01T12:00:00+00:00\n    feedback: counterexample\n    extensions: {extended: 2026-10-09T12:00:00+00:00}\n'
RIGHT = "def steps(size, stride):\n    return size // stride\n"
WRONG = "def steps(size, stride):\n    return -(-size // stride)\n"
BROKEN = "def steps(size, stride):\n    raise RuntimeError('</script><b>hm</b>')\n"
ON_TIME, DAY_LATE = "2026-10-01 11:00:00 UTC", "2026-10-02 11:00:00.250000 UTC"


def make_small_course(folder):
    """A course of one exercise, in which late work costs a quarter a day."""
    folder.mkdir(parents=True)
    course = new_course(folder)
    settings = (folder / "course.yaml").read_text(encoding="utf-8")
    settings = settings.replace("assignments:", LATE + "assignments:").replace("    feedback: property\n", SETTINGS)
    (folder / "course.yaml").write_text(settings, encoding="utf-8")
    return course


def environment(home):
    """Without an activated environment, and without the user's own Jupyter settings."""
    home.mkdir(exist_ok=True)
    places = {name: str(home) for name in ("HOME", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")}
    return os.environ | places | {"PATH": "/usr/bin:/bin", "AUTOGRADER_SEED": "not for students"}


def run(folder, *command, status=0):
    """Run nbgrader or autograder in a folder; what it printed."""
    where = [sys.executable, "-m", "autograder.cli"] if command[0] == "autograder" else [Path(sys.executable).with_name("nbgrader")]
    done = subprocess.run([*where, *command[1:]], cwd=folder, env=environment(folder.parent / "home"), capture_output=True, text=True, timeout=300)
    assert done.returncode == status, done.stdout[-2000:] + done.stderr[-4000:]
    return done.stdout + done.stderr


def make_nbgrader_course(folder, course, *assignments):
    """``autograder nbgrader init``, and the releases of these assignments."""
    run(course.parent, "autograder", "nbgrader", "init", str(folder), "--course", str(course))
    for assignment in assignments:
        run(folder, "nbgrader", "generate_assignment", assignment)


def hand_in(folder, student, content, timestamp=ON_TIME, name=f"{ASSIGNMENT}.ipynb", assignment=ASSIGNMENT):
    """Put a file where nbgrader collects it. content: text or bytes, or a notebook."""
    place = folder / "submitted" / student / assignment
    place.mkdir(parents=True, exist_ok=True)
    if timestamp:
        (place / "timestamp.txt").write_text(timestamp + "\n")
    content = nbformat.writes(content) if isinstance(content, dict) else content
    (place / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def released_notebook(folder, assignment=ASSIGNMENT):
    return nbformat.reads((folder / "release" / assignment / f"{assignment}.ipynb").read_text(encoding="utf-8"), as_version=4)


def solved(folder, source):
    """The released notebook with an answer in its place."""
    notebook = released_notebook(folder)
    next(cell for cell in notebook.cells if cell.id == EXERCISE).source = source
    return notebook


def hand_in_all(folder):
    """A class: right and wrong, late, hostile and broken."""
    hand_in(folder, "right", solved(folder, RIGHT))
    hand_in(folder, "wrong", solved(folder, WRONG))
    hand_in(folder, "late", solved(folder, RIGHT), DAY_LATE)
    hand_in(folder, "extended", solved(folder, RIGHT), DAY_LATE)
    hand_in(folder, "raises", solved(folder, BROKEN))
    hand_in(folder, "untouched", released_notebook(folder))
    hand_in(folder, "파일 학생", RIGHT, name="steps.py")
    hand_in(folder, "renamed", solved(folder, RIGHT), name="내 과제 (1).ipynb")
    hand_in(folder, "no-json", "this is no notebook")
    hand_in(folder, "no-time", solved(folder, RIGHT), "yesterday evening")
    hand_in(folder, "never", solved(folder, RIGHT), timestamp=None)

    one_cell = released_notebook(folder)
    one_cell.cells = [nbformat.v4.new_code_cell("# everything\n" + RIGHT)]
    hand_in(folder, "one-cell", one_cell)

    deleted = solved(folder, RIGHT)
    deleted.cells = [cell for cell in deleted.cells if cell.id == EXERCISE]
    hand_in(folder, "deleted", deleted)

    copied = solved(folder, RIGHT)
    copied.cells += [nbformat.from_dict(json.loads(json.dumps(cell)) | {"id": f"{cell.id}-copy"}) for cell in copied.cells] + [nbformat.v4.new_markdown_cell("<script>alert(1)</script> done")]
    hand_in(folder, "copied", copied)

    forged = solved(folder, WRONG)
    for cell in forged.cells:
        cell.metadata.tags = ["raises-exception", "skip-execution"]
        if cell.metadata.nbgrader.grade:
            cell.metadata.nbgrader.update(points=1000, locked=False, grade_id="test_other")
            cell.outputs = [nbformat.v4.new_output("execute_result", data={"text/plain": "1000"})]
    hand_in(folder, "forged", forged)


# raw points of 2, and points off for lateness
EXPECTED = {
    "right": (2, None), "wrong": (0, None), "late": (2, 0.5), "extended": (2, None), "raises": (0, None), "untouched": (0, None), "파일 학생": (2, None), "renamed": (2, None),
    "no-json": (0, None), "no-time": (2, None), "never": (2, None), "one-cell": (2, None), "deleted": (2, None), "copied": (2, None), "forged": (0, None),
}  # fmt: skip


def read_gradebook(url):
    """{student: {"scores": {cell: (auto, manual, needs a human)}, "comments": {cell: text}, "penalty", "timestamp"}} of a database of nbgrader's."""
    from nbgrader.api import Gradebook, SubmittedAssignment

    with Gradebook(url) as gradebook:
        found = {}
        for submission in gradebook.db.query(SubmittedAssignment):
            (notebook,) = submission.notebooks
            found[submission.student_id] = {
                "scores": {grade.cell.name: (grade.auto_score, grade.manual_score, grade.needs_manual_grade) for grade in notebook.grades},
                "comments": {comment.cell.name: (comment.auto_comment, comment.manual_comment) for comment in notebook.comments},
                "penalty": notebook.late_submission_penalty,
                "timestamp": submission.timestamp,
            }
        gradebook.engine.dispose()
        return found
