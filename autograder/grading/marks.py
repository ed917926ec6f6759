"""What the author of an exercise writes: checks, misconceptions, and the small shapes to try first."""

import itertools
from dataclasses import dataclass

import pytest

from autograder.text import Text


def check(*, points, en, ko):
    """Mark a pytest test as a check.

    points: what it is worth, above 0 and at most 1000.
    en, ko: the property the test asks for, as the student reads it.
    """
    return pytest.mark.check(points=points, en=en, ko=ko)


@dataclass(frozen=True)
class Misconception:
    """A wrong function that runs, and what to say to a student whose answers are exactly its answers."""

    name: str
    id: str | None
    says: Text
    same_as: str | None = None


def misconception(id=None, *, en, ko, same_as=None):
    """Mark a function with the exercise's signature as a wrong answer that students really give.

    id: its number in the catalogue of mistakes, such as "C01"; None for one of the author's own.
    en, ko: what is wrong and how to see it, as the student reads it.
    same_as: the name of another misconception that no question within the task tells from this one; both are said then.
    """

    def mark(function):
        function.misconception = Misconception(function.__name__, id, Text(en, ko), same_as)
        return function

    return mark


def small(**largest):
    """Yield every tuple of whole numbers from 1 to the given largest, smallest sums first.

    The order makes the first failing case the smallest one:
    ``small(size=3, kernel=2)`` yields (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2).
    """
    yield from sorted(itertools.product(*(range(1, n + 1) for n in largest.values())), key=lambda sizes: (sum(sizes), sizes))
