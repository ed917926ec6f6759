"""What a page says first: what is right already, and the one thing to mend next, with a question to think about."""

from dataclasses import dataclass

from autograder.grading.verdict import PASSED
from autograder.report.questions import GENERAL, MISTAKE, question_for
from autograder.report.words import WORDS
from autograder.sandbox.fault import ERROR
from autograder.text import Text

NAMED = 3  # mistakes that are said first; of more than these, none is likely enough


@dataclass(frozen=True)
class Advice:
    """What to mend first. exercise: its name; begins: what the sentences that follow, says, are."""

    exercise: str
    begins: Text
    says: tuple[Text, ...]
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
                    f"In `{result.exercise}`, {passed} of {len(result.checks)} checks passed, for {result.score:g} of {result.points:g} points.",
                    f"`{result.exercise}`에서는 검사 {len(result.checks)}개 중 {passed}개를 통과해 {result.points:g}점 중 {result.score:g}점을 받았습니다.",
                )
            )
    return sentences


def what_to_mend(results, with_cases):
    """The Advice on the first ExerciseVerdict that lacks something, or None. with_cases: whether it may rest on what a case shows."""
    for result in results:
        wrong = [check for check in result.checks if check.outcome != PASSED]
        if wrong:
            return Advice(result.exercise, *_say(wrong[0], result, with_cases), _question(wrong[0], result, with_cases))
    return None


def _say(check, result, with_cases):
    """How the advice begins, and its sentences."""
    if 0 < len(result.mistakes) <= NAMED:
        return WORDS["mistakes_one" if len(result.mistakes) == 1 else "mistakes_many"], tuple(mistake.says for mistake in result.mistakes)
    if check.fault is None or result.fault is None:
        return WORDS["not_so"], (check.asks,)
    return WORDS["fault_title"], (why_no_answer(result.fault, with_cases),)


def why_no_answer(fault, with_cases):
    """What a Fault says, as far as it may be shown: an exception can carry the arguments of a hidden case."""
    if "NotImplementedError" in fault.types:
        return WORDS["unfinished"]
    return fault.says if with_cases or fault.kind != ERROR else WORDS["raised"]


def _question(check, result, with_cases):
    """A question about the case, if it may be shown and there is one answer to it."""
    if check.fault is not None and result.fault is not None:
        return question_for(result.fault, None)  # the exercise's fault says best why there is no answer
    evidence = check.evidence
    if with_cases and evidence is not None and (evidence.compared or evidence.got is None):
        return question_for(evidence.got, evidence.expected, evidence.index)
    return MISTAKE if result.mistakes else GENERAL
