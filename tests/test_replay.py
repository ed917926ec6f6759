"""A case again: every call up to it, what was expected, what came, and what the code printed."""

import json
import re
from textwrap import dedent

import pytest

from tests.small_course import FILES, HINTS
from tests.test_command import autograder, one_sentence, results

REMEMBERS = """
print("I am loaded\\x1b[31m")
asked = []

def half(n):
    asked.append(n)
    print("asked for", n)
    if n < 0:
        raise ValueError("negative")
    if len(asked) > 3:
        raise KeyError("too often")
    return n // 2
"""
# a notebook; its function ends its process for one number, and does not return for another
LEAVES = "import os\ndef half(n):\n    if n == 1:\n        os._exit(3)\n    if n < 0:\n        while True: pass\n    return n // 2\n"
NOTEBOOK = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code", "source": LEAVES, "metadata": {}, "outputs": [], "execution_count": None}]})
LONG = "import numpy as np\ndef double(x):\n    return np.asarray(x) * 2.0 + (np.size(x) > 1)\n"
MORE_CHECKS = """

@check(points=1, en="any number above 0", ko="0보다 큰 수입니다")
def test_some(student):
    assert student.half(4) > 1 and student.half(2) > 0
"""


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    root = tmp_path_factory.mktemp("replay")
    files = {path: dedent(text) for path, text in {**FILES, **HINTS}.items()}
    files["course.yaml"] += "limits: {call: 1, load: 2, exercise: 5}\n"
    files["solutions/01_small/half/solution.py"] = "def half(n):\n    if n < 0:\n        raise ValueError('negative')\n    return n / 2\n"
    files["solutions/01_small/half/checks.py"] += MORE_CHECKS
    for language in "en", "ko":
        files[f"assignments/01_small/half/text.{language}.md"] = files[f"assignments/01_small/half/text.{language}.md"].replace("    2\n", "    2.0\n")
    for name, code in {"kim/01_small/half.py": REMEMBERS, "kim/01_small/more.py": LONG, "lee/01_small/work.ipynb": NOTEBOOK}.items():
        files[f"submitted/{name}"] = code
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    autograder("grade", root / "submitted", "--assignment", "01_small", "--out", root / "out", "--course", root, "--jobs", "1")
    return root


@pytest.fixture(scope="module")
def replay(graded):
    """replay(student, exercise, check): what is shown of the case at which that check ended."""
    lines = {line["student"]: line for line in results(graded / "out")}

    def replay(student, exercise, check):
        found = next(one for one in lines[student]["exercises"] if one["exercise"] == exercise)
        case = next(one["case"] for one in found["checks"] if one["check"] == check)
        result = autograder("replay", graded / "out", student, exercise, case, "--course", graded)
        assert result.returncode == 0, result.stderr
        return result.stdout

    return replay


def without_times(text):
    return [" ".join(re.sub(r"[\d.]+ ms", "", line).split()) for line in text.splitlines() if line.strip()]


def test_every_call_of_the_check_is_shown_up_to_the_case_with_what_was_printed_meanwhile(replay):
    assert without_times(replay("kim", "half", "test_half")) == [
        "kim, 01_small/half, c-f10ab7, of test_half",
        "printed while loading: I am loaded�[31m",
        "What is asked up to this case, in order:",
        "1 c-8b524e same half(n=0) → 0",
        "printed: asked for 0",
        "▶ 2 c-f10ab7 differs",
        "half(n=1)",
        "expected 0.5",
        "got 0",
        "expected 0.5, got 0",
        "printed: asked for 1",
    ]


def test_what_other_checks_ask_before_it_is_called_too_since_code_may_remember_it(replay):
    shown = without_times(replay("kim", "half", "test_some"))
    assert "What is asked up to this case, in order (what other checks ask, 4 more, was called as well, and is not shown):" in shown
    assert [line for line in shown if line.startswith(("1 ", "▶"))] == ["1 c-557718 same half(n=2) → 1", "▶ 2 c-b43adf differs"]
    assert "got KeyError: 'too often'" in shown and 'half.py, line 11: raise KeyError("too often")' in shown


def test_an_array_is_shown_with_the_first_difference(replay):
    shown = replay("kim", "double", "test_arrays")
    assert "expected  2×3:" in shown and "(6 of 6 values differ)" in shown


def test_a_notebook_that_ends_its_process_gets_a_fresh_one_for_the_next_check(replay):
    assert "the code ended its own process (exit code 3)" in replay("lee", "half", "test_half")
    assert without_times(replay("lee", "half", "test_negative"))[2:] == [
        "▶ 1 c-56c3a9 differs", "half(n=-1)", "expected ValueError: negative", "got (timeout)", "half(…) did not finish within the time limit", "an exception is expected",
    ]  # fmt: skip


def test_a_function_that_is_not_there_is_said(replay):
    assert "got the function double is not defined" in without_times(replay("lee", "double", "test_arrays"))


def test_a_question_with_many_right_answers_does_not_call_another_one_wrong(graded, replay):
    (graded / "submitted" / "lee" / "01_small" / "work.ipynb").write_text(NOTEBOOK.replace("n // 2\\n", "n / 2 + 1\\n"))
    try:
        result = autograder("replay", graded / "out", "lee", "half", "c-b43adf", "--course", graded)
    finally:
        (graded / "submitted" / "lee" / "01_small" / "work.ipynb").write_text(NOTEBOOK)
    shown = without_times(result.stdout)
    assert "▶ 2 c-b43adf ?" in shown and "example 2.0" in shown and "got 3.0" in shown and shown[-1] == "other answers than this example may be right: the check decides"


def test_files_that_are_gone_are_asked_for_in_one_sentence(graded):
    path = graded / "submitted" / "kim"
    path.rename(graded / "elsewhere")
    try:
        result = autograder("replay", graded / "out", "kim", "half", "c-f10ab7", "--course", graded)
    finally:
        (graded / "elsewhere").rename(path)
    assert result.returncode == 2 and "no longer in" in one_sentence(result)
