"""A process that grades one submission after another on request, for whoever must not run our fork server: nbgrader, or a Jupyter server.

``Service`` starts it and asks it; ``serve`` is what it does. They speak JSON, a line each way, over pipes. It lives as long as
the process that started it, so pytest, the references and the wall are paid for once.
"""

import json
import os
import select
import subprocess
import sys
import time
from datetime import datetime, timezone
from pathlib import Path

from autograder.classroom.child import start_python
from autograder.classroom.graders import give_back
from autograder.classroom.grading import Run, grade
from autograder.classroom.reading import read_submission
from autograder.course.course import read_course
from autograder.course.submission import Submission, find_submissions
from autograder.errors import CourseError
from autograder.grading.session import with_grader
from autograder.jupyter.reading import Reader
from autograder.sandbox import modes

ANSWER = 64 * 2**20  # bytes
_RUN = "from autograder.jupyter.service import serve; serve(*__import__('sys').argv[1:])"


class Service:
    """Grades an assignment of what lies in nbgrader's folder ``submitted``. language: the one that comes first on pages."""

    def __init__(self, assignment, submitted, language):
        self.fingerprint = assignment.course.fingerprint
        self._process = start_python(_RUN, assignment.course.root, assignment.name, submitted, language, stdout=subprocess.PIPE)
        self._buffer = b""

    def ask(self, student, seconds):
        """{"line", "page", "cells"} of a student's submission; raises CourseError if there is no answer in so many seconds."""
        try:
            self._process.stdin.write(json.dumps(student).encode() + b"\n")
            self._process.stdin.flush()
            answer = json.loads(self._read_line(time.monotonic() + seconds))
        except (OSError, ValueError):
            self.close()
            raise CourseError("the grading process ended") from None
        if "trouble" in answer:
            raise CourseError(answer["trouble"])
        return answer

    def _read_line(self, until):
        """What comes until the next end of a line, at most ANSWER bytes."""
        while b"\n" not in self._buffer:
            ready, _, _ = select.select([self._process.stdout], [], [], max(0, until - time.monotonic()))
            part = os.read(self._process.stdout.fileno(), 2**20) if ready else b""
            if not part or len(self._buffer) > ANSWER:
                raise OSError("it ended, or takes too long")
            self._buffer += part
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line

    def is_alive(self):
        return self._process.poll() is None

    def close(self):
        self._process.kill()
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()


def serve(root, name, submitted, language):
    """Answer requests from standard input until it ends."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever else is printed is no answer

    def answer(what):
        answers.write(json.dumps(what) + "\n")
        answers.flush()

    def job(grader):
        with modes.start(mode, course.limits) as sandbox:
            for number, request in enumerate(sys.stdin, start=1):
                run = Run(assignment, sandbox.mode, language, assignment.settings.shows_counterexamples(datetime.now(timezone.utc)))
                handed = read_submission(assignment, Path(submitted), _find(submitted, assignment, json.loads(request)))
                graded = grade(run, grader, sandbox, handed)
                with Reader(sandbox) as reader:  # grading has ended any worker from before
                    cells = reader.read(handed.files)
                answer({"line": graded.line, "page": graded.page, "cells": [[cell.kind, cell.name, cell.text] for cell in cells]})
                give_back(number)

    try:
        course = read_course(root)
        assignment = course.assignment(name)
        mode = modes.choose(None, course.limits)
        with_grader(assignment, job)
    except (CourseError, modes.StartError) as error:
        answer({"trouble": str(error)})


def _find(submitted, assignment, student):
    """The Submission in a student's folder; a missing one if there is none."""
    found, _ = find_submissions(submitted, assignment.name, [*assignment.course.settings.assignments], only=student)
    return found[0] if found else Submission(student, (), missing=True)
