"""What nbgrader loads by name from its configuration (see ``configuration``). This module alone imports it as it is imported itself.

nbgrader looks for submissions, writes notebooks, keeps the gradebook and shows it; grading is a request to ``service``. It
opens no file of a submission and starts no kernel, and no submission makes it raise.
"""

import glob
import os
from pathlib import Path

from nbconvert.exporters import NotebookExporter
from nbformat.v4 import new_notebook
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde, NbGraderException
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Float, Unicode

from autograder.classroom.store import write_file
from autograder.course.course import read_course
from autograder.course.settings import OPEN_SEED
from autograder.course.submission import plain_name
from autograder.errors import CourseError
from autograder.jupyter.outcome import PAGE, set_outcome, set_rows, set_trouble
from autograder.jupyter.places import check_places, names_of, order_of, places_of
from autograder.jupyter.reading import Cell
from autograder.jupyter.rebuilding import rebuild
from autograder.jupyter.service import Service
from autograder.jupyter.times import keep_time

_services = {}  # one for each (course, assignment, folder, language) of this process


class SandboxedAutograde(Autograde):
    """``nbgrader autograde`` and the button of the formgrader, with our grader in the place of a kernel.

    Every folder of a submission is graded, whatever the files in it are called, and none of them is copied or read here.
    """

    course = Unicode(help="The folder with course.yaml.").tag(config=True)
    language = Unicode("ko", help="The language of the feedback: ko or en.").tag(config=True)
    patience = Float(600, help="Seconds after which a submission is given up; the limits of the course end it long before.").tag(config=True)

    def start(self):
        try:
            read_course(self.course).assignment(self.coursedir.assignment_id)
        except CourseError as error:  # before a score of anybody is touched
            self.log.error("nothing was graded: %s (nbgrader_config.py names %s as the course)", error, self.course)
            raise NbGraderException(str(error)) from None
        super().start()

    def init_notebooks(self):
        """The notebook that nbgrader expects in each folder; it need not be there."""
        pattern = self._format_source(self.coursedir.assignment_id, self.coursedir.student_id)
        named = "*" not in self.coursedir.student_id and os.path.isdir(pattern)  # a student may be called [a], but none takes the place of all
        self.notebooks, self.assignments = [], {}
        for folder in [pattern] if named else filter(os.path.isdir, glob.glob(pattern)):
            student = Path(folder).parent.name
            if plain_name(student) != student:  # a line's end in it would end nbgrader, for everybody
                self.log.error("not graded, because nbgrader cannot keep such a name: rename the folder %s", ascii(student))
            else:
                self.assignments[folder] = [os.path.join(folder, f"{os.path.basename(folder)}.ipynb")]
        if not self.assignments:
            super().init_notebooks()  # which says what is wrong

    def init_assignment(self, assignment_id, student_id):
        """The rows of the gradebook; of the files, only when it was handed in."""
        before, self.coursedir.ignore = self.coursedir.ignore, ["*"]
        try:
            super().init_assignment(assignment_id, student_id)
        finally:
            self.coursedir.ignore = before
        source, folder = Path(self._format_source(assignment_id, student_id)), Path(self._format_dest(assignment_id, student_id))
        keep_time(source, folder)

    def init_single_notebook_resources(self, notebook_filename):
        resources = super().init_single_notebook_resources(notebook_filename)
        if self._sanitizing:  # the first of the two passes
            about = resources["nbgrader"]
            self._answer = self._grade(about["assignment"], about["notebook"], about["student"])
        resources["autograder"] = self._answer
        return resources

    def convert_single_notebook(self, notebook_filename):
        super().convert_single_notebook(notebook_filename)
        if "page" in self._answer:
            write_file(Path(self.writer.build_directory) / PAGE, self._answer["page"])

    def _grade(self, assignment, notebook, student):
        """{"places", "language", "starters", "cells", "line", "page"}; instead of the last three {"trouble"} where the fault is ours."""
        order = order_of(Path(self.coursedir.format_path(self.coursedir.source_directory, ".", assignment), f"{notebook}.ipynb"))
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
            places = places_of(gradebook, assignment, notebook, order)
        known = {"places": places, "language": self.language, "starters": []}
        try:
            ours = read_course(self.course).assignment(assignment)
            if ours.course.secret == OPEN_SEED:
                self.log.warning("no secret seed is set (AUTOGRADER_SEED), so everybody can work out which cases are hidden")
            known["starters"] = [exercise.starter for exercise in ours.exercises]
            submitted = Path(self._format_source(assignment, student)).absolute().parents[1]
            answer = _service(ours, submitted, self.language).ask(student, self.patience)
            check_places(places, answer["line"])
            return known | answer
        except CourseError as error:
            self.log.error("%s was not graded: %s", student, error)
            return known | {"trouble": str(error)}


def _service(assignment, submitted, language):
    """The process that grades this assignment, started when it is first asked, and again when the course has changed."""
    key = str(assignment.course.root), assignment.name, str(submitted), language
    service = _services.get(key)
    if service is None or not service.is_alive() or service.fingerprint != assignment.course.fingerprint:
        if service is not None:
            service.close()
        service = _services[key] = Service(assignment, submitted, language)
    return service


class EmptyExporter(NotebookExporter):
    """Instead of a submitted notebook, which may be anything or missing, an empty one: the first preprocessor fills it."""

    def from_filename(self, filename, resources=None, **kw):
        if self.parent._sanitizing:
            return self.from_notebook_node(new_notebook(), resources, **kw)
        return super().from_filename(filename, resources, **kw)


class RebuildFromGradebook(NbGraderPreprocessor):
    """The notebook as it was handed out, with the student's text in it."""

    def preprocess(self, nb, resources):
        answer = resources["autograder"]
        cells = [Cell(*cell) for cell in answer.get("cells", ())]
        return rebuild(answer["places"], cells, answer["starters"]), resources


class SetOutcome(NbGraderPreprocessor):
    """Scores and feedback below the check cells, where nbgrader would have put what a kernel says."""

    def preprocess(self, nb, resources):
        answer = resources["autograder"]
        if "trouble" in answer:
            set_trouble(nb, answer["language"])
        else:
            set_outcome(nb, answer["line"], answer["page"], answer["language"])
        return nb, resources


class SaveOutcome(NbGraderPreprocessor):
    """Scores, comments and the penalty for late work, in the gradebook."""

    def preprocess(self, nb, resources):
        about, answer = resources["nbgrader"], resources["autograder"]
        with Gradebook(about["db_url"]) as gradebook:
            rows = gradebook.find_submission_notebook(about["notebook"], about["assignment"], about["student"])
            set_rows(rows, names_of(rows.notebook), nb, answer["places"], None if "trouble" in answer else answer["line"], answer["language"])
            gradebook.db.commit()
        return nb, resources
