"""The first failed check of an exercise, ready to be shown: on the student's page, and as a mistake's example in the class report."""

from dataclasses import dataclass

from autograder.grading.verdict import Evidence
from autograder.report.values import show_call, show_value
from autograder.report.words import WORDS
from autograder.sandbox.fault import Fault
from autograder.text import Text


@dataclass(frozen=True)
class Failure:
    """broke: whether the code gave no answer. expected: None unless the check asks for just that; says: the first difference, or None."""

    check: str
    case: str | None
    asks: Text
    broke: bool
    call: str
    got: str | Text
    expected: str | Text | None
    says: Text | None
    evidence: Evidence


def find_failure(result, exercise):
    """Of an ExerciseVerdict, the first check that failed with a call to show: the smallest case there is; or None."""
    check = next((check for check in result.checks if check.evidence is not None), None)
    if check is None:
        return None
    evidence = check.evidence
    expected = None
    if evidence.compared:
        expected = WORDS["raises"] if isinstance(evidence.expected, Fault) else show_value(evidence.expected)
    return Failure(
        check.check,
        check.case,
        check.asks,
        check.fault is not None,
        show_call(evidence.function, exercise.parameters, evidence.arguments),
        evidence.got.says if isinstance(evidence.got, Fault) else show_value(evidence.got),
        expected,
        evidence.says,
        evidence,
    )


def find_failures(results, exercises):
    """{exercise: its Failure or None} of ExerciseVerdicts. exercises: by name."""
    return {result.exercise: find_failure(result, exercises[result.exercise]) for result in results}
