"""Checks as collected: pytest's tests, each with what its mark says. A mark that lacks something is our own trouble."""

import ast
from dataclasses import dataclass
from functools import cached_property

import pytest

from autograder.course.sources import source_of
from autograder.errors import CourseError
from autograder.text import Text

MOST_POINTS = 1000
FIXTURES = {"student", "reference", "rng"}


@dataclass(frozen=True)
class Check:
    """One collected test and its mark."""

    name: str
    item: pytest.Item
    points: float
    asks: Text

    @cached_property
    def is_plain(self):
        """True for a function that uses no fixture but ours and no mark but ``check``: running it is calling it."""
        return isinstance(self.item.parent, pytest.Module) and {*self.item.fixturenames} <= FIXTURES and {mark.name for mark in self.item.iter_markers()} == {"check"}


def checks_of(exercise, items):
    """The checks of an exercise, in the order of its file."""
    checks = []
    functions = [node for node in ast.parse(source_of(exercise.checks, exercise.assignment.course.root)).body if isinstance(node, ast.FunctionDef)]
    for function in functions:
        if not function.name.startswith("test") and any("check" in (getattr(part, "id", ""), getattr(part, "attr", "")) for mark in function.decorator_list for part in ast.walk(mark)):
            raise CourseError(f"{function.name} in {exercise.id}/checks.py has a mark, but is no test: let its name begin with test_")
    names = [function.name for function in functions]
    for name in names:
        if names.count(name) > 1:
            raise CourseError(f"{exercise.id}/checks.py defines {name} twice, and only the last would count: give them different names")
    for item in items:
        if item.path != exercise.checks:
            continue
        for name in item.fixturenames:
            if name not in item._fixtureinfo.name2fixturedefs:
                raise CourseError(f"{item.name} in {exercise.id}/checks.py takes {name}, which nobody gives it: a check takes student, reference and rng")
        mark = item.get_closest_marker("check")
        if mark is None:
            raise CourseError(f"{item.name} in {exercise.id}/checks.py has no mark: put @check(points=…, en=…, ko=…) above it")
        try:
            check = Check(item.name, item, mark.kwargs["points"], Text(mark.kwargs["en"], mark.kwargs["ko"]))
            if type(check.points) not in (int, float) or not 0 < check.points <= MOST_POINTS:
                raise ValueError(f"points must be a number above 0 and at most {MOST_POINTS}")
        except (KeyError, TypeError, ValueError) as error:
            raise CourseError(f"{item.name} in {exercise.id}/checks.py has a mark that is not right ({error}): it takes points, en and ko") from None
        checks.append(check)
    if not checks:
        raise CourseError(f"{exercise.id}/checks.py has no checks: a check is a function whose name begins with test_")
    return checks
