"""Gradescope grades an assignment itself, with our checks behind our wall: the folder that it gets, and what runs there.

Gradescope builds a container from the folder once (``setup.sh``), and starts ``run_autograder`` in a fresh one for each
submission: the student's files are in /autograder/submission, what is known about them in /autograder/submission_metadata.json,
and the answer is expected in /autograder/results/results.json. The folder is closed material: it holds the solutions, and the
secret seed, without which other cases would be asked than here. AUTOGRADER_ROOT stands for /autograder elsewhere.
"""

import json
import os
import re
import shutil
import stat
import sys
import tempfile
import traceback
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import partial
from importlib import metadata
from pathlib import Path

from autograder.classroom import store
from autograder.classroom.graders import grade_all
from autograder.classroom.grading import Run
from autograder.classroom.reading import read_submission
from autograder.course.course import CLOSED, OPEN, read_course
from autograder.course.settings import FILE, OPEN_SEED
from autograder.course.submission import find_submissions
from autograder.errors import CourseError
from autograder.grading.session import with_grader
from autograder.report import gradebooks
from autograder.report.gradebooks.gradebook import read_gradebook
from autograder.report.gradebooks.gradescope import render_results, render_trouble
from autograder.sandbox import modes

ENGINE = Path(__file__).parents[1]
SCRIPTS = Path(gradebooks.__file__).parent / "container"
TASK, NOT_GRADED, SEED, REQUIREMENTS = "task.json", "not_graded.json", "seed", "requirements.txt"
PACKAGE, EXTRA = "cnn-course", "instructor"
RESULTS = Path("results") / "results.json"


@dataclass(frozen=True)
class Container:
    """folder: everything; archive: the same, to upload; notes: what its owner must know."""

    folder: Path
    archive: Path
    notes: tuple[str, ...]


def make_container(assignment, folder, language):
    """Write the folder and its archive; both must be new. Returns a Container; raises CourseError."""
    course, folder = assignment.course, Path(folder).absolute()
    archive = folder.with_name(folder.name + ".zip")
    if any(folder.resolve().is_relative_to(course.root / tree) for tree in (OPEN, CLOSED)):
        raise CourseError(f"{folder} lies in the course itself: name a folder outside of {OPEN} and {CLOSED}")
    for path in (folder, archive):
        if path.exists():
            raise CourseError(f"{path} is there already, and nothing is overwritten: take it away, or name another folder")
    assignment.exercises  # say now what is wrong with the assignment, not when a student waits
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".container-") as draft:
            inside = Path(draft) / "source"
            _fill(inside, assignment, language)
            _pack(inside, Path(draft) / "archive")
            os.replace(inside, folder)
            os.replace(Path(draft) / "archive", archive)
    except OSError as error:
        raise CourseError(f"{folder} cannot be written ({error.strerror}): make room, or name another folder") from None
    return Container(folder, archive, tuple(_notes(course)))


