"""The reference solutions by name, and how an oracle's numbers are compared with theirs."""

import numpy as np
import pytest

from autograder.course.course import Exercise


class Solutions:
    """``solutions.conv2d`` is the reference function of that exercise, whichever assignment it belongs to."""

    def __init__(self, course):
        self.exercises = {name: Exercise(course.assignment(a), name) for a, settings in course.settings.assignments.items() for name in settings.exercises}

    def __getattr__(self, name):
        function = self.exercises[name].load_solution()
        setattr(self, name, function)
        return function


@pytest.fixture(scope="session")
def solutions(course):
    return Solutions(course)


@pytest.fixture(scope="session")
def agree():
    """Same shape, and values as near as float32, in which most oracles compute, allows."""

    def agree(mine, theirs, tolerance=2e-6):
        mine, theirs = np.asarray(mine, float), np.asarray(theirs, float)
        assert mine.shape == theirs.shape
        assert np.abs(mine - theirs).max(initial=0) <= tolerance * np.abs(theirs).max(initial=1)

    return agree
