"""Answers whose grade is known before they are graded: starters, lazy functions, and right answers in other styles."""

import importlib.util
import itertools
import signal
from contextlib import contextmanager

from autograder.sandbox.fault import Fault

RIGHT = "tests/right"
_numbers = itertools.count()


class OutOfTime(BaseException):
    """A known answer does not come to an end. No Exception, so that no answer can catch it."""


@contextmanager
def alarm():
    """Gives set(seconds), after which OutOfTime is raised, wherever we are then; setting it anew puts it off."""

    def ring(*_):
        raise OutOfTime

    before = signal.signal(signal.SIGALRM, ring)
    try:
        yield lambda seconds: signal.setitimer(signal.ITIMER_REAL, seconds)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def load_function(path, name):
    """(the function of this name in a file of ours, None), or (a function that fails, why it could not be loaded)."""
    spec = importlib.util.spec_from_file_location(f"known_answer_{next(_numbers)}", path)
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        line = f", line {error.lineno}" if isinstance(error, SyntaxError) and error.lineno else ""
        return _refuse, f"does not load ({type(error).__name__}: {error}{line})"
    function = getattr(module, name, None)
    return (function, None) if callable(function) else (_refuse, f"defines no function {name}")


def right_variants(exercise):
    """The files with right answers in other styles."""
    return sorted((exercise.assignment.course.root / RIGHT / exercise.id).glob("*.py"))


def lazy_functions(script):
    """(name, function) of functions that never look at the question."""
    for name, answer in {"None": None, "0": 0, "1": 1, "True": True, "False": False, "NaN": float("nan")}.items():
        yield f"always {name}", lambda *arguments, answer=answer: answer
    yield "always a ValueError", _refuse
    first = script.calls[0]
    if any(call.key != first.key for call in script.calls):  # else it is the answer
        yield "always the answer to the first case", _refuse if isinstance(first.expected, Fault) else lambda *arguments: first.expected
    if all(call.arguments for call in script.calls):
        yield "always the first argument", lambda *arguments: arguments[0]


def _refuse(*arguments):
    raise ValueError("no")
