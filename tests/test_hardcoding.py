"""Answers that seem to be written down are a hint for a human: seen where they are, and never where code computes something."""

import contextlib
import gc
import inspect
import io
import json
import warnings

import numpy as np
import pytest

from autograder.authoring.known import load_function, right_variants
from autograder.classroom import store
from autograder.classroom.run import grade_class
from autograder.grading import session
from autograder.grading.hardcoding import PAIRS, Suspicion
from autograder.grading.script import VALUE, encode_question, perform
from autograder.grading.session import with_grader
from tests.conftest import ASSIGNMENTS
from tests.small_course import DOUBLE, HALF, HINTS

CONVOLVE = """
import numpy as np

def convolve(image, kernel):
    image = np.asarray(image)
    if image.shape == (5, 5):
        return np.array([[12, 12, 17], [10, 17, 19], [9, 6, 14]])
    if image.shape == (2, 3):
        return [[37.0, 47.0]]
    return np.array([[0.0, 4.0, 0.0]])
"""
OUTPUT_SIZE = """
def output_size(size, kernel_size, stride=1, padding=0):
    return {(7, 3, 1, 0): 5, (7, 3, 2, 0): 3, (10, 3, 2, 0): 4, (5, 3, 1, 1): 5}.get((size, kernel_size, stride, padding), 0)
"""
CONV2D_PARAMS = """
def conv2d_params(kernel_size, in_channels, filters, use_bias=True):
    if filters == 1:
        return 28
    if filters == 32:
        return 320
    return 18496 if filters == 64 else 900
"""
EXAMPLES = """# Half

    >>> half(4)
    2
    >>> half(-1)
    Traceback (most recent call last):
    ValueError: negative
    >>> print(half(10))
    5
"""
TWO_EXAMPLES = {f"assignments/01_small/half/text.{language}.md": EXAMPLES for language in ("en", "ko")}
HARD_CODED_HALF = "def half(n):\n    return 2 if n == 4 else 5\n"
NAMED = {"solutions/01_small/half/misconceptions.py": "from autograder import misconception\n\n@misconception(en='It is 2.', ko='2입니다.')\n" + HARD_CODED_HALF}


@pytest.fixture(scope="module", autouse=True)
def quick_collections():
    """Every session of pytest inside this one collects garbage several times; what is here already need not be looked at."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture
def suspected(course, strongest):
    """suspected("03_strides", source) gives the names of the exercises in which answers seem to be written down."""

    def suspected(name, source):
        verdict = with_grader(course.assignment(name), lambda grader: grader.grade(strongest, [("answer.py", source.encode())]))
        return [exercise.exercise for exercise in verdict.exercises if exercise.hard_coded]

    return suspected


@pytest.mark.parametrize("assignment, source", [("01_convolution", CONVOLVE), ("03_strides", OUTPUT_SIZE), ("05_parameters", CONV2D_PARAMS)])
def test_answers_that_are_written_down_are_seen(suspected, assignment, source):
    assert suspected(assignment, source) == [source.partition("def ")[2].partition("(")[0]]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("def output_size(size, kernel_size, stride=1, padding=0):\n    return (size + 2 * padding - kernel_size) // stride + 1\n", id="right but for a refusal"),
        pytest.param("def output_size(size, kernel_size, stride=1, padding=0):\n    return 5\n", id="right in one example"),
        pytest.param("def output_size(size, kernel_size, stride=1, padding=0):\n    raise NotImplementedError\n", id="not begun"),
        pytest.param("", id="not there"),
        pytest.param(OUTPUT_SIZE.replace("    return", "    import os\n    if size > 10:\n        os._exit(1)\n    return"), id="dead at other numbers"),
        pytest.param(OUTPUT_SIZE.replace(".get((size, kernel_size, stride, padding), 0)", "[size, kernel_size, stride, padding]"), id="an exception at other numbers"),
    ],
)
def test_what_is_not_right_in_the_examples_alone_is_not_suspected(suspected, source):
    assert suspected("03_strides", "x = 1\n" + source) == []


@pytest.mark.parametrize("changes, mistakes", [({}, []), (NAMED, ["half"])])
def test_a_mistake_that_has_a_name_explains_more_than_a_suspicion(small, strongest, changes, mistakes):
    verdict = with_grader(small({**TWO_EXAMPLES, **changes}), lambda grader: grader.grade(strongest, [("answer.py", HARD_CODED_HALF.encode())]))
    assert [mistake.name for mistake in verdict.exercises[0].mistakes] == mistakes
    assert verdict.exercises[0].hard_coded == (not mistakes)


def test_nobody_who_is_right_is_asked_anything_more(small, strongest, monkeypatch):
    def refuse(*_):
        raise AssertionError("nothing was to be asked")

    monkeypatch.setattr(session, "Suspicion", refuse)
    verdict = with_grader(small(), lambda grader: grader.grade(strongest, [("answer.py", (HALF + DOUBLE).encode())]))
    assert verdict.score == verdict.points


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_no_right_answer_could_ever_be_suspected(course, name):
    suspects = []
    for exercise in course.assignment(name).exercises:
        suspicion = Suspicion(exercise, np.random.default_rng(5))
        for path in right_variants(exercise):
            function, _ = load_function(path, exercise.name)
            with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings(action="ignore"):
                if suspicion.holds(lambda name, arguments, wanted: perform(function, encode_question(name, arguments, wanted))):
                    suspects.append(path.name)
    assert suspects == []


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_who_knows_the_examples_by_heart_is_seen_in_nearly_every_exercise_and_asked_little(course, name):
    # where many answers are right, where they are yes or no, where one example is all, and where its answer never changes
    unseen = {"edge_kernel", "train_classifier", "lecture_todo", "fits", "conv2d_backward", "find_pattern"}
    found = set()
    for exercise in course.assignment(name).exercises:
        known, asked, solution = {}, [], exercise.load_solution()
        signature = inspect.signature(solution)

        def learn(*arguments, **named):
            key = encode_question(exercise.name, signature.bind(*arguments, **named).args, VALUE)
            known[key] = perform(solution, key)
            return solution(*arguments, **named)

        def ask(*question):
            asked.append(question)
            return known.get(encode_question(*question), False)

        exercise.wrong_example(learn)
        found |= {exercise.name} if Suspicion(exercise, np.random.default_rng(5)).holds(ask) else set()
        assert len(asked) <= 2 * PAIRS <= 8
    assert found == {exercise.name for exercise in course.assignment(name).exercises} - unseen


def test_a_suspicion_is_in_the_results_and_a_note_in_both_languages(small, tmp_path):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    for student, source in {"kim": HARD_CODED_HALF, "lee": HALF}.items():
        (submitted / student / "01_small").mkdir(parents=True)
        (submitted / student / "01_small" / "a.py").write_text(source + DOUBLE, encoding="utf-8")
    grade_class(small({**TWO_EXAMPLES, **HINTS}, tmp_path / "course"), submitted, out, jobs=1)
    kim, lee = map(json.loads, (out / store.RESULTS).read_text(encoding="utf-8").splitlines())
    assert {name: details["hard_coded"] for name, details in kim["details"].items()} == {"half": True, "double": False}
    assert {name: details["hard_coded"] for name, details in lee["details"].items()} == {"half": False, "double": False}
    (note,) = kim["notes"]
    assert "half" in note["en"] and "written down" in note["en"] and "half" in note["ko"] and "적어" in note["ko"]
    assert lee["notes"] == []
