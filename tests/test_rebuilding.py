"""A submitted notebook made anew for nbgrader: what was handed out is there once, what the student wrote is there, nothing else is."""

import html
import re

import nbformat
import pytest

from autograder.jupyter.reading import CUT, Cell, Reader
from autograder.jupyter.rebuilding import Place, rebuild

INTRO = Place("intro", "markdown", "# Halves", False, False, True, "c1", None)
ANSWER = Place("half", "code", "def half(n):\n    raise NotImplementedError", True, False, False, "c2", None)
CHECK = Place("test_half", "code", "check(half)", False, False, True, "c3", 2.0)
PLACES = [INTRO, ANSWER, CHECK]
SOLVED = Cell("code", "half", "def half(n):\n    return n // 2")
HANDED_OUT = [Cell(place.kind, place.name, place.text) for place in PLACES]


def rebuilt(*cells):
    """[(grade_id or None, source)] of a rebuilt notebook, which is valid."""
    notebook = rebuild(PLACES, cells, starters=["def half(n):\n    pass\n"])
    nbformat.validate(notebook)
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)
    return [(cell.metadata.get("nbgrader", {}).get("grade_id"), cell.source) for cell in notebook.cells]


def as_handed_out(answer=ANSWER.text):
    return [("intro", INTRO.text), ("half", answer), ("test_half", CHECK.text)]


def test_an_answer_stands_where_it_belongs():
    assert rebuilt(HANDED_OUT[0], SOLVED, HANDED_OUT[2]) == as_handed_out(SOLVED.text)


def test_of_nothing_the_notebook_is_made_that_was_handed_out():
    assert rebuilt() == as_handed_out()


@pytest.mark.parametrize("left", [(0, 1), (0, 2), (1, 2), (2,)])
def test_cells_that_were_deleted_are_back_in_their_places(left):
    assert rebuilt(*(HANDED_OUT[number] for number in left)) == as_handed_out()


def test_a_cell_of_the_students_own_stays_where_they_put_it():
    own = Cell("code", "", "half(4)")
    assert rebuilt(HANDED_OUT[0], SOLVED, own, HANDED_OUT[2]) == [*as_handed_out(SOLVED.text)[:2], (None, "half(4)"), ("test_half", CHECK.text)]


def test_of_a_cell_that_was_copied_the_first_is_the_answer_and_the_other_is_shown():
    again = Cell("code", "half", "def half(n):\n    return n / 2")
    assert rebuilt(HANDED_OUT[0], SOLVED, again, HANDED_OUT[2], HANDED_OUT[2]) == [("intro", INTRO.text), ("half", SOLVED.text), (None, again.text), ("test_half", CHECK.text)]


def test_what_was_written_into_a_locked_cell_is_shown_below_it():
    written = Cell("code", "test_half", "def half(n):\n    return 7")
    assert rebuilt(HANDED_OUT[0], HANDED_OUT[1], written) == [*as_handed_out(), (None, written.text)]


def test_a_file_is_shown_with_its_name_unless_it_is_the_starter():
    starter, own = Cell("file", "half.py", "def half(n):\n    pass\n"), Cell("file", "half.py", "def half(n): return n")
    assert rebuilt(*HANDED_OUT, starter, own) == [*as_handed_out(), (None, "# half.py\n\ndef half(n): return n")]


def test_prose_of_a_student_is_shown_as_text_in_which_nothing_is_rendered():
    (_, shown) = rebuilt(*HANDED_OUT, Cell("markdown", "", "<b>굵게</b> [a](javascript:x) $\\href{x}$"))[-1]
    assert not set("<>[]()$\\{}`") & set(re.fullmatch("<pre [^>]*>(.*)</pre>", shown)[1])
    assert "<b>굵게</b> [a](javascript:x) $\\href{x}$" in html.unescape(shown)


def test_nor_does_an_answer_in_prose_that_a_human_grades():
    essay = Place("essay", "markdown", "Your *answer* <here>", True, False, False, "c4", 3.0)
    answered, left = (rebuild([essay], [Cell("markdown", "essay", text)]).cells[0].source for text in ("<img src=x onerror=alert(1)>", essay.text))
    assert "<img" not in answered and "<img src=x onerror=alert(1)>" in html.unescape(answered)
    assert left == essay.text


def test_what_a_cell_is_worth_is_what_the_gradebook_says():
    (check,) = [cell for cell in rebuild(PLACES, HANDED_OUT).cells if cell.id == "test_half"]
    assert check.metadata.nbgrader == {
        "schema_version": 3, "grade_id": "test_half", "cell_type": "code", "grade": True, "solution": False, "task": False, "locked": True, "points": 2.0, "checksum": "c3",
    }  # fmt: skip


# Reading, inside the wall

NOTEBOOK = """{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
    {"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["# 제목\\n", "끝"]},
    {"cell_type": "code", "id": "b", "metadata": {"nbgrader": {"grade_id": "half", "points": 99}, "tags": ["x"]}, "outputs": [{"a": 1}], "source": "x = 1"},
    {"cell_type": "raw", "id": 7, "metadata": 3, "source": "raw"}, "no cell", {"cell_type": "code", "source": {"no": "text"}}]}""".encode()


@pytest.fixture
def reader(sandbox):
    with Reader(sandbox) as reader:
        yield reader


def test_the_text_of_cells_and_files_is_read(reader):
    files = [("work.ipynb", NOTEBOOK), ("half.py", "# 절반\n".encode("cp949"))]
    assert reader.read(files) == (Cell("markdown", "a", "# 제목\n끝"), Cell("code", "half", "x = 1"), Cell("markdown", "", "raw"), Cell("file", "half.py", "# 절반\n"))


def test_nothing_of_a_submission_is_run_when_it_is_read(reader):
    files = [("loop.py", b"while True: pass"), ("exits.py", b"import os; os._exit(0)")]
    assert [cell.text for cell in reader.read(files)] == ["while True: pass", "import os; os._exit(0)"]


@pytest.mark.parametrize("data", [b"", b"no JSON", b"[" * 100_000, b'{"cells": 3}', b"\xff\xfe\x00", b'{"cells": [{"cell_type": "code", "source": "\\ud800"}]}'], ids=repr)
def test_what_is_no_notebook_breaks_nothing(reader, data):
    reader.read([("work.ipynb", data)])
    assert reader.read([("half.py", b"x = 1")]) == (Cell("file", "half.py", "x = 1"),)


def test_a_submission_that_is_too_long_to_be_looked_at_is_cut(reader):
    (cell,) = reader.read([("long.py", b"x" * (3 * 2**20))])
    assert cell.text.endswith(CUT) and len(cell.text) == 2**16 + len(CUT)
