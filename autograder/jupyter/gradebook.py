"""A whole class into nbgrader's gradebook at once: rows in its database, notebooks in ``autograded/``, as ``nbgrader autograde`` leaves them.

Submissions are read inside the wall and rebuilt; what a human has graded by hand is never touched. nbgrader is slow to
import, so that happens when a gradebook is opened.
"""

import os
import sys
import time
from dataclasses import dataclass
from datetime import timezone
from pathlib import Path

import nbformat

from autograder.classroom.reading import find_digest, read_files
from autograder.classroom.run import find_class
from autograder.classroom.store import FEEDBACK, read_run, write_file
from autograder.errors import CourseError
from autograder.jupyter.outcome import PAGE, set_outcome, set_rows
from autograder.jupyter.places import check_places, names_of, order_of, places_of
from autograder.jupyter.reading import Reader
from autograder.jupyter.rebuilding import rebuild
from autograder.jupyter.times import keep_time
from autograder.sandbox import NONE, modes

CONFIG = "nbgrader_config.py"
LONGEST_NAME = 128  # characters that nbgrader's tables hold


class NbgraderCourse:
    """An nbgrader course: its folder, its database, and the names that its configuration gives to both.

    where: the folder, or the URL of the database; then the folder is the one that holds the folder of submissions.
    Raises CourseError if there is no such course.
    """

    def __init__(self, where, submitted):
        is_url = "://" in where
        self.folder = (Path(submitted).parent if is_url else Path(where)).resolve()
        if not (self.folder / CONFIG).is_file():
            hint = "with a URL, the submissions must lie in the course's own folder submitted/" if is_url else "name the folder that autograder nbgrader init made"
            raise CourseError(f"there is no {CONFIG} in {self.folder}, so it is no nbgrader course: {hint}")
        try:
            from nbgrader.coursedir import CourseDirectory
            from traitlets.config.loader import PyFileConfigLoader
        except ModuleNotFoundError as error:
            raise CourseError(f'the package {error.name} is missing: install it with  pip install "cnn-course[nbgrader]"') from None
        # nbgrader calls a program of its environment by name
        os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
        config = PyFileConfigLoader(CONFIG, path=str(self.folder)).load_config()
        config.CourseDirectory.root = str(self.folder)
        self.directory = CourseDirectory(config=config)
        self.url = where if is_url else self.directory.db_url

    def path(self, step, student, assignment):
        return Path(self.directory.format_path(getattr(self.directory, f"{step}_directory"), student, assignment))

    def open_gradebook(self):
        from nbgrader.api import Gradebook
        from sqlalchemy.exc import SQLAlchemyError

        try:
            return Gradebook(self.url, self.directory.course_id)
        except ModuleNotFoundError as error:
            raise CourseError(f'the package {error.name} is missing, which this database needs (for PostgreSQL: pip install "psycopg[binary]")') from None
        except SQLAlchemyError as error:
            raise CourseError(f"the gradebook {_without_password(self.url)} cannot be opened ({' '.join(str(error).split())[:200]}): mend the URL, or start the database") from None

    def places(self, gradebook, assignment):
        """The cells of an assignment; raises CourseError if nbgrader does not have it yet."""
        from nbgrader.api import MissingEntry

        try:
            return places_of(gradebook, assignment, assignment, order_of(self.path("source", ".", assignment) / f"{assignment}.ipynb"))
        except MissingEntry:
            raise CourseError(f"nbgrader does not know {assignment} yet: in {self.folder}, run  nbgrader generate_assignment {assignment}") from None


def _without_password(url):
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return url


def find_nbgrader(where, submitted, assignment):
    """The NbgraderCourse, proven: its gradebook opens and knows the assignment. Raises CourseError."""
    nbgrader = NbgraderCourse(where, submitted)
    with nbgrader.open_gradebook() as gradebook:
        nbgrader.places(gradebook, assignment.name)
    return nbgrader


@dataclass(frozen=True)
class Stored:
    """number: of submissions that were stored; left_out: sentences on those that were not, whose rows are as they were."""

    number: int
    left_out: tuple[str, ...]
    seconds: float


