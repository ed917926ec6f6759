"""Gradescope's results.json, one a student, as its autograder specification has it: a score, and a test for each check.

``score`` is the final one, late penalty taken off; the tests add up to the raw one, and the text above them says what was
taken off. Everything is "visible": what may not be seen is not in it. All text is "text", which Gradescope escapes.
"""

import json

from autograder.grading.verdict import PASSED
from autograder.report.gradebooks.sentences import about_check, both, say_penalty
from autograder.report.rendering import clean
from autograder.text import Text

VISIBLE, HIDDEN, TEXT = "visible", "hidden", "text"
TROUBLE = Text(
    "This could not be graded. The fault is the grader's, not yours, and the 0 is not your grade. Please tell your instructor, who can see the reason.",
    "채점하지 못했습니다. 제출물이 아니라 채점기의 문제이며, 0점은 실제 점수가 아닙니다. 담당 교수에게 알려 주십시오. 원인은 담당 교수가 볼 수 있습니다.",
)


def render(book):
    return {f"{row.student}/results.json": render_results(book, row) for row in book.rows}


def render_results(book, row):
    """The bytes of a student's results.json."""
    says = [*filter(None, [say_penalty(row)]), *row.notes]
    results = {
        "score": row.final,
        "execution_time": round(row.seconds, 3),
        "output": clean("\n\n".join(both(sentence, book.language) for sentence in says)),
        "output_format": TEXT,
        "test_output_format": TEXT,
        "test_name_format": TEXT,
        "visibility": VISIBLE,
        "stdout_visibility": HIDDEN,
        "tests": [_test(book, exercise, check) for exercise in row.exercises for check in exercise.checks],
    }
    return _encode(results)


def render_trouble(language, reason=None):
    """The results.json of a submission that could not be graded. reason: for the instructor, who alone sees a hidden test."""
    results = {"score": 0, "output": both(TROUBLE, language), "output_format": TEXT, "visibility": VISIBLE, "stdout_visibility": HIDDEN}
    if reason:
        test = {"score": 0, "max_score": 0, "name": "For the instructor", "output": clean(reason), "output_format": TEXT, "visibility": HIDDEN}
        results["tests"] = [test]
    return _encode(results)


def _encode(results):
    return (json.dumps(results, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _test(book, exercise, check):
    """Its name has the sentence in the first language, its output begins with the other."""
    first, *other = both(check.asks, book.language).splitlines()
    return {
        "score": check.points if check.outcome == PASSED else 0,
        "max_score": check.points,
        "status": "passed" if check.outcome == PASSED else "failed",
        "name": clean(f"{exercise.name}: {first}"),
        "name_format": TEXT,
        "output": clean("\n\n".join(["\n".join(other), *about_check(exercise, check, book.language)]).strip()),
        "output_format": TEXT,
        "tags": [exercise.name, *exercise.mistakes],
        "visibility": VISIBLE,
    }
