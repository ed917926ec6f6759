"""The calls that every part makes, from one file; and the comparing, for the parts that compare.

Kernels, pytest processes and the forking parent import this: it needs NumPy and nothing else, so that it costs them little.
"""

import os
import pickle
from functools import cache
from typing import NamedTuple

import numpy as np

FILE = "BENCH_CALLS"  # the environment variable that names the file
TOLERANCE = 1e-5


class Call(NamedTuple):
    """One call. after: the arguments are compared, not the value; raises: ValueError or AssertionError is right."""

    function: str
    arguments: tuple
    expected: object
    after: bool
    raises: bool
    strict: bool  # a whole number must not be a float


class Check(NamedTuple):
    exercise: str
    name: str
    points: float
    calls: tuple[Call, ...]


@cache
def load():
    """The checks in order. Arguments are not copied: make every call once in a process."""
    with open(os.environ[FILE], "rb") as file:
        return pickle.load(file)  # we wrote it


def run_check(exercise, name, functions):
    """Make the calls of one check of the functions in a namespace; AssertionError at the first wrong answer, as tests do."""
    check = next(check for check in load() if (check.exercise, check.name) == (exercise, name))
    for call in check.calls:
        function = functions[call.function]
        if call.raises:
            try:
                function(*call.arguments)
            except (ValueError, AssertionError):
                continue
            raise AssertionError(f"{call.function}{call.arguments} should raise ValueError")
        value = function(*call.arguments)
        got = call.arguments if call.after else value
        assert same(got, call.expected, call.strict), f"{call.function}{call.arguments}: expected {call.expected!r}, got {got!r}"


def same(got, expected, strict):
    """Is it the expected value, by the rules of our own assert_same, in short?"""
    if isinstance(expected, tuple):
        return len(got) == len(expected) and all(same(mine, theirs, strict) for mine, theirs in zip(got, expected))
    got = np.asarray(got)
    if isinstance(expected, bool):
        return got.shape == () and got.dtype.kind in "biu" and got in (0, 1) and bool(got) == expected
    if got.shape != np.shape(expected) or got.dtype.kind not in ("iu" if strict and isinstance(expected, int) else "biufc"):
        return False
    return bool(np.all(np.abs(got - expected) <= TOLERANCE * np.max(np.abs(expected), initial=1.0)))