def store_run(nbgrader, assignment, out):
    """Put the results in ``out`` into the gradebook, all of them or none, with what ``autograded/`` needs; returns what was Stored."""
    from sqlalchemy.exc import SQLAlchemyError

    started, out = time.monotonic(), Path(out)
    run, lines = read_run(out)
    submissions = {submission.student: submission for submission in find_class(assignment, run["submitted"])[0]}
    starters = [exercise.starter for exercise in assignment.exercises]
    stored, left_out = 0, []
    mode = modes.choose(NONE if run["isolation"] == NONE else None, assignment.course.limits)
    with modes.start(mode, assignment.course.limits) as sandbox, Reader(sandbox) as reader, nbgrader.open_gradebook() as gradebook:
        places = nbgrader.places(gradebook, assignment.name)
        rows = _Rows(gradebook, assignment)
        for line in lines:
            student = line["student"]
            files = read_files(submissions[student])[0] if student in submissions else []
            reason = _why_not(student, line, files, places)
            if reason:
                left_out.append(f"{student} was left out: {reason}")
            elif not nbgrader.path("submitted", student, assignment.name).is_dir() and line["status"] == "missing":
                rows.add_student(student)
            else:
                notebook = rebuild(places, reader.read(files), starters)
                timestamp = _write_files(nbgrader, assignment, line, notebook, out, run["language"])
                set_rows(rows.of(student, timestamp), rows.names, notebook, places, line, run["language"])
                stored += 1
        try:
            gradebook.db.commit()
        except SQLAlchemyError as error:
            raise CourseError(f"the gradebook took none of the grades ({' '.join(str(error).split())[:200]}): mend that, and run this again") from None
    return Stored(stored, tuple(left_out), time.monotonic() - started)


def _why_not(student, line, files, places):
    """Why a result cannot be stored, or None. Raises CourseError where none can."""
    if len(student) > LONGEST_NAME:
        return f"nbgrader's gradebook holds no name of {len(student)} characters"
    if line.get("digest") and line["digest"] != find_digest(files):
        return "the files are not those that were graded: grade them again"
    try:
        check_places(places, line)
    except CourseError:
        if "kept" not in line:
            raise
        return "the result that was kept is from before the checks changed"
    return None


def _write_files(nbgrader, assignment, line, notebook, out, language):
    """What ``autograded/`` has of a submission; returns when it was handed in."""
    student = line["student"]
    folder = nbgrader.path("autograded", student, assignment.name)
    page = (out / FEEDBACK / student / f"{assignment.name}.html").read_text(encoding="utf-8")
    set_outcome(notebook, line, page, language)
    write_file(folder / f"{assignment.name}.ipynb", nbformat.writes(notebook) + "\n")
    write_file(folder / PAGE, page)
    return keep_time(nbgrader.path("submitted", student, assignment.name), folder)


class _Rows:
    """The rows of one assignment: all that are there are read at once, and written at the end."""

    def __init__(self, gradebook, assignment):
        from nbgrader import api
        from sqlalchemy.orm import selectinload

        self._api, self._db = api, gradebook.db
        self._assignment = gradebook.find_assignment(assignment.name)
        self._notebook = gradebook.find_notebook(assignment.name, assignment.name)
        cells = self._notebook
        self._graded = [cell.id for cell in [*cells.grade_cells, *cells.task_cells]]
        self._commented = [cell.id for cell in [*cells.solution_cells, *cells.task_cells]]
        self.names = names_of(cells)
        due = assignment.settings.due
        if due is not None:
            self._assignment.duedate = due.astimezone(timezone.utc).replace(tzinfo=None)
        self._students = {identifier for (identifier,) in self._db.query(api.Student.id)}
        handed_in = self._db.query(api.SubmittedAssignment).filter_by(assignment_id=self._assignment.id)
        notebooks = selectinload(api.SubmittedAssignment.notebooks)
        handed_in = handed_in.options(notebooks.selectinload(api.SubmittedNotebook.grades), notebooks.selectinload(api.SubmittedNotebook.comments))
        self._submissions = {submission.student_id: submission for submission in handed_in}

    def add_student(self, student):
        if student not in self._students:
            self._db.add(self._api.Student(id=student))
            self._students.add(student)

    def of(self, student, timestamp):
        """The rows of one student's notebook, made if they are not there."""
        self.add_student(student)
        submission = self._submissions.get(student) or self._add_submission(student)
        submission.timestamp = timestamp
        return next(notebook for notebook in submission.notebooks if notebook.notebook_id == self._notebook.id)

    def _add_submission(self, student):
        api = self._api
        submission = api.SubmittedAssignment(assignment_id=self._assignment.id, student_id=student)
        notebook = api.SubmittedNotebook(notebook_id=self._notebook.id)
        notebook.grades = [api.Grade(cell_id=identifier) for identifier in self._graded]
        notebook.comments = [api.Comment(cell_id=identifier) for identifier in self._commented]
        submission.notebooks = [notebook]
        self._db.add(submission)
        return submission
