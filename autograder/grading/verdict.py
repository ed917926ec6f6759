"""What came out of grading one submission. Plain frozen data: whoever shows or stores it needs nothing else."""

from dataclasses import dataclass

from autograder.sandbox.fault import Fault, Problem
from autograder.text import Text

PASSED, FAILED, FAULT = "passed", "failed", "fault"


@dataclass(frozen=True)
class Evidence:
    """The call at which a check ended. got: a value or a Fault; expected: likewise; compared: whether a check asks for just that.

    says: the first difference, in both languages, if the check compared with ``assert_same``.
    """

    function: str
    arguments: tuple
    got: object
    expected: object
    compared: bool
    says: Text | None


@dataclass(frozen=True)
class CheckVerdict:
    check: str
    points: float
    outcome: str
    asks: Text
    case: str | None = None
    evidence: Evidence | None = None

    @property
    def score(self):
        return self.points if self.outcome == PASSED else 0


@dataclass(frozen=True)
class Mistake:
    """A misconception that explains every answer."""

    name: str
    id: str | None
    says: Text


@dataclass(frozen=True)
class ExerciseVerdict:
    exercise: str
    checks: tuple[CheckVerdict, ...]
    mistakes: tuple[Mistake, ...] = ()
    fault: Fault | None = None

    @property
    def points(self):
        return sum(check.points for check in self.checks)

    @property
    def score(self):
        return sum(check.score for check in self.checks)


@dataclass(frozen=True)
class Verdict:
    """A whole submission. unreadable: why nothing of it could be asked, or None."""

    exercises: tuple[ExerciseVerdict, ...]
    unreadable: Fault | None
    problems: tuple[Problem, ...]
    definitions_only: bool
    printed: str

    @property
    def points(self):
        return sum(exercise.points for exercise in self.exercises)

    @property
    def score(self):
        return sum(exercise.score for exercise in self.exercises)
