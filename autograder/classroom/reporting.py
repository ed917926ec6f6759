"""The class report of a run, made from what the run left in its folder: no submission is read again."""

import html
import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from autograder.classroom import store
from autograder.classroom.child import start_python
from autograder.course.course import read_course
from autograder.report.class_report import DRAWN, prepare, render_report

REPORT, ANONYMOUS = "report.html", "report.anonymous.html"
# Grading comes first. And who has been killed needs no report: so nice a process may not see the end of its input for long.
_RUN = """
import os, signal, sys
from autograder.sandbox import kernel
kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
os.nice(19)
from autograder.classroom.reporting import serve
serve(sys.argv[1])
"""


def write_report(course, out, *, language=None, anonymous=False, file=None):
    """Write the report of the run in the folder ``out`` and return its path. language: the one shown first, as in the run unless given.

    file: where it goes, instead of report.html in ``out`` (report.anonymous.html for an anonymous one).
    """
    out = Path(out).resolve()
    path = Path(file).resolve() if file else out / (ANONYMOUS if anonymous else REPORT)
    facts, lines = store.read_run(out)
    pages = quote(os.path.relpath(out / store.FEEDBACK, path.parent), errors="surrogateescape")
    language = language or facts.get("language", "ko")
    store.write_file(path, render_report(course, facts, lines, store.read_fingerprints(out), language=language, anonymous=anonymous, pages=pages))
    return path


def report_run(course, out):
    """Write the report at the end of a run. What is wrong with it must not cost the results: then the report is a sentence about that."""
    try:
        write_report(course, out)
    except Exception as error:
        sentence = f"The results are complete, but the class report could not be made ({type(error).__name__}: {error})."
        store.write_file(Path(out) / REPORT, f"<!doctype html><meta charset=utf-8><title>autograder</title><p>{html.escape(sentence)}\n")


class Reporter:
    """A process that writes the report when it is told to. What draws takes longer to load than to draw, so it loads while others grade.

    For a class of so few that nothing is drawn there is no such process. A context manager: without having been told, it ends.
    """

    def __init__(self, course, number):
        self._course = course
        self._process = start_python(_RUN, course.root, stdout=subprocess.DEVNULL) if number >= DRAWN else None

    def write(self, out):
        """Write the report of the run in ``out``, whatever happens to the process."""
        if self._process is not None:
            self._process.communicate(json.dumps(str(out)).encode() + b"\n")
        if self._process is None or self._process.returncode != 0:
            report_run(self._course, out)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self._process is not None:
            self._process.kill()
            self._process.communicate()


def serve(root):
    """What the process of a Reporter does."""
    prepare()
    course = read_course(root)
    request = sys.stdin.readline()
    if request:
        report_run(course, json.loads(request))
        os._exit(0)  # taking matplotlib down takes as long as the drawing

