"""What decides a grade besides the submission. Where it is the same, grading again gives the same, here or on another machine."""

import hashlib
import json
import platform
from functools import cache
from pathlib import Path

import numpy as np

PACKAGE = Path(__file__).parents[1]


@cache
def find_engine():
    """A hash of this package's own files."""
    digest = hashlib.sha256()
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(f"{path.relative_to(PACKAGE).as_posix()}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def identify(course):
    """{what: which} of everything that must be the same for grades to be the same."""
    return {"course": course.fingerprint, "seed": course.seed_name, "autograder": find_engine(), "Python": platform.python_version(), "NumPy": np.__version__}


class Keys:
    """Names for results: equal where nothing has changed that decides what is in them, the page included.

    walled: whether submissions run behind a wall, whichever; with_cases: whether pages may show what hidden checks ask.
    """

    def __init__(self, assignment, *, language, walled, with_cases):
        self._common = [assignment.name, identify(assignment.course), language, walled, with_cases]

    def find(self, handed):
        """The key of the result for what was HandedIn."""
        said = [note.as_dict() for note in (*handed.notes, *filter(None, [handed.reason]))]
        when = handed.submitted_at and handed.submitted_at.isoformat()
        whole = [*self._common, handed.student, handed.user, handed.missing, handed.source, said, handed.digest, when]
        return hashlib.sha256(json.dumps(whole).encode()).hexdigest()
