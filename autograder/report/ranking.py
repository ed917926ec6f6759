"""The named mistakes of a class, the most frequent first, each with the smallest example there is."""

from collections import Counter
from dataclasses import dataclass

from autograder.text import Text


@dataclass(frozen=True)
class Ranked:
    """A mistake in an exercise. share: of the submissions that were graded.

    example: what a student's first failed check showed ({call, got, expected, …}), or None; whose: that student.
    """

    exercise: str
    name: str
    says: Text
    count: int
    share: float
    example: dict | None
    whose: str | None


def rank_mistakes(lines):
    """Every mistake that was named in the submissions that count."""
    counts, says, examples = Counter(), {}, {}
    for line in lines:
        for exercise in line["exercises"]:
            details = line["details"][exercise["exercise"]]
            for mistake, said in zip(exercise["mistakes"], details["says"]):
                made = exercise["exercise"], mistake
                counts[made] += 1
                says.setdefault(made, said)
                if details["failure"]:
                    shown = details["failure"], line["student"]
                    examples[made] = min(examples.get(made, shown), shown, key=_size)
    ranked = [Ranked(*made, Text(**says[made]), count, count / len(lines), *examples.get(made, (None, None))) for made, count in counts.items()]
    return sorted(ranked, key=lambda one: (-one.count, one.exercise, one.name))


def _size(example):
    """Short calls and answers first; among equals, the student's name decides, so that it is the same every time."""
    failure, student = example
    return len(failure["call"]), len(str(failure["got"])), student
