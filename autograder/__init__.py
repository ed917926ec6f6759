"""A course on convolutional networks, and the grader that belongs to it.

What the author of an exercise needs is here: ``check``, ``misconception``, ``small``, and ``assert_same``, ``assert_answered``,
``same`` and ``fail``.
They are loaded on first use, so that the fork server and a student's machine can import the package without pytest.
"""

import importlib

_HOMES = {
    "assert_answered": "autograder.quiz.graded",
    "assert_same": "autograder.grading.compare",
    "check": "autograder.grading.marks",
    "fail": "autograder.grading.compare",
    "misconception": "autograder.grading.marks",
    "same": "autograder.grading.compare",
    "small": "autograder.grading.marks",
}

__all__ = sorted(_HOMES)


def __getattr__(name):
    if name not in _HOMES:
        raise AttributeError(f"module 'autograder' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)
