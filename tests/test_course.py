"""The course as it stands: every mistake is caught and named as itself, no right answer loses a point, no lazy one earns."""

import doctest
import json
import subprocess
import sys

import numpy as np
import pytest

from autograder.text import LANGUAGES
from tests.conftest import ROOT

# Grading runs pytest, so it is done in a process of its own; it prints what it found as JSON.
PROGRAM = """
import json, sys
from autograder.course.course import read_course
from autograder.grading.session import with_grader

assignment = read_course(sys.argv[1]).assignment(sys.argv[2])

def job(grader):
    found = {}
    for exercise in assignment.exercises:
        script = grader.scripts("")[exercise]
        for function in exercise.load_misconceptions():
            verdict = grader.judge(exercise, script.perform(function), ask=None)
            found[f"{exercise.name}/{function.__name__}"] = {
                "score": verdict.score, "points": verdict.points, "named": [mistake.name for mistake in verdict.mistakes],
            }
        first = script.calls[0].expected
        for name, answer in {"None": None, "0": 0, "1": 1, "True": True, "nan": float("nan"), "first answer": first, "False": False}.items():
            verdict = grader.judge(exercise, [answer] * len(script.calls), ask=None)
            found[f"lazy/{exercise.name}/{name}"] = {"score": verdict.score}
        verdict = grader.judge(exercise, [call.arguments if call.wanted == "arguments" else call.arguments[0] for call in script.calls], ask=None)
        found[f"lazy/{exercise.name}/first argument"] = {"score": verdict.score}
    return found

print(json.dumps(with_grader(assignment, job)))
"""

# Different slips with the same answers in every call; all of their sentences are said (solutions/03_strides/README.md).
SAME_ANSWERS = [
    {"fits/rounds_before_asking", "fits/asks_only_for_room"},
    {"conv2d/unpacks_width_before_height", "conv2d/assumes_a_square_kernel"},
    {"conv2d/counts_padding_once", "conv2d/pads_top_and_left_only"},
    {"conv2d/strides_only_in_the_size", "conv2d/forgets_the_stride_in_as_strided"},
    {"conv2d/rounds_up_and_runs_out", "conv2d/refuses_what_does_not_divide"},
]


@pytest.fixture(scope="module")
def found():
    result = subprocess.run([sys.executable, "-c", PROGRAM, str(ROOT), "03_strides"], capture_output=True, text=True, check=True)
    return json.loads(result.stdout)


def misconceptions(found):
    return {name: result for name, result in found.items() if "named" in result}


def test_every_misconception_loses_points(found):
    assert [name for name, result in misconceptions(found).items() if result["score"] >= result["points"]] == []


def test_every_misconception_is_named_as_itself_and_as_nothing_else(found):
    wrong = {}
    for name, result in misconceptions(found).items():
        exercise = name.partition("/")[0]
        twins = next((group for group in SAME_ANSWERS if name in group), {name})
        if {f"{exercise}/{other}" for other in result["named"]} != twins:
            wrong[name] = result["named"]
    assert wrong == {}


def test_no_lazy_answer_earns_a_point(found):
    lazy = {name: result["score"] for name, result in found.items() if name.startswith("lazy/")}
    assert len(lazy) == 3 * 8 and {name for name, score in lazy.items() if score} == set()


@pytest.mark.parametrize("first, last, exercise", [("C", 64, "conv2d"), ("D", 28, "conv2d"), ("E", 5, "conv2d"), ("S", 24, "output_size")])
def test_every_entry_of_the_catalogue_is_a_misconception_or_a_row_with_the_reason_why_not(first, last, exercise, course):
    there = {function.misconception.id for part in course.assignment("03_strides").exercises if part.name == exercise for function in part.load_misconceptions()}
    rows = (ROOT / "solutions/03_strides/README.md").read_text(encoding="utf-8")
    entries = [f"{first}{number:02}" for number in range(1, last + 1)]
    assert [entry for entry in entries if entry not in there and f"| {entry} |" not in rows and f"without {entry}" not in rows] == []


def test_the_examples_in_the_text_are_the_same_in_both_languages_and_true(course):
    for exercise in course.assignment("03_strides").exercises:
        examples = {language: doctest.DocTestParser().get_examples(exercise.text[language]) for language in LANGUAGES}
        assert [(e.source, e.want) for e in examples["en"]] == [(e.source, e.want) for e in examples["ko"]]
        test = doctest.DocTest(examples["en"], {"np": np, exercise.name: exercise.load_solution()}, exercise.name, None, None, None)
        assert doctest.DocTestRunner(verbose=False).run(test) == doctest.TestResults(failed=0, attempted=len(examples["en"]))
        assert len(examples["en"]) >= 3


def test_a_starter_is_not_the_answer(course):
    for exercise in course.assignment("03_strides").exercises:
        namespace = {}
        exec((exercise.open_folder / "starter.py").read_text(encoding="utf-8"), namespace)
        with pytest.raises(NotImplementedError):
            namespace[exercise.name](*[1] * len([name for name in exercise.parameters if name not in ("b", "stride", "padding")]))
