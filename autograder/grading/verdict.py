"""What came out of grading one submission. Plain frozen data: whoever shows or stores it needs nothing else."""

from dataclasses import dataclass

from autograder.sandbox.fault import DIED, ERROR, UNREADABLE, Fault, Problem
from autograder.text import Text

PASSED, FAILED, FAULT = "passed", "failed", "fault"


@dataclass(frozen=True)
class Evidence:
    """The call at which a check ended. got: a value or a Fault; expected: likewise; compared: whether a check asks for just that.

    says: the first difference, in both languages, if the check compared with ``assert_same``; index: where in the array.
    """

    function: str
    arguments: tuple
    got: object
    expected: object
    compared: bool
    says: Text | None
    index: tuple[int, ...] | None = None


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

    @property
    def fault(self):
        """Why there was no answer; None if there was one, whether right or wrong."""
        return self.evidence.got if self.outcome == FAULT and self.evidence else None


@dataclass(frozen=True)
class Mistake:
    """A misconception that explains every answer."""

    name: str
    id: str | None
    says: Text


@dataclass(frozen=True)
class ExerciseVerdict:
    """One exercise. hard_coded: whether the answers to the text's examples seem to be written down (see ``hardcoding``)."""

    exercise: str
    checks: tuple[CheckVerdict, ...]
    mistakes: tuple[Mistake, ...] = ()
    fault: Fault | None = None
    hard_coded: bool = False

    @property
    def points(self):
        return sum(check.points for check in self.checks)

    @property
    def score(self):
        return sum(check.score for check in self.checks)

    def waits(self, check):
        """Does this check certainly only wait for the first one that is not passed?

        It does if a mistake explains every answer, or if the code stopped at the same line for the same reason. Two calls
        that take too long, or end the process, need not do so for one reason.
        """
        first = next((other for other in self.checks if other.outcome != PASSED), check)
        if check.outcome == PASSED or check is first:
            return False
        return bool(self.mistakes) or (first.fault is not None and first.fault.kind in (ERROR, UNREADABLE) and check.fault == first.fault)


@dataclass(frozen=True)
class Verdict:
    """A whole submission. unreadable: why nothing of it could be asked, or None.

    lost_loading: the Fault because of which only definitions were run, or None.
    fingerprints: what its code is like, without what everybody was given (see ``sandbox/fingerprint``), as the submission says.
    """

    exercises: tuple[ExerciseVerdict, ...]
    unreadable: Fault | None
    problems: tuple[Problem, ...]
    definitions_only: bool
    printed: str
    fingerprints: tuple[int, ...] = ()
    lost_loading: Fault | None = None

    @property
    def points(self):
        return sum(exercise.points for exercise in self.exercises)

    @property
    def score(self):
        return sum(exercise.score for exercise in self.exercises)

    @property
    def died(self):
        """Did it end its own process, in some check or while it was loaded?"""
        return any(fault is not None and fault.kind == DIED for fault in self._faults())

    @property
    def outcome(self):
        """What grading once more should give again: what became of each check, and how the process ended."""
        outcomes = [check.outcome for exercise in self.exercises for check in exercise.checks]
        return outcomes, [fault and (fault.kind, fault.message if fault.kind == DIED else "") for fault in self._faults()]

    def _faults(self):
        return [self.unreadable, self.lost_loading, *(check.fault for exercise in self.exercises for check in exercise.checks)]
