"""The named mistakes of a class, the most frequent first, each with the smallest example there is."""

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
    made = {}
    for line in lines:
        for exercise in line["exercises"]:
            name = exercise["exercise"]
            details = line["details"][name]
            for mistake, says in zip(exercise["mistakes"], details["says"]):
                made.setdefault((name, mistake), []).append((says, details["failure"], line["student"]))
    ranked = [_rank(*key, made[key], len(lines)) for key in made]
    return sorted(ranked, key=lambda one: (-one.count, one.exercise, one.name))


def _rank(exercise, name, occurrences, total):
    shown = [(failure, student) for _, failure, student in occurrences if failure]
    example, whose = min(shown, key=_size, default=(None, None))
    return Ranked(exercise, name, Text(**occurrences[0][0]), len(occurrences), len(occurrences) / total, example, whose)


def _size(example):
    """Short calls and answers first; among equals, the student's name decides, so that it is the same every time."""
    failure, student = example
    return len(failure["call"]), len(str(failure["got"])), student
