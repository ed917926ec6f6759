"""Gradescope's results.json, one a student, as its autograder specification has it: a score, and a test for each check.

``score`` is the final one, late penalty taken off; the tests add up to the raw one, and the text above them says what was
taken off. Everything is "visible": what may not be seen is not in it. All text is "text", which Gradescope escapes.
"""

import json

from autograder.grading.verdict import PASSED
from autograder.report.gradebooks.sentences import about_check, both, say_penalty
from autograder.report.page import clean

VISIBLE, HIDDEN, TEXT = "visible", "hidden", "text"


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
    return encode(results)


def encode(results):
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
