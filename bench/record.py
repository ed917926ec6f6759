"""Write the file of calls: what our engine asks of every submission, with what it expects."""

import pickle

from autograder.course.course import read_course
from autograder.grading.script import ARGUMENTS
from autograder.grading.session import with_grader
from autograder.sandbox.fault import Fault
from bench import ASSIGNMENT, ROOT
from bench.calls import Call, Check

STRICT = "test_integer"  # everywhere else our checks take 4.0 for 4


def record(path):
    """Write the checks of the assignment with their calls; returns them."""
    checks = with_grader(read_course(ROOT).assignment(ASSIGNMENT), _checks)
    path.write_bytes(pickle.dumps(checks))
    return checks


def _checks(grader):
    checks = []
    points = {(line.exercise, check.check): check.points for line in grader.refuse(None).exercises for check in line.checks}
    for exercise, script in grader.scripts("").items():
        for name in dict.fromkeys(check for call in script.calls for check in call.checks):
            calls = tuple(_call(call, name) for call in script.calls if name in call.checks)
            checks.append(Check(exercise.name, name, points[exercise.name, name], calls))
    return checks


def _call(call, check):
    raises = isinstance(call.expected, Fault)
    return Call(call.function, call.arguments, None if raises else call.expected, call.wanted == ARGUMENTS, raises, check == STRICT)
