"""What a page says first: what is right already, and the one thing to mend next, with a question to think about."""

from dataclasses import dataclass

from autograder.grading.verdict import PASSED
from autograder.report.questions import GENERAL, question_for
from autograder.report.words import WORDS
from autograder.sandbox.fault import ERROR
from autograder.text import Text

NAMED = 3  # mistakes that are said first; of more than these, none is likely enough


@dataclass(frozen=True)
class Advice:
    """What to mend first. exercise: its name; mistakes: whether says are mistakes, each of which explains every answer."""

    exercise: str
    says: tuple[Text, ...]
    mistakes: bool
    question: Text


def what_is_right(results):
    """Sentences about the ExerciseVerdicts: which exercises are complete, and how far the others are; none where nothing is right."""
    complete = [f"`{result.exercise}`" for result in results if result.score == result.points]
    sentences = []
    if complete:
        names = ", ".join(complete)
        sentences.append(Text(f"{len(complete)} of {len(results)} exercises {'is' if len(complete) == 1 else 'are'} complete: {names}.", f"문제 {len(results)}개 중 {len(complete)}개를 완성했습니다: {names}."))
    for result in results:
        if 0 < result.score < result.points:
            passed = sum(check.outcome == PASSED for check in result.checks)
            sentences.append(
                Text(
                    f"In `{result.exercise}`, {passed} of {len(result.checks)} checks are passed: {result.score:g} of {result.points:g} points are yours.",
                    f"`{result.exercise}`에서는 검사 {len(result.checks)}개 중 {passed}개를 통과해 {result.points:g}점 중 {result.score:g}점을 받았습니다.",
                )
            )
    return sentences


def what_to_mend(results, with_cases):
    """The Advice on the first ExerciseVerdict that lacks something, or None. with_cases: whether it may rest on what a case shows."""
    for result in results:
        wrong = [check for check in result.checks if check.outcome != PASSED]
        if wrong:
            mistakes = tuple(mistake.says for mistake in result.mistakes)
            named = 0 < len(mistakes) <= NAMED
            return Advice(result.exercise, mistakes if named else (_says(wrong[0], result.fault, with_cases),), named, _question(wrong[0], result.fault, with_cases))
    return None


def _says(check, fault, with_cases):
    if check.fault is None or fault is None:
        return check.asks
    return fault.says if with_cases or fault.kind != ERROR else WORDS["raised"]


def _question(check, fault, with_cases):
    """fault: of the exercise, which says best why there is no answer."""
    if check.fault is not None and fault is not None:
        return question_for(fault, None)
    evidence = check.evidence
    if not with_cases or evidence is None or not (evidence.compared or evidence.got is None):
        return GENERAL
    return question_for(evidence.got, evidence.expected, evidence.index)
