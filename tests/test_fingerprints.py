"""Fingerprints: what a copy can change for nothing does not count, what everybody was given does not count, and nobody can break it."""

import itertools
import json

import pytest

from autograder.classroom import store
from autograder.classroom.run import grade_class
from autograder.grading.session import with_grader
from autograder.sandbox.fault import Fault
from autograder.sandbox.fingerprint import GRAM, LARGEST, MOST, WINDOW, find_fingerprints
from tests.conftest import ASSIGNMENTS, ROOT
from tests.small_course import DOUBLE, HALF, HINTS

CODE = '''
import numpy as np

def pad(x, padding):
    """Put zeros around height and width."""
    h, w, c = x.shape
    result = np.zeros((h + 2 * padding, w + 2 * padding, c))
    result[padding : padding + h, padding : padding + w, :] = x  # the middle
    return result

def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is too large")
    return (size + 2 * padding - kernel_size) // stride + 1
'''
COPY = '''
import numpy as numeric

# my own work
def output_size(n, f, s=1, p=0):
    """How many windows there are."""

    if (f > n + 2 * p):
        raise ValueError('no window fits')   # too large

    return (n + 2 * p - f) // s + 1


def with_border(picture, border):
    rows, columns, depth = picture.shape
    bigger = numeric.zeros(
        (
            rows + 2 * border,
            columns + 2 * border,
            depth,
        ),
    )
    bigger[border:border + rows, border:border + columns, :] = picture
    return bigger
'''
OTHER = """
def pad(x, padding):
    return np.pad(x, ((padding, padding), (padding, padding), (0, 0)))

def output_size(size, kernel_size, stride=1, padding=0):
    count, start = 0, -padding
    while start + kernel_size <= size + padding:
        count, start = count + 1, start + stride
    if not count:
        raise ValueError
    return count
"""


def prints(text):
    return {*find_fingerprints([text]).tolist()}


def alike(one, other):
    """The Jaccard index: the share of all fingerprints of two that both have."""
    return len(one & other) / len(one | other)


@pytest.fixture
def loaded(sandbox):
    """loaded({name: text or bytes}) gives the fingerprints that a worker says, in every mode."""

    def loaded(files):
        worker = sandbox.open([(name, data.encode() if isinstance(data, str) else data) for name, data in files.items()])
        assert not isinstance(worker, Fault), worker
        worker.close()
        return {*worker.fingerprints}

    return loaded


def test_a_copy_with_other_names_comments_layout_and_order_has_the_same_fingerprints(loaded):
    assert len(prints(CODE)) > 10
    assert loaded({"a.py": CODE}) == loaded({"b.py": COPY}) == prints(CODE)


def test_another_solution_has_others(loaded):
    assert alike(loaded({"a.py": CODE}), loaded({"a.py": OTHER})) < 0.1


def test_a_notebook_has_those_of_its_cells(loaded):
    cells = [{"cell_type": "code", "source": part} for part in CODE.split("\n\n")] + [{"cell_type": "markdown", "source": OTHER}]
    assert loaded({"a.ipynb": json.dumps({"cells": cells})}) == prints(CODE)


def test_code_that_does_not_parse_has_fingerprints_all_the_same(loaded):
    assert prints(CODE) <= loaded({"a.py": CODE + '\ndef broken(:\n    """ ' + "''' (((\n"})


def test_what_is_loaded_as_definitions_only_has_the_same(loaded):
    source = CODE + "\nimport os\nos._exit(1)\n"
    assert loaded({"a.py": source}) == prints(source) >= prints(CODE)


def test_a_file_that_is_huge_is_looked_at_in_its_beginning_alone():
    line = "\ndef f{0}(x):\n    y = x[{0}:, None] * {0} + np.zeros({0})\n    return y if y > {0} else -y\n"
    huge = "".join(line.format(number) for number in range(20_000))
    found = find_fingerprints([huge, CODE])
    assert len(found) == MOST
    assert {*found} == prints(huge[:LARGEST])


@pytest.mark.parametrize("text", ["", "\0", "\ud800" * 50, '"""', "'''" * 1001, "\\" * 999, '\\"""x' * 999, '"\\', "x=" + "(" * 9999, "\n" * 999, "é" * 99 + " ٣ ²", 'f"{x["a"]}"'])
def test_no_text_breaks_it_or_those_beside_it(text):
    assert prints(CODE) <= {*find_fingerprints([text, CODE]).tolist()}


def test_a_text_shorter_than_what_a_window_sees_has_none():
    words = ["x", "+"] * GRAM
    assert prints(" ".join(words[: GRAM + WINDOW - 2])) == set() != prints(" ".join(words[: GRAM + WINDOW - 1]))


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_who_hands_in_what_was_given_has_none(course, strongest, name):
    assignment = course.assignment(name)
    starters = [(f"{exercise.name}.py", exercise.starter.encode()) for exercise in assignment.exercises]
    looks = [block.partition("```")[0] for exercise in assignment.exercises if exercise.look for block in exercise.look["ko"].split("```python")[1:]]
    cells = [data.decode() for _, data in starters] + looks + [f"check({exercise.name})" for exercise in assignment.exercises]
    notebook = json.dumps({"cells": [{"cell_type": "code", "source": source} for source in cells]})
    verdicts = with_grader(assignment, lambda grader: [grader.grade(strongest, files) for files in (starters, [("a.ipynb", notebook.encode())])])
    assert [verdict.fingerprints for verdict in verdicts] == [(), ()]


def test_a_solution_in_a_starter_keeps_what_is_its_own(course, strongest):
    assignment = course.assignment("03_strides")
    starter = next(exercise.starter for exercise in assignment.exercises if exercise.name == "output_size")
    source = starter.replace("raise NotImplementedError", "return (size + 2 * padding - kernel_size) // stride + 1")
    assert source != starter
    verdict = with_grader(assignment, lambda grader: grader.grade(strongest, [("output_size.py", source.encode())]))
    assert 0 < len(verdict.fingerprints) < 10


@pytest.mark.parametrize("exercise", ["01_convolution/convolve", "03_strides/conv2d", "04_pooling/max_pool2d", "05_parameters/summary"])
def test_right_answers_of_different_people_share_little(exercise):
    variants = [prints(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "tests/right" / exercise).glob("*.py"))]
    assert max(alike(one, other) for one, other in itertools.combinations(variants, 2)) < 0.25


def test_a_run_leaves_the_fingerprints_of_everybody_beside_the_results(small, tmp_path):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    for student, source in {"kim": CODE + HALF + DOUBLE, "lee": "", "<b>박": COPY}.items():
        (submitted / student / "01_small").mkdir(parents=True)
        (submitted / student / "01_small" / "a.py").write_text(source, encoding="utf-8")
    grade_class(small(HINTS, tmp_path / "course"), submitted, out, jobs=2)
    found = {student: numbers.tolist() for student, numbers in store.read_fingerprints(out).items()}
    assert {student: {*numbers} & prints(CODE) for student, numbers in found.items()} == {"kim": prints(CODE), "lee": set(), "<b>박": prints(CODE)}
    assert "fingerprints" not in (out / store.RESULTS).read_text(encoding="utf-8")