def _fill(folder, assignment, language):
    folder.mkdir(mode=0o700)
    course, no_caches = assignment.course, shutil.ignore_patterns("__pycache__", ".*")
    for script in ("setup.sh", "run_autograder"):
        shutil.copyfile(SCRIPTS / script, folder / script)
        (folder / script).chmod(0o755)
    shutil.copytree(ENGINE, folder / "package" / "autograder", ignore=no_caches)
    shutil.copytree(course.root / OPEN, folder / "course" / OPEN, ignore=no_caches)
    shutil.copytree(course.root / CLOSED, folder / "course" / CLOSED, ignore=no_caches)
    shutil.copyfile(course.root / FILE, folder / "course" / FILE)
    (folder / REQUIREMENTS).write_text("".join(f"{line}\n" for line in _requirements()), encoding="utf-8")
    (folder / TASK).write_text(json.dumps({"assignment": assignment.name, "language": language}) + "\n", encoding="utf-8")
    (folder / NOT_GRADED).write_bytes(render_trouble(language))
    if course.secret != OPEN_SEED:
        with open(os.open(folder / SEED, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(course.secret + "\n")


def _requirements():
    """What grading needs to be installed, as pip reads it."""
    for line in metadata.requires(PACKAGE) or ():
        name, _, marker = line.partition(";")
        if not marker or EXTRA in re.findall(r"extra == ['\"]([^'\"]+)", marker):
            yield name.strip()


def _pack(folder, archive):
    """A zip with the files at its root, as Gradescope wants them; only its owner may read it."""
    with open(os.open(archive, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(folder.rglob("*")):
            packed.write(path, path.relative_to(folder))


def _notes(course):
    yield "this is closed material (the solutions are in it): upload it to Gradescope, and give it to nobody"
    if course.secret == OPEN_SEED:
        yield "there is no secret seed, so the cases come from the open one: set AUTOGRADER_SEED and make this again before students hand in"
    else:
        yield "the secret seed is in it (seed, readable by you alone), so that the same cases are asked as here"


def grade_here(root):
    """Grade what lies in root/submission; returns the bytes of results.json. Raises CourseError for trouble of ours."""
    source = root / "source"
    task = json.loads((source / TASK).read_text(encoding="utf-8"))
    assignment = read_course(source / "course").assignment(task["assignment"])
    student, handed_in = read_about(root / "submission_metadata.json")
    shown = assignment.settings.shows_counterexamples(datetime.now(timezone.utc))
    with tempfile.TemporaryDirectory() as scratch:
        submitted, lines = Path(scratch) / "submitted", []
        _lay_out(root / "submission", submitted / student / assignment.name, handed_in)
        submissions, _ = find_submissions(submitted, assignment.name)

        def job(grader):
            run = Run(assignment, modes.choose(None, assignment.course.limits), task["language"], shown)
            grade_all(run, grader, partial(read_submission, assignment, submitted), submissions, 1, lambda packed: lines.append(json.loads(packed.line)))

        with_grader(assignment, job)
    book = read_gradebook(assignment, {}, lines, language=task["language"], with_cases=shown)
    print(f"isolation: {lines[0]['isolation']}; seed: {lines[0]['seed']}; score: {lines[0]['score']:g} of {lines[0]['points']:g}")
    return render_results(book, book.rows[0])


def read_about(path):
    """(a name for the student, when it was handed in or None) from Gradescope's file about a submission, whatever it is like.

    The name decides the cases where everybody has others, and finds an extension: the login in the first user's address.
    """
    name, handed_in = "", None
    with suppress(OSError, ValueError, TypeError, LookupError, AttributeError):
        about = json.loads(path.read_text(encoding="utf-8"))
        handed_in = str(about["created_at"])[:60]
        name = min(about["users"], key=lambda user: user["id"])["email"].split("@")[0]
    return re.sub(r"[^A-Za-z0-9._-]", "_", name).strip("._-")[:100] or "submission", handed_in


def _lay_out(submission, folder, handed_in):
    """A submission in nbgrader's layout. A time of hand-in of the student's own making does not count."""

    def left_out(where, names):
        kinds = {name: stat.S_IFMT(os.lstat(Path(where) / name).st_mode) for name in names}
        return [name for name, kind in kinds.items() if kind not in (stat.S_IFREG, stat.S_IFDIR, stat.S_IFLNK)]

    shutil.copytree(submission, folder, symlinks=True, ignore=left_out)
    timestamp = folder / "timestamp.txt"
    if timestamp.is_dir() and not timestamp.is_symlink():
        shutil.rmtree(timestamp)
    timestamp.unlink(missing_ok=True)
    if handed_in:
        timestamp.write_text(handed_in + "\n", encoding="utf-8")


def main():
    root = Path(sys.argv[1])
    try:
        content = grade_here(root)
    except (Exception, SystemExit) as error:  # whatever it is, the student gets a results.json that says whose fault it is
        traceback.print_exc()
        language = "ko"
        with suppress(Exception):
            language = json.loads((root / "source" / TASK).read_text(encoding="utf-8"))["language"]
        content = render_trouble(language, str(error) or type(error).__name__)
    store.write_file(root / RESULTS, content)


if __name__ == "__main__":
    main()
